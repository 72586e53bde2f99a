"""Text from outside, in every prop of every component that takes text, comes out as text."""

from __future__ import annotations

from typing import Any

import pytest

from stario_components import UsageError, h, render
from tests.read_html import elements, skeleton
from tests.ui.samples import COMPONENTS, PLACED, TOGETHER, holds_text, props, required, sample

HOSTILE = (
    "'\"<>\\&amp; </script><img src=x onerror=alert(1)>",
    "'\"<>\\&amp;</script><img/src=x/onerror=alert(1)>",  # no blank: an id may hold it
)
# Props that only say which of several is chosen, and are never written.
CHOOSING = {
    ("select", "value"),
    ("radio_group", "value"),
    ("checkbox_group", "values"),
    ("navbar", "current"),
    ("sidebar", "current"),
}
# Lengths of CSS: no free text is one.
REFUSING = {("skeleton", "width"), ("skeleton", "height")}
CASES = [
    (name, prop)
    for name, component in COMPONENTS.items()
    for prop, annotation in props(component).items()
    if holds_text(annotation) and (name, prop) not in CHOOSING
]


def made(name: str, prop: str, text: str) -> str:
    """The component with this text in one prop, and harmless ones in those that it needs."""
    component = COMPONENTS[name]
    annotations = props(component)
    given: dict[str, Any] = {
        **{each: sample(annotations[each], "harmless") for each in required(component)},
        "children": "harmless",
        **TOGETHER.get((name, prop), {}),
    }
    children = given.pop("children")
    placed = PLACED.get((name, prop), "TEXT").replace("TEXT", text)
    given[prop] = sample(annotations[prop], placed)
    node: Any = component(**given)
    return render(node[children] if component.takes_children else node)


def texts(html: str) -> list[str]:
    return [
        text
        for each in elements(html)
        for text in (each.text, each.tail, *each.attrib.values())
        if text
    ]


@pytest.mark.parametrize(("name", "prop"), CASES)
def test_text_stays_text(name: str, prop: str) -> None:
    if (name, prop) in REFUSING:
        for text in HOSTILE:
            with pytest.raises(UsageError):
                made(name, prop, text)
        return
    plain = made(name, prop, "harmless")
    assert plain != made(name, prop, "other"), "it is never written: what it needs is in TOGETHER"
    for text in HOSTILE:
        try:
            html = made(name, prop, text)
        except UsageError:
            continue  # refused, with a message: nothing of it is on the page
        assert skeleton(html) == skeleton(plain)
        assert any(text in each for each in texts(html)), "the text was lost"


def test_what_is_together_is_there() -> None:
    assert {*TOGETHER, *PLACED} <= set(CASES)


@pytest.mark.parametrize(
    "name", [name for name, component in COMPONENTS.items() if component.takes_children]
)
def test_children_that_are_text_stay_text(name: str) -> None:
    component = COMPONENTS[name]
    given = {each: sample(props(component)[each], "x") for each in required(component)}
    node: Any = component(**given)
    assert skeleton(render(node[HOSTILE[0]])) == skeleton(render(node["x"]))
    assert any(HOSTILE[0] in each for each in texts(render(node[HOSTILE[0]])))
    assert skeleton(render(node[h.b["x"]])) != skeleton(render(node["x"]))
