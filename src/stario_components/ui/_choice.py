"""One of several boxes under one name: what checkboxes and radios share."""

from __future__ import annotations

from typing import Literal
from urllib.parse import quote

from .. import html as h
from ..render import component
from ._bound import Option
from ._icon import icon_of
from ._vocabulary import Attrs


@component
def choice(
    *,
    type: Literal["checkbox", "radio"],
    option: Option,
    id: str,
    name: str,
    checked: bool,
    required: bool,
    form: str | None,
    invalid: str | None,
    attrs: Attrs | None,
) -> h.Node:
    """One of several boxes under one name.

    Its name for who listens is its label alone; what describes it is said after that.
    """
    own = f"{id}--{part_of_id(option.value)}"
    has_more = option.description is not None
    return h.label(".sc-choice", data_label="end")[
        h.input(
            h.merged(
                attrs,
                class_="sc-radio" if type == "radio" else "sc-checkbox",
                id=own,
                name=name,
                type=type,
                value=option.value,
                checked=checked,
                required=required,
                disabled=option.disabled,
                form=form,
                aria_invalid=invalid,
                aria_labelledby=f"{own}-label" if has_more else None,
                aria_describedby=f"{own}-description" if has_more else None,
            )
        ),
        None if option.icon is None else icon_of(option.icon),
        h.span(".sc-choice-text")[
            h.span(id=f"{own}-label")[option.label] if has_more else option.label,
            h.span(".sc-choice-description", id=f"{own}-description")[option.description]
            if has_more
            else None,
        ],
    ]


def part_of_id(value: str) -> str:
    """A value as the end of an id, after two hyphens; what a component adds follows one.

    A value that ends as additions do is made another, so that no two ids are equal.

    Example:
        >>> part_of_id("early-bird"), part_of_id("a b"), part_of_id("a-label")
        ('early-bird', 'a%20b', 'a-label_')
    """
    if value.isalnum() and value.isascii():
        return value
    made = quote(value)
    return f"{made}_" if made.rstrip("_").endswith(_SUFFIXES) else made


_SUFFIXES = ("-field", "-hint", "-error", "-label", "-description")
