"""The custom properties that a text of CSS declares for the page, in its light and its dark scheme.

Law: it reads what themes are written in, not all of CSS: blocks, declarations, comments, strings.
What it passes over, it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from .._errors import UsageError, message, shown

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_EDGE = re.compile(r"""(?P<string>"[^"\n]*"|'[^'\n]*')|[{};]""")
_VAR = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,[^()]*)?\)")
_ROOT = re.compile(r":root|html|body|:host|\*|\.light|\[data-theme=['\"]?light['\"]?\]")
_DARK = re.compile(r"\.dark|\[data-(?:bs-|color-)?(?:theme|mode|scheme)=['\"]?dark['\"]?\]")
_DARK_MEDIA = re.compile(r"@media.*prefers-color-scheme:\s*dark")
_LONGEST = 2000
_WRAPPER = re.compile(r"@layer|@supports|@media\s*(?:all|screen)|@theme(?!\s+inline)")


@dataclass(frozen=True, slots=True)
class Declared:
    """One of them, and where it stands."""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Properties:
    """Those of the light scheme, those that the dark one has besides, and blocks passed over."""

    light: dict[str, Declared] = field(default_factory=dict[str, Declared])
    dark: dict[str, Declared] = field(default_factory=dict[str, Declared])
    skipped: list[str] = field(default_factory=list[str])


def properties_of(css: str) -> Properties:
    """Read them. A later declaration takes the place of an earlier one.

    Raises: UsageError for a block that is not closed, or closed twice.
    """
    found = Properties()
    for heads, text, line in _runs(_COMMENT.sub(_blank, css)):
        name, colon, value = text.partition(":")
        if not heads or not colon or not name.strip().startswith("--"):
            continue
        kept = _place(heads, found)
        note = f"{' '.join(heads)} is for no whole page: what stands in it was passed over."
        if kept is not None:
            kept[name.strip()] = Declared(" ".join(value.split()), line)
        elif not heads[0].startswith("@theme") and note not in found.skipped:
            found.skipped.append(note)
    return found


def resolved(name: str, properties: Mapping[str, Declared]) -> str:
    """The value with every `var()` in it replaced, if it is declared here too.

    Raises: UsageError for properties that refer to each other in a ring, and for values that grow
    beyond what a colour, a length or a list of fonts could be.
    """
    value = properties[name].value
    for _ in properties:
        # Ten that each refer to the next one ten times would be ten thousand million of the last.
        if len(value) > _LONGEST:
            raise too_long(name, properties[name])
        known = [each for each in _VAR.finditer(value) if each[1] in properties]
        if not known:
            return value
        value = _VAR.sub(lambda each: _value(each, properties), value)
    if any(each[1] in properties for each in _VAR.finditer(value)):
        raise ring(name, properties[name])
    return value


def _value(found: re.Match[str], properties: Mapping[str, Declared]) -> str:
    there = properties.get(found[1])
    if there and len(there.value) > _LONGEST:
        raise too_long(found[1], there)
    return there.value if there else found[0]


def _runs(css: str) -> Iterator[tuple[list[str], str, int]]:
    """Each text that ends in a semicolon or with its block: the heads around it, and its line."""
    heads: list[str] = []
    lines: list[int] = []
    start = 0
    for found in _EDGE.finditer(css):
        if found["string"]:
            continue
        text, at = css[start : found.start()], start
        start = found.end()
        line = css.count("\n", 0, at + len(text) - len(text.lstrip())) + 1
        if found[0] == "{":
            heads.append(" ".join(text.split()))
            lines.append(line)
            continue
        if text.strip():
            yield list(heads), text, line
        if found[0] == "}":
            if not heads:
                raise closed_twice(css.count("\n", 0, found.start()) + 1)
            heads.pop()
            lines.pop()
    if heads:
        raise not_closed(heads[-1], lines[-1])


def _place(heads: list[str], found: Properties) -> dict[str, Declared] | None:
    """Where the properties of a block belong; nowhere if it is not for the page."""
    is_dark = False
    for head in heads:
        if head.startswith("@"):
            if _DARK_MEDIA.match(head):
                is_dark = True
            elif not _WRAPPER.match(head):
                return None
            continue
        selectors = [each.strip() for each in head.split(",")]
        if any(_DARK.search(each) for each in selectors):
            is_dark = True
        elif not any(_ROOT.fullmatch(each) for each in selectors):
            return None
    return found.dark if is_dark else found.light


def _blank(comment: re.Match[str]) -> str:
    """Nothing but the comment's line ends, so that lines keep their numbers."""
    return "\n" * comment[0].count("\n") or " "


def not_closed(head: str, line: int) -> UsageError:
    return UsageError(
        message(
            f"The block {shown(head)} of line {line} is not closed.",
            "What comes after it would belong to it.",
            "Paste the whole text, up to its last }.",
        )
    )


def closed_twice(line: int) -> UsageError:
    return UsageError(
        message(
            f"Line {line} closes a block that was not opened.",
            "Without its head nobody knows for which scheme its colours are.",
            "Paste the text from its :root { on.",
        )
    )


def too_long(name: str, declared: Declared) -> UsageError:
    return UsageError(
        message(
            f"Line {declared.line}: {name} is {shown(declared.value)}, which is too long in full.",
            f"No colour, length or list of fonts takes more than {_LONGEST} characters.",
            "Give it a value of its own, without var().",
        )
    )


def ring(name: str, declared: Declared) -> UsageError:
    return UsageError(
        message(
            f"Line {declared.line}: {name} is {shown(declared.value)}, which leads back to it.",
            "It has no value then, in a browser neither.",
            "Give one of the ring a value.",
        )
    )
