"""Where tags and tree differ: what a browser moved, dropped or closed.

Law: an end tag that HTML allows to leave out is no difference; everything else is told once, at the
tag that started it.
Source: https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from .._parser import Tag, Tree, tags
from .._tree import Element
from ._finding import Said

if TYPE_CHECKING:
    from collections.abc import Mapping

_OPTIONAL = frozenset(
    "body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th "
    "thead tr".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_SHELL = frozenset({"html", "head", "body"})
# What else stands in these is moved before the table.
_TABLES = frozenset({"table", "tbody", "thead", "tfoot", "tr"})
_IN_TABLES = _TABLES | frozenset("caption col colgroup script style td template th".split())


class Broken(msgspec.Struct, frozen=True):
    """One tag that the tree does not have where it stands, in words."""

    said: Said
    tag: str
    line: int


class _Open(msgspec.Struct):
    name: str
    element: Element | None


def broken_tags(tree: Tree) -> Iterator[Broken]:
    """What is wrong with the order of tags. The tree has to know its positions."""
    places = {(each.line, each.column): each for each in reversed(list(tree.elements()))}
    stack: list[_Open] = []
    closed: dict[str, str] = {}  # what was closed, and by which tag: "" if that was told
    for tag in tags(tree.source):
        if tag.is_end:
            yield from _ended(tag, stack, closed)
        else:
            yield from _started(tag, places, (stack, closed))
    yield from (unclosed(each.name, 0) for each in stack if each.name not in _OPTIONAL)


def _started(
    tag: Tag,
    places: Mapping[tuple[int, int], Element],
    state: tuple[list[_Open], dict[str, str]],
) -> Iterator[Broken]:
    stack, closed = state
    element = places.get((tag.line, tag.column))
    if element is None:
        if tag.name not in _SHELL and not (stack and stack[-1].element is None):
            yield dropped(tag)
        if not _is_empty(tag, None):
            stack.append(_Open(tag.name, None))
        return
    parent = _written_parent(element)
    if stack and stack[-1].name in _TABLES and tag.name not in _IN_TABLES:
        if stack[-1].element is not parent:
            yield moved(tag, stack[-1].name)
    else:
        yield from _closed(tag, parent, (stack, closed))
    if not _is_empty(tag, element):
        stack.append(_Open(tag.name, element))


def _closed(
    tag: Tag, parent: Element | None, state: tuple[list[_Open], dict[str, str]]
) -> Iterator[Broken]:
    """What a tag closes, as it does not stand in it."""
    stack, closed = state
    while stack and stack[-1].element is not parent and stack[-1].element is not None:
        ended = stack.pop()
        is_told = ended.name not in _OPTIONAL
        closed[ended.name] = "" if is_told else tag.name
        if is_told:
            yield closed_early(ended.name, tag)


def _ended(tag: Tag, stack: list[_Open], closed: dict[str, str]) -> Iterator[Broken]:
    if not any(each.name == tag.name for each in stack):
        by = closed.pop(tag.name, None)
        if tag.name not in _SHELL and by != "":
            yield ended_by(tag, by) if by else closes_nothing(tag)
        return
    while (ended := stack.pop()).name != tag.name:
        if ended.name not in _OPTIONAL:
            yield unclosed(ended.name, tag.line)


def _written_parent(element: Element) -> Element | None:
    """The nearest element around it that has a tag."""
    return next((each for each in element.ancestors() if each.line), None)


def _is_empty(tag: Tag, element: Element | None) -> bool:
    is_foreign = element is not None and element.namespace != "html"
    return tag.is_closed if is_foreign else tag.name in _VOID


# --- messages ---------------------------------------------------------------------------------


def dropped(tag: Tag) -> Broken:
    return Broken(
        Said(
            f"The tag <{tag.name}> in line {tag.line} is dropped: it may not stand there.",
            "A browser keeps what is in it and forgets the tag.",
            f"Put <{tag.name}> where HTML allows it, as a row into a table.",
        ),
        f"<{tag.name}>",
        tag.line,
    )


def moved(tag: Tag, around: str) -> Broken:
    return Broken(
        Said(
            f"<{tag.name}> in line {tag.line} may not stand in <{around}>: a browser moves it out.",
            "It shows somewhere else than it is written, and a patch of it goes there.",
            f"Put <{tag.name}> outside, or into a cell.",
        ),
        f"<{tag.name}>",
        tag.line,
    )


def closed_early(name: str, tag: Tag) -> Broken:
    return Broken(
        Said(
            f"<{name}> ends where <{tag.name}> begins, in line {tag.line}.",
            f"A <{tag.name}> may not stand in a <{name}>, so a browser closes it.",
            f"Close <{name}> before, or put something else into it.",
        ),
        f"<{tag.name}>",
        tag.line,
    )


def ended_by(tag: Tag, by: str) -> Broken:
    return Broken(
        Said(
            f"</{tag.name}> in line {tag.line} closes nothing: <{by}> has ended the <{tag.name}>.",
            f"A <{by}> may not stand in a <{tag.name}>.",
            f"Make the <{tag.name}> a <div>, or the <{by}> a <span>.",
        ),
        f"</{tag.name}>",
        tag.line,
    )


def closes_nothing(tag: Tag) -> Broken:
    return Broken(
        Said(
            f"</{tag.name}> in line {tag.line} closes nothing.",
            "No such element is open there; a browser forgets the tag, or makes an empty element.",
            "Remove it, or write the start tag.",
        ),
        f"</{tag.name}>",
        tag.line,
    )


def unclosed(name: str, line: int) -> Broken:
    where = f"before the end tag in line {line}" if line else "at the end"
    return Broken(
        Said(
            f"<{name}> is still open {where}.",
            "A browser closes it there, with all that came in between inside of it.",
            f"Write </{name}> where it ends.",
        ),
        f"<{name}>",
        line,
    )
