"""Stories of ui.checkbox and ui.checkbox_group."""

from __future__ import annotations

from stario_components import ds, h, ui
from stario_components.gallery import matrix, numbered, one_of, story

TOPICS = [
    ui.Option("orders", "Orders", description="When one comes in, and when it is paid."),
    ui.Option("reviews", "Reviews", description="What people say about you."),
    ui.Option("tips", "Tips", description="Once a month, by the team.", disabled=True),
]

states = matrix(
    ui.checkbox, checked=..., disabled=..., size=..., label="Remember me", name=numbered("state")
)
half = matrix(ui.checkbox, indeterminate=..., label="All rows", name=numbered("half"))
invalid = matrix(
    ui.checkbox, checked=..., error=one_of("Tick it."), label="I agree", name=numbered("error")
)

live = story(
    ui.checkbox,
    label="Call the plumber",
    checked=True,
    attrs=ds.on_change(ds.post("/todos/{id}/toggle", id=7)),
)
terms = story(
    ui.checkbox,
    label=["I have read the ", h.a(href="/terms")["terms"], ", all of them"],
    name="terms",
    required=True,
    hint="They are one page long.",
    error="Without them we can't sell you anything.",
)
hidden_label = story(
    ui.checkbox, label="Select order 2031", name="order", value=2031, label_hidden=True
)
label_first = story(ui.checkbox, label="Show archived", name="archived", label_side="start")
sends_no = story(ui.checkbox, label="Newsletter", name="news", value="yes", unchecked="no")
long_label = story(
    ui.checkbox,
    label="Send me an e-mail whenever somebody answers to a comment that I wrote, or that I "
    "follow, or that mentions me by name; Donaudampfschifffahrtsgesellschaftskapitän included",
    name="long",
)

group = story(
    ui.checkbox_group,
    label="Days",
    name="days",
    options=["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
    values=["Tuesday", "Friday"],
    hint="Choose up to three.",
)
group_orientations = matrix(
    ui.checkbox_group,
    orientation=...,
    label="Colours",
    name=numbered("colours"),
    options=["Red", "Green", "Blue"],
    values=["Green"],
)
group_sizes = matrix(
    ui.checkbox_group,
    size=...,
    label="Notify me about",
    name=numbered("topics"),
    options=TOPICS,
    values=["orders"],
)
group_with_error = story(
    ui.checkbox_group,
    label="Notify me about",
    name="about",
    options=TOPICS,
    required=True,
    error="Choose at least one.",
)
group_disabled = story(
    ui.checkbox_group,
    label="Seats",
    name="seats",
    options=["Window", "Aisle"],
    values=["Aisle"],
    disabled=True,
)
