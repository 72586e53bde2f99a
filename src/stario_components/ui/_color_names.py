"""The colours of a theme by name; a test holds the list against tokens.css."""

from __future__ import annotations

from typing import Literal, get_args

ColorName = Literal[
    "bg",
    "surface",
    "raised",
    "fill",
    "line",
    "field-line",
    "text",
    "muted",
    "focus",
    "shade",
    "neutral",
    "on-neutral",
    "neutral-text",
    "neutral-soft",
    "neutral-line",
    "primary",
    "on-primary",
    "primary-text",
    "primary-soft",
    "primary-line",
    "success",
    "on-success",
    "success-text",
    "success-soft",
    "success-line",
    "warning",
    "on-warning",
    "warning-text",
    "warning-soft",
    "warning-line",
    "danger",
    "on-danger",
    "danger-text",
    "danger-soft",
    "danger-line",
    "info",
    "on-info",
    "info-text",
    "info-soft",
    "info-line",
]
"""Planes, lines and texts; then of each tone what is solid, the text on it, text by itself, a soft
fill and its edge."""

COLOR_NAMES: tuple[ColorName, ...] = get_args(ColorName)
