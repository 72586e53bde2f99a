"""The files that the pages of an export link to, and how they are linked there.

Law: what works from a server only is left out. A page that was opened as a file is an origin of
its own: it loads no module by its address, and nothing whose bytes must be checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

import htpy

from ... import html as h
from ...assets import Asset
from ._file_urls import ASSETS, FileUrls

# A tag that may lead to a file; attributes hold quoted values, which may hold anything.
_TAG = re.compile(
    r"<(?P<name>script|link|img|source|video|audio|use|image)\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>"
)
_ADDRESS = re.compile(r"(?<=\s)(?P<name>src|href)=\"(?P<value>[^\"]*)\"")
_CHECKS = re.compile(r"\s(?:integrity|crossorigin)=\"[^\"]*\"")
_MODULE = re.compile(r"\stype=\"module\"")

_EXPORTS = re.compile(r"\bexport\s*\{[^}]*\}\s*;?\s*(?://#.*\s*)?\Z")
_NEEDS_MODULE = re.compile(r"^\s*(?:import\b\s*[\w{*\"']|export\b)|\bimport\.meta\b", re.MULTILINE)
_IN_CSS = re.compile(r"(?<=url\()(?P<quote>[\"']?)(?P<value>/[^\"')]+)(?P=quote)(?=\))")


class Linked:
    """The files of an export that pages need, each once."""

    def __init__(self, known: Iterable[Asset]) -> None:
        self._known = {each.url: each for each in known}
        self._placed: dict[tuple[str, bool], Asset] = {}
        self.missing: set[str] = set()
        """Addresses of a server that no file is known for."""

    @property
    def files(self) -> dict[str, bytes]:
        """What was linked to, by its path."""
        return {path_of(each): each.content for each in self._placed.values()}

    def add(self, assets: Iterable[Asset]) -> None:
        """More files that pages may link to."""
        self._known |= {each.url: each for each in assets}

    def links(self, assets: Iterable[Asset], urls: FileUrls) -> htpy.Node:
        """What loads stylesheets and scripts in the head of a page."""
        return [self._link(self._place(each, is_deferred=True), urls) for each in assets]

    def address(self, asset: Asset, urls: FileUrls) -> str:
        """Where a file is, as it is."""
        return urls.to(path_of(self._place(asset)))

    def relinked(self, document: str, urls: FileUrls) -> str:
        """A document whose links to files of ours lead to those of the export."""
        return _TAG.sub(lambda found: self._tag(found[0], urls), document)

    def _tag(self, tag: str, urls: FileUrls) -> str:
        found = _ADDRESS.search(tag)
        if found is None or not found["value"].startswith("/") or found["value"].startswith("//"):
            return tag
        asset = self._known.get(unescape(found["value"]).partition("#")[0])
        if asset is None:
            self.missing.add(unescape(found["value"]))
            return tag
        placed = self._place(asset, is_deferred=bool(_MODULE.search(tag)))
        _, hash_sign, fragment = found["value"].partition("#")
        address = f'{found["name"]}="{urls.to(path_of(placed))}{hash_sign}{fragment}"'
        tag = _CHECKS.sub("", tag[: found.start()] + address + tag[found.end() :])
        return tag if is_module(placed) else _MODULE.sub(" defer", tag)

    def _link(self, asset: Asset, urls: FileUrls) -> htpy.Node:
        address = urls.to(path_of(asset))
        if asset.media_type == "text/css":
            return h.link(rel="stylesheet", href=address)
        return h.script(src=address, type="module" if is_module(asset) else None, defer=True)

    def _place(self, asset: Asset, *, is_deferred: bool = False) -> Asset:
        """The file as the export has it; `is_deferred` is for scripts that were modules."""
        key = (asset.url, is_deferred)
        if key not in self._placed:
            self._placed[key] = self._static(asset, is_deferred=is_deferred)
        return self._placed[key]

    def _static(self, asset: Asset, *, is_deferred: bool) -> Asset:
        if asset.media_type == "text/css":
            return self._sheet(asset)
        is_script = is_deferred and asset.media_type == "text/javascript"
        return classic(asset) if is_script else asset

    def _sheet(self, asset: Asset) -> Asset:
        text = asset.content.decode("utf-8", "replace")
        near = _IN_CSS.sub(self._in_css, text)
        return asset if near == text else Asset(asset.name, near.encode())

    def _in_css(self, found: re.Match[str]) -> str:
        address, hash_sign, fragment = found["value"].partition("#")
        asset = self._known.get(address)
        if asset is None:
            self.missing.add(address)
            return found[0]
        name = path_of(self._place(asset)).rpartition("/")[2]
        return f"{found['quote']}{name}{hash_sign}{fragment}{found['quote']}"


def path_of(asset: Asset) -> str:
    """Where a file lies in the export, under a name that holds its hash."""
    return f"{ASSETS}/{asset.url.rpartition('/')[2]}"


def is_module(asset: Asset) -> bool:
    """Whether a script can't be a classic one."""
    return asset.media_type == "text/javascript" and bool(_NEEDS_MODULE.search(_text(asset)))


def classic(asset: Asset) -> Asset:
    """A module as a classic script, which loads from a file too; one that imports stays as it is.

    Example:
        >>> classic(Asset("a.js", b"const a = 1; export {a};")).content
        b'(()=>{"use strict";\\nconst a = 1; \\n})();\\n'
    """
    text = _EXPORTS.sub("", _text(asset))
    if _NEEDS_MODULE.search(text):
        return asset
    # A module may wait at its top; which `await` stands there is not told apart.
    is_async = "async" if "await" in text else ""
    return Asset(asset.name, f'({is_async}()=>{{"use strict";\n{text}\n}})();\n'.encode())


def _text(asset: Asset) -> str:
    return asset.content.decode("utf-8", "replace")
