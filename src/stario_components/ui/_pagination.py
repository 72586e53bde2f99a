"""Links to the pages of a long list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from .. import html as h
from .._errors import UsageError, message, shown
from ..render import component
from ._address import checked_address
from ._icon import icon
from ._vocabulary import Attrs, Size


@component
def pagination(
    *,
    page: int,
    pages: int,
    href: Callable[[int], str] | str = "?page={page}",
    siblings: int = 1,
    boundaries: int = 1,
    numbers: bool = True,
    summary: h.Node = None,
    size: Size = "md",
    label: str = "Pagination",
    previous: str = "Previous",
    next: str = "Next",
    page_label: str = "Page {page}",
    position: str = "Page {page} of {pages}",
    link_attrs: Callable[[int], Attrs] | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """Links to the pages before and after, and to some between: `boundaries` at both ends,
    `siblings` on both sides of the current one. It is as wide on every page, so nothing moves under
    the mouse; where there is no room, or with `numbers=False`, it says where one is instead.

    `href` makes the address of a page from its number, or is a text with `{page}` in it.
    `link_attrs` makes more attributes for each link, so that it works with and without JavaScript:
    `lambda page: ds.on_click(ds.get("/orders", query={"page": page}), prevent=True)`. `summary`
    stands at the start: "1 to 20 of 312 orders". A page beyond the ends, as addresses may ask for,
    counts as the first or the last. A single page has the summary alone, or nothing.

    Shape: `<nav class="sc-pagination" aria-label="Pagination" data-size="md"><ul
    class="sc-pagination-list" role="list"><li><a class="sc-pagination-link" href="?page=1"
    rel="prev">…</a></li><li><a class="sc-pagination-link" href="?page=2" aria-label="Page 2"
    aria-current="page">2</a></li>…`.
    Raises: UsageError for a text without `{page}`, and for what is no number.
    Source: https://design-system.service.gov.uk/components/pagination/

    Example:
        >>> from stario_components import ui
        >>> print(ui.pagination(page=1, pages=1, summary="3 orders"))
        <nav class="sc-pagination" aria-label="Pagination" data-size="md">\
<p class="sc-pagination-summary">3 orders</p></nav>
    """
    if not _are_numbers(page, pages):
        raise no_number(page, pages)
    if pages <= 1 and summary is None:
        return None
    at = max(1, min(page, pages))
    said = page_label.replace("{pages}", "{page}")
    return h.nav(
        h.merged(attrs, ".sc-pagination", aria_label=label, data_size=size, data_brief=not numbers)
    )[
        None if summary is None else h.p(".sc-pagination-summary")[summary],
        None
        if pages <= 1
        else h.ul(".sc-pagination-list", role="list", style=f"--sc-digits: {len(str(pages))}")[
            h.li[
                _step(
                    to=at - 1,
                    is_off=at <= 1,
                    rel="prev",
                    text=previous,
                    href=href,
                    link_attrs=link_attrs,
                )
            ],
            (
                _number(page=each, at=at, said=said, href=href, link_attrs=link_attrs)
                for each in (
                    slots(at, pages, siblings=siblings, boundaries=boundaries) if numbers else ()
                )
            ),
            h.li(".sc-pagination-position")[_filled(position, at, pages)],
            h.li[
                _step(
                    to=at + 1,
                    is_off=at >= pages,
                    rel="next",
                    text=next,
                    href=href,
                    link_attrs=link_attrs,
                )
            ],
        ],
    ]


@component
def _step(
    *,
    to: int,
    is_off: bool,
    rel: Literal["prev", "next"],
    text: str,
    href: Callable[[int], str] | str,
    link_attrs: Callable[[int], Attrs] | None,
) -> h.Node:
    content = [
        icon("chevron-left") if rel == "prev" else None,
        h.span(".sc-pagination-text")[text],
        icon("chevron-right") if rel == "next" else None,
    ]
    if is_off:
        return h.a(".sc-pagination-link", role="link", aria_disabled="true")[content]
    more = None if link_attrs is None else link_attrs(to)
    return h.a(h.merged(more, ".sc-pagination-link", href=address_of(to, href), rel=rel))[content]


@component
def _number(
    *,
    page: int | None,
    at: int,
    said: str,
    href: Callable[[int], str] | str,
    link_attrs: Callable[[int], Attrs] | None,
) -> h.Node:
    if page is None:
        return h.li(".sc-pagination-number", aria_hidden="true")["…"]
    more = None if link_attrs is None else link_attrs(page)
    number = str(page)
    return h.li(".sc-pagination-number")[
        h.a(
            h.merged(
                more,
                ".sc-pagination-link",
                href=address_of(page, href),
                aria_label=said.replace("{page}", number),
                aria_current="page" if page == at else None,
            )
        )[number]
    ]


def slots(page: int, pages: int, *, siblings: int, boundaries: int) -> list[int | None]:
    """The pages that are shown; None stands for a gap. There are as many on every page.

    Example:
        >>> slots(1, 9, siblings=1, boundaries=1)
        [1, 2, 3, 4, 5, None, 9]
        >>> slots(5, 9, siblings=1, boundaries=1)
        [1, None, 4, 5, 6, None, 9]
    """
    around, ends = max(0, siblings), max(0, boundaries)
    if pages <= 2 * (around + ends) + 3:
        return list(range(1, pages + 1))
    low = max(min(page - around, pages - ends - 2 * around - 1), ends + 2)
    high = min(max(page + around, ends + 2 * around + 2), pages - ends - 1)
    return [
        *range(1, ends + 1),
        ends + 1 if low == ends + 2 else None,
        *range(low, high + 1),
        pages - ends if high == pages - ends - 1 else None,
        *range(pages - ends + 1, pages + 1),
    ]


def _are_numbers(*given: object) -> bool:
    return all(isinstance(each, int) for each in given)


def address_of(page: int, href: Callable[[int], str] | str) -> str:
    if not isinstance(href, str):
        return checked_address(href(page))
    if "{page}" not in href:
        raise no_place(href)
    return checked_address(href.replace("{page}", str(page)))


def _filled(text: str, page: int, pages: int) -> str:
    return text.replace("{pages}", str(pages)).replace("{page}", str(page))


def no_number(page: object, pages: object) -> UsageError:
    prop, given = ("pages", pages) if isinstance(page, int) else ("page", page)
    return UsageError(
        message(
            f"ui.pagination got {prop}={shown(given)}.",
            "Pages are counted, and a text can't be compared with a number.",
            f"Write {prop}=3, or int(…) around what came as text.",
        )
    )


def no_place(href: str) -> UsageError:
    return UsageError(
        message(
            f"ui.pagination got href={shown(href)}.",
            "There is no {page} in it, so every link would lead to the same page.",
            'Write href="?page={page}", or a function that makes the address from the number.',
        )
    )
