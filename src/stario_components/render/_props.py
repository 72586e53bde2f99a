"""The props of a component: which values they take, and what is said when they are wrong."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Mapping
from enum import Enum
from types import FrameType, FunctionType, NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from .._errors import UsageError, did_you_mean, message, shown

_LONG = 60
_PACKAGE = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120  # pathlib takes long to load


class PropError(UsageError, TypeError):
    """A component was called with props that it does not take."""


def literal_props(fn: FunctionType) -> dict[str, tuple[object, ...]]:
    """The values of each prop that is annotated with a `Literal`, and its default among them.

    An annotation that can't be evaluated (a name that only a type checker imports) checks nothing.

    Example:
        >>> def badge(text: str, *, tone: Literal["calm", "loud"] = "calm") -> None: ...
        >>> literal_props(badge)
        {'tone': ('calm', 'loud')}
    """
    found: dict[str, tuple[object, ...]] = {}
    for name, each in signature_of(fn).parameters.items():
        if each.annotation is each.empty or each.kind in (each.VAR_POSITIONAL, each.VAR_KEYWORD):
            continue
        allowed = _told(each.annotation, fn)
        if allowed is not None:
            is_more = each.default is not each.empty and not allows(allowed, each.default)
            found[name] = (*allowed, each.default) if is_more else allowed
    return found


def _told(annotation: Any, fn: FunctionType) -> tuple[object, ...] | None:
    try:
        return _allowed(evaluated(annotation, fn))
    except Exception:  # noqa: BLE001  # an alias whose value can't be evaluated
        return None


def signature_of(fn: Callable[..., Any]) -> inspect.Signature:
    """What the function itself takes, not what it wraps."""
    return inspect.signature(fn, follow_wrapped=False)


def allows(allowed: tuple[object, ...], given: object) -> bool:
    """Whether a value is one of these. Only values of one kind are compared: `True` is no 1, and
    what an expression of Datastar says to `==` is an expression."""
    return any(given is each or (_is_kin(given, each) and bool(given == each)) for each in allowed)


def _is_kin(one: object, other: object) -> bool:
    return type(one) is type(other) or (isinstance(one, str) and isinstance(other, str))


def evaluated(annotation: Any, fn: FunctionType) -> Any:
    if not isinstance(annotation, str):
        return annotation
    around = {
        name: cell.cell_contents
        for name, cell in zip(fn.__code__.co_freevars, fn.__closure__ or (), strict=True)
        if cell != type(cell)()
    }
    try:
        return eval(annotation, fn.__globals__, around)  # noqa: S307  # the author's annotation
    except Exception:  # noqa: BLE001  # whatever it is, it holds no Literal that we know
        return None


def _allowed(kind: Any) -> tuple[object, ...] | None:
    """The values of a `Literal`, also inside `| None`, `Annotated` and a type alias."""
    kind = getattr(kind, "__value__", kind)
    origin = get_origin(kind)
    if origin is Literal:
        return get_args(kind)
    if origin is Annotated:
        return _allowed(get_args(kind)[0])
    if origin in (Union, UnionType):
        parts = [(None,) if each is NoneType else _allowed(each) for each in get_args(kind)]
        if all(part is not None for part in parts) and parts != [(None,)]:
            return tuple(value for part in parts if part for value in part)
    return None


def looking(name: str, prop: str, allowed: tuple[object, ...]) -> Callable[[object], object]:
    """What looks at a prop that is none of the allowed values, and gives the one that it equals.

    Raises: PropError.
    """

    def look(given: object) -> object:
        for each in allowed:
            if allows((each,), given):
                return each
        raise wrong_value(name, prop, given=given, allowed=allowed)

    return look


def check_call(
    name: str, signature: inspect.Signature, *, args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> None:
    """Pass when the call fits the signature.

    Raises: PropError.
    """
    parameters = signature.parameters.values()
    by_name = [each.name for each in parameters if each.kind in _BY_NAME]
    takes_any = any(each.kind is each.VAR_KEYWORD for each in parameters)
    for given in kwargs:
        if given not in by_name and not takes_any:
            raise unknown_prop(name, given, [each for each in by_name if each not in _UNSAID])
    try:
        bound = signature.bind_partial(*args, **kwargs)
    except TypeError:
        raise unfit_call(name, "It got too many props, or one of them twice", signature) from None
    missing = [
        each.name
        for each in parameters
        if each.default is each.empty
        and each.kind not in (each.VAR_POSITIONAL, each.VAR_KEYWORD)
        and each.name not in bound.arguments
    ]
    if missing:
        raise unfit_call(name, f"It misses {', '.join(missing)}", signature)


_BY_NAME = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)
_UNSAID = ("self", "cls", "children")


def _caller() -> str:
    """The file and line that called the component.

    A compiled component looks at its props in its own first line: then its frame is the one around
    `look`, and the caller is behind it.
    """
    frame = inspect.currentframe()
    is_own = False
    while frame is not None and (_is_ours(frame) or is_own):
        is_own = frame.f_code.co_name == "look" and not _is_ours(frame.f_back)
        frame = frame.f_back
    if frame is None:
        return "from nowhere"
    return f"{os.path.basename(frame.f_code.co_filename)}, line {frame.f_lineno}"  # noqa: PTH119


def _is_ours(frame: FrameType | None) -> bool:
    return frame is not None and frame.f_code.co_filename.startswith(_PACKAGE)


def _written(value: object) -> str:
    if not isinstance(value, str) or isinstance(value, Enum):
        return shown(value)
    is_plain = len(value) < _LONG and value.isprintable() and '"' not in value
    return f'"{value}"' if is_plain else shown(value)


def wrong_value(name: str, prop: str, *, given: object, allowed: tuple[object, ...]) -> PropError:
    texts = [each for each in allowed if isinstance(each, str)]
    near = did_you_mean(str(given), texts, otherwise="").removeprefix("Did you mean ")
    listed = ", ".join(_written(each) for each in allowed)
    return PropError(
        message(
            f"{name} got {prop}={_written(given)} ({_caller()}).",
            f"{prop} is one of {listed}.",
            f'Did you mean {prop}="{near[:-1]}"?' if near else "Give one of these.",
        )
    )


def unknown_prop(name: str, given: str, known: list[str]) -> PropError:
    return PropError(
        message(
            f"{name} got the unknown prop {given!r} ({_caller()}).",
            f"Its props are {', '.join(known)}." if known else "It takes no props.",
            did_you_mean(given, known, otherwise="Leave it out, or add it to the component."),
        )
    )


def unfit_call(name: str, problem: str, signature: inspect.Signature) -> PropError:
    bare = [
        each.replace(annotation=each.empty)
        for each in signature.parameters.values()
        if each.name not in _UNSAID
    ]
    return PropError(
        message(
            f"{name} can't be called like this ({_caller()}).",
            f"{problem}.",
            f"It is {name}{inspect.Signature(bare)}.",
        )
    )
