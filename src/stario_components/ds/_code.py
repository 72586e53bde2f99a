"""Code: expressions from JavaScript text, and the tests that keep text out of places that run."""

from __future__ import annotations

from typing import LiteralString

from .._errors import UsageError, message, shown
from ._expr import Expr
from ._js import literal
from ._names import signal_in


def js(template: LiteralString, /, *holes: object) -> Expr:
    """An expression written as JavaScript, with holes `{}` for values.

    Each hole takes the literal of its value, or the source of an `Expr`. The template itself must
    be a literal in your program: a type checker refuses text made at run time, which could be a
    user's.

    Raises: UsageError when holes and values differ in number. (An empty object is `{ }`.)

    Example:
        >>> js("$total * {} + {}", 2, "</script>").source
        '$total * 2 + "\\\\u003c/script>"'
    """
    parts = template.split("{}")
    if len(parts) - 1 != len(holes):
        raise wrong_hole_count(template, len(parts) - 1, len(holes))
    filled = [part + literal(hole) for part, hole in zip(parts, holes, strict=False)]
    return Expr("".join(filled) + parts[-1])


def trusted_js(source: str, /) -> Expr:
    """An expression from text that the program made and vouches for. Never a user's text.

    Example:
        >>> trusted_js("el.scrollIntoView()").source
        'el.scrollIntoView()'
    """
    return Expr(source)


def seq(*expressions: Expr) -> Expr:
    """Several expressions, one after the other. For handlers, not where a value is expected.

    Example:
        >>> from stario_components.ds import signal
        >>> seq(signal("a").set(1), signal("b").set("x")).source
        '$a = 1; $b = "x"'
    """
    return Expr("; ".join(as_code(expression, "ds.seq").source for expression in expressions))


def not_(value: Expr, /) -> Expr:
    """The negation, for those who prefer a word to `~`.

    Example:
        >>> from stario_components.ds import signal
        >>> not_(signal("open")).source
        '!$open'
    """
    return ~value


el = Expr("el", is_atom=True)
"""The element that carries the attribute."""

evt = Expr("evt", is_atom=True)
"""The event that is being handled, in `ds.on`."""


target = Expr("target", is_atom=True)
"""The child that an event of `ds.on_within` is about."""


def target_data(name: str) -> Expr:
    """A `data-*` value of `ds.target`, under its name in HTML.

    Example:
        >>> target_data("todo-id").source
        'target.dataset["todoId"]'
    """
    first, *rest = name.split("-")
    camel = first + "".join(part.capitalize() for part in rest)
    return Expr(f"target.dataset[{literal(camel)}]", is_atom=True)


def as_code(value: object, caller: str) -> Expr:
    """The value, when it is an expression; for the places that run code."""
    if not isinstance(value, Expr):
        raise text_is_not_code(value, caller)
    if not value.source.strip():
        raise empty_code(caller)
    return value


def as_value(value: object, caller: str) -> str:
    """The source of one value, for the attributes whose expression returns something.

    A statement separator is refused: the client splits such expressions at `;` by a pattern that
    a division can lead astray (see `_js`).
    """
    source = value.source if isinstance(value, Expr) else literal(value)
    if ";" in source:
        raise statements_for_value(source, caller)
    if not source.strip():
        raise empty_code(caller)
    return source


def as_condition(value: object, caller: str) -> str:
    """The source of one value that is asked whether it holds.

    All text is refused, not only what looks like code: that may be a user's, and a user's text must
    not decide whether a page fails.
    """
    if isinstance(value, str):
        raise text_is_no_condition(value, caller)
    return as_value(value, caller)


def text_is_not_code(value: object, caller: str) -> UsageError:
    return UsageError(
        message(
            f"{caller} got {shown(value)} where it runs code.",
            "Text is data and never becomes code, so that a user's text can't either.",
            'Write ds.js("…"), or an action such as ds.post("/todos").',
        )
    )


def text_is_no_condition(text: str, caller: str) -> UsageError:
    name = signal_in(text)
    fix = f'ds.signal("{name}")' if name else 'ds.signal("open"), ds.js("$count > 0")'
    return UsageError(
        message(
            f"{caller} got the text {shown(text)} as a condition.",
            "Text is data and never becomes code, so its answer would never change.",
            f"Write {fix}, or bool(text) when Python knows the answer.",
        )
    )


def empty_code(caller: str) -> UsageError:
    return UsageError(
        message(
            f"{caller} got an empty expression.",
            "An empty value stops every later attribute of the page.",
            "Leave it out, or give it something to run.",
        )
    )


def statements_for_value(source: str, caller: str) -> UsageError:
    return UsageError(
        message(
            f"{caller} got several statements: {shown(source)}.",
            "It shows the value of one expression; the client would cut the text at each ;.",
            'Give one expression, and text with a ; through a hole: ds.js("{}", text).',
        )
    )


def wrong_hole_count(template: str, holes: int, values: int) -> UsageError:
    return UsageError(
        message(
            f"ds.js got {values} value(s) for {holes} hole(s) in {shown(template)}.",
            "Each {} takes exactly one value.",
            "Match them; write an empty object as { }.",
        )
    )
