"""The signals of the preview: a table whose values can be changed."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from .... import html as h
from .... import ui
from ....render import component
from ._entries import SignalRow

SIGNALS_ID = "sg-ds-signals"

_WORDS = {"string": "text", "boolean": "yes or no", "null": "nothing"}
_FIXED = ("element", "function", "error")


@component
def signal_rows(signals: Sequence[SignalRow]) -> h.Node:
    """The body of the table."""
    return h.tbody(id=SIGNALS_ID)[(_signal(row=each) for each in signals)]


@component
def _signal(*, row: SignalRow) -> h.Node:
    id = f"sg-ds-s-{quote(row.path, safe='.')}"
    return h.tr(id=f"{id}-row")[
        h.th(scope="row")[
            h.code(".sg-ds-path")[row.path],
            h.span(".sg-ds-type")[_WORDS.get(row.type, row.type)],
            h.span(".sg-ds-local", title="Its name starts with _")["not sent"]
            if row.is_local
            else None,
        ],
        h.td[_value(id=id, row=row)],
    ]


@component
def _value(*, id: str, row: SignalRow) -> h.Node:
    if row.type in _FIXED or row.is_cut:
        return h.code(".sg-ds-fixed")[row.text + ("…" if row.is_cut else "")]
    attrs = {
        "data-sg-signal": row.path,
        "data-sg-type": row.type,
        "autocomplete": "off",
        "spellcheck": "false",
    }
    if row.type == "boolean":
        return ui.switch(
            id=id,
            label=row.path,
            label_hidden=True,
            size="sm",
            checked=row.text == "true",
            attrs=attrs,
        )
    return ui.input(
        id=id,
        name="value",
        label=row.path,
        label_hidden=True,
        size="sm",
        type="number" if row.type == "number" else "text",
        step="any" if row.type == "number" else None,
        value=row.text,
        attrs=attrs,
    )
