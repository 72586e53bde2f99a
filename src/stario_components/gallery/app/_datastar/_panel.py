"""The panel as it is before anything happened."""

from __future__ import annotations

from collections.abc import Iterable

from .... import ds, ui
from .... import html as h
from ....render import component
from .._urls import Urls
from ._entries import Entry
from ._findings import found
from ._signals import signal_rows

PANEL_ID = "datastar-panel"
REQUESTS_ID = "sg-ds-requests"
EVENTS_ID = "sg-ds-events"
SAID_ID = "sg-ds-said"
ENTRIES_PATH = "/datastar/entries"
FINDINGS = "_findings"
"""The signal of the gallery's page that holds how many findings there are; `panel.js` sets it."""

_SLOW = [ui.Option("0", "no delay"), ui.Option("1000", "1 s late"), ui.Option("3000", "3 s late")]
_FAIL = [
    ui.Option("none", "no failure"),
    ui.Option("network", "network error"),
    ui.Option("500", "status 500"),
    ui.Option("404", "status 404"),
]
_SHOW = [
    ui.Option("all", "All entries"),
    ui.Option("findings", "Findings"),
    ui.Option("server", "From the server"),
]


@component
def datastar_panel(*, urls: Urls, story_id: str) -> h.Node:
    """Signals, requests and events of the preview beside it; `panel.js` fills it.

    No morph of the page touches it, so what was noted stays; `panel.js` opens it for its own
    answers.
    """
    post = ds.post(
        urls.own(ENTRIES_PATH),
        payload=ds.evt.get("detail"),
        request_cancellation="disabled",
        retry_max_count=1,
    )
    return h.section(
        ".sg-ds",
        ds.ignore_morph(),
        ds.on("sg-entries", post),
        id=PANEL_ID,
        aria_label="Datastar",
        data_story=story_id,
    )[
        _toolbar(),
        h.noscript[h.p(".sg-ds-empty")["This panel listens to the preview by JavaScript."]],
        h.p(".sc-visually-hidden", id=SAID_ID, aria_live="polite"),
        h.div(".sg-ds-areas")[_signals(), _requests(), _events()],
    ]


@component
def findings_badge() -> h.Node:
    """How many findings there are, for the tab of the panel; not there when there are none."""
    count = ds.signal(FINDINGS)
    return h.span(
        ds.signals({FINDINGS: 0}, if_missing=True), ds.show(count > 0), style="display: none"
    )[
        ui.badge(tone="danger", variant="solid", size="sm", pill=True, attrs=ds.text(count))["0"],
        ui.visually_hidden[" findings"],
    ]


@component
def news(entries: Iterable[Entry]) -> h.Node:
    """What a screen reader says of new findings: the last one, and how many there are."""
    said = [each.what for entry in entries for each in found(entry)]
    many = f" And {len(said) - 1} more findings." if len(said) > 1 else ""
    return h.p(".sc-visually-hidden", id=SAID_ID, aria_live="polite")[f"{said[-1]}{many}"]


@component
def _toolbar() -> h.Node:
    return h.div(".sg-ds-toolbar", role="group", aria_label="Log")[
        h.div(".sg-ds-next")[
            "Next request",
            _choice(id="sg-ds-slow", label="Next request: delay", act="slow", options=_SLOW),
            _choice(id="sg-ds-fail", label="Next request: failure", act="fail", options=_FAIL),
        ],
        _choice(id="sg-ds-show", label="Show", act="show", options=_SHOW),
        ui.input(
            id="sg-ds-filter",
            name="filter",
            type="search",
            label="Filter entries",
            label_hidden=True,
            placeholder="Filter",
            size="sm",
            attrs={"data-sg-ds": "filter", "class": "sg-ds-filter"},
        ),
        ui.button(
            icon="pause",
            size="sm",
            variant="ghost",
            attrs={"data-sg-ds": "pause", "aria-pressed": "false"},
        )["Pause"],
        ui.button(icon="trash-2", size="sm", variant="ghost", attrs={"data-sg-ds": "clear"})[
            "Clear"
        ],
    ]


@component
def _choice(*, id: str, label: str, act: str, options: list[ui.Option]) -> h.Node:
    return ui.select(
        id=id,
        name=act,
        label=label,
        label_hidden=True,
        size="sm",
        options=options,
        attrs={"data-sg-ds": act, "title": label, "autocomplete": "off"},
    )


@component
def _signals() -> h.Node:
    return h.div(".sg-ds-area", role="region", aria_labelledby="sg-ds-signals-title")[
        h.h2(".sg-ds-title", id="sg-ds-signals-title")["Signals"],
        h.table(".sg-ds-signals")[
            h.caption(".sc-visually-hidden")["Signals of the preview, with their values"],
            signal_rows(()),
        ],
        _empty(
            title="No signals yet.",
            text="A component declares them with ds.signals({…}), or binds one with ds.bind(…).",
        ),
    ]


@component
def _requests() -> h.Node:
    return _list(
        id=REQUESTS_ID,
        title="Requests",
        empty="No requests yet. Click something in the preview.",
        text="What an action such as ds.post(…) sends stands here, with what came back.",
    )


@component
def _events() -> h.Node:
    return _list(
        id=EVENTS_ID,
        title="Events",
        empty="No events yet.",
        text="Each patch that a request or a stream brings stands here before it is applied; one "
        "whose target is not in the page is red.",
    )


@component
def _list(*, id: str, title: str, empty: str, text: str) -> h.Node:
    return h.div(".sg-ds-area", role="region", aria_labelledby=f"{id}-title")[
        h.h2(".sg-ds-title", id=f"{id}-title")[title],
        h.ol(".sg-ds-list", id=id),
        _empty(title=empty, text=text),
    ]


@component
def _empty(*, title: str, text: str) -> h.Node:
    return h.div(".sg-ds-empty")[h.p[h.strong[title]], h.p[text]]
