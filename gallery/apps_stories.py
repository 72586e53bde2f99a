"""Pages of the example apps, as they are served: open one in two windows, and what is done in one
appears in the other."""

from __future__ import annotations

from stario_components.gallery import page

todo = page(
    "/todo",
    title="Todo board",
    docs="Kept in SQLite: add, edit in place, reorder, filter, and an import that all can watch.",
)

tiles = page("/tiles", title="Tiles", docs="A canvas of 400 cells that everyone paints together.")
