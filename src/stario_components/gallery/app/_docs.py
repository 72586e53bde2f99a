"""The docs panel, and the docs of a component below all its stories."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ... import html as h
from ...render import Component, component
from .._docs import docs_in, docs_of
from .._docs_view import docs_view
from .._entry import Entry
from .._props import props_of
from .._props_table import props_table
from .._story import Story


@component
def docs_panel(*, story: Story) -> h.Node:
    """What is said about the story, then about its component."""
    return h.div(".sg-docs-page")[
        docs_view(docs=docs_in(story.docs), id="sg-story-docs") if story.docs else None,
        None if story.component is None else _component(target=story.component),
    ]


@component
def component_docs(*, entry: Entry) -> h.Node:
    """What the module and the component of most of its stories say about themselves."""
    return h.div(".sg-docs-page")[
        docs_view(docs=docs_in(entry.docs), id="sg-module-docs") if entry.docs else None,
        None if entry.component is None else _component(target=entry.component),
    ]


@component
def _component(*, target: Component[...]) -> h.Node:
    return h.section(".sg-component", aria_labelledby="sg-component-title")[
        h.h2("#sg-component-title.sg-component-title")[target.name],
        docs_view(docs=docs_of(target), id="sg-component-docs"),
        _props(target=target),
    ]


@component
def _props(*, target: Callable[..., Any]) -> h.Node:
    return props_table(props=props_of(target))
