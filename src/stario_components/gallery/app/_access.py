"""The accessibility panel: what a screen reader is told, and what is wrong with the HTML."""

from __future__ import annotations

from ... import html as h


def access_panel(look):
    return h.p["…"]
