"""A live view that says it returns no element is refused where it stands."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping
from typing import Any, Optional

import pytest
from markupsafe import Markup

from stario_components import Event, h
from stario_components._errors import UsageError
from stario_components.litestar import live
from stario_components.sse import PlainAnswer


def annotated(result: Any) -> Any:
    def view() -> Any: ...

    view.__annotations__ = {"return": result}
    view.__qualname__ = "view"
    return view


def test_a_view_of_text_is_refused_where_it_stands() -> None:
    with pytest.raises(UsageError) as caught:

        @live("/", topics="x")
        async def board() -> str:
            return "x"

    assert str(caught.value) == (
        "The live view tests.litestar.test_live_result.test_a_view_of_text_is_refused_where_it_"
        "stands.<locals>.board is annotated to return str.\n"
        "The browser finds the element to morph by its id, and that has none.\n"
        'Return an element, h.main(id="board")[…], and annotate -> h.Node.'
    )


@pytest.mark.parametrize(
    ("result", "said"),
    [
        (None, "None"),
        ("None", "None"),
        ("str", "str"),
        (bool, "bool"),
        (bytes, "bytes"),
        (dict[str, int], "dict[str, int]"),
        (Mapping[str, Any], "collections.abc.Mapping[str, typing.Any]"),
        ("str | None", "str | None"),
        (Event, "stario_components.sse._events.Event"),
        (list[Event], "list[stario_components.sse._events.Event]"),
        ("Event | None", "stario_components.sse._events.Event | None"),
        (
            AsyncIterator[Event],
            "collections.abc.AsyncIterator[stario_components.sse._events.Event]",
        ),
        (PlainAnswer, "stario_components.sse._plain.PlainAnswer"),
    ],
)
def test_what_is_no_element_is_refused(result: Any, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        live("/", topics="x")(annotated(result))
    assert str(caught.value) == (
        f"The live view tests.litestar.test_live_result.view is annotated to return {said}.\n"
        "The browser finds the element to morph by its id, and that has none.\n"
        'Return an element, h.main(id="board")[…], and annotate -> h.Node.'
    )


@pytest.mark.parametrize(
    "result",
    [
        h.Node,
        h.Element,
        h.Renderable,
        h.Fragment,
        Optional[h.Element],  # noqa: UP045  # the old way to say it
        "h.Element | None",
        "h.Element | str",
        list[h.Element],
        Iterable[h.Node],
        Markup,
        Any,
        object,
        "OnlyForTheChecker",
        "not python",
        "h.Nope",
    ],
)
def test_what_may_be_one_or_is_not_known_passes(result: Any) -> None:
    live("/", topics="x")(annotated(result))


def test_a_view_without_an_annotation_passes() -> None:
    live("/", topics="x")(lambda: h.p(id="p"))
