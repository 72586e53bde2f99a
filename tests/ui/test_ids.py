"""An id that is none is refused wherever one is taken."""

from __future__ import annotations

from typing import Any

import pytest

from stario_components import UsageError, render
from stario_components.render import Component
from tests.ui.samples import COMPONENTS, props, required, sample

TAKING = [
    (name, prop)
    for name, component in COMPONENTS.items()
    for prop in props(component)
    if prop == "id" or prop.endswith("_id") or (name, prop) == ("skip_link", "target")
]


@pytest.mark.parametrize(("name", "prop"), TAKING)
@pytest.mark.parametrize("given_id", ["a b", "", "a\n"])
def test_what_is_no_id_is_refused(name: str, prop: str, given_id: str) -> None:
    component = COMPONENTS[name]
    given: dict[str, Any] = {
        each: sample(props(component)[each], "harmless") for each in required(component)
    }
    with pytest.raises(UsageError, match=f"ui.{name} got id="):
        made(component, {**given, prop: given_id})


def made(component: Component[...], given: dict[str, Any]) -> str:
    node: Any = component(**given)
    return render(node["x"] if component.takes_children else node)
