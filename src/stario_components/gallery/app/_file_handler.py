"""The gallery's files, under the addresses that hold their hash."""

from __future__ import annotations

from typing import Any

from litestar import Request, Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from ._compressed import compressed
from ._files import Files

_KEPT = {
    "cache-control": "public, max-age=31536000, immutable",
    "vary": "Accept-Encoding",
    "x-content-type-options": "nosniff",
}


def file_handler(files: Files) -> HTTPRouteHandler:
    """The route that serves them, compressed where a browser takes it."""

    @get("/assets/{name:str}", include_in_schema=False)
    async def serve(name: FromPath[str], request: Request[Any, Any, Any]) -> Response[bytes]:
        asset = files.find(name)
        if asset is None:
            raise NotFoundException
        content, encoding = compressed(asset, request.headers.get("accept-encoding", ""))
        headers = {**_KEPT, "content-encoding": encoding} if encoding else _KEPT
        return Response(content, media_type=asset.media_type, headers=headers)

    return serve
