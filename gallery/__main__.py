"""`python -m gallery`: serve the gallery and the example apps on this machine and say where."""

from __future__ import annotations

import argparse
import os
import sys
import webbrowser
from threading import Timer

HOST = "127.0.0.1"


def main() -> None:
    """Parse the options and serve until Ctrl-C or SIGTERM."""
    options = _parser().parse_args()
    url = f"http://{HOST}:{options.port}"
    app = "gallery.app:create_app"
    if not options.apps_only:
        app, url = "gallery.app:create_gallery", f"{url}/gallery/"
    print(f"stario-components gallery: {url}  (Ctrl-C stops it)", flush=True)
    if options.open and _has_screen():
        Timer(1.0, webbrowser.open, [url]).start()
    serve = _serve_uvicorn if options.server == "uvicorn" else _serve_granian
    serve(app, options.port)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m gallery", description=__doc__)
    parser.add_argument("--port", type=int, default=8000, help="the port (default 8000)")
    parser.add_argument("--server", choices=("granian", "uvicorn"), default="uvicorn")
    parser.add_argument("--apps-only", action="store_true", help="without the gallery of stories")
    parser.add_argument("--no-open", dest="open", action="store_false", help="open no browser")
    return parser


def _has_screen() -> bool:
    if sys.platform in ("darwin", "win32"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _serve_granian(app: str, port: int) -> None:
    from granian import Granian
    from granian.constants import Interfaces

    Granian(
        app,
        address=HOST,
        port=port,
        interface=Interfaces.ASGI,
        factory=True,
        # Counts connections, each open stream one; past it even actions would wait.
        backpressure=4096,
        # A worker that gets SIGTERM while it still imports would never end by itself.
        workers_kill_timeout=10,
        log_access=False,
    ).serve()


def _serve_uvicorn(app: str, port: int) -> None:
    import uvicorn

    uvicorn.run(
        app, factory=True, host=HOST, port=port, log_level="warning", timeout_graceful_shutdown=2
    )


if __name__ == "__main__":
    main()
