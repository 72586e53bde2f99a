"""What all rows of the panel have: a line that opens, and what is wrong below it.

Law: all that comes from the preview is text here.
"""

from __future__ import annotations

from collections.abc import Sequence

from .... import html as h
from .... import ui
from ....render import component
from ._entries import Entry
from ._findings import Told


@component.with_children
def entry_row(
    more: h.Node,
    *,
    id: str,
    entry: Entry,
    line: h.Node,
    kind: str,
    findings: Sequence[Told],
    action: h.Node = None,
) -> h.Node:
    """A line that opens, and below it what is wrong."""
    return h.li(".sg-ds-row", id=id, data_kind=kind, data_wrong=bool(findings), data_n=entry.n)[
        h.div(".sg-ds-head")[
            h.details(".sg-ds-details", data_preserve_attr="open")[
                h.summary(".sg-ds-line")[h.span(".sg-ds-number")[entry.n], line],
                h.div(".sg-ds-more")[more],
            ],
            action,
        ],
        (_finding(lines=each) for each in findings),
    ]


@component
def _finding(*, lines: Told) -> h.Node:
    return h.div(".sg-ds-finding")[
        ui.icon("circle-alert"),
        h.p[
            h.strong[lines.what],
            " ",
            h.span(".sg-ds-why")[lines.why],
            " ",
            h.span(".sg-ds-fix")[lines.fix],
        ],
    ]


@component
def entry_text(*, label: str, text: str) -> h.Node:
    return h.pre(".sg-ds-text", tabindex="0", role="group", aria_label=label)[text]
