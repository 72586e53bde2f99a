"""The ids of a whole form: each is on the page once."""

from __future__ import annotations

from collections.abc import Iterable

from .._errors import UsageError, message
from ._bound import BoundField

_PARTS = ("", "-field", "-hint", "-error", "-list", "-count")
"""What stands after the id of a control in the ids of what is around it."""


def refuse_equal_ids(kind: type, form_id: str, fields: Iterable[BoundField]) -> None:
    """Passes when no field takes an id of another one, or of the summary of errors.

    Raises: UsageError.
    """
    owners = {summary_id(form_id): "", f"{summary_id(form_id)}-title": ""}
    for field in fields:
        for part in _PARTS:
            id = f"{field.id}{part}"
            if id in owners:
                raise equal_ids(kind, id, first=owners[id], second=field.name)
            owners[id] = field.name


def summary_id(form_id: str) -> str:
    """The id of the summary of a form's errors. No field has it: the ids of those have one hyphen
    after that of the form."""
    return f"{form_id}--errors"


def equal_ids(kind: type, id: str, *, first: str, second: str) -> UsageError:
    other = f"the field {first!r}" if first else "the summary of errors"
    return UsageError(
        message(
            f"ui.bound({kind.__name__}) would give the id {id!r} twice: to {other} "
            f"and to the field {second!r}.",
            "A label, an error or a link would lead to the wrong one of them.",
            "Give one of the two fields another name." if first else "Give the field another name.",
        )
    )
