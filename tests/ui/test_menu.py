"""A menu is a popover of items that the arrow keys lead through."""

from __future__ import annotations

import pytest

from stario_components import UsageError, ds, ui
from stario_components.ui._menu import menu_panel
from tests.read_html import elements

PANEL = (
    '<div class="sc-menu" id="m" popover="auto" role="menu" aria-labelledby="b" '
    'data-side="bottom" data-align="start">'
)
ITEM = 'class="sc-menu-item" data-tone="neutral"'


def role(key: str) -> str:
    return f'role="menuitem" tabindex="-1" id="m--{key}"'


def panel(*items: ui.MenuEntry) -> str:
    return str(menu_panel(id="m", labelled_by="b", items=items))


def text(label: str) -> str:
    return f'<span class="sc-menu-text">{label}</span>'


def test_an_item_is_a_button_out_of_the_order_of_tab() -> None:
    assert panel(ui.MenuItem("Copy")) == (
        f'{PANEL}<button {ITEM} type="button" {role("copy")}>{text("Copy")}</button></div>'
    )


def test_an_item_with_an_href_is_a_link() -> None:
    assert panel(ui.MenuItem("Open", href="/o")) == (
        f'{PANEL}<a {ITEM} href="/o" {role("open")}>{text("Open")}</a></div>'
    )


def test_an_item_acts() -> None:
    item = ui.MenuItem("Copy", attrs=ds.on_click(ds.post("/copy")))
    assert panel(item) == (
        f'{PANEL}<button {ITEM} type="button" {role("copy")} '
        f'data-on:click="@post(&#34;/copy&#34;)">{text("Copy")}</button></div>'
    )


def test_an_item_has_an_icon_a_description_and_a_shortcut() -> None:
    item = ui.MenuItem("Copy", icon="copy", description="As text", shortcut="⌘C", tone="danger")
    assert panel(item) == (
        f'{PANEL}<button class="sc-menu-item" data-tone="danger" type="button" {role("copy")}>'
        f'{ui.icon("copy")}<span class="sc-menu-text">Copy<span class="sc-menu-description">As text'
        '</span></span><kbd class="sc-menu-shortcut" dir="ltr">⌘C</kbd></button></div>'
    )


def test_an_item_sends_a_form() -> None:
    item = ui.MenuItem("Save", type="submit", attrs={"form": "edit", "formaction": "/draft"})
    assert panel(item) == (
        f'{PANEL}<button {ITEM} type="submit" {role("save")} form="edit" formaction="/draft">'
        f"{text('Save')}</button></div>"
    )


def test_a_disabled_item_is_reached_and_does_nothing() -> None:
    acts = {**ds.on_click(ds.post("/x")), "lang": "en"}
    assert panel(ui.MenuItem("Copy", disabled=True, attrs=acts, type="submit")) == (
        f'{PANEL}<button {ITEM} type="button" {role("copy")} aria-disabled="true" '
        f'lang="en">{text("Copy")}</button></div>'
    )


def test_a_disabled_link_leads_nowhere() -> None:
    assert panel(ui.MenuItem("Open", href="/o", disabled=True)) == (
        f'{PANEL}<a {ITEM} {role("open")} aria-disabled="true">{text("Open")}</a></div>'
    )


def test_a_separator_is_a_line() -> None:
    assert panel(ui.MenuSeparator()) == f'{PANEL}<hr class="sc-menu-separator"></div>'


def test_a_group_is_named_without_a_heading() -> None:
    assert panel(ui.MenuGroup("Share", [ui.MenuItem("Link"), ui.MenuSeparator()])) == (
        f'{PANEL}<div class="sc-menu-group" role="group" aria-label="Share">'
        '<span class="sc-menu-label" aria-hidden="true">Share</span>'
        f'<button {ITEM} type="button" {role("share--link")}>{text("Link")}</button>'
        '<hr class="sc-menu-separator"></div></div>'
    )


def test_a_menu_opens_above_and_ends_with_its_button() -> None:
    html = str(menu_panel(id="m", labelled_by="b", items=[], side="top", align="end"))
    assert 'data-side="top" data-align="end"' in html


def test_the_role_of_an_item_is_not_taken_away() -> None:
    with pytest.raises(UsageError, match="'role', which the component writes itself"):
        panel(ui.MenuItem("Copy", attrs={"role": "button"}))


def ids(*items: ui.MenuEntry) -> list[str | None]:
    return [each.get("id") for each in elements(panel(*items)) if each.get("role") == "menuitem"]


def test_an_item_has_an_id_that_no_other_item_changes() -> None:
    archive, rename = ui.MenuItem("Archive"), ui.MenuItem("Rename …", href="/rename")
    assert ids(archive, rename) == ["m--archive", "m--rename"]
    more = [ui.MenuItem("Delete"), ui.MenuSeparator(), archive, ui.MenuGroup("As", [archive])]
    assert ids(*more) == ["m--delete", "m--archive", "m--as--archive"]


def test_items_of_one_label_are_counted() -> None:
    same = [ui.MenuItem("Copy"), ui.MenuItem("Copy"), ui.MenuItem("COPY!"), ui.MenuItem("…")]
    assert ids(*same) == ["m--copy", "m--copy---2", "m--copy---3", "m--_"]


def test_an_item_may_have_an_id_of_its_own() -> None:
    assert ids(ui.MenuItem("Pin", id="pin")) == ["pin"]
    with pytest.raises(UsageError, match="ui.MenuItem got id='a b'"):
        panel(ui.MenuItem("Pin", id="a b"))
