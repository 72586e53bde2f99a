"""Lines that a strict type checker must reject: those that end in `# error`, and no others."""

from __future__ import annotations

from stario_components import console, ds, h, patch, remove, script


class Form(ds.Signals):
    title: str = ""


def wrong(text: str) -> None:
    h.buton["x"]  # error
    h.element(3)  # error
    ds.bind(Form.refs.titel)  # error
    ds.on("click", "alert(1)")  # error
    ds.on("click", ds.js("f()"), onse=True)  # error
    ds.on("click", ds.js("f()"), debounce_s="300ms")  # error
    ds.on_click(ds.js("f()"), delay=1)  # error
    ds.on_intersect(ds.js("f()"), prevent=True)  # error
    ds.on_signal_patch(ds.js("f()"), view_transition=True)  # error
    ds.on_signal_patch(ds.js("f()"), only={"includes": "x"})  # error
    ds.init("f()")  # error
    ds.js(text)  # error
    ds.post("/x", retry="often")  # error
    ds.post("/x", content_type="xml")  # error
    ds.post(3)  # error
    ds.class_("done")  # error
    ds.signal(3)  # error
    ds.intl("numbers", 1)  # error
    ds.scroll_into_view(behavior="slow")  # error
    ds.animate({"x": 1}, duration=3)  # error
    patch(h.p, mode="apend")  # error
    patch(h.p, "#x")  # error
    patch(h.p, namespace="xml")  # error
    remove()  # error
    script("alert(1)")  # error
    console("a", level="warning")  # error
