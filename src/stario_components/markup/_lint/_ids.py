"""Rules of ids: each is there once, and who names one finds it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..._errors import did_you_mean, shown
from .._references import LINKS, references
from ._finding import Finding, Said, finding

if TYPE_CHECKING:
    from ._view import View


def duplicate_ids(view: View) -> Iterator[Finding]:
    """Two elements with one id: a patch and a label reach the first only."""
    for each in view.elements:
        name = each.get("id")
        if name and view.by_id.get(name) is not each:
            yield finding("duplicate-id", each, duplicate(name))


def wrong_ids(view: View) -> Iterator[Finding]:
    """Ids that nobody can name: empty, or with a blank."""
    for each in view.elements:
        name = each.get("id")
        if name is not None and (not name or any(letter.isspace() for letter in name)):
            yield finding("wrong-id", each, wrong(name))


def dangling_references(view: View) -> Iterator[Finding]:
    """Attributes that name an id which no element has. Links out of a fragment may go anywhere."""
    for each in view.elements:
        for name, value in each.attributes.items():
            if name in LINKS and (not view.tree.is_document or value == "#top"):
                continue
            for target in references(name, value):
                if target not in view.by_id:
                    yield finding("dangling-reference", each, dangling(name, target, view))


# --- messages ---------------------------------------------------------------------------------


def duplicate(name: str) -> Said:
    return Said(
        f"The id {shown(name)} is there twice.",
        "A patch, a label and a link reach the first element that has it, never the second.",
        "Give one of them another id.",
    )


def wrong(name: str) -> Said:
    return Said(
        f"{shown(name)} is no id.",
        "It needs a character and must not have blanks: what names it splits at them.",
        "Write one word, as in user-3.",
    )


def dangling(name: str, target: str, view: View) -> Said:
    near = did_you_mean(target, view.by_id, otherwise="Give the element that is meant this id.")
    return Said(
        f"{name} names the id {shown(target)}, which no element has.",
        "It does nothing: a label without a field, a button that opens nothing.",
        near,
    )
