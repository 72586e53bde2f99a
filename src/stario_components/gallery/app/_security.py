"""Who may talk to the gallery: pages that it served itself, under a name of this machine.

A gallery runs code of its project for whoever asks. A page of another site can make a browser ask
it (with a form, a fetch, a frame), or give a name of its own this machine's address and then read
what comes back. So each request must name a host that is known, and what does not come from an
open address bar or the gallery's own pages is refused.
Source: https://www.w3.org/TR/fetch-metadata/
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from litestar.connection import ASGIConnection, Request
from litestar.exceptions import PermissionDeniedException
from litestar.handlers import BaseRouteHandler

LOCAL = ("127.0.0.1", "localhost", "[::1]")
HEADERS = {
    "content-security-policy": "frame-ancestors 'self'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
}

Connection = ASGIConnection[Any, Any, Any, Any]


class OwnPagesOnly:
    """A guard of Litestar, before every handler of the gallery."""

    def __init__(self, hosts: Iterable[str] = ()) -> None:
        self._hosts = frozenset([*LOCAL, *hosts])

    def __call__(self, connection: Connection, handler: BaseRouteHandler) -> None:
        """Pass, or raise what Litestar answers with 403."""
        headers = connection.headers
        host = headers.get("host", "")
        if _name_of(host) not in self._hosts:
            raise foreign_host(host)
        origin = headers.get("origin")
        if origin is not None and _host_of(origin) != host:
            raise foreign_page(origin)
        site = headers.get("sec-fetch-site", "none")
        if site in ("same-origin", "none") or _is_link(connection):
            return
        raise foreign_page(headers.get("referer", site))


def _is_link(connection: Connection) -> bool:
    """Whether a person followed a link: it opens a page as a whole, and changes nothing."""
    headers = connection.headers
    return (
        isinstance(connection, Request)
        and connection.method == "GET"
        and headers.get("sec-fetch-mode") == "navigate"
        and headers.get("sec-fetch-dest") == "document"
    )


def _name_of(host: str) -> str:
    """A host without its port."""
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdigit() else host


def _host_of(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc or None
    except ValueError:
        return None


# --- errors -----------------------------------------------------------------------------------


def foreign_host(host: str) -> PermissionDeniedException:
    return PermissionDeniedException(
        detail=f"The gallery does not answer to the name {host[:80]!r}. A page of another site "
        "could have given itself this machine's address. Open it under 127.0.0.1, or name the "
        "host: stario-components gallery --host NAME, GalleryPlugin(hosts=[…])."
    )


def foreign_page(origin: str) -> PermissionDeniedException:
    return PermissionDeniedException(
        detail=f"A page of another site ({origin[:80]}) asked for this. The gallery runs the code "
        "of its project, so it answers its own pages alone. Open it in a tab of its own."
    )
