"""Icons, drawn in lines, that take the size and colour of the text around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import html as h
from .._errors import UsageError, message, shown
from ..render import Html, component
from ._icon_data import PATHS
from ._names import unlabelled
from ._vocabulary import Attrs, Icon, WideSize

if TYPE_CHECKING:
    from ._icon_data import IconName  # not at run time: a list of all is no help to anyone

# What points along a line of text points the other way where text runs from right to left.
_TURNING = frozenset(
    "arrow-left arrow-right arrow-up-right chevron-left chevron-right chevrons-left chevrons-right "
    "external-link list log-in log-out panel-left send".split()
)


@component
def icon(
    name: IconName,
    *,
    size: WideSize | None = None,
    label: str | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """An icon of Lucide. It is as high as a letter of its text, or as `size` says: 12, 16, 20, 24
    or 32 px.

    Beside a text that says the same it is decoration, which is not read out; where it stands for a
    text, give a `label`. What points forward points left where text runs from right to left.

    Shape: `<svg class="sc-icon" aria-hidden="true" …>…</svg>`, with a label
    `<svg class="sc-icon" role="img" aria-label="…" …>`.

    Raises: UsageError for a name that is none of `ui.IconName`, and for an empty label.
    Source: https://www.w3.org/TR/graphics-aria-1.0/, https://lucide.dev/license

    Example:
        >>> from stario_components import ui
        >>> print(ui.icon("check", label="Paid"))
        <svg class="sc-icon" role="img" aria-label="Paid" width="1em" height="1em" \
viewBox="0 0 24 24" fill="none" stroke="currentColor"><path d="M20 6 9 17l-5-5"/></svg>
    """
    if label == "":
        raise unlabelled("icon")
    return h.svg(
        h.merged(
            attrs,
            ".sc-icon",
            data_size=size,
            data_flip=name in _TURNING,
            role=None if label is None else "img",
            aria_label=label,
            aria_hidden="true" if label is None else None,
            width="1em",
            height="1em",
            viewBox="0 0 24 24",
            fill="none",
            stroke="currentColor",
        )
    )[_SHAPES[name]]


def icon_of(icon: Icon | None) -> h.Node:
    """What is shown for a prop that takes an icon: that of this name, or whatever else was given.

    Raises: UsageError for a text that is no name of an icon.
    """
    if type(icon) is str or (isinstance(icon, str) and not hasattr(icon, "__html__")):
        return _PLAIN[icon]
    return icon


class _Shapes(dict[str, Html]):
    """The shapes of each icon, as a node."""

    def __missing__(self, name: object) -> Html:
        raise unknown_icon(name)


class _Plain(dict[str, Html]):
    """Icons without props, each made when it is first asked for."""

    def __missing__(self, name: IconName) -> Html:
        made = icon(name)
        self[name] = made
        return made


_SHAPES = _Shapes({name: Html(shapes) for name, shapes in PATHS.items()})
_PLAIN = _Plain()


# What people call icons that are drawn under another name.
_ALSO: dict[str, IconName] = {
    **dict.fromkeys(("add", "new"), "plus"),
    **dict.fromkeys(("close", "cross"), "x"),
    **dict.fromkeys(("cog", "gear"), "settings"),
    **dict.fromkeys(("delete", "remove", "trash"), "trash-2"),
    **dict.fromkeys(("email", "envelope"), "mail"),
    **dict.fromkeys(("help", "question", "help-circle", "circle-help"), "circle-question-mark"),
    **dict.fromkeys(("loader", "loading", "spinner"), "loader-circle"),
    **dict.fromkeys(("more", "more-horizontal", "dots"), "ellipsis"),
    **dict.fromkeys(("refresh", "reload", "sync"), "refresh-cw"),
    "edit": "pencil",
    "error": "circle-x",
    "filter": "funnel",
    "home": "house",
    "more-vertical": "ellipsis-vertical",
    "success": "circle-check",
    "warning": "triangle-alert",
}


def unknown_icon(name: object) -> UsageError:
    near = " or ".join(map(repr, _nearest(name))) if isinstance(name, str) else ""
    return UsageError(
        message(
            f"There is no icon {shown(name)}.",
            f"{len(PATHS)} of Lucide's are in the package, under the names of ui.IconName.",
            f"Did you mean {near}?"
            if near
            else "Where an icon is taken, give an h.svg of your own.",
        )
    )


def _nearest(name: str) -> list[str]:
    from difflib import get_close_matches  # only a mistake needs it

    words = name.lower().replace("_", "-").replace(" ", "-")
    if words in _ALSO:
        return [_ALSO[words]]
    turned = [each for each in PATHS if sorted(each.split("-")) == sorted(words.split("-"))]
    return turned or get_close_matches(words, PATHS, n=3)
