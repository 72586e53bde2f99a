"""Stories of ui.app_shell. Each is a whole page."""

from __future__ import annotations

from gallery.navbar_stories import ACTIONS, SHOP
from gallery.sidebar_stories import DOCS, GROUPS
from stario_components import component, h, ui
from stario_components.gallery import story
from stario_components.ui import Crumb, NavGroup, NavLink

TITLE = "margin: 0; font-size: 1.5rem; line-height: 1.3; letter-spacing: -0.02em"
FOOT = "margin: 0; padding-block: 1rem; color: var(--sc-muted); font-size: 0.875rem"


@component
def _footer() -> h.Node:
    return ui.container(size="xl")[h.p(style=FOOT)["© 2026 Northwind"]]


@component
def _products() -> h.Node:
    return ui.container(size="xl", space="lg")[
        ui.stack(gap="lg")[
            ui.breadcrumb(crumbs=[Crumb("Catalogue", "/catalogue"), Crumb("Products")]),
            ui.cluster(justify="between")[
                h.h1(style=TITLE)["Products"],
                ui.button(tone="primary", icon="plus", href="/products/new")["Add a product"],
            ],
            ui.grid(min_width=14)[
                (
                    ui.card(title=name, level=2, description=place, href="/products/1")[price]
                    for name, place, price in (
                        ("Walnut desk organiser", "12 in stock", "48.00 €"),
                        ("Linen notebook, dotted", "140 in stock", "14.50 €"),
                        ("Brass pen", "Sold out", "62.00 €"),
                        ("Felt desk mat", "31 in stock", "39.00 €"),
                        ("Cork board, large", "5 in stock", "27.00 €"),
                        ("Paper clips, oak tin", "88 in stock", "9.00 €"),
                    )
                )
            ],
            ui.pagination(page=3, pages=12, summary="41 to 60 of 230 products"),
        ]
    ]


@story(tags={"page"})
def shop() -> h.Node:
    """The header over all, the navigation below it at the side."""
    return ui.app_shell(
        id="shop",
        header=ui.navbar(id="top", brand="Northwind", label="Site", actions=ACTIONS),
        sidebar=ui.sidebar(
            id="areas", groups=GROUPS, current="/products/7", footer="ada@northwind.example"
        ),
        footer=_footer(),
    )[_products()]


@story(tags={"page"})
def tall_sidebar() -> h.Node:
    """The sidebar up to the top, with the name of the site in it."""
    return ui.app_shell(
        id="tall",
        tall_sidebar=True,
        header=ui.navbar(
            id="top", links=SHOP[:3], current="/products", label="Site", actions=ACTIONS
        ),
        sidebar=ui.sidebar(
            id="areas", groups=GROUPS, current="/products", header=h.strong["Northwind"]
        ),
    )[_products()]


@story(tags={"page"})
def collapsed_sidebar() -> h.Node:
    return ui.app_shell(
        id="slim",
        header=ui.navbar(id="top", brand="Northwind", label="Site", actions=ACTIONS),
        sidebar=ui.sidebar(id="areas", groups=GROUPS, current="/orders", collapsed=True),
    )[_products()]


@story(tags={"page"})
def documentation() -> h.Node:
    return ui.app_shell(
        id="docs",
        header=ui.navbar(
            id="top",
            brand=[ui.icon("zap"), "Stario"],
            label="Site",
            links=[NavLink("Learn", "/learn"), NavLink("Reference", "/docs")],
            current="/docs/sidebar",
            actions=ui.theme_toggle(variant="menu", id="theme"),
        ),
        sidebar=ui.sidebar(id="pages", groups=DOCS, current="/docs/sidebar", label="Pages"),
    )[
        ui.container(size="md", space="lg")[
            ui.stack(gap="lg")[
                h.h1(style=TITLE)["Sidebar"],
                h.p(style="margin: 0")[
                    "Links in groups, one below the other. A group in a group is a fold, which "
                    "opens when it holds the page one is on."
                ],
                ui.card["ui.sidebar(id=…, groups=[…], current=…)"],
            ]
        ]
    ]


@story(tags={"page"})
def settings() -> h.Node:
    """No header: on narrow screens the button of the drawer has a bar of its own."""
    areas = NavGroup(
        "Settings",
        [
            NavLink("Profile", "/settings", icon="user"),
            NavLink("Team", "/settings/team", icon="users"),
            NavLink("Billing", "/settings/billing", icon="credit-card"),
        ],
    )
    return ui.app_shell(
        id="plain", sidebar=ui.sidebar(id="areas", groups=[areas], current="/settings")
    )[
        ui.container(size="md", space="lg")[
            ui.stack(gap="lg")[
                h.h1(style=TITLE)["Profile"],
                ui.card(title="Name", level=2, footer=ui.button(tone="primary")["Save"])[
                    "Ada Lovelace"
                ],
            ]
        ]
    ]


@story(tags={"page"})
def only_content() -> h.Node:
    return ui.app_shell(id="bare")[
        ui.container(size="sm", space="lg")[h.h1(style=TITLE)["Nothing around"]]
    ]
