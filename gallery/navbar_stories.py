"""Stories of ui.navbar."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, numbered, story
from stario_components.ui import NavGroup, NavLink

SHOP = (
    NavLink("Overview", "/"),
    NavLink("Orders", "/orders", badge=12),
    NavLink("Products", "/products"),
    NavGroup(
        "Reports",
        [
            NavLink("Sales", "/reports/sales", icon="chart-column"),
            NavLink("Returns", "/reports/returns", icon="refresh-cw"),
            NavLink("Stock movements", "/reports/stock", icon="package"),
        ],
    ),
    NavLink("Customers", "/customers"),
)
ACTIONS = [
    ui.icon_button("bell", label="Notifications"),
    ui.button(size="sm", tone="primary", href="/sign-in")["Sign in"],
]

shop = story(
    ui.navbar, id="shop", brand="Northwind", links=SHOP, current="/orders/1042", actions=ACTIONS
)
in_a_group = story(
    ui.navbar, id="group", brand="Northwind", links=SHOP, current="/reports/sales", label="Reports"
)
alignment = matrix(
    ui.navbar,
    id=numbered("bar"),
    label=numbered("Navigation"),
    align=...,
    brand="Northwind",
    links=SHOP[:3],
    current="/",
    actions=ui.theme_toggle(size="sm"),
)
name_alone = story(ui.navbar, id="alone", brand="Northwind")
long_words = story(
    ui.navbar,
    id="long",
    brand="Wohnungsbaugenossenschaft Niederösterreich",
    links=[NavLink("Nachbarschaftsversammlungen", "/a"), NavLink("Instandhaltung", "/b", badge=99)],
    current="/b",
)


@story
def sticky() -> h.Node:
    return h.div(style="block-size: 12rem; overflow: auto", tabindex="0")[
        ui.navbar(id="sticky", brand="Northwind", links=SHOP[:2], sticky=True),
        h.div(style="block-size: 30rem; padding: 1rem")["It stays while this scrolls."],
    ]


@story
def documentation() -> h.Node:
    return ui.navbar(
        id="docs",
        brand=[ui.icon("zap"), "Stario"],
        width="xl",
        links=[
            NavLink("Learn", "/learn"),
            NavLink("Do", "/do"),
            NavLink("Look up", "/reference"),
            NavLink("Understand", "/explain"),
            NavLink("Source", "https://git.example/", icon="code", attrs={"rel": "external"}),
        ],
        current="/reference/stack",
        actions=[
            ui.icon_button("search", label="Search"),
            ui.theme_toggle(variant="menu", id="theme"),
        ],
    )
