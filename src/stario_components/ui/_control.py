"""What a class says about the control of one of its fields, where the type does not say it."""

from __future__ import annotations

from dataclasses import dataclass

from ._bound import FieldKind, Option


@dataclass(frozen=True, slots=True)
class Control:
    """How a field is shown, as part of its annotation. What is left out follows from the type.

        class Profile(ds.Signals):
            about: Annotated[str, ui.Control("textarea", hint="Some sentences")] = ""

    Example:
        >>> Control("textarea", hint="Some sentences").kind
        'textarea'
    """

    kind: FieldKind | None = None
    label: str | None = None
    hint: str | None = None
    placeholder: str | None = None
    autocomplete: str | None = None
    options: tuple[Option, ...] = ()
    step: str | None = None
    """Of a number: "0.01" for money. (msgspec takes no such constraint for a Decimal.)"""
