"""The theme in a real browser: it is what the calculator says, and leaves its hosts alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from coloraide import Color
from playwright.sync_api import Browser, Page

import stario_components
from stario_components import assets, h, render, ui
from stario_components.ui import Preset, Theme
from tests.browser.ui.stage import Stage
from tests.ui.contrast import Scheme, palette

TOKENS = (Path(stario_components.__file__).with_name("assets") / "css/tokens.css").read_text()
SHEET = assets.stylesheet().content.decode()

# What a page looks like that knows nothing of ours: elements, classes, custom properties.
HOST_CSS = """
:root { --bs-blue: #0d6efd; --bs-body-font-family: Georgia, serif; }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 1rem; font: 1rem/1.5 var(--bs-body-font-family); color: #212529; background: #fff; }
h1 { margin: 0 0 .5rem; font-size: 2.5rem; font-weight: 500; }
a { color: var(--bs-blue); }
.btn { padding: .375rem .75rem; border: 1px solid transparent; border-radius: .375rem; }
.btn-primary { color: #fff; background: var(--bs-blue); }
.card { border: 1px solid #ddd; border-radius: .375rem; }
"""
HOST = h.div(".container")[
    h.h1["Host"],
    h.h2["Plain"],
    h.p["Text with ", h.a(href="#")["a link"], " and ", h.code["code"]],
    h.ul[h.li["one"], h.li["two"]],
    h.dl[h.dt["a"], h.dd["b"]],
    h.table[h.caption["c"], h.tr[h.th["d"], h.td["e"]]],
    h.button(".btn.btn-primary", type="button")["Theirs"],
    h.button(type="button", disabled=True)["Plain"],
    h.form[
        h.fieldset[
            h.legend["Legend"],
            h.label[h.input(name="a", value="x"), "Label"],
            h.input(type="checkbox", checked=True),
            h.input(type="radio"),
            h.input(type="range"),
            h.select[h.option["o"]],
            h.textarea["t"],
            h.progress(value="1", max="2"),
        ]
    ],
    h.details(open=True)[h.summary["s"], "more"],
    h.dialog(open=True)["dialog"],
    h.div(".card", data_variant="solid", data_size="lg", data_gap="md")[h.hr, h.blockquote["q"]],
    h.div(hidden=True)["hidden"],
    h.svg(viewBox="0 0 1 1", width="8")[h.path(d="M0 0h1")],
]

READ_STYLES = """() => [...document.querySelectorAll("html, body, body *")].map(element => {
    const all = [element.tagName];
    for (const pseudo of [null, "::before", "::after", "::marker", "::placeholder"]) {
        const style = getComputedStyle(element, pseudo);
        for (const name of style)
            if (!name.startsWith("--")) all.push(`${pseudo} ${name}: ${style[name]}`);
    }
    return all;
})"""


@pytest.fixture
def plain_page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 900, "height": 700})
    yield context.new_page()
    context.close()


def host(page: Page, *, sheets: tuple[str, ...]) -> list[list[str]]:
    styles = "".join(f"<style>{css}</style>" for css in (HOST_CSS, *sheets))
    page.set_content(f"<!doctype html><html lang=en><head>{styles}</head><body>{render(HOST)}")
    return page.evaluate(READ_STYLES)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_without_our_classes_looks_as_it_did(plain_page: Page, scheme: Any) -> None:
    plain_page.emulate_media(color_scheme=scheme)
    before = host(plain_page, sheets=())
    after = host(plain_page, sheets=(SHEET, Theme.preset("rose").css))
    changed = [
        (one[0], line, other)
        for one, two in zip(before, after, strict=True)
        for line, other in zip(one, two, strict=True)
        if line != other
    ]
    assert changed == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_our_components_follow_the_scheme_of_their_host(plain_page: Page, scheme: str) -> None:
    card = render(ui.card(title="Ours")["…"])
    plain_page.set_content(
        f"<style>{HOST_CSS}{SHEET}</style><div style='color-scheme: {scheme}'>{card}</div>"
    )
    read = "getComputedStyle(document.querySelector('.sc-card')).backgroundColor"
    found = plain_page.evaluate(read)
    expected = palette(TOKENS, scheme)["surface"]  # type: ignore[arg-type]
    assert Color(found).delta_e(expected, method="ok") < 0.003


def test_a_host_in_a_layer_does_not_reach_into_components(plain_page: Page) -> None:
    host_css = "a { color: red; text-decoration: none } h3 { font-size: 9px; margin: 9px } "
    host_css += "button { background: red; border: 0 } * { padding: 0 }"
    made = render([ui.card(title="T", href="/")["…"], ui.button(tone="primary")["b"]])

    def looks(css: str) -> list[list[str]]:
        plain_page.set_content(f"<style>{css}</style><style>{SHEET}</style>{made}")
        return plain_page.evaluate(READ_STYLES)[2:]

    alone = looks("")
    assert looks(f"@layer host {{ {host_css} }}") == alone
    assert looks(host_css) != alone  # why it has to be in a layer


@pytest.mark.parametrize("more", ["no-preference", "more"])
@pytest.mark.parametrize("scheme", get_args(Scheme))
@pytest.mark.parametrize("preset", get_args(Preset))
def test_the_browser_computes_the_same_colours(
    plain_page: Page, preset: Preset, scheme: Scheme, more: Any
) -> None:
    plain_page.emulate_media(contrast=more)
    css = Theme.preset(preset).css
    expected = palette(TOKENS + css, scheme, more_contrast=more == "more")
    plain_page.set_content(
        f"<html data-theme={scheme}><style>{SHEET}</style><style>{css}</style><i>"
    )
    found = plain_page.evaluate(
        """names => names.map(name => {
            const shown = document.querySelector("i");
            shown.style.color = `var(--sc-${name})`;
            return getComputedStyle(shown).color;
        })""",
        list(expected),
    )
    for (name, color), shown in zip(expected.items(), found, strict=True):
        assert Color(shown).delta_e(color, method="ok") < 0.003, name
        assert Color(shown).alpha() == pytest.approx(color.alpha(), abs=0.01)


def sample() -> h.Node:
    tones = get_args(ui.Tone)
    variants = get_args(ui.Variant)
    return [
        [ui.button(tone=tone, variant=variant)[tone] for tone in tones for variant in variants],
        [ui.badge(tone=tone, variant=look)[tone] for tone in tones for look in ("solid", "soft")],
        [ui.alert(tone=tone, title="Title", level=2)["Text"] for tone in tones],
        ui.card(title="Title", level=2, description="Muted", variant="soft")["On a soft card"],
        ui.input(label="Name", name="name", hint="Hint", error="Wrong", placeholder="Ada"),
        ui.pagination(page=2, pages=5),
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("preset", get_args(Preset))
def test_axe_can_read_everything(
    shared_stage: Stage, axe: Callable[..., list[str]], preset: Preset, theme: str
) -> None:
    page = shared_stage.show(sample(), theme=theme)
    page.add_style_tag(content=Theme.preset(preset).css + "* { transition: none !important }")
    assert axe(page, only=["color-contrast"]) == []


def test_a_theme_may_be_linked_before_the_stylesheet(plain_page: Page) -> None:
    css = Theme(radius="3px").css
    plain_page.set_content(f"<style>{css}</style><style>{SHEET}</style><i>")
    style = "getComputedStyle(document.documentElement).getPropertyValue('--sc-radius')"
    assert plain_page.evaluate(style).strip() == "3px"


def test_a_theme_for_a_part_of_the_page(plain_page: Page) -> None:
    part = h.div(class_="sc-theme", style=Theme(hue=20, font="\"A, 'B'\", serif").style)["…"]
    plain_page.set_content(f"<style>{SHEET}</style>{render(part)}")
    read = "name => getComputedStyle(document.querySelector('.sc-theme')).getPropertyValue(name)"
    assert " 20)" in plain_page.evaluate(read, "--sc-primary")
    assert plain_page.evaluate(read, "--sc-font") == "\"A, 'B'\", serif"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("tone", ["neutral", "primary", "warning"])
def test_a_solid_button_changes_under_the_mouse(stage: Stage, theme: str, tone: Any) -> None:
    page = stage.show(ui.button(tone=tone)["Press"], theme=theme)
    page.emulate_media(reduced_motion="reduce")
    read = "getComputedStyle(document.querySelector('.sc-button')).backgroundColor"
    before = Color(page.evaluate(read))
    page.hover(".sc-button")
    after = Color(page.evaluate(read))
    assert after.alpha() == 1
    assert 0.03 < before.delta_e(after, method="ok") < 0.09


def test_what_a_person_chose_is_there_before_the_first_paint(stage: Stage) -> None:
    page = stage.show("x")
    page.evaluate("localStorage['sc-theme'] = 'dark'")
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    read = "getComputedStyle(document.body).backgroundColor"
    assert Color(page.evaluate(read)).luminance() < 0.05


def test_a_patch_of_the_whole_document_keeps_the_choice(stage: Stage) -> None:
    page = stage.show("x", theme="dark")
    patched = render(ui.page(h.main(id="stage")["y"], title="New"))
    page.route("**/again*", lambda route: route.fulfill(body=patched, content_type="text/html"))
    page.evaluate("document.querySelector('#again').click()")
    page.wait_for_function("document.title === 'New'")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
