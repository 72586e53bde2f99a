"""The document that all pages of the gallery share."""

from __future__ import annotations

from pathlib import Path

from stario_components import assets, component, h, ui

_STATIC = Path(__file__).parent / "static"
_STYLES = [assets.file(_STATIC / name) for name in ("gallery.css", "todo.css", "tiles.css")]

THEME = ui.Theme(radius="0.625rem")
ASSETS = [*ui.assets(THEME), *_STYLES]

_LINKS = [
    ui.NavLink("Todo board", "/todo", icon="list"),
    ui.NavLink("Tiles", "/tiles", icon="layout-grid"),
]


@component.with_children
def document(content: h.Node, *, title: str, here: str = "/") -> h.Node:
    """A page with the gallery's header above its content."""
    return ui.page(
        ui.app_shell(header=_header(here))[ui.container(size="md", space="xl")[content]],
        title=f"{title} · stario-components",
        theme=THEME,
        assets=_STYLES,
    )


@component
def _header(here: str) -> h.Node:
    return ui.navbar(
        id="top",
        label="Example apps",
        brand=[ui.icon("zap"), "stario-components"],
        links=_LINKS,
        current=here,
        actions=ui.theme_toggle(variant="menu", id="theme"),
        width="md",
    )
