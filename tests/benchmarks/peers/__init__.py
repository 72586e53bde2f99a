"""Who is compared: a table, and how a row of it becomes functions or a reason why not.

Each module has a function per page, `products`, `board`, `thread`, `article`, that gives a `str`.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import htpy

from stario_components import h, render

from .plain import rebound

Page = Callable[[Any], str]
NAMES = ("products", "board", "thread", "article")
LIMIT = "f-strings, the limit"
OURS = "ours, one component"


@dataclass(frozen=True, slots=True)
class Peer:
    """A library, or a way to use one: its name in tables, its package, and where its pages are."""

    name: str
    package: str
    pages: Callable[[], Mapping[str, Page]]
    needs: tuple[int, int] = (3, 11)
    why: str = ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A peer that can run here, or the reason why it can't."""

    name: str
    version: str
    pages: Mapping[str, Page]
    reason: str = ""


def of_module(name: str) -> Callable[[], Mapping[str, Page]]:
    """The pages as a module has them."""
    return lambda: {page: getattr(_module(name), page) for page in NAMES}


def of_components(name: str) -> Callable[[], Mapping[str, Page]]:
    """The components of a module, compiled."""
    return lambda: {page: _written(getattr(_module(name), page), render) for page in NAMES}


def undecorated(elements: Any, text: Callable[[Any], str]) -> Mapping[str, Page]:
    """The source of our components, as functions, under other elements."""
    functions = rebound(_module("ours"), elements)
    return {page: _written(functions[page], text) for page in NAMES}


def htpy_pages() -> Mapping[str, Page]:
    """The same source under htpy's elements, but Datastar's attributes as strings."""
    return {**undecorated(htpy, str), "board": _module("htpy_strings").board}


def htpy_with_ds() -> Mapping[str, Page]:
    return {"board": undecorated(htpy, str)["board"]}


def tdom() -> Mapping[str, Page]:
    raise ImportError("its pages are not written: no Python 3.14 was at hand to try them")


def _module(name: str) -> Any:
    return importlib.import_module(f"{__name__}.{name}")


def _written(page: Callable[[Any], Any], text: Callable[[Any], str]) -> Page:
    return lambda value: text(page(value))


PEERS = (
    Peer(LIMIT, "markupsafe", of_module("f_strings")),
    Peer(OURS, "stario-components", of_components("ours")),
    Peer("ours, split", "stario-components", of_components("ours_split")),
    Peer("ours, undecorated h", "stario-components", lambda: undecorated(h, render)),
    Peer("htpy", "htpy", htpy_pages),
    Peer("htpy with our ds", "htpy", htpy_with_ds),
    Peer("MiniJinja", "minijinja", of_module("mini_jinja")),
    Peer("Jinja2", "jinja2", of_module("jinja")),
    Peer("Stario @baked", "stario", of_module("stario_baked"), (3, 12)),
    Peer("Stario", "stario", of_module("stario_naive"), (3, 12)),
    Peer("Django templates", "django", of_module("django_templates"), (3, 12)),
    Peer("RustyTags", "rusty-tags", of_module("rusty_tags_")),
    Peer("Air", "air", of_module("air_tags"), (3, 13)),
    Peer("FastHTML", "python-fasthtml", of_module("fast_html")),
    Peer("Ludic", "ludic", of_module("ludic_"), (3, 12)),
    Peer("dominate", "dominate", of_module("dominate_")),
    Peer("tdom", "tdom", tdom, (3, 14), "it is made of t-strings"),
)
HERE = ("markupsafe", "stario-components", "htpy", "jinja2")
"""The packages that the development environment has."""


def loaded(peer: Peer) -> Loaded:
    """The pages of a peer, or why there are none."""
    needs = ".".join(map(str, peer.needs))
    if sys.version_info < peer.needs:
        why = f": {peer.why}" if peer.why else ""
        return Loaded(peer.name, "", {}, f"needs Python {needs}{why}")
    refused = refusals().get(peer.package)
    if refused is not None:
        return Loaded(peer.name, "", {}, f"can't be installed: {refused}")
    try:
        return Loaded(peer.name, version(peer.package), peer.pages())
    except PackageNotFoundError:
        return Loaded(peer.name, "", {}, f"{peer.package} is not installed")
    except Exception as error:  # noqa: BLE001  # whatever a peer's import does, the others go on
        return Loaded(peer.name, "", {}, f"does not load: {type(error).__name__}: {error}")


def refusals() -> dict[str, str]:
    """The packages that pip could not install into this environment, with its reason."""
    path = Path(sys.prefix) / "refused.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else {}
