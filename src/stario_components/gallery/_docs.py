"""Docstrings, and the docs of stories, taken apart.

Law: only text goes in and out; what of it becomes markup is told by `docs_view` alone.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from textwrap import dedent
from typing import Any

import msgspec

from .._errors import message

SECTIONS = ("Shape", "Units", "Raises", "Source", "Example")
"""Those of our own docstrings; the others are what people write elsewhere."""
_OTHERS = ("Args", "Props", "Returns", "Yields", "Note", "Notes", "Examples")

_SECTION = re.compile(rf"^({'|'.join([*SECTIONS, *_OTHERS])}):", re.MULTILINE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z`])")
_CLAUSE = re.compile(r"(?<=[.!?;])\s+")
_ARG = re.compile(r"^(?:\*{0,2})`?(\w+)`?(?: \([^)]*\))?: *", re.MULTILINE)
_PARAM = re.compile(r"^:param (?:\w+ )?(\w+): *", re.MULTILINE)
_FIELD = re.compile(r"^:\w+[^:]*:", re.MULTILINE)


class Docs(msgspec.Struct, frozen=True):
    """A docstring.

    Example:
        >>> docs = docs_in("A badge. It is small.\\n\\nShape: `<b>…</b>`.")
        >>> docs.first, docs.sections
        ('A badge.', {'Shape': ' `<b>…</b>`.'})
    """

    text: str
    """What it says before its sections."""
    sections: Mapping[str, str]
    """The others by their title, as they are written."""

    @property
    def first(self) -> str:
        """Its first sentence, on one line."""
        return " ".join(_SENTENCE.split(self.text)[0].split())

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """What empty lines part."""
        return tuple(each.strip("\n") for each in re.split(r"\n\s*\n", self.text) if each.strip())

    @property
    def example(self) -> str:
        """The example, without what it is indented by."""
        return dedent(self.sections.get("Example", self.sections.get("Examples", ""))).strip()

    def said_of(self, name: str) -> str:
        """What it says of a prop: in a list of its own, else in a sentence that starts with it.

        Example:
            >>> docs_in("A badge. `tone` is its colour; red is bad.").said_of("tone")
            '`tone` is its colour.'
        """
        listed = {**self._params(), **self._args()}.get(name)
        if listed:
            return listed
        return _sentence(next((each for each in self._naming(name) if _starts(each, name)), ""))

    def names(self, name: str) -> str:
        """The first sentence that names a prop at all."""
        return _sentence(next(self._naming(name), ""))

    def _naming(self, name: str) -> Iterator[str]:
        for each in _CLAUSE.split(" ".join(self.text.split())):
            if f"`{name}`" in each:
                yield each

    def _args(self) -> dict[str, str]:
        body = dedent(self.sections.get("Args", self.sections.get("Props", ""))).strip("\n")
        _, *rest = _ARG.split(body)
        return {name: " ".join(text.split()) for name, text in _paired(rest)}

    def _params(self) -> dict[str, str]:
        _, *rest = _PARAM.split(self.text)
        return {name: " ".join(_FIELD.split(text)[0].split()) for name, text in _paired(rest)}


def docs_of(component: Callable[..., Any]) -> Docs:
    """The docstring of a component or of a function."""
    return docs_in(inspect.getdoc(component) or "")


def docs_in(text: str) -> Docs:
    """A text as a docstring is read."""
    first, *rest = _SECTION.split(inspect.cleandoc(text))
    return Docs(first.strip(), dict(_paired(rest)))


def _paired(texts: list[str]) -> Iterator[tuple[str, str]]:
    return zip(texts[::2], texts[1::2], strict=True)


def _starts(clause: str, name: str) -> bool:
    return clause.startswith(f"`{name}`")


def _sentence(clause: str) -> str:
    if not clause:
        return ""
    return f"{clause[:1].upper()}{clause[1:].rstrip('.;')}."


# --- messages ---------------------------------------------------------------------------------


def nothing_said(name: str) -> str:
    return message(
        f"{name} has no docs.",
        "What it is for is told by its docstring, here and to everybody who hovers over its name.",
        f'Write """…""" as the first line of {name}.',
    )
