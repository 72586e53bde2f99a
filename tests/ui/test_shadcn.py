"""Themes written for shadcn/ui, as ours. These are made up; their names and formats are real."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stario_components import UsageError
from stario_components.ui import Theme, theme_from_shadcn
from tests.ui.contrast import Scheme, contrast, palette
from tests.ui.test_contrast import CONTROLS, TEXTS, TOKENS

# As Tailwind 4 has it: oklch, and a block that gives the colours to its utilities.
PLUM = """\
@import "tailwindcss";

@custom-variant dark (&:is(.dark *));

:root {
  --radius: 0.65rem;
  --font-sans: "Figtree", ui-sans-serif, system-ui;
  --spacing: 0.23rem;
  --background: oklch(0.992 0.004 330);
  --foreground: oklch(0.19 0.03 325);
  --card: oklch(1 0 0);
  --card-foreground: oklch(0.19 0.03 325);
  --popover: oklch(1 0 0);
  --primary: oklch(0.45 0.17 325);
  --primary-foreground: oklch(0.98 0.01 330);
  --secondary: oklch(0.94 0.02 330);
  --secondary-foreground: oklch(0.3 0.08 325);
  --muted: oklch(0.96 0.012 330);
  --muted-foreground: oklch(0.5 0.03 325);
  --accent: oklch(0.93 0.03 330);
  --accent-foreground: oklch(0.3 0.08 325);
  --destructive: oklch(0.55 0.21 27);
  --border: oklch(0.91 0.015 330);
  --input: oklch(0.6 0.03 330);
  --ring: oklch(0.55 0.15 325);
  --chart-1: oklch(0.6 0.2 300);
}

.dark {
  --background: oklch(0.17 0.02 325);
  --foreground: oklch(0.96 0.01 330);
  --card: oklch(0.21 0.025 325);
  --popover: oklch(0.23 0.025 325);
  --primary: oklch(0.78 0.12 330);
  --primary-foreground: oklch(0.2 0.05 325);
  --secondary: oklch(0.28 0.03 325);
  --secondary-foreground: oklch(0.96 0.01 330);
  --muted: oklch(0.26 0.025 325);
  --muted-foreground: oklch(0.75 0.02 330);
  --accent: oklch(0.3 0.04 325);
  --destructive: oklch(0.65 0.18 25);
  --border: oklch(1 0 0 / 10%);
  --input: oklch(0.6 0.03 325);
  --ring: oklch(0.7 0.12 330);
}

@theme inline {
  --color-background: var(--background);
  --color-primary: var(--primary);
}

@layer base {
  * { @apply border-border outline-ring/50; }
}
"""

# As Tailwind 3 had it: channels of hsl in a layer.
SLATE = """\
@tailwind base;
/* a comment with { and ; in it */
@layer base {
  :root {
    --background: 0 0% 100%;
    --foreground: 215 40% 8%;
    --primary: 215 55% 18%;
    --primary-foreground: 210 40% 98%;
    --border: 214 30% 90%;
    --radius: 0.5rem
  }
  .dark {
    --background: 215 40% 8%;
    --foreground: 210 40% 98%;
    --primary: 210 40% 98%;
    --primary-foreground: 215 55% 18%;
    --border: 215 25% 20%;
  }
}
"""

# As a person writes it.
MIXED = """\
:root, .light { --brand: #0b7285; --background: #fff; --foreground: rgb(20, 20, 20);
  --primary: var(--brand); --ring: var(--primary, #000); --input: 110 110 110; --radius: 0; }
@media (prefers-color-scheme: dark) {
  :root { --background: #101418; --foreground: #f0f0f0; --primary: #66d9e8; }
}
"""


@pytest.fixture(autouse=True, scope="module")
def both_ways() -> None:
    """No component is rendered here."""


def one(declaration: str) -> Theme:
    return theme_from_shadcn(f":root {{ {declaration} }}")


def refused(css: str) -> str:
    with pytest.raises(UsageError) as caught:
        theme_from_shadcn(css)
    return str(caught.value)


def test_a_theme_of_tailwind_4_is_taken_over() -> None:
    theme = theme_from_shadcn(PLUM)
    assert (theme.radius, theme.space, theme.scheme) == ("0.65rem", "0.23rem", None)
    assert theme.font == '"Figtree", ui-sans-serif, system-ui'
    assert theme.colors == {
        "bg": ("oklch(0.992 0.004 330)", "oklch(0.17 0.02 325)"),
        "surface": ("oklch(1 0 0)", "oklch(0.21 0.025 325)"),
        "raised": ("oklch(1 0 0)", "oklch(0.23 0.025 325)"),
        "fill": ("oklch(0.96 0.012 330)", "oklch(0.26 0.025 325)"),
        "text": ("oklch(0.19 0.03 325)", "oklch(0.96 0.01 330)"),
        "muted": ("oklch(0.5 0.03 325)", "oklch(0.75 0.02 330)"),
        "line": ("oklch(0.91 0.015 330)", "oklch(1 0 0 / 10%)"),
        "field-line": ("oklch(0.6 0.03 330)", "oklch(0.6 0.03 325)"),
        "focus": ("oklch(0.55 0.15 325)", "oklch(0.7 0.12 330)"),
        "primary": ("oklch(0.45 0.17 325)", "oklch(0.78 0.12 330)"),
        "on-primary": ("oklch(0.98 0.01 330)", "oklch(0.2 0.05 325)"),
        "neutral": ("oklch(0.94 0.02 330)", "oklch(0.28 0.03 325)"),
        "on-neutral": ("oklch(0.3 0.08 325)", "oklch(0.96 0.01 330)"),
        "neutral-soft": ("oklch(0.93 0.03 330)", "oklch(0.3 0.04 325)"),
        "danger": ("oklch(0.55 0.21 27)", "oklch(0.65 0.18 25)"),
    }


def test_what_has_no_place_is_noted_with_its_line() -> None:
    assert theme_from_shadcn(PLUM).notes == (
        "line 12, --card-foreground: what stands there is written in --foreground.",
        "line 21, --accent-foreground: what stands there is written in --foreground.",
        "line 26, --chart-1: no component has a use for it.",
    )


def test_a_theme_of_tailwind_3_is_taken_over() -> None:
    theme = theme_from_shadcn(SLATE)
    assert theme.colors["primary"] == ("hsl(215 55% 18%)", "hsl(210 40% 98%)")
    assert theme.radius == "0.5rem"
    assert theme.notes == ()


def test_hex_rgb_variables_and_the_dark_of_the_system_are_read() -> None:
    theme = theme_from_shadcn(MIXED)
    assert theme.colors["primary"] == ("#0b7285", "#66d9e8")
    assert theme.colors["text"] == ("rgb(20, 20, 20)", "#f0f0f0")
    assert theme.colors["focus"] == ("#0b7285", "#66d9e8")
    assert theme.colors["field-line"][0] == "rgb(110 110 110)"
    assert theme.radius == "0px"
    assert theme.notes[0] == "line 1, --brand: no component has a use for it."


@pytest.mark.parametrize("css", [PLUM, SLATE, MIXED], ids=["plum", "slate", "mixed"])
@pytest.mark.parametrize("scheme", get_args(Scheme))
def test_what_is_taken_over_can_be_read_and_seen(css: str, scheme: Scheme) -> None:
    found = palette(TOKENS + theme_from_shadcn(css).css, scheme)
    faint = [pair for pair in TEXTS if contrast(found[pair[0]], found[pair[1]]) < 4.5]
    seen = [pair for pair in CONTROLS if pair[0] in ("field-line", "focus")]
    assert faint == []
    assert [pair for pair in seen if contrast(found[pair[0]], found[pair[1]]) < 3] == []


def test_the_faint_edge_of_a_field_is_moved_and_noted() -> None:
    theme = one("--background: #fff; --input: oklch(0.92 0 0);")
    assert theme.colors["field-line"] == ("oklch(66% 0 0)", "oklch(66% 0 0)")
    assert theme.notes[1] == (
        "line 1, --input: in the light scheme it has 1.3:1 to what it stands on, and 3 is needed: "
        "oklch(0.92 0 0) became oklch(66% 0 0), 3.1:1."
    )


def test_a_translucent_edge_is_judged_on_what_is_under_it() -> None:
    theme = theme_from_shadcn(
        ":root { --background: #fff; } .dark { --background: #000; --card: #111; --popover: #111; "
        "--input: oklch(1 0 0 / 15%); }"
    )
    assert theme.colors["field-line"][1].startswith("oklch(4")
    assert (
        theme.notes[2] == "line 1, --input: only .dark has it, so it is the same in both schemes."
    )


def test_text_on_a_solid_is_made_readable() -> None:
    theme = one("--primary: #fde047; --primary-foreground: #fff;")
    assert theme.colors["on-primary"] == ("oklch(20% 0 0)", "oklch(20% 0 0)")
    assert "--primary-foreground: in the light scheme it has 1.3:1" in theme.notes[1]


def test_an_accent_that_text_can_not_be_read_on_is_left_out() -> None:
    theme = one("--background: #fff; --foreground: #111; --accent: #4c1d95;")
    assert "neutral-soft" not in theme.colors
    assert theme.notes[-1] == (
        "line 1, --accent: in the light scheme text has 1.7:1 on it, and 4.5 is needed: it was "
        "left out."
    )


def test_one_scheme_alone_is_a_theme_for_it() -> None:
    assert one("--background: #fff").scheme == "light"
    theme = theme_from_shadcn(".dark { --background: #000; }")
    assert theme.scheme == "dark"
    assert theme.colors["bg"] == ("#000", "#000")
    assert theme.notes == ("There is no :root with colours: this is a theme for the dark scheme.",)


def test_without_colours_both_schemes_stay() -> None:
    theme = one("--radius: 1rem")
    assert (theme.radius, theme.scheme, dict(theme.colors)) == ("1rem", None, {})


def test_blocks_for_a_part_of_the_page_are_noted() -> None:
    notes = theme_from_shadcn(SLATE + "[data-sidebar] { --primary: #f00; --border: #f00; }").notes
    assert notes == ("[data-sidebar] is for no whole page: what stands in it was passed over.",)


@pytest.mark.parametrize(
    "selector", [".dark", ":root.dark", "html.dark", '[data-theme="dark"]', ":root, .x .dark"]
)
def test_the_dark_scheme_has_several_names(selector: str) -> None:
    theme = theme_from_shadcn(f":root {{ --primary: #111 }} {selector} {{ --primary: #eee }}")
    assert theme.colors["primary"] == ("#111", "#eee")


# --- what is refused ----------------------------------------------------------------------------


def test_a_value_that_is_no_colour() -> None:
    assert refused(":root {\n\n  --primary: blueish;\n}") == (
        "Line 3: --primary is 'blueish', which is not a colour.\n"
        "It goes into a stylesheet, where it would change nothing, or too much.\n"
        "Write a colour there, oklch(62% 0.19 260) say, or take the line out."
    )


def test_a_variable_that_is_elsewhere() -> None:
    assert refused(":root { --ring: var(--brand); }") == (
        "Line 1: --ring is 'var(--brand)', which is not a colour.\n"
        "It refers to something that is not in this text.\n"
        "Write a colour there, oklch(62% 0.19 260) say, or take the line out."
    )


def test_variables_that_grow_and_grow() -> None:
    lines = [f"--v{n}: {f'var(--v{n + 1}) ' * 10};" for n in range(30)]
    css = f":root {{ --primary: var(--v0); {' '.join(lines)} --v30: x; }}"
    assert refused(css) == (
        "Line 1: --primary is 'var(--v0)', which is too long in full.\n"
        "No colour, length or list of fonts takes more than 2000 characters.\n"
        "Give it a value of its own, without var()."
    )
    long = f":root {{ --primary: {'var(--a) ' * 100}; --a: {'x' * 3000}; }}"
    assert refused(long).startswith("Line 1: --a is 'xxx")


def test_a_ring_of_variables() -> None:
    assert refused(":root { --primary: var(--ring); --ring: var(--primary); }") == (
        "Line 1: --ring is 'var(--primary)', which leads back to it.\n"
        "It has no value then, in a browser neither.\n"
        "Give one of the ring a value."
    )


def test_a_length_that_is_none() -> None:
    assert refused(":root { --radius: calc(1px + 2px); }").startswith(
        "Line 1: --radius is 'calc(1px + 2px)', which is not a length.\n"
    )


def test_a_text_without_a_theme() -> None:
    assert refused("p { color: red }") == (
        "The text sets none of the variables of shadcn/ui.\n"
        "They stand in :root { … } and .dark { … }: --background, --primary, --radius, …\n"
        "Paste the part of the CSS that has these blocks; a theme from nothing is "
        "ui.Theme(hue=155)."
    )


def test_a_block_that_is_not_closed() -> None:
    assert refused("/* x\n*/\n:root {\n --primary: #111;") == (
        "The block ':root' of line 3 is not closed.\n"
        "What comes after it would belong to it.\n"
        "Paste the whole text, up to its last }."
    )


def test_a_block_that_is_closed_twice() -> None:
    assert refused(":root { --primary: #111; }\n}") == (
        "Line 2 closes a block that was not opened.\n"
        "Without its head nobody knows for which scheme its colours are.\n"
        "Paste the text from its :root { on."
    )


PIECES = st.sampled_from(
    [
        *(":root", ".dark", "{", "}", ";", ":", "--primary", "--background", "--radius", "#fff"),
        *(" ", "\n", "/*", "*/", '"', "'", "var(--primary)", "</style>", "1 2% 3%", "url(x)", "\\"),
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_whatever_is_pasted_breaks_out_of_nothing(css: str) -> None:
    try:
        written = theme_from_shadcn(css).css
    except UsageError:
        return
    inside = written.removeprefix("@layer sc.tokens { :root, .sc-theme { ").removesuffix(" } }\n")
    assert not set(inside) & set("{}<\\@\"'")
