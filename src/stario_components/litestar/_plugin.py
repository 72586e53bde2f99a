"""`StarioPlugin`: what an app gets by naming it."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import partial
from typing import Any, cast

from litestar import Request, Response
from litestar.config.app import AppConfig
from litestar.config.compression import CompressionConfig
from litestar.enums import MediaType
from litestar.exceptions import HTTPException
from litestar.exceptions import responses as answers
from litestar.handlers import BaseRouteHandler
from litestar.plugins import InitPlugin, ReceiveRoutePlugin
from litestar.routes import BaseRoute, HTTPRoute
from litestar.types import Scope

from .._errors import SetupError, UsageError, message
from ..assets import Asset, datastar, module, page, stylesheet, theme_script
from ..live import Relay
from ._handlers import adapt_all, provide_relay, provide_tasks, refuse_closed_dependencies
from ._lifespan import lifespan
from ._live import refuse_undeclared
from ._routes import note_route
from ._runtime import Layout, Runtime
from ._security import CrossSiteGuard
from ._static import asset_handler

_log = logging.getLogger(__name__)


class StarioPlugin(InitPlugin, ReceiveRoutePlugin):
    """Teaches a Litestar app to answer with nodes and events, and to keep streams open.

    `assets` are served under their content-hashed URLs, beside the Datastar client and the styles
    and scripts of `ui`. `layout` puts a node that is no whole document into one, unless Datastar
    asked for it. `trusted_origins` may send changing requests from other sites, for example
    `"https://admin.example.org"`.

    Units: seconds, bytes.
    """

    def __init__(
        self,
        *,
        relay: Relay | None = None,
        assets: Iterable[Asset] = (),
        layout: Layout | None = None,
        trusted_origins: Iterable[str] = (),
        signals_limit_bytes: int = 256 * 1024,
        heartbeat_s: float = 15.0,
        drain_limit_s: float = 5.0,
    ) -> None:
        self.relay = relay or Relay()
        self._assets = (datastar(), stylesheet(), module(), theme_script(), *assets)
        self._guard = CrossSiteGuard(trusted_origins)
        self._is_used = False
        self._runtime = Runtime(
            relay=self.relay,
            layout=layout or partial(page, title="Untitled"),
            signals_limit_bytes=signals_limit_bytes,
            heartbeat_s=heartbeat_s,
            drain_limit_s=drain_limit_s,
        )

    def on_app_init(self, app_config: AppConfig) -> AppConfig:
        """Called by Litestar, before the handlers are registered.

        Raises: SetupError when this plugin serves another app already.
        """
        if self._is_used:
            raise plugin_in_two_apps()
        self._is_used = True
        self.adapt(app_config.route_handlers, app_config)
        assets = asset_handler(self._assets)
        self.leave_uncompressed(assets, app_config)  # they are compressed once, when they are made
        app_config.route_handlers = [*app_config.route_handlers, assets]
        app_config.dependencies = {
            "relay": provide_relay(),
            "tasks": provide_tasks(),
            **app_config.dependencies,
        }
        app_config.middleware = [self._guard, *app_config.middleware]
        # Last in, first out: background tasks end while what the app opened is still open.
        app_config.lifespan.append(partial(lifespan, self._runtime))  # pyright: ignore[reportUnknownMemberType]  # generic, left open
        app_config.after_exception.append(log_misuse)  # pyright: ignore[reportUnknownMemberType]  # generic, left open
        handlers = cast("dict[Any, Any]", app_config.exception_handlers)  # pyright: ignore[reportUnknownMemberType]  # generic, left open
        app_config.exception_handlers = {HTTPException: error_as_json, **handlers}
        self._runtime.attach(app_config.state)
        return app_config

    def adapt(self, handlers: Iterable[Any], app_config: AppConfig) -> None:
        """Make handlers ready that another plugin adds, which may come after this one."""
        adapt_all(handlers, uncompressed=_uncompressed_option(app_config.compression_config))

    def leave_uncompressed(self, handler: BaseRouteHandler, app_config: AppConfig) -> None:
        """Keep Litestar's compression, if the app has one, away from what is compressed already."""
        if option := _uncompressed_option(app_config.compression_config):
            handler.opt[option] = True

    def receive_route(self, route: BaseRoute) -> None:
        """Called by Litestar, with each route it registered.

        Raises: SetupError for a stream that uses what is closed before it starts, UsageError for a
        live view whose topic the relay does not declare.
        """
        if isinstance(route, HTTPRoute):
            note_route(route, self._runtime)
            for handler in route.route_handlers:
                refuse_closed_dependencies(handler)
                refuse_undeclared(handler, self.relay)


def error_as_json(request: Request[Any, Any, Any], error: HTTPException) -> Response[Any]:
    """Litestar's answer to an error, which is JSON, as JSON. It would be sent under the type of the
    handler, and it repeats what came: as HTML, a link to a wrong value would be a script."""
    response = cast("Response[Any]", answers.create_exception_response(request, error))  # pyright: ignore[reportUnknownMemberType]  # generic, left open
    if response.media_type == MediaType.HTML:
        response.media_type = MediaType.JSON
    return response


async def log_misuse(error: Exception, scope: Scope) -> None:
    """Log our own errors, which say how to mend the program. Outside debug mode Litestar answers
    with a bare 500 and writes nothing down; in debug mode it shows and logs them itself."""
    if isinstance(error, UsageError | SetupError) and not scope["litestar_app"].debug:
        _log.error("the answer to %s failed", scope["path"], exc_info=error)


def _uncompressed_option(config: CompressionConfig | None) -> str | None:
    """The option by which Litestar's compression, if there is one, leaves a handler alone."""
    if config is None:
        return None
    config.exclude_opt_key = config.exclude_opt_key or "stario_uncompressed"
    return config.exclude_opt_key


def plugin_in_two_apps() -> SetupError:
    return SetupError(
        message(
            "One StarioPlugin was given to two apps.",
            "It holds the open streams and the tasks of one; those of the other would never end.",
            "Make one for each app; they may share a relay: StarioPlugin(relay=relay).",
        )
    )
