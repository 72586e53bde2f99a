"""What the colours of the theme come to, read out of the stylesheets themselves.

`palette(css, scheme)` gives every `--sc-*` colour that a page has with these stylesheets, as a
browser would compute it: `var()`, `calc()`, `light-dark()`, `color-mix()` and `oklch(from …)` are
worked out here, the rest is ColorAide's.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from typing import Literal

from coloraide import Color

Scheme = Literal["light", "dark"]

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_DECLARATION = re.compile(r"(--sc-[a-z-]+)\s*:\s*([^;]+);")
_VAR = re.compile(r"var\((--sc-[a-z-]+)\)")
_COLOR = re.compile(r"#|(?:oklch|rgb|hsl|light-dark|color-mix)\(")
_MORE = "@media (prefers-contrast: more)"
_WORDS = {"none": "0", "calc": "", "deg": "", "infinity": "inf"}


def declarations(css: str, *, more_contrast: bool = False) -> dict[str, str]:
    """The custom properties of `:root`, later ones over earlier ones."""
    usual, more = [], []
    for block, text in _rules(_COMMENT.sub("", css)):
        if ":root" in block[-1]:
            (more if _MORE in block else usual).extend(_DECLARATION.findall(text))
    return dict([*usual, *more] if more_contrast else usual)


def rule(css: str, selector: str) -> dict[str, str]:
    """The custom properties of the rule with exactly this selector."""
    found = [text for block, text in _rules(_COMMENT.sub("", css)) if block[-1] == selector]
    assert found, f"there is no {selector}"
    return dict(_DECLARATION.findall("".join(found)))


def palette(css: str, scheme: Scheme, *, more_contrast: bool = False) -> Mapping[str, Color]:
    """Each colour by its name, without `--sc-`."""
    raw = declarations(css, more_contrast=more_contrast)
    texts = {name.removeprefix("--sc-"): substituted(value, raw) for name, value in raw.items()}
    return {name: color(text, scheme) for name, text in texts.items() if _COLOR.match(text)}


def substituted(value: str, raw: Mapping[str, str]) -> str:
    """A value with every `var()` in it replaced."""
    while found := _VAR.search(value):
        value = value.replace(found[0], raw[found[1]])
    return " ".join(value.split())


def color(text: str, scheme: Scheme) -> Color:
    """A colour without `var()`."""
    name, _, inside = text.strip().partition("(")
    if not inside:
        return Color(name)
    parts = _split(inside.removesuffix(")"), ",")
    if name == "light-dark":
        return color(parts[scheme == "dark"], scheme)
    if name == "color-mix":
        return _mixed(parts, scheme)
    if parts[0].startswith("from "):
        return _relative(parts[0], scheme)
    if "calc(" in text:
        body, *alpha = _split(inside.removesuffix(")"), "/")
        numbers = [f"{_number(each):.10g}" for each in _split(body, " ")]
        return Color(f"{name}({' '.join([*numbers, *(f'/ {each}' for each in alpha)])})")
    return Color(text.strip())


def contrast(one: Color, two: Color) -> float:
    """The ratio of WCAG 2; `one` may let `two` shine through."""
    return _seen(one, two).contrast(two.convert("srgb").clip(), method="wcag21")


def mix(one: Color, two: Color, share: float) -> Color:
    """`color-mix(in oklab, one, two share)`."""
    return one.mix(two, share, space="oklab")


def _seen(one: Color, on: Color) -> Color:
    flat = Color.layer([one.convert("srgb"), on.convert("srgb")], space="srgb")
    return flat.clip()


def _rules(css: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each run of declarations, with the heads of the blocks that it stands in."""
    heads: list[str] = []
    start = 0
    for found in re.finditer(r"[{}]", css):
        text = css[start : found.start()]
        start = found.end()
        if found[0] == "{":
            before, _, head = text.rpartition(";")
            if heads and before:
                yield tuple(heads), before + ";"
            heads.append(" ".join(head.split()))
        else:
            yield tuple(heads), text + ";"
            heads.pop()


def _mixed(parts: list[str], scheme: Scheme) -> Color:
    assert parts[0] == "in oklab"
    first, second = parts[1:]
    if share := re.search(r"\s([\d.]+)%$", second):
        two = color(second[: share.start()], scheme)
        return mix(color(first, scheme), two, float(share[1]) / 100)
    share = re.search(r"\s([\d.]+)%$", first)
    assert share is not None
    one = color(first[: share.start()], scheme)
    return mix(one, color(second, scheme), 1 - float(share[1]) / 100)


def _relative(text: str, scheme: Scheme) -> Color:
    _, origin, *channels = _split(text, " ")
    known = dict(zip("lch", color(origin, scheme).convert("oklch").coords(nans=False), strict=True))
    return Color("oklch", [_number(each, known) for each in channels])


def _number(text: str, known: Mapping[str, float] | None = None) -> float:
    """What a number, a percentage or a calculation comes to; a percentage as a part of 1."""
    code = re.sub(r"([\d.]+)%", r"(\1/100)", text)
    code = re.sub(r"[a-z]+", lambda found: _WORDS.get(found[0], found[0]), code)
    names = {"min": min, "max": max, "inf": math.inf, "clamp": _clamp, **(known or {})}
    return float(eval(code, {"__builtins__": {}}, names))


def _clamp(low: float, value: float, high: float) -> float:
    return max(low, min(value, high))


def _split(text: str, at: str) -> list[str]:
    """The parts between separators that stand in no parentheses."""
    parts, depth = [""], 0
    for each in text.strip():
        depth += (each == "(") - (each == ")")
        if each == at and depth == 0:
            parts.append("")
        else:
            parts[-1] += each
    return [part.strip() for part in parts if part.strip()]
