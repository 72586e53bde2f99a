"""`theme_from_shadcn`: a theme written for shadcn/ui, as one of ours.

Law: what it leaves out or changes it notes, with the line.
Source: https://ui.shadcn.com/docs/theming
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from .._errors import UsageError, message, shown
from ._color_names import ColorName
from ._css_value import is_color, is_font_list, is_length
from ._custom_properties import Declared, properties_of, resolved
from ._theme import Theme
from ._theme_colors import Pair
from ._theme_mending import mended

# Theirs and ours.
_COLORS: Mapping[str, ColorName] = {
    "--background": "bg",
    "--card": "surface",
    "--popover": "raised",
    "--muted": "fill",
    "--foreground": "text",
    "--muted-foreground": "muted",
    "--border": "line",
    "--input": "field-line",
    "--ring": "focus",
    "--primary": "primary",
    "--primary-foreground": "on-primary",
    "--secondary": "neutral",
    "--secondary-foreground": "on-neutral",
    "--accent": "neutral-soft",
    "--destructive": "danger",
    "--destructive-foreground": "on-danger",
}
_THEIRS = {ours: theirs for theirs, ours in _COLORS.items()}
_SAME_AS_TEXT = ("--card-foreground", "--popover-foreground", "--accent-foreground")

# What else is read: whether a value passes, what it is, an example.
_Text = tuple[Callable[[str], bool], str, str]
_TEXTS: Mapping[str, _Text] = {
    "--radius": (is_length, "a length", "0.5rem"),
    "--spacing": (is_length, "a length", "0.25rem"),
    "--font-sans": (is_font_list, "a list of fonts", "Inter, sans-serif"),
    "--font-mono": (is_font_list, "a list of fonts", "Menlo, monospace"),
}

_TRIPLE = re.compile(r"[\d.]+(?:deg)?\s+[\d.]+%\s+[\d.]+%(?:\s*/\s*[\d.]+%?)?")
_BYTES = re.compile(r"\d{1,3}(?:\s+|\s*,\s*)\d{1,3}(?:\s+|\s*,\s*)\d{1,3}")


@dataclass(frozen=True, slots=True)
class _Pasted:
    """The properties of both schemes, each with its line."""

    light: Mapping[str, Declared]
    dark: Mapping[str, Declared]
    scheme: Literal["light", "dark"] | None

    def place(self, name: str) -> str:
        return f"line {self.light[name].line}, {name}"


def theme_from_shadcn(css: str) -> Theme:
    """The theme that a text of CSS is for shadcn/ui, as its site and other generators write it:
    `:root { --background: …; }` and `.dark { … }`, colours as oklch, hsl, hex or bare channels.

    Taken over are background, card, popover, muted, border, input, ring, foreground, primary,
    secondary, accent, destructive and what is written on them, with `--radius`, `--spacing`,
    `--font-sans` and `--font-mono`; what is missing follows from what is there. The theme's `notes`
    tell what has no place here, and what was moved because WCAG calls it too faint: a text, the
    edge of a field. From one scheme alone comes a theme for that scheme.

    Raises: UsageError, with the line, for what is no colour, no length and no list of fonts, and
    for a text without any of these names.

    Example:
        >>> from stario_components import ui
        >>> theme = ui.theme_from_shadcn(":root { --primary: 262 83% 58%; --radius: 0.5rem; }")
        >>> theme.colors["primary"][0], theme.radius, theme.scheme
        ('hsl(262 83% 58%)', '0.5rem', 'light')
    """
    found = properties_of(css)
    pasted = _pasted(found.light, found.dark)
    given: dict[ColorName, Pair] = {
        ours: (_color(theirs, pasted.light), _color(theirs, pasted.dark))
        for theirs, ours in _COLORS.items()
        if theirs in pasted.light
    }
    texts = {name: _text(name, pasted.light) for name in _TEXTS if name in pasted.light}
    if not given and not texts:
        raise nothing_known()
    colors, moves = mended(given)
    return Theme(
        colors=colors,
        tint=0,
        radius=texts.get("--radius"),
        space=texts.get("--spacing"),
        font=texts.get("--font-sans"),
        font_mono=texts.get("--font-mono"),
        scheme=pasted.scheme,
        notes=(
            *found.skipped,
            *_notes_on_schemes(pasted, found.light),
            *_notes_on_names(pasted),
            *(f"{pasted.place(_THEIRS[name])}: {what}" for name, what in moves),
        ),
    )


def _pasted(light: Mapping[str, Declared], dark: Mapping[str, Declared]) -> _Pasted:
    """In the dark scheme everything holds that it does not change."""
    whole = {**light, **dark}
    if not _has_colors(dark):
        return _Pasted(whole, whole, "light" if _has_colors(light) else None)
    if not _has_colors(light):
        return _Pasted(whole, whole, "dark")
    return _Pasted({**dark, **light}, whole, None)


def _has_colors(properties: Mapping[str, Declared]) -> bool:
    return any(name in _COLORS for name in properties)


def _color(name: str, properties: Mapping[str, Declared]) -> str:
    """The value as CSS writes colours today: older themes give the channels of hsl alone."""
    value = resolved(name, properties).lower()
    if _TRIPLE.fullmatch(value):
        value = f"hsl({value})"
    elif _BYTES.fullmatch(value):
        value = f"rgb({value})"
    if not is_color(value) or "var(" in value:
        raise no_value(name, properties[name], ("a colour", "oklch(62% 0.19 260)"))
    return value


def _text(name: str, properties: Mapping[str, Declared]) -> str:
    passes, *kind = _TEXTS[name]
    value = resolved(name, properties)
    value = "0px" if value == "0" else value
    if not passes(value):
        raise no_value(name, properties[name], (kind[0], kind[1]))
    return value


def _notes_on_schemes(pasted: _Pasted, light: Mapping[str, Declared]) -> Iterator[str]:
    if pasted.scheme is not None:
        other = ".dark" if pasted.scheme == "light" else ":root"
        yield f"There is no {other} with colours: this is a theme for the {pasted.scheme} scheme."
        return
    for name in _COLORS:
        if name in pasted.light and name not in light:
            yield f"{pasted.place(name)}: only .dark has it, so it is the same in both schemes."


def _notes_on_names(pasted: _Pasted) -> Iterator[str]:
    for name in pasted.light:
        if name in _SAME_AS_TEXT and not _is_text(name, pasted):
            yield f"{pasted.place(name)}: what stands there is written in --foreground."
        elif name not in _COLORS and name not in _TEXTS and name not in _SAME_AS_TEXT:
            yield f"{pasted.place(name)}: no component has a use for it."


def _is_text(name: str, pasted: _Pasted) -> bool:
    """Whether a colour is that of the page's text, in both schemes."""
    return all(
        "--foreground" in each and resolved(name, each) == resolved("--foreground", each)
        for each in (pasted.light, pasted.dark)
    )


def no_value(name: str, declared: Declared, kind: tuple[str, str]) -> UsageError:
    what, example = kind
    is_elsewhere = "var(" in declared.value
    return UsageError(
        message(
            f"Line {declared.line}: {name} is {shown(declared.value)}, which is not {what}.",
            "It refers to something that is not in this text."
            if is_elsewhere
            else "It goes into a stylesheet, where it would change nothing, or too much.",
            f"Write {what} there, {example} say, or take the line out.",
        )
    )


def nothing_known() -> UsageError:
    return UsageError(
        message(
            "The text sets none of the variables of shadcn/ui.",
            "They stand in :root { … } and .dark { … }: --background, --primary, --radius, …",
            "Paste the part of the CSS that has these blocks; a theme from nothing is "
            "ui.Theme(hue=155).",
        )
    )
