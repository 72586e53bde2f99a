"""ui.input"""

from __future__ import annotations

import datetime as dt

import pytest

from stario_components import UsageError, ds, h, ui


def made(**props: object) -> str:
    return str(ui.input(label="X", name="x", **props))  # pyright: ignore[reportArgumentType]


def control(html: str) -> str:
    """The input alone."""
    return html[html.index("<input") :].partition(">")[0]


def test_every_attribute_is_written() -> None:
    assert control(
        made(
            type="number",
            value=1.5,
            placeholder="0",
            required=True,
            disabled=True,
            readonly=True,
            autocomplete="off",
            inputmode="decimal",
            min=0,
            max=dt.date(2026, 1, 1),
            step=0.5,
            minlength=1,
            maxlength=9,
            pattern="a+",
            accept="image/*",
            multiple=True,
            form="other",
        )
    ) == (
        '<input class="sc-input" id="x" name="x" type="number" value="1.5" placeholder="0" '
        'required disabled readonly autocomplete="off" inputmode="decimal" min="0" '
        'max="2026-01-01" step="0.5" minlength="1" maxlength="9" pattern="a+" accept="image/*" '
        'multiple form="other"'
    )


def test_an_empty_value_is_a_value() -> None:
    assert 'value=""' in made(value="")
    assert "value" not in made(value=None)


def test_what_stands_inside_the_border() -> None:
    assert (
        '<div class="sc-input">'
        f"{ui.icon('search')}"
        '<span class="sc-affix">€</span>'
        '<input class="sc-input-control" id="x" name="x" type="text">'
        '<span class="sc-affix"><b>net</b></span>'
        f"{ui.icon('eye')}</div>"
    ) in made(icon="search", prefix="€", suffix=h.b["net"], icon_end="eye")


def test_attrs_go_onto_the_input() -> None:
    bound = {**ds.bind("city"), "class": "wide"}
    written = '<input class="sc-input wide" id="x" name="x" type="text" data-bind="city">'
    assert written in made(attrs=bound)
    inside = '<input class="sc-input-control wide" id="x" name="x" type="text" data-bind="city">'
    assert inside in made(attrs=bound, prefix="€")


def test_suggestions_make_a_list_of_their_own() -> None:
    html = made(list=["a", "b"])
    assert 'list="x-list"' in html
    assert '<datalist id="x-list"><option value="a"></option><option value="b"></option>' in html


def test_a_list_on_the_page_is_named() -> None:
    html = made(list="cities")
    assert 'list="cities"' in html
    assert "<datalist" not in html


def test_a_prop_is_not_given_twice() -> None:
    with pytest.raises(UsageError, match="attrs of .sc-input holds 'name', which the component"):
        made(attrs={"name": "y"})


def test_a_kind_that_it_is_not_is_told() -> None:
    with pytest.raises(ValueError, match='Did you mean type="email"'):
        made(type="e-mail")
