"""The document that all pages of the gallery share."""

from __future__ import annotations

from pathlib import Path

from stario_components import assets, h

_STATIC = Path(__file__).parent / "static"

ASSETS = [assets.file(_STATIC / name) for name in ("gallery.css", "todo.css", "tiles.css")]

_LINKS = {"/todo": "Todo board", "/tiles": "Tiles"}


class document:  # noqa: N801  # called like an element: document(title="…")[…]
    """A page with the gallery's header around its content."""

    def __init__(self, *, title: str, here: str = "/") -> None:
        self._title = title
        self._here = here

    def __getitem__(self, content: h.Node) -> h.Renderable:
        return assets.page(
            [_header(self._here), content],
            title=f"{self._title} · stario-components",
            assets=ASSETS,
        )


def _header(here: str) -> h.Node:
    return h.header(".site")[
        h.a(".brand", href="/")["stario-components"],
        h.nav(aria_label="Example apps")[
            (
                h.a(href=path, aria_current="page" if path == here else None)[name]
                for path, name in _LINKS.items()
            )
        ],
    ]
