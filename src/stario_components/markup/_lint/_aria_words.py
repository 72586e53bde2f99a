"""Rules of WAI-ARIA: roles and attributes that exist, with values that they can have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..._errors import did_you_mean, shown
from .._tree import tokens
from .._vocabulary import ABSTRACT_ROLES, ATTRIBUTES, MORE_ROLES, ROLES, Kind
from ._finding import Finding, Said, finding

if TYPE_CHECKING:
    from ._view import View

_KNOWN = ROLES | MORE_ROLES
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_INTEGER = re.compile(r"-?\d+")
_WORDS: dict[Kind, tuple[str, ...]] = {
    "boolean": ("true", "false"),
    "optional": ("true", "false", "undefined"),
    "tristate": ("true", "false", "mixed", "undefined"),
}
# What a role can't be told without, where the element has no state of its own for it.
_NEEDED: dict[str, tuple[str, ...]] = {
    "checkbox": ("aria-checked",),
    "heading": ("aria-level",),
    "menuitemcheckbox": ("aria-checked",),
    "menuitemradio": ("aria-checked",),
    "meter": ("aria-valuenow",),
    "radio": ("aria-checked",),
    "scrollbar": ("aria-controls", "aria-valuenow"),
    "slider": ("aria-valuenow",),
    "switch": ("aria-checked",),
}
_NATIVE = frozenset("input meter h1 h2 h3 h4 h5 h6 select".split())


def unknown_roles(view: View) -> Iterator[Finding]:
    """Words in `role` that are no roles, or roles that only the specification uses."""
    for each in view.elements:
        for word in tokens((each.get("role") or "").lower()):
            if word in ABSTRACT_ROLES:
                yield finding("role", each, abstract_role(word))
            elif word not in _KNOWN and not word.startswith("doc-"):
                yield finding("role", each, unknown_role(word))


def missing_states(view: View) -> Iterator[Finding]:
    """Roles without the state that they tell."""
    for each in view.elements:
        role = (each.get("role") or "").lower()
        if each.name in _NATIVE:
            continue
        for name in _NEEDED.get(role, ()):
            if name not in each.attributes and not _is_bound(name, each.attributes):
                yield finding("role-state", each, needed(role, name))


def unknown_attributes(view: View) -> Iterator[Finding]:
    """Attributes that start with `aria-` and do not exist."""
    for each in view.elements:
        for name in each.attributes:
            if name.startswith("aria-") and name not in ATTRIBUTES:
                yield finding("aria-attribute", each, unknown_attribute(name))


def impossible_values(view: View) -> Iterator[Finding]:
    """Values that an attribute of WAI-ARIA can't have."""
    for each in view.elements:
        for name, value in each.attributes.items():
            row = ATTRIBUTES.get(name)
            if row is not None and not _is_possible(value, *row):
                yield finding("aria-value", each, impossible(name, value))


def _is_possible(value: str, kind: Kind, words: tuple[str, ...]) -> bool:
    if kind in {"text", "id", "ids"}:
        return True
    if kind in {"integer", "number"}:
        pattern = _INTEGER if kind == "integer" else _NUMBER
        return pattern.fullmatch(value.strip()) is not None
    given = tokens(value.lower()) if kind == "words" else [value.strip().lower()]
    return bool(given) and all(each in _WORDS.get(kind, words) for each in given)


def _is_bound(name: str, attributes: dict[str, str]) -> bool:
    """Whether a signal brings it."""
    return f"data-attr:{name}" in attributes or name in attributes.get("data-attr", "")


# --- messages ---------------------------------------------------------------------------------


def unknown_role(word: str) -> Said:
    return Said(
        f"{shown(word)} is no role.",
        "It is passed over, and the element is told as what it is without it.",
        did_you_mean(word, _KNOWN, otherwise="See https://www.w3.org/TR/wai-aria-1.2/#roles."),
    )


def abstract_role(word: str) -> Said:
    return Said(
        f"{shown(word)} is a role for the specification alone.",
        "It groups other roles and is told as none of them.",
        "Take one that belongs to it, as button for command.",
    )


def needed(role: str, name: str) -> Said:
    return Said(
        f'role="{role}" has no {name}.',
        "It can't be told without: a checkbox that is neither on nor off.",
        f"Write {name}, or use the element that has this role by itself.",
    )


def unknown_attribute(name: str) -> Said:
    return Said(
        f"{name} does not exist.",
        "It is passed over.",
        did_you_mean(name, ATTRIBUTES, otherwise="See https://www.w3.org/TR/wai-aria-1.2."),
    )


def impossible(name: str, value: str) -> Said:
    kind, words = ATTRIBUTES[name]
    allowed = ", ".join(_WORDS.get(kind, words)) or f"a whole {kind}".replace("whole number", kind)
    return Said(
        f"{name} is {shown(value)}.",
        "A value that it can't have counts as none.",
        f"Write one of these: {allowed.replace('whole integer', 'whole number')}.",
    )
