"""Stories of ui.pagination."""

from __future__ import annotations

from stario_components import ds, h, ui
from stario_components.gallery import matrix, numbered, one_of, story

pages = matrix(ui.pagination, label=numbered("Pages"), page=one_of(1, 4, 10, 17, 20), pages=20)
sizes = matrix(ui.pagination, label=numbered("Pages"), size=..., page=2, pages=5)
more_of_them = story(ui.pagination, page=400, pages=1200, siblings=2, boundaries=2)
few = story(ui.pagination, page=2, pages=3)
with_summary = story(ui.pagination, page=3, pages=12, summary="41 to 60 of 230 products")
without_numbers = story(ui.pagination, page=4, pages=9, numbers=False)
single_page = story(ui.pagination, page=1, pages=1, summary="3 products")
german = story(
    ui.pagination,
    page=2,
    pages=9,
    label="Seiten",
    previous="Zurück",
    next="Weiter",
    page_label="Seite {page}",
    position="Seite {page} von {pages}",
)


@story
def with_actions() -> h.Node:
    """With JavaScript a link patches the list; without, it loads the page."""
    return ui.pagination(
        page=2,
        pages=8,
        link_attrs=lambda page: ds.on_click(ds.get("/orders", query={"page": page}), prevent=True),
    )
