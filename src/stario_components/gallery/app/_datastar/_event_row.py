"""The row of an event: what came, where it goes, and how."""

from __future__ import annotations

import re

from .... import html as h
from .... import ui
from ....render import component
from ._entries import Event
from ._findings import found
from ._readable import html, json, moment
from ._row import entry_row, entry_text

_TOP_ID = re.compile(r'^<[\w-]+(?:\s[^>]*?)?\sid="([^"]*)"', re.MULTILINE)


@component
def event_row(*, id: str, entry: Event) -> h.Node:
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
    return entry_row(
        id=id,
        entry=entry,
        kind="event",
        line=line,
        findings=found(entry),
        action=_replay(n=entry.n),
    )[
        h.p(".sg-ds-facts")[" · ".join(_flags(entry))],
        entry_text(label="What it brought", text=content) if content else None,
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
