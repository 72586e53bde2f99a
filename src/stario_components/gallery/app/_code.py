"""The code panel: the call that makes what one sees, the HTML that comes of it, and the sources."""

from __future__ import annotations

import gzip
from collections.abc import Callable

from ... import html as h
from ..._errors import StarioError
from ...markup import canonical
from ...render import component
from .._call_text import call_text
from .._code_block import code_block
from .._source import component_source, story_source
from .._story import Story


@component
def code_panel(*, story: Story, html: str | None) -> h.Node:
    """Each block by itself can be copied."""
    return h.div(".sg-blocks")[
        _block(id="sg-call", label="Call", code=_or_why(lambda: call_text(story))),
        _html(html=html) if html is not None else None,
        _block(id="sg-story-source", label="Story", code=_or_why(lambda: story_source(story))),
        None
        if story.component is None
        else _block(
            id="sg-component-source",
            label="Component",
            code=_or_why(lambda: component_source(story.target)),
        ),
    ]


@component
def _block(*, id: str, label: str, code: str) -> h.Node:
    return code_block(code=code, id=id, label=label)


@component
def _html(*, html: str) -> h.Node:
    sent = html.encode()
    size = f"HTML · {_size(len(sent))}, {_size(len(gzip.compress(sent)))} compressed"
    return code_block(code=canonical(html), id="sg-html", label=size, language="html")


def _size(count: int) -> str:
    return f"{count} B" if count < 1000 else f"{count / 1000:.1f} kB"


def _or_why(text: Callable[[], str]) -> str:
    """A source, or the reason why there is none, as comments."""
    try:
        return text()
    except StarioError as error:
        return "\n".join(f"# {line}" for line in str(error).splitlines())
