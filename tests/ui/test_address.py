"""No link and no form of a component leads to a script, whatever stands in a database."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from stario_components import UsageError, h, render, ui
from stario_components.render import Component

BUILT: dict[str, Callable[[str], h.Node]] = {
    "button": lambda to: ui.button(href=to)["x"],
    "icon_button": lambda to: ui.icon_button("x", label="x", href=to),
    "split_button": lambda to: ui.split_button(
        id="s", menu_label="m", items=[ui.MenuItem("x")], href=to
    )["x"],
    "MenuItem": lambda to: ui.split_button(
        id="s", menu_label="m", items=[ui.MenuItem("x", href=to)]
    )["x"],
    "card": lambda to: ui.card(title="x", href=to)["x"],
    "badge": lambda to: ui.badge(href=to)["x"],
    "Person": lambda to: ui.avatar_group(people=[ui.Person("A", href=to)], label="x"),
    "Crumb": lambda to: ui.breadcrumb(crumbs=[ui.Crumb("x", to), ui.Crumb("y")]),
    "NavLink": lambda to: ui.navbar(id="n", links=[ui.NavLink("x", to)]),
    "brand_href": lambda to: ui.navbar(id="n", brand="x", brand_href=to, links=[]),
    "sidebar": lambda to: ui.sidebar(id="s", groups=[ui.NavGroup(links=[ui.NavLink("x", to)])]),
    "pagination": lambda to: ui.pagination(page=1, pages=3, href=lambda _: to),
    "form": lambda to: ui.form(action=to)["x"],
}
every = pytest.mark.parametrize("built", BUILT.values(), ids=BUILT)


@every
@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscript\t:alert(1)",
        "\x01javascript:alert(1)",
        "vbscript:x",
        "data:text/html,<script>alert(1)</script>",
    ],
)
def test_an_address_that_is_a_script_is_refused(
    built: Callable[[str], h.Node], address: str
) -> None:
    with pytest.raises(UsageError, match="was given the address"):
        render(built(address))


@every
@pytest.mark.parametrize(
    "address",
    [
        "/a?b=javascript:c",
        "?x=1:2",
        "#a:b",
        "https://a.example/",
        "mailto:a@b.example",
        "a/b:c",
        "",
    ],
)
def test_any_other_address_is_written(built: Callable[[str], h.Node], address: str) -> None:
    assert f'="{address}"' in render(built(address))


def test_every_prop_that_is_an_address_is_tried() -> None:
    taking = {name for name, value in vars(ui).items() if _names(value) & {"href", "brand_href"}}
    assert taking <= {*BUILT, "navbar"}


def _names(value: Any) -> set[str]:
    """The props of a component, the fields of what its items are made of."""
    if dataclasses.is_dataclass(value):
        return {each.name for each in dataclasses.fields(value)}
    return set(value.signature.parameters) if isinstance(value, Component) else set()


def test_what_it_says() -> None:
    with pytest.raises(UsageError) as caught:
        render(ui.button(href="JavaScript:alert(1)")["x"])
    assert str(caught.value) == (
        "A link or a form was given the address 'JavaScript:alert(1)'.\n"
        "javascript: runs what stands behind it, as if the page had said it.\n"
        "Give an address of a page; what a click does goes into attrs=ds.on_click(…), and what "
        "your program made itself is ui.TrustedAddress(…)."
    )


@every
def test_an_address_that_the_program_answers_for_is_written(
    built: Callable[[str], h.Node],
) -> None:
    assert '="data:text/csv,a&amp;b"' in render(built(ui.TrustedAddress("data:text/csv,a&b")))


SCRIPT = {"href": "javascript:x()"}
IN_ATTRS: dict[str, Callable[[], h.Node]] = {
    "a link": lambda: ui.button(href="/x", attrs=SCRIPT)["x"],
    "a button": lambda: ui.button(type="submit", attrs={"formaction": " javascript:x()"})["x"],
    "an icon": lambda: ui.icon_button("x", label="x", attrs={"formaction": "data:text/html,x"}),
    "a busy one": lambda: ui.button(attrs={"formaction": "vbscript:x"}, indicator="_busy")["x"],
    "an item": lambda: ui.split_button(id="s", items=[ui.MenuItem("x", attrs=SCRIPT)])["x"],
    "navigation": lambda: ui.navbar(id="n", links=[ui.NavLink("x", "/", attrs=SCRIPT)]),
}


@pytest.mark.parametrize("built", IN_ATTRS.values(), ids=IN_ATTRS)
def test_an_address_in_attrs_is_looked_at_too(built: Callable[[], h.Node]) -> None:
    with pytest.raises(UsageError, match="was given the address"):
        render(built())


OFF: dict[str, Callable[[], h.Node]] = {
    "a link": lambda: ui.button(href="/x", disabled=True, attrs={"href": "/y"})["x"],
    "an icon": lambda: ui.icon_button(
        "x", label="x", href="/x", disabled=True, attrs={"href": "/y"}
    ),
    "an item": lambda: ui.split_button(
        id="s", items=[ui.MenuItem("x", href="/x", disabled=True, attrs={"href": "/y"})]
    )["x"],
}


@pytest.mark.parametrize("built", OFF.values(), ids=OFF)
def test_what_is_disabled_is_not_revived(built: Callable[[], h.Node]) -> None:
    with pytest.raises(UsageError) as caught:
        render(built())
    assert str(caught.value) == (
        "attrs of something disabled got href='/y'.\n"
        "It would lead there all the same: a link is disabled by having no address.\n"
        "Leave out href, or disabled."
    )


def test_a_disabled_button_keeps_where_it_sends() -> None:
    html = render(ui.button(disabled=True, attrs={"formaction": "/draft"})["x"])
    assert 'disabled formaction="/draft"' in html
