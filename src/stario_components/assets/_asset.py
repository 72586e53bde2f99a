"""One file of bytes, its hash and the URL that holds the hash: it may be cached for ever."""

from __future__ import annotations

import base64
import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from urllib.parse import quote

from .._errors import SetupError, message

PREFIX = "/_stario"

_CLIENT = Path(__file__).with_name("datastar.js")
# Not left to the machine's registry of types: some call JavaScript text/plain, and a browser then
# refuses the module.
_MEDIA_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


@dataclass(frozen=True)
class Asset:
    """A file to serve.

    Example:
        >>> Asset("app.css", b"p{}").url
        '/_stario/app.806db221261e.css'
    """

    name: str
    content: bytes
    prefix: str = PREFIX
    """What its URL begins with: the adapter serves the usual one."""

    @cached_property
    def url(self) -> str:
        """The path under which the adapter serves it; new content has a new path."""
        path = Path(self.name)
        digest = hashlib.sha256(self.content).hexdigest()[:12]
        return f"{self.prefix}/{quote(path.stem)}.{digest}{quote(path.suffix)}"

    @cached_property
    def integrity(self) -> str:
        """For the `integrity` attribute: `sha384-…`."""
        return "sha384-" + base64.b64encode(hashlib.sha384(self.content).digest()).decode()

    @cached_property
    def media_type(self) -> str:
        """The media type, without a charset: the adapter adds utf-8 to what is text."""
        suffix = Path(self.name).suffix.lower()
        guess = _MEDIA_TYPES.get(suffix) or mimetypes.guess_type(self.name)[0]
        return guess or "application/octet-stream"

    @cached_property
    def gzipped(self) -> bytes:
        """The content, compressed once; the same bytes each time."""
        return gzip.compress(self.content, 9, mtime=0)


@dataclass(frozen=True, slots=True)
class Remote:
    """A script on another host: another build of the client, or a CDN. It must be pinned."""

    url: str
    integrity: str


def file(path: str | Path) -> Asset:
    """A file of the program as an asset, read now.

    Raises: SetupError when it can't be read.
    """
    path = Path(path)
    try:
        return Asset(path.name, path.read_bytes())
    except OSError as error:
        raise unreadable(path, error) from None


@lru_cache(maxsize=1)
def datastar() -> Asset:
    """The Datastar client 1.0.1 that came with the package.

    Raises: SetupError when the package was put in place without its build.
    """
    try:
        return Asset("datastar.js", _CLIENT.read_bytes())
    except OSError:
        raise client_missing() from None


def unreadable(path: Path, error: OSError) -> SetupError:
    return SetupError(
        message(
            f"The asset {path.name!r} can't be read: {error.strerror}.",
            "A page that links to it would come without it.",
            "Give a path that does not depend on the working directory: "
            'Path(__file__).with_name("app.css").',
        )
    )


def client_missing() -> SetupError:
    return SetupError(
        message(
            "The Datastar client is not in this installation of stario-components.",
            "It enters through the build, and these sources were used without one.",
            "Install the package: pip install -e . (offline, with STARIO_COMPONENTS_DATASTAR set "
            "to a local file).",
        )
    )
