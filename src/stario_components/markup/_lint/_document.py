"""Rules of whole documents: doctype, title, language. A fragment has none of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .._tree import Doctype
from ._finding import Finding, Said, anywhere, finding

if TYPE_CHECKING:
    from ._view import View


def document_parts(view: View) -> Iterator[Finding]:
    """What each document needs to be read as it is meant."""
    if not view.tree.is_document:
        return
    if not any(isinstance(each, Doctype) for each in view.tree.children):
        yield anywhere("document", no_doctype())
    for each in view.elements:
        if each.name == "html" and not (each.get("lang") or "").strip():
            yield finding("document", each, no_language())
    titles = [each for each in view.elements if each.name == "title" and each.namespace == "html"]
    if not any(each.text.strip() for each in titles):
        yield anywhere("document", no_title())


# --- messages ---------------------------------------------------------------------------------


def no_doctype() -> Said:
    return Said(
        "The document has no doctype.",
        "A browser shows it as pages of the last century were shown.",
        "Start it with <!doctype html>; h.html does.",
    )


def no_language() -> Said:
    return Said(
        "The document does not say its language.",
        "A screen reader reads it with the sounds of another one.",
        'Write lang, as in <html lang="en">.',
    )


def no_title() -> Said:
    return Said(
        "The document has no title.",
        "Tabs, the history and a screen reader have nothing to call it.",
        "Write <title> in its head.",
    )
