"""The frame of an application: header, sidebar, main content, footer."""

from __future__ import annotations

from .. import html as h
from .._errors import UsageError, message, shown
from ..render import component
from ._button import icon_button
from ._ids import checked_id
from ._skip_link import skip_link
from ._vocabulary import Attrs


@component.with_children
def app_shell(
    children: h.Node,
    *,
    id: str = "shell",
    header: h.Node = None,
    sidebar: h.Node = None,
    footer: h.Node = None,
    main_id: str = "main",
    sticky: bool = True,
    tall_sidebar: bool = False,
    skip_label: str = "Skip to main content",
    sidebar_label: str = "Sidebar",
    open_label: str = "Open navigation",
    close_label: str = "Close navigation",
    attrs: Attrs | None = None,
) -> h.Node:
    """A whole page: the main content in brackets, with `header` above it (a `navbar`), `sidebar` at
    its side (a `sidebar`) and `footer` below. It stands alone in the body.

    `sticky` keeps the header in sight while the page scrolls; the sidebar always stays, and scrolls
    by itself. `tall_sidebar` lets it reach up to the top, beside the header instead of below it.
    On screens narrower than 896 px it is a drawer behind a button in the header. It needs no
    JavaScript, closes with Escape or a click beside it, and stays open when the page is patched; it
    is no modal dialog, so nothing that happens to it could leave the page frozen.

    Shape: `<div class="sc-app-shell" id="shell" data-sticky><a class="sc-skip-link"
    href="#main">…</a><header class="sc-app-shell-head">…</header><aside class="sc-app-shell-side"
    id="shell-side" popover="auto" aria-label="Sidebar">…</aside><main class="sc-app-shell-main"
    id="main" tabindex="-1">…</main><footer class="sc-app-shell-foot">…</footer></div>`.
    Raises: UsageError for ids that are none, or that are the same.
    Source: https://www.w3.org/WAI/ARIA/apg/practices/landmark-regions/

    Example:
        >>> from stario_components import ui
        >>> print(ui.app_shell()["Hello"])
        <div class="sc-app-shell" id="shell" data-sticky data-headless>\
<a class="sc-skip-link" href="#main">Skip to main content</a>\
<main class="sc-app-shell-main" id="main" tabindex="-1">Hello</main></div>
    """
    side = f"{checked_id('app_shell', id)}-side"
    if main_id in (id, side):
        raise same_id(main_id)
    return h.div(
        h.merged(
            attrs,
            ".sc-app-shell",
            id=id,
            data_sticky=sticky,
            data_tall=tall_sidebar,
            data_headless=header is None,
        )
    )[
        skip_link(target=checked_id("app_shell", main_id), label=skip_label),
        None
        if header is None and sidebar is None
        else h.header(".sc-app-shell-head")[
            None if sidebar is None else icon_button("menu", label=open_label, attrs=_opener(side)),
            header,
        ],
        None
        if sidebar is None
        else h.aside(".sc-app-shell-side", id=side, popover="auto", aria_label=sidebar_label)[
            icon_button("x", label=close_label, attrs=_closer(side)), sidebar
        ],
        h.main(".sc-app-shell-main", id=main_id, tabindex="-1")[children],
        None if footer is None else h.footer(".sc-app-shell-foot")[footer],
    ]


def _opener(side: str) -> Attrs:
    return {"class": "sc-app-shell-open", "popovertarget": side}


def _closer(side: str) -> Attrs:
    return {
        "class": "sc-app-shell-close",
        "popovertarget": side,
        "popovertargetaction": "hide",
    }


def same_id(main_id: str) -> UsageError:
    return UsageError(
        message(
            f"ui.app_shell got main_id={shown(main_id)}, which another part of it has already.",
            "The skip link would lead to that part, and a patch would replace it.",
            "Give id or main_id another value.",
        )
    )
