"""What validators say is wrong, whoever wrote them: a dotted path and a reason for each fault.

Law: what isn't known is refused: an error that a form swallowed would be a form that can't be sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias, cast

from .. import ds
from .._errors import UsageError, message, shown
from ._library_faults import faults_of, unknown_errors

Messages: TypeAlias = "Mapping[str, str | Sequence[str] | Messages]"
"""Messages by the names of fields, dotted or nested; "" is the form as a whole."""

Faults: TypeAlias = (
    "ds.Checked[Any] | ds.FieldError | Iterable[ds.FieldError] | Messages | Exception | None"
)
"""What a form takes as its errors. Exceptions: those of `ds`, msgspec, pydantic, attrs, cattrs."""


def faults(errors: Faults) -> list[ds.FieldError]:
    """Every fault by its path; "" is the form as a whole.

    Raises: UsageError for errors of no known kind.

    Example:
        >>> faults({"email": ["Already taken", "Too long"], "address": {"zip": "Unknown"}})
        [FieldError(field='email', message='Already taken'), \
FieldError(field='email', message='Too long'), FieldError(field='address.zip', message='Unknown')]
    """
    if errors is None:
        return []
    if isinstance(errors, ds.FieldError):
        return [errors]
    if isinstance(errors, ds.Checked | ds.SignalsError):
        return [*errors.errors]
    if isinstance(errors, Exception):
        return list(faults_of(errors))
    if isinstance(errors, Mapping):
        return list(_of_messages(cast("Messages", errors), ""))
    found = _listed(errors)
    if not all(isinstance(each, ds.FieldError) for each in found):
        raise unknown_errors(errors)
    return cast("list[ds.FieldError]", found)


def _listed(errors: object) -> list[object]:
    if isinstance(errors, str | bytes) or not isinstance(errors, Iterable):
        raise unknown_errors(errors)
    return list(cast("Iterable[object]", errors))


def _of_messages(messages: Mapping[str, Any], prefix: str) -> Iterator[ds.FieldError]:
    for name, told in messages.items():
        path = f"{prefix}{name}"
        if isinstance(told, Mapping):
            yield from _of_messages(cast("Mapping[str, Any]", told), f"{path}.")
            continue
        several = [told] if isinstance(told, str) else told
        if not isinstance(several, list | tuple):
            raise unknown_message(path, told)
        for each in cast("Sequence[object]", several):
            if not isinstance(each, str):
                raise unknown_message(path, each)
            if each:  # "" clears a message
                yield ds.FieldError(path, each)


def unknown_message(path: str, told: object) -> UsageError:
    return UsageError(
        message(
            f"The errors of a form hold {shown(told)} under {path!r}.",
            "A message is text, and several are a list of texts.",
            f'Write {{{path!r}: "What is wrong"}}.',
        )
    )
