"""Elements with a cheap call and cheap brackets; children are checked when they are written."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportPrivateUsage=false
# A tree holds values of every type, and htpy's fields are private: that is what this part is for.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import htpy
import markupsafe

from ._attributes import OPENINGS, attribute_text, value_text
from ._escape import escape_text
from ._refused import refuse_children
from ._walk import learn, text_of

_new = object.__new__
_READ_AGAIN = (dict, list, tuple, type(None), bool)


def _called(self: Any, /, *args: Any, **kwargs: Any) -> Any:
    made = _new(self.__class__)
    made._name = self._name
    made._children = self._children
    if args:
        made._attrs = attribute_text(args, kwargs)
        return made
    text = ""
    try:
        # By hand what `attribute_text` does: this loop runs more often than any other.
        for name, value in kwargs.items():
            if type(value) is str:
                if value or name != "class_":
                    text += f'{OPENINGS[name]}{escape_text(value)}"'
            elif name == "class_" and type(value) not in _READ_AGAIN:
                text = attribute_text(args, kwargs)  # a generator can be read once
                break
            else:
                text += value_text(OPENINGS[name], value)
    except KeyError:
        text = attribute_text(args, kwargs)
    made._attrs = text
    return made


def _bracketed(self: Any, children: Any) -> Any:
    made = _new(type(self))
    made._name = self._name
    made._attrs = self._attrs
    made._children = children
    return made


def _text(self: Any) -> markupsafe.Markup:
    return markupsafe.Markup(text_of(self))  # noqa: S704  # our own output


class Element(htpy.Element):
    """An element that may have children: htpy's, faster."""

    __slots__ = ()

    if not TYPE_CHECKING:  # the checker keeps htpy's own signatures
        __call__ = _called
        __getitem__ = _bracketed
        __str__ = __html__ = _text


class HTMLElement(htpy.HTMLElement):
    """The root element, which brings its doctype."""

    __slots__ = ()

    if not TYPE_CHECKING:
        __call__ = _called
        __getitem__ = _bracketed
        __str__ = __html__ = _text


class VoidElement(htpy.VoidElement):
    """An element without children and without an end tag."""

    __slots__ = ()

    if not TYPE_CHECKING:
        __call__ = _called
        __getitem__ = refuse_children
        __str__ = __html__ = _text


def make_element(kind: type, name: str, attrs: str, children: Any) -> Any:  # noqa: PLR0917
    """An element of which all is known: the text of its attributes begins with a space."""
    made = _new(kind)
    made._name = name
    made._attrs = attrs
    made._children = children
    return made


def element_parts(made: Any) -> tuple[str, str, Any] | None:
    """Tag, text of attributes and children of an element of ours or htpy's; of others nothing."""
    if type(made) not in _KINDS:
        return None
    return made._name, made._attrs, made._children


def element_ends(made: Any) -> tuple[str, tuple[Any, ...] | None, str] | None:
    """What is written before the children of an element, the children, and what is written after
    them; nothing for what is no element of ours or htpy's."""
    kind = type(made)
    if kind not in _KINDS:
        return None
    opening = f"<{made._name}{made._attrs}>"
    if kind in (VoidElement, htpy.VoidElement):
        return opening, None, ""
    if kind in (HTMLElement, htpy.HTMLElement):
        opening = f"<!doctype html>{opening}"
    if made._children is None:
        return f"{opening}</{made._name}>", None, ""
    return opening, (made._children,), f"</{made._name}>"


def fragment_node(fragment: htpy.Fragment) -> Any:
    """The node inside a fragment."""
    return fragment._node


_KINDS = frozenset(
    {Element, HTMLElement, VoidElement, htpy.Element, htpy.HTMLElement, htpy.VoidElement}
)
learn(Element, VoidElement, HTMLElement)
