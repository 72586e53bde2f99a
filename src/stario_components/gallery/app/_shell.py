"""The page around everything: the sidebar, the palette, and what keeps the page up to date."""

from __future__ import annotations

from collections.abc import Sequence

import htpy

from ... import assets, ds, ui
from ... import html as h
from ...assets import Asset
from ...render import component
from .._entry import Entry
from ._files import library_files, script, styles
from ._gallery import Gallery
from ._help import help_dialog
from ._here import Here
from ._palette import palette
from ._side import side

SHEETS = ("shell", "bar", "panels", "controls", "pages", "palette")
# What the first look at a story does without; the script fetches it as soon as that is there.
LATER_SHEETS = ("code", "datastar")


# The address is the event's, which shell.js takes from links of the gallery alone.
_VISIT = ds.trusted_js("@get(evt.detail, {filterSignals: {include: /^$/}})")


@component.with_children
def shell(
    content: h.Node,
    *,
    here: Here,
    entries: Sequence[Entry],
    title: str,
    page_title: str,
    version: str,
    notice: str = "",
) -> h.Node:
    """All that the body holds. A patch of it is how the page changes."""
    return ui.app_shell(
        sidebar=side(here=here, entries=entries, title=title, notice=notice),
        sidebar_label="Stories",
        tall_sidebar=True,
        attrs={
            "data-sg-title": f"{page_title} · {title}",
            "data-sg-version": version,
            "data-sg-full": bool(here.settings.full),
        },
    )[content]


@component
def around(*, gallery_shell: h.Node, here: Here, links: h.Node) -> h.Node:
    """The shell and what stands beside it, which no patch touches."""
    return [
        gallery_shell,
        links,
        palette(urls=here.urls),
        help_dialog(),
        h.div("#sg-notice.sg-notices", role="status"),
    ]


@component
def lines(*, here: Here) -> h.Node:
    """What talks to the server: one element follows the stream, another fetches pages."""
    return [
        h.div(
            "#sg-stream",
            ds.init(ds.get(here.urls.own("/stream"), open_when_hidden=True, retry="always")),
            hidden=True,
        ),
        h.div(
            "#sg-visits",
            ds.on("sg-visit", _VISIT),
            hidden=True,
        ),
    ]


def document(gallery: Gallery, content: htpy.Node, *, here: Here, title: str) -> htpy.Renderable:
    """The whole page of the gallery."""
    files, later = _files(gallery, here)
    theme = gallery.files.placed(assets.theme_script())
    return assets.document(
        around(gallery_shell=content, here=here, links=lines(here=here)),
        title=title,
        head=[
            h.meta(name="color-scheme", content="light dark"),
            h.meta(name="robots", content="noindex"),
            h.script(src=theme.url, integrity=theme.integrity),
            assets.links(files),
        ],
        html={"class": "sc-page", "lang": "en", "data-preserve-attr": "data-theme"},
        body={
            "class": "sc-body sg-body",
            "data-sg-prefix": here.urls.prefix,
            "data-sg-later": " ".join(each.url for each in later) or None,
        },
    )


def _files(gallery: Gallery, here: Here) -> tuple[list[Asset], list[Asset]]:
    """What a page needs at once, and what can wait until it is there."""
    first = [*library_files(), styles(*SHEETS), script("shell")]
    later = [styles(*LATER_SHEETS), script("panel")]
    can_wait = ":" in here.id and here.settings.panel in ("controls", "none")
    placed = [gallery.files.placed(each) for each in (first if can_wait else [*first, *later])]
    return placed, [gallery.files.placed(each) for each in later] if can_wait else []
