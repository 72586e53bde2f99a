"""What the gallery answers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import htpy
from litestar import Request, Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.response import Redirect

from ... import html as h
from ... import ui
from ...litestar import is_datastar, stream
from ...render import render
from ...sse import Event, dispatch, patch, replace_url, write
from .._address import AddressError
from .._entry import Broken, Entry
from ._frame_page import frame_text
from ._gallery import CHANGED, Gallery
from ._here import Here
from ._home import home_main
from ._notice import notice, refusal
from ._settings import asked
from ._shell import document, shell
from ._stories_page import stories_main
from ._story_page import Look, broken_main

Answer = h.Node | list[Event]
Asking = Request[Any, Any, Any]


def handlers(gallery: Gallery) -> list[HTTPRouteHandler]:
    """The pages, the previews, the stream and the files."""

    @get("/", include_in_schema=False)
    async def home(request: Asking) -> Answer:
        here = Here(urls=gallery.urls, id="", settings=asked(pairs_of(request)).settings)
        return page(gallery, request, here, title="Overview", main=home_main(gallery, here))

    @get("/stories/{id:str}", include_in_schema=False)
    async def stories(request: Asking, id: FromPath[str]) -> Answer | Redirect:
        question = asked(pairs_of(request))
        entry, story = found(gallery, id)
        here = Here(urls=gallery.urls, id=id, settings=question.settings)
        if story is None:
            main = stories_main(gallery, here, entry)
            return page(gallery, request, here, title=entry.title, main=main)
        if isinstance(story, Broken):
            main = broken_main(here, entry, story)
            return page(gallery, request, here, title=story.title, main=main)
        look = Look(gallery, entry, story, question)
        if question.is_form and not is_datastar(request):
            return Redirect(look.here.url(), status_code=303)
        return page(
            gallery,
            request,
            look.here,
            title=story.title,
            main=look.main(),
            is_form=question.is_form,
        )

    @get("/frame/{id:str}", include_in_schema=False, media_type="text/html")
    async def frame(request: Asking, id: FromPath[str]) -> str:
        entry, story = found(gallery, id)
        return frame_text(gallery, entry, story, id, asked(pairs_of(request)))

    @stream("/stream", include_in_schema=False)
    async def changes() -> AsyncIterator[Event]:
        with gallery.relay.subscribe(CHANGED) as inbox:
            yield dispatch("sg-changed", gallery.version)
            while True:
                await inbox.changed()
                yield dispatch("sg-changed", gallery.version)

    return [home, stories, frame, changes]


def pairs_of(request: Asking) -> list[tuple[str, str]]:
    """The query, name by name as it came."""
    return [(name, value) for name, value in request.query_params.multi_items()]


def found(gallery: Gallery, id: str) -> tuple[Entry, Any]:
    """The file with this key, or the story with this id and its file.

    Raises: NotFoundException.
    """
    key, colon, _ = id.partition(":")
    if gallery.library.get(key) is None:
        raise NotFoundException(detail=f"There is no file of stories {key!r}.")
    entry = gallery.library.load(key)
    if not colon:
        return entry, None
    story = gallery.library.story(id)
    if story is None:
        raise NotFoundException(detail=f"There is no story {id!r}.")
    return entry, story


def page(
    gallery: Gallery,
    request: Asking,
    here: Here,
    *,
    title: str,
    main: htpy.Node,
    is_form: bool = False,
) -> Answer:
    """A whole document, or for Datastar the patches that make one of the page that is there."""
    body = shell(
        here=here,
        entries=gallery.library.entries,
        title=gallery.title,
        page_title=title,
        version=gallery.version,
        notice=gallery.library.notice,
    )[main]
    if not is_datastar(request):
        return document(gallery, body, here=here, title=f"{title} · {gallery.title}")
    events: list[Event] = [patch(body)]
    if is_form:
        events.append(replace_url(here.url()))
    return [*events, patch(notice(text="")), dispatch("sg-patched")]


def refused(request: Asking, error: AddressError) -> Response[Any]:
    """What an address says that can't be: told over the page that is there, which stays as it is;
    where there is none, by itself."""
    if is_datastar(request):
        told = [patch(notice(text=str(error))), dispatch("sg-refused")]
        body = b"".join(write(each) for each in told)
        return Response(body, media_type="text/event-stream", headers={"cache-control": "no-store"})
    page = ui.page(refusal(text=str(error)), title="That address can't be shown")
    return Response(render(page), status_code=400, media_type="text/html; charset=utf-8")
