"""The first link of a page."""

from __future__ import annotations

from .. import html as h
from ..render import component
from ._ids import checked_id
from ._vocabulary import Attrs


@component
def skip_link(
    *,
    target: str = "main",
    label: str = "Skip to main content",
    attrs: Attrs | None = None,
) -> h.Node:
    """A link past the navigation, for those who read with the keyboard. It shows when it has the
    focus, and is the first thing in the page's body.

    `target` is the id of what it leads to: `h.main(id="main", tabindex="-1")`, whose `tabindex`
    lets the focus go there. In an `app_shell` both are there already.

    Shape: `<a class="sc-skip-link" href="#main">Skip to main content</a>`.
    Raises: UsageError for a target that is no id.
    Source: https://www.w3.org/WAI/WCAG22/Techniques/general/G1

    Example:
        >>> from stario_components import ui
        >>> print(ui.skip_link(label="Zum Inhalt"))
        <a class="sc-skip-link" href="#main">Zum Inhalt</a>
    """
    return h.a(h.merged(attrs, ".sc-skip-link", href=f"#{checked_id('skip_link', target)}"))[label]
