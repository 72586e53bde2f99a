"""The props of a component: which values they take, and what is said when they are wrong."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from types import FrameType, FunctionType, NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from .._errors import UsageError, did_you_mean, message, shown

_PACKAGE = str(Path(__file__).parents[1])


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
    defaults = {name: each.default for name, each in inspect.signature(fn).parameters.items()}
    found: dict[str, tuple[object, ...]] = {}
    for name, annotation in fn.__annotations__.items():
        allowed = _allowed(_evaluated(annotation, fn))
        if name in defaults and allowed is not None:
            default = defaults[name]
            is_more = default is not inspect.Parameter.empty and default not in allowed
            found[name] = (*allowed, default) if is_more else allowed
    return found


def _evaluated(annotation: Any, fn: FunctionType) -> Any:
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


def refusal(name: str, prop: str, allowed: tuple[object, ...]) -> Callable[[object], None]:
    """What is called with a value that is not allowed."""

    def refuse(given: object) -> None:
        raise wrong_value(name, prop, given=given, allowed=allowed)

    return refuse


def check_call(
    name: str, signature: inspect.Signature, *, args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> None:
    """Pass when the call fits the signature.

    Raises: PropError.
    """
    names = [
        each.name
        for each in signature.parameters.values()
        if each.kind in (each.POSITIONAL_OR_KEYWORD, each.KEYWORD_ONLY)
    ]
    takes_any = any(each.kind is each.VAR_KEYWORD for each in signature.parameters.values())
    for given in kwargs:
        if given not in names and not takes_any:
            raise unknown_prop(name, given, names)
    try:
        signature.bind(*args, **kwargs)
    except TypeError as error:
        raise unfit_call(name, str(error), signature) from None


def _caller() -> str:
    """The file and line that called the component.

    A compiled component looks at its props in its own first line: then its frame is the one around
    `refuse`, and the caller is behind it.
    """
    frame = inspect.currentframe()
    is_own = False
    while frame is not None and (_is_ours(frame) or is_own):
        is_own = frame.f_code.co_name == "refuse" and not _is_ours(frame.f_back)
        frame = frame.f_back
    if frame is None:
        return "from nowhere"
    return f"{Path(frame.f_code.co_filename).name}, line {frame.f_lineno}"


def _is_ours(frame: FrameType | None) -> bool:
    return frame is not None and frame.f_code.co_filename.startswith(_PACKAGE)


def _written(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) and not isinstance(value, Enum) else shown(value)


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
    return PropError(
        message(
            f"{name} can't be called like this ({_caller()}).",
            f"{problem[:1].upper()}{problem[1:]}.",
            f"Its signature is {name}{signature.replace(return_annotation=signature.empty)}.",
        )
    )
