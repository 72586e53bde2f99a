"""`ui` and its stories a second time, as plain htpy: the same source, with htpy's own elements, and
with components that are the functions they were written as."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest import mock

import htpy
import msgspec
from markupsafe import Markup

import stario_components
from stario_components import h, render
from stario_components.render import Component, Slotted

FOLDER = Path(__file__).parents[2] / "gallery"
_RENDER = importlib.import_module("stario_components.render")  # the function hides the part
_ANEW = (
    "stario_components.ui",
    "stario_components.gallery",
    "gallery.",
    "tests.benchmarks.ui_page",
)


class Plain(Component[...]):
    """A component that gives what its function gives."""

    __slots__ = ()

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        return self.fn(*args, **kwargs)

    html = __call__


class PlainSlotted(Slotted[...]):
    """The same with children in brackets."""

    __slots__ = ()

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        return _Filled(self.fn, args, kwargs)

    def __getitem__(self, children: Any) -> Any:
        return self.fn(children)

    def html(self, /, *args: Any, **kwargs: Any) -> Any:
        return self.fn(*args, **kwargs)


class _Filled:
    """As htpy's `with_children` makes it, for functions that may give any node."""

    def __init__(self, fn: Callable[..., Any], args: Any, kwargs: Any) -> None:
        self._call = fn, args, kwargs

    def __getitem__(self, children: Any) -> Any:
        fn, args, kwargs = self._call
        return fn(children, *args, **kwargs)

    def iter_chunks(self, context: Any = None) -> Iterator[str]:
        return htpy.fragment[self[None]].iter_chunks(context)

    def __html__(self) -> str:
        return str(htpy.fragment[self[None]])


class _Decorator:
    def __call__(self, fn: Any) -> Plain:
        return Plain(fn)

    def with_children(self, fn: Any) -> PlainSlotted:
        return PlainSlotted(fn)


@contextmanager
def plain_world() -> Iterator[None]:
    """While it lasts, what is imported of `ui`, of stories and of pages is imported anew, as plain
    htpy, and belongs to nobody else afterwards."""
    kept = {name: module for name, module in sys.modules.items() if name.startswith(_ANEW)}
    faces = {name: vars(stario_components).pop(name, None) for name in ("ui", "gallery")}
    for name in kept:
        del sys.modules[name]
    plain_h = _plain_h()
    try:
        with (
            mock.patch.dict(sys.modules, {h.__name__: plain_h}),
            mock.patch.multiple(stario_components, h=plain_h, html=plain_h, component=_Decorator()),
            mock.patch.object(_RENDER, "component", _Decorator()),
        ):
            yield
    finally:
        for name in [name for name in sys.modules if name.startswith(_ANEW)]:
            del sys.modules[name]
        sys.modules.update(kept)
        for name, face in faces.items():
            vars(stario_components).pop(name, None)
            if face is not None:
                setattr(stario_components, name, face)


def _plain_h() -> ModuleType:
    """A second `h`, with htpy's own element for each of ours."""
    made = ModuleType(h.__name__)
    vars(made).update(vars(h))
    for name, ours in vars(h).items():
        if isinstance(ours, htpy.BaseElement):
            kinds = (htpy.HTMLElement, htpy.VoidElement, htpy.Element)
            kind = next(each for each in kinds if isinstance(ours, each))
            setattr(made, name, kind(ours._name))
    return made


def story_calls() -> dict[str, Callable[[], Any]]:
    """What renders each story of ours, by its id, in the world as it is. What a module of stories
    rendered into props when it was imported is finished text in either world."""
    gallery = importlib.import_module("stario_components.gallery")
    finished = _Finished()
    return {
        each.id: msgspec.structs.replace(
            each,
            args={name: finished(value) for name, value in each.args.items()},
            children=finished(each.children),
        ).render
        for module in gallery.discover(FOLDER)
        for each in module.stories
    }


class _Finished:
    """Turns nodes into text. One that several stories share is read once: htpy reads the generators
    in it no second time."""

    def __init__(self) -> None:
        self._texts: dict[int, tuple[Any, Markup]] = {}

    def __call__(self, value: Any) -> Any:
        if isinstance(value, list | tuple) and any(_is_node(each) for each in value):
            return [self(each) for each in value]
        if not _is_node(value):
            return value
        if id(value) not in self._texts:
            self._texts[id(value)] = value, Markup(render(value))
        return self._texts[id(value)][1]


def _is_node(value: Any) -> bool:
    return hasattr(value, "__html__") and not isinstance(value, type)


def page_of_rows(count: int) -> Callable[[], Any]:
    """What renders the page of `ui_page.py` with some rows, in the world as it is."""
    module = importlib.import_module("tests.benchmarks.ui_page")
    rows = module.orders(count)
    return lambda: module.page(rows)
