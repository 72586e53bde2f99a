"""The panels below the preview. Which one is open stands in the address."""

from __future__ import annotations

from collections.abc import Mapping

from ... import html as h
from ... import ui
from ...render import component
from ._datastar import findings_badge
from ._here import Here
from ._settings import Panel

TITLES: dict[Panel, tuple[str, ui.IconName]] = {
    "controls": ("Controls", "sliders-horizontal"),
    "code": ("Code", "code"),
    "datastar": ("Datastar", "zap"),
    "access": ("Accessibility", "accessibility"),
    "docs": ("Docs", "book-open"),
}


@component.with_children
def panels(content: h.Node, *, here: Here, counts: Mapping[Panel, int]) -> h.Node:
    """The open panel under the names of all."""
    is_closed = here.settings.panel == "none"
    return h.section("#sg-panels.sg-panels", aria_label="Panels", data_closed=is_closed)[
        None if is_closed else _handle(),
        h.nav(".sg-tabs", aria_label="Panels")[
            (
                _tab(here=here, name=name, key=str(number), count=counts.get(name, 0))
                for number, name in enumerate(TITLES, start=1)
            ),
            _closer(here=here),
        ],
        None
        if is_closed
        else h.div("#sg-panel.sg-panel", tabindex="-1", data_panel=here.settings.panel)[content],
    ]


@component
def _handle() -> h.Node:
    return h.div(
        ".sg-panel-handle",
        role="separator",
        tabindex="0",
        aria_label="Height of the panel",
        aria_orientation="horizontal",
        aria_valuenow="320",
        aria_valuemin="120",
        aria_valuemax="1200",
        data_sg_handle="height",
    )


@component
def _tab(*, here: Here, name: Panel, key: str, count: int) -> h.Node:
    title, icon = TITLES[name]
    return h.a(
        ".sg-tab",
        id=f"sg-tab-{name}",
        href=here.url(panel=name),
        aria_current="true" if here.settings.panel == name else None,
        data_hotkey=key,
        title=f"{title} ({key})",
    )[
        ui.icon(icon),
        h.span[title],
        ui.badge(tone="danger", pill=True)[count] if count else None,
        findings_badge() if name == "datastar" else None,
    ]


@component
def _closer(*, here: Here) -> h.Node:
    is_closed = here.settings.panel == "none"
    return ui.icon_button(
        "chevron-up" if is_closed else "chevron-down",
        label="Open the panel (0)" if is_closed else "Close the panel (0)",
        size="sm",
        href=here.url(panel="controls" if is_closed else "none"),
        attrs={"class": "sg-tabs-close", "data-hotkey": "0"},
    )
