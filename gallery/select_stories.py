"""Stories of ui.select."""

from __future__ import annotations

from stario_components import ui
from stario_components.gallery import matrix, numbered, one_of, story

CITIES = [
    ui.Option("ber", "Berlin", group="Germany"),
    ui.Option("muc", "Munich", group="Germany"),
    ui.Option("vie", "Vienna", group="Austria"),
    ui.Option("grz", "Graz", group="Austria", disabled=True),
]

sizes = matrix(
    ui.select, size=..., label="Country", name=numbered("size"), options=["Germany", "Austria"]
)
states = matrix(
    ui.select,
    disabled=...,
    error=one_of(None, "We don't deliver there."),
    label="Country",
    name=numbered("state"),
    options=["Germany", "Austria"],
)
plain = story(
    ui.select,
    label="Sort by",
    name="sort",
    options=[("new", "Newest first"), ("old", "Oldest first"), ("name", "Name")],
    value="name",
)
placeholder = story(
    ui.select,
    label="Country",
    name="country",
    options=["Germany", "Austria", "Switzerland"],
    placeholder="Choose a country",
    required=True,
    autocomplete="country-name",
)
groups = story(
    ui.select, label="City", name="city", options=CITIES, value="vie", hint="Where you pick it up."
)
several = story(
    ui.select,
    label="Languages",
    name="languages",
    options=["Arabic", "English", "French", "German", "Greek"],
    value=["English", "Greek"],
    multiple=True,
    rows=5,
)
empty = story(ui.select, label="Project", name="project", options=[], placeholder="No projects yet")
long_texts = story(
    ui.select,
    label="Reason",
    name="reason",
    options=[
        "The parcel was opened, and something that was in it is missing or is not what was ordered",
        "Another one",
    ],
)
