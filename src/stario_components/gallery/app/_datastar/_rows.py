"""The rows of the panel: requests, events, and what else happened.

Law: all that comes from the preview is text here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .... import html as h
from .... import ui
from ....render import component
from ._entries import Change, Entry, Event, Fault, Navigation, Request
from ._findings import Told, found
from ._readable import duration, form, html, json, moment, size_of

_TOP_ID = re.compile(r'^<[\w-]+(?:\s[^>]*?)?\sid="([^"]*)"', re.MULTILINE)


def row(document: str, entry: Entry) -> h.Node:
    """The row of an entry; the document of the preview is part of its id."""
    id = f"sg-ds-{document}-{entry.n}"
    match entry:
        case Request():
            return _request(id=id, entry=entry)
        case Event():
            return _event(id=id, entry=entry)
        case Change():
            return _change(id=id, entry=entry)
        case Fault():
            return _fault(id=id, entry=entry)
        case Navigation():
            return _navigation(id=id, entry=entry)


@component.with_children
def _row(
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
def _request(*, id: str, entry: Request) -> h.Node:
    line = [
        h.span(".sg-ds-word")[entry.method],
        h.code(".sg-ds-subject")[entry.url],
        _outcome(entry=entry),
    ]
    return _row(id=id, entry=entry, kind="request", line=line, findings=found(entry))[
        h.p(".sg-ds-facts")[" · ".join(_facts(entry))],
        _text(label="What was sent", text=_sent(entry)),
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


@component
def _event(*, id: str, entry: Event) -> h.Node:
    content = _content(entry)
    line = [
        h.span(".sg-ds-word")[entry.type.removeprefix("datastar-").replace("-", " ")],
        h.span(".sg-ds-mode")[_mode(entry)] if _mode(entry) else None,
        h.code(".sg-ds-subject")[_target(entry, content)],
        h.span(".sg-ds-outcome")[
            h.span(".sg-ds-figure")[f"request {entry.request}"] if entry.request else None,
            h.span(".sg-ds-figure")[f"replay of {entry.replay_of}"] if entry.replay_of else None,
        ],
    ]
    return _row(
        id=id,
        entry=entry,
        kind="event",
        line=line,
        findings=found(entry),
        action=_replay(n=entry.n),
    )[
        h.p(".sg-ds-facts")[" · ".join(_flags(entry))],
        _text(label="What it brought", text=content) if content else None,
    ]


@component
def _replay(*, n: int) -> h.Node:
    return ui.icon_button(
        "refresh-cw",
        label=f"Replay event {n}",
        size="xs",
        attrs={"data-sg-ds": "replay", "data-n": str(n)},
    )


def _content(entry: Event) -> str:
    args, sizes = entry.args, entry.sizes
    if (text := args.get("elements")) is not None:
        return html(text, size=sizes.get("elements", 0))
    if (text := args.get("signals")) is not None:
        return json(text, size=sizes.get("signals", 0))
    return "\n".join(f"{name}: {value}" for name, value in sorted(args.items()))


def _mode(entry: Event) -> str:
    return entry.args.get("mode", "outer") if entry.type == "datastar-patch-elements" else ""


def _target(entry: Event, content: str) -> str:
    if selector := entry.args.get("selector"):
        return selector
    if entry.type == "datastar-patch-elements":
        ids = [f"#{each}" for each in _TOP_ID.findall(content)]
        return ", ".join(ids[:4]) + (" …" if len(ids) > 4 else "")
    return re.sub(r"\s+", " ", content[:200])


def _flags(entry: Event) -> list[str]:
    args = entry.args
    facts = [
        f"at {moment(entry.at_ms)} s",
        f"from {entry.element}" if entry.element else "",
        f"namespace {args['namespace']}" if "namespace" in args else "",
        "in a view transition" if args.get("useViewTransition") == "true" else "",
        "only if missing" if args.get("onlyIfMissing") == "true" else "",
    ]
    return [each for each in facts if each]


@component
def _change(*, id: str, entry: Change) -> h.Node:
    line = [
        h.span(".sg-ds-word")["signals set"],
        h.code(".sg-ds-subject")[entry.paths.replace(" ", ", ")],
        h.span(".sg-ds-outcome")[
            h.span(".sg-ds-figure")[f"{entry.times} times"] if entry.times > 1 else None
        ],
    ]
    return _row(id=id, entry=entry, kind="change", line=line, findings=())[
        h.p(".sg-ds-facts")[f"at {moment(entry.at_ms)} s · by the page itself"],
        _text(label="What was set last", text=json(entry.patch, size=len(entry.patch))),
    ]


@component
def _fault(*, id: str, entry: Fault) -> h.Node:
    line = [h.span(".sg-ds-word")["error"], h.code(".sg-ds-subject")[entry.text.split("\n")[0]]]
    return _row(id=id, entry=entry, kind="error", line=line, findings=found(entry))[
        h.p(".sg-ds-facts")[f"at {moment(entry.at_ms)} s"],
        _text(label="The error", text=entry.text),
    ]


@component
def _navigation(*, id: str, entry: Navigation) -> h.Node:
    line = [
        h.span(".sg-ds-word")["stayed here"],
        h.span(".sg-ds-mode")[entry.method],
        h.code(".sg-ds-subject")[entry.url],
    ]
    return _row(id=id, entry=entry, kind="navigation", line=line, findings=())[
        h.p(".sg-ds-facts")[f"at {moment(entry.at_ms)} s · from {entry.element}"],
        h.p["A preview shows one story, so what leads away from it is noted and not followed."],
        _text(label="Its fields", text=form(entry.fields)) if entry.fields else None,
    ]


@component
def _text(*, label: str, text: str) -> h.Node:
    return h.pre(".sg-ds-text", tabindex="0", role="group", aria_label=label)[text]
