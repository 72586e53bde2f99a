"""Props as a person reads them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Annotated, Any, Literal, Optional

import msgspec
import pytest

from stario_components import component, h, render, ui
from stario_components.gallery import _props_table
from stario_components.gallery._props import Prop, fields_of, props_of, records_of, told_by
from stario_components.gallery._props_table import props_table
from stario_components.render import Component
from tests.read_html import errors

Tone = Literal["calm", "loud"]


class Mood(Enum):
    CALM = 1
    LOUD = 2


@dataclass(frozen=True)
class Person:
    name: str
    tags: list[str] = field(default_factory=list)
    """Words to find her by."""


class Team(msgspec.Struct):
    lead: Person
    tone: Tone = "calm"


@component.with_children
def badge(
    children: h.Node,
    text: str,
    *,
    tone: Tone = "calm",
    mood: Mood | None = Mood.CALM,
    is_new: bool = False,
    team: Team | None = None,
    size: Literal["s", "m"] = "m",
    **more: Any,
) -> h.Node:
    """A badge. `tone` is its colour. The `size` follows from the text."""
    return h.b[text, children]


def prop(name: str) -> Prop:
    return next(each for each in props_of(badge) if each.name == name)


def test_props_stand_in_their_order_without_children() -> None:
    names = [each.name for each in props_of(badge)]
    assert names == ["text", "tone", "mood", "is_new", "team", "size", "more"]


def test_a_prop_is_as_it_is_written() -> None:
    assert prop("text") == Prop(name="text", kind="str", is_required=True, is_by_place=True)
    assert prop("tone") == Prop(
        name="tone",
        kind="Tone",
        default='"calm"',
        is_required=False,
        docs="`tone` is its colour.",
        values=("calm", "loud"),
    )
    assert prop("more").is_required is False


def test_values_are_spelt_where_they_say_more_than_the_type() -> None:
    assert prop("tone").spelt == ('"calm"', '"loud"')
    assert prop("mood").spelt == ("Mood.CALM", "Mood.LOUD")
    assert prop("mood").default == "Mood.CALM"
    assert (prop("is_new").values, prop("is_new").spelt) == ((False, True), ())
    assert prop("size").is_spelt_whole
    assert not prop("tone").is_spelt_whole


def test_what_names_a_prop_tells_it_when_nothing_else_does() -> None:
    assert prop("size").docs == "The `size` follows from the text."
    words = {each.name: each.docs for each in props_of(badge, words={"size": "How large."})}
    assert words["size"] == "How large."


def test_ours_have_the_words_that_they_share() -> None:
    told = {each.name: each.docs for each in props_of(ui.button)}
    assert told["size"] == "How large it is."
    assert told["pill"] == "`pill` rounds the ends."


def test_a_function_has_props_too() -> None:
    def view(count: int = 3, names: Optional[list[ui.Option]] = None) -> h.Node: ...  # noqa: UP045

    assert [(each.name, each.kind, each.default) for each in props_of(view)] == [
        ("count", "int", "3"),
        ("names", "Optional[list[ui.Option]]", "None"),
    ]


def test_an_annotation_that_is_no_text_is_readable() -> None:
    def view(people: Any) -> h.Node: ...

    view.__annotations__["people"] = Sequence[Person]
    assert props_of(view)[0].kind == "Sequence[Person]"


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (bool, (False, True)),
        (Mood | None, (Mood.CALM, Mood.LOUD)),
        (Annotated[Tone, "x"], ("calm", "loud")),
        (Tone | int, ("calm", "loud")),
        (bool | None, (False, True)),
        (h.Node, ()),
        (list[Tone], ()),
        (str, ()),
        (None, ()),
    ],
)
def test_values_are_told_by_types(kind: Any, values: tuple[Any, ...]) -> None:
    assert told_by(kind) == values


def test_fields_are_told_by_what_stands_below_them() -> None:
    assert fields_of(Person) == [
        Prop(name="name", kind="str", is_required=True),
        Prop(
            name="tags",
            kind="list[str]",
            default="[]",
            is_required=False,
            docs="Words to find her by.",
        ),
    ]
    assert [each.values for each in fields_of(Team)] == [(), ("calm", "loud")]


def test_what_props_are_made_of() -> None:
    assert records_of(badge) == [Team, Person]
    assert records_of(ui.split_button)[0] is ui.MenuItem


def test_a_table_has_a_row_for_each_prop() -> None:
    shown = render(props_table(props=[prop("tone"), prop("text")]))
    assert shown.partition("<tbody")[2] == (
        ' role="rowgroup"><tr role="row"><th scope="row" role="rowheader"><code>tone</code></th>'
        '<td role="cell"><code class="sg-prop-kind">Tone</code><ul class="sg-prop-values">'
        "<li><code>&#34;calm&#34;</code></li><li><code>&#34;loud&#34;</code></li></ul></td>"
        '<td role="cell"><code>&#34;calm&#34;</code></td>'
        '<td role="cell"><code>tone</code> is its colour.</td></tr>'
        '<tr role="row"><th scope="row" role="rowheader"><code>text</code></th>'
        '<td role="cell"><code class="sg-prop-kind">str</code></td>'
        '<td role="cell"><span class="sg-prop-needed">required</span></td><td role="cell"></td>'
        "</tr></tbody></table>"
    )
    assert errors(shown) == []


def test_no_props_are_told_in_words() -> None:
    assert render(props_table(props=[])) == '<p class="sg-props-none">It takes no props.</p>'


def test_the_table_is_compiled() -> None:
    for each in vars(_props_table).values():
        if isinstance(each, Component):
            assert each.explain().is_compiled, each.explain()
