"""What is wrong with a form, at its head."""

from __future__ import annotations

import pytest

from stario_components import UsageError, render, ui
from tests.read_html import elements


def test_it_links_to_the_fields_and_has_the_focus() -> None:
    html = render(
        ui.error_summary(
            [ui.FormError("Already taken", "E-mail", "email"), ui.FormError("Too far", "Address")],
            title="Please look again",
            level=3,
        )
    )
    head, _, rest = html.partition("<svg")
    assert head == (
        '<div class="sc-error-summary" id="error-summary" role="group" tabindex="-1" autofocus '
        'aria-labelledby="error-summary-title" data-tone="danger">'
    )
    assert rest.partition("</svg>")[2] == (
        '<h3 class="sc-error-summary-title" id="error-summary-title">Please look again</h3>'
        '<ul class="sc-error-summary-list">'
        '<li><a href="#email"><b>E-mail:</b> Already taken</a></li>'
        "<li><b>Address:</b> Too far</li></ul></div>"
    )


def test_text_is_about_the_form_and_no_link() -> None:
    html = render(ui.error_summary(["Sold out"], autofocus=False))
    assert "<li>Sold out</li>" in html
    assert "autofocus" not in html


def test_one_text_is_one_error() -> None:
    assert "<li>Sold out</li></ul>" in render(ui.error_summary("Sold out"))
    assert "<li>Sold out</li></ul>" in render(ui.error_summary(ui.FormError("Sold out")))


def test_a_link_leads_to_any_id() -> None:
    html = render(
        ui.error_summary([ui.FormError("Wrong", None, "a%"), ui.FormError("x", None, "ä")])
    )
    assert '<a href="#a%25">Wrong</a>' in html
    assert '<a href="#%C3%A4">x</a>' in html


def test_without_errors_there_is_nothing() -> None:
    assert render(ui.error_summary([])) == ""


def test_two_of_them_have_their_own_ids() -> None:
    html = render([ui.error_summary(["a"]), ui.error_summary(["a"], id="second")])
    ids = [each.attrib["id"] for each in elements(html) if "id" in each.attrib]
    assert len(ids) == len(set(ids)) == 4


def test_an_id_with_a_blank_is_refused() -> None:
    with pytest.raises(UsageError, match="ui.error_summary got id='a b'"):
        ui.error_summary(["x"], id="a b")
