"""What is written can be read, and what is drawn can be seen: in both schemes, in every preset and
every hue, also where more contrast is asked for.

Source: WCAG 2.2, 1.4.3 (text, 4.5), 1.4.6 (text with more contrast, 7) and 1.4.11 (controls, 3).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from coloraide import Color
from hypothesis import given
from hypothesis import strategies as st

import stario_components
from stario_components.ui import ColorName, Preset, Theme
from stario_components.ui._theme_colors import _PLANES
from tests.ui.contrast import (
    Scheme,
    color,
    contrast,
    declarations,
    mix,
    palette,
    rule,
    substituted,
)

_CSS = Path(stario_components.__file__).with_name("assets") / "css"
TOKENS = (_CSS / "tokens.css").read_text("utf-8")
BASE = (_CSS / "base.css").read_text("utf-8")

PLANES = ("bg", "surface", "raised", "fill")
TONES = ("neutral", "primary", "success", "warning", "danger", "info")

TEXTS = [
    *(("text", plane) for plane in PLANES),
    *(("muted", plane) for plane in PLANES),
    *(("text", f"{tone}-soft") for tone in TONES),
    *((f"on-{tone}", tone) for tone in TONES),
    *((f"{tone}-text", f"{tone}-soft") for tone in TONES),
    *((f"{tone}-text", plane) for tone in TONES for plane in PLANES),
]
# A switch that is on, a bar of progress. Warning is bright by its nature: it is never told by its
# fill alone.
CONTROLS = [
    *(("field-line", plane) for plane in ("bg", "surface", "raised")),
    *(("focus", plane) for plane in PLANES),
    *((tone, plane) for tone in ("primary", "success", "danger", "info") for plane in PLANES[:3]),
]

HOVER = rule(BASE, ':where([data-variant="solid"])')
PRESETS: tuple[Preset, ...] = get_args(Preset)


@pytest.fixture(autouse=True, scope="module")
def both_ways() -> None:
    """No component is rendered here."""


def weak(found: dict[str, Color], pairs: list[tuple[str, str]], ratio: float) -> Iterator[str]:
    for one, two in pairs:
        if (reached := contrast(found[one], found[two])) < ratio:
            yield f"{one} on {two}: {reached:.2f}, not {ratio}"


def turned(found: dict[str, Color]) -> Iterator[tuple[str, Color, Color]]:
    """What stands on controls under the mouse, and pressed."""
    for tone in TONES:
        solid = f"oklch({' '.join(map(str, found[tone].convert('oklch').coords(nans=False)))})"
        for name in ("--sc-hover", "--sc-press"):
            value = substituted(HOVER[name], {**HOVER, "--sc-solid": solid})
            yield f"{tone} {name}", found[f"on-{tone}"], color(value, "light")
        ink = found[f"{tone}-text"]
        for plane in ("surface", f"{tone}-soft"):
            yield f"{tone} on {plane}", ink, mix(found[plane], ink, 0.13)


@pytest.mark.parametrize("more", [False, True], ids=["", "more contrast"])
@pytest.mark.parametrize("scheme", get_args(Scheme))
@pytest.mark.parametrize("preset", PRESETS)
class TestAPreset:
    def found(self, preset: Preset, scheme: Scheme, more: bool) -> dict[str, Color]:
        return dict(palette(TOKENS + Theme.preset(preset).css, scheme, more_contrast=more))

    def test_texts_can_be_read(self, preset: Preset, scheme: Scheme, more: bool) -> None:
        assert [*weak(self.found(preset, scheme, more), TEXTS, 4.5)] == []

    def test_controls_can_be_seen(self, preset: Preset, scheme: Scheme, more: bool) -> None:
        assert [*weak(self.found(preset, scheme, more), CONTROLS, 3)] == []

    def test_a_control_can_be_read_under_the_mouse(
        self, preset: Preset, scheme: Scheme, more: bool
    ) -> None:
        shown = turned(self.found(preset, scheme, more))
        assert [name for name, one, two in shown if contrast(one, two) < 4.5] == []

    def test_every_screen_shows_it(self, preset: Preset, scheme: Scheme, more: bool) -> None:
        assert outside(self.found(preset, scheme, more)) == []


def outside(found: dict[str, Color]) -> list[str]:
    """The colours that eight bits of sRGB would change."""
    half_a_step = 0.5 / 255
    return [
        name
        for name, each in found.items()
        if not each.convert("srgb").in_gamut(tolerance=half_a_step)
    ]


@pytest.mark.parametrize("scheme", get_args(Scheme))
@pytest.mark.parametrize("hue", range(0, 360, 12))
def test_a_theme_of_any_hue_can_be_read_and_shown(hue: int, scheme: Scheme) -> None:
    found = dict(palette(TOKENS + Theme(hue=hue, tint=0.012).css, scheme))
    assert [*weak(found, TEXTS, 4.5), *weak(found, CONTROLS, 3)] == []
    assert outside(found) == []
    assert [name for name, one, two in turned(found) if contrast(one, two) < 4.5] == []


HEX = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@given(HEX, HEX, st.sampled_from(["primary", "success", "neutral"]))
def test_what_follows_from_a_colour_can_be_read(light: str, dark: str, tone: ColorName) -> None:
    css = TOKENS + Theme(colors={tone: (light, dark)}).css
    pairs = [pair for pair in TEXTS if pair[0] in (f"on-{tone}", f"{tone}-text")]
    for scheme in get_args(Scheme):
        found = dict(palette(css, scheme))
        assert [*weak(found, pairs, 4.49)] == []  # four digits are written
        assert [*weak(found, [("focus", plane) for plane in PLANES], 2.99)] == []
        assert outside(found) == []


# As themes have them: planes near each other. No text can be read on black and on white at once.
GREY = st.floats(0.05, 0.3).map("oklch({:.3f} 0 0)".format)
PALE = st.floats(0.88, 1).map("oklch({:.3f} 0 0)".format)


@given(st.lists(PALE, min_size=4, max_size=4), st.lists(GREY, min_size=4, max_size=4))
def test_what_follows_from_planes_can_be_read(light: list[str], dark: list[str]) -> None:
    planes: dict[ColorName, Any] = dict(zip(PLANES, zip(light, dark, strict=True), strict=True))
    css = TOKENS + Theme(colors={**planes, "primary": "#e11d48"}).css
    for scheme in get_args(Scheme):
        found = dict(palette(css, scheme))
        pairs = [(name, plane) for name in ("muted", "primary-text") for plane in PLANES]
        assert [*weak(found, pairs, 4.49)] == []
        seen = [(name, plane) for name in ("field-line", "focus") for plane in PLANES[:3]]
        assert [*weak(found, seen, 2.99)] == []


@pytest.mark.parametrize("scheme", get_args(Scheme))
@pytest.mark.parametrize("preset", PRESETS)
def test_whoever_asks_for_more_contrast_gets_it(preset: Preset, scheme: Scheme) -> None:
    css = TOKENS + Theme.preset(preset).css
    found = dict(palette(css, scheme, more_contrast=True))
    pairs = [(text, plane) for text in ("text", "muted") for plane in PLANES]
    assert [*weak(found, pairs, 7)] == []
    lines = [(line, plane) for line in ("line", "neutral-line") for plane in PLANES[:3]]
    assert [*weak(found, lines, 3)] == []


@pytest.mark.parametrize("scheme", get_args(Scheme))
def test_the_preset_of_high_contrast_has_seven_to_one(scheme: Scheme) -> None:
    found = dict(palette(TOKENS + Theme.preset("high-contrast").css, scheme))
    assert [*weak(found, TEXTS, 7)] == []


def test_the_names_are_those_of_the_stylesheet() -> None:
    assert list(palette(TOKENS, "light")) == list(get_args(ColorName))


@pytest.mark.parametrize("at", [0, 1], ids=get_args(Scheme))
@pytest.mark.parametrize("plane", PLANES)
def test_planes_are_taken_for_what_they_are(plane: ColorName, at: int) -> None:
    found = palette(TOKENS, get_args(Scheme)[at])[plane].convert("oklch")
    assert found["lightness"] == pytest.approx(_PLANES[plane][at].lightness)


# --- the calculator itself ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("light-dark(#fff, #000)", "#000"),
        ("oklch(calc(50% + 10%) calc(0.1 * 2) 200 / 0.5)", "oklch(60% 0.2 200 / 0.5)"),
        ("oklch(from #336699 calc(l - 0.1) c h)", "oklch(from #336699 …)"),
        ("color-mix(in oklab, white, black 25%)", "oklch(75% 0 0)"),
        ("color-mix(in oklab, white 25%, black)", "oklch(25% 0 0)"),
    ],
)
def test_a_value_is_worked_out(text: str, expected: str) -> None:
    if "…" in expected:
        wanted = Color("#336699").convert("oklch")
        wanted["l"] -= 0.1
    else:
        wanted = Color(expected)
    assert color(text, "dark").delta_e(wanted, method="ok") < 1e-6
    assert color(text, "dark").alpha() == wanted.alpha()


def test_a_later_stylesheet_wins_and_more_contrast_wins_over_it() -> None:
    css = (
        "@layer a { :root { --sc-x: #111; --sc-y: #222; } "
        "@media (prefers-contrast: more) { :root:root { --sc-x: #333; } } }"
        "@layer a { :root, .sc-theme { --sc-x: #444; } }"
    )
    assert declarations(css) == {"--sc-x": "#444", "--sc-y": "#222"}
    assert declarations(css, more_contrast=True)["--sc-x"] == "#333"
