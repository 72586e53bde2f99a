"""The docs panel."""

from __future__ import annotations

from ... import html as h


def docs_panel(story, here):
    return h.p["…"]


def component_docs(entry):
    return h.p["…"]
