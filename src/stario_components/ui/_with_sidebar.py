"""A main thing with a narrow one at its side."""

from __future__ import annotations

from typing import Literal

from .. import html as h
from .._errors import UsageError, message, shown
from ..render import component
from ._lengths import rem
from ._vocabulary import Attrs, Gap


@component.with_children
def with_sidebar(
    children: h.Node,
    *,
    sidebar: h.Node,
    side: Literal["start", "end"] = "start",
    width: float = 16,
    main_share: int = 50,
    gap: Gap = "lg",
    align: Literal["start", "stretch"] = "stretch",
    attrs: Attrs | None = None,
) -> h.Node:
    """The main content in brackets, and `sidebar` beside it as long as both have room, else above
    or below it.

    `sidebar` is `width` wide. As soon as less than `main_share` percent of the whole would be left
    for the rest, both take the whole width. This depends on where it stands, not on the screen.
    It is for a part of a page; the page's own navigation stands in `app_shell`.

    Shape: `<div class="sc-with-sidebar" data-side="start" data-gap="lg" data-align="stretch"
    style="--sc-width: 16rem; --sc-share: 50%"><div>sidebar</div><div>main</div></div>`.
    Units: `width` in rem, `main_share` in percent.
    Raises: UsageError for a width or a share that is none.
    Source: https://every-layout.dev/layouts/sidebar/

    Example:
        >>> from stario_components import ui
        >>> print(ui.with_sidebar(sidebar="Filters", side="end")["Products"])
        <div class="sc-with-sidebar" data-side="end" data-gap="lg" data-align="stretch" \
style="--sc-width: 16rem; --sc-share: 50%"><div>Products</div><div>Filters</div></div>
    """
    lengths = f"--sc-width: {rem('with_sidebar', 'width', width)}; --sc-share: {_share(main_share)}"
    is_first = side == "start"
    return h.div(
        h.merged(
            attrs,
            ".sc-with-sidebar",
            data_side=side,
            data_gap=gap,
            data_align=align,
            style=lengths,
        )
    )[h.div[sidebar if is_first else children], h.div[children if is_first else sidebar]]


def _share(percent: object) -> str:
    if type(percent) is not int or not 0 < percent < 100:
        raise no_share(percent)
    return f"{percent}%"


def no_share(given: object) -> UsageError:
    return UsageError(
        message(
            f"ui.with_sidebar got main_share={shown(given)}.",
            "It is the least share of the width for the main content: 1 to 99, in percent.",
            "Write main_share=50 to keep at least half of it.",
        )
    )
