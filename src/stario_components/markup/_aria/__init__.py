"""`aria_tree`: what a screen reader is told of a page, without a browser."""

from __future__ import annotations

from .._parser import Source, parse
from ._names import name_of
from ._page import Page, descendants, is_labelable
from ._roles import role_of
from ._styles import LIBRARY_STYLES, Styles
from ._told import told
from ._yaml import written

__all__ = [
    "LIBRARY_STYLES",
    "Page",
    "Styles",
    "aria_tree",
    "descendants",
    "is_labelable",
    "name_of",
    "role_of",
]


def aria_tree(source: Source, *, styles: Styles = LIBRARY_STYLES) -> str:
    """What a screen reader is told of HTML, or of a node, in the YAML of Playwright's snapshots.

    Roles, names, states and text, as the page is before anybody has touched it. What is `hidden`,
    a closed dialog, popover or `details` is left out. No CSS is computed: `styles` says in
    selectors what a stylesheet hides, shows and lays out in boxes. That of this library is known,
    as it is in a wide window; add yours: `LIBRARY_STYLES + Styles(hidden=(".wide-only",))`.

    Raises: SetupError without the parser; UsageError for a selector that is none.

    Example:
        >>> from stario_components import h
        >>> from stario_components.markup import aria_tree
        >>> print(aria_tree(h.form[h.label["Name ", h.input(required=True)], h.button["Save"]]))
        - text: Name
        - textbox "Name"
        - button "Save"
    """
    return written(told(Page(parse(source), styles)))
