from ... import html as h

try:
    from .._controls import controls_form
except ImportError:

    def controls_form(**k):
        return h.p["controls"]


try:
    from ._datastar import datastar_panel, frame_script, panel_handlers
except ImportError:

    def datastar_panel(**k):
        return h.p["datastar"]

    def frame_script(*a, **k):
        return None

    def panel_handlers(urls):
        return []
