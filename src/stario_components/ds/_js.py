"""The one literal encoder: a Python value as JavaScript source that nothing can break out of.

Law: every value that enters an expression, a signal or a script goes through `literal`.

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
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from typing import Protocol, cast, runtime_checkable

import msgspec

from .._errors import UsageError, message, shown

_SAFE_INTEGER = 2**53 - 1
_AMBIGUOUS = (bytes, bytearray, memoryview, set, frozenset)
_UNSAFE = re.compile("[<@$;\u2028\u2029\U0001f595\ud800-\udfff]")
_UNSENDABLE = re.compile("[\ud800-\udfff]")  # half a surrogate pair: UTF-8 can't hold it


@runtime_checkable
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
    return _encode(value, _expression_text)


def json_text(value: object) -> str:
    """The JSON of a Python value, for a patch of signals; the same values as `literal`, no code.

    The client evaluates what it can't read as JSON, so this is always JSON.

    Raises: UsageError, as `literal` does, and for an expression.

    Example:
        >>> print(json_text({"title": "a@b; </script>", "n": [1, None, True]}))
        {"title":"a@b; </script>","n":[1,null,true]}
    """
    return _encode(value, _json_text)


def _encode(value: object, text: Callable[[str], str]) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str() if type(value) is str:
            return text(value)
        case int() if type(value) is int:
            return _integer(value)
        case float():
            return _number(value)
        case HasJs():
            return _code(value, text)
        case list() | tuple():
            items = cast("list[object]", value)
            return f"[{','.join(_encode(item, text) for item in items)}]"
        case Mapping():
            pairs = cast("Mapping[object, object]", value).items()
            return (
                f"{{{','.join(f'{text(_key(key))}:{_encode(item, text)}' for key, item in pairs)}}}"
            )
        case _:
            return _encode(_plain(value), text)


def _expression_text(value: str) -> str:
    return _UNSAFE.sub(_escape, json.dumps(value, ensure_ascii=False))


def _json_text(value: str) -> str:
    return _UNSENDABLE.sub(_escape, json.dumps(value, ensure_ascii=False))


def _code(value: HasJs, text: Callable[[str], str]) -> str:
    if text is _json_text:
        raise code_in_data(value)
    return value.__js__()


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def _integer(value: int) -> str:
    if abs(value) > _SAFE_INTEGER:
        raise beyond_number(value)
    return str(value)


def _number(value: float) -> str:
    if not math.isfinite(value):
        raise beyond_number(value)
    return repr(value)


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise key_is_no_text(key)
    return str(key)


def _plain(value: object) -> object:
    # msgspec would make base64 of bytes and a list, in any order, of a set.
    if isinstance(value, _AMBIGUOUS):
        raise no_literal(cast("object", value))
    try:
        return msgspec.to_builtins(value)
    except TypeError:
        raise no_literal(value) from None


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
