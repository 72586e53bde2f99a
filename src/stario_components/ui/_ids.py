"""Ids: what a component derives its other ids from."""

from __future__ import annotations

from .._errors import UsageError, message, shown


def checked_id(component: str, id: str) -> str:
    """The id, if it is one: not empty, and without white space.

    `aria-describedby` and the like hold lists of ids with blanks between them, so an id with a
    blank in it can't be pointed at.

    Raises: UsageError.
    Source: https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute
    """
    if not id or id.split() != [id]:
        raise bad_id(component, id)
    return id


def bad_id(component: str, given: str) -> UsageError:
    fix = "-".join(given.split())
    return UsageError(
        message(
            f"ui.{component} got id={shown(given)}.",
            "An id is not empty and holds no white space: what describes it could not point at it.",
            f"Write id={fix!r}." if fix else "Give it a name that is its own on the page.",
        )
    )
