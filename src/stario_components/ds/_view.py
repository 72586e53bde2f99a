"""Attributes that show signals: text, visibility, classes, styles, other attributes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from .._errors import UsageError, message
from ._attr import Attrs, ObjectForm, attribute, object_attrs
from ._code import as_condition, as_value
from ._expr import Expr
from ._js import plain_key


def text(value: object, /) -> Attrs:
    """The element's text is the value.

    Shape: `data-text="$count"`; Python text is shown as it is.
    Source: https://data-star.dev/reference/attributes#data-text

    Example:
        >>> from stario_components import ds
        >>> ds.text(ds.signal("count") + 1)
        Attrs({'data-text': '$count + 1'})
    """
    return attribute("text", as_value(value, "ds.text"))


def show(condition: object, /) -> Attrs:
    """The element is displayed while the condition holds.

    Until the client runs, it is displayed: add `style="display: none"` where that would flash.

    Shape: `data-show="$open"`.
    Raises: UsageError for text, which is data and never code.
    Source: https://data-star.dev/reference/attributes#data-show
    """
    return attribute("show", as_condition(condition, "ds.show"))


def class_(classes: Mapping[str, object], /) -> Attrs:
    """Classes that are present while their condition holds.

    Shape: `data-class='{"done":$done}'`; a key may hold several classes.
    Raises: UsageError for no classes at all, one class under two keys, and text as a condition.
    Source: https://data-star.dev/reference/attributes#data-class

    Example:
        >>> from stario_components import ds
        >>> ds.class_({"md:flex": ds.signal("wide"), "late": ds.signal("n") > 3})
        Attrs({'data-class': '{"md:flex":$wide,"late":($n > 3)}'})
    """
    return _object_form("class", classes, "ds.class_", source_of=as_condition)


def style(properties: Mapping[str, object], /) -> Attrs:
    """Inline styles; a false, null or empty value restores what stood there.

    Shape: `data-style='{"--level":$level}'`.
    Source: https://data-star.dev/reference/attributes#data-style
    """
    return _object_form("style", properties, "ds.style")


def attr(attributes: Mapping[str, object], /) -> Attrs:
    """Other attributes: true and empty text write it bare, false and null remove it.

    Shape: `data-attr='{"aria-expanded":$open}'`.
    Raises: UsageError for no attributes at all, and for a name that is no word.
    Source: https://data-star.dev/reference/attributes#data-attr
    """
    return _object_form("attr", attributes, "ds.attr")


def computed(signals: Mapping[str, object], /) -> Attrs:
    """Signals that follow from others; read-only.

    Shape: `data-computed='{"total":() => ($price * $count)}'`.
    Raises: UsageError for no signals, and for a dotted name (nest it).
    Source: https://data-star.dev/reference/attributes#data-computed

    Example:
        >>> from stario_components import ds
        >>> ds.computed({"double": ds.signal("n") * 2, "cart": {"is_empty": ds.signal("n") == 0}})
        Attrs({'data-computed': '{"double":() => ($n * 2),"cart":{"is_empty":() => ($n === 0)}}'})
    """
    if not signals:
        raise nothing_given("ds.computed", 'ds.computed({"double": ds.signal("n") * 2})')
    entries = {plain_key(name): _thunk(value) for name, value in signals.items()}
    return attribute("computed", ObjectForm(entries))


def _thunk(value: object) -> str:
    if isinstance(value, Mapping):
        nested = cast("Mapping[str, object]", value)
        return str(ObjectForm({plain_key(key): _thunk(item) for key, item in nested.items()}))
    return f"() => ({as_value(value, 'ds.computed')})"


def preserve_attr(*names: str) -> Attrs:
    """Attributes that a morph leaves as the browser has them, for example `open` of a `details`.

    Read from the incoming element, so render it every time.

    Shape: `data-preserve-attr="open class"`.
    Source: https://data-star.dev/reference/attributes#data-preserve-attr
    """
    if not names or not all(names):
        raise nothing_given("ds.preserve_attr", 'ds.preserve_attr("open")')
    return attribute("preserve-attr", " ".join(names))


def _object_form(
    name: str,
    values: Mapping[str, object],
    caller: str,
    *,
    source_of: Callable[[object, str], str] = as_value,
) -> Attrs:
    if not values:
        raise nothing_given(caller, f'{caller}({{"name": condition}})')
    entries: dict[str, str] = {}
    for key, value in values.items():
        source = source_of(value, caller)
        is_alone = not isinstance(value, Expr) or value.is_atom
        entries[key] = source if is_alone else f"({source})"
    return object_attrs(name, tuple(entries.items()))


def nothing_given(caller: str, example: str) -> UsageError:
    return UsageError(
        message(
            f"{caller} got nothing.",
            "An empty value stops every later attribute of the page.",
            f"Leave it out, or write {example}.",
        )
    )
