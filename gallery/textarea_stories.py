"""Stories of ui.textarea."""

from __future__ import annotations

from stario_components import ui
from stario_components.gallery import matrix, numbered, one_of, story

sizes = matrix(
    ui.textarea, size=..., label="Message", name=numbered("size"), placeholder="A few sentences"
)
states = matrix(
    ui.textarea,
    disabled=...,
    readonly=...,
    error=one_of(None, "Say a little more."),
    label="Message",
    name=numbered("state"),
    value="Hello,\nthe parcel came open.",
)
plain = story(ui.textarea, label="Note for the driver", name="note", mark="optional")
with_counter = story(
    ui.textarea,
    label="About you",
    name="about",
    maxlength=160,
    counter="{count} of {max}",
    value="I build small things that last.",
    hint="Shown on your page.",
)
characters_left = story(
    ui.textarea,
    label="Answer",
    name="answer",
    maxlength=280,
    counter="{left} characters left",
    required=True,
    rows=2,
)
it_grows = story(
    ui.textarea,
    label="List of things",
    name="things",
    auto_grow=True,
    rows=2,
    value="Milk\nBread\nCheese\nA bicycle bell",
)
with_errors = story(
    ui.textarea,
    label="Reason",
    name="reason",
    required=True,
    error="Tell us why, so that we can do better.",
    hint="Only our team reads it.",
)
