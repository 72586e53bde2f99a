"""Which fields of a form are shown: `only` and `exclude`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from .._errors import UsageError, did_you_mean, message
from ._bound_form import BoundForm, BoundGroup, BoundItem, items_in


@dataclass(frozen=True, slots=True)
class _Choice:
    """Names of fields and groups."""

    only: frozenset[str] | None
    exclude: frozenset[str]


def chosen(
    form: BoundForm, *, only: Iterable[str] | None, exclude: Iterable[str]
) -> tuple[BoundItem, ...]:
    """What is shown; a group without fields is not.

    Raises: UsageError for a name that the form lacks.
    """
    choice = _Choice(None if only is None else frozenset(only), frozenset(exclude))
    checked_names(form, "only", choice.only or ())
    checked_names(form, "exclude", choice.exclude)
    return tuple(_chosen(form.items, choice))


def _chosen(items: Iterable[BoundItem], choice: _Choice) -> Iterator[BoundItem]:
    only = choice.only
    for each in items:
        if each.name in choice.exclude:
            continue
        if isinstance(each, BoundGroup):
            is_whole = only is None or each.name in only
            inner = _chosen(each.items, _Choice(None, choice.exclude) if is_whole else choice)
            if kept := tuple(inner):
                yield replace(each, items=kept)
        elif only is None or each.name in only:
            yield each


def checked_names(form: BoundForm, prop: str, given: Iterable[str]) -> None:
    """Refuses names of fields and groups that the form lacks.

    Raises: UsageError.
    """
    known = {each.name for each in items_in(form.items)}
    for name in given:
        if name not in known:
            raise unknown_name(prop, name, known)


def unknown_name(prop: str, name: str, known: Iterable[str]) -> UsageError:
    known = sorted(known)
    return UsageError(
        message(
            f"ui.form_for got {prop} with {name!r}.",
            "The form has no field of that name.",
            did_you_mean(name, known, otherwise=f"It has {', '.join(known)}."),
        )
    )
