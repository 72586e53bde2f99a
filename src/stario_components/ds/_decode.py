"""What came from a page, as a class of signals: validated, with every error, and within limits."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args

import msgspec

from .._errors import WireError
from ._signals import Signals, fields_of, kinds_of, struct_in, struct_of

if TYPE_CHECKING:
    from msgspec.structs import FieldInfo

T = TypeVar("T", bound=Signals)

LIMIT_BYTES = 1024 * 1024
LIMIT_DEPTH = 32

_AT = re.compile(r" - at `\$\.?(?P<path>[^`]*)`$")
# Possessive, and content with a text that never ends: otherwise each of its quotes would be tried
# as a beginning, and a megabyte of them would hold the server for minutes.
_NESTING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{}]', re.DOTALL)
_NUMERAL = re.compile(r"-?[0-9]{1,300}(\.[0-9]{1,300})?")
_MINUTES = re.compile(r"(?:\d{4}-\d\d-\d\dT)?\d\d:\d\d")
_MISSING = re.compile(r"Object missing required field `(?P<name>[^`]+)`")


class FieldError(msgspec.Struct, frozen=True):
    """What is wrong with one signal: its dotted path (empty: the whole) and why."""

    field: str
    message: str


class SignalsError(WireError):
    """The signals that came can't be read as their class.

    `errors` names the fields. `sent` is what came, by names, as far as it could be read: a form
    shows it again.
    """

    def __init__(
        self, errors: Iterable[FieldError], sent: Mapping[str, object] | None = None
    ) -> None:
        self.errors = tuple(errors)
        self.sent: Mapping[str, object] = {} if sent is None else sent
        super().__init__("; ".join(f"{e.field or 'signals'}: {e.message}" for e in self.errors))


def decode(
    kind: type[T],
    source: bytes | str,
    *,
    limit_bytes: int = LIMIT_BYTES,
    limit_depth: int = LIMIT_DEPTH,
) -> T:
    """Signals from the JSON that the client sent.

    Units: bytes; levels of nesting.
    Raises: SignalsError with **every** field that is wrong, or with the whole when it is no JSON
    object or beyond a limit.

    Example:
        >>> class Step(Signals):
        ...     n: int
        ...     label: str = ""
        >>> decode(Step, '{"n": 2, "other": true}').n
        2
        >>> decode(Step, '{"n": "two", "label": 3}')
        Traceback (most recent call last):
        stario_components.ds._decode.SignalsError: n: Expected `int`, got `str`; label: …
    """
    if _length_bytes(source) > limit_bytes:
        raise SignalsError([FieldError("", f"More than {limit_bytes} bytes")])
    if is_deeper(source, limit_depth):
        raise SignalsError([FieldError("", f"Nested more than {limit_depth} levels deep")])
    try:
        return msgspec.json.decode(source, type=kind)
    except msgspec.ValidationError as error:
        return _looked_at_closely(kind, source, error)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise _unreadable(error) from None


def decode_form(kind: type[T], pairs: Iterable[tuple[str, str]]) -> T:
    """Signals from the fields of a posted form: names are dotted paths, text is converted.

    A ticked checkbox (`on`) is true, a repeated name makes a list. An empty field makes a list
    empty and leaves the default of any other field that is not text; text without a default must
    not be empty.

    Raises: SignalsError with every field that is wrong.

    Example:
        >>> class Step(Signals):
        ...     n: int = 1
        ...     sure: bool = False
        >>> decode_form(Step, [("n", "2"), ("sure", "on")])
        Step(n=2, sure=True)
    """
    tree = _nested(kind, pairs)
    _drop_empty_groups(kind, tree)
    try:
        return msgspec.convert(tree, type=kind, strict=False)
    except msgspec.ValidationError as error:
        raise _all_errors(kind, tree, error, strict=False) from None


def _length_bytes(source: bytes | str) -> int:
    if isinstance(source, bytes) or source.isascii():
        return len(source)
    return len(source.encode("utf-8", "surrogatepass"))


def is_deeper(source: bytes | str, limit: int) -> bool:
    """Whether JSON nests deeper than a limit; brackets inside text do not count.

    Example:
        >>> is_deeper('{"a": ["[[[["]}', 2), is_deeper("[[[", 2)
        (False, True)
    """
    text = source.decode("utf-8", "replace") if isinstance(source, bytes) else source
    if text.count("[") + text.count("{") <= limit:  # nearly always; no need to look closer
        return False
    depth = 0
    for found in _NESTING.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(found[0], 0)
        if depth > limit:
            return True
    return False


def _looked_at_closely(kind: type[T], source: bytes | str, first: Exception) -> T:
    """Signals with moments as a browser writes them, or every error.

    A field can be wrong before the place where the text stops being JSON.
    """
    try:
        tree: object = msgspec.json.decode(source)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise _unreadable(error) from None
    values = cast("dict[str, object] | None", tree if isinstance(tree, dict) else None)
    if values and _read_as_written(kind, values):
        try:
            return msgspec.convert(values, type=kind)
        except msgspec.ValidationError as error:
            first = error
    raise _all_errors(kind, values, first, strict=True) from None


def _read_as_written(kind: type[msgspec.Struct], values: dict[str, object]) -> bool:
    """Read what the client makes of controls as a form is read. Whether there was anything such.

    An empty control without text, a select for example, leaves the default; boxes that are not
    ticked are no items; `10:30` has seconds; the values of options are text, also of numbers.
    """
    before = str(values)
    for field in fields_of(kind).values():
        name, kinds, inner = field.encode_name, kinds_of(field.type), struct_in(field)
        value = values.get(name)
        if isinstance(value, str):
            values[name] = _as_meant(value, kinds)
            if value == "" and not _takes_empty(field.type):
                del values[name]
        elif inner and isinstance(value, dict):
            _read_as_written(inner, cast("dict[str, object]", value))
        elif isinstance(value, list) and not _takes_empty(items := _items_of(field.type)):
            held = cast("list[object]", value)
            values[name] = [_as_meant(each, kinds_of(items)) for each in held if each != ""]
    return before != str(values)


def _drop_empty_groups(kind: type[msgspec.Struct], values: dict[str, Any]) -> None:
    """A class that may be left out is, where nothing was written into its fields."""
    for field in fields_of(kind).values():
        inner, node = struct_in(field), values.get(field.encode_name)
        if inner and isinstance(node, dict):
            held = cast("dict[str, Any]", node)
            _drop_empty_groups(inner, held)
            if type(None) in kinds_of(field.type) and not any(held.values()):
                del values[field.encode_name]


def _takes_empty(kind: Any) -> bool:
    kinds = kinds_of(kind)
    return bool({str, Any, None} & {*kinds}) or any("" in get_args(each) for each in kinds)


def _as_meant(value: object, kinds: tuple[Any, ...]) -> object:
    if not isinstance(value, str):
        return value
    if _NUMERAL.fullmatch(value) and _takes_numbers(kinds):
        return int(value) if value.lstrip("-").isdigit() else float(value)
    return _with_seconds(value, kinds)


def _takes_numbers(kinds: tuple[Any, ...]) -> bool:
    """Whether a number is taken, and no text."""
    allowed = [value for each in kinds for value in _values_of(each)]
    has_numbers = any(type(each) in {int, float} for each in allowed)
    has_texts = bool({str, Any} & {*kinds}) or any(isinstance(each, str) for each in allowed)
    return (has_numbers or bool({int, float} & {*kinds})) and not has_texts


def _values_of(kind: Any) -> Iterable[object]:
    """Those that a `Literal` or an `Enum` allows."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return [each.value for each in kind]
    return get_args(kind)


def _with_seconds(text: str, kinds: tuple[Any, ...]) -> str:
    is_moment = dt.datetime in kinds or dt.time in kinds
    return f"{text}:00" if is_moment and _MINUTES.fullmatch(text) else text


def _unreadable(error: Exception) -> SignalsError:
    return SignalsError([FieldError("", f"{error}")])


def _all_errors(
    kind: type[msgspec.Struct], values: dict[str, object] | None, first: Exception, *, strict: bool
) -> SignalsError:
    """msgspec stops at the first error; a form wants them all, so each field is tried by itself."""
    if values is None:
        return SignalsError([field_error(str(first))])
    found = list(_field_errors(kind, values, "", strict=strict))
    return SignalsError(found or [field_error(str(first))], values)


def _field_errors(
    kind: type[msgspec.Struct], values: dict[str, object], prefix: str, *, strict: bool
) -> Iterator[FieldError]:
    for field in fields_of(kind).values():
        name = prefix + field.encode_name
        if field.encode_name not in values:
            if field.required:
                yield FieldError(name, "This field is required")
            continue
        value = values[field.encode_name]
        try:
            msgspec.convert(value, type=field.type, strict=strict)
        except msgspec.ValidationError as error:
            yield from _errors_inside((field.type, name), value, error, strict=strict)


def _errors_inside(
    where: tuple[Any, str], value: object, error: Exception, *, strict: bool
) -> Iterator[FieldError]:
    """The errors of one value: of each field, of each item, or the one that msgspec told."""
    kind, name = where
    nested, items = struct_of(kind), _items_of(kind)
    found: list[FieldError] = []
    if nested and isinstance(value, dict):
        inner = cast("dict[str, object]", value)
        found = list(_field_errors(nested, inner, f"{name}.", strict=strict))
    elif items is not None and isinstance(value, list):
        for at, item in enumerate(cast("list[object]", value)):
            try:
                msgspec.convert(item, type=items, strict=strict)
            except msgspec.ValidationError as wrong:
                found += _errors_inside((items, f"{name}[{at}]"), item, wrong, strict=strict)
    if found:
        yield from found
    else:  # all that is inside is well: it is the whole that is wrong, its length for example
        one = field_error(str(error))
        yield FieldError(f"{name}{_joint(one.field)}{one.field}", one.message)


def _items_of(kind: Any) -> Any:
    """What a list holds, or nothing when the kind is no list."""
    lists = (each for each in kinds_of(kind) if _is_list(each) and get_args(each))
    return next((get_args(each)[0] for each in lists), None)


def _joint(path: str) -> str:
    return "" if not path or path.startswith("[") else "."


def field_error(text: str) -> FieldError:
    """msgspec's message, split into the field's path and the reason.

    Example:
        >>> field_error("Expected `str`, got `int` - at `$.user.name`")
        FieldError(field='user.name', message='Expected `str`, got `int`')
    """
    found = _AT.search(text)
    path = found["path"] if found else ""
    reason = text[: found.start()] if found else text
    if missing := _MISSING.match(reason):
        return FieldError(f"{path}.{missing['name']}".lstrip("."), "This field is required")
    return FieldError(path, reason)


def _nested(kind: type[msgspec.Struct], pairs: Iterable[tuple[str, str]]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for name, text in pairs:
        owner, node = kind, tree
        *parents, leaf = name.split(".")
        if len(parents) > LIMIT_DEPTH:
            raise SignalsError([FieldError("", f"Nested more than {LIMIT_DEPTH} levels deep")])
        for parent in parents:
            inner = _field(owner, parent)
            owner = (struct_in(inner) if inner else None) or Signals
            below = node.setdefault(parent, {})
            if not isinstance(below, dict):
                raise SignalsError([FieldError(name, "The name stands inside a value")])
            node = cast("dict[str, Any]", below)
        _put(node, _field(owner, leaf), (leaf, text))
    return tree


def _put(node: dict[str, Any], field: FieldInfo | None, pair: tuple[str, str]) -> None:
    name, text = pair
    kinds = kinds_of(field.type) if field else ()
    if bool in kinds and text == "on":
        node[name] = True
    elif any(_is_list(kind) for kind in kinds) and isinstance(node.setdefault(name, []), list):
        node[name] += [text] if text else []
    elif text or (kinds == (str,) and field and not field.required):
        node[name] = _with_seconds(text, kinds)


def _field(owner: type[msgspec.Struct], name: str) -> FieldInfo | None:
    return next((field for field in fields_of(owner).values() if field.encode_name == name), None)


def _is_list(kind: object) -> bool:
    return getattr(kind, "__origin__", kind) in (list, tuple, set, frozenset)
