"""The row of a request: what was asked, what was sent, what came of it."""

from __future__ import annotations

from .... import html as h
from ....render import component
from ._entries import Request
from ._findings import found
from ._readable import duration, form, json, moment, size_of
from ._row import entry_row, entry_text


@component
def request_row(*, id: str, entry: Request) -> h.Node:
    line = [
        h.span(".sg-ds-word")[entry.method],
        h.code(".sg-ds-subject")[entry.url],
        _outcome(entry=entry),
    ]
    return entry_row(id=id, entry=entry, kind="request", line=line, findings=found(entry))[
        h.p(".sg-ds-facts")[" · ".join(_facts(entry))],
        entry_text(label="What was sent", text=_sent(entry)),
    ]


@component
def _outcome(*, entry: Request) -> h.Node:
    return h.span(".sg-ds-outcome")[
        h.span(".sg-ds-status", data_state=_tone(entry))[_status(entry)],
        h.span(".sg-ds-figure")[duration(entry.ms)] if entry.ms else None,
        h.span(".sg-ds-figure")[size_of(entry.size)] if entry.size else None,
    ]


def _status(entry: Request) -> str:
    if entry.state == "pending":
        return "waiting"
    if entry.state == "failed":
        return f"{entry.status} broken off" if entry.status else "no answer"
    if entry.state == "aborted":
        return f"{entry.status} cancelled" if entry.status else "cancelled"
    return f"{entry.status} open" if entry.state == "open" else str(entry.status)


def _tone(entry: Request) -> str:
    if entry.state == "failed" or entry.status >= 400 or entry.findings:
        return "wrong"
    if entry.state == "aborted":
        return "gone"
    return "waiting" if entry.state == "pending" else "good"


def _facts(entry: Request) -> list[str]:
    facts = [
        f"at {moment(entry.at_ms)} s",
        f"from {entry.element}" if entry.element else "",
        "" if entry.is_datastar else "not by Datastar",
        "answered by the story" if entry.is_own else "",
        f"slowed down by {duration(entry.delay_ms)}" if entry.delay_ms else "",
        f"made to fail: {entry.failed}" if entry.failed else "",
        entry.type.partition(";")[0],
        entry.error,
    ]
    return [each for each in facts if each]


def _sent(entry: Request) -> str:
    sent = entry.sent
    if sent.kind == "none":
        return "Nothing was sent."
    if sent.kind == "binary":
        return "Bytes that are no text."
    return form(sent.text) if sent.kind == "form" else json(sent.text, size=len(sent.text))
