"""What a stylesheet does to what is told: the three things that HTML alone can't say."""

from __future__ import annotations

import msgspec


class Styles(msgspec.Struct, frozen=True, kw_only=True):
    """CSS selectors of what a stylesheet hides, shows, and lays out in boxes.

    `hidden` is not told. `shown` is told although HTML would hide it: a popover that stands in the
    page in a wide window. `boxes` keep the words in them apart from those around them.

    Example:
        >>> from stario_components.markup import Styles, aria_tree
        >>> print(aria_tree("<b>1</b><b>2</b>", styles=Styles(boxes=("b",))))
        - text: 1 2
    """

    hidden: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    boxes: tuple[str, ...] = ()

    def __add__(self, other: Styles) -> Styles:
        """Both stylesheets together."""
        return Styles(
            hidden=self.hidden + other.hidden,
            shown=self.shown + other.shown,
            boxes=self.boxes + other.boxes,
        )


# The stylesheet of this library, in a window of 900 px and with JavaScript. A test in a browser
# holds it against all stories. It says nothing of pages without these classes.
LIBRARY_STYLES = Styles(
    hidden=(
        ".sc-app-shell-close",
        ".sc-app-shell-open",
        "[data-headless] > .sc-app-shell-head",
        ".sc-navbar-toggle",
        ".sc-navbar-menu .sc-nav-title",
        ".sc-pagination-list:not([data-brief] > *) > .sc-pagination-position",
    ),
    shown=(".sc-app-shell-side", ".sc-navbar-menu"),
    boxes=(
        *(
            f".sc-{name}"
            for name in (
                "affix avatar avatar-initials badge button choice choice-description menu-label "
                "menu-description nav-link navbar-brand pagination-link separator-label skeleton "
                "skip-link spinner status-dot visually-hidden"
            ).split()
        ),
        *(
            f".sc-{name} > *"
            for name in (
                "choice cluster field field-error input input-group menu-item nav-link nav-title "
                "pagination-link sidebar-head stack"
            ).split()
        ),
    ),
)
