"""`GalleryPlugin`: the gallery in an app that is there already; `create_app`: by itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from litestar import Litestar, Router
from litestar.config.app import AppConfig
from litestar.config.compression import CompressionConfig
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler
from litestar.logging import LoggingConfig
from litestar.plugins import InitPlugin

from ..._errors import SetupError, message
from ...litestar import StarioPlugin
from ...live import Relay
from .._address import AddressError
from .._library import Library
from ._compressed import brotli
from ._datastar import DATASTAR_ASSETS, panel_handlers
from ._file_handler import file_handler
from ._files import Files
from ._gallery import Gallery
from ._handlers import handlers, refused
from ._local import local_handlers
from ._lookups import lookups
from ._plays import play_handlers
from ._security import HEADERS, OwnPagesOnly
from ._urls import Urls

Guard = Callable[[ASGIConnection[Any, Any, Any, Any], BaseRouteHandler], Any]


class GalleryPlugin(InitPlugin):
    """Serves the stories of folders, files or modules below a path of an app.

        Litestar([…], plugins=[StarioPlugin(), GalleryPlugin("myapp")], debug=True)

    It runs the program's own code for whoever asks, so it is there in debug mode alone, unless
    `guards` say who may come in. It answers to this machine's own names; `hosts` adds others.

    Raises: SetupError when the app is made, for one that is not in debug mode and has no guards,
    and for one without a `StarioPlugin`.
    """

    def __init__(
        self,
        *places: str | Path,
        path: str = "/_gallery",
        hosts: Iterable[str] = (),
        guards: Sequence[Guard] = (),
        watch: bool = True,
    ) -> None:
        self._path = path.rstrip("/")
        self._guards = list(guards)
        self._own_guard = OwnPagesOnly(hosts)
        self._is_watching = watch
        self.gallery = Gallery(
            library=Library(*places),
            urls=Urls(self._path),
            files=Files(self._path),
            relay=Relay(),
        )
        for each in DATASTAR_ASSETS:
            self.gallery.files.placed(each)

    def on_app_init(self, app_config: AppConfig) -> AppConfig:
        """Called by Litestar."""
        if not app_config.debug and not self._guards:
            raise not_debug()
        stario = next((each for each in app_config.plugins if isinstance(each, StarioPlugin)), None)
        if stario is None:
            raise no_stario_plugin()
        files = file_handler(self.gallery.files)
        stario.leave_uncompressed(files, app_config)
        router = Router(
            self._path or "/",
            route_handlers=[
                *handlers(self.gallery),
                *lookups(self.gallery),
                files,
                local_handlers(self.gallery),
                *panel_handlers(self.gallery.urls),
                *play_handlers(self.gallery),
            ],
            guards=[self._own_guard, *self._guards],
            exception_handlers={AddressError: refused},
            response_headers=HEADERS,
        )
        stario.adapt([router], app_config)
        app_config.route_handlers = [*app_config.route_handlers, router]
        app_config.lifespan.append(self._lifespan)  # pyright: ignore[reportUnknownMemberType]  # generic, left open
        return app_config

    @asynccontextmanager
    async def _lifespan(self, app: Litestar) -> AsyncGenerator[None]:
        task = asyncio.create_task(self._run())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _run(self) -> None:
        await self.gallery.library.load_all(self.gallery.tell)
        if self._is_watching:
            await self.gallery.library.watch(self.gallery.tell)


def create_app(
    *places: str | Path, hosts: Iterable[str] = (), watch: bool = True, path: str = ""
) -> Litestar:
    """The gallery as an app of its own."""
    return Litestar(
        plugins=[GalleryPlugin(*places, path=path, hosts=hosts, watch=watch), StarioPlugin()],
        compression_config=_compression(),
        openapi_config=None,
        # What a person types wrongly is no news; what fails is logged once, with its trace.
        logging_config=LoggingConfig(
            log_exceptions="always",
            disable_stack_trace={400, 403, 404, AddressError},
            loggers={"watchfiles": {"level": "WARNING", "handlers": ["queue_listener"]}},
        ),
        debug=True,
    )


def _compression() -> CompressionConfig:
    if brotli() is None:
        return CompressionConfig(backend="gzip", gzip_compress_level=6)
    return CompressionConfig(backend="brotli", brotli_quality=4, brotli_gzip_fallback=True)


# --- errors -----------------------------------------------------------------------------------


def not_debug() -> SetupError:
    return SetupError(
        message(
            "A GalleryPlugin was given to an app that is not in debug mode.",
            "It runs code of the program for whoever asks.",
            "Add it in development only, or say who may come in: GalleryPlugin(…, guards=[…]).",
        )
    )


def no_stario_plugin() -> SetupError:
    return SetupError(
        message(
            "A GalleryPlugin was given to an app without a StarioPlugin.",
            "Its pages are nodes and patches, which Litestar does not know by itself.",
            "Add it: plugins=[StarioPlugin(), GalleryPlugin(…)].",
        )
    )
