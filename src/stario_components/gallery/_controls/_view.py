"""How a control is shown: all that the form needs, and no types any more."""

from __future__ import annotations

import re

import msgspec

_TYPED = {
    "text": "text",
    "textarea": "textarea",
    "slider": "number",
    "number": "number",
    "date": "date",
    "time": "time",
    "datetime-local": "datetime-local",
}
"""Controls that one types into, and what takes their place while their value is wrong."""
_NUMBER = re.compile(r"[+-]?[0-9.]+([eE][+-]?[0-9]+)?|")


class Chosen(msgspec.Struct, frozen=True):
    """One of several choices."""

    token: str
    label: str


class View(msgspec.Struct, frozen=True, kw_only=True):
    """A control on its place, with what stands in it."""

    control: str
    """"switch", "segments", "radios", "select", "slider", "textarea", "group", "rows", "none",
    "fixed", or the type of an input."""
    path: str
    """Its name in the form."""
    id: str
    """Stays the same over renders."""
    label: str
    """What a screen reader says."""
    doc: str = ""
    said: str = ""
    """Its type in short."""
    text: str | None = None
    error: str | None = None
    is_changed: bool = False
    is_typed: bool = False
    """Whether its text is the one that was sent."""
    options: tuple[Chosen, ...] = ()
    min: str | None = None
    max: str | None = None
    step: str | None = None
    maxlength: int | None = None
    within: tuple[View, ...] = ()
    tags: tuple[Chosen, ...] = ()
    """The types of a union, to choose from."""
    tag: str = ""
    """The chosen one."""
    count_name: str = ""
    """The name of the number of rows."""
    gone: str = ""
    """The places of rows of the story that are gone."""
    can_grow: bool = True
    reason: str = ""
    """Why it can't be changed."""
    is_given: bool = True
    """Whether the story says it; else it is the default of the component."""


def with_error(view: View, said: str, *, sent: str | None) -> View:
    """The control with what is wrong, and with what was typed, where it can hold that."""
    if sent is None or view.control not in _TYPED:
        told = f"It {said}." if not sent or view.control == "rows" else f"“{sent}” {said}."
        return msgspec.structs.replace(view, error=told)
    control = _TYPED[view.control]
    is_held = bool(_NUMBER.fullmatch(sent)) if control == "number" else not sent
    return msgspec.structs.replace(
        view,
        control=control if is_held or control.startswith("text") else "text",
        error=f"It {said}.",
        text=sent,
    )


def untyped(view: View) -> View:
    """The control, and those within, as if nobody were typing."""
    return msgspec.structs.replace(
        view, is_typed=False, within=tuple(untyped(each) for each in view.within)
    )
