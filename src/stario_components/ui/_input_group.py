"""Controls in a row with one border around them."""

from __future__ import annotations

from .. import html as h
from ..render import component
from ._ids import checked_id
from ._labelled import described_by, mark_of, notes, unlabelled
from ._values import Errors
from ._vocabulary import Attrs, Size


@component.with_children
def input_group(
    children: h.Node,
    *,
    id: str,
    label: h.Node,
    hint: h.Node = None,
    error: Errors = None,
    required: bool = False,
    mark: str | None = None,
    size: Size = "md",
    label_hidden: bool = False,
    attrs: Attrs | None = None,
) -> h.Node:
    """Fields, selects and buttons in a row, joined, under one label; a `<span>` is text in a box.

    Each control in it keeps a label of its own, which is read out and not shown. Hints and errors
    are the group's.

    Shape: `<div class="sc-field" id="x-field" data-size="md"><div class="sc-field-label"
    id="x-label">…</div><div class="sc-input-group" id="x" tabindex="-1" role="group"
    aria-labelledby="x-label">…</div></div>`.

    Raises: UsageError for an id with white space.
    Source: https://www.w3.org/WAI/tutorials/forms/grouping/#associating-related-controls-with-wai-aria

    Example:
        >>> from stario_components import ui
        >>> print(ui.input_group(id="site", label="Site")[ui.button(type="submit")["Go"]])
        <div class="sc-field" id="site-field" data-size="md"><div class="sc-field-label" \
id="site-label">Site</div><div class="sc-input-group" id="site" tabindex="-1" \
role="group" aria-labelledby="site-label"><button class="sc-button" data-variant="solid" \
data-tone="neutral" data-size="md" type="submit">Go</button></div></div>
    """
    if label is None:
        raise unlabelled("input_group", id)
    own = checked_id("input_group", id)
    return h.div(".sc-field", id=f"{own}-field", data_size=size)[
        h.div(".sc-field-label", id=f"{own}-label", data_hidden=label_hidden)[
            label, mark_of(required=required, mark=mark)
        ],
        h.div(
            h.merged(
                attrs,
                ".sc-input-group",
                id=own,
                tabindex="-1",
                role="group",
                aria_labelledby=f"{own}-label",
                aria_describedby=None
                if hint is None and error is None
                else described_by(own, hint, error),
            )
        )[children],
        notes(id=own, hint=hint, error=error),
    ]
