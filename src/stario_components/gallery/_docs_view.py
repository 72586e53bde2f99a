"""Docs as HTML: paragraphs, lists, code and links.

Law: what somebody wrote is text. Of markup there is only what stands here, and a link leads
nowhere but to `http:` and `https:`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import dedent
from typing import Literal

import msgspec

from .. import html as h
from ..render import component
from ._code_block import code_block
from ._docs import SECTIONS, Docs

_INLINE = re.compile(
    r"``(?P<verbatim>.+?)``|`(?P<code>[^`]+)`|\*\*(?P<strong>[^*]+)\*\*"
    r"|\[(?P<label>[^\]]+)\]\((?P<target>https?://[^\s)]+)\)"
    r"|(?P<bare>https?://[^\s<>`]*[^\s<>`.,;:!?)\]'\"])"
)
_FENCE = re.compile(r"```(\w*)\n(.*?)\n```", re.DOTALL)
_ITEM = re.compile(r"^[-*] ", re.MULTILINE)
_TABLE = tuple(each for each in SECTIONS if each != "Example")


class Block(msgspec.Struct, frozen=True):
    """A piece of docs."""

    kind: Literal["text", "items", "title", "code"]
    text: str
    language: Literal["python", "pycon", "html", "text"] = "text"


@component
def docs_view(*, docs: Docs, id: str) -> h.Node:  # noqa: A002
    """A docstring: its text, its sections, its example. `id` is where the ids in it start.

    Shape: `<div class="sg-docs" id="a"><p>…</p><dl class="sg-docs-rows">…</dl>…</div>`.
    """
    rows = [(title, docs.sections[title]) for title in docs.sections if title in _TABLE]
    return h.div(".sg-docs", id=id)[
        _blocks(text=docs.text, id=id),
        _rows(rows=rows) if rows else None,
        code_block(code=docs.example, id=f"{id}-example", label="Example", language="pycon")
        if docs.example
        else None,
    ]


@component
def _blocks(*, text: str, id: str) -> h.Node:  # noqa: A002
    return [_block(block=each, id=f"{id}-{number}") for number, each in enumerate(blocks(text))]


@component
def _block(*, block: Block, id: str) -> h.Node:  # noqa: A002
    match block.kind:
        case "code":
            return code_block(code=block.text, id=id, label="Code", language=block.language)
        case "items":
            return h.ul[(h.li[inline(each)] for each in _ITEM.split(block.text)[1:])]
        case "title":
            return h.p[h.strong[inline(block.text)]]
        case _:
            return h.p[inline(block.text)]


@component
def _rows(*, rows: Sequence[tuple[str, str]]) -> h.Node:
    return h.dl(".sg-docs-rows")[
        ([h.dt[title], h.dd[inline(" ".join(text.split()))]] for title, text in rows)
    ]


def inline(text: str) -> h.Node:
    """A line of docs: `code`, **strong** and links, all else as it stands.

    Example:
        >>> from stario_components import h, render
        >>> print(render(h.p[inline("`<b>` of [HTML](https://html.spec.whatwg.org/)")]))
        <p><code>&lt;b&gt;</code> of <a href="https://html.spec.whatwg.org/">HTML</a></p>
    """
    return list(_pieces(text))


def _pieces(text: str) -> Iterator[h.Node]:
    at = 0
    for found in _INLINE.finditer(text):
        yield text[at : found.start()]
        yield _piece(found)
        at = found.end()
    yield text[at:]


def _piece(found: re.Match[str]) -> h.Node:
    if strong := found["strong"]:
        return h.strong[strong]
    if target := found["target"]:
        return h.a(href=target)[found["label"]]
    if bare := found["bare"]:
        return h.a(href=bare)[bare]
    return h.code[found["verbatim"] or found["code"]]


def blocks(text: str) -> Iterator[Block]:
    """The pieces of a text: what empty lines part, and code between fences or indented."""
    at = 0
    for found in _FENCE.finditer(text):
        yield from _parted(text[at : found.start()])
        yield Block("code", found[2], _language(found[1], found[2]))
        at = found.end()
    yield from _parted(text[at:])


def _parted(text: str) -> Iterator[Block]:
    for each in re.split(r"\n\s*\n", text):
        body = each.strip("\n")
        if not body.strip():
            continue
        if body.startswith(("    ", ">>> ")):
            yield Block("code", dedent(body), _language("", dedent(body)))
        elif _ITEM.match(body):
            yield Block("items", body)
        elif body.startswith("#"):
            yield Block("title", body.lstrip("# "))
        else:
            yield from _with_items(body)


def _with_items(body: str) -> Iterator[Block]:
    """A paragraph, and a list that follows it without an empty line."""
    found = _ITEM.search(body)
    if found is None:
        yield Block("text", body)
        return
    yield Block("text", body[: found.start()].rstrip())
    yield Block("items", body[found.start() :])


def _language(said: str, code: str) -> Literal["python", "pycon", "html", "text"]:
    if code.startswith(">>> "):
        return "pycon"
    if said in ("html", "xml"):
        return "html"
    return "python" if said in ("", "py", "python", "pycon") else "text"
