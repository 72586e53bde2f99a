"""A select: one of many, or several of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .. import html as h
from .._errors import UsageError, message, shown
from ..render import component
from ._bound import Option, Options
from ._labelled import control_id, described_by, invalid, labelled, marked_by
from ._values import Errors, Value, options_in, value_texts
from ._vocabulary import Attrs, Size


@component
def select(
    *,
    label: h.Node,
    name: str,
    options: Options,
    value: Value | Iterable[Value] = None,
    placeholder: str | None = None,
    hint: h.Node = None,
    error: Errors = None,
    required: bool = False,
    mark: str | None = None,
    disabled: bool = False,
    multiple: bool = False,
    rows: int | None = None,
    autocomplete: str | None = None,
    size: Size = "md",
    label_hidden: bool = False,
    id: str | None = None,
    form: str | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """The browser's own select with its label; `attrs` go onto the `<select>` itself.

    Options with the same `group` one after the other stand under that heading. `placeholder` is a
    first option without a value, so a required select asks for a choice. With `multiple`, `value`
    holds several, and a list of `rows` rows is shown.

    Shape: `<div class="sc-field" id="x-field" data-size="md"><label class="sc-field-label"
    for="x">…</label><select class="sc-input sc-select" id="x" name="x"><option value="a"
    selected>…</option>…</select></div>`.

    Raises: UsageError for several values without `multiple`, and for an id with white space, which
    is the name where none is given.
    Source: https://html.spec.whatwg.org/multipage/form-elements.html#the-select-element

    Example:
        >>> from stario_components import ui
        >>> print(ui.select(name="size", label="Size", options=["S", "M"], value="M"))
        <div class="sc-field" id="size-field" data-size="md"><label class="sc-field-label" \
for="size">Size</label><select class="sc-input sc-select" id="size" name="size">\
<option value="S">S</option><option value="M" selected>M</option></select></div>
    """
    own = control_id("select", id=id, name=name, label=label)
    chosen = value_texts(value)
    if len(chosen) > 1 and not multiple:
        raise several_values(name, chosen)
    more = attrs if error is None else marked_by(error, attrs)
    return labelled(
        label=label,
        id=own,
        label_hidden=label_hidden,
        required=required,
        mark=mark,
        hint=hint,
        error=error,
        size=size,
    )[
        h.select(
            h.merged(
                more,
                ".sc-input.sc-select",
                id=own,
                name=name,
                required=required,
                disabled=disabled,
                multiple=multiple,
                size=rows,
                autocomplete=autocomplete,
                form=form,
                aria_invalid=None if error is None else invalid(error),
                aria_describedby=None
                if hint is None and error is None
                else described_by(own, hint, error),
            )
        )[
            None if placeholder is None else h.option(value="")[placeholder],
            (
                _group(heading=heading, options=members, chosen=chosen)
                for heading, members in _by_group(options_in(options))
            ),
        ]
    ]


@component
def _group(*, heading: str | None, options: list[Option], chosen: frozenset[str]) -> h.Node:
    if heading is None:
        return [_option(option=each, chosen=chosen) for each in options]
    return h.optgroup(label=heading)[(_option(option=each, chosen=chosen) for each in options)]


@component
def _option(*, option: Option, chosen: frozenset[str]) -> h.Node:
    return h.option(value=option.value, selected=option.value in chosen, disabled=option.disabled)[
        option.label
    ]


def _by_group(options: Iterable[Option]) -> Iterator[tuple[str | None, list[Option]]]:
    """Runs of options with the same heading."""
    members: list[Option] = []
    for each in options:
        if members and members[-1].group != each.group:
            yield members[0].group, members
            members = []
        members.append(each)
    if members:
        yield members[0].group, members


def several_values(name: str, values: Iterable[str]) -> UsageError:
    return UsageError(
        message(
            f"ui.select({name!r}) got value={shown(sorted(values))}.",
            "One option can be chosen; a browser would choose the last of these.",
            "Say multiple=True, or give one value.",
        )
    )
