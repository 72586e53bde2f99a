"""Stories of ui.skip_link."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import story


@story
def shows_with_the_focus() -> h.Node:
    """Press Tab: it is the first thing that has the focus."""
    return [
        ui.skip_link(target="content"),
        h.p[h.a(href="#navigation", id="navigation")["A link of the navigation"]],
        h.div(id="content", tabindex="-1")["The content"],
    ]
