"""ui.pagination: links to the pages of a long list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stario_components import UsageError, ds, ui
from stario_components.ui._pagination import slots
from tests.read_html import elements


def test_it_links_to_what_is_before_and_after() -> None:
    assert str(ui.pagination(page=2, pages=3)) == (
        '<nav class="sc-pagination" aria-label="Pagination" data-size="md">'
        '<ul class="sc-pagination-list" role="list" style="--sc-digits: 1">'
        '<li><a class="sc-pagination-link" href="?page=1" rel="prev">'
        f'{ui.icon("chevron-left")}<span class="sc-pagination-text">Previous</span></a></li>'
        '<li class="sc-pagination-number"><a class="sc-pagination-link" href="?page=1" '
        'aria-label="Page 1">1</a></li>'
        '<li class="sc-pagination-number"><a class="sc-pagination-link" href="?page=2" '
        'aria-label="Page 2" aria-current="page">2</a></li>'
        '<li class="sc-pagination-number"><a class="sc-pagination-link" href="?page=3" '
        'aria-label="Page 3">3</a></li>'
        '<li class="sc-pagination-position">Page 2 of 3</li>'
        '<li><a class="sc-pagination-link" href="?page=3" rel="next">'
        f'<span class="sc-pagination-text">Next</span>{ui.icon("chevron-right")}</a></li>'
        "</ul></nav>"
    )


def test_at_the_ends_a_step_is_no_link_but_keeps_its_place() -> None:
    html = str(ui.pagination(page=1, pages=2))
    assert '<a class="sc-pagination-link" role="link" aria-disabled="true">' in html
    assert 'rel="prev"' not in html
    assert 'rel="next"' not in str(ui.pagination(page=2, pages=2))


def test_addresses_come_from_a_function_too() -> None:
    html = str(ui.pagination(page=1, pages=2, href=lambda page: f"/log/{page}"))
    assert 'href="/log/2"' in html


def test_links_may_get_more_attributes() -> None:
    html = str(
        ui.pagination(
            page=1,
            pages=2,
            link_attrs=lambda page: ds.on_click(ds.get("/log", query={"page": page})),
        )
    )
    links = [each for each in elements(html) if each.get("href")]
    assert [each.get("data-on:click") for each in links] == [
        '@get("/log?page=1")',
        '@get("/log?page=2")',
        '@get("/log?page=2")',
    ]


def test_texts_are_yours() -> None:
    html = str(
        ui.pagination(
            page=1,
            pages=2,
            label="Seiten",
            previous="Zurück",
            next="Weiter",
            page_label="Seite {page}",
            position="{page} von {pages}",
        )
    )
    for text in ("Seiten", "Zurück", "Weiter", 'aria-label="Seite 2"', "1 von 2"):
        assert text in html


def test_a_single_page_needs_none() -> None:
    assert str(ui.pagination(page=1, pages=1)) == ""
    assert str(ui.pagination(page=1, pages=0, summary="Nothing")) == (
        '<nav class="sc-pagination" aria-label="Pagination" data-size="md">'
        '<p class="sc-pagination-summary">Nothing</p></nav>'
    )


def test_without_numbers_it_says_where_one_is() -> None:
    html = str(ui.pagination(page=4, pages=9, numbers=False, size="sm"))
    assert 'data-size="sm" data-brief>' in html
    assert "sc-pagination-number" not in html
    assert "Page 4 of 9" in html


@pytest.mark.parametrize(("asked", "got"), [(-3, 1), (0, 1), (99, 5)])
def test_a_page_beyond_the_ends_is_the_nearest(asked: int, got: int) -> None:
    html = str(ui.pagination(page=asked, pages=5))
    (current,) = [each for each in elements(html) if each.get("aria-current")]
    assert current.text == str(got)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (1, [1, 2, 3, 4, 5, None, 9]),
        (4, [1, 2, 3, 4, 5, None, 9]),
        (5, [1, None, 4, 5, 6, None, 9]),
        (6, [1, None, 5, 6, 7, 8, 9]),
        (9, [1, None, 5, 6, 7, 8, 9]),
    ],
)
def test_gaps_stand_for_two_pages_or_more(page: int, expected: list[int | None]) -> None:
    assert slots(page, 9, siblings=1, boundaries=1) == expected


@given(data=st.data(), pages=st.integers(1, 60), siblings=st.integers(0, 4))
def test_it_is_as_long_on_every_page(data: st.DataObject, pages: int, siblings: int) -> None:
    boundaries = data.draw(st.integers(0, 4))
    page = data.draw(st.integers(1, pages))
    made = slots(page, pages, siblings=siblings, boundaries=boundaries)
    assert len(made) == min(pages, 2 * (siblings + boundaries) + 3)
    known = [each for each in made if each is not None]
    assert known == sorted(set(known))
    assert page in known
    assert known[0] >= 1
    assert known[-1] <= pages
    near = range(max(1, page - siblings), min(pages, page + siblings) + 1)
    assert set(near) <= set(known)


def test_an_address_has_a_place_for_the_number() -> None:
    with pytest.raises(UsageError) as caught:
        ui.pagination(page=1, pages=2, href="/log")
    assert str(caught.value) == (
        "ui.pagination got href='/log'.\n"
        "There is no {page} in it, so every link would lead to the same page.\n"
        'Write href="?page={page}", or a function that makes the address from the number.'
    )
