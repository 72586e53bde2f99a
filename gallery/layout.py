"""The document that all pages of the gallery share."""

from __future__ import annotations

from pathlib import Path

from stario_components import assets, component, h

_STATIC = Path(__file__).parent / "static"

ASSETS = [assets.file(_STATIC / name) for name in ("gallery.css", "todo.css", "tiles.css")]

_LINKS = {"/todo": "Todo board", "/tiles": "Tiles"}


@component.with_children
def document(content: h.Node, *, title: str, here: str = "/") -> h.Node:
    """A page with the gallery's header around its content."""
    return assets.page(
        [_header(here), content], title=f"{title} · stario-components", assets=ASSETS
    )


@component
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
