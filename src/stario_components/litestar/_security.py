"""Changing requests from other sites are refused.

A browser says where a request comes from: `Sec-Fetch-Site`, and in older ones `Origin`. Another
site can make it send a form or a fetch with the user's cookies, but can't change these headers.
A client that sends neither is no browser, so it carries nobody's cookies by accident.
Source: https://www.w3.org/TR/fetch-metadata/
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from litestar.datastructures import Headers
from litestar.exceptions import PermissionDeniedException
from litestar.middleware import ASGIMiddleware
from litestar.types import ASGIApp, Receive, Scope, Send

from .._errors import UsageError, message, shown

_ORIGIN = re.compile(r"https?://[^/\s]+/?")
_SAFE = ("GET", "HEAD", "OPTIONS", "TRACE")


class CrossSiteGuard(ASGIMiddleware):
    """Refuses changing requests that a page of another site made the browser send."""

    def __init__(self, trusted_origins: Iterable[str]) -> None:
        origins = [trusted_origins] if isinstance(trusted_origins, str) else list(trusted_origins)
        for origin in origins:
            if not _ORIGIN.fullmatch(origin):
                raise no_origin(origin)
        self._trusted = frozenset(origin.rstrip("/") for origin in origins)

    async def handle(  # noqa: PLR0917  # Litestar's signature
        self, scope: Scope, receive: Receive, send: Send, next_app: ASGIApp
    ) -> None:
        """Called by Litestar."""
        if scope["type"] == "http" and scope["method"] not in _SAFE:
            self._check(Headers.from_scope(scope))
        await next_app(scope, receive, send)

    def _check(self, headers: Headers) -> None:
        origin = headers.get("origin", "")
        site = headers.get("sec-fetch-site", "")
        if origin and origin in self._trusted:
            return
        if site:
            is_ours = site in ("same-origin", "none")
        else:
            is_ours = not origin or _host_of(origin) == headers.get("host", "")
        if not is_ours:
            raise foreign_request(origin or site)


def _host_of(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc or None
    except ValueError:  # no browser sends such a one; still it must not be a failure of ours
        return None


def no_origin(origin: str) -> UsageError:
    return UsageError(
        message(
            f"trusted_origins got {shown(origin)}.",
            "Browsers send an origin as scheme and host; anything else would never match.",
            'Write trusted_origins=["https://admin.example.org"].',
        )
    )


def foreign_request(origin: str) -> PermissionDeniedException:
    return PermissionDeniedException(
        detail=f"A page of another site ({origin}) may not change anything here. If that site is "
        "yours, name it in StarioPlugin(trusted_origins=…)."
    )
