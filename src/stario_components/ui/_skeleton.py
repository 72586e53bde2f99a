"""Grey shapes in the place of what is still to come."""

from __future__ import annotations

import re
from typing import Literal

from .. import html as h
from .._errors import UsageError, message, shown
from ..render import component
from ._css_value import is_length
from ._vocabulary import Attrs

_SHARE = re.compile(r"\d+(?:\.\d+)?%")


@component
def skeleton(
    *,
    shape: Literal["text", "rect", "circle"] = "text",
    lines: int = 1,
    width: str | None = None,
    height: str | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """A bone where text, a picture (`rect`) or a face (`circle`) will stand. Screen readers hear
    nothing of it; around several stands a `skeleton_group`, which says what is loading.

    Lines are as high as those of the text around, so nothing jumps when it comes; the last of
    several is shorter. They pulse slowly, unless motion is reduced.

    Shape: `<span class="sc-skeleton" data-shape="text" style="inline-size: 12rem"
    aria-hidden="true"></span>`; lines stand in `<span class="sc-skeleton-lines">`.
    Units: `width` and `height` as CSS writes them: "12rem", "40px", "60%". A circle is as high as
    it is wide.
    Raises: UsageError for other lengths, and for less than one line.

    Example:
        >>> from stario_components import ui
        >>> print(ui.skeleton(width="60%"))
        <span class="sc-skeleton" data-shape="text" style="inline-size: 60%" \
aria-hidden="true"></span>
    """
    if lines < 1:
        raise no_line(lines)
    size = _size(width, height)
    if shape == "text" and lines > 1:
        return h.span(h.merged(attrs, ".sc-skeleton-lines", style=size, aria_hidden="true"))[
            (h.span(".sc-skeleton", data_shape="text") for _ in range(lines))
        ]
    return h.span(h.merged(attrs, ".sc-skeleton", data_shape=shape, style=size, aria_hidden="true"))


@component.with_children
def skeleton_group(
    children: h.Node, *, label: str = "Loading", attrs: Attrs | None = None
) -> h.Node:
    """Skeletons in brackets, and a label that is read out when they appear. A patch that puts the
    content in its place ends it.

    Shape: `<div class="sc-skeleton-group" aria-busy="true"><span class="sc-visually-hidden"
    role="status">Loading</span>…</div>`.
    Source: https://www.w3.org/TR/wai-aria-1.2/#aria-busy

    Example:
        >>> from stario_components import ui
        >>> print(ui.skeleton_group(label="Loading orders")[None])
        <div class="sc-skeleton-group"><span class="sc-visually-hidden" role="status">\
Loading orders</span><div aria-busy="true"></div></div>
    """
    # Not busy itself: what is said in something busy may be kept back.
    return h.div(h.merged(attrs, ".sc-skeleton-group"))[
        h.span(".sc-visually-hidden", role="status")[label],
        h.div(aria_busy="true")[children],
    ]


def _size(width: str | None, height: str | None) -> str | None:
    if width is None and height is None:
        return None
    if height is None:
        return f"inline-size: {_checked('width', width)}"
    if width is None:
        return f"block-size: {_checked('height', height)}"
    return f"inline-size: {_checked('width', width)}; block-size: {_checked('height', height)}"


def _checked(prop: str, length: object) -> str:
    if isinstance(length, str) and (is_length(length) or _SHARE.fullmatch(length)):
        return length
    raise no_length(prop, length)


def no_length(prop: str, given: object) -> UsageError:
    return UsageError(
        message(
            f"ui.skeleton got {prop}={shown(given)}.",
            "It stands in a style, so only lengths pass: a number, not below 0, with a unit.",
            f'Write {prop}="12rem", "40px" or "60%".',
        )
    )


def no_line(lines: int) -> UsageError:
    return UsageError(
        message(
            f"ui.skeleton got lines={shown(lines)}.",
            "Nothing would be seen.",
            "Write lines=1 or more, or leave the skeleton out.",
        )
    )
