"""Themes: what they write, what follows from what, and what they refuse."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import Any, get_args

import pytest

from stario_components import UsageError
from stario_components.ui import Preset, Theme
from stario_components.ui._css_value import is_color


@pytest.fixture(autouse=True, scope="module")
def both_ways() -> None:
    """No component is rendered here."""


def refused(**fields: Any) -> str:
    with pytest.raises(UsageError) as caught:
        Theme(**fields)
    return str(caught.value)


def test_a_theme_that_changes_nothing_writes_nothing() -> None:
    assert Theme().css == ""
    assert Theme.preset("indigo") == Theme()


def test_a_theme_writes_what_it_names() -> None:
    theme = Theme(
        hue=20,
        chroma=0.1,
        tint=0,
        radius="0px",
        space="0.2rem",
        font='"Source Serif 4", serif',
        font_mono="monospace",
        colors={"line": "#123", "shade": ("#0002", "#0008")},
    )
    assert theme.css == (
        "@layer sc.tokens { :root, .sc-theme { --sc-hue: 20; --sc-chroma: 0.1; --sc-tint: 0; "
        '--sc-radius: 0px; --sc-space: 0.2rem; --sc-font: "Source Serif 4", serif; '
        "--sc-font-mono: monospace; --sc-line: #123; --sc-shade: light-dark(#0002, #0008); } }\n"
    )


def test_a_hue_alone_is_as_vivid_as_screens_show_it() -> None:
    assert Theme(hue=266).style == "--sc-hue: 266; --sc-chroma: 0.19;"
    assert Theme(hue=200).style == "--sc-hue: 200; --sc-chroma: 0.088;"


def test_the_stylesheet_is_an_asset_with_its_hash() -> None:
    first, second = Theme(hue=10).stylesheet, Theme(hue=11).stylesheet
    assert first.content.decode() == Theme(hue=10).css
    assert first.media_type == "text/css"
    assert first.url != second.url


def test_relatives_follow_from_a_solid_colour() -> None:
    style = Theme(colors={"danger": "#e11d48"}).style
    assert style == (
        "--sc-danger: #e11d48; --sc-on-danger: oklch(99% 0 0); "
        "--sc-danger-text: light-dark(oklch(48% 0.1922 17.585), oklch(79% 0.1199 17.585)); "
        "--sc-danger-soft: light-dark(oklch(95.6% 0.02175 17.585), oklch(28% 0.07549 17.585)); "
        "--sc-danger-line: light-dark(oklch(87% 0.06962 17.585), oklch(40% 0.111 17.585));"
    )


def test_what_is_named_does_not_follow() -> None:
    style = Theme(colors={"success": "#060", "success-text": "#050", "on-success": "#fff"}).style
    assert "--sc-success-text: #050;" in style
    assert "--sc-on-success: #fff;" in style


def test_a_bright_colour_gets_dark_text() -> None:
    assert "--sc-on-primary: oklch(20% 0 0);" in Theme(colors={"primary": "#fc0"}).style


def test_neutral_keeps_the_text_and_the_fill_of_the_page() -> None:
    names = Theme(colors={"neutral": "#ddd"}).style
    assert "--sc-on-neutral" in names
    assert "--sc-neutral-line" in names
    assert "--sc-neutral-text" not in names
    assert "--sc-neutral-soft" not in names


def test_a_dim_plane_takes_muted_text_and_lines_of_fields_with_it() -> None:
    theme = Theme(colors={"bg": ("#d9d4c7", "#222")})
    assert "--sc-muted: light-dark(" in theme.style
    assert "--sc-field-line: light-dark(" in theme.style


def test_the_browser_s_variables_may_be_colours_when_their_relatives_are_named() -> None:
    theme = Theme(
        colors={
            "primary": "var(--bs-primary)",
            "on-primary": "#fff",
            "primary-text": "var(--bs-primary-text-emphasis)",
            "primary-soft": "var(--bs-primary-bg-subtle)",
            "primary-line": "var(--bs-primary-border-subtle)",
            "focus": "var(--bs-primary)",
        }
    )
    assert "--sc-primary-soft: var(--bs-primary-bg-subtle);" in theme.style


def test_a_theme_is_a_value() -> None:
    first = Theme(hue=20, colors={"line": "#123"})
    assert first == Theme(hue=20, colors={"line": ("#123", "#123")})
    assert hash(first) == hash(replace(first))
    assert deepcopy(first) is first
    with pytest.raises(TypeError):
        first.colors["line"] = "#000"  # type: ignore[index]


# What makes a preset what it is: the first is the stylesheet's own.
WRITTEN: dict[Preset, str] = {
    "indigo": "",
    "graphite": "--sc-primary: light-dark(oklch(22% 0 0), oklch(93% 0 0));",
    "ocean": "--sc-hue: 216;",
    "forest": "--sc-primary: light-dark(oklch(41% 0.085 160), oklch(74% 0.12 158));",
    "sunset": "--sc-primary: light-dark(oklch(66% 0.165 46), oklch(72% 0.155 50));",
    "rose": "--sc-hue: 354;",
    "high-contrast": "--sc-bg: light-dark(#fff, #000);",
}


@pytest.mark.parametrize("name", get_args(Preset))
def test_every_preset_writes_colours(name: Preset) -> None:
    theme = Theme.preset(name)
    assert WRITTEN[name] in theme.css
    assert bool(theme.css) == bool(WRITTEN[name])
    for color, pair in theme.colors.items():
        assert f"--sc-{color}: " in theme.css
        assert all(map(is_color, pair))


# --- what is refused ----------------------------------------------------------------------------


def test_an_unknown_colour() -> None:
    assert refused(colors={"--sc-primry": "#000"}) == (
        "A theme has no colour '--sc-primry'.\nNo component would show it.\nDid you mean primary?"
    )
    assert refused(colors={"x": "#000"}).endswith(
        "\nName one of ui.ColorName: bg, surface, raised, fill, line, text, muted, focus, shade, "
        "neutral, primary, success, warning, danger, info, …"
    )


@pytest.mark.parametrize(
    "value", ["red;} body{display:none", "url(//x)", "#12", 7, None, ("#fff",), ("#fff", "x"), []]
)
def test_what_is_no_colour(value: object) -> None:
    assert refused(colors={"bg": value}) == (
        f"The colour bg is {value!r}.\n"
        "It goes into a stylesheet, so only colours pass: hex, rgb(), hsl(), oklch() and the like, "
        "var(--x), white, black, transparent.\n"
        'Write "#3b82f6" or "oklch(62% 0.19 260)"; for each scheme one: ("#fff", "#111").'
    )


def test_a_colour_that_others_would_follow_from_in_the_browser_alone() -> None:
    assert refused(colors={"info": "var(--bs-info)"}) == (
        "Theme got the colour info='var(--bs-info)', and none for on-info.\n"
        "That follows from info, but 'var(--bs-info)' is computed in the browser, too late to see "
        "whether anyone could read it.\n"
        'Name it too, colors={"info": …, "on-info": …}, or write info as hex, rgb(), hsl() or '
        "oklch()."
    )


@pytest.mark.parametrize("name", ["radius", "space"])
@pytest.mark.parametrize("value", ["0", "-1px", "1px;", "calc(1px)", 4])
def test_what_is_no_length(name: str, value: object) -> None:
    assert refused(**{name: value}) == (
        f"Theme got {name}={value!r}.\n"
        "It is a length, which other lengths are reckoned from: a number with a unit, not below "
        "0.\n"
        f'Write {name}="0.5rem"; none at all is "0px".'
    )


@pytest.mark.parametrize("name", ["font", "font_mono"])
def test_what_is_no_list_of_fonts(name: str) -> None:
    assert refused(**{name: "Source Serif 4"}) == (
        f"Theme got {name}='Source Serif 4'.\n"
        "It is a list of font families with commas between them; a name with digits or other "
        "characters stands in quotes.\n"
        f"Write {name}='\"Source Serif 4\", Georgia, serif'."
    )


def test_a_hue_that_is_no_angle() -> None:
    assert refused(hue=361) == (
        "Theme got hue=361.\n"
        "It is an angle on the wheel of colours.\n"
        "Write degrees from 0 to 360: 20 is red, 90 yellow, 150 green, 260 blue."
    )
    assert "hue='red'" in refused(hue="red")
    assert "hue=nan" in refused(hue=float("nan"))


def test_a_chroma_that_no_screen_shows() -> None:
    assert refused(hue=200, chroma=0.19) == (
        "Theme got chroma=0.19, hue=200.\n"
        "Screens show this hue up to 0.088; past that each of them does as it likes, and texts may "
        "become hard to read.\n"
        "Write at most 0.088, or leave it out: a theme is as vivid as its hue allows."
    )
    assert refused(chroma=0.2).startswith(
        "Theme got chroma=0.2.\nScreens show this hue up to 0.19;"
    )


def test_a_tint_that_greys_do_not_bear() -> None:
    assert refused(tint=0.1) == (
        "Theme got tint=0.1.\n"
        "It is how much of the hue is in the greys, and they must stay greys.\n"
        "Write a number from 0 to 0.012; 0.006 is usual."
    )


def test_an_unknown_preset() -> None:
    with pytest.raises(UsageError) as caught:
        Theme.preset("florest")  # type: ignore[arg-type]
    assert str(caught.value) == (
        "There is no preset 'florest'.\n"
        'The presets are "indigo", "graphite", "ocean", "forest", "sunset", "rose", '
        '"high-contrast".\n'
        "Did you mean forest?"
    )


def test_an_unknown_scheme() -> None:
    assert refused(scheme="dim") == (
        "Theme got scheme='dim'.\n"
        "A page is light or dark; without a scheme it is what the reader asks for.\n"
        'Write scheme="light" or scheme="dark", or leave it out.'
    )
