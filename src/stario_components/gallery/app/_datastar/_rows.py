"""The row of each kind of entry."""

from __future__ import annotations

from .... import html as h
from ....render import component
from ._entries import Change, Entry, Event, Fault, Navigation, Request
from ._event_row import event_row
from ._findings import found
from ._readable import form, json, moment
from ._request_row import request_row
from ._row import entry_row, entry_text


def row(document: str, entry: Entry) -> h.Node:
    """The row of an entry; the document of the preview is part of its id."""
    id = f"sg-ds-{document}-{entry.n}"
    match entry:
        case Request():
            return request_row(id=id, entry=entry)
        case Event():
            return event_row(id=id, entry=entry)
        case Change():
            return change_row(id=id, entry=entry)
        case Fault():
            return fault_row(id=id, entry=entry)
        case Navigation():
            return navigation_row(id=id, entry=entry)


@component
def change_row(*, id: str, entry: Change) -> h.Node:
    line = [
        h.span(".sg-ds-word")["signals set"],
        h.code(".sg-ds-subject")[entry.paths.replace(" ", ", ")],
        h.span(".sg-ds-outcome")[
            h.span(".sg-ds-figure")[f"{entry.times} times"] if entry.times > 1 else None
        ],
    ]
    return entry_row(id=id, entry=entry, kind="change", line=line, findings=())[
        h.p(".sg-ds-facts")[f"at {moment(entry.at_ms)} s · by the page itself"],
        entry_text(label="What was set last", text=json(entry.patch, size=len(entry.patch))),
    ]


@component
def fault_row(*, id: str, entry: Fault) -> h.Node:
    line = [h.span(".sg-ds-word")["error"], h.code(".sg-ds-subject")[entry.text.split("\n")[0]]]
    return entry_row(id=id, entry=entry, kind="error", line=line, findings=found(entry))[
        h.p(".sg-ds-facts")[f"at {moment(entry.at_ms)} s"],
        entry_text(label="The error", text=entry.text),
    ]


@component
def navigation_row(*, id: str, entry: Navigation) -> h.Node:
    line = [
        h.span(".sg-ds-word")["stayed here"],
        h.span(".sg-ds-mode")[entry.method],
        h.code(".sg-ds-subject")[entry.url],
    ]
    return entry_row(id=id, entry=entry, kind="navigation", line=line, findings=())[
        h.p(".sg-ds-facts")[f"at {moment(entry.at_ms)} s · from {entry.element}"],
        h.p["A preview shows one story, so what leads away from it is noted and not followed."],
        entry_text(label="Its fields", text=form(entry.fields)) if entry.fields else None,
    ]
