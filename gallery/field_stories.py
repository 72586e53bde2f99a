"""Stories of ui.field: a bound field as the control of its kind."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import story

CHOICES = (ui.Option("a", "Morning"), ui.Option("b", "Evening"))

text = story(ui.field, bound=ui.BoundField(name="city", label="City", value="Vienna"))
wrong = story(
    ui.field,
    bound=ui.BoundField(
        name="seats",
        label="Seats",
        kind="number",
        value=12,
        min="1",
        max="8",
        required=True,
        errors=("At most eight.",),
        hint="Children count as well.",
    ),
    suffix="people",
)
long_text = story(
    ui.field, bound=ui.BoundField(name="note", label="Note", kind="textarea", maxlength=500)
)
choice = story(
    ui.field,
    bound=ui.BoundField(name="when", label="When?", kind="radio", options=CHOICES, value="b"),
    orientation="horizontal",
)
choices = story(
    ui.field,
    bound=ui.BoundField(
        name="times", label="When?", kind="checkboxes", options=CHOICES, value=["a", "b"]
    ),
)
selected = story(
    ui.field,
    bound=ui.BoundField(name="slot", label="When?", kind="select", options=CHOICES, value="b"),
)
several = story(
    ui.field,
    bound=ui.BoundField(
        name="slots", label="When?", kind="multiselect", options=CHOICES, value=["a", "b"]
    ),
    rows=2,
)
file = story(
    ui.field,
    bound=ui.BoundField(name="photos", label="Photos", kind="file", multiple=True),
    accept="image/*",
)
ticked = story(
    ui.field, bound=ui.BoundField(name="news", label="News", kind="checkbox", value=True)
)
switched = story(
    ui.field, bound=ui.BoundField(name="sound", label="Sound", kind="switch", value=True)
)
other_words = story(
    ui.field,
    bound=ui.BoundField(name="email", label="Email", kind="email"),
    label="Where shall we write to?",
    hint="We answer within a day.",
    mark="optional",
    icon="mail",
)


@story
def own_control() -> h.Node:
    """In brackets stands a control of one's own; the field has the label, hint and errors."""
    volume = ui.BoundField(
        name="volume", label="Volume", hint="Of the bell at the door.", errors=("Too loud.",)
    )
    return ui.field(volume)[h.input(id="volume", name="volume", type="range", min=0, max=11)]
