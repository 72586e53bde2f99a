"""Which client the pages run: its version and its attribute prefix.

A page has one client, so this is a setting of the program, made once before views are built. The
builders refuse what that client lacks, instead of writing an attribute that does nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

import msgspec

from .._errors import UsageError, message, shown

BUNDLED = "1.0.1"


class _HasCache(Protocol):
    def cache_clear(self) -> None: ...


Cached = TypeVar("Cached", bound=_HasCache)

_forgetters: list[Callable[[], None]] = []


class Client(msgspec.Struct, frozen=True):
    """A build of the Datastar client.

    `prefix` is `data-`, or `data-star-` in the aliased build.
    """

    version: str = BUNDLED
    prefix: str = "data-"

    def __post_init__(self) -> None:
        _numbers(self.version)
        if self.prefix not in ("data-", "data-star-"):
            raise unknown_prefix(self.prefix)

    def has(self, since: str) -> bool:
        """Whether this version is that one or later.

        Example:
            >>> Client("1.0.1").has("1.0.4")
            False
        """
        return _numbers(self.version) >= _numbers(since)


def client() -> Client:
    """The client that was chosen; by default the bundled one."""
    return _chosen


def use_client(chosen: Client) -> None:
    """Build for another client. Call it once, at the start of the program.

    Example:
        >>> from stario_components import ds
        >>> ds.use_client(ds.Client(version="1.0.4"))
        >>> ds.query("/search").source
        '@query("/search")'
        >>> ds.use_client(ds.Client())
    """
    global _chosen  # noqa: PLW0603  # a page has one client
    _chosen = chosen
    for forget in _forgetters:
        forget()


def remembers(cached: Cached) -> Cached:
    """Mark a function whose cache holds only for the chosen client."""
    _forgetters.append(cached.cache_clear)
    return cached


def require(feature: str, since: str) -> None:
    """Pass when the chosen client has a feature.

    Raises: UsageError.
    """
    if since != "1.0.0" and not _chosen.has(since):  # each client has what 1.0.0 had
        raise client_too_old(feature, since)


def _numbers(version: str) -> tuple[int, ...]:
    parts = version.split(".")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):  # major.minor.patch
        raise unknown_version(version)
    return tuple(int(part) for part in parts)


_chosen = Client()


def unknown_version(version: str) -> UsageError:
    return UsageError(
        message(
            f"ds.Client got version={shown(version)}.",
            "Features are compared by released versions.",
            'Write three numbers: version="1.0.1".',
        )
    )


def unknown_prefix(prefix: str) -> UsageError:
    return UsageError(
        message(
            f"ds.Client got prefix={shown(prefix)}.",
            "There are two builds of the client: the plain one and the aliased one.",
            'Write prefix="data-" or prefix="data-star-".',
        )
    )


def client_too_old(feature: str, since: str) -> UsageError:
    return UsageError(
        message(
            f"{feature} needs client {since}; the chosen one is {_chosen.version}.",
            "The older client would ignore it, or stop at it.",
            f'Serve a newer client and say so: ds.use_client(ds.Client(version="{since}")).',
        )
    )
