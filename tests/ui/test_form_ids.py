"""The ids of a whole form: each is on the page once."""

from __future__ import annotations

from collections import Counter
from typing import Any, Literal

import pytest
from msgspec import field

from stario_components import UsageError, ds, h, render, ui
from tests.read_html import elements


def ids(node: h.Node) -> list[str]:
    return [each.attrib["id"] for each in elements(render(node)) if "id" in each.attrib]


def assert_each_is_there_once(node: h.Node) -> None:
    assert [each for each, times in Counter(ids(node)).items() if times > 1] == []


VALUES = ("a", "a-label", "a-label_", "a-description", "hint", "error", "field", "label", "a b")


@pytest.mark.parametrize("group", [ui.radio_group, ui.checkbox_group])
def test_an_option_has_no_id_of_another_part(group: Any) -> None:
    options = [ui.Option(each, each, description="More") for each in VALUES]
    node = group(label="Plan", name="x", options=options, hint="Choose", error="Wrong")
    assert len(ids(node)) == len(VALUES) * 3 + 4
    assert_each_is_there_once(node)


def test_a_box_with_a_value_has_no_id_of_another() -> None:
    boxes = [
        ui.checkbox(label=each, name="x", value=each, hint="More", error="Wrong") for each in VALUES
    ]
    assert ids(boxes[0])[:2] == ["x--a-field", "x--a"]
    assert_each_is_there_once(h.div[boxes, ui.switch(label="X", name="x", hint="More")])


def test_a_field_may_be_called_errors() -> None:
    class Report(ds.Signals):
        errors: str
        hint: str = ""

    node = ui.form_for(ui.bound(Report, errors={"errors": "Fill this in"}), action="/")
    assert ids(node)[1:3] == ["report--errors", "report--errors-title"]
    assert_each_is_there_once(node)


class Home(ds.Signals):
    street: str = ""


class Twice(ds.Signals):
    a: Home = field(default_factory=Home)
    other: str = field(default="", name="a-street")


class Hinted(ds.Signals):
    name: Literal["x"] = "x"
    other: str = field(default="", name="name-hint")


class Summed(ds.Signals):
    errors: str = field(default="", name="-errors")


@pytest.mark.parametrize(
    ("kind", "own", "first", "second"),
    [
        (Twice, "twice-a-street", "the field 'a.street'", "a-street"),
        (Hinted, "hinted-name-hint", "the field 'name'", "name-hint"),
        (Summed, "summed--errors", "the summary of errors", "-errors"),
    ],
)
def test_fields_that_would_share_an_id_are_refused(
    kind: type, own: str, first: str, second: str
) -> None:
    with pytest.raises(UsageError) as caught:
        ui.bound(kind)
    what, why, fix = str(caught.value).splitlines()
    assert what == (
        f"ui.bound({kind.__name__}) would give the id {own!r} twice: to {first} "
        f"and to the field {second!r}."
    )
    assert why == "A label, an error or a link would lead to the wrong one of them."
    assert fix.endswith("another name.")
