"""Buttons say what they do, to everyone, and links that look like them stay links."""

from __future__ import annotations

from typing import get_args

import pytest

from stario_components import UsageError, ds, h, ui

LOOK = 'class="sc-button" data-variant="solid" data-tone="neutral" data-size="md"'
ICON = 'class="sc-button" data-variant="ghost" data-tone="neutral" data-size="md" data-icon-only'
SPINNER = '<span class="sc-spinner" data-size="sm" aria-hidden="true"></span>'


# --- button -----------------------------------------------------------------------------------


def test_a_button_does_not_send_the_form_around_it() -> None:
    assert str(ui.button["Save"]) == f'<button {LOOK} type="button">Save</button>'


def test_its_label_is_its_text_without_brackets() -> None:
    assert str(ui.button(label="Save")) == f'<button {LOOK} type="button">Save</button>'


def test_its_label_is_read_out_in_place_of_the_brackets() -> None:
    assert str(ui.button(label="Delete invoice 7")["Delete"]) == (
        f'<button {LOOK} type="button" aria-label="Delete invoice 7">Delete</button>'
    )


@pytest.mark.parametrize("tone", get_args(ui.Tone))
@pytest.mark.parametrize("variant", get_args(ui.Variant))
def test_tone_and_variant_are_written_out(tone: ui.Tone, variant: ui.Variant) -> None:
    assert str(ui.button(tone=tone, variant=variant)["Go"]) == (
        f'<button class="sc-button" data-variant="{variant}" data-tone="{tone}" data-size="md" '
        'type="button">Go</button>'
    )


@pytest.mark.parametrize("size", get_args(ui.WideSize))
def test_a_button_has_five_sizes(size: ui.WideSize) -> None:
    assert f'data-size="{size}" type' in str(ui.button(size=size)["Go"])


def test_it_may_be_as_wide_as_there_is_room_and_have_round_ends() -> None:
    assert str(ui.button(full_width=True, pill=True)["Go"]) == (
        f'<button {LOOK} data-full data-pill type="button">Go</button>'
    )


def test_icons_stand_on_both_sides_of_the_text() -> None:
    assert str(ui.button(icon="plus", icon_end="arrow-right")["New"]) == (
        f'<button {LOOK} type="button">{ui.icon("plus")}New{ui.icon("arrow-right")}</button>'
    )


def test_it_sends_a_form_that_it_names_with_its_name_and_value() -> None:
    assert str(ui.button(type="submit", name="do", value=7, form="edit")["Save"]) == (
        f'<button {LOOK} type="submit" name="do" value="7" form="edit">Save</button>'
    )


def test_a_disabled_button_is_disabled() -> None:
    assert str(ui.button(disabled=True)["Save"]) == (
        f'<button {LOOK} type="button" disabled>Save</button>'
    )


def test_a_busy_button_keeps_the_focus() -> None:
    assert str(ui.button(busy=True)["Save"]) == (
        f'<button {LOOK} type="button" aria-disabled="true" aria-busy="true">{SPINNER}Save</button>'
    )


def test_an_indicator_makes_it_busy_while_its_request_runs() -> None:
    html = str(ui.button(indicator="_saving", attrs=ds.on_click(ds.post("/save")))["Save"])
    assert html == (
        f'<button {LOOK} type="button" data-indicator="_saving" '
        'data-attr="{&#34;aria-busy&#34;:($_saving ? &#34;true&#34; : null),'
        '&#34;aria-disabled&#34;:($_saving ? &#34;true&#34; : null)}" '
        f'data-on:click="@post(&#34;/save&#34;)">{SPINNER}Save</button>'
    )


def test_an_indicator_lets_other_attributes_of_the_kind_be() -> None:
    html = str(ui.button(indicator="_saving", attrs=ds.attr({"title": "now"}))["Save"])
    assert "&#34;aria-busy&#34;" in html
    assert "&#34;title&#34;" in html


def test_with_an_href_it_is_a_link() -> None:
    assert str(ui.button(href="/new", attrs={"target": "_blank"})["New"]) == (
        f'<a {LOOK} href="/new" target="_blank">New</a>'
    )


def test_a_disabled_link_leads_nowhere_and_is_still_read_as_one() -> None:
    assert str(ui.button(href="/new", disabled=True)["New"]) == (
        f'<a {LOOK} role="link" aria-disabled="true">New</a>'
    )


def test_a_busy_link_stays_one_so_it_keeps_the_focus() -> None:
    assert str(ui.button(href="/new", busy=True)["New"]) == (
        f'<a {LOOK} href="/new" aria-disabled="true" aria-busy="true">{SPINNER}New</a>'
    )


def test_a_button_takes_attributes() -> None:
    assert str(ui.button(attrs={"class": "mine", "formaction": "/b"})["B"]) == (
        '<button class="sc-button mine" data-variant="solid" data-tone="neutral" data-size="md" '
        'type="button" formaction="/b">B</button>'
    )


def test_its_type_is_not_taken_away() -> None:
    with pytest.raises(UsageError, match="'type', which the component writes itself"):
        ui.button(attrs={"type": "submit"})["Save"]


def test_a_button_without_a_name_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        str(ui.button(icon="x"))
    assert str(caught.value) == (
        "ui.button got neither text nor a label.\n"
        'A screen reader would say "button" and nothing else.\n'
        'Write its text in brackets; an icon alone is ui.icon_button("x", label="Close").'
    )


@pytest.mark.parametrize(
    ("prop", "given"),
    [("name", "do"), ("value", 7), ("form", "edit")],
    ids=["name", "value", "form"],
)
def test_a_link_sends_nothing(prop: str, given: str | int) -> None:
    props: dict[str, object] = {prop: given}
    with pytest.raises(UsageError) as caught:
        str(ui.button(href="/", **props)["Go"])  # pyright: ignore[reportArgumentType]
    assert str(caught.value) == (
        f"ui.button got {prop}={given!r} and href.\n"
        "With href it is a link, and links belong to no form: it would be lost.\n"
        "Leave out the one or the other."
    )


def test_a_tone_that_is_none_is_told_with_the_nearest() -> None:
    with pytest.raises(ValueError, match='Did you mean tone="danger"'):
        str(ui.button(tone="dangerous")["Go"])  # pyright: ignore[reportArgumentType]


# --- icon_button ------------------------------------------------------------------------------


def test_an_icon_alone_is_named_for_all() -> None:
    assert str(ui.icon_button("x", label="Close")) == (
        f'<button {ICON} type="button" aria-label="Close" title="Close">{ui.icon("x")}</button>'
    )


def test_an_icon_button_takes_what_a_button_takes() -> None:
    html = str(
        ui.icon_button(
            h.svg, label="Send", type="submit", name="do", value=1, form="f", pill=True, busy=True
        )
    )
    assert html == (
        f'<button {ICON} data-pill type="submit" aria-disabled="true" aria-busy="true" '
        'aria-label="Send" title="Send" name="do" value="1" form="f">'
        f"{SPINNER}<svg></svg></button>"
    )


def test_an_icon_button_with_an_href_is_a_link() -> None:
    assert str(ui.icon_button("send", label="Send", href="/send")) == (
        f'<a {ICON} href="/send" aria-label="Send" title="Send">{ui.icon("send")}</a>'
    )


def test_a_disabled_icon_that_links_leads_nowhere() -> None:
    assert str(ui.icon_button("x", label="Close", href="/", disabled=True)) == (
        f'<a {ICON} role="link" aria-disabled="true" aria-label="Close" title="Close">'
        f"{ui.icon('x')}</a>"
    )


def test_an_icon_button_shows_that_its_request_runs() -> None:
    html = str(ui.icon_button("x", label="Close", indicator=ds.signal("_busy")))
    assert 'data-indicator="_busy"' in html
    assert SPINNER in html


def test_an_icon_that_links_sends_nothing() -> None:
    with pytest.raises(UsageError, match=r"^ui\.icon_button got name='do' and href\."):
        str(ui.icon_button("x", label="Close", href="/", name="do"))


def test_an_icon_without_a_label_is_refused() -> None:
    with pytest.raises(TypeError, match="label"):
        ui.icon_button("x")  # pyright: ignore[reportCallIssue]
