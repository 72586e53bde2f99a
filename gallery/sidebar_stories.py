"""Stories of ui.sidebar."""

from __future__ import annotations

from stario_components import component, h, ui
from stario_components.gallery import story
from stario_components.ui import NavGroup, NavLink

CATALOGUE = NavGroup(
    "Catalogue",
    [
        NavLink("Products", "/products"),
        NavLink("Collections", "/collections"),
        NavLink("Gift cards", "/gift-cards", badge="new"),
    ],
    icon="package",
)
GROUPS = (
    NavGroup(
        links=[
            NavLink("Dashboard", "/", icon="layout-dashboard"),
            NavLink("Inbox", "/inbox", icon="inbox", badge=3),
        ]
    ),
    NavGroup(
        "Shop",
        [
            NavLink("Orders", "/orders", icon="shopping-cart", badge=12),
            CATALOGUE,
            NavLink("Customers", "/customers", icon="users"),
        ],
    ),
    NavGroup(
        "Workspace",
        [NavLink("Team", "/team", icon="user"), NavLink("Settings", "/settings", icon="settings")],
        open=True,
    ),
)
DOCS = (
    NavGroup(
        "Get started", [NavLink("Install", "/docs/install"), NavLink("First page", "/docs/first")]
    ),
    NavGroup(
        "Components",
        [
            NavGroup(
                "Layout", [NavLink("Stack", "/docs/stack"), NavLink("Cluster", "/docs/cluster")]
            ),
            NavGroup(
                "Navigation",
                [
                    NavLink("Navbar", "/docs/navbar"),
                    NavLink("Sidebar, with groups and a rather long name", "/docs/sidebar"),
                ],
            ),
        ],
    ),
)


@component
def _framed(node: h.Node) -> h.Node:
    look = "inline-size: fit-content; block-size: 34rem; border: 1px solid var(--sc-line)"
    return h.div(style=look)[h.div(style="min-inline-size: 0; block-size: 100%")[node]]


@component
def _wide(node: h.Node) -> h.Node:
    look = "inline-size: 16rem; block-size: 34rem; border: 1px solid var(--sc-line)"
    return h.div(style=look)[node]


shop = story(wrap=_wide)(
    ui.sidebar,
    id="shop",
    groups=GROUPS,
    current="/products/7",
    header=h.strong["Northwind"],
    footer="Ada Lovelace",
)
documentation = story(wrap=_wide)(ui.sidebar, id="docs", groups=DOCS, current="/docs/sidebar")
collapsed = story(wrap=_framed)(
    ui.sidebar, id="collapsed", groups=GROUPS, current="/orders", collapsed=True
)
collapsed_without_icons = story(wrap=_framed)(
    ui.sidebar, id="letters", groups=DOCS, current="/docs/install", collapsed=True
)
empty = story(wrap=_wide)(ui.sidebar, id="empty", groups=[], header=h.strong["Northwind"])
