"""The same source of components in two worlds: ours, and plain htpy where `component` does nothing.

`difference` runs one call in both and says how they differ; `shrunk` makes a failing source small.
"""

from __future__ import annotations

import ast
import copy
import importlib.util
import itertools
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum, IntEnum, StrEnum
from pathlib import Path
from types import FunctionType, ModuleType, SimpleNamespace
from typing import Any

import htpy

from stario_components import render
from stario_components.render import Component, uncompiled

OURS = """\
from stario_components import component, ds, h, memo
from stario_components import html as markup
from stario_components.html import em, br as newline, fragment
"""
PLAIN = """\
from stario_components import ds
from tests.render.component_worlds import plain_component as component, plain_h as h
from tests.render.component_worlds import plain_memo as memo
from tests.render.component_worlds import plain_h as markup
em, newline, fragment = h.em, h.br, h.fragment
"""
BOTH = """\
import contextlib, functools, itertools
from collections import OrderedDict
from typing import Literal
import htpy
from htpy import div, h1, li as item
from markupsafe import Markup
from tests.render.component_worlds import (
    THEME, HasHtml, Level, Name, Quiet, Row, Shade, Tone, fail, identity, themed, wrap
)
CARD = htpy.article(".card")
LABEL = "<label>"
SIG = ds.signal("sig")
class Search(ds.Signals):
    query: str = ""
    page: int = 1
"""
FUTURE = "from __future__ import annotations\n"
FAMILIES = (TypeError, ValueError, LookupError, RuntimeError, ArithmeticError, NameError)


# --- what the generated components use ---------------------------------------------------------


@dataclass
class Row:
    name: str = "<row>"
    price: float = 1.5
    is_sale: bool = False
    tags: list[str] = field(default_factory=lambda: ["a", "<b>"])


class HasHtml:
    def __html__(self) -> str:
        return "<i>&amp;</i>"

    def __str__(self) -> str:
        return "<own>"

    def __repr__(self) -> str:
        return "HasHtml()"  # the same each time


class Name(str):
    """A subclass of text."""

    __slots__ = ()


class Level(IntEnum):
    LOW = 1


class Tone(StrEnum):
    CALM = "<calm>"


class Shade(str, Enum):  # noqa: UP042  # its text is not its value
    DARK = "<dark>"


class Quiet:
    """A context manager that swallows a KeyError and leaves a word in a list."""

    def __init__(self, log: list[Any]) -> None:
        self.log = log

    def __enter__(self) -> list[Any]:
        return self.log

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> bool:
        self.log.append("<left>")
        return kind is KeyError


THEME: htpy.Context[str] = htpy.Context("theme", default="<none>")


@THEME.consumer
def themed(theme: str, inner: Any = None) -> Any:
    return htpy.u(class_=theme)[theme, inner]


def fail(*_: object) -> Any:
    raise KeyError("failed")


def identity(node: Any) -> Any:
    return node


def wrap(*nodes: Any) -> Any:
    return htpy.q(".wrapped")[nodes]


# --- plain htpy --------------------------------------------------------------------------------


class PlainSlot:
    """What htpy.with_children does, for functions that return any node."""

    def __init__(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        self.fn, self.args, self.kwargs = fn, args, kwargs

    def __getitem__(self, children: Any) -> Any:
        return self.fn(children, *self.args, **self.kwargs)

    def __str__(self) -> str:
        return "".join(self.iter_chunks())

    __html__ = __str__

    def iter_chunks(self, context: Any = None) -> Iterator[str]:
        return htpy.fragment[self[None]].iter_chunks(context)


class UnboundSlot(PlainSlot):
    def __call__(self, *args: Any, **kwargs: Any) -> PlainSlot:
        return PlainSlot(self.fn, *args, **kwargs)


def plain_component(fn: Any) -> Any:
    if isinstance(fn, FunctionType):
        fn.each = lambda items: [fn(item) for item in items]  # type: ignore[attr-defined]
    return fn


def plain_memo(component: Any = None, *, size: int = 0) -> Any:
    return plain_memo if size else component


plain_component.with_children = UnboundSlot  # type: ignore[attr-defined]
plain_h = SimpleNamespace(
    **{name: each for name, each in vars(htpy).items() if not name.startswith("_")},
    element=htpy.Element,
)


# --- running -----------------------------------------------------------------------------------

Outcome = tuple[str, str]
Way = tuple[str, str, str]
_numbers = itertools.count()


def outcome(make: Callable[[], Any]) -> Outcome:
    """The text, or the family of the error."""
    try:
        text = make()
    except Exception as error:  # noqa: BLE001  # whatever a generated component raises
        family = next((each for each in FAMILIES if isinstance(error, each)), type(error))
        return "raises", family.__name__
    return "gives", re.sub(r"\b0x[0-9a-f]+", "0x…", str.__str__(text))


def plain_text(node: Any) -> str:
    return "".join(htpy.fragment[node].iter_chunks())


class Worlds:
    """Two modules of one source, each with what it needs on top."""

    def __init__(self, source: str, folder: Path, *, has_future: bool = False) -> None:
        first = FUTURE if has_future else ""
        self.ours = _module(f"{first}{OURS}{BOTH}{source}", folder)
        self.plain = _module(f"{first}{PLAIN}{BOTH}{source}", folder)

    def differences(self, calls: Iterable[str]) -> dict[str, str]:
        """How the ways differ, for each call where they do."""
        found = {call: [_way("plain htpy", plain_text, call, self.plain)] for call in calls}
        for call, ways in found.items():
            ways.append(_way("compiled", render, call, self.ours))
            ways.append(_way("in chunks", plain_text, call, self.ours))
        with uncompiled():
            for call, ways in found.items():
                ways.append(_way("uncompiled", render, call, self.ours))
        return {
            call: "\n".join(f"{way:12}{kind} {text}" for way, kind, text in ways)
            for call, ways in found.items()
            if len({(kind, text) for _, kind, text in ways}) > 1 and not _is_read_twice(ways)
        }

    def not_compiled(self) -> list[str]:
        """What `explain()` says of each component that runs as it is written."""
        told = [each.explain() for each in _components(vars(self.ours).values())]
        return [str(each) for each in told if not each.is_compiled]


def _is_read_twice(ways: list[Way]) -> bool:
    """Whether plain htpy refused a generator that stands in two places. It is read where it is met
    first, and with a context in between that is not the same place for a component."""
    _, kind, told = ways[0]
    return kind == "raises" and told.startswith("RuntimeError")


def _way(name: str, write: Callable[[Any], str], call: str, module: ModuleType) -> Way:
    return name, *outcome(lambda: write(eval(call, vars(module))))


def _module(source: str, folder: Path) -> ModuleType:
    path = folder / f"generated_{next(_numbers)}.py"
    path.write_text(source, encoding="utf-8")
    spec = importlib.util.spec_from_file_location("generated", path)
    assert spec is not None
    assert spec.loader is not None
    # The annotations of signals are looked up there; one name for all, so that none stays behind.
    module = sys.modules["generated"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _components(values: Iterable[Any]) -> Iterator[Component[...]]:
    for each in values:
        found = getattr(each, "__func__", each)
        if isinstance(found, Component):
            yield found


# --- shrinking ---------------------------------------------------------------------------------


def shrunk(source: str, call: str, folder: Path, seconds: float = 15) -> tuple[str, str]:
    """The smallest source and call that were found in time and still differ."""
    until = time.monotonic() + seconds

    def differs(tree: ast.Module) -> bool:
        try:
            small, small_call = _unparsed(tree)
            return bool(Worlds(small, folder).differences([small_call]))
        except Exception:  # noqa: BLE001  # what was cut out was needed
            return False

    tree = _needed(ast.parse(f"{source}\n{call}"))
    if not differs(tree):
        return source, call
    start, is_smaller = 0, True
    while is_smaller and time.monotonic() < until:
        is_smaller, start = False, 0
        # After a success the search goes on from there; it ends when a whole round finds nothing.
        while found := next(
            (
                (number, each)
                for number, each in enumerate(_smaller(tree))
                if number >= start and time.monotonic() < until and differs(each)
            ),
            None,
        ):
            is_smaller = True
            start, tree = found
    return _unparsed(tree)


def _unparsed(tree: ast.Module) -> tuple[str, str]:
    *rest, last = tree.body
    return "\n\n".join(map(ast.unparse, rest)) + "\n", ast.unparse(last)


def _needed(tree: ast.Module) -> ast.Module:
    """The program without what its last statement does not lead to."""
    kept: list[ast.stmt] = []
    asked: set[str] = set()
    for each in reversed(tree.body):
        targets = each.targets if isinstance(each, ast.Assign) else []
        given = {getattr(each, "name", "")} | {ast.unparse(target) for target in targets}
        if not kept or given & asked:
            kept.insert(0, each)
            asked |= {node.id for node in ast.walk(each) if isinstance(node, ast.Name)}
    return ast.Module(kept, [])


def _smaller(tree: ast.Module) -> Iterator[ast.Module]:
    """Copies of a program that each lack something: a statement, a part, or a layer."""
    for number, node in enumerate(ast.walk(tree)):
        for name, old in ast.iter_fields(node):
            for new in _replacements(old):
                made = copy.deepcopy(tree)
                setattr(next(itertools.islice(ast.walk(made), number, None)), name, new)
                yield ast.fix_missing_locations(made)


def _replacements(old: Any) -> Iterator[Any]:
    if isinstance(old, list):
        for place, item in enumerate(old):
            yield [*old[:place], *old[place + 1 :]]
            for new in _replacements(item):
                yield [*old[:place], new, *old[place + 1 :]]
            if isinstance(item, ast.stmt):
                for inner in ("body", "orelse", "finalbody"):
                    yield [*old[:place], *getattr(item, inner, []), *old[place + 1 :]]
    elif isinstance(old, ast.expr):
        yield from (each for each in ast.iter_child_nodes(old) if isinstance(each, ast.expr))
        if not isinstance(old, ast.Constant | ast.Name):
            yield ast.Constant(value=None)
