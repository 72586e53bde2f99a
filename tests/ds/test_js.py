"""The one literal encoder: what goes in comes out, and nothing breaks out."""

from __future__ import annotations

import datetime as dt
import enum
import json
import re
import shutil
import subprocess
import uuid
from collections import OrderedDict
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

import msgspec
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from stario_components import ds
from stario_components._errors import UsageError
from tests.chromium import is_ci

NASTY = st.sampled_from(
    [
        *(
            "</script>",
            "<!--",
            "@post('/x')",
            "${a}",
            "$a",
            ";",
            "'",
            '"',
            "`",
            "\\",
            "\n",
            "\r",
            "\0",
        ),
        *(
            "\u2028",
            "\u2029",
            "\x85",
            "\U0001f595JS_DS\U0001f680",
            "\ud800",
            "\udfff",
            "é",
            "\U0001f600",
        ),
    ]
)
TEXT = st.lists(NASTY | st.text(max_size=5), max_size=6).map("".join)
NUMBER = st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(allow_nan=False, allow_infinity=False)
VALUE = st.recursive(
    st.none() | st.booleans() | NUMBER | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(VALUE)
def test_a_value_is_read_back_the_same(value: Any) -> None:
    assert json.loads(ds.literal(value)) == as_utf16(value)
    # Inside a list, since `json_text` is for signals, which have no dotted names.
    assert json.loads(ds.json_text([value])) == [as_utf16(value)]


def as_utf16(value: Any) -> Any:
    """As JavaScript and JSON hold it: two halves of a surrogate pair side by side are one."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    if isinstance(value, list):
        return [as_utf16(item) for item in value]
    if isinstance(value, dict):
        return {as_utf16(key): as_utf16(item) for key, item in value.items()}
    return value


@settings(max_examples=200, deadline=None)
@given(TEXT)
def test_no_text_holds_what_the_client_rewrites(text: str) -> None:
    assert not re.search("[<@$;\u2028\u2029\U0001f595\ud800-\udfff\n\r]", ds.literal(text))
    assert not re.search("[\ud800-\udfff\n\r]", ds.json_text(text))


@pytest.mark.parametrize(
    ("value", "literal"),
    [
        (None, "null"),
        (True, "true"),
        (3, "3"),
        (-0.5, "-0.5"),
        ("it's", '"it\'s"'),
        ('a"b\\', '"a\\"b\\\\"'),
        ("a@b;$c<d", '"a\\u0040b\\u003b\\u0024c\\u003cd"'),
        ([1, "a", None], '[1,"a",null]'),
        ((1, 2), "[1,2]"),
        ({"a b": {"c": []}}, '{"a b":{"c":[]}}'),
        ("\U0001f595", '"\\ud83d\\udd95"'),
    ],
)
def test_a_literal_is_compact(value: Any, literal: str) -> None:
    assert ds.literal(value) == literal


class Colour(enum.Enum):
    RED = "red"


class Level(enum.IntEnum):
    HIGH = 3


class Word(enum.StrEnum):
    END = "</b>"


class UserId(int): ...


class Price(float): ...


@dataclass
class Point:
    x: int
    y: Decimal


class Row(msgspec.Struct):
    id: uuid.UUID
    day: dt.date


@pytest.mark.parametrize(
    ("value", "literal"),
    [
        (Colour.RED, '"red"'),
        (Level.HIGH, "3"),
        (UserId(7), "7"),
        (Price(2.5), "2.5"),
        ({"n": [UserId(7)]}, '{"n":[7]}'),
        (Point(1, Decimal("2.50")), '{"x":1,"y":"2.50"}'),
        (Row(uuid.UUID(int=0), dt.date(2026, 1, 2)), None),
        (Markup("<b>"), '"\\u003cb>"'),
        (OrderedDict(a=1), '{"a":1}'),
        (dt.datetime(2026, 1, 2, tzinfo=dt.UTC), '"2026-01-02T00:00:00Z"'),
    ],
)
def test_what_msgspec_knows_has_a_literal(value: Any, literal: str | None) -> None:
    expected = literal or '{"id":"00000000-0000-0000-0000-000000000000","day":"2026-01-02"}'
    assert ds.literal(value) == expected


def test_an_expression_stays_an_expression() -> None:
    assert ds.literal({"a": ds.signal("n"), "b": [ds.signal("n") + 1]}) == '{"a":$n,"b":[($n + 1)]}'


def test_an_expression_stays_one_in_a_named_tuple() -> None:
    class Pair(NamedTuple):
        first: object
        second: object

    assert ds.literal(Pair(ds.signal("n"), 1)) == "[$n,1]"


@pytest.mark.parametrize("value", [2**53, UserId(-(2**53)), float("nan"), Price("inf")])
def test_a_number_that_javascript_would_change_is_refused(value: float) -> None:
    with pytest.raises(UsageError) as caught:
        ds.literal({"n": [value]})
    assert str(caught.value) == (
        f"An expression got the number {value!r}.\n"
        "A JavaScript number holds finite values, and whole ones only up to 2**53 - 1.\n"
        "Send it as text: str(value)."
    )


@pytest.mark.parametrize(
    ("value", "kind"),
    [(b"x", "bytes"), ({1}, "set"), (object, "type"), (len, "builtin_function_or_method")],
)
def test_a_value_without_a_literal_is_refused(value: Any, kind: str) -> None:
    with pytest.raises(UsageError) as caught:
        ds.literal([value])
    assert str(caught.value) == (
        f"An expression got {value!r}.\n"
        f"A {kind} has no JavaScript literal.\n"
        "Pass text, a number, a boolean, None, a list, a mapping, or a dataclass of these."
    )


def test_a_key_that_is_no_text_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.literal({1: "a"})
    assert str(caught.value) == (
        "An object in an expression got the key 1.\n"
        "The keys of a JavaScript object are text; another type would silently become text.\n"
        "Convert the keys: {str(key): value}."
    )


@pytest.mark.parametrize("key", [Markup("</b>"), Word.END])
def test_a_key_of_a_kind_of_text_is_text(key: str) -> None:
    assert ds.literal({key: 1}) == '{"\\u003c/b>":1}'
    assert ds.json_text({key: 1}) == '{"</b>":1}'


def test_data_holds_no_code() -> None:
    with pytest.raises(UsageError) as caught:
        ds.json_text({"n": [ds.signal("n")]})
    assert str(caught.value) == (
        "A patch of signals got the expression '$n'.\n"
        "Signals are data; the client does not compute them.\n"
        "Send the value, or compute it in the page with ds.computed."
    )


def generated(count: int) -> list[Any]:
    """Values as the property tests get them. (With `max_examples=1` there would be only `None`.)"""
    found: list[Any] = []

    @settings(max_examples=count, phases=[Phase.generate], database=None, deadline=None)
    @given(VALUE)
    def collect(value: Any) -> None:
        found.append(value)

    collect()
    return found


def test_javascript_reads_them_the_same() -> None:
    node = shutil.which("node")
    if node is None:
        reason = "node is missing: literals are not evaluated by JavaScript here"
        pytest.fail(reason) if is_ci() else pytest.skip(reason)
    values = generated(500)
    program = """
        const sources = JSON.parse(require("fs").readFileSync(0));
        process.stdout.write(JSON.stringify(sources.map((each) => eval("(" + each + ")"))));
    """
    sources = json.dumps([ds.literal(value) for value in values]).encode()
    done = subprocess.run([node, "-e", program], input=sources, capture_output=True, check=True)
    # JavaScript has only floats, and fills the digits of a large one up with zeros.
    assert json.loads(done.stdout, parse_int=float) == as_utf16(values)
    assert len(values) >= 400
    assert any(isinstance(value, dict) and value for value in values)


class Card(msgspec.Struct, rename="camel", tag="card"):
    top_title: Any
    note: Any = msgspec.UNSET


@dataclass
class Pair:
    left: Any
    right: Any


def test_an_expression_inside_a_struct_or_dataclass_stays_one() -> None:
    value = Card(Pair(ds.signal("n"), [ds.signal("m") + 1]))
    assert ds.literal(value) == '{"type":"card","topTitle":{"left":$n,"right":[($m + 1)]}}'


@pytest.mark.parametrize("value", [Card(b"x"), Pair(1, {2}), Card(Pair(float("nan"), 1))])
def test_what_has_no_literal_is_refused_at_every_depth(value: Any) -> None:
    with pytest.raises(UsageError):
        ds.literal(value)


def test_data_inside_a_struct_holds_no_code() -> None:
    with pytest.raises(UsageError, match="A patch of signals got the expression"):
        ds.json_text(Card(ds.signal("n")))


@pytest.mark.parametrize("encode", [ds.literal, ds.json_text])
def test_a_key_that_would_set_the_prototype_is_refused(encode: Any) -> None:
    with pytest.raises(UsageError) as caught:
        encode({"a": {"__proto__": 1}})
    assert str(caught.value) == (
        "An object in an expression got the key '__proto__'.\n"
        "In JavaScript that sets the prototype of the object, and the value is lost.\n"
        "Use another name."
    )


@pytest.mark.parametrize("value", [object(), ds.Expr, ds.Signals])
def test_a_bare_object_and_a_class_have_no_literal(value: object) -> None:
    for write in (ds.literal, ds.json_text):
        with pytest.raises(UsageError, match="has no JavaScript literal"):
            write({"a": [value]})
