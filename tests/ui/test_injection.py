"""Text from outside, in every prop of every component that takes text, comes out as text."""

from __future__ import annotations

from typing import Any

import pytest

from stario_components import UsageError, h, render
from stario_components.render import Component
from tests.markup import elements, skeleton
from tests.ui.samples import COMPONENTS, holds_text, props, required, sample

HOSTILE = (
    "'\"<>\\&amp; </script><img src=x onerror=alert(1)>",
    "'\"<>\\&amp;</script><img/src=x/onerror=alert(1)>",  # no blank: an id may hold it
)
# Props that only say which of the options is chosen, and are never written.
CHOOSING = {("select", "value"), ("radio_group", "value"), ("checkbox_group", "values")}
CASES = [
    (name, prop)
    for name, component in COMPONENTS.items()
    for prop, annotation in props(component).items()
    if holds_text(annotation) and (name, prop) not in CHOOSING
]


# Props that are taken together with others alone.
TOGETHER = {("card", "href"): ("title",)}


def made(component: Component[...], prop: str, text: str) -> str:
    """The component with this text in one prop, and harmless ones in those that it needs."""
    annotations = props(component)
    given: dict[str, Any] = {
        each: sample(annotations[each], "harmless")
        for each in (*required(component), *TOGETHER.get((component.fn.__name__, prop), ()))
    }
    given[prop] = sample(annotations[prop], text)
    node: Any = component(**given)
    return render(node["harmless"] if component.takes_children else node)


def texts(html: str) -> list[str]:
    return [
        text
        for each in elements(html)
        for text in (each.text, each.tail, *each.attrib.values())
        if text
    ]


@pytest.mark.parametrize(("name", "prop"), CASES)
def test_text_stays_text(name: str, prop: str) -> None:
    component = COMPONENTS[name]
    try:
        plain = made(component, prop, "harmless")
    except UsageError:
        for text in HOSTILE:  # it takes no free text at all
            with pytest.raises(UsageError):
                made(component, prop, text)
        return
    for text in HOSTILE:
        try:
            html = made(component, prop, text)
        except UsageError:
            continue  # refused, with a message: nothing of it is on the page
        assert skeleton(html) == skeleton(plain)
        if plain != made(component, prop, "other"):
            assert any(text in each for each in texts(html)), "the text was lost"


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
