"""A split button is a button, and a menu of what else there is."""

from __future__ import annotations

import pytest

from stario_components import UsageError, ds, ui
from tests.read_html import dangling, repeated_ids

ITEMS = (ui.MenuItem("Save as …"), ui.MenuItem("Delete", tone="danger"))


def test_a_split_button_is_two_buttons_and_a_menu() -> None:
    assert str(ui.split_button(id="save", items=ITEMS[:1], tone="primary", size="sm")["Save"]) == (
        '<div class="sc-button-group" id="save" data-orientation="horizontal" data-attached>'
        '<button class="sc-button" data-variant="solid" data-tone="primary" data-size="sm" '
        'type="button">Save</button>'
        '<button class="sc-button" data-variant="solid" data-tone="primary" data-size="sm" '
        'data-icon-only type="button" aria-label="More actions" title="More actions" '
        f'id="save-more" aria-haspopup="menu" popovertarget="save-menu">{ui.icon("chevron-down")}'
        "</button>"
        '<div class="sc-menu" id="save-menu" popover="auto" role="menu" '
        'aria-labelledby="save-more" data-side="bottom" data-align="end">'
        '<button class="sc-menu-item" data-tone="neutral" type="button" role="menuitem" '
        'tabindex="-1" id="save-menu--save-as"><span class="sc-menu-text">Save as …</span>'
        "</button></div></div>"
    )


def test_it_does_not_say_itself_whether_the_menu_is_open() -> None:
    assert "aria-expanded" not in str(ui.split_button(id="save", items=ITEMS)["Save"])


def test_the_main_action_takes_what_a_button_takes() -> None:
    html = str(
        ui.split_button(
            id="pay",
            items=ITEMS,
            type="submit",
            name="how",
            value="card",
            form="cart",
            icon="credit-card",
            indicator="_paying",
            attrs=ds.on_click(ds.post("/pay")),
        )["Pay"]
    )
    assert html.count("data-on:click") == html.count("data-indicator") == 1
    assert 'type="submit"' in html
    assert 'name="how" value="card" form="cart"' in html
    assert str(ui.icon("credit-card")) in html


def test_it_may_link_and_open_upward_and_fill_the_row() -> None:
    html = str(ui.split_button(id="o", items=ITEMS, href="/o", side="top", full_width=True)["Open"])
    assert '<a class="sc-button"' in html
    assert 'data-side="top"' in html
    assert "data-full" in html


def test_disabled_is_for_both_buttons() -> None:
    assert str(ui.split_button(id="o", items=ITEMS, disabled=True)["Open"]).count(" disabled") == 2


def test_busy_is_for_the_main_action() -> None:
    html = str(ui.split_button(id="o", items=ITEMS, busy=True)["Open"])
    assert html.count('aria-busy="true"') == 1


def test_two_of_them_share_no_id() -> None:
    html = "".join(str(ui.split_button(id=each, items=ITEMS)["Save"]) for each in ("a", "b"))
    assert repeated_ids(html) == []
    assert dangling(html) == []


def test_an_id_with_a_blank_is_refused() -> None:
    with pytest.raises(UsageError, match=r"^ui\.split_button got id='my save'\."):
        str(ui.split_button(id="my save", items=ITEMS)["Save"])


def test_it_needs_a_name() -> None:
    with pytest.raises(UsageError, match="neither text nor a label"):
        str(ui.split_button(id="save", items=ITEMS))


def test_the_look_is_that_of_both_buttons() -> None:
    html = str(ui.split_button(id="o", items=ITEMS, pill=True, icon_end="send")["Open"])
    assert html.count(" data-pill") == 2
    assert str(ui.icon("send")) in html


def test_the_button_of_the_menu_takes_more_attributes() -> None:
    html = str(ui.split_button(id="o", items=ITEMS, menu_attrs={"data-x": "1"})["Open"])
    assert 'id="o-more" aria-haspopup="menu" popovertarget="o-menu" data-x="1">' in html
    with pytest.raises(UsageError, match="'popovertarget', which the component writes itself"):
        str(ui.split_button(id="o", items=ITEMS, menu_attrs={"popovertarget": "x"})["Open"])
