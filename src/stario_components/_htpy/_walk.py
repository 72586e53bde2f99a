"""What a node means: one recursive walk that appends text to a list.

Laws: the same bytes as htpy's `iter_chunks`, in the same order of evaluation. Contexts, subclasses
that others made of htpy's elements, and everything else with `iter_chunks` go through that method.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportPrivateUsage=false
# A tree holds values of every type, and htpy's fields are private: that is what this part is for.

from __future__ import annotations

from collections.abc import AsyncIterable, Awaitable, Generator, Iterable
from inspect import isasyncgenfunction, iscoroutinefunction
from types import GeneratorType
from typing import Any

from htpy import BaseElement, Element, Fragment, HTMLElement, VoidElement
from htpy._types import KnownInvalidChildren

from ._escape import escape_text
from ._holes import Holes, hole

# The exact types whose fields may be read; the files that need this one make theirs known.
_Element = _Void = _Root = _Html = object
_RARER: set[type] = {Element, VoidElement, HTMLElement, Fragment}


def learn(element: type, void: type, root: type) -> None:
    """Make the types of our own elements known to the walk."""
    global _Element, _Void, _Root  # once, at import: a global is read quickest
    _Element, _Void, _Root = element, void, root
    _RARER.add(root)


def learn_html(html: type) -> None:
    """Make the type of finished HTML known to the walk."""
    global _Html  # noqa: PLW0603  # once, at import, as above
    _Html = html


def text_of(node: Any) -> str:
    """The HTML of a node.

    Raises: TypeError for what is no node, with the elements around it; ValueError for what has to
    be awaited; RuntimeError for a generator that was read before.
    """
    pieces: list[str] = []
    write_all(node, pieces.append, None)
    return "".join(pieces)


def write_all(node: Any, add: Any, holes: Holes | None, path: str = "") -> None:  # noqa: PLR0917
    """Append the text of a node. With a list of holes, what can't be written yet becomes one.
    `path` are the elements that are known to stand around it."""
    try:
        _write(node, add, holes)
    except BadChildError as error:
        raise TypeError(error.text(path)) from None


class BadChildError(TypeError):
    """Something that is no node, and the elements that it was found in, from the outside."""

    def __init__(self, child: object) -> None:
        super().__init__(child)
        self.child = child
        self.path: list[str] = []

    def text(self, around: str = "") -> str:
        around_it = [around] if around else []
        path = " ".join([*around_it, *reversed(self.path)])
        where = f" (inside {path})" if path else ""
        return f"{self.child!r} is not a valid child element{where}"


def _write(node: Any, add: Any, holes: Holes | None) -> None:
    kind = type(node)
    if kind is str:
        add(escape_text(node))
    elif kind is _Element:
        _write_element(node, add, holes)
    elif kind is _Html:
        _write_html(node, add, holes)
    elif kind is _Void:
        add(f"<{node._name}{node._attrs}>")
    elif kind is list or kind is tuple:
        for child in node:
            _write(child, add, holes)
    elif node is None or node is True or node is False:
        pass
    elif kind is int:
        add(str(node))
    elif kind is GeneratorType:
        _write_each(node, add, holes)
    else:
        _write_other(node, add, holes)


def _write_element(node: Any, add: Any, holes: Holes | None) -> None:
    name, children = node._name, node._children
    kind = type(children)
    if kind is str:
        add(f"<{name}{node._attrs}>{escape_text(children)}</{name}>")
        return
    add(f"<{name}{node._attrs}>")
    try:
        if kind is tuple or kind is list:
            for child in children:
                if type(child) is _Element:  # most of them: spares a call
                    _write_element(child, add, holes)
                else:
                    _write(child, add, holes)
        elif kind is GeneratorType:
            _write_each(children, add, holes)
        elif kind is _Element:
            _write_element(children, add, holes)
        elif children is not None:
            _write(children, add, holes)
    except BadChildError as error:
        error.path.append(f"<{name}{node._attrs}>")
        raise
    add(f"</{name}>")


def _write_html(node: Any, add: Any, holes: Holes | None) -> None:
    if node._holes is None:
        add(node._text)
        return
    for part in node.parts():
        if type(part) is str:
            add(part)
        else:
            _write(part[0], add, holes)


def _write_other(node: Any, add: Any, holes: Holes | None) -> None:
    """What is rarer. The order of the tests is htpy's."""
    if type(node) in _RARER:
        _write_rarer(node, add, holes)
    elif callable(node) and not isinstance(node, BaseElement):
        if holes is None or (holes.passing and not _is_async(node)):
            _write(node(), add, holes)
        else:
            add(hole(node, holes))
    elif hasattr(node, "iter_chunks"):
        if holes is None:
            for chunk in node.iter_chunks(None):
                add(chunk)
        else:
            add(hole(node, holes))
    elif hasattr(node, "__html__"):
        add(str.__str__(node.__html__()))
    elif isinstance(node, str):
        add(escape_text(str(node)))  # an Enum of texts has a `__str__` of its own
    elif isinstance(node, int):
        add(str(node))
    else:
        _write_many(node, add, holes)


def _write_rarer(node: Any, add: Any, holes: Holes | None) -> None:
    """A document, and htpy's own: one of them around our elements must not take them the slow
    way."""
    kind = type(node)
    if kind is Fragment:
        _write(node._node, add, holes)
    elif kind is VoidElement:
        add(f"<{node._name}{node._attrs}>")
    else:
        if kind is HTMLElement or kind is _Root:
            add("<!doctype html>")
        _write_element(node, add, holes)


def _write_many(node: Any, add: Any, holes: Holes | None) -> None:
    if isinstance(node, Iterable) and not isinstance(node, KnownInvalidChildren):
        _write_each(node, add, holes)
    elif isinstance(node, Awaitable | AsyncIterable):
        if holes is not None:
            add(hole(node, holes))
            return
        raise ValueError(  # as htpy has it
            f"{node!r} can not be used in sync context. "
            "Use .aiter_chunks() to retrieve the content: https://htpy.dev/async/"
        )
    else:
        raise BadChildError(node)  # it is one


def _write_each(nodes: Any, add: Any, holes: Holes | None) -> None:
    check_unread(nodes)
    if holes is not None:
        holes.passing += 1
    try:
        for child in nodes:
            if type(child) is _Element:  # most of them: spares a call
                _write_element(child, add, holes)
            else:
                _write(child, add, holes)
    finally:
        if holes is not None:
            holes.passing -= 1


def check_unread(node: object) -> None:
    """Pass unless a generator was read: it would give nothing, silently. htpy says so as well.

    Raises: RuntimeError.
    """
    if type(node) is GeneratorType:
        is_read = node.gi_frame is None
    else:
        is_read = isinstance(node, Generator) and getattr(node, "gi_frame", node) is None
    if is_read:
        raise RuntimeError("Generator has already been consumed")


def _is_async(node: Any) -> bool:
    """Whether each call of a function gives something else to await."""
    return iscoroutinefunction(node) or isasyncgenfunction(node)
