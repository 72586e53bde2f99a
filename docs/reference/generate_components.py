"""`make docs`: writes components/, a page for each file of components, from its signatures, its
docstrings and its stories. A test holds the pages against all three.

What a prop means is told by the sentence of the docstring that starts with it, else by the table
`SHARED`, else by the first sentence that names it."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from textwrap import dedent
from typing import Any, Literal, get_args, get_origin

from stario_components import render, ui
from stario_components.gallery import Matrix, Story, StoryModule, discover
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

SHARED = {
    "attrs": "More HTML and Datastar attributes.",
    "disabled": "It can't be used, and is not sent.",
    "error": "What is wrong, one text or several.",
    "form": "The id of a form elsewhere on the page.",
    "hint": "Helps to fill it in.",
    "href": "Where it leads.",
    "autocomplete": "What the browser may fill in.",
    "full_width": "As wide as what it stands in.",
    "gap": "The space between what it holds.",
    "icon": "The name of an icon, or anything that renders.",
    "icon_end": "An icon after the text.",
    "id": "Its id, from which all others in it follow.",
    "label": "What it is called.",
    "label_hidden": "The label is only read out.",
    "level": "The level of the heading.",
    "mark": "What stands beside the label of a field that is, or is not, required.",
    "name": "The name under which it is sent.",
    "required": "The browser asks for it before it sends.",
    "size": "How large it is.",
    "placeholder": "Shown while nothing is there.",
    "readonly": "It can be read and is sent, but not changed.",
    "title": "Its heading.",
    "tone": "What it means; its colours follow.",
    "type": "As in HTML.",
    "value": "What it holds at first.",
    "variant": "How much weight it carries.",
}
_MANY = 12  # values of a Literal that are spelt out
_LINES = 40  # of HTML that are shown
_SECTION = re.compile(r"^(Shape|Units|Raises|Source|Example):", re.MULTILINE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z`])")
_CLAUSE = re.compile(r"(?<=[.!?;])\s+")
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
    sentence = _SENTENCE.split(_parts(_component(files_of_components()[stem][0]))[0])[0]
    return " ".join(sentence.split())


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
    text, sections = _parts(value)
    if not is_alone:
        yield f"## ui.{name}"
    yield text
    if value.takes_children:
        yield f"Content goes in brackets: `ui.{name}(…)[…]`."
    props = list(value.signature.parameters.values())[1 if value.takes_children else 0 :]
    yield _table(_prop(value, each, text) for each in props)
    rows = [
        f"- **{title}:** " + body.strip().replace("\n", "\n  ")
        for title, body in sections.items()
        if title != "Example"
    ]
    if rows:
        yield "\n".join(rows)
    if "Example" in sections:
        yield _fence("pycon", dedent(sections["Example"]).strip())


def _data(kind: str) -> Iterator[str]:
    owner = getattr(ui, kind)
    yield f"### ui.{kind}"
    yield inspect.getdoc(owner) or ""
    said = _said_of_fields(owner)
    yield _table(
        (
            each.name,
            _code(str(each.type)),
            _default(_default_of(each)),
            said.get(each.name, SHARED.get(each.name, "")),
        )
        for each in dataclasses.fields(owner)
    )


def _told(one: Story) -> Iterator[str]:
    yield f"### {one.title}"
    if one.docs:
        yield one.docs
    yield _fence("py", _source(one))
    shown: Any = one
    if isinstance(one, Matrix):
        cells = list(one)
        shown = cells[0]
        yield f"{len(cells)} of them; the first, `{shown.label}`:"
    yield _fence("html", _shortened(pretty(render(shown.render()))))


# --- props ------------------------------------------------------------------------------------


def _prop(value: Component[...], each: inspect.Parameter, text: str) -> tuple[str, str, str, str]:
    kind = _code(str(each.annotation))
    if values := _literal(value.annotation(each.name)):
        # What is written as Literal says them itself.
        spelt = " ".join(_code(repr(one).replace("'", '"')) for one in values)
        kind = spelt if str(each.annotation).startswith("Literal") else f"{kind}: {spelt}"
    return (each.name, kind, _default(each.default), _meaning(each.name, text))


def _literal(kind: Any) -> tuple[object, ...]:
    """The values of a Literal, also of one that stands in a union."""
    if get_origin(kind) is Literal:
        found: tuple[object, ...] = get_args(kind)
        return found if len(found) <= _MANY else ()
    for each in get_args(kind):
        if found := _literal(each):
            return found
    return ()


def _meaning(name: str, text: str) -> str:
    clauses = [each for each in _CLAUSE.split(" ".join(text.split())) if f"`{name}`" in each]
    told = next((each for each in clauses if each.startswith(f"`{name}`")), None)
    found = told or SHARED.get(name) or next(iter(clauses), "")
    return found[:1].upper() + found[1:].rstrip(".;") + "." if found else ""


def _default(given: object) -> str:
    if given is inspect.Parameter.empty:
        return "required"
    return _code(repr(given).replace("'", '"'))


def _default_of(each: dataclasses.Field[Any]) -> object:
    if each.default is not dataclasses.MISSING:
        return each.default
    if each.default_factory is not dataclasses.MISSING:
        return each.default_factory()
    return inspect.Parameter.empty


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


def _said_of_fields(owner: type) -> dict[str, str]:
    """The texts below fields."""
    lines = getattr(ast.parse(dedent(inspect.getsource(owner))).body[0], "body", [])
    found: dict[str, str] = {}
    for field, text in pairwise(lines):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(text, ast.Expr)
            and isinstance(text.value, ast.Constant)
        ):
            found[field.target.id] = " ".join(str(text.value.value).split())
    return found


# --- stories ----------------------------------------------------------------------------------


@cache
def _modules() -> dict[str, StoryModule]:
    found = discover(ROOT / "gallery")
    for each in found:
        if each.error is not None:
            raise each.error
    return {each.file.stem.removesuffix("_stories"): each for each in found}


def _source(one: Story) -> str:
    """The statement that a story was made by."""
    text = Path(one.place.file).read_text("utf-8")
    for each in ast.parse(text).body:
        first = min([each.lineno, *(one.lineno for one in getattr(each, "decorator_list", ()))])
        if first <= one.place.line <= (each.end_lineno or first):
            return "\n".join(text.splitlines()[first - 1 : each.end_lineno])
    return ""


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


def _parts(value: object) -> tuple[str, dict[str, str]]:
    """What a docstring says at first, and its sections."""
    first, *rest = _SECTION.split(inspect.getdoc(value) or "")
    return first.strip(), dict(zip(rest[::2], rest[1::2], strict=True))


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
