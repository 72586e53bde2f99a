"""Themes to start from. Each is made when it is asked for."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, get_args

from .._errors import UsageError, did_you_mean, message
from ._color_names import ColorName
from ._theme import Theme
from ._theme_colors import Pair

Preset = Literal["indigo", "graphite", "ocean", "forest", "sunset", "rose", "high-contrast"]


@lru_cache
def preset(name: Preset) -> Theme:
    """One of them.

    Raises: UsageError for an unknown name.
    """
    if name not in get_args(Preset):
        raise unknown_preset(name)
    match name:
        case "indigo":
            return Theme()
        case "graphite":
            return Theme(tint=0, radius="0.625rem", colors=_GRAPHITE)
        case "ocean":
            return Theme(hue=216, tint=0.008, radius="0.5rem")
        case "forest":
            return Theme(hue=155, tint=0.006, radius="0.375rem", colors=_FOREST)
        case "sunset":
            return Theme(hue=46, tint=0.007, radius="0.75rem", colors=_SUNSET)
        case "rose":
            return Theme(hue=354, tint=0.005, radius="0.875rem")
        case "high-contrast":
            return Theme(tint=0, radius="0.25rem", colors=_HIGH_CONTRAST)


_GRAPHITE: dict[ColorName, Pair] = {
    "primary": ("oklch(22% 0 0)", "oklch(93% 0 0)"),
    "focus": ("oklch(55% 0 0)", "oklch(65% 0 0)"),
}
_FOREST: dict[ColorName, Pair] = {"primary": ("oklch(41% 0.085 160)", "oklch(74% 0.12 158)")}
_SUNSET: dict[ColorName, Pair] = {"primary": ("oklch(66% 0.165 46)", "oklch(72% 0.155 50)")}
_HIGH_CONTRAST: dict[ColorName, Pair] = {
    "bg": ("#fff", "#000"),
    "surface": ("#fff", "#000"),
    "raised": ("#fff", "oklch(14% 0 0)"),
    "fill": ("oklch(95% 0 0)", "oklch(20% 0 0)"),
    "line": ("oklch(40% 0 0)", "oklch(75% 0 0)"),
    "field-line": ("oklch(25% 0 0)", "oklch(88% 0 0)"),
    "text": ("#000", "#fff"),
    "muted": ("oklch(30% 0 0)", "oklch(88% 0 0)"),
    "neutral-line": ("oklch(40% 0 0)", "oklch(75% 0 0)"),
    "primary": ("oklch(40% 0.19 266)", "oklch(82% 0.088 266)"),
    "primary-line": ("oklch(40% 0.19 266)", "oklch(82% 0.088 266)"),
    "success": ("oklch(38% 0.093 155)", "oklch(85% 0.15 155)"),
    "success-line": ("oklch(38% 0.093 155)", "oklch(85% 0.15 155)"),
    "warning": ("oklch(84% 0.16 85)", "oklch(88% 0.14 88)"),
    "warning-text": ("oklch(38% 0.078 75)", "oklch(90% 0.12 90)"),
    "warning-line": ("oklch(38% 0.078 75)", "oklch(90% 0.12 90)"),
    "danger": ("oklch(40% 0.16 27)", "oklch(82% 0.1 22)"),
    "danger-line": ("oklch(40% 0.16 27)", "oklch(82% 0.1 22)"),
    "info": ("oklch(38% 0.085 240)", "oklch(84% 0.09 230)"),
    "info-line": ("oklch(38% 0.085 240)", "oklch(84% 0.09 230)"),
}


def unknown_preset(name: object) -> UsageError:
    names = get_args(Preset)
    listed = ", ".join(f'"{each}"' for each in names)
    return UsageError(
        message(
            f"There is no preset {name!r}.",
            f"The presets are {listed}.",
            did_you_mean(str(name), names, otherwise="Make one: ui.Theme(hue=155)."),
        )
    )
