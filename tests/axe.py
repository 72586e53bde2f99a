"""axe-core, from npm and for tests only: fetched once, checked by its hash, kept in var/.

Laws: only the standard library and npm; nothing whose SHA-256 does not stand here is ever run.
"""

import hashlib
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

VERSION = "4.14.1"
SHA256 = "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745"
FOLDER = Path(__file__).parents[1] / "var" / "npm"
PACKAGE = FOLDER / f"axe-core-{VERSION}.tgz"
MEMBER = "package/axe.min.js"


class AxeMissingError(Exception):
    """axe-core can't be had; the text is what, why and fix."""


def axe_source() -> str:
    """The script that puts `axe` into a page.

    Raises: AxeMissingError.
    """
    if not PACKAGE.is_file():
        fetch()
    digest = hashlib.sha256(PACKAGE.read_bytes()).hexdigest()
    if digest != SHA256:
        raise wrong_hash(digest)
    with tarfile.open(PACKAGE) as archive:
        member = archive.extractfile(MEMBER)
        assert member is not None
        return member.read().decode()


def fetch() -> None:
    """Let npm download the package, through the registry and cache of whoever tests."""
    npm = shutil.which("npm")
    if npm is None:
        raise missing("npm is not installed")
    FOLDER.mkdir(parents=True, exist_ok=True)
    # Several processes may fetch at once: each into a folder of its own, then moved as a whole.
    own = FOLDER / str(os.getpid())
    own.mkdir(exist_ok=True)
    command = [npm, "pack", "--silent", f"axe-core@{VERSION}"]
    done = subprocess.run(command, cwd=own, capture_output=True, text=True, check=False)
    made = own / PACKAGE.name
    if done.returncode or not made.is_file():
        raise missing(done.stderr.strip()[-300:] or "npm wrote no package")
    made.replace(PACKAGE)
    shutil.rmtree(own)


def missing(reason: str) -> AxeMissingError:
    return AxeMissingError(
        f"axe-core {VERSION} is not here.\n"
        f"`npm pack axe-core@{VERSION}` ended with: {reason}\n"
        f"Install Node with npm, or put the package at {PACKAGE.relative_to(FOLDER.parents[1])}."
    )


def wrong_hash(digest: str) -> AxeMissingError:
    return AxeMissingError(
        f"{PACKAGE.name} is not the package that was pinned.\n"
        f"Its SHA-256 is {digest}, expected was {SHA256}.\n"
        "Remove the file; it is fetched again."
    )
