"""`matrix`: every combination once, in order, or an error."""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, Annotated, Any, Literal, Optional

import pytest

from stario_components import UsageError, component, h, render
from stario_components.gallery import Matrix, matrix, numbered, one_of, story
from stario_components.render import PropError, uncompiled

if TYPE_CHECKING:
    Hidden = Literal["a", "b"]

Tone = Literal["calm", "loud"]
Wide = Literal["sm", "md", Tone]


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


@component
def badge(
    text: str,
    *,
    tone: Tone = "calm",
    wide: Wide | None = None,
    colour: Colour = Colour.RED,
    pill: bool = False,
    noted: Annotated[bool, "a note"] = False,
    maybe: Optional[bool] = None,  # noqa: UP045  # people write it
    mixed: Colour | Literal["none"] = "none",
    level: Literal[1, 2, True] = 1,
    count: int = 0,
    either: str | Literal["x"] = "x",
    hidden: Hidden = "a",
    whatever=None,
) -> h.Node:
    return h.span(data_tone=tone, data_pill=pill)[text]


@component.with_children
def card(children: h.Node, *, id: str = "card", tone: Tone = "calm") -> h.Node:  # noqa: A002
    return h.section(id=id, data_tone=tone)[children]


def values(one: Matrix) -> list[tuple[Any, ...]]:
    return [tuple(cell.values.values()) for cell in one]


@pytest.mark.parametrize(
    ("prop", "expected"),
    [
        ("tone", ("calm", "loud")),
        ("wide", ("sm", "md", "calm", "loud", None)),
        ("colour", (Colour.RED, Colour.BLUE)),
        ("pill", (False, True)),
        ("noted", (False, True)),
        ("maybe", (False, True, None)),
        ("mixed", (Colour.RED, Colour.BLUE, "none")),
        ("level", (1, 2, True)),
    ],
)
def test_dots_are_every_value_in_the_order_of_the_declaration(
    prop: str, expected: tuple[object, ...]
) -> None:
    assert matrix(badge, text="a", **{prop: ...}).axes == {prop: expected}


@pytest.mark.skipif(sys.version_info < (3, 12), reason="the type statement is new in 3.12")
def test_a_type_statement_is_looked_into() -> None:
    names: dict[str, Any] = {"component": component, "h": h, "Tone": Tone}
    source = (
        "type Loud = Tone\n@component\ndef badge(*, tone: Loud) -> h.Node:\n    return h.p[tone]\n"
    )
    exec(source, names)
    assert matrix(names["badge"], tone=...).axes == {"tone": ("calm", "loud")}


def test_axes_are_multiplied_the_last_one_soonest() -> None:
    assert values(matrix(badge, text="a", pill=..., tone=...)) == [
        (False, "calm"),
        (False, "loud"),
        (True, "calm"),
        (True, "loud"),
    ]


def test_a_few_values_are_named() -> None:
    few = matrix(badge, text=one_of("a", "a much longer text", "a"), tone=one_of("loud"))
    assert values(few) == [("a", "loud"), ("a much longer text", "loud")]


def test_true_is_no_1() -> None:
    assert matrix(badge, text=one_of(1, True, 1.0)).axes == {"text": (1, True, 1.0)}


def test_a_cell_is_a_call() -> None:
    first, *_, last = matrix(badge, text="a", tone=..., colour=...)
    assert first.args == {"text": "a", "tone": "calm", "colour": Colour.RED}
    assert last.values == {"tone": "loud", "colour": Colour.BLUE}
    assert last.label == 'tone="loud", colour=Colour.BLUE'
    assert render(last.render()) == render(badge(**last.args))
    assert render(h.p[last]) == f"<p>{badge(**last.args)}</p>"


def test_a_long_value_does_not_bury_a_label() -> None:
    (cell,) = matrix(badge, text=one_of("x" * 1000))
    assert len(cell.label) < 100


def test_a_matrix_renders_as_a_whole() -> None:
    assert render(matrix(card, tone=...)["Hello"].render()) == (
        '<div class="sc-story-matrix" data-columns="2">'
        '<figure class="sc-story-cell">'
        '<figcaption class="sc-story-label">tone=&#34;calm&#34;</figcaption>'
        '<section id="card" data-tone="calm">Hello</section></figure>'
        '<figure class="sc-story-cell">'
        '<figcaption class="sc-story-label">tone=&#34;loud&#34;</figcaption>'
        '<section id="card" data-tone="loud">Hello</section></figure></div>'
    )


def test_it_renders_the_same_as_it_is_written() -> None:
    one = matrix(card, tone=...)["Hello"]
    compiled = render(one.render())
    with uncompiled():
        assert render(one.render()) == compiled


def test_brackets_are_for_each_cell() -> None:
    full = matrix(card, tone=...)["Hello"]
    assert [render(cell.render()) for cell in full] == [
        '<section id="card" data-tone="calm">Hello</section>',
        '<section id="card" data-tone="loud">Hello</section>',
    ]


def test_ids_are_numbered() -> None:
    ids = [cell.args["id"] for cell in matrix(card, id=numbered("card"), tone=...)]
    assert ids == ["card-1", "card-2"]


def test_a_plain_function_has_a_matrix_too() -> None:
    def word(*, loud: bool) -> h.Node:
        return h.p["A" if loud else "a"]

    assert [render(cell.render()) for cell in matrix(word, loud=...)] == ["<p>a</p>", "<p>A</p>"]


def test_what_is_said_about_it_comes_first() -> None:
    told = matrix(title="Tones", tags={"wide"})(card, tone=...)["Hello"]
    assert (told.title, told.tags, told.component) == ("Tones", {"wide"}, card)


def test_what_stands_around_it_does_so_once() -> None:
    told = matrix(wrap=lambda node: h.main[node])(card, tone=...)
    assert render(told.render()).count("<main>") == 1


def test_a_changed_arg_is_for_every_cell() -> None:
    text = render(matrix(card, tone=..., id="a").render(id="b"))
    assert (text.count('id="a"'), text.count('id="b"')) == (0, 2)


def test_a_changed_axis_varies_no_more() -> None:
    text = render(matrix(badge, text="a", tone=..., pill=...).render(tone="loud"))
    assert text.count("<figure") == 2
    assert "calm" not in text
    assert render(matrix(card, tone=...).render(tone="loud")).count("<figure") == 1


# --- refusals ---------------------------------------------------------------------------------


def refused(call: Callable[[], object], kind: type[Exception] = UsageError) -> str:
    with pytest.raises(kind) as caught:
        call()
    return str(caught.value)


@pytest.mark.parametrize(
    ("prop", "kind"),
    [
        ("count", "int"),
        ("either", "str | Literal['x']"),
        ("hidden", "Hidden"),
        ("whatever", "nothing"),
    ],
)
def test_dots_need_values_that_can_be_told(prop: str, kind: str) -> None:
    assert refused(lambda: matrix(badge, text="a", **{prop: ...})) == (
        f"matrix(badge, {prop}=...) can't tell the values of {prop}, annotated with {kind}.\n"
        "... stands for every value of a Literal, an Enum or a bool, read at run time.\n"
        f"Name them: {prop}=one_of(…)."
    )


def test_an_enum_without_members_has_no_values() -> None:
    class Empty(Enum):
        pass

    @component
    def empty(*, one: Empty) -> h.Node:
        return h.p[str(one)]

    assert "can't tell the values of one" in refused(lambda: matrix(empty, one=...))


def test_a_matrix_varies_something() -> None:
    assert refused(lambda: matrix(badge, text="a")) == (
        "matrix(badge, …) has no prop that varies.\n"
        "It would show one call, which is a story.\n"
        "Write size=... for every value of a prop, or story(…)."
    )


def test_one_of_nothing_is_refused() -> None:
    assert refused(one_of) == (
        "one_of() got no values.\n"
        "A matrix without a value has no cell, and would look as if all were well.\n"
        'Name at least one: one_of("sm", "lg"), or write ... for all that the prop takes.'
    )


def test_an_unknown_prop_is_told() -> None:
    text = refused(lambda: matrix(card, tine=...), PropError)
    assert text.startswith("card got the unknown prop 'tine' (test_matrix.py, line ")
    assert text.endswith("Its props are id, tone.\nDid you mean tone?")


def test_a_missing_prop_is_told() -> None:
    assert "It misses text." in refused(lambda: matrix(badge, tone=...), PropError)


def test_a_named_value_that_a_prop_does_not_take_is_told() -> None:
    text = refused(lambda: matrix(card, tone=one_of("calm", "lout")), PropError)
    assert text.startswith('card got tone="lout" (test_matrix.py, line ')


def test_a_fixed_value_that_a_prop_does_not_take_is_told() -> None:
    text = refused(lambda: matrix(badge, text="a", pill=..., tone="lout"), PropError)
    assert text.startswith('badge got tone="lout" (test_matrix.py, line ')


def test_what_is_no_component_is_refused() -> None:
    for wrong in ("card", h.p, card(tone="calm")):
        assert "A story is a call that can be made again" in refused(
            lambda wrong=wrong: matrix(wrong, tone=...)
        )


def test_an_unknown_word_about_it_is_refused() -> None:
    assert "Did you mean title?" in refused(lambda: matrix(titel="Tones"))


def test_a_story_shows_the_same_as_its_cell() -> None:
    cell = next(iter(matrix(card, tone=...)["a"]))
    assert render(cell.render()) == render(story(card, tone="calm")["a"].render())
