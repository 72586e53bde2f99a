"""The choice between light and dark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import html as h
from .._errors import UsageError, message
from ..render import component
from ._icon import icon
from ._ids import checked_id
from ._vocabulary import Attrs, Size

if TYPE_CHECKING:
    from ._icon_data import IconName


@component
def theme_toggle(
    *,
    variant: Literal["segmented", "menu"] = "segmented",
    id: str | None = None,
    size: Size = "md",
    label: str = "Theme",
    light: str = "Light",
    dark: str = "Dark",
    system: str = "System",
    attrs: Attrs | None = None,
) -> h.Node:
    """Three buttons for the light theme, the dark one, and what the reader's system asks for: side
    by side, or with `variant="menu"` in a menu behind one icon, which needs an `id`.

    The module of this package does what they say, and remembers it in the browser; `data-theme` of
    the page's `html` shows what was chosen, or is missing for the system's. Where there is no
    JavaScript nothing is shown, and the page follows the system.

    Shape: `<div class="sc-theme-toggle" data-variant="segmented" data-size="md" role="group"
    aria-label="Theme"><button type="button" data-sc-theme-set="light" aria-pressed="false"
    data-preserve-attr="aria-pressed" aria-label="Light" title="Light">…</button>…</div>`.
    Raises: UsageError for a menu without an id, and for an id with a blank.
    Source: https://www.w3.org/WAI/ARIA/apg/patterns/button/

    Example:
        >>> from stario_components import ui
        >>> "data-sc-theme-set" in str(ui.theme_toggle())
        True
    """
    if variant == "segmented":
        return h.div(
            h.merged(
                attrs,
                ".sc-theme-toggle",
                id=None if id is None else checked_id("theme_toggle", id),
                data_variant=variant,
                data_size=size,
                role="group",
                aria_label=label,
            )
        )[
            _choice(theme="light", text=light, glyph="sun"),
            _choice(theme="dark", text=dark, glyph="moon"),
            _choice(theme="system", text=system, glyph="monitor"),
        ]
    panel = f"{_checked(id)}-menu"
    return h.div(h.merged(attrs, ".sc-theme-toggle", id=id, data_variant=variant, data_size=size))[
        h.button(type="button", popovertarget=panel, aria_label=label, title=label)[
            icon("sun"), icon("moon"), icon("monitor")
        ],
        h.div(".sc-nav-panel", id=panel, popover="auto", role="group", aria_label=label)[
            _row(theme="light", text=light, glyph="sun", panel=panel),
            _row(theme="dark", text=dark, glyph="moon", panel=panel),
            _row(theme="system", text=system, glyph="monitor", panel=panel),
        ],
    ]


@component
def _choice(*, theme: str, text: str, glyph: IconName) -> h.Node:
    # The module writes what is pressed; a patch must not take it back.
    return h.button(
        type="button",
        data_sc_theme_set=theme,
        aria_pressed="false",
        data_preserve_attr="aria-pressed",
        aria_label=text,
        title=text,
    )[icon(glyph)]


@component
def _row(*, theme: str, text: str, glyph: IconName, panel: str) -> h.Node:
    return h.button(
        ".sc-nav-link",
        type="button",
        data_sc_theme_set=theme,
        aria_pressed="false",
        data_preserve_attr="aria-pressed",
        popovertarget=panel,
        popovertargetaction="hide",
    )[icon(glyph), h.span(".sc-nav-label")[text]]


def _checked(id: str | None) -> str:
    if id is None:
        raise no_id()
    return checked_id("theme_toggle", id)


def no_id() -> UsageError:
    return UsageError(
        message(
            'ui.theme_toggle got variant="menu" and no id.',
            "The button needs the id of the menu that it opens.",
            'Write id="theme", or any other that is its own on the page.',
        )
    )
