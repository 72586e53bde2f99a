"""Colours as numbers: read out of CSS, brought into sRGB, held against each other.

Laws: it knows no token and no theme. What only a browser can compute (`var()`, `color-mix()`) is
no number: `color_of` gives nothing for it.
Source: https://bottosson.github.io/posts/oklab/, https://www.w3.org/TR/css-color-4/,
https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

from __future__ import annotations

import colorsys
import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

Rgb = tuple[float, float, float]

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
_FUNCTION = re.compile(r"(rgb|hsl|oklch)a?\(([^()]+)\)")
_NAMED = {"white": "#fff", "black": "#000"}
_EDGE = 1e-5  # in linear light; far less than a step of eight bits


@dataclass(frozen=True, slots=True)
class Oklch:
    """Lightness from 0 to 1, chroma, hue in degrees, and how much it covers."""

    lightness: float
    chroma: float
    hue: float
    alpha: float = 1

    def __str__(self) -> str:
        """As CSS writes it."""
        hue = f"{self.hue:.5g}" if self.chroma else "0"
        alpha = "" if self.alpha == 1 else f" / {self.alpha:.4g}"
        return f"oklch({self.lightness * 100:.4g}% {self.chroma:.4g} {hue}{alpha})"


def color_of(text: str) -> Oklch | None:
    """The colour that a text of CSS writes as hex, `rgb()`, `hsl()` or `oklch()`.

    Example:
        >>> print(color_of("#3b82f6"))
        oklch(62.31% 0.188 259.81)
    """
    text = _NAMED.get(text.strip().lower(), text.strip())
    if _HEX.fullmatch(text):
        return _of_hex(text[1:])
    found = _FUNCTION.fullmatch(text.lower())
    if found is None:
        return None
    words = re.split(r"[\s,/]+", found[2].strip())
    if len(words) not in (3, 4):
        return None
    try:
        return _READERS[found[1]](words)
    except ValueError:  # `calc`, `from`
        return None


def contrast(one: Oklch, two: Oklch) -> float:
    """The ratio of WCAG, from 1 to 21. Where `one` is translucent, `two` shines through."""
    lights = sorted((_luminance(_rgb(flat(one, two))), _luminance(_rgb(two))))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def flat(one: Oklch, two: Oklch) -> Oklch:
    """What is seen of one over the other; a browser mixes them as screens do."""
    if one.alpha == 1:
        return one
    pairs = zip(_rgb(one), _rgb(two), strict=True)
    red, green, blue = (_shown(a) * one.alpha + _shown(b) * (1 - one.alpha) for a, b in pairs)
    return _of_srgb((red, green, blue), 1)


def fits(color: Oklch) -> bool:
    """Whether every screen can show it."""
    return all(-_EDGE <= each <= 1 + _EDGE for each in _rgb(color))


def fitted(color: Oklch) -> Oklch:
    """The colour, less vivid where no screen shows it so."""
    if fits(color):
        return color
    low, high = 0.0, color.chroma
    while high - low > 0.00001:
        middle = (low + high) / 2
        low, high = (middle, high) if fits(replace(color, chroma=middle)) else (low, middle)
    return replace(color, chroma=max(low - 0.00006, 0))  # it is written with four digits


def _of_hex(digits: str) -> Oklch:
    wide = digits if len(digits) > 4 else "".join(each * 2 for each in digits)
    red, green, blue, *alpha = (int(wide[at : at + 2], 16) / 255 for at in range(0, len(wide), 2))
    return _of_srgb((red, green, blue), alpha[0] if alpha else 1)


def _of_rgb(words: Sequence[str]) -> Oklch:
    red, green, blue = (_part(word, of=255) / 255 for word in words[:3])
    return _of_srgb((red, green, blue), _alpha(words))


def _of_hsl(words: Sequence[str]) -> Oklch:
    hue, saturation, lightness = _degrees(words[0]), *(_part(word, of=100) for word in words[1:3])
    srgb = colorsys.hls_to_rgb(hue / 360 % 1, lightness / 100, saturation / 100)
    return _of_srgb(srgb, _alpha(words))


def _of_oklch(words: Sequence[str]) -> Oklch:
    lightness, chroma = _part(words[0], of=1), _part(words[1], of=0.4)
    return Oklch(lightness, chroma, _degrees(words[2]), _alpha(words))


_READERS: dict[str, Callable[[Sequence[str]], Oklch]] = {
    "rgb": _of_rgb,
    "hsl": _of_hsl,
    "oklch": _of_oklch,
}


def _part(word: str, *, of: float) -> float:
    """A number; a percentage is that part `of` the whole."""
    if word == "none":
        return 0
    return float(word[:-1]) / 100 * of if word.endswith("%") else float(word)


def _degrees(word: str) -> float:
    return 0 if word == "none" else float(word.removesuffix("deg"))


def _alpha(words: Sequence[str]) -> float:
    return _part(words[3], of=1) if len(words) == 4 else 1


def _of_srgb(srgb: Rgb, alpha: float) -> Oklch:
    red, green, blue = (_linear(each) for each in srgb)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    chroma = math.hypot(a, b)
    if chroma < 0.0005:  # a grey has no hue, only noise
        return Oklch(lightness, 0, 0, alpha)
    return Oklch(lightness, chroma, math.degrees(math.atan2(b, a)) % 360, alpha)


def _rgb(color: Oklch) -> Rgb:
    """Red, green and blue in linear light, below 0 or above 1 outside of sRGB."""
    a = color.chroma * math.cos(math.radians(color.hue))
    b = color.chroma * math.sin(math.radians(color.hue))
    long = (color.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (color.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (color.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _luminance(rgb: Rgb) -> float:
    red, green, blue = (min(max(each, 0), 1) for each in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _shown(value: float) -> float:
    value = min(max(value, 0), 1)
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
