"""Assets, served under the URLs that hold their hash: cached for ever, compressed once."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote

from litestar import HttpMethod, Request, route
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.response import Response

from .._errors import shown
from ..assets import PREFIX, Asset

_log = logging.getLogger(__name__)

_HEADERS = {
    "cache-control": "public, max-age=31536000, immutable",
    "vary": "Accept-Encoding",
    "x-content-type-options": "nosniff",
}


def asset_handler(assets: Iterable[Asset]) -> HTTPRouteHandler:
    """The route that serves these assets and nothing else."""
    by_path = {unquote(asset.url): asset for asset in assets}  # as a server decodes it

    path = PREFIX + "/{name:str}"
    methods = [HttpMethod.GET, HttpMethod.HEAD]

    @route(path, http_method=methods, include_in_schema=False, name="stario_assets")
    async def serve(request: Request[Any, Any, Any]) -> Response[bytes]:
        asset = by_path.get(request.scope["path"])
        if asset is None:
            _log.warning(not_served(request.scope["path"]))
            raise NotFoundException
        if not _accepts_gzip(request.headers.get("accept-encoding", "")):
            return Response(asset.content, media_type=asset.media_type, headers=_HEADERS)
        headers = {**_HEADERS, "content-encoding": "gzip"}
        return Response(asset.gzipped, media_type=asset.media_type, headers=headers)

    return serve


def not_served(path: str) -> str:
    """What is logged, in the three lines of our errors."""
    return (
        f"A page asked for {shown(path)}, which is not among the assets.\n"
        "It is shown without that file: a theme has no effect, a script does nothing.\n"
        "Give it to the plugin: StarioPlugin(assets=ui.assets(THEME)), or assets=[FILE]."
    )


def _accepts_gzip(header: str) -> bool:
    """Whether a client takes gzip; `gzip;q=0` says no."""
    offers = [part.replace(" ", "").lower().split(";") for part in header.split(",")]
    return any(
        offer[0] == "gzip" and not any(_is_zero(option) for option in offer[1:]) for offer in offers
    )


def _is_zero(option: str) -> bool:
    name, _, value = option.partition("=")
    return name == "q" and value.strip("0.") == ""
