"""What may stand as a value in a stylesheet that we write: colours, lengths, lists of fonts.

Law: nothing passes that could end its declaration, its block or the sheet. So these are grammars of
what is allowed, not lists of what is not: no string but a font's name, no url, no comment.
Source: https://www.w3.org/TR/css-color-5/, https://www.w3.org/TR/css-fonts-4/#propdef-font-family
"""

from __future__ import annotations

import re

from .._errors import UsageError, message, shown
from ._color import color_of

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
_WORD = re.compile(
    r"""\s+ | [,/+] | [*-](?=\s)
    | (?P<open>[a-z][a-z0-9-]*\( | \() | (?P<close>\))
    | --[A-Za-z_][A-Za-z0-9_-]*
    | [+-]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:%|deg|rad|turn)?(?![A-Za-z0-9_.])
    | \#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})(?![A-Za-z0-9_-])
    | [a-z][a-z0-9-]*(?![(A-Za-z0-9_-])""",
    re.VERBOSE,
)
_COLORS = frozenset(
    "rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var".split()
)
_INSIDE = _COLORS | {"calc", "min", "max", "clamp", ""}
_COUNTED = frozenset(("rgb", "hsl", "oklch"))  # color_of reads these, unless there is
_COMPUTED = re.compile(r"\(.*\(|\bfrom\b")  # something in them for the browser to work out
_NAMED = ("white", "black", "transparent")

_UNITS = "px|rem|em|ch|ex|lh|rlh|cap|ic|vw|vh|vmin|vmax|pt|mm|cm|in"
_LENGTH = re.compile(rf"(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:{_UNITS})")
_FAMILY = (
    r"""(?:"[^"\\<>{};\x00-\x1f]+"|'[^'\\<>{};\x00-\x1f]+'|-?[A-Za-z_][A-Za-z0-9_-]*"""
    r"(?: [A-Za-z_][A-Za-z0-9_-]*)*|var\(--[A-Za-z_][A-Za-z0-9_-]*\))"
)
_FONTS = re.compile(rf"{_FAMILY}(?:\s*,\s*{_FAMILY})*")


def is_color(text: str) -> bool:
    """Whether a text is one colour: hex, a function of CSS, `var(--x)`, white, black, transparent.

    Example:
        >>> is_color("oklch(62% 0.19 260 / 50%)"), is_color("red; } body { display: none")
        (True, False)
    """
    if text in _NAMED or _HEX.fullmatch(text):
        return True
    name, bracket, _ = text.partition("(")
    if not bracket or name not in _COLORS or not _is_one_call(text):
        return False
    if name.rstrip("a") not in _COUNTED or _COMPUTED.search(text):
        return True
    color = color_of(text)
    return color is not None and color.lightness <= 1  # oklch(52 …) for 52% would be white


def is_length(text: object) -> bool:
    """Whether a text is a number, not below 0, with a unit.

    Example:
        >>> is_length("0.5rem"), is_length("0"), is_length("calc(1px)")
        (True, False, False)
    """
    return isinstance(text, str) and bool(_LENGTH.fullmatch(text))


def is_font_list(text: object) -> bool:
    """Whether a text is a list of font families, with commas between them.

    Example:
        >>> is_font_list('"Source Serif 4", Georgia, serif'), is_font_list("Comic\\\\Sans")
        (True, False)
    """
    return isinstance(text, str) and bool(_FONTS.fullmatch(text))


def _is_one_call(text: str) -> bool:
    """Whether it is words of the grammar, and the first bracket is closed by the last."""
    at = depth = 0
    while at < len(text):
        found = _WORD.match(text, at)
        if found is None or (at and depth == 0) or text.startswith("/*", at):
            return False
        if found["open"] is not None and found["open"][:-1] not in _INSIDE:
            return False
        depth += (found["open"] is not None) - (found["close"] is not None)
        at = found.end()
    return depth == 0


def no_color(name: str, value: object) -> UsageError:
    return UsageError(
        message(
            f"The colour {name} is {shown(value)}.",
            "It goes into a stylesheet, so only colours pass: hex, rgb(), hsl(), oklch() and the "
            "like, var(--x), white, black, transparent.",
            'Write "#3b82f6" or "oklch(62% 0.19 260)"; for each scheme one: ("#fff", "#111").',
        )
    )


def no_length(name: str, value: object) -> UsageError:
    return UsageError(
        message(
            f"Theme got {name}={shown(value)}.",
            "It is a length, which other lengths are reckoned from: a number with a unit, not "
            "below 0.",
            f'Write {name}="0.5rem"; none at all is "0px".',
        )
    )


def no_fonts(name: str, value: object) -> UsageError:
    return UsageError(
        message(
            f"Theme got {name}={shown(value)}.",
            "It is a list of font families with commas between them; a name with digits or other "
            "characters stands in quotes.",
            f"Write {name}='\"Source Serif 4\", Georgia, serif'.",
        )
    )
