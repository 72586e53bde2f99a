"""Attributes that show signals, and those that hold state."""

from __future__ import annotations

from typing import Any

import pytest

from stario_components import ds
from stario_components._errors import UsageError

N = ds.signal("n")


class Form(ds.Signals):
    title: str = "a"
    count: int = 0


@pytest.mark.parametrize(
    ("attrs", "expected"),
    [
        (ds.text(N), {"data-text": "$n"}),
        (ds.text(None), {"data-text": "null"}),
        (ds.show(N > 1), {"data-show": "$n > 1"}),
        (
            ds.class_({"md:flex": N, "a b": N > 1, "c": True}),
            {"data-class": '{"md:flex":$n,"a b":($n > 1),"c":true}'},
        ),
        (ds.style({"--x": N, "color": "red"}), {"data-style": '{"--x":$n,"color":"red"}'}),
        (ds.attr({"viewBox": "0 0 1 1"}), {"data-attr": '{"viewBox":"0 0 1 1"}'}),
        (
            ds.computed({"total": N * 2, "deep": {"is_big": N > 9}, "one": 1}),
            {
                "data-computed": (
                    '{"total":() => ($n * 2),"deep":{"is_big":() => ($n > 9)},"one":() => (1)}'
                )
            },
        ),
        (ds.preserve_attr("open", "class"), {"data-preserve-attr": "open class"}),
        (ds.signals(Form()), {"data-signals": '{"title":"a","count":0}'}),
        (
            ds.signals({"a": {"b": [1]}}, if_missing=True),
            {"data-signals__ifmissing": '{"a":{"b":[1]}}'},
        ),
        (ds.bind(Form.refs.title), {"data-bind": "title"}),
        (ds.bind("user.name"), {"data-bind": "user.name"}),
        (ds.bind("x", prop="text-content"), {"data-bind__prop.text-content": "x"}),
        (ds.bind("x", event=("input", "change")), {"data-bind__event.input.change": "x"}),
        (
            ds.bind("x", prop="checked", event="change"),
            {"data-bind__prop.checked__event.change": "x"},
        ),
        (ds.indicator("_busy"), {"data-indicator": "_busy"}),
        (ds.ref(ds.signal("_el")), {"data-ref": "_el"}),
        (ds.json_signals(), {"data-json-signals": True}),
        (
            ds.json_signals(only={"include": "^a"}, terse=True),
            {"data-json-signals__terse": '{"include":"^a"}'},
        ),
        (ds.ignore(), {"data-ignore": True}),
        (ds.ignore(only_self=True), {"data-ignore__self": True}),
        (ds.ignore_morph(), {"data-ignore-morph": True}),
    ],
)
def test_each_builder_gives_its_attribute(attrs: ds.Attrs, expected: dict[str, Any]) -> None:
    assert attrs == expected


@pytest.mark.parametrize(
    ("build", "example"),
    [
        (lambda: ds.class_({}), 'ds.class_({"name": condition})'),
        (lambda: ds.style({}), 'ds.style({"name": condition})'),
        (lambda: ds.attr({}), 'ds.attr({"name": condition})'),
        (lambda: ds.computed({}), 'ds.computed({"double": ds.signal("n") * 2})'),
        (ds.preserve_attr, 'ds.preserve_attr("open")'),
        (lambda: ds.preserve_attr(""), 'ds.preserve_attr("open")'),
    ],
)
def test_an_empty_value_is_refused(build: Any, example: str) -> None:
    with pytest.raises(UsageError) as caught:
        build()
    name = example.partition("(")[0]
    assert str(caught.value) == (
        f"{name} got nothing.\n"
        "An empty value stops every later attribute of the page.\n"
        f"Leave it out, or write {example}."
    )


@pytest.mark.parametrize(
    ("build", "caller"),
    [
        (ds.show, "ds.show"),
        (lambda code: ds.class_({"a": code}), "ds.class_"),
        (lambda code: ds.style({"a": code}), "ds.style"),
        (lambda code: ds.attr({"a": code}), "ds.attr"),
        (lambda code: ds.computed({"a": {"b": code}}), "ds.computed"),
    ],
)
def test_several_statements_are_no_value(build: Any, caller: str) -> None:
    with pytest.raises(UsageError, match=f"^{caller} got several statements: 'a; b'"):
        build(ds.js("a; b"))


@pytest.mark.parametrize("build", [ds.class_, ds.style, ds.attr])
def test_a_key_is_text_and_nothing_breaks_out_of_it(build: Any) -> None:
    (value,) = build({'";@post(</b>': True}).values()
    assert value == '{"\\"\\u003b\\u0040post(\\u003c/b>":true}'


def test_users_text_is_shown_and_never_run() -> None:
    assert ds.text("$a; @post('/x')") == {"data-text": "\"\\u0024a\\u003b \\u0040post('/x')\""}


@pytest.mark.parametrize("name", ["", " ", "a b", "a\n"])
def test_an_attribute_whose_name_is_no_word_is_refused(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        ds.attr({"title": 1, name: 1})
    assert str(caught.value) == (
        f"ds.attr got the attribute {name!r}.\n"
        "The client throws at a name that is no word, and every later attribute of the page "
        "stops.\n"
        'Write a name of HTML: ds.attr({"aria-expanded": open}).'
    )


@pytest.mark.parametrize("name", ["aria-expanded", "viewBox", "xlink:href", "_a", "data-x.y"])
def test_an_attribute_is_kept_as_it_is_written(name: str) -> None:
    assert ds.attr({name: 1}) == {"data-attr": f'{{"{name}":1}}'}
