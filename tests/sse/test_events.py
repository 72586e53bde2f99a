"""Events as values: what they hold, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from markupsafe import Markup

from stario_components import ds, h, patch, remove, signals
from stario_components._errors import UsageError
from stario_components.sse import ElementsPatch


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    yield
    ds.use_client(ds.Client())


def test_a_patch_is_a_frozen_value() -> None:
    event = patch(h.p(id="p"))
    assert event == ElementsPatch(html='<p id="p"></p>')
    with pytest.raises(AttributeError):
        event.html = ""  # type: ignore[misc]


def test_a_node_is_rendered_once_and_then() -> None:
    words = (word for word in ["a", "b"])
    assert patch(h.p(id="p")[words]).html == '<p id="p">ab</p>'


def test_plain_text_is_escaped() -> None:
    assert patch("<b>", selector="#x", mode="inner").html == "&lt;b&gt;"


@pytest.mark.parametrize("namespace", ["svg", "mathml"])
def test_top_level_nodes_of_another_namespace_stand_apart(namespace: str) -> None:
    nodes = [h.circle(r="1>0"), h.g[h.path], "text", h.use]
    event = patch(nodes, namespace=namespace, selector="#s", mode="append")  # type: ignore[arg-type]
    assert event.html == ('<circle r="1&gt;0"></circle>\n<g><path></path></g>\ntext<use></use>')


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("", ""),
        ("<g/><use/>", "<g/>\n<use/>"),
        ("<g><!-- <g> --></g><use></use>", "<g><!-- <g> --></g>\n<use></use>"),
        ("<!-- </g> <a> --><g></g><use/>", "<!-- </g> <a> -->\n<g></g>\n<use/>"),
    ],
)
def test_tags_inside_a_comment_are_none(html: str, lines: str) -> None:
    assert patch(Markup(html), namespace="svg").html == lines


def test_a_node_of_html_is_sent_as_it_is_written() -> None:
    assert patch([h.p(id="a"), h.p(id="b")]).html == '<p id="a"></p><p id="b"></p>'


def test_signals_of_a_class_are_its_fields() -> None:
    class Form(ds.Signals):
        title: str = "a;b"
        n: int | None = None

    assert signals(Form()).json == '{"title":"a;b","n":null}'


def test_signals_hold_no_code() -> None:
    with pytest.raises(UsageError, match="A patch of signals got the expression"):
        signals({"n": ds.signal("n") + 1})


def test_an_unknown_mode_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        patch(None, mode="apend", selector="#x")  # type: ignore[arg-type]
    assert str(caught.value) == (
        "patch got mode='apend'.\n"
        "The client throws at an unknown mode, and the patch is lost.\n"
        "Did you mean append?"
    )


def test_an_unknown_namespace_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        patch(None, namespace="xml")  # type: ignore[arg-type]
    assert str(caught.value) == (
        "patch got namespace='xml'.\n"
        "The client throws at an unknown namespace, and the patch is lost.\n"
        "It is one of html, svg, mathml."
    )


@pytest.mark.parametrize("mode", ["inner", "prepend", "append", "before", "after", "remove"])
def test_a_mode_that_needs_a_selector_asks_for_it(mode: str) -> None:
    with pytest.raises(UsageError) as caught:
        patch(h.p, mode=mode)  # type: ignore[arg-type]
    assert str(caught.value) == (
        f"patch got mode='{mode}' without a selector.\n"
        "Only outer and replace find their place by the ids of the elements.\n"
        'Give selector="#list".'
    )


@pytest.mark.parametrize("text", ["a\nb", "a\rb", "\0", "", "a\x7f"])
@pytest.mark.parametrize("name", ["selector", "event_id"])
def test_a_field_that_would_forge_lines_is_refused(name: str, text: str) -> None:
    with pytest.raises(UsageError) as caught:
        patch(h.p, **{name: text})
    assert str(caught.value) == (
        f"An event got {name}={text!r}.\n"
        "It stands on one line of the stream; a line break in it would forge other lines.\n"
        f"Give {name} as one line of text, or leave it out."
    )


def test_a_remove_takes_its_selector() -> None:
    assert remove("#x") == ElementsPatch(selector="#x", mode="remove")


def test_a_transition_selector_needs_a_newer_client() -> None:
    with pytest.raises(UsageError) as caught:
        patch(h.p, view_transition=True, view_transition_selector="#x")
    assert str(caught.value) == (
        "view_transition_selector needs client 1.0.2; the chosen one is 1.0.1.\n"
        "The older client would ignore it, or stop at it.\n"
        'Serve a newer client and say so: ds.use_client(ds.Client(version="1.0.2")).'
    )


def test_a_transition_selector_needs_a_transition() -> None:
    ds.use_client(ds.Client(version="1.0.2"))
    with pytest.raises(UsageError) as caught:
        patch(h.p, view_transition_selector="#x")
    assert str(caught.value) == (
        "patch got view_transition_selector without view_transition.\n"
        "The client reads it only for a patch inside a view transition.\n"
        "Say view_transition=True as well, or leave it out."
    )


def test_a_transition_and_its_selector_are_kept() -> None:
    ds.use_client(ds.Client(version="1.0.2"))
    event = patch(h.p, view_transition=True, view_transition_selector="#x")
    assert (event.view_transition, event.view_transition_selector) == (True, "#x")


@pytest.mark.parametrize("values", [{"a.b": 1}, {"errors": {"user.name": "Too short"}}])
def test_a_patch_refuses_a_dotted_key_at_any_depth(values: dict[str, object]) -> None:
    with pytest.raises(UsageError, match="makes an empty object of a dotted key"):
        signals(values)


@pytest.mark.parametrize("values", [["a"], "a", None, 3])
def test_a_patch_refuses_what_holds_no_signals(values: Any) -> None:
    with pytest.raises(UsageError) as caught:
        signals(values)
    assert str(caught.value) == (
        f"signals got {values!r}.\n"
        "It takes signals by their names.\n"
        'Write signals(NewTodo()), an instance of a ds.Signals class, or signals({"title": ""}).'
    )


def test_a_patch_takes_an_empty_key_which_stands_for_the_whole_of_a_form() -> None:
    assert signals({"errors": {"": "Too long"}}).json == '{"errors":{"":"Too long"}}'


def test_a_key_that_is_no_text_is_refused() -> None:
    with pytest.raises(UsageError, match="An object in an expression got the key 3"):
        signals({3: 1})  # type: ignore[dict-item]
