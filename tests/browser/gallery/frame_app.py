"""A preview and the Datastar panel beside it, without the rest of the gallery.

`/stories/lab` is the page with the panel, `/frame/lab` the preview. What the preview asks for is
answered below `/at/lab`, as a story's own handlers are.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from litestar import Litestar, Request, Response, get, post
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery

from stario_components import assets, ds, h, render, ui
from stario_components.gallery.app._datastar import (
    DATASTAR_ASSETS,
    datastar_panel,
    findings_badge,
    frame_script,
    panel_handlers,
)
from stario_components.gallery.app._files import Files, library_files, script, styles
from stario_components.gallery.app._urls import Urls
from stario_components.litestar import StarioPlugin, stream
from stario_components.sse import Event, patch, signals

HOSTILE = '<img src=x onerror="parent.hit=1">\'"`${x}'
URLS = Urls()
FILES = Files("")
LIBRARY = [*library_files(), styles("datastar"), script("panel")]


def lab(*, tone: str = "primary") -> h.Node:
    """Something of everything that the panel shows."""
    data = {
        "count": 1,
        "name": "Ada",
        "on": True,
        "tags": ["a"],
        "_open": False,
        "user": {"age": 3},
    }
    return h.main(ds.signals(data))[
        h.h1["Lab"],
        ui.input(id="name", name="name", label="Name", attrs=ds.bind("name")),
        h.p(id="shown")[h.span(ds.text(ds.signal("name"))), " ", h.b(ds.text(ds.signal("count")))],
        h.ul(id="results")[h.li(id="r1")["First"]],
        (
            ui.button(tone="danger" if tone == "danger" else "primary", attrs={**act, "id": name})[
                name
            ]
            for name, act in _acts().items()
        ),
        h.a(href="/elsewhere?to=1")["Away"],
        h.form(action="/sent", method="post")[
            h.input(name="q", value="x", aria_label="q"), ui.button(type="submit")["Send"]
        ],
        h.div(style="block-size: 60rem"),
    ]


def _acts() -> dict[str, Any]:
    names = "save missing duplicate hostile wrong rows many".split()
    return {
        **{each: ds.on_click(ds.post(f"/{each}")) for each in names},
        "get": ds.on_click(ds.get("/search", query={"q": HOSTILE})),
        "watch": ds.on_click(ds.get("/watch", request_cancellation="disabled")),
        "broken": ds.on_click(ds.js("$nothing.at.all.here()")),
    }


@get("/stories/lab", media_type="text/html")
async def gallery_page() -> str:
    """The panel, and above it the preview."""
    return render(
        assets.document(
            [
                h.h1["Lab"],
                h.p["Findings: ", findings_badge()],
                h.iframe(
                    src="/frame/lab",
                    title="Preview",
                    data_sg_frame=True,
                    style="inline-size: 100%; block-size: 20rem",
                ),
                h.div(id="around")[datastar_panel(urls=URLS, story_id="lab")],
                h.button(ds.on_click(ds.get("/again")), id="again")["Again"],
            ],
            title="Lab",
            head=[
                h.meta(name="color-scheme", content="light dark"),
                assets.links([FILES.placed(each) for each in LIBRARY]),
            ],
            html={"class": "sc-page", "lang": "en"},
            body={"class": "sc-body", "style": "padding: 1rem"},
        )
    )


@get("/again")
async def again() -> list[Event]:
    """The page anew, as a change of the gallery brings it."""
    return [patch(h.div(id="around")[datastar_panel(urls=URLS, story_id="lab")])]


@get("/frame/lab", media_type="text/html")
async def preview(tone: FromQuery[str] = "primary", sheet: FromQuery[str] = "") -> str:
    """The story alone."""
    return render(
        assets.document(
            lab(tone=tone),
            title=f"Lab {tone}",
            head=[
                frame_script(URLS, "lab", has_handlers=True, is_page=False),
                assets.links([FILES.placed(each) for each in library_files()]),
                h.style[f"h1 {{ --sheet: {sheet} }}"] if sheet.isalpha() else None,
            ],
            html={"class": "sc-page", "lang": "en", "data-tone": tone},
            body={"class": "sc-body"},
        )
    )


@get("/frame/plain", media_type="text/html")
async def plain(page: FromQuery[bool] = False) -> str:
    """A story without the client; as a page of an app, if asked for."""
    return render(
        assets.document(
            h.main[h.h1["Plain"], h.a(href="/frame/lab")["Lab"], h.a(href="#x")["Below"]],
            title="Plain",
            head=frame_script(URLS, "plain", has_handlers=False, is_page=page),
            html={"lang": "en"},
            body={},
        )
    )


@get("/assets/{name:str}")
async def file(name: FromPath[str]) -> Response[bytes]:
    """Every file of the gallery and of the preview."""
    asset = FILES.find(name)
    if asset is None:
        raise NotFoundException
    return Response(asset.content, media_type=asset.media_type)


@post("/at/lab/save", status_code=200)
async def save() -> list[Event]:
    return [
        patch(h.li(id="r2")["Second ", h.b["one"]], selector="#results", mode="append"),
        signals({"count": 2}),
    ]


@post("/at/lab/missing", status_code=200)
async def missing() -> list[Event]:
    return [patch(h.ul(id="result")[h.li["x"]]), patch(h.p["x"], selector="#gone", mode="inner")]


@post("/at/lab/duplicate", status_code=200)
async def duplicate() -> list[Event]:
    return [patch(h.li(id="r1")["Again"], selector="#results", mode="append")]


@post("/at/lab/hostile", status_code=200)
async def hostile() -> list[Event]:
    return [
        patch(h.p(title=HOSTILE)[HOSTILE], selector="#shown", mode="append"),
        signals({"name": HOSTILE, "_x": HOSTILE}),
    ]


@post("/at/lab/wrong", status_code=422)
async def wrong() -> str:
    return "no"


@post("/at/lab/rows", status_code=200)
async def rows() -> list[Event]:
    return [patch(h.ul(id="results")[(h.li(id=f"row-{n}")[f"Row {n}"] for n in range(200))])]


@post("/at/lab/many", status_code=200)
async def many() -> list[Event]:
    return [signals({"count": number}) for number in range(400)]


@get("/at/lab/search")
async def search(request: Request[Any, Any, Any]) -> list[Event]:
    return [patch(h.ul(id="results")[h.li(id="found")[request.query_params.get("q", "")]])]


@stream("/at/lab/watch")
async def watch() -> AsyncIterator[Event]:
    for number in range(1000):
        yield signals({"count": number})
        await asyncio.sleep(0.01)


def create_app() -> Litestar:
    """The app, with the files at hand."""
    for each in [*LIBRARY, *DATASTAR_ASSETS]:
        FILES.placed(each)
    own: list[HTTPRouteHandler] = [gallery_page, again, preview, plain, file, *panel_handlers(URLS)]
    story: list[HTTPRouteHandler] = [
        save,
        missing,
        duplicate,
        hostile,
        wrong,
        rows,
        many,
        search,
        watch,
    ]
    return Litestar([*own, *story], plugins=[StarioPlugin()], openapi_config=None, debug=True)


app = create_app()
