"""Stories of ui.radio_group."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, numbered, story

PLANS = [
    ui.Option("free", "Free", description="For trying it out, as long as you like.", icon="star"),
    ui.Option("team", "Team", description="For up to twenty people.", icon="users"),
    ui.Option(
        "company",
        "Company",
        description="Roles, single sign-on, and invoices.",
        icon="package",
        disabled=True,
    ),
]

variants = matrix(
    ui.radio_group,
    variant=...,
    orientation=...,
    label="View",
    name=numbered("view"),
    options=["Day", "Week", "Month"],
    value="Week",
)
sizes = matrix(
    ui.radio_group,
    size=...,
    variant=...,
    label="Size",
    name=numbered("size"),
    options=["Small", "Medium", "Large"],
    value="Medium",
)
plain = story(
    ui.radio_group,
    label="How shall we reach you?",
    name="reach",
    options=[("mail", "By e-mail"), ("phone", "By phone"), ("none", "Not at all")],
    required=True,
    hint="You can change it at any time.",
)
with_descriptions = story(ui.radio_group, label="Plan", name="plan", options=PLANS, value="team")
cards = story(
    ui.radio_group, label="Plan", name="card", options=PLANS, value="team", variant="cards"
)
cards_in_a_row = story(
    ui.radio_group,
    label="Plan",
    name="row",
    options=PLANS,
    value="free",
    variant="cards",
    orientation="horizontal",
)
segments_with_icons = story(
    ui.radio_group,
    label="Layout",
    name="layout",
    options=[
        ui.Option("list", "List", icon="list"),
        ui.Option("grid", "Grid", icon="layout-grid"),
    ],
    value="grid",
    variant="segmented",
    label_hidden=True,
)
with_error = story(
    ui.radio_group,
    label="Plan",
    name="error",
    options=PLANS,
    variant="cards",
    required=True,
    error="Choose a plan to go on.",
)
disabled = story(
    ui.radio_group,
    label="Delivery",
    name="delivery",
    options=["Post", "Courier"],
    value="Post",
    disabled=True,
)
right_to_left = story(wrap=lambda node: h.div(dir="rtl", lang="ar")[node])(
    ui.radio_group,
    label="طريقة التوصيل",
    name="rtl",
    options=[
        ui.Option("post", "بالبريد", description="خلال ثلاثة أيام", icon="mail"),
        ui.Option("courier", "بالساعي", description="في اليوم نفسه", icon="package"),
    ],
    value="post",
    variant="cards",
)
