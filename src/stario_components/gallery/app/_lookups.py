"""What finds stories, and what is told about all of them."""

from __future__ import annotations

from typing import Any

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler

from ... import html as h
from ..._errors import message, shown
from ...sse import dispatch, patch
from .._address import AddressError
from .._catalogue import catalogue
from .._coverage import coverage
from .._coverage_view import coverage_view
from .._llms import llms_txt
from ._gallery import Gallery
from ._handlers import Answer, Asking, page, pairs_of
from ._here import Here
from ._search import found_by, found_list, search_main
from ._settings import asked


def lookups(gallery: Gallery) -> list[HTTPRouteHandler]:
    """The palette, search, coverage, and the two files for programs."""

    @get("/search", include_in_schema=False)
    async def search(request: Asking) -> Answer:
        query, here = _query_of(gallery, request)
        main = search_main(here, found_by(gallery, query), query)
        return page(gallery, request, here, title="Find a story", main=main)

    @get("/found", include_in_schema=False)
    async def found(request: Asking) -> Answer:
        query, here = _query_of(gallery, request)
        return [
            patch(found_list(here=here, found=found_by(gallery, query))),
            dispatch("sg-found"),
        ]

    @get("/coverage", include_in_schema=False)
    async def covered(request: Asking) -> Answer:
        await gallery.library.load_all(gallery.tell)
        here = Here(urls=gallery.urls, id="", settings=asked(pairs_of(request)).settings)
        told = coverage(gallery.library.entries)
        main = h.div(".sg-page.sg-home")[
            h.h1(".sg-home-title")["Coverage"], coverage_view(coverage=told, link=here.beside)
        ]
        return page(gallery, request, here, title="Coverage", main=main)

    @get("/stories.json", include_in_schema=False)
    async def stories_json() -> Response[Any]:
        await gallery.library.load_all(gallery.tell)
        told = catalogue(gallery.library.entries, link=gallery.urls.story)
        return Response(told, media_type="application/json")

    @get("/llms.txt", include_in_schema=False)
    async def llms() -> Response[str]:
        await gallery.library.load_all(gallery.tell)
        text = llms_txt(gallery.library.entries, title=gallery.title)
        return Response(text, media_type="text/markdown; charset=utf-8")

    return [search, found, covered, stories_json, llms]


def _query_of(gallery: Gallery, request: Asking) -> tuple[str, Here]:
    question = asked(pairs_of(request))
    for name, _ in question.args:
        if name != "q":
            raise no_field(name)
    return dict(question.args).get("q", ""), Here(
        urls=gallery.urls, id="", settings=question.settings
    )


# --- errors -----------------------------------------------------------------------------------


def no_field(name: str) -> AddressError:
    return AddressError(
        message(
            f"A search has no {shown(name)}.",
            "It takes what is looked for, and how stories are shown.",
            "Write /search?q=button.",
        )
    )
