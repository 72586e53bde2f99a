"""Code in colours: text stays the text that it was, and only this file knows pygments.

Law: without the package it is the text alone. Nobody needs colours to read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Literal, Protocol, TypeAlias

from .. import html as h

Language: TypeAlias = Literal["python", "pycon", "html", "text"]

CLASSES = {
    "Comment": "sg-code-comment",
    "Generic.Output": "sg-code-comment",
    "Generic.Prompt": "sg-code-comment",
    "Generic.Traceback": "sg-code-comment",
    "Keyword": "sg-code-keyword",
    "Operator.Word": "sg-code-keyword",
    "Keyword.Constant": "sg-code-value",
    "Literal.Number": "sg-code-value",
    "Name.Builtin.Pseudo": "sg-code-value",
    "Name.Entity": "sg-code-value",
    "Literal.String.Escape": "sg-code-value",
    "Literal.String": "sg-code-string",
    "Literal.String.Interpol": "",
    "Name.Attribute": "sg-code-attribute",
    "Name.Decorator": "sg-code-name",
    "Name.Function": "sg-code-name",
    "Name.Class": "sg-code-name",
    "Name.Tag": "sg-code-name",
}
"""The class of each kind of token, or of the nearest kind above it."""


def colored(code: str, language: Language = "python") -> h.Node:
    """Code with its words in spans; text alone for "text" and without pygments.

    Shape: `<span class="sg-code-keyword">return</span> …`, with the classes of `CLASSES`.

    Example:
        >>> from stario_components import h, render
        >>> print(render(h.code[colored("x = None")]))
        <code>x = <span class="sg-code-value">None</span></code>
    """
    lexer = _lexer(language)
    if lexer is None:
        return code
    return [
        text if name == "" else h.span(class_=name)[text]
        for name, text in _joined(
            (_class(str(kind)), text) for _, kind, text in lexer.get_tokens_unprocessed(code)
        )
    ]


class _Lexer(Protocol):
    # Its get_tokens would change line ends, which copying must not.
    def get_tokens_unprocessed(self, text: str) -> Iterable[tuple[int, object, str]]: ...


_LEXERS = {
    "python": ("pygments.lexers.python", "PythonLexer"),
    "pycon": ("pygments.lexers.python", "PythonConsoleLexer"),
    "html": ("pygments.lexers.html", "HtmlLexer"),
}


@cache
def _lexer(language: Language) -> _Lexer | None:
    if language == "text":
        return None
    module, name = _LEXERS[language]
    try:
        return getattr(import_module(module), name)()
    except ImportError:  # the extra "gallery" is not installed
        return None


@cache
def _class(kind: str) -> str:
    """The class for `Token.Literal.String.Double`."""
    name = kind.removeprefix("Token").removeprefix(".")
    while name and name not in CLASSES:
        name = name.rpartition(".")[0]
    return CLASSES.get(name, "")


def _joined(words: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Neighbours of one class as one, so that a quote and what it quotes are one span."""
    last, found = "", ""
    for name, text in words:
        if name != last and found:
            yield last, found
            found = ""
        last, found = name, found + text
    if found:
        yield last, found
