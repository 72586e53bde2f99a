"""The colours that follow from those a theme names: what is written on them, their soft relatives.

Law: what is derived can be read. A text goes away from what it stands on until it has the contrast
of WCAG AA, and nothing leaves sRGB.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .._errors import UsageError, message
from ._color import Oklch, color_of, contrast, fitted, flat
from ._color_names import COLOR_NAMES, ColorName

Pair = tuple[str, str]
"""For the light and the dark scheme."""

TEXT_RATIO = 4.5
CONTROL_RATIO = 3.0

# Each lightness at which tokens.css uses the hue, and the part of the chroma it takes there; those
# that never bind are left out. A test tries every hue.
_USES = (
    *((0.52, 1.0), (0.48, 0.92), (0.956, 0.108)),
    *((0.79, 0.54), (0.72, 0.75), (0.87, 0.32)),
)


@dataclass(frozen=True, slots=True)
class _Look:
    """How far from black, and with what part of the chroma, relatives of a colour are."""

    text: tuple[float, float]
    soft: tuple[float, float]
    line: tuple[float, float]
    focus: tuple[float, float]
    field_line: float
    muted: float


# On bright planes and on dim ones, as in tokens.css.
_BRIGHT = _Look((0.48, 0.92), (0.956, 0.108), (0.87, 0.32), (0.55, 1), field_line=0.64, muted=0.48)
_DIM = _Look((0.79, 0.54), (0.28, 0.34), (0.4, 0.5), (0.72, 0.75), field_line=0.54, muted=0.73)

_PLANES: Mapping[ColorName, tuple[Oklch, Oklch]] = {
    "bg": (Oklch(0.986, 0, 0), Oklch(0.16, 0, 0)),
    "surface": (Oklch(1, 0, 0), Oklch(0.195, 0, 0)),
    "raised": (Oklch(1, 0, 0), Oklch(0.23, 0, 0)),
    "fill": (Oklch(0.958, 0, 0), Oklch(0.265, 0, 0)),
}
_TONES: tuple[ColorName, ...] = ("neutral", "primary", "success", "warning", "danger", "info")
_WRITTEN = (Oklch(0.99, 0, 0), Oklch(0.2, 0, 0), Oklch(0, 0, 0))

_Derivation = Callable[[Oklch, Sequence[Oklch]], Oklch]


def widest_chroma(hue: float) -> float:
    """How vivid a theme of this hue may be, so that every screen shows all its colours."""
    return min(fitted(Oklch(light, 0.4, hue)).chroma / part for light, part in _USES)


def with_derived(given: Mapping[ColorName, Pair]) -> dict[ColorName, Pair]:
    """The colours of a theme, and those that follow from them.

    Raises: UsageError for a colour that only a browser can compute, where others would follow.
    """
    planes = planes_of(given)
    found: dict[str, Pair] = {**given}
    for origin, name, derive in _followers(given):
        if name in given:
            continue
        light, dark = (
            str(fitted(derive(flat(_number(origin, value, missing=name), under[0]), under)))
            for value, under in zip(given[origin], planes, strict=True)
        )
        found[name] = (light, dark)
    return {name: found[name] for name in COLOR_NAMES if name in found}


def planes_of(given: Mapping[ColorName, Pair]) -> tuple[list[Oklch], list[Oklch]]:
    """What texts stand on in each scheme: background, surface, raised, fill, as seen. What only a
    browser can compute is taken for what it is in the stylesheet."""
    light, dark = ([_plane(given, name, at) for name in _PLANES] for at in (0, 1))
    return [flat(each, light[0]) for each in light], [flat(each, dark[0]) for each in dark]


def _plane(given: Mapping[ColorName, Pair], name: ColorName, at: int) -> Oklch:
    usual = _PLANES[name][at]
    return (color_of(given[name][at]) or usual) if name in given else usual


def _followers(given: Mapping[ColorName, Pair]) -> Iterator[tuple[ColorName, str, _Derivation]]:
    """What each given colour is the origin of: a name, and how it is made."""
    for tone in _TONES:
        if tone not in given:
            continue
        yield tone, f"on-{tone}", written_on
        if tone == "neutral":  # its text and its fill are those of the page
            yield tone, "neutral-line", _edge_of
            continue
        yield tone, f"{tone}-text", _text_of
        yield tone, f"{tone}-soft", _soft_of
        yield tone, f"{tone}-line", _line_of
    if "primary" in given:
        yield "primary", "focus", _focus_of
    planes: list[ColorName] = [name for name in _PLANES if name in given]
    for plane in planes[:1]:
        yield plane, "field-line", _field_line_of
        yield plane, "muted", _muted_of


def written_on(solid: Oklch, _planes: Sequence[Oklch]) -> Oklch:
    return next(each for each in _WRITTEN if contrast(each, solid) >= TEXT_RATIO)


def _text_of(solid: Oklch, planes: Sequence[Oklch]) -> Oklch:
    under = [*planes, fitted(_soft_of(solid, planes))]
    return readable(_like(solid, _look_on(planes).text, planes), under, TEXT_RATIO)


def _focus_of(solid: Oklch, planes: Sequence[Oklch]) -> Oklch:
    return readable(_like(solid, _look_on(planes).focus, planes), planes, CONTROL_RATIO)


def _soft_of(solid: Oklch, planes: Sequence[Oklch]) -> Oklch:
    lightness, part = _look_on(planes).soft
    return replace(solid, lightness=lightness, chroma=solid.chroma * part, alpha=1)


def _line_of(solid: Oklch, planes: Sequence[Oklch]) -> Oklch:
    lightness, part = _look_on(planes).line
    return replace(solid, lightness=lightness, chroma=solid.chroma * part, alpha=1)


def _edge_of(solid: Oklch, planes: Sequence[Oklch]) -> Oklch:
    away = -0.07 if _look_on(planes) is _BRIGHT else 0.05
    return replace(solid, lightness=min(max(solid.lightness + away, 0), 1))


def _field_line_of(plane: Oklch, planes: Sequence[Oklch]) -> Oklch:
    start = replace(plane, lightness=_look_on(planes).field_line)
    return readable(start, planes[:3], CONTROL_RATIO)


def _muted_of(plane: Oklch, planes: Sequence[Oklch]) -> Oklch:
    return readable(replace(plane, lightness=_look_on(planes).muted), planes, TEXT_RATIO)


def _like(solid: Oklch, look: tuple[float, float], planes: Sequence[Oklch]) -> Oklch:
    """The colour, as far from the planes as it is itself, or as `look` says if that is farther."""
    lightness, part = look
    nearer = min if _look_on(planes) is _BRIGHT else max
    lightness = nearer(lightness, solid.lightness)
    return replace(solid, lightness=lightness, chroma=solid.chroma * part, alpha=1)


def readable(color: Oklch, planes: Sequence[Oklch], ratio: float) -> Oklch:
    """The colour, moved away from the planes until it can be seen on each of them."""
    step = -0.01 if _look_on(planes) is _BRIGHT else 0.01
    reached = ratio + 0.01  # it is written with four digits
    while min(contrast(fitted(color), plane) for plane in planes) < reached:
        lightness = color.lightness + step
        if not 0 <= lightness <= 1:
            break  # no colour can be read on planes that are both bright and dim
        color = replace(color, lightness=lightness)
    return color


def _look_on(planes: Sequence[Oklch]) -> _Look:
    black, white = _WRITTEN[-1], _WRITTEN[0]
    is_bright = contrast(black, planes[0]) > contrast(white, planes[0])
    return _BRIGHT if is_bright else _DIM


def _number(name: str, value: str, *, missing: str) -> Oklch:
    color = color_of(value)
    if color is None:
        raise underivable(name, value, missing)
    return color


def underivable(name: str, value: str, missing: str) -> UsageError:
    return UsageError(
        message(
            f"Theme got the colour {name}={value!r}, and none for {missing}.",
            f"That follows from {name}, but {value!r} is computed in the browser, too late to see "
            "whether anyone could read it.",
            f'Name it too, colors={{"{name}": …, "{missing}": …}}, or write {name} as hex, rgb(), '
            "hsl() or oklch().",
        )
    )
