"""The heading inside a component, at the level that the page around it asks for."""

from __future__ import annotations

from .. import html as h
from ..render import component
from ._vocabulary import HeadingLevel


@component
def heading(content: h.Node, *, level: HeadingLevel, look: str, id: str | None = None) -> h.Node:
    """`<h3 class="…">…</h3>`; `look` is its class."""
    if level == 2:
        return h.h2(class_=look, id=id)[content]
    if level == 3:
        return h.h3(class_=look, id=id)[content]
    if level == 4:
        return h.h4(class_=look, id=id)[content]
    if level == 5:
        return h.h5(class_=look, id=id)[content]
    if level == 6:
        return h.h6(class_=look, id=id)[content]
    return h.h1(class_=look, id=id)[content]
