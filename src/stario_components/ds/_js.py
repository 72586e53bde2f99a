"""The one literal encoder: a Python value as JavaScript source that nothing can break out of.

Law: every value that enters an expression, a signal or a script goes through `literal`; every value
that is sent as a patch of signals through `json_text`, which is the same walk.

Plain JSON is not enough, because the Datastar client rewrites the source of an expression before
it compiles it, and partly without regard for string literals (client 1.0.1, function `genRx`):

- `@name(` becomes `__action("name",evt,` *inside strings too*, and brings double quotes with it;
- `;` splits statements wherever the client's own string matching loses its way, for example
  after a division, so one `;` in a user's text could stop every attribute on the page;
- `$name` becomes `$['name']` when a regular expression literal before it holds a quote;
- a span between two emoji markers is cut out and put back (1.0.0 to 1.0.2).

So these characters are written as `\\uXXXX` inside strings. `<` is too: the same text may stand in
a `<script>`. Rejected: escaping only `</` and only `@` before a word and `(`. Both need the reader
to know the client's patterns; the blunt rule needs no knowledge, and costs five bytes.

Speed: an exact type finds its writer by one dictionary lookup; subclasses and everything else take
the slower road once, and end at the same writers.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any, Protocol, cast

import msgspec

from .._errors import UsageError, message, shown

_SAFE_INTEGER = 2**53 - 1
_AMBIGUOUS = (bytes, bytearray, memoryview, set, frozenset)
_UNSAFE = re.compile("[<@$;\u2028\u2029\U0001f595\ud800-\udfff]")
_UNSENDABLE = re.compile("[\ud800-\udfff]")  # half a surrogate pair: UTF-8 can't hold it
Writer = Callable[[Any], str]  # each takes the type under which it stands in its table


class HasJs(Protocol):
    """Anything that already is JavaScript source, the way `__html__` marks what already is HTML."""

    def __js__(self) -> str: ...


def literal(value: object) -> str:
    """The JavaScript literal of a Python value.

    `None`, booleans, numbers, text, lists, tuples, mappings with text keys, and whatever msgspec
    can turn into these (Struct, dataclass, attrs, Enum, date, UUID, Decimal, …). An expression
    inside a list or mapping stays an expression.

    Raises: UsageError for what JavaScript would hold wrongly (an integer beyond 2**53 - 1, NaN,
    infinity) or can't hold at all.
    Source: https://www.json.org, and the client's own rewriting, see the head of this file.

    Example:
        >>> print(literal({"title": "a@b('x'); </script>", "n": [1, None, True]}))
        {"title":"a\\u0040b('x')\\u003b \\u003c/script>","n":[1,null,true]}
    """
    writer = _EXPRESSION.get(type(value))
    return writer(value) if writer else _other(value, _EXPRESSION)


def signal_literal(value: object) -> str:
    """The JavaScript literal of a signal's value: as `literal`, but a dotted key is refused.

    Raises: UsageError. The client would make an empty object of a dotted key; inside a list, whose
    items are no signals, it keeps one.

    Example:
        >>> print(signal_literal({"rows": [{"a.b": 1}]}))
        {"rows":[{"a.b":1}]}
    """
    writer = _SIGNAL.get(type(value))
    return writer(value) if writer else _other(value, _SIGNAL)


def json_text(value: object) -> str:
    """The JSON of a patch of signals: the same values as `signal_literal`, and no code.

    The client evaluates what it can't read as JSON, so this is always JSON.

    Raises: UsageError, as `signal_literal` does, and for an expression.

    Example:
        >>> print(json_text({"title": "a@b; </script>", "n": [1, None, True]}))
        {"title":"a@b; </script>","n":[1,null,true]}
    """
    writer = _JSON.get(type(value))
    return writer(value) if writer else _other(value, _JSON)


def expression_text(value: str) -> str:
    """The literal of a text.

    Example:
        >>> expression_text("a;b")
        '"a\\\\u003bb"'
    """
    text = encode_basestring(value)
    return _UNSAFE.sub(_escape, text) if _UNSAFE.search(text) else text


def _data_text(value: str) -> str:
    text = encode_basestring(value)
    return text if text.isascii() else _UNSENDABLE.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def _none(_: object) -> str:
    return "null"


def _boolean(value: object) -> str:
    return "true" if value else "false"


def _integer(value: int) -> str:
    if -_SAFE_INTEGER <= value <= _SAFE_INTEGER:
        return str(value)
    raise beyond_number(value)


def _number(value: float) -> str:
    if not math.isfinite(value):
        raise beyond_number(value)
    return repr(value)


def _writers(
    text: Callable[[str], str],
    code: Callable[[HasJs], str],
    *,
    key: Callable[[object], str] | None = None,
    inside_lists: dict[type, Writer] | None = None,
) -> dict[type, Writer]:
    """The writers of one manner, by exact type; `HasJs` stands for what already is code.

    `inside_lists` makes it the manner of signals, whose lists hold anything: they are written so.
    """
    writers: dict[type, Writer] = {}

    # Keys are few and come again: the names of signals and classes, not what users typed.
    @lru_cache(maxsize=2048)
    def key_text(name: object) -> str:
        return text((key or _key)(name)) + ":"

    def sequence(value: Iterable[object]) -> str:
        return f"[{','.join([write(item) for item in value])}]"

    def mapping(value: Mapping[object, object]) -> str:
        pairs: list[str] = []
        for name, item in value.items():
            writer = writers.get(type(item))
            pairs.append(key_text(name) + (writer(item) if writer else _other(item, writers)))
        return f"{{{','.join(pairs)}}}"

    def write(item: object) -> str:
        writer = writers.get(type(item))
        return writer(item) if writer else _other(item, writers)

    writers |= {type(None): _none, bool: _boolean, int: _integer, float: _number, str: text}
    writers |= {list: sequence, tuple: sequence, dict: mapping}
    if inside_lists is not None:
        writers |= {list: inside_lists[list], tuple: inside_lists[tuple]}
    writers[HasJs] = code
    return writers


def _other(value: object, writers: dict[type, Writer]) -> str:
    """Code, subclasses of what has a writer, and what msgspec can turn into such."""
    if hasattr(value, "__js__") and not isinstance(value, type):
        return writers[HasJs](value)
    if isinstance(value, Mapping):
        return writers[dict](cast("object", value))
    if isinstance(value, list | tuple):  # a named tuple may hold code as well
        return writers[list](cast("object", value))
    plain = _plain(value)
    return writers[type(plain)](plain)


def _plain(value: object) -> object:
    # msgspec would make base64 of bytes and a list, in any order, of a set.
    if isinstance(value, _AMBIGUOUS):
        raise no_literal(cast("object", value))
    if isinstance(value, str):  # Markup and its like: what they mark is of no matter here
        return str.__str__(value)
    if isinstance(value, int):  # a typed id, an IntEnum
        return int.__int__(value)
    if isinstance(value, float):  # numpy's, for example
        return float.__float__(value)
    if isinstance(value, msgspec.Struct):
        return struct_fields(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    try:
        return msgspec.to_builtins(value)
    except TypeError:
        raise no_literal(value) from None


def struct_fields(value: msgspec.Struct) -> object:
    """One level of a struct, as msgspec writes it. What is inside takes the same road as all else,
    so that an expression stays one, and what has no literal is refused at every depth."""
    kind, config = type(value), value.__struct_config__
    names = zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True)
    pairs = {wire: getattr(value, name) for wire, name in names}
    told = {wire: item for wire, item in pairs.items() if item is not msgspec.UNSET}
    if config.array_like:
        return list(told.values())
    return told if config.tag is None else {cast("str", config.tag_field): config.tag, **told}


def _key(key: object) -> str:
    if type(key) is str and key != "__proto__":
        return key
    if not isinstance(key, str):
        raise key_is_no_text(key)
    if key == "__proto__":
        raise key_is_prototype()
    return str.__str__(key)


def signal_key(key: object) -> str:
    """The key, when the client keeps it as one signal; an empty one works in a patch.

    Raises: UsageError.
    """
    name = _key(key)
    if "." in name:
        raise dotted_key(name)
    return name


def plain_key(key: object) -> str:
    """The key, when it can name a signal from the start: not dotted, not empty.

    Raises: UsageError.
    """
    name = signal_key(key)
    if not name:
        raise dotted_key(name)
    return name


def _no_code(value: HasJs) -> str:
    raise code_in_data(value)


def beyond_number(value: float) -> UsageError:
    return UsageError(
        message(
            f"An expression got the number {shown(value)}.",
            "A JavaScript number holds finite values, and whole ones only up to 2**53 - 1.",
            "Send it as text: str(value).",
        )
    )


def key_is_no_text(key: object) -> UsageError:
    return UsageError(
        message(
            f"An object in an expression got the key {shown(key)}.",
            "The keys of a JavaScript object are text; another type would silently become text.",
            "Convert the keys: {str(key): value}.",
        )
    )


def key_is_prototype() -> UsageError:
    return UsageError(
        message(
            "An object in an expression got the key '__proto__'.",
            "In JavaScript that sets the prototype of the object, and the value is lost.",
            "Use another name.",
        )
    )


def dotted_key(name: str) -> UsageError:
    return UsageError(
        message(
            f"An object of signals got the key {shown(name)}.",
            "The client makes an empty object of a dotted key and loses the value.",
            'Nest it: {"user": {"name": …}}.',
        )
    )


def no_literal(value: object) -> UsageError:
    return UsageError(
        message(
            f"An expression got {shown(value)}.",
            f"A {type(value).__name__} has no JavaScript literal.",
            "Pass text, a number, a boolean, None, a list, a mapping, or a dataclass of these.",
        )
    )


def code_in_data(value: HasJs) -> UsageError:
    return UsageError(
        message(
            f"A patch of signals got the expression {shown(value.__js__())}.",
            "Signals are data; the client does not compute them.",
            "Send the value, or compute it in the page with ds.computed.",
        )
    )


def _code(value: HasJs) -> str:
    return value.__js__()


_EXPRESSION = _writers(expression_text, _code)
_SIGNAL = _writers(expression_text, _code, key=plain_key, inside_lists=_EXPRESSION)
_JSON = _writers(_data_text, _no_code, key=signal_key, inside_lists=_writers(_data_text, _no_code))
