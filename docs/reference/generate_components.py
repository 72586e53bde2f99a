"""`make docs`: writes components/, a page for each file of components, from its signatures, its
docstrings and its stories. A test holds the pages against all three.

Docstrings and props are read as the gallery reads them."""

from __future__ import annotations

import dataclasses
import inspect
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from stario_components import render, ui
from stario_components.gallery import Matrix, Story, StoryModule, discover
from stario_components.gallery._docs import docs_of
from stario_components.gallery._props import Prop, fields_of, props_of
from stario_components.gallery._source import story_source
from stario_components.render import Component

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).with_name("components")

GROUPS: dict[str, tuple[str, ...]] = {
    "Actions": ("button", "button_group", "split_button", "theme_toggle"),
    "Layout": (
        *("stack", "cluster", "grid", "container", "with_sidebar", "app_shell"),
        *("card", "separator", "visually_hidden"),
    ),
    "Navigation": ("navbar", "sidebar", "breadcrumb", "pagination", "skip_link"),
    "Forms": (
        *("form", "field", "input", "textarea", "select", "checkbox", "radio_group", "switch"),
        *("input_group", "error_summary"),
    ),
    "Feedback": ("alert", "spinner", "skeleton", "empty_state", "status_dot"),
    "Display": ("avatar", "avatar_group", "badge", "icon"),
}

_LINES = 40  # of HTML that are shown
_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


def pages() -> dict[str, str]:
    """Every page by the name of its file."""
    made = {f"{name}.md": _joined(_page(name)) for group in GROUPS.values() for name in group}
    return {"README.md": _joined(_index()), **made}


def files_of_components() -> dict[str, list[str]]:
    """The public components by the name of their file, each in the order of its lines."""
    found: dict[str, list[tuple[int, str]]] = {}
    for name, value in vars(ui).items():
        if isinstance(value, Component):
            code = value.fn.__code__
            found.setdefault(Path(code.co_filename).stem[1:], []).append(
                (code.co_firstlineno, name)
            )
    return {stem: [name for _, name in sorted(names)] for stem, names in sorted(found.items())}


# --- pages ------------------------------------------------------------------------------------


def _index() -> Iterator[str]:
    yield "# Components"
    yield "![Every component, in light and in dark](../../components.png)"
    yield (
        "Made by `make docs` from signatures, docstrings and [stories](../../how-to/stories.md);\n"
        "a test keeps it true. What holds for all: [components](../../how-to/components.md)."
    )
    for title, names in GROUPS.items():
        yield f"## {title}"
        yield "\n".join(
            f"- [{_named(files_of_components()[name])}]({name}.md) – {_first(name)}"
            for name in names
        )


def _first(stem: str) -> str:
    return docs_of(_component(files_of_components()[stem][0])).first


def _named(names: list[str]) -> str:
    return ", ".join(f"`ui.{name}`" for name in names)


def _page(stem: str) -> Iterator[str]:
    names = files_of_components()[stem]
    yield f"# {_named(names)}"
    yield "[All components](README.md). Made by `make docs`."
    kinds: list[str] = []
    for name in names:
        yield from _about(name, is_alone=len(names) == 1)
        kinds += [each for each in _data_in(_component(name)) if each not in kinds]
    if kinds:
        yield "## What its props are made of"
        for kind in kinds:
            yield from _data(kind)
    module = _modules().get(stem)
    if module is not None:
        yield "## Stories"
        for each in module.stories:
            yield from _told(each)


def _about(name: str, *, is_alone: bool) -> Iterator[str]:
    value = _component(name)
    docs = docs_of(value)
    if not is_alone:
        yield f"## ui.{name}"
    yield docs.text
    if value.takes_children:
        yield f"Content goes in brackets: `ui.{name}(…)[…]`."
    yield _table(map(_prop, props_of(value)))
    rows = [
        f"- **{title}:** " + body.strip().replace("\n", "\n  ")
        for title, body in docs.sections.items()
        if title != "Example"
    ]
    if rows:
        yield "\n".join(rows)
    if docs.example:
        yield _fence("pycon", docs.example)


def _data(kind: str) -> Iterator[str]:
    owner = getattr(ui, kind)
    yield f"### ui.{kind}"
    yield inspect.getdoc(owner) or ""
    yield _table(map(_prop, fields_of(owner)))


def _told(one: Story) -> Iterator[str]:
    yield f"### {one.title}"
    if one.docs:
        yield one.docs
    yield _fence("py", story_source(one))
    shown: Any = one
    if isinstance(one, Matrix):
        cells = list(one)
        shown = cells[0]
        yield f"{len(cells)} of them; the first, `{shown.label}`:"
    yield _fence("html", _shortened(pretty(render(shown.render()))))


# --- props ------------------------------------------------------------------------------------


def _prop(each: Prop) -> tuple[str, str, str, str]:
    spelt = " ".join(map(_code, each.spelt))
    kind = f"{_code(each.kind)}: {spelt}" if spelt else _code(each.kind)
    default = "required" if each.is_required else _code(each.default)
    return (each.name, spelt if each.is_spelt_whole else kind, default, each.docs)


def _data_in(value: Component[...]) -> list[str]:
    """The dataclasses that its annotations name, and those that theirs name."""
    found: list[str] = []
    texts = [str(each.annotation) for each in value.signature.parameters.values()]
    while texts:
        for word in re.findall(r"\w+", _spelt(texts.pop(0))):
            kind = getattr(ui, word, None)
            if isinstance(kind, type) and dataclasses.is_dataclass(kind) and word not in found:
                found.append(word)
                texts += [str(each.type) for each in dataclasses.fields(kind)]
    return found


def _spelt(annotation: str) -> str:
    """The annotation, with what our aliases of data stand for."""
    opened = [str(getattr(ui, each)) for each in ("Options", "MenuEntry") if each in annotation]
    return " ".join([annotation, *opened])


# --- stories ----------------------------------------------------------------------------------


@cache
def _modules() -> dict[str, StoryModule]:
    found = discover(ROOT / "gallery")
    for each in found:
        if each.error is not None:
            raise each.error
    return {each.file.stem.removesuffix("_stories"): each for each in found}


class _Pretty(HTMLParser):
    """Writes each element on a line of its own; one that holds text alone stays on one line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.lines: list[str] = []
        self.open: list[str] = []
        self.hidden = 0
        self.is_fresh = False
        """Nothing stands in the element that was opened last, but text."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raw = re.sub(r'"data:[^"]*"', '"data:…"', self.get_starttag_text() or "")
        if self.hidden:
            self.hidden += tag not in _VOID
            return
        if tag == "svg":
            self.hidden = 1
            raw = '<svg class="sc-icon" …>…</svg>' if "sc-icon" in raw else "<svg …>…</svg>"
        self._line(raw)
        if tag not in _VOID and not self.hidden:
            self.open.append(tag)
            self.is_fresh = True

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.hidden:
            self._line(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if self.hidden:
            self.hidden -= 1
            return
        self.open.pop()
        if self.is_fresh:
            self.lines[-1] += f"</{tag}>"
            self.is_fresh = False
        else:
            self._line(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self.hidden:
            return
        if self.is_fresh:
            self.lines[-1] += data
        elif data.strip():
            self._line(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def _line(self, text: str) -> None:
        self.is_fresh = False
        self.lines.append("  " * len(self.open) + text.strip())


def pretty(markup: str) -> str:
    """HTML to read: not what a browser gets, as white space between elements is added."""
    parser = _Pretty()
    parser.feed(markup)
    parser.close()
    return "\n".join(parser.lines)


def _shortened(text: str) -> str:
    lines = text.splitlines()
    if len(lines) <= _LINES:
        return text
    kept = _LINES - 5
    return "\n".join([*lines[:kept], f"<!-- … and {len(lines) - kept} lines more -->"])


# --- Markdown ---------------------------------------------------------------------------------


def _component(name: str) -> Component[...]:
    return getattr(ui, name)


def _table(rows: Iterable[tuple[str, str, str, str]]) -> str:
    head = ["| Name | Type | Default | |", "| --- | --- | --- | --- |"]
    cells = [(_code(name), *(each.replace("|", "\\|") for each in rest)) for name, *rest in rows]
    return "\n".join([*head, *(f"| {' | '.join(each)} |".replace("|  |", "| |") for each in cells)])


def _code(text: str) -> str:
    return f"`{text}`"


def _fence(language: str, text: str) -> str:
    return f"```{language}\n{text}\n```"


def _joined(parts: Iterator[str]) -> str:
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    made = pages()
    for old in FOLDER.glob("*.md"):
        if old.name not in made:
            old.unlink()
    for page_name, page_text in made.items():
        (FOLDER / page_name).write_text(page_text, "utf-8")
    sys.stdout.write(f"{FOLDER.name}/ written\n")
