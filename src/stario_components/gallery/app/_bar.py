"""The toolbar: how the preview is shown. Each thing in it is a link or a field of a plain form, so
the address alone says what was chosen."""

from __future__ import annotations

from collections.abc import Sequence

from ... import ds, ui
from ... import html as h
from ...render import component
from .._globals import Choice, text_of
from ._here import Here
from ._hidden import hidden

WIDTHS = (
    ("", "Full width"),
    ("320", "Phone, small"),
    ("390", "Phone"),
    ("820", "Tablet"),
    ("1280", "Laptop"),
)
GROUNDS = (("page", "Page"), ("surface", "Surface"), ("grid", "Grid"))
ZOOMS = tuple((each, f"{each} %") for each in ("50", "75", "100", "125", "150", "200"))


@component
def bar(*, here: Here, choices: Sequence[Choice] = ()) -> h.Node:
    """Width, zoom, ground, the project's own globals; scheme, direction, outline, full, bare."""
    return h.div("#sg-bar.sg-bar", role="toolbar", aria_label="Preview")[
        _fields(here=here, choices=choices if here.urls.answers else ()),
        h.div(".sg-bar-links")[
            _scheme(here=here),
            _switch(
                here=here,
                name="dir",
                on="rtl",
                off="ltr",
                icon="pilcrow-left",
                label="Right to left",
                key="r",
            ),
            _switch(
                here=here,
                name="outline",
                on="1",
                off="",
                icon="square-dashed",
                label="Outline",
                key="o",
            ),
            _switch(
                here=here,
                name="full",
                on="1",
                off="",
                icon="maximize",
                label="Preview alone",
                key="f",
            ),
            ui.icon_button(
                "external-link",
                label=_with_key(here, "Open the preview by itself", "b"),
                size="sm",
                href=here.frame,
                attrs={"target": "_blank", "data-hotkey": "b", "data-sg-bare": True},
            ),
        ],
    ]


@component
def _fields(*, here: Here, choices: Sequence[Choice]) -> h.Node:
    settings = here.settings
    ask = ds.get(here.urls.story(here.id), content_type="form")
    return h.form(
        ".sg-bar-fields",
        ds.on("change", ask) if here.urls.answers else {},
        action=here.urls.story(here.id),
        id="sg-bar-form",
    )[
        h.input(type="hidden", name="~form", value="1"),
        hidden(
            pairs=here.args,
            settings=settings,
            without=("~width", "~zoom", "~ground", *(f"~globals.{each.name}" for each in choices)),
        ),
        _choice(
            name="~width", label="Width", options=_widths(settings.width), value=settings.width
        ),
        _choice(name="~zoom", label="Zoom", options=ZOOMS, value=settings.zoom),
        _choice(name="~ground", label="Background", options=GROUNDS, value=settings.ground),
        (
            _choice(
                name=f"~globals.{each.name}",
                label=each.label,
                options=[(text, text) for text in each.texts],
                value=dict(settings.globals).get(each.name, text_of(each.default)),
            )
            for each in choices
        ),
        h.noscript[ui.button(type="submit", size="sm")["Show"]],
    ]


def _widths(width: str) -> list[tuple[str, str]]:
    """With the one that was dragged, which is none of the list."""
    known = list(WIDTHS)
    return known if width in dict(known) else [*known, (width, f"{width} px")]


@component
def _choice(*, name: str, label: str, options: Sequence[tuple[str, str]], value: str) -> h.Node:
    return ui.select(
        name=name,
        id=f"sg{name.replace('~', '-').replace('.', '-')}",
        label=label,
        label_hidden=True,
        size="sm",
        options=options,
        value=value,
        attrs={"title": label},
    )


@component
def _scheme(*, here: Here) -> h.Node:
    is_dark = here.settings.scheme == "dark"
    return [
        ui.icon_button(
            "sun",
            label="Light preview",
            size="sm",
            href=here.url(scheme="system" if here.settings.scheme == "light" else "light"),
            attrs={"aria-current": "true" if here.settings.scheme == "light" else None},
        ),
        ui.icon_button(
            "moon",
            label=_with_key(here, "Dark preview", "d"),
            size="sm",
            href=here.url(scheme="system" if is_dark else "dark"),
            attrs={"aria-current": "true" if is_dark else None, "data-hotkey": "d"},
        ),
    ]


@component
def _switch(
    *, here: Here, name: str, on: str, off: str, icon: ui.IconName, label: str, key: str
) -> h.Node:
    is_on = getattr(here.settings, name) == on
    return ui.icon_button(
        icon,
        label=_with_key(here, label, key),
        size="sm",
        href=here.url(**{name: off if is_on else on}),
        attrs={"aria-current": "true" if is_on else None, "data-hotkey": key},
    )


def _with_key(here: Here, label: str, key: str) -> str:
    return f"{label} ({key.upper()})" if here.urls.answers else label
