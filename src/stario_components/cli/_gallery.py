"""`stario-components gallery [MODULES…]`: see, try and review stories, and keep them true while
their files are edited."""

from __future__ import annotations

import os
import socket
import sys
import webbrowser
from typing import TYPE_CHECKING, Any

from .._errors import SetupError, StarioError, message

if TYPE_CHECKING:
    from ._commands import Commands, Given

HOST = "127.0.0.1"
PORT = 8000


def add_to(commands: Commands) -> None:
    """Add the command to a parser."""
    parser = commands.add_parser("gallery", help="see, try and review components and views")
    parser.add_argument(
        "modules",
        nargs="*",
        metavar="MODULE",
        help="folders, files or modules with stories (default: the current folder)",
    )
    parser.add_argument("--port", type=int, help=f"the port (default {PORT}, or the next free one)")
    parser.add_argument(
        "--host",
        action="append",
        default=[],
        metavar="NAME",
        help="another name that the gallery answers to, behind a proxy of yours",
    )
    parser.add_argument("--no-open", dest="open", action="store_false", help="open no browser")
    parser.add_argument(
        "--no-watch", dest="watch", action="store_false", help="do not follow edits of files"
    )
    parser.set_defaults(run=_run)


def _run(given: Given) -> int:
    try:
        port = _free_port(given.port)
        app = _app(given)
        serve(app, port=port, opens=given.open)
    except StarioError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 2
    return 0


def _app(given: Given) -> Any:
    from ..gallery.app import create_app  # loads the server's half of the package

    return create_app(*given.modules, hosts=given.host, watch=given.watch)


def serve(app: Any, *, port: int, opens: bool, host: str = HOST) -> None:
    """Serve an app on this machine until Ctrl-C, say where, and open a browser there.

    Raises: SetupError without uvicorn.
    """
    try:
        import uvicorn
    except ImportError:
        raise no_server() from None
    url = f"http://{host}:{port}"

    class Server(uvicorn.Server):
        """Says where, once it answers."""

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            print(f"Gallery: {url}  (Ctrl-C stops it)", flush=True)  # noqa: T201
            if opens and _has_screen():
                webbrowser.open(url)

    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        log_level="warning",
        # Each open page holds a stream; they end with the app, and must not hold it up.
        timeout_graceful_shutdown=1,
    )
    Server(config).run()


def _free_port(wanted: int | None) -> int:
    """The port that was asked for, or the first that is free.

    Raises: SetupError where it is taken.
    """
    candidates = [wanted] if wanted is not None else range(PORT, PORT + 50)
    for port in candidates:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise port_taken(wanted or PORT)


def _has_screen() -> bool:
    if sys.platform in ("darwin", "win32"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# --- errors -----------------------------------------------------------------------------------


def port_taken(port: int) -> SetupError:
    return SetupError(
        message(
            f"Port {port} of this machine is taken.",
            "Another gallery, or another server, listens there.",
            "Stop that one, or name another port: --port 8100.",
        )
    )


def no_server() -> SetupError:
    return SetupError(
        message(
            "The gallery needs uvicorn, which is not installed.",
            "It serves the pages and follows your edits.",
            'Install the extra: pip install "stario-components[gallery]".',
        )
    )
