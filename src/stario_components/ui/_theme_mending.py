"""Colours that someone chose, moved where they could not be read or seen, and no farther.

What only a browser can compute is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ._color import Oklch, color_of, contrast, fitted, flat
from ._color_names import ColorName
from ._theme_colors import CONTROL_RATIO, TEXT_RATIO, Pair, planes_of, readable, written_on

_Colors = dict[ColorName, Pair]
_Note = tuple[ColorName, str]

# What stands on the planes: how many of them (background, surface, raised, fill), how clearly.
_ON_PLANES: Mapping[ColorName, tuple[int, float]] = {
    "text": (4, TEXT_RATIO),
    "muted": (4, TEXT_RATIO),
    "field-line": (3, CONTROL_RATIO),
    "focus": (4, CONTROL_RATIO),
}
_ON_SOLIDS: Mapping[ColorName, ColorName] = {
    "on-neutral": "neutral",
    "on-primary": "primary",
    "on-danger": "danger",
}
_SCHEMES = ("light", "dark")
_TEXT = (Oklch(0.22, 0, 0), Oklch(0.95, 0, 0))  # of the stylesheet


def mended(given: Mapping[ColorName, Pair]) -> tuple[_Colors, list[_Note]]:
    """The colours, and for each that was moved or left out what happened to it."""
    colors = dict(given)
    notes: list[_Note] = []
    for name in (*_ON_PLANES, *_ON_SOLIDS):
        if name in colors:
            (light, on_light), (dark, on_dark) = (_seen(colors, name, at) for at in (0, 1))
            colors[name] = (light, dark)
            notes += [*on_light, *on_dark]
    return colors, [*notes, *_without_faint_fill(colors)]


def _seen(colors: _Colors, name: ColorName, at: int) -> tuple[str, list[_Note]]:
    """The colour as it can be seen, and what that took."""
    value = colors[name][at]
    chosen, under, ratio = color_of(value), _under(colors, name, at), _needed(name)
    if chosen is None or not under or _least(chosen, under) >= ratio:
        return value, []
    new = _moved(chosen, under, name)
    what = (
        f"in the {_SCHEMES[at]} scheme it has {_least(chosen, under):.1f}:1 to what it stands on, "
        f"and {ratio:g} is needed: {value} became {new}, {_least(new, under):.1f}:1."
    )
    return str(new), [(name, what)]


def _moved(chosen: Oklch, under: Sequence[Oklch], name: ColorName) -> Oklch:
    if name in _ON_SOLIDS:
        return written_on(under[0], ())
    return fitted(readable(flat(chosen, under[0]), under, _needed(name)))


def _needed(name: ColorName) -> float:
    return TEXT_RATIO if name in _ON_SOLIDS else _ON_PLANES[name][1]


def _under(colors: _Colors, name: ColorName, at: int) -> Sequence[Oklch]:
    """What a colour stands on; nothing where that can't be told."""
    planes = planes_of(colors)[at]
    if name not in _ON_SOLIDS:
        return planes[: _ON_PLANES[name][0]]
    solid = _ON_SOLIDS[name]
    found = color_of(colors[solid][at]) if solid in colors else None
    return [flat(found, planes[0])] if found else []


def _without_faint_fill(colors: _Colors) -> Iterator[_Note]:
    """A soft fill that its text can't be read on is left out: what a page needs is the text."""
    planes = planes_of(colors)
    for at, value in enumerate(colors.get("neutral-soft", ())):
        soft = color_of(value)
        text = (color_of(colors["text"][at]) if "text" in colors else None) or _TEXT[at]
        if soft is None or contrast(text, flat(soft, planes[at][0])) >= TEXT_RATIO:
            continue
        del colors["neutral-soft"]
        reached = contrast(text, flat(soft, planes[at][0]))
        what = (
            f"in the {_SCHEMES[at]} scheme text has {reached:.1f}:1 on it, and {TEXT_RATIO:g} is "
            "needed: it was left out."
        )
        yield "neutral-soft", what
        return


def _least(color: Oklch, under: Sequence[Oklch]) -> float:
    return min(contrast(color, each) for each in under)
