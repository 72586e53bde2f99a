"""Signals that may be wrong: the value, or every error beside the name of its field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from .._errors import UsageError, message
from ._decode import FieldError, SignalsError
from ._signals import Signals

T = TypeVar("T", bound=Signals)


@dataclass(frozen=True)
class Checked(Generic[T]):
    """What came from a page, decoded: good, or with its errors as data.

    A handler whose parameter is `Checked[Form]` is called in either case, so it can answer with an
    event that shows the errors. (The client ignores the body of a 4xx answer.) Constraints are
    msgspec's: `Annotated[str, Meta(min_length=1)]`.

        async def add(form: ds.Checked[NewTodo]) -> Event:
            if form.errors:
                return signals({"errors": form.messages})
            await todos.add(form.value.title)
    """

    _value: T | None
    errors: tuple[FieldError, ...] = ()
    sent: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    """What came, by names, where it is wrong: text that a form shows again in its fields."""

    @property
    def value(self) -> T:
        """The signals.

        Raises: UsageError when there are errors: look at those first.
        """
        if self._value is None:
            raise value_is_wrong(self.errors)
        return self._value

    @property
    def messages(self) -> dict[str, Any]:
        """One message for each wrong field, nested as the fields are; under "" that of the whole.

        Example:
            >>> Checked[Signals](None, (FieldError("user.name", "Too short"),)).messages
            {'user': {'name': 'Too short'}}
        """
        # Nested, because the client would make an empty object of a dotted key.
        tree: dict[str, Any] = {}
        for error in reversed(self.errors):
            *parents, leaf = error.field.split(".")
            node = tree
            for parent in parents:
                if not isinstance(node.get(parent), dict):
                    node[parent] = {}
                node = node[parent]
            node[leaf] = error.message
        return tree


def checked(decode: Callable[[], T]) -> Checked[T]:
    """The result of a decoding, with its errors as data.

    Example:
        >>> from stario_components import ds
        >>> class Step(ds.Signals):
        ...     n: int
        >>> checked(lambda: ds.decode(Step, '{"n": 2}')).value.n
        2
        >>> checked(lambda: ds.decode(Step, '{"n": "x"}')).messages
        {'n': 'Expected `int`, got `str`'}
    """
    try:
        return Checked(decode())
    except SignalsError as error:
        return Checked(None, error.errors, error.sent)


def value_is_wrong(errors: tuple[FieldError, ...]) -> UsageError:
    names = ", ".join(error.field or "the whole" for error in errors)
    return UsageError(
        message(
            f"Checked.value was read although these are wrong: {names}.",
            "There is no value that the handler could trust.",
            "Look first: if form.errors: return signals({…: form.messages}).",
        )
    )
