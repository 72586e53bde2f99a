"""What stands in a list is told when it is of the wrong kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from stario_components import UsageError, h, render, ui

BUILT: dict[str, tuple[Callable[[Any], h.Node], Any, str]] = {
    "breadcrumb": (
        lambda given: ui.breadcrumb(crumbs=given),
        ("a", "/"),
        (
            "ui.breadcrumb got ('a', '/') among its crumbs.\n"
            "Each of them is a ui.Crumb: nothing else has the parts that are shown.\n"
            "Write crumbs=[ui.Crumb(…), …]."
        ),
    ),
    "avatar_group": (
        lambda given: ui.avatar_group(people=given),
        "Ada",
        (
            "ui.avatar_group got 'Ada' among its people.\n"
            "Each of them is a ui.Person: nothing else has the parts that are shown.\n"
            "Write people=[ui.Person(…), …]."
        ),
    ),
    "split_button": (
        lambda given: ui.split_button(id="s", items=given)["x"],
        "x",
        (
            "A menu got 'x' among its items.\n"
            "Each of them is a ui.MenuItem or a ui.MenuGroup or a ui.MenuSeparator: nothing else "
            "has the parts that are shown.\n"
            "Write items=[ui.MenuItem(…), …]."
        ),
    ),
    "sidebar": (
        lambda given: ui.sidebar(id="s", groups=given),
        ui.NavLink("x", "/"),
        (
            "ui.sidebar got NavLink(label='x', href='/', icon=None, badge=None, current=None, "
            "attrs=None) among its groups.\n"
            "Each of them is a ui.NavGroup: nothing else has the parts that are shown.\n"
            "Write groups=[ui.NavGroup(…), …]."
        ),
    ),
    "navbar": (
        lambda given: ui.navbar(id="n", links=given, current="/"),
        ("x", "/"),
        (
            "A navigation got ('x', '/') among its links.\n"
            "Each of them is a ui.NavLink or a ui.NavGroup: nothing else has the parts that are "
            "shown.\n"
            "Write links=[ui.NavLink(…), …]."
        ),
    ),
}


@pytest.mark.parametrize(("built", "given", "text"), BUILT.values(), ids=BUILT)
def test_an_item_of_the_wrong_kind_is_told(
    built: Callable[[Any], h.Node], given: Any, text: str
) -> None:
    with pytest.raises(UsageError) as caught:
        render(built([given]))
    assert str(caught.value) == text


@pytest.mark.parametrize("given", ["abc", 5])
def test_what_is_no_list_is_told(given: Any) -> None:
    with pytest.raises(UsageError) as caught:
        render(ui.breadcrumb(crumbs=given))
    assert str(caught.value) == (
        f"ui.breadcrumb got crumbs={given!r}.\n"
        "It is a list, and each in it is a ui.Crumb.\n"
        "Write crumbs=[ui.Crumb(…), …]."
    )


def test_any_iterable_of_the_right_kind_will_do() -> None:
    made: Any = (ui.Person(each) for each in ("Ada", "Alan"))
    assert render(ui.avatar_group(people=made)).count("<li>") == 2


class Friend(ui.Person):
    """One of the same kind."""


def test_a_subclass_is_of_the_kind() -> None:
    assert "Ada" in render(ui.avatar_group(people=[Friend("Ada")]))


@pytest.mark.parametrize(("prop", "given"), [("pages", "3"), ("page", "2")])
def test_a_number_of_pages_is_a_number(prop: str, given: Any) -> None:
    numbers: dict[str, Any] = {"page": 1, "pages": 3, prop: given}
    with pytest.raises(UsageError) as caught:
        render(ui.pagination(**numbers))
    assert str(caught.value) == (
        f"ui.pagination got {prop}={given!r}.\n"
        "Pages are counted, and a text can't be compared with a number.\n"
        f"Write {prop}=3, or int(…) around what came as text."
    )
