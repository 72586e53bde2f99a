"""`make docs`: writes api.md, the public names that datastar.md does not show, from their
signatures and docstrings. A test holds the page against both, and the faces of the package against
the page.

A docstring's sections become a list, its example a block; that example runs where it stands."""

from __future__ import annotations

import dataclasses
import inspect
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from textwrap import dedent
from typing import Any, get_overloads

import stario_components
import stario_components.gallery
import stario_components.gallery.app
import stario_components.litestar
import stario_components.markup
from stario_components import live, ui

PAGE = Path(__file__).with_name("api.md")

# By name: some parts are loaded only then.
NAMES: dict[str, Any] = {
    name: getattr(stario_components, name) for name in stario_components.__all__
}
NAMES |= vars(stario_components.litestar)
NAMES |= vars(stario_components.gallery)
NAMES |= vars(stario_components.gallery.app)
NAMES |= vars(stario_components.markup)
NAMES |= {"Inbox": live.Inbox, "RelayStatistics": live.RelayStatistics}


def _data_of_ui() -> list[str]:
    """What the props of components are made of, besides text and numbers."""
    kinds = {name: value for name, value in vars(ui).items() if isinstance(value, type)}
    return [f"ui.{name}" for name in sorted(kinds) if dataclasses.is_dataclass(kinds[name])]


# For each part: how its names are imported, and which they are.
SECTIONS: dict[str, tuple[str, list[str]]] = {
    "The Litestar adapter": (
        "from stario_components.litestar import StarioPlugin, live, stream, LastEventId",
        [
            "StarioPlugin",
            "live",
            "stream",
            "LastEventId",
            "Live",
            "StarioResponse",
            "is_datastar",
            "bare_route",
        ],
    ),
    "Relay and tasks": (
        "from stario_components import Relay, Tasks",
        ["Relay", "Inbox", "RelayStatistics", "Tasks"],
    ),
    "Typed signals": (
        "from stario_components import ds",
        [
            *("ds.Signals", "ds.Checked", "ds.FieldError", "ds.FileSignal", "ds.decode"),
            *("ds.decode_form", "ds.checked", "ds.SignalsError"),
        ],
    ),
    "Expressions": (
        "from stario_components import ds",
        [
            *("ds.signal", "ds.Signal", "ds.Expr", "ds.js", "ds.seq", "ds.not_", "ds.trusted_js"),
            *("ds.target_data", "ds.url"),
        ],
    ),
    "Requests": ("from stario_components import ds", ["ds.post", "ds.use_client", "ds.Client"]),
    "Events": (
        "from stario_components import Event, patch, remove, signals",
        [
            *("Event", "patch", "remove", "signals", "script", "navigate", "replace_url"),
            *("dispatch", "console", "plain"),
        ],
    ),
    "Pages and assets": (
        "from stario_components import assets",
        ["assets.page", "assets.file", "assets.Asset", "assets.Remote", "assets.datastar"],
    ),
    "Components": (
        "from stario_components import Html, component, memo",
        ["component", "component.with_children", "memo", "Html"],
    ),
    "Pages and themes of components": (
        "from stario_components import ui",
        ["ui.page", "ui.head", "ui.assets", "ui.Theme", "ui.theme_from_shadcn"],
    ),
    "Forms out of classes": (
        "from stario_components import ui",
        ["ui.form_for", "ui.bound", "ui.plain_words"],
    ),
    "What components take": (
        "from stario_components import ui",
        [name for name in _data_of_ui() if name != "ui.Theme"],
    ),
    "HTML": (
        "from stario_components import h, render, render_bytes",
        ["render", "render_bytes", "iter_chunks", "aiter_chunks", "h.element", "h.merged"],
    ),
    "Stories": (
        "from stario_components.gallery import story, matrix, one_of, discover",
        [
            *("story", "matrix", "one_of", "numbered", "made", "slot", "Range", "page", "Page"),
            *("Setup", "stories_of", "discover"),
            *("Story", "Matrix", "Cell", "StoryModule", "Fixed", "Place"),
        ],
    ),
    "The gallery in an app": (
        "from stario_components.gallery.app import GalleryPlugin, create_app, export",
        ["GalleryPlugin", "create_app", "export", "Exported"],
    ),
    "HTML read again": (
        "from stario_components.markup import canonical, aria_tree, lint",
        ["canonical", "aria_tree", "lint", "Finding", "Styles"],
    ),
    "Errors": (
        "from stario_components import StarioError, UsageError, SetupError, WireError",
        ["StarioError", "UsageError", "SetupError", "WireError"],
    ),
}

TITLES = {
    "component": "component",
    "ds.post": "ds.get, ds.post, ds.put, ds.patch, ds.delete, ds.query",
}

# Made by the package or by Litestar, or declared by a subclass: nobody writes these calls.
NEVER_CALLED = {
    *("StarioError", "UsageError", "SetupError", "WireError"),
    *("Story", "Matrix", "Cell", "StoryModule", "Fixed", "Place"),
    *("Html", "Live", "LastEventId", "StarioResponse", "Inbox", "RelayStatistics", "Event"),
    *("ds.Signals", "ds.Checked", "ds.Signal", "ds.Expr", "ds.FieldError", "ds.SignalsError"),
}

_SECTION = re.compile(r"^(Shape|Units|Raises|Source|Example):", re.MULTILINE)
_WIDTH = 88


def page() -> str:
    """The whole page."""
    return "\n\n".join(_parts()) + "\n"


def named(name: str) -> object:
    """What a name of the page stands for."""
    first, *rest = name.split(".")
    found = NAMES[first]
    for each in rest:
        found = getattr(found, each)
    return found


def _parts() -> Iterator[str]:
    yield "# The public names, one by one"
    yield (
        "Made by `make docs` from signatures and docstrings; a test keeps it true. Attributes and\n"
        "actions of Datastar have [a page of their own](datastar.md)."
    )
    yield (
        "`Topics` is one subject or several. A `Layout` takes a node and returns the document\n"
        "that holds it. `htpy.Node` is `h.Node`: an element, text, a number, a list of these, or\n"
        "`None`."
    )
    for title, (imports, names) in SECTIONS.items():
        yield f"## {title}"
        yield _fence("python", imports)
        if title == "Expressions":
            yield (
                "In an expression, `ds.el` is the element that carries the attribute, `ds.evt`\n"
                "the event of `ds.on`, and `ds.target` the child that `ds.on_within` found."
            )
        for name in names:
            yield from _entry(name)


def _entry(name: str) -> Iterator[str]:
    value = named(name)
    yield f"### {TITLES.get(name, name)}"
    if name not in NEVER_CALLED:
        yield _fence("py", "\n".join(_call(name, each) for each in _ways(value)))
    yield from _text(value)
    if name in TITLES:  # an instance: its class says what it is, its call how it is used
        yield from _text(type(value).__call__)
    if isinstance(value, type):
        if name in NEVER_CALLED and (fields := _fields(value)):
            yield "Fields: " + ", ".join(f"`{field}`" for field in fields) + "."
        for member in _members(value):
            yield from _member(name, value, member)


def _member(owner_name: str, owner: type, name: str) -> Iterator[str]:
    value = vars(owner)[name]
    yield f"#### {owner_name.rpartition('.')[2]}.{name}"
    if callable(value):
        yield _fence("py", _prefix(value) + _call(name, value))
    else:
        kind = inspect.get_annotations(_function(value))["return"]
        yield _fence("py", f"{name}: {kind}")
    yield from _text(value)


def _ways(value: Any) -> list[Any]:
    """The ways to call it, as a type checker knows them."""
    return (get_overloads(value) if inspect.isfunction(value) else []) or [value]


def _members(owner: type) -> Iterator[str]:
    for name, value in vars(owner).items():
        text = inspect.getdoc(value) or ""
        is_code = callable(value) or isinstance(value, property | cached_property)
        if is_code and text and not name.startswith("_") and not text.startswith("Called by"):
            yield name


def _prefix(function: Callable[..., object]) -> str:
    if inspect.iscoroutinefunction(function):
        return "await "
    return "with " if inspect.isgeneratorfunction(inspect.unwrap(function)) else ""


def _function(value: Any) -> Callable[..., object]:
    """The function of a property, cached or not."""
    return value.fget if isinstance(value, property) else value.func


def _fields(owner: type) -> list[str]:
    return [
        f"{name}: {kind}"
        for name, kind in inspect.get_annotations(owner).items()
        if not name.startswith("_") and "ClassVar" not in kind
    ]


def _call(name: str, value: Any) -> str:
    """The call, on one line where it fits."""
    signature = inspect.signature(value)
    shown = [*_parameters(signature.parameters)]
    result = re.sub(r"^Generator\[(.*)\]$", r"\1", str(signature.return_annotation))
    arrow = "" if result == "None" or isinstance(value, type) else f" -> {result}"
    line = f"{name}({', '.join(shown)}){arrow}"
    if len(line) <= _WIDTH:
        return line
    return "\n".join([f"{name}(", *(f"    {each}," for each in shown), f"){arrow}"])


def _parameters(parameters: Mapping[str, inspect.Parameter]) -> Iterator[str]:
    before = None
    for name, each in parameters.items():
        if name == "self":
            continue
        if before is inspect.Parameter.POSITIONAL_ONLY and each.kind is not before:
            yield "/"
        if each.kind is each.KEYWORD_ONLY and before not in (
            each.KEYWORD_ONLY,
            each.VAR_POSITIONAL,
        ):
            yield "*"
        before = each.kind
        yield _parameter(each)
    if before is inspect.Parameter.POSITIONAL_ONLY:
        yield "/"


def _parameter(each: inspect.Parameter) -> str:
    stars = {each.VAR_POSITIONAL: "*", each.VAR_KEYWORD: "**"}.get(each.kind, "")
    written = each.annotation
    kind = written if isinstance(written, str) else getattr(written, "__name__", str(written))
    shown = "..." if each.default is ... else repr(each.default)
    if inspect.isfunction(each.default):
        shown = each.default.__name__
    default = "" if each.default is each.empty else f" = {shown}"
    default = default.replace("<factory>", "{}")  # of a dataclass
    return f"{stars}{each.name}: {kind}{default}".replace("'", '"')


def _text(value: object) -> Iterator[str]:
    """A docstring as Markdown."""
    first, *rest = _SECTION.split(inspect.getdoc(value) or "")
    sections = list(zip(rest[::2], rest[1::2], strict=True))
    yield first.strip()
    if rows := [_row(title, text) for title, text in sections if title != "Example"]:
        yield "\n".join(rows)
    for title, text in sections:
        if title == "Example":
            yield _fence("pycon", dedent(text).strip())


def _row(title: str, text: str) -> str:
    return f"- **{title}:** " + text.strip().replace("\n", "\n  ")


def _fence(language: str, text: str) -> str:
    return f"```{language}\n{text}\n```"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    sys.stdout.write(f"{PAGE.name} written\n")
