"""Colours as numbers, held against ColorAide."""

from __future__ import annotations

import pytest
from coloraide import Color
from hypothesis import given
from hypothesis import strategies as st

from stario_components.ui._color import Oklch, color_of, contrast, fits, fitted

BYTE = st.integers(0, 255)
RGB = st.builds("rgb({} {} {})".format, BYTE, BYTE, BYTE)
LIGHTNESS = st.floats(0, 1)
CHROMA = st.floats(0, 0.35)
HUE = st.floats(0, 360)


@pytest.fixture(autouse=True, scope="module")
def both_ways() -> None:
    """No component is rendered here."""


def near(found: Oklch | None, expected: Color) -> bool:
    assert found is not None
    ours = Color("oklch", [found.lightness, found.chroma, found.hue], found.alpha)
    return ours.delta_e(expected, method="ok") < 0.001 and found.alpha == pytest.approx(
        expected.alpha(), abs=1e-6
    )


@pytest.mark.parametrize(
    "text",
    [
        *("#000", "#fff8", "#3b82f6", "#3B82F680", "white", "black"),
        *("rgb(59 130 246)", "rgb(59, 130, 246)", "rgba(59, 130, 246, 0.5)", "rgb(10% 20% 30%)"),
        *("hsl(222.2 84% 4.9%)", "hsl(222.2deg, 84%, 4.9%)", "hsl(0 0% 100% / 20%)"),
        *("oklch(0.205 0 0)", "oklch(52% 0.19 266)", "oklch(1 0 0 / 10%)", "oklch(50% 50% none)"),
    ],
)
def test_a_colour_is_read_as_css_means_it(text: str) -> None:
    assert near(color_of(text), Color(text))


@pytest.mark.parametrize(
    "text",
    [
        *("", "red", "var(--x)", "#12", "rgb(1 2)", "rgb(from red r g b)", "oklch(calc(1) 0 0)"),
        "hwb(0 0 0)",
    ],
)
def test_what_only_a_browser_computes_is_no_number(text: str) -> None:
    assert color_of(text) is None


@given(RGB, RGB)
def test_contrast_is_that_of_wcag(one: str, two: str) -> None:
    ours = contrast(color_of(one) or Oklch(0, 0, 0), color_of(two) or Oklch(0, 0, 0))
    assert ours == pytest.approx(Color(one).contrast(Color(two), method="wcag21"), abs=0.01)


def test_what_is_translucent_lets_the_other_through() -> None:
    white, half = Oklch(1, 0, 0), Oklch(0, 0, 0, 0.5)
    expected = Color("rgb(127.5 127.5 127.5)").contrast("white", method="wcag21")
    assert contrast(half, white) == pytest.approx(expected, abs=0.01)


@given(LIGHTNESS, CHROMA, HUE)
def test_what_fits_is_in_srgb(lightness: float, chroma: float, hue: float) -> None:
    there = fitted(Oklch(lightness, chroma, hue))
    assert fits(there)
    assert (there.lightness, there.hue) == (lightness, hue)
    assert there.chroma <= chroma
    shown = Color("oklch", [there.lightness, there.chroma, there.hue]).convert("srgb")
    assert shown.in_gamut(tolerance=0.002)


def test_a_colour_is_written_as_css() -> None:
    assert str(Oklch(0.5, 0.123456, 266, 0.5)) == "oklch(50% 0.1235 266 / 0.5)"
    assert str(Oklch(0.5, 0, 266)) == "oklch(50% 0 0)"
