"""The pages of an export: those of the gallery, without what a server would answer.

Law: what the gallery draws is drawn by the same components; here is only what differs.
"""

from __future__ import annotations

from collections.abc import Sequence

import htpy

from ... import assets, ui
from ... import html as h
from ...render import component
from .._story import Story
from .._whole_page import PageStory
from ._access import access_panel
from ._bar import bar
from ._code import code_panel
from ._docs import docs_panel
from ._file_urls import FileUrls
from ._files import script, styles
from ._gallery import Gallery
from ._here import Here
from ._linked import Linked
from ._panels import TITLES
from ._settings import Panel
from ._shell import shell
from ._stage import stage
from ._story_page import Look, head
from ._troubles import troubles

SHEETS = ("shell", "bar", "panels", "code", "pages", "export")
INDEX = "assets/stories.js"

_Parts = Sequence[tuple[Panel, htpy.Node]]


def page_document(
    gallery: Gallery, linked: Linked, urls: FileUrls, *, here: Here, title: str, main: htpy.Node
) -> htpy.Renderable:
    """A whole page of an export."""
    files = [assets.stylesheet(), styles(*SHEETS), assets.module(), script("export")]
    body = shell(
        here=here,
        entries=gallery.library.entries,
        title=gallery.title,
        page_title=title,
        version="",
    )[main]
    return assets.document(
        [body, h.p("#sg-export-count.sc-visually-hidden", role="status")],
        title=title if title == gallery.title else f"{title} · {gallery.title}",
        head=[
            h.meta(name="color-scheme", content="light dark"),
            h.script(src=linked.address(assets.theme_script(), urls)),
            linked.links(files, urls),
        ],
        html={"class": "sc-page", "lang": "en"},
        body={
            "class": "sc-body sg-body",
            "data-sg-root": urls.to(""),
            "data-sg-index": urls.to(INDEX),
        },
    )


def story_main(look: Look) -> htpy.Node:
    """What stands beside the sidebar on the page of a story: all panels, one below the other."""
    story, here = look.story, look.here
    is_page = isinstance(story, PageStory)
    return [
        head(
            title=story.title,
            above=look.entry.title,
            up=here.beside(look.entry.key),
            tags=sorted(story.tags),
        ),
        troubles(entry=look.entry),
        _note(text=note_of(story)),
        None if is_page else [bar(here=here), stage(here=here, title=story.title)],
        _panels(
            parts=[
                ("code", code_panel(story=story, html=None if is_page else look.html)),
                *([] if is_page else [("access", _access(look))]),
                *([("docs", docs_panel(story=story))] if story.docs or story.component else []),
            ]
        ),
    ]


def _access(look: Look) -> htpy.Node:
    return access_panel(html=look.html, findings=look.findings)


def note_of(story: Story) -> str:
    """What of a story an export can't show; mostly nothing."""
    if isinstance(story, PageStory):
        return (
            f"This is the page {story.path} of an app, which a server answers: "
            "run the gallery to see it."
        )
    if story.handlers or story.plays:
        return "Its requests are answered by its own handlers: run the gallery to try it."
    return ""


@component
def _note(*, text: str) -> h.Node:
    return h.p(".sg-export-note")[ui.icon("info"), " ", text] if text else None


@component
def _panels(*, parts: _Parts) -> h.Node:
    """All that there is to read, under links that lead there."""
    return h.section("#sg-panels.sg-panels", aria_label="Panels")[
        h.nav(".sg-tabs", aria_label="Panels")[(_tab(name=name) for name, _ in parts)],
        h.div("#sg-panel.sg-panel", tabindex="0", role="group", aria_label="Code and docs")[
            (_part(name=name, content=content) for name, content in parts)
        ],
    ]


@component
def _tab(*, name: Panel) -> h.Node:
    title, icon = TITLES[name]
    return h.a(".sg-tab", href=f"#sg-part-{name}")[ui.icon(icon), h.span[title]]


@component
def _part(*, name: Panel, content: h.Node) -> h.Node:
    title, _ = TITLES[name]
    return h.section(
        ".sg-export-part", id=f"sg-part-{name}", aria_labelledby=f"sg-part-{name}-title"
    )[h.h2(id=f"sg-part-{name}-title")[title], content]
