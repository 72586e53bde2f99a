"""`lint`: what is wrong with a page, as far as its HTML alone can say."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from itertools import chain
from typing import TypeAlias

from .._parser import Source, parse
from ._aria_words import impossible_values, missing_states, unknown_attributes, unknown_roles
from ._content import misplaced_elements
from ._datastar import two_writers, unknown_modifiers, unknown_plugins, wrong_keys
from ._document import document_parts
from ._finding import Finding
from ._focus import nested_controls, positive_tabindex
from ._headings import heading_order
from ._ids import dangling_references, duplicate_ids, wrong_ids
from ._labels import lonely_labels
from ._names import missing_names
from ._obsolete import obsolete_attributes, obsolete_elements
from ._parsing import misplaced_tags, parse_errors
from ._required import missing_attributes
from ._view import View

__all__ = ["RULES", "Finding", "lint"]

Rule: TypeAlias = Callable[[View], Iterator[Finding]]

# The rules by the names that their findings have, in the order in which they are told.
RULES: dict[str, Rule] = {
    "parse-error": parse_errors,
    "misplaced-tag": misplaced_tags,
    "document": document_parts,
    "content-model": misplaced_elements,
    "obsolete-element": obsolete_elements,
    "obsolete-attribute": obsolete_attributes,
    "missing-attribute": missing_attributes,
    "duplicate-id": duplicate_ids,
    "wrong-id": wrong_ids,
    "dangling-reference": dangling_references,
    "missing-name": missing_names,
    "label": lonely_labels,
    "heading-order": heading_order,
    "role": unknown_roles,
    "role-state": missing_states,
    "aria-attribute": unknown_attributes,
    "aria-value": impossible_values,
    "nested-control": nested_controls,
    "tabindex": positive_tabindex,
    "datastar-plugin": unknown_plugins,
    "datastar-key": wrong_keys,
    "datastar-modifier": unknown_modifiers,
    "datastar-writers": two_writers,
}


def lint(source: Source, *, ignore: Collection[str] = ()) -> list[Finding]:
    """What is wrong with HTML, or with a node: findings in the order of `RULES`.

    HTML that a browser has to mend, ids, names, headings, roles and their attributes, what can have
    the focus, and attributes of Datastar that stop or hang a page. `ignore` takes names of rules.

    Raises: SetupError without the parser.

    Example:
        >>> from stario_components import h
        >>> from stario_components.markup import lint
        >>> [found] = lint(h.form(id="new")[h.input(name="title")])
        >>> print(found)
        missing-name: A field has no name.
        A screen reader can only say what kind of thing it is, and voice control can't reach it.
        Put it into a label, or give it aria-label.
          at #new > input: <input name="title">
    """
    view = View(parse(source, positions=True))
    rules = (rule for name, rule in RULES.items() if name not in ignore)
    return list(chain.from_iterable(rule(view) for rule in rules))
