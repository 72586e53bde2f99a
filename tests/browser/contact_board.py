"""What `make contact` draws: every component at its work, as on the pages of one small company."""

from __future__ import annotations

from stario_components import component, h, ui
from stario_components.ui import Crumb, MenuItem, NavGroup, NavLink, Option, Person

# No > in it: it is text of an element, and escaped.
STYLE = """
  #stage { display: contents; }
  .board { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 1rem; }
  .board { align-items: start; padding: 1.25rem 1.25rem 0; }
  .board-figure { margin: 0; font: 600 1.75rem/1.1 var(--sc-font); letter-spacing: -0.025em; }
  .board-note { margin: 0; color: var(--sc-muted); font-size: 0.8125rem; }
  .board-row { display: flex; align-items: center; gap: 0.75rem; }
  .board-grow { flex: 1; min-width: 0; line-height: 1.35; }
  .board-row strong { display: block; font-weight: 550; font-size: 0.875rem; }
"""
LINKS = [
    NavLink("Overview", "/"),
    NavLink("Orders", "/orders", badge=12),
    NavLink("Customers", "/customers"),
    NavLink("Reports", "/reports"),
]
GROUPS = [
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
            NavGroup(
                "Catalogue",
                [
                    NavLink("Products", "/products"),
                    NavLink("Collections", "/collections"),
                    NavLink("Gift cards", "/gift-cards"),
                ],
                icon="package",
            ),
            NavLink("Customers", "/customers", icon="users"),
        ],
    ),
    NavGroup(
        "Workspace",
        [NavLink("Team", "/team", icon="user"), NavLink("Settings", "/settings", icon="settings")],
    ),
]
PEOPLE = (
    ("Ada Lovelace", "Owner", "success", "online"),
    ("Grace Hopper", "Engineering", "success", "online"),
    ("Katherine Johnson", "Finance", "warning", "away"),
)


def board() -> h.Node:
    """A whole page with a card for each matter. What only arranges others arranges them here."""
    return [
        h.style[STYLE],
        ui.app_shell(
            id="shell",
            header=ui.navbar(
                id="top",
                brand=[ui.icon("zap"), "Northwind"],
                links=LINKS,
                current="/orders",
                label="Site",
                actions=[
                    ui.icon_button("search", label="Search"),
                    ui.icon_button("bell", label="Notifications"),
                    ui.theme_toggle(size="sm"),
                    ui.button(size="sm", tone="primary", icon="plus")["New order"],
                ],
            ),
            sidebar=ui.sidebar(
                id="areas",
                groups=GROUPS,
                current="/products",
                label="Areas",
                footer=_person("Ada Lovelace", "ada@northwind.example", "success", "online"),
            ),
        )[h.div(".board")[_cards()]],
    ]


@component
def _cards() -> h.Node:
    return [
        ui.stack(gap="md")[_sign_up(), _buttons(), _figures()],
        ui.stack(gap="md")[_team(), _notifications(), _alerts()],
        ui.stack(gap="md")[_delivery(), _status(), _pages()],
        ui.stack(gap="md")[_invoice(), _nothing(), _waiting()],
    ]


@component
def _sign_up() -> h.Node:
    return ui.card(title="Create your account", description="Free for 30 days, no card needed.")[
        ui.stack(gap="md")[
            ui.form(action="/sign-up")[
                ui.input(label="Name", name="full-name", value="Ada Lovelace", required=True),
                ui.input(
                    label="Work e-mail",
                    name="email",
                    type="email",
                    icon="mail",
                    placeholder="ada@example.org",
                    hint="We never show it to anyone.",
                ),
                ui.input(
                    label="Website", name="site", prefix="https://", value="northwind.example"
                ),
                ui.checkbox(label="I agree to the terms", name="terms", checked=True),
                ui.button(tone="primary", type="submit", full_width=True)["Create account"],
            ],
            ui.separator(label="or"),
            ui.button(variant="outline", icon="lock", full_width=True)["Continue with a passkey"],
        ]
    ]


@component
def _buttons() -> h.Node:
    return ui.card(title="Buttons")[
        ui.stack(gap="sm")[
            (
                ui.cluster(gap="sm")[
                    ui.button(size="sm", tone="neutral", variant=variant)["Edit"],
                    ui.button(size="sm", tone="primary", variant=variant)["Save"],
                    ui.button(size="sm", tone="success", variant=variant)["Pay"],
                    ui.button(size="sm", tone="danger", variant=variant)["Delete"],
                ]
                for variant in ("solid", "soft", "outline")
            ),
            ui.cluster(gap="sm")[
                ui.split_button(
                    id="publish",
                    size="sm",
                    tone="primary",
                    items=[MenuItem("Schedule", icon="calendar")],
                )["Publish"],
                ui.button_group(label="View")[
                    ui.icon_button("list", label="List", variant="outline", size="sm"),
                    ui.icon_button("layout-grid", label="Grid", variant="outline", size="sm"),
                    ui.icon_button("calendar", label="Calendar", variant="outline", size="sm"),
                ],
                ui.button(size="sm", busy=True)["Saving"],
            ],
        ]
    ]


@component
def _figures() -> h.Node:
    return ui.card(padding="md")[
        ui.cluster(justify="between", align="start")[
            ui.stack(gap="xs")[
                h.p(".board-note")["Revenue this month"], h.p(".board-figure")["€ 48,120"]
            ],
            ui.badge(tone="success", icon="arrow-up", pill=True)["12.4 %"],
        ]
    ]


@component
def _person(name: str, role: str, tone: ui.Tone, status: str) -> h.Node:
    return h.div(".board-row")[
        ui.avatar(name=name, status=tone, status_label=status),
        h.div(".board-grow")[h.strong[name], h.span(".board-note")[role]],
    ]


@component
def _team() -> h.Node:
    return ui.card(
        title="Team",
        description="Who may change orders.",
        actions=ui.button(size="sm", variant="outline", icon="plus")["Invite"],
    )[
        ui.stack(gap="md")[
            (_person(*each) for each in PEOPLE),
            ui.separator(decorative=True),
            ui.cluster(justify="between")[
                ui.avatar_group(
                    people=[
                        Person("Alan Turing"),
                        Person("Edsger Dijkstra"),
                        Person("Barbara Liskov"),
                        Person("Tony Hoare"),
                        Person("Radia Perlman"),
                        Person("Donald Knuth"),
                        Person("Margaret Hamilton"),
                    ],
                    max_items=4,
                    size="sm",
                ),
                h.span(".board-note")["7 guests"],
            ],
        ]
    ]


@component
def _notifications() -> h.Node:
    return ui.card(title="Notifications")[
        ui.stack(gap="md", divided=True)[
            ui.switch(
                label="Mentions",
                name="mentions",
                label_side="start",
                checked=True,
                hint="When somebody writes your name.",
            ),
            ui.switch(
                label="Weekly report",
                name="report",
                label_side="start",
                hint="On Monday morning, by e-mail.",
            ),
            ui.switch(label="Sound", name="sound", label_side="start", checked=True),
        ]
    ]


@component
def _alerts() -> h.Node:
    return ui.stack(gap="sm")[
        ui.alert(tone="success")["Your changes were saved."],
        ui.alert(
            tone="warning",
            title="Your trial ends in three days",
            actions=ui.button(size="sm", tone="primary")["Upgrade"],
        )["All your projects stay as they are."],
        ui.alert(tone="danger", title="The payment was refused")["The card has expired."],
        ui.alert(tone="info", variant="outline")["A new version is there."],
    ]


@component
def _delivery() -> h.Node:
    return ui.card(title="Delivery")[
        ui.stack(gap="md")[
            ui.select(
                label="Country",
                name="country",
                options=["Austria", "Denmark", "Germany"],
                value="Denmark",
            ),
            ui.radio_group(
                label="How fast?",
                name="speed",
                variant="cards",
                value="express",
                options=[
                    Option("standard", "Standard", description="3 to 5 days, free"),
                    Option("express", "Express", description="Tomorrow, € 9"),
                ],
            ),
            ui.checkbox_group(
                label="Extras",
                name="extras",
                orientation="horizontal",
                options=["Gift wrap", "Insurance"],
                values=["Gift wrap"],
            ),
            ui.textarea(
                label="A note for the driver",
                name="note",
                rows=2,
                value="The bell is broken, please knock.",
            ),
            ui.input_group(id="voucher", label="Voucher")[
                ui.input(label="Code", name="code", label_hidden=True, value="WINTER26"),
                ui.button["Apply"],
            ],
        ]
    ]


@component
def _status() -> h.Node:
    return ui.card(title="Systems", actions=ui.badge(tone="success", dot=True)["All good"])[
        ui.stack(gap="sm")[
            ui.status_dot(label="API, 24 ms", tone="success", pulse=True),
            ui.status_dot(label="Search, slow", tone="warning"),
            ui.status_dot(label="Mail, off until 18:00", tone="neutral"),
            ui.separator(decorative=True),
            ui.cluster(gap="xs")[
                ui.badge["Draft"],
                ui.badge(tone="info")["Waiting"],
                ui.badge(tone="primary", variant="solid")["New"],
                ui.badge(tone="danger", variant="outline")["Overdue"],
                ui.badge(tone="warning", pill=True)["Beta"],
            ],
        ]
    ]


@component
def _invoice() -> h.Node:
    return ui.card(title="Invoice")[
        ui.stack(gap="md")[
            ui.error_summary(
                [ui.FormError("Ten digits are missing.", "IBAN", "iban")], level=4, autofocus=False
            ),
            ui.radio_group(
                label="Billed",
                name="billed",
                variant="segmented",
                options=["Monthly", "Yearly"],
                value="Yearly",
            ),
            ui.input(
                label="Amount",
                name="amount",
                type="text",
                inputmode="decimal",
                value="1,204",
                prefix="€",
                suffix="per month",
            ),
            ui.field(
                ui.BoundField(
                    name="iban",
                    label="IBAN",
                    value="DE89 3704 0044",
                    errors=("Ten digits are missing.",),
                )
            ),
        ]
    ]


@component
def _nothing() -> h.Node:
    return ui.empty_state(
        variant="outline",
        size="sm",
        icon="inbox",
        title="No messages yet",
        description="When somebody writes to you, it is shown here.",
        actions=ui.button(size="sm", tone="primary", icon="plus")["New message"],
    )


@component
def _waiting() -> h.Node:
    return ui.card(title="Recent orders", actions=ui.spinner(size="sm"))[
        ui.skeleton_group(label="Loading orders")[
            ui.stack(gap="md")[
                (
                    h.div(".board-row")[
                        ui.skeleton(shape="circle"),
                        h.div(".board-grow")[ui.skeleton(width=first), ui.skeleton(width=second)],
                    ]
                    for first, second in (("45%", "80%"), ("60%", "70%"), ("35%", "75%"))
                )
            ]
        ]
    ]


@component
def _pages() -> h.Node:
    return ui.card[
        ui.stack(gap="md")[
            ui.breadcrumb(
                crumbs=[Crumb("Home", "/"), Crumb("Catalogue", "/catalogue"), Crumb("Desks")]
            ),
            ui.pagination(
                page=3,
                pages=9,
                siblings=0,
                size="sm",
                previous="",
                next="",
                summary="41 to 60 of 230 products",
            ),
        ]
    ]
