"""What the builders return: frozen, mergeable, and safe to merge."""

from __future__ import annotations

import copy
import json
import pickle
from html.parser import HTMLParser
from typing import Any

import htpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stario_components import ds, h, render
from stario_components._errors import UsageError

CLICK = ds.on_click(ds.post("/x"))


NASTY = ["<", "&", "&amp;", "&#39;", "&lt", '"', "'", "=", ">", "`", "\n", "\r", "\t", "\u2028"]
TEXT = st.lists(st.sampled_from(NASTY) | st.text(st.characters(codec="utf-8")), max_size=8)


class Reader(HTMLParser):
    """Notes the attributes of each start tag."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def read_back(attrs: ds.Attrs) -> list[tuple[str, dict[str, str | None]]]:
    reader = Reader()
    reader.feed(render(h.p(attrs)["x"]))
    reader.close()
    return reader.found


@settings(deadline=None)
@given(TEXT.map("".join))
def test_a_value_is_read_back_from_html_as_it_was(text: str) -> None:
    raw, encoded = ds.Attrs({"title": text}), ds.text(text)
    assert read_back(raw) == [("p", {"title": text})]
    assert read_back(encoded) == [("p", {"data-text": encoded["data-text"]})]
    assert json.loads(str(encoded["data-text"])) == text


def test_htpy_takes_it_as_it_takes_a_dict() -> None:
    html = str(htpy.button(".a", CLICK | ds.show(ds.signal("n")), {"x": 1}, type="button"))
    assert html == (
        '<button class="a" data-on:click="@post(&#34;/x&#34;)" data-show="$n" x="1" type="button">'
        "</button>"
    )


def test_it_merges_with_plain_mappings_on_both_sides() -> None:
    assert ds.show(True) | {"id": "x"} == {"data-show": "true", "id": "x"}
    assert {"id": "x"} | ds.show(True) == {"id": "x", "data-show": "true"}


def test_merging_leaves_both_as_they_were() -> None:
    first, second = ds.show(True), ds.text("a")
    assert list(first | second) == ["data-show", "data-text"]
    assert (dict(first), dict(second)) == ({"data-show": "true"}, {"data-text": '"a"'})


@pytest.mark.parametrize(
    "change",
    [
        lambda a: a.update(x=1),
        lambda a: a.pop("data-show"),
        lambda a: a.clear(),
        lambda a: a.setdefault("x", 1),
        lambda a: a.__setitem__("x", 1),
        lambda a: a.__delitem__("data-show"),
        lambda a: a.__ior__({"x": 1}),
        lambda a: a.popitem(),
    ],
)
def test_it_can_not_be_changed(change) -> None:
    attrs = ds.show(True)
    with pytest.raises(TypeError, match="Attrs can't be changed; merge with |"):
        change(attrs)
    assert attrs == {"data-show": "true"}


def test_it_is_hashable_and_copies() -> None:
    assert hash(ds.show(True)) == hash(ds.show(True))
    assert copy.deepcopy(CLICK) == pickle.loads(pickle.dumps(CLICK)) == copy.copy(CLICK) == CLICK
    assert isinstance(copy.copy(CLICK), ds.Attrs)


def test_a_copy_of_an_object_still_merges() -> None:
    attrs = ds.class_({"a": True})
    for copied in (copy.deepcopy(attrs), pickle.loads(pickle.dumps(attrs))):
        assert copied | ds.class_({"b": False}) == {"data-class": '{"a":true,"b":false}'}


def test_the_same_attribute_twice_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        CLICK | ds.on_click(ds.post("/y"))
    assert str(caught.value) == (
        "data-on:click was given twice: '@post(\"/x\")' and '@post(\"/y\")'.\n"
        "An element holds each attribute once; one of the two would be lost.\n"
        "Join two handlers with ds.seq(first, second), or drop one."
    )


def test_the_same_attribute_with_the_same_value_is_one() -> None:
    assert CLICK | CLICK == CLICK


def test_objects_of_one_attribute_are_joined() -> None:
    merged = ds.class_({"a": ds.signal("n")}) | ds.class_({"b": True}) | ds.signals({"n": 1})
    assert merged == {"data-class": '{"a":$n,"b":true}', "data-signals": '{"n":1}'}


def test_objects_with_one_key_and_two_values_are_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.signals({"n": 1}) | ds.signals({"n": 2})
    assert str(caught.value) == (
        "data-signals 'n' was given twice: '1' and '2'.\n"
        "An element holds each attribute once; one of the two would be lost.\n"
        "Join two handlers with ds.seq(first, second), or drop one."
    )


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        (ds.attr({"class": "a"}), ds.class_({"b": True}), ("ds.attr", "ds.class_", "class")),
        (ds.attr({"style": "a"}), ds.style({"top": 0}), ("ds.attr", "ds.style", "style")),
        (ds.show(True), ds.style({"display": "flex"}), ("ds.show", "ds.style", "display")),
        (ds.text(1), ds.json_signals(terse=True), ("ds.text", "ds.json_signals", "the text")),
    ],
)
def test_two_writers_of_one_property_are_refused(first, second, names) -> None:
    for pair in ((first, second), (second, first)):
        with pytest.raises(UsageError) as caught:
            pair[0] | pair[1]
        assert str(caught.value) == (
            f"{names[0]} and {names[1]} both write {names[2]} on one element.\n"
            "The client would undo the one with the other for ever, and the tab hangs.\n"
            f"Write {names[2]} through one of them alone."
        )


@pytest.mark.parametrize("classes", [{"a b": True, "b": False}, {"a": True, " a": False}])
def test_a_class_under_two_keys_is_refused(classes: dict[str, bool]) -> None:
    first, second = classes
    name = second.strip()
    with pytest.raises(UsageError) as caught:
        ds.class_(classes)
    assert str(caught.value) == (
        f"ds.class_ got the class {name!r} under {first!r} and {second!r}.\n"
        "Two conditions would decide over one class: the later wins, or the tab hangs.\n"
        "Give each class one key, and join the conditions with & or |."
    )


def test_a_class_under_two_keys_is_refused_when_they_meet() -> None:
    with pytest.raises(UsageError, match="got the class 'b' under 'a b' and 'b'"):
        ds.class_({"a b": True}) | ds.class_({"b": False})


@pytest.mark.parametrize("name", ["class", "style"])
def test_an_attribute_of_html_is_no_second_writer(name: str) -> None:
    attrs = ds.attr({name: ds.signal("x")})
    assert attrs | {name: "a"} == {"data-attr": f'{{"{name}":$x}}', name: "a"}
    assert {name: "a"} | attrs == attrs | {name: "a"}


def test_neighbours_that_do_no_harm_pass() -> None:
    assert len(ds.class_({"a": True}) | ds.show(True) | ds.attr({"title": "x"})) == 3
    assert len(ds.style({"color": "red"}) | ds.show(True)) == 2


def test_an_indicator_stands_before_what_fetches() -> None:
    merged = ds.init(ds.get("/x")) | ds.show(True) | ds.indicator("_busy")
    assert list(merged) == ["data-indicator", "data-init", "data-show"]


def test_a_pro_attribute_says_so_by_its_type() -> None:
    assert isinstance(ds.persist(), ds.ProAttrs)
    assert not isinstance(ds.show(True), ds.ProAttrs)


def test_objects_that_agree_on_a_key_are_joined() -> None:
    merged = ds.class_({"a": True, "b": False}) | ds.class_({"b": False, "c": True})
    assert merged == {"data-class": '{"a":true,"b":false,"c":true}'}


def test_it_says_what_it_holds() -> None:
    assert repr(ds.show(True)) == "Attrs({'data-show': 'true'})"
    assert repr(ds.persist()) == "ProAttrs({'data-persist': True})"


def test_what_is_no_mapping_does_not_merge() -> None:
    with pytest.raises(TypeError):
        ds.show(True) | None  # type: ignore[operator]


def test_the_case_of_an_attribute_hides_no_second_writer() -> None:
    with pytest.raises(UsageError, match="both write class"):
        ds.attr({"Class": "a"}) | ds.class_({"b": True})


@pytest.mark.parametrize("elements", [h, htpy])
def test_attributes_among_children_are_refused(elements: Any) -> None:
    with pytest.raises(UsageError) as caught:
        str(elements.p[ds.show(True)])
    assert str(caught.value) == (
        "An element got {'data-show': 'true'} among its children.\n"
        "Attributes stand in parentheses; in brackets they would be shown as text.\n"
        'Write h.p(ds.text(value)), and h.p(ds.show(condition))["text"] with children.'
    )
