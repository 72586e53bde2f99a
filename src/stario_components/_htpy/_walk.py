"""What a node means: one recursive walk that appends text to a list.

Laws: the same bytes as htpy's `iter_chunks`, in the same order of evaluation. Contexts, subclasses
that others made of htpy's elements, and everything else with `iter_chunks` go through that method.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportPrivateUsage=false
# A tree holds values of every type, and htpy's fields are private: that is what this part is for.

from __future__ import annotations

from collections.abc import AsyncIterable, Awaitable, Generator, Iterable
from typing import Any

from htpy import BaseElement, Element, Fragment, HTMLElement, VoidElement
from htpy._types import KnownInvalidChildren

from ._escape import escape_text

# The exact types whose fields may be read; `_elements`, which needs this file, makes them known.
_Element = _Void = _Root = object
_HTPYS = frozenset({Element, VoidElement, HTMLElement, Fragment})


def learn(element: type, void: type, root: type) -> None:
    """Make the types of our own elements known to the walk."""
    global _Element, _Void, _Root  # once, at import: a global is read quickest
    _Element, _Void, _Root = element, void, root


def text_of(node: Any) -> str:
    """The HTML of a node.

    Raises: TypeError for what is no node, with the elements around it; ValueError for what has to
    be awaited; RuntimeError for a generator that was read before.
    """
    pieces: list[str] = []
    try:
        _write(node, pieces.append)
    except BadChildError as error:
        raise TypeError(error.text()) from None
    return "".join(pieces)


class BadChildError(TypeError):
    """Something that is no node, and the elements that it was found in, from the outside."""

    def __init__(self, child: object) -> None:
        super().__init__(child)
        self.child = child
        self.path: list[str] = []

    def text(self) -> str:
        where = f" (inside {' '.join(reversed(self.path))})" if self.path else ""
        return f"{self.child!r} is not a valid child element{where}"


def _write(node: Any, add: Any) -> None:
    kind = type(node)
    if kind is str:
        add(escape_text(node))
    elif kind is _Element:
        _write_element(node, add)
    elif kind is _Void:
        add(f"<{node._name}{node._attrs}>")
    elif kind is list or kind is tuple:
        for child in node:
            _write(child, add)
    elif node is None or node is True or node is False:
        pass
    elif kind is int:
        add(str(node))
    elif kind is _Root:
        add("<!doctype html>")
        _write_element(node, add)
    else:
        _write_other(node, add)


def _write_element(node: Any, add: Any) -> None:
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
                    _write_element(child, add)
                else:
                    _write(child, add)
        elif children is not None:
            _write(children, add)
    except BadChildError as error:
        error.path.append(f"<{name}{node._attrs}>")
        raise
    add(f"</{name}>")


def _write_other(node: Any, add: Any) -> None:
    """What is rarer. The order of the tests is htpy's."""
    if type(node) in _HTPYS:
        _write_htpys(node, add)
    elif callable(node) and not isinstance(node, BaseElement):
        _write(node(), add)
    elif hasattr(node, "iter_chunks"):
        for chunk in node.iter_chunks(None):
            add(chunk)
    elif hasattr(node, "__html__"):
        add(str.__str__(node.__html__()))
    elif isinstance(node, str):
        add(escape_text(str.__str__(node)))
    elif isinstance(node, int):
        add(str(node))
    else:
        _write_many(node, add)


def _write_htpys(node: Any, add: Any) -> None:
    """htpy's own: a document or a fragment around our elements must not take them the slow way."""
    kind = type(node)
    if kind is Fragment:
        _write(node._node, add)
    elif kind is VoidElement:
        add(f"<{node._name}{node._attrs}>")
    else:
        if kind is HTMLElement:
            add("<!doctype html>")
        _write_element(node, add)


def _write_many(node: Any, add: Any) -> None:
    if isinstance(node, Iterable) and not isinstance(node, KnownInvalidChildren):
        # A generator that was read gives nothing, silently; htpy says so, and so do we.
        if isinstance(node, Generator) and getattr(node, "gi_frame", node) is None:
            raise RuntimeError("Generator has already been consumed")
        for child in node:
            if type(child) is _Element:
                _write_element(child, add)
            else:
                _write(child, add)
    elif isinstance(node, Awaitable | AsyncIterable):
        raise ValueError(  # noqa: TRY004  # as htpy has it
            f"{node!r} can not be used in sync context. "
            "Use .aiter_chunks() to retrieve the content: https://htpy.dev/async/"
        )
    else:
        raise BadChildError(node)  # it is one
