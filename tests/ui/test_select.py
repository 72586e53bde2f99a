"""ui.select"""

from __future__ import annotations

from enum import Enum

import pytest

from stario_components import UsageError, ui


class Level(Enum):
    LOW = 1
    HIGH = 2


def options(html: str) -> str:
    """What stands in the select."""
    return html[html.index("<select") :].partition(">")[2].partition("</select>")[0]


def test_one_is_chosen() -> None:
    made = ui.select(label="Size", name="size", options=["S", ("m", "M")], value="m")
    assert options(str(made)) == (
        '<option value="S">S</option><option value="m" selected>M</option>'
    )


def test_values_are_compared_as_they_are_written() -> None:
    levels = [(str(each.value), each.name) for each in Level]
    made = ui.select(label="Level", name="level", options=levels, value=Level.HIGH)
    assert '<option value="2" selected>HIGH</option>' in str(made)


def test_a_placeholder_is_an_option_without_value() -> None:
    made = str(ui.select(label="X", name="x", options=["a"], placeholder="Choose", required=True))
    assert options(made) == '<option value="">Choose</option><option value="a">a</option>'
    assert 'name="x" required' in made


def test_options_with_one_group_stand_under_its_heading() -> None:
    given = [
        "0",
        ui.Option("a", "A", group="Letters"),
        ui.Option("b", "B", group="Letters", disabled=True),
        ui.Option("1", "1", group="Digits"),
    ]
    assert options(str(ui.select(label="X", name="x", options=given))) == (
        '<option value="0">0</option>'
        '<optgroup label="Letters"><option value="a">A</option>'
        '<option value="b" disabled>B</option></optgroup>'
        '<optgroup label="Digits"><option value="1">1</option></optgroup>'
    )


def test_several() -> None:
    made = str(
        ui.select(label="X", name="x", options=["a", "b", "c"], value="ac", multiple=True, rows=3)
    )
    assert 'name="x" multiple size="3"' in made
    assert "selected" not in made
    made = str(ui.select(label="X", name="x", options=["a", "b"], value=iter("ab"), multiple=True))
    assert made.count("selected") == 2


def test_no_options() -> None:
    assert options(str(ui.select(label="X", name="x", options=[]))) == ""


def test_several_values_without_multiple_are_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ui.select(label="X", name="x", options=["a", "b"], value=["b", "a"])
    assert str(caught.value) == (
        "ui.select('x') got value=['a', 'b'].\n"
        "One option can be chosen; a browser would choose the last of these.\n"
        "Say multiple=True, or give one value."
    )
    assert "selected" in str(ui.select(label="X", name="x", options=["a", "b"], value=["b"]))
