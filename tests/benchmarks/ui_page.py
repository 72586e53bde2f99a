"""A page of 60 components, written as an app writes it: a list of orders with what stands around.

It is imported twice by the benchmark: as it is, and as plain htpy (`plain_ui.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

from stario_components import ds, h, ui
from stario_components.render import component

LINKS = (
    ui.NavLink("Orders", "/orders", icon="package", current=True),
    ui.NavLink("Customers", "/customers", icon="users"),
    ui.NavLink("Settings", "/settings", icon="settings"),
)
STATES = ("neutral", "primary", "success", "warning", "danger", "info")
PLANS = (
    ui.Option("free", "Free"),
    ui.Option("team", "Team", description="Ten seats"),
    ui.Option("firm", "Firm"),
)


@dataclass(frozen=True, slots=True)
class Order:
    number: int
    customer: str
    total: str
    state: ui.Tone


def orders(count: int) -> list[Order]:
    return [
        Order(1000 + at, f"Ada & {at} Sons", f"{at * 37 % 900}.50", STATES[at % 6])
        for at in range(count)
    ]


@component
def page(rows: list[Order]) -> h.Node:
    """Seven components a row, and twenty-odd around them."""
    return h.div(id="orders")[
        ui.navbar(brand="Acme", links=LINKS, id="top"),
        ui.container[
            ui.breadcrumb(crumbs=[ui.Crumb("Home", "/"), ui.Crumb("Orders")]),
            ui.alert(tone="warning", title="Two orders are late")["They were due yesterday."],
            filters(),
            ui.grid(min_width=16)[[card(row) for row in rows]],
            ui.pagination(page=3, pages=12, href="?page={page}"),
            ui.separator(label="End"),
            ui.empty_state(title="No returns", description="They will be listed here."),
        ],
    ]


@component
def filters() -> h.Node:
    return h.form(method="get")[
        ui.stack(gap="sm")[
            ui.input(name="q", label="Search", type="search", placeholder="Order or customer"),
            ui.select(name="plan", label="Plan", options=PLANS, value="team"),
            ui.radio_group(name="sort", label="Sort by", options=PLANS, value="free"),
            ui.checkbox(name="open", label="Only open", checked=True),
            ui.switch(name="live", label="Keep up to date"),
            ui.cluster(gap="sm")[
                ui.button(tone="primary", type="submit", icon="search")["Find"],
                ui.button(variant="ghost", type="reset")["Clear"],
                ui.icon_button("refresh-cw", label="Load again"),
            ],
        ]
    ]


@component
def card(order: Order) -> h.Node:
    return ui.card(
        title=f"Order {order.number}",
        description=order.customer,
        actions=ui.badge(tone=order.state)[order.state],
        footer=ui.cluster(gap="sm")[
            ui.button(size="sm", attrs=ds.on_click(ds.post("/orders/{id}/ship", id=order.number)))[
                "Ship"
            ],
            ui.button(size="sm", variant="ghost", href=f"/orders/{order.number}")["Open"],
        ],
    )[ui.cluster[ui.avatar(name=order.customer, size="sm"), h.strong[order.total]]]
