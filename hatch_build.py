"""Put the Datastar client into the package while a wheel is built; editable installs included.

Laws: nothing enters the package whose SHA-256 does not stand in this file. It is the only file that
fetches anything, it knows nothing of the package but one path, and an sdist is made without it.

The client is taken out of a wheel of another project because that is the only unchanged 1.0.x copy
on a registry: the npm package of Datastar stands still at a beta with other event names.
"""

import hashlib
import io
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

VERSION = "1.0.1"
CLIENT = "src/stario_components/assets/datastar.js"
CLIENT_SHA256 = "54768cf34985be0229c7229f1df9469fbd32e2a0c09b4a3f1e81ad8c4d6840da"

WHEEL = "stario-3.4.0-py3-none-any.whl"
WHEEL_SHA256 = "a62b9be116890dd380971af7373eb04ab9e0580023a1805196c416fa44b5b4e0"
WHEEL_MEMBER = "stario/cli/templates/hello-world/static/js/datastar.js"

OPTION = "STARIO_COMPONENTS_DATASTAR"

# The wheel declares Python 3.14, which says nothing about the one file that we take from it.
DOWNLOAD = (
    *("download", "stario==3.4.0", "--no-deps"),
    *("--only-binary", ":all:", "--python-version", "3.14"),
)
QUIETLY = ("--quiet", "--disable-pip-version-check", "--no-input")


class ClientError(Exception):
    """The client cannot be put in place; the text is what, why and fix, one line each."""


class CustomBuildHook(BuildHookInterface[Any]):
    """What hatchling calls; it turns a refusal into three lines without a traceback."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002, RUF100
        try:
            put_client(Path(self.root, CLIENT), local=os.environ.get(OPTION))
        except ClientError as error:
            self.app.abort(str(error))
        # An artifact, not a forced file: a forced one would also be copied beside the path entry
        # of an editable install, where it would be served after the source tree's had changed.
        build_data["artifacts"].append(f"/{CLIENT}")


def download_wheel() -> bytes:
    """The pinned wheel, through the pip (and so the index, proxy and cache) of whoever builds."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", *DOWNLOAD, *QUIETLY, "--dest", folder]
        pip = subprocess.run(command, capture_output=True, text=True, check=False)
        if pip.returncode:
            raise download_failed(pip.stderr)
        return Path(folder, WHEEL).read_bytes()


def put_client(
    target: Path, *, local: str | None = None, fetch: Callable[[], bytes] = download_wheel
) -> None:
    """Make `target` the pinned client: as it stands, from a local file, or fetched."""
    if target.is_file() and sha256(target.read_bytes()) == CLIENT_SHA256:
        return
    replace(target, client_from_file(local) if local else client_from_wheel(fetch(), WHEEL))


def client_from_file(local: str) -> bytes:
    """The client out of the file that the option names: `datastar.js` itself, or the wheel."""
    path = Path(local).expanduser().absolute()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise unreadable_option(path, error) from None
    is_wheel = zipfile.is_zipfile(io.BytesIO(data))
    return client_from_wheel(data, str(path)) if is_wheel else checked_client(data, str(path))


def client_from_wheel(wheel: bytes, source: str) -> bytes:
    """The client out of the pinned wheel's bytes, both checked."""
    if sha256(wheel) != WHEEL_SHA256:
        raise wrong_hash(source, wheel, WHEEL_SHA256)
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        return checked_client(archive.read(WHEEL_MEMBER), source)


def checked_client(client: bytes, source: str) -> bytes:
    if sha256(client) != CLIENT_SHA256:
        raise wrong_hash(source, client, CLIENT_SHA256)
    return client


def replace(target: Path, data: bytes) -> None:
    """Write whole or not at all: an interrupted build leaves no half client behind."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    part.write_bytes(data)
    part.replace(target)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def last_words(stderr: str) -> str:
    """The end of what pip said, cut short; a broken connection first, it explains the rest."""
    lines = [line.strip() for line in stderr.splitlines() if line.strip()]
    telling = [line for line in lines if line.startswith("ERROR:")] or lines or ["(nothing)"]
    broken = [line.partition("connection broken by ")[2] for line in lines]
    return "; ".join([*list(filter(None, broken))[-1:], telling[-1]])[:400]


# --- errors -----------------------------------------------------------------------------------

FIX = (
    f"set {OPTION} to the absolute path of {WHEEL} or of the datastar.js {VERSION} "
    "inside it; its SHA-256 is checked all the same."
)


def download_failed(stderr: str) -> ClientError:
    return ClientError(
        f"The Datastar client {VERSION} is missing and could not be downloaded.\n"
        f"`pip {' '.join(DOWNLOAD)}` ended with: {last_words(stderr)}\n"
        f"Connect and build again; or run that command elsewhere, and {FIX}"
    )


def unreadable_option(path: Path, error: OSError) -> ClientError:
    return ClientError(
        f"{OPTION} names {str(path)!r}, which cannot be read.\n"
        f"The system says: {error.strerror or error}.\n"
        f"To mend it, {FIX}"
    )


def wrong_hash(source: str, data: bytes, expected: str) -> ClientError:
    return ClientError(
        f"{source} is not the file that was pinned, so nothing of it was packaged.\n"
        f"Its SHA-256 is {sha256(data)} ({len(data)} bytes), expected was {expected}.\n"
        f"To mend it, {FIX}"
    )
