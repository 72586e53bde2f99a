"""Props that a component does not take are refused, with a hand held out."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from enum import Enum, StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal, Optional, TypeAlias

import pytest

from stario_components import component, ds, h
from stario_components._errors import UsageError
from stario_components.render import Component, PropError, uncompiled

Tone: TypeAlias = Literal["calm", "loud", "louder"]
Wide: TypeAlias = Tone | Literal["wide"]


class Colour(Enum):
    RED = 1
    BLUE = 2


class Shape(StrEnum):
    ROUND = "round"
    SQUARE = "square"


@component
def badge(text: str, *, tone: Literal["calm", "loud", "louder"] = "calm") -> h.Node:
    return h.span(class_=tone)[text]


@component
def aliased(*, tone: Tone = "calm") -> h.Node:
    return h.span[tone]


@component
def united(*, tone: Wide | None = None) -> h.Node:
    return h.span[tone]


@component
def optional(*, tone: Literal["calm", "loud"] | None = None) -> h.Node:
    return h.span[tone]


@component
def old_optional(*, tone: Optional[Tone] = None) -> h.Node:  # noqa: UP045
    return h.span[tone]


@component
def annotated(*, tone: Annotated[Tone, "how it looks"] = "calm") -> h.Node:
    return h.span[tone]


@component
def annotated_inside(*, tone: Annotated[Tone, "x"] | None = None) -> h.Node:
    return h.span[tone]


@component
def outside(*, tone: Literal["calm", "loud"] = "default") -> h.Node:  # type: ignore[assignment]
    return h.span[tone]


@component
def sized(level: Literal[1, 2, 3]) -> h.Node:
    return h.p[level]


@component
def coloured(colour: Literal[Colour.RED]) -> h.Node:
    return h.p[colour.name]


@component
def shaped(shape: Literal[Shape.ROUND]) -> h.Node:
    return h.p[shape]


@component
def loose(*, tone: Literal["calm"] | int = "calm") -> h.Node:
    return h.p[tone]


@component
def rule() -> h.Node:
    return h.hr


@component
def pair(first: str, /, second: str) -> h.Node:
    return h.p[first, second]


@component
def anything(first: str, **attrs: str) -> h.Node:
    return h.p(**attrs)[first]


@component.with_children
def card(children: h.Node, *, title: str, tone: Tone = "calm") -> h.Node:
    return h.section(class_=tone)[h.h2[title], children]


class Page:
    @component
    def heading(self, text: str, *, tone: Tone = "calm") -> h.Node:
        return h.h1(class_=tone)[text]


LINES = Path(__file__).read_text().splitlines()


def here(mark: str) -> str:
    """Where the line is that ends with this comment."""
    (found,) = [number for number, line in enumerate(LINES, 1) if line.endswith(f"  # {mark}")]
    return f"test_props.py, line {found}"


def told(call: Callable[[], object]) -> str:
    """The text of the refusal."""
    with pytest.raises(PropError) as caught:
        call()
    assert isinstance(caught.value, TypeError)
    assert isinstance(caught.value, UsageError)
    return str(caught.value)


def everything() -> Iterator[Component[...]]:
    yield from (
        each for each in globals().values() if isinstance(each, Component) and each is not generated
    )
    yield Page.heading


def set_out(way: str) -> Iterator[None]:
    with uncompiled():
        if way == "written":
            yield
            return
    if way == "later":
        assert all(each.explain().is_compiled for each in everything())
    yield


@pytest.fixture(params=["later", "first", "written"])
def every_way(request: pytest.FixtureRequest) -> Iterator[None]:
    """At the call that compiles the component, later, and as it is written."""
    yield from set_out(request.param)


# --- values ------------------------------------------------------------------------------------


@pytest.mark.usefixtures("every_way")
@pytest.mark.parametrize(
    ("call", "html"),
    [
        (lambda: badge("x"), '<span class="calm">x</span>'),
        (lambda: badge("x", tone="louder"), '<span class="louder">x</span>'),
        (lambda: aliased(tone="loud"), "<span>loud</span>"),
        (united, "<span></span>"),
        (lambda: united(tone=None), "<span></span>"),
        (lambda: united(tone="wide"), "<span>wide</span>"),
        (lambda: optional(tone="loud"), "<span>loud</span>"),
        (lambda: old_optional(tone=None), "<span></span>"),
        (lambda: annotated(tone="loud"), "<span>loud</span>"),
        (lambda: annotated_inside(tone=None), "<span></span>"),
        (outside, "<span>default</span>"),
        (lambda: outside(tone="default"), "<span>default</span>"),
        (lambda: sized(3), "<p>3</p>"),
        (lambda: sized(level=3), "<p>3</p>"),
        (lambda: coloured(Colour.RED), "<p>RED</p>"),
        (lambda: shaped(Shape.ROUND), "<p>round</p>"),
        (lambda: loose(tone=7), "<p>7</p>"),
        (lambda: card(title="x", tone="loud")["y"], '<section class="loud"><h2>x</h2>y</section>'),
        (lambda: Page().heading("x", tone="loud"), '<h1 class="loud">x</h1>'),
    ],
)
def test_a_right_value_is_taken(call: Callable[[], object], html: str) -> None:
    assert str(call()) == html


def wrong_values() -> list[Any]:
    return [
        pytest.param(
            lambda: badge("x", tone="lod"),  # type: ignore[arg-type]  # near
            'badge got tone="lod" ({near}).\n'
            'tone is one of "calm", "loud", "louder".\n'
            'Did you mean tone="loud"?',
            id="near",
        ),
        pytest.param(
            lambda: badge("x", tone="dangerous"),  # type: ignore[arg-type]  # far
            'badge got tone="dangerous" ({far}).\n'
            'tone is one of "calm", "loud", "louder".\n'
            "Give one of these.",
            id="far",
        ),
        pytest.param(
            lambda: badge("x", tone=None),  # type: ignore[arg-type]  # none
            "badge got tone=None ({none}).\n"
            'tone is one of "calm", "loud", "louder".\n'
            "Give one of these.",
            id="none",
        ),
        pytest.param(
            lambda: badge("x", tone=["calm"]),  # type: ignore[arg-type]  # list
            "badge got tone=['calm'] ({list}).\n"
            'tone is one of "calm", "loud", "louder".\n'
            'Did you mean tone="calm"?',
            id="list",
        ),
        pytest.param(
            lambda: aliased(tone="qualm"),  # type: ignore[arg-type]  # alias
            'aliased got tone="qualm" ({alias}).\n'
            'tone is one of "calm", "loud", "louder".\n'
            'Did you mean tone="calm"?',
            id="alias",
        ),
        pytest.param(
            lambda: united(tone="wides"),  # type: ignore[arg-type]  # union
            'united got tone="wides" ({union}).\n'
            'tone is one of "calm", "loud", "louder", "wide", None.\n'
            'Did you mean tone="wide"?',
            id="union",
        ),
        pytest.param(
            lambda: optional(tone=""),  # type: ignore[arg-type]  # optional
            'optional got tone="" ({optional}).\n'
            'tone is one of "calm", "loud", None.\n'
            "Give one of these.",
            id="optional",
        ),
        pytest.param(
            lambda: old_optional(tone="clam"),  # type: ignore[arg-type]  # old
            'old_optional got tone="clam" ({old}).\n'
            'tone is one of "calm", "loud", "louder", None.\n'
            'Did you mean tone="calm"?',
            id="old",
        ),
        pytest.param(
            lambda: annotated(tone="x"),  # type: ignore[arg-type]  # annotated
            'annotated got tone="x" ({annotated}).\n'
            'tone is one of "calm", "loud", "louder".\n'
            "Give one of these.",
            id="annotated",
        ),
        pytest.param(
            lambda: annotated_inside(tone="x"),  # type: ignore[arg-type]  # annotated inside
            'annotated_inside got tone="x" ({annotated inside}).\n'
            'tone is one of "calm", "loud", "louder", None.\n'
            "Give one of these.",
            id="annotated inside",
        ),
        pytest.param(
            lambda: outside(tone="defaults"),  # type: ignore[arg-type]  # outside
            'outside got tone="defaults" ({outside}).\n'
            'tone is one of "calm", "loud", "default".\n'
            'Did you mean tone="default"?',
            id="outside",
        ),
        pytest.param(
            lambda: sized(4),  # type: ignore[arg-type]  # number
            "sized got level=4 ({number}).\nlevel is one of 1, 2, 3.\nGive one of these.",
            id="number",
        ),
        pytest.param(
            lambda: sized("1"),  # type: ignore[arg-type]  # text
            'sized got level="1" ({text}).\nlevel is one of 1, 2, 3.\nGive one of these.',
            id="text",
        ),
        pytest.param(
            lambda: coloured(Colour.BLUE),  # type: ignore[arg-type]  # enum
            "coloured got colour=<Colour.BLUE: 2> ({enum}).\n"
            "colour is one of <Colour.RED: 1>.\n"
            "Give one of these.",
            id="enum",
        ),
        pytest.param(
            lambda: shaped(Shape.SQUARE),  # type: ignore[arg-type]  # text enum
            "shaped got shape=<Shape.SQUARE: 'square'> ({text enum}).\n"
            "shape is one of <Shape.ROUND: 'round'>.\n"
            "Give one of these.",
            id="text enum",
        ),
        pytest.param(
            lambda: Page().heading("x", tone="lod"),  # type: ignore[arg-type]  # method
            'Page.heading got tone="lod" ({method}).\n'
            'tone is one of "calm", "loud", "louder".\n'
            'Did you mean tone="loud"?',
            id="method",
        ),
        pytest.param(
            lambda: card(title="x", tone="lod")["y"],  # type: ignore[arg-type]  # brackets
            'card got tone="lod" ({brackets}).\n'
            'tone is one of "calm", "loud", "louder".\n'
            'Did you mean tone="loud"?',
            id="brackets",
        ),
    ]


@pytest.mark.usefixtures("every_way")
@pytest.mark.parametrize(("call", "text"), wrong_values())
def test_a_wrong_value_is_told(
    call: Callable[[], object], text: str, request: pytest.FixtureRequest
) -> None:
    mark = text[text.index("{") + 1 : text.index("}")]
    assert told(call) == text.replace(f"{{{mark}}}", here(mark))


def test_a_value_that_is_no_literal_is_not_looked_at() -> None:
    assert str(loose(tone="anything")) == "<p>anything</p>"  # type: ignore[arg-type]


def test_a_long_value_is_cut_short() -> None:
    assert len(told(lambda: badge("x", tone="a" * 1000))) < 300  # type: ignore[arg-type]


def test_a_value_with_a_quote_is_written_as_python_would() -> None:
    text = told(lambda: badge("x", tone='a"\n'))  # type: ignore[arg-type]
    assert len(text.splitlines()) == 3


def test_an_expression_of_the_browser_is_no_value() -> None:
    text = told(lambda: badge("x", tone=ds.signal("tone")))  # type: ignore[arg-type]
    assert text.splitlines()[1] == 'tone is one of "calm", "loud", "louder".'


@pytest.mark.usefixtures("every_way")
def test_right_values_of_any_number_of_props_are_taken() -> None:
    @component
    def listed(*tones: Literal["calm", "loud"]) -> h.Node:
        return h.p[tones]

    @component
    def named(**tones: Literal["calm", "loud"]) -> h.Node:
        return h.p[list(tones.values())]

    assert str(listed("calm", "loud")) == "<p>calmloud</p>"
    assert str(named(a="calm")) == "<p>calm</p>"


# --- names -------------------------------------------------------------------------------------


@pytest.mark.usefixtures("every_way")
def test_an_unknown_prop_is_told_with_the_nearest() -> None:
    assert told(lambda: badge("x", tonne="loud")) == (  # type: ignore[call-arg]  # unknown
        f"badge got the unknown prop 'tonne' ({here('unknown')}).\n"
        "Its props are text, tone.\n"
        "Did you mean tone?"
    )


@pytest.mark.usefixtures("every_way")
def test_an_unknown_prop_is_told() -> None:
    assert told(lambda: badge("x", colour="red")) == (  # type: ignore[call-arg]  # strange
        f"badge got the unknown prop 'colour' ({here('strange')}).\n"
        "Its props are text, tone.\n"
        "Leave it out, or add it to the component."
    )


@pytest.mark.usefixtures("every_way")
def test_an_unknown_prop_of_a_component_without_props_is_told() -> None:
    assert told(lambda: rule(id="x")) == (  # type: ignore[call-arg]  # no props
        f"rule got the unknown prop 'id' ({here('no props')}).\n"
        "It takes no props.\n"
        "Leave it out, or add it to the component."
    )


@pytest.mark.usefixtures("every_way")
def test_a_prop_without_a_name_is_no_known_name() -> None:
    assert told(lambda: pair(first="x", second="y")) == (  # type: ignore[call-arg]  # nameless
        f"pair got the unknown prop 'first' ({here('nameless')}).\n"
        "Its props are second.\n"
        "Leave it out, or add it to the component."
    )


@pytest.mark.usefixtures("every_way")
def test_a_missing_prop_is_told() -> None:
    assert told(lambda: badge(tone="loud")) == (  # type: ignore[call-arg]  # missing
        f"badge can't be called like this ({here('missing')}).\n"
        "It misses text.\n"
        "It is badge(text, *, tone='calm')."
    )


@pytest.mark.usefixtures("every_way")
def test_a_missing_prop_beside_others_of_any_name_is_told() -> None:
    assert told(lambda: anything(id="x")) == (  # type: ignore[call-arg]  # missing first
        f"anything can't be called like this ({here('missing first')}).\n"
        "It misses first.\n"
        "It is anything(first, **attrs)."
    )


@pytest.mark.usefixtures("every_way")
def test_too_many_props_are_told() -> None:
    assert told(lambda: sized(1, 2)) == (  # type: ignore[call-arg]  # many
        f"sized can't be called like this ({here('many')}).\n"
        "It got too many props, or one of them twice.\n"
        "It is sized(level)."
    )


@pytest.mark.usefixtures("every_way")
def test_a_prop_that_is_given_twice_is_told() -> None:
    assert told(lambda: sized(1, level=2)) == (  # type: ignore[misc]  # twice
        f"sized can't be called like this ({here('twice')}).\n"
        "It got too many props, or one of them twice.\n"
        "It is sized(level)."
    )


@pytest.mark.usefixtures("every_way")
def test_an_unknown_prop_of_a_component_with_children_is_told() -> None:
    assert told(lambda: card(titel="x")["y"]) == (  # type: ignore[call-arg]  # slotted
        f"card got the unknown prop 'titel' ({here('slotted')}).\n"
        "Its props are title, tone.\n"
        "Did you mean title?"
    )


@pytest.mark.usefixtures("every_way")
def test_a_missing_prop_of_a_component_with_children_is_told() -> None:
    assert told(lambda: card["y"]) == (  # bracketed
        f"card can't be called like this ({here('bracketed')}).\n"
        "It misses title.\n"
        "It is card(*, title, tone='calm')."
    )


@pytest.mark.usefixtures("every_way")
def test_an_unknown_prop_of_a_method_is_told() -> None:
    assert told(lambda: Page().heading("x", ton="loud")) == (  # type: ignore[call-arg]  # of method
        f"Page.heading got the unknown prop 'ton' ({here('of method')}).\n"
        "Its props are text, tone.\n"
        "Did you mean tone?"
    )


# --- inside of other components ----------------------------------------------------------------


@component
def constant_value() -> h.Node:
    return h.main[
        h.h1["static"],
        badge("x", tone="lod"),  # type: ignore[arg-type]  # constant
    ]


@component
def given_value(tone: Any) -> h.Node:
    return h.main[
        h.h1["static"],
        badge("x", tone=tone),  # given
    ]


@component
def looped_value(tones: list[Any]) -> h.Node:
    return h.main[
        [
            badge("x", tone=tone)  # looped
            for tone in tones
        ]
    ]


@component
def unknown_name() -> h.Node:
    return h.main[
        h.h1["static"],
        badge("x", tonne="loud"),  # type: ignore[call-arg]  # name inside
    ]


@component
def missing_name() -> h.Node:
    return h.main[
        h.h1["static"],
        sized(),  # type: ignore[call-arg]  # missing inside
    ]


@component
def mapped_names(props: dict[str, Any]) -> h.Node:
    return h.main[
        h.h1["static"],
        badge("x", **props),  # mapped
    ]


@component
def slotted_value(tone: Any) -> h.Node:
    return h.main[
        h.h1["static"],
        card(title="x", tone=tone)["y"],  # slot inside
    ]


@component
def around(tone: Any) -> h.Node:
    return h.div[given_value(tone)]


LOD = 'tone is one of "calm", "loud", "louder".\nDid you mean tone="loud"?'


@pytest.mark.usefixtures("every_way")
@pytest.mark.parametrize(
    ("call", "name", "mark"),
    [
        (constant_value, "badge", "constant"),
        (lambda: given_value("lod"), "badge", "given"),
        (lambda: around("lod"), "badge", "given"),
        (lambda: mapped_names({"tone": "lod"}), "badge", "mapped"),
        (lambda: slotted_value("lod"), "card", "slot inside"),
    ],
)
def test_a_wrong_value_names_the_line_inside_of_the_component(
    call: Callable[[], object], name: str, mark: str
) -> None:
    assert told(call) == f'{name} got tone="lod" ({here(mark)}).\n{LOD}'


@pytest.mark.usefixtures("every_way")
def test_a_wrong_value_names_the_line_inside_of_a_comprehension() -> None:
    call = functools.partial(looped_value, ["loud", "lod"])
    assert told(call) == f'badge got tone="lod" ({here("looped")}).\n{LOD}'


@pytest.mark.usefixtures("every_way")
def test_right_values_inside_of_a_component_are_taken() -> None:
    html = '<main><h1>static</h1><span class="loud">x</span></main>'
    assert str(given_value("loud")) == html
    assert str(mapped_names({"tone": "loud"})) == html
    assert str(around("loud")) == f"<div>{html}</div>"


@pytest.mark.usefixtures("every_way")
def test_an_unknown_prop_inside_of_a_component_names_its_line() -> None:
    assert told(unknown_name) == (
        f"badge got the unknown prop 'tonne' ({here('name inside')}).\n"
        "Its props are text, tone.\n"
        "Did you mean tone?"
    )


@pytest.mark.usefixtures("every_way")
def test_a_missing_prop_inside_of_a_component_names_its_line() -> None:
    assert told(missing_name) == (
        f"sized can't be called like this ({here('missing inside')}).\n"
        "It misses level.\n"
        "It is sized(level)."
    )


@pytest.mark.usefixtures("every_way")
def test_an_unknown_prop_of_a_mapping_names_its_line() -> None:
    assert told(lambda: mapped_names({"tonne": "loud"})).splitlines()[0] == (
        f"badge got the unknown prop 'tonne' ({here('mapped')})."
    )


@pytest.mark.usefixtures("every_way")
def test_another_component_under_the_name_looks_at_its_own_props(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    @component
    def other(text: str, *, tone: Literal["quiet"]) -> h.Node:
        return h.b(class_=tone)[text]

    assert str(given_value("loud")) == '<main><h1>static</h1><span class="loud">x</span></main>'
    monkeypatch.setitem(globals(), "badge", other)
    assert str(given_value("quiet")) == '<main><h1>static</h1><b class="quiet">x</b></main>'
    assert told(lambda: given_value("loud")).splitlines()[1] == 'tone is one of "quiet".'


# --- errors of the body ------------------------------------------------------------------------


@component
def measured(text: Any) -> h.Node:
    return h.p[len(text)]


@component
def misusing(text: str) -> h.Node:
    return h.p[shout(text, 2, 3)]  # type: ignore[call-arg]


@component
def raising(text: str) -> h.Node:
    raise TypeError(text)


def shout(text: str) -> str:
    return text.upper()


@pytest.mark.usefixtures("every_way")
@pytest.mark.parametrize(
    ("call", "text"),
    [
        (lambda: measured(3), "object of type 'int' has no len()"),
        (lambda: misusing("x"), "shout() takes 1 positional argument but 3 were given"),
        (lambda: raising("mine"), "mine"),
    ],
)
def test_an_error_of_the_body_stays_what_it_is(call: Callable[[], object], text: str) -> None:
    with pytest.raises(TypeError) as caught:
        call()
    assert type(caught.value) is TypeError
    assert str(caught.value) == text


@pytest.mark.usefixtures("every_way")
def test_a_refusal_inside_goes_through_components_around_it() -> None:
    @component
    def page() -> h.Node:
        return h.div[raising("inside")]

    with pytest.raises(TypeError, match="^inside$") as caught:
        page()
    assert type(caught.value) is TypeError


# --- functions that are not compiled -----------------------------------------------------------


@component
def generated(*, tone: Tone = "calm") -> Iterator[h.Node]:
    yield h.p[tone]


def test_the_props_of_what_is_not_compiled_are_looked_at() -> None:
    assert not generated.explain().is_compiled
    assert str(generated(tone="loud")) == "<p>loud</p>"
    assert told(lambda: generated(tone="lod")) == (  # type: ignore[arg-type]  # generator
        f'generated got tone="lod" ({here("generator")}).\n{LOD}'
    )


def with_a_user(fn: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(fn)
    def given(*args: Any, **kwargs: Any) -> Any:
        return fn("Ada", *args, **kwargs)

    return given


def test_a_decorator_below_may_give_a_prop() -> None:
    @component
    @with_a_user
    def greeting(user: str, *, tone: Tone = "calm") -> h.Node:
        return h.p(class_=tone)[user]

    with uncompiled():
        assert str(greeting(tone="loud")) == '<p class="loud">Ada</p>'


# --- texts that are known all -------------------------------------------------------------------


@component
def toned(text: str, *, tone: Literal["calm", "loud"] = "calm") -> h.Node:
    return h.p(title=tone)[tone, [h.b(title=tone)[tone] for tone in [text]]]


@component
def toned_anew(text: str, *, tone: Literal["calm", "loud"] = "calm") -> h.Node:
    first = h.p(title=tone)
    tone = text
    return [first, h.p(title=tone)[tone]]


@component
def toned_from_inside(text: str, *, tone: Literal["calm", "loud"] = "calm") -> h.Node:
    def change() -> None:
        nonlocal tone
        tone = text

    change()
    return h.p(title=tone)[tone]


@component
def toned_oddly(*, tone: Literal["<", "loud"] = "loud") -> h.Node:
    return h.p(title=tone)[tone]


@pytest.mark.usefixtures("both_ways")
def test_a_name_that_means_something_else_is_escaped() -> None:
    odd = '<p title="&lt;&#34;">&lt;&#34;</p>'
    assert str(toned('<"')) == '<p title="calm">calm<b title="&lt;&#34;">&lt;&#34;</b></p>'
    assert str(toned_anew('<"')) == f'<p title="calm"></p>{odd}'
    assert str(toned_from_inside('<"')) == odd
    assert str(toned_oddly(tone="<")) == '<p title="&lt;">&lt;</p>'


class Mood(str, Enum):  # noqa: UP042  # such a one is written otherwise than its text
    CALM = "calm"
    LOUD = "loud"


@component
def kind_of(
    *, tone: Literal["calm", "loud"] = "calm", level: Literal[1, 2] | None = None
) -> h.Node:
    return h.p(title=tone, lang=f"{tone}")[type(tone).__name__, tone, level]


@pytest.mark.usefixtures("both_ways")
def test_a_prop_is_the_very_value_that_its_literal_names() -> None:
    """So one that only equals it (a member of an Enum) is the same text however it is written."""
    assert str(kind_of(tone=Mood.LOUD)) == '<p title="loud" lang="loud">strloud</p>'
    assert str(kind_of(tone="loud", level=2)) == '<p title="loud" lang="loud">strloud2</p>'
    with pytest.raises(PropError, match="kind_of got level=True"):
        kind_of(level=True)  # pyright: ignore[reportArgumentType]
