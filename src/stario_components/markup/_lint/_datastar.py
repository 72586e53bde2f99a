"""Rules of Datastar's attributes: what stops a page, hangs it, or does nothing without a word.

Law: the grammar is `ds.ATTRIBUTES`; nothing of it is written down again here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ... import ds
from ..._errors import did_you_mean, shown
from ._finding import Finding, Said, finding
from ._written import DASHED, Written, read_by_client, shared, targets

if TYPE_CHECKING:
    from .._tree import Element
    from ._view import View

_OLD = {"on-load": "init"}


def unknown_plugins(view: View) -> Iterator[Finding]:
    """Attributes that the client passes over."""
    for element, each in _all(view):
        if each.plugin not in ds.ATTRIBUTES:
            yield finding("datastar-plugin", element, unknown_plugin(each))


def wrong_keys(view: View) -> Iterator[Finding]:
    """Keys and values that a plugin demands or refuses: each stops the page."""
    for element, each in _all(view):
        row = ds.ATTRIBUTES.get(each.plugin)
        if row is not None and not row.is_engine and (said := _fault(each, row)):
            yield finding("datastar-key", element, said)


def unknown_modifiers(view: View) -> Iterator[Finding]:
    """Modifiers that the client does not know; a key with `__` in it makes one."""
    for element, each in _all(view):
        row = ds.ATTRIBUTES.get(each.plugin)
        for modifier in each.modifiers if row is not None else ():
            word = modifier.partition(".")[0]
            if row is not None and row.modifier(word) is None and word != "case":
                yield finding("datastar-modifier", element, unknown_modifier(each, word, row))


def two_writers(view: View) -> Iterator[Finding]:
    """Two attributes that write the same property: they take turns for ever, and the tab hangs."""
    for element in view.elements:
        seen: list[tuple[str, Written]] = []
        for each in read_by_client(element):
            written = list(targets(each))
            clash = next(
                (
                    (first, both)
                    for target in written
                    for before, first in seen
                    if (both := shared(before, target))
                ),
                None,
            )
            if clash is not None:
                yield finding("datastar-writers", element, hangs(clash[0], each, clash[1]))
            seen += [(target, each) for target in written]


def _fault(each: Written, row: ds.Attribute) -> Said | None:
    has_key, has_value = each.key is not None, bool(each.value.strip())
    if "exclusive" in {row.key, row.value}:
        return None if has_key != has_value else one_of_both(each, is_both=has_key)
    if row.key == "must" and not has_key:
        return no_key(each)
    if row.key == "denied" and has_key:
        return key_denied(each)
    if row.value == "must" and not has_value:
        return no_value(each)
    return value_denied(each) if row.value == "denied" and has_value else None


def _all(view: View) -> Iterator[tuple[Element, Written]]:
    for element in view.elements:
        yield from ((element, each) for each in read_by_client(element))


# --- messages ---------------------------------------------------------------------------------


def unknown_plugin(each: Written) -> Said:
    return Said(
        f"{each.name} is no attribute of Datastar.",
        "The client passes it over without a word.",
        _meant(each),
    )


def _meant(each: Written) -> str:
    if each.plugin in _OLD:
        return f"Write data-{_OLD[each.plugin]}."
    start, _, rest = each.plugin.partition("-")
    if start in DASHED and rest:
        return f"The key comes after a colon: data-{start}:{rest}."
    return did_you_mean(
        each.plugin, ds.ATTRIBUTES, otherwise="See https://data-star.dev/reference."
    )


def _stops() -> str:
    return "The client throws, and no attribute that comes after it on the page works."


def one_of_both(each: Written, *, is_both: bool) -> Said:
    what = "a key and a value" if is_both else "neither a key nor a value"
    return Said(
        f"{each.name} has {what}.", _stops(), f'Write data-{each.plugin}="name of the signal".'
    )


def no_key(each: Written) -> Said:
    return Said(f"{each.name} has no key.", _stops(), f"Write data-{each.plugin}:click.")


def key_denied(each: Written) -> Said:
    return Said(
        f"{each.name} has a key, which data-{each.plugin} does not take.",
        _stops(),
        f"Write data-{each.plugin}.",
    )


def no_value(each: Written) -> Said:
    return Said(
        f"{each.name} has no value.", _stops(), "Write the expression, or leave the attribute out."
    )


def value_denied(each: Written) -> Said:
    return Said(
        f"{each.name} is {shown(each.value)}, but takes no value.",
        _stops(),
        f"Write {each.name} alone.",
    )


def unknown_modifier(each: Written, word: str, row: ds.Attribute) -> Said:
    names = [one.name for one in row.modifiers]
    return Said(
        f"data-{each.plugin} has no modifier {shown(word)} ({each.name}).",
        "The client passes it over; a key can't hold two underscores, they begin a modifier.",
        did_you_mean(word, names, otherwise="Put the name into the value, as an object."),
    )


def hangs(first: Written, second: Written, target: str) -> Said:
    return Said(
        f"{first.name} and {second.name} both write the {target} of an element.",
        "Each undoes what the other one wrote, for ever: the tab hangs.",
        "Say all of it in one attribute.",
    )
