"""The files that the gallery serves: its own, those of the library, and those of the projects.

Law: what a page links to is served, also after a reload gave it a new hash.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from ... import assets, ui
from ...assets import Asset

_HERE = Path(__file__).parent


class Files:
    """Files by their address. A file that was linked once stays: a page that is open needs it."""

    def __init__(self, prefix: str) -> None:
        self._prefix = f"{prefix}/assets"
        self._by_name: dict[str, Asset] = {}
        self._known: dict[tuple[str, bytes], Asset] = {}

    def placed(self, asset: Asset) -> Asset:
        """The same file with the address that it has here."""
        key = (asset.name, asset.content)
        if key not in self._known:
            here = replace(asset, prefix=self._prefix)
            self._known[key] = here
            self._by_name[here.url.rpartition("/")[2]] = here
        return self._known[key]

    def find(self, name: str) -> Asset | None:
        """The file with this last part of its address."""
        return self._by_name.get(name)


def library_files() -> list[Asset]:
    """What every page of components needs."""
    return [assets.stylesheet(), assets.module(), assets.datastar()]


def project_files(given: Iterable[Asset]) -> list[Asset]:
    """Those of a project that are not the library's own: `ui.assets(THEME)` holds these too."""
    ours = set(ui.assets())
    return [each for each in given if each not in ours]


@cache
def styles(*names: str) -> Asset:
    """Sheets of `css/`, one after the other, as one file under the name of the first."""
    texts = [
        (_HERE / "css" / f"{name}.css").read_text(encoding="utf-8")
        for name in names
        if (_HERE / "css" / f"{name}.css").exists()
    ]
    return Asset(f"gallery-{names[0]}.css", assets.minified("\n".join(texts)).encode())


@cache
def script(name: str) -> Asset:
    """A script of `js/`, without its comments."""
    source = (_HERE / "js" / f"{name}.js").read_text(encoding="utf-8")
    return Asset(f"gallery-{name}.js", assets.without_comments(source).encode())
