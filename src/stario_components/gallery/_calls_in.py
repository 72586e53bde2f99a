"""Which components a piece of source calls, and with which plain values. Nothing of it runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from enum import Enum, EnumType
from types import ModuleType
from typing import Any

import msgspec

from ..render import Component


class Unclear:
    """A value that only running the code would tell."""

    def __repr__(self) -> str:
        return "…"


UNCLEAR = Unclear()


class Used(msgspec.Struct, frozen=True, eq=False):
    """A component where it is used, with the props that are said there."""

    component: Component[...]
    props: Mapping[str, Any]


def calls_in(tree: ast.AST, around: Mapping[str, Any]) -> Iterator[Used]:
    """The components that stand in a piece of source; `around` are the names of its module.

    Example:
        >>> from stario_components import ui
        >>> tree = ast.parse('h.p[ui.button(tone="danger", disabled=is_off)["Delete"]]')
        >>> [(each.component.name, each.props) for each in calls_in(tree, {"ui": ui})]
        [('button', {'tone': 'danger', 'disabled': …})]
    """
    called: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            found = named_by(node.func, around)
            called.add(node.func)
            if isinstance(found, Component):
                yield Used(found, dict(_props(node, found, around)))
        elif isinstance(node, ast.Name | ast.Attribute) and node not in called:
            found = named_by(node, around)
            if isinstance(found, Component):  # `ui.card["…"]`, or given to something else
                yield Used(found, {})


def named_by(node: ast.expr, around: Mapping[str, Any]) -> Any:
    """What `name` or `module.name` stands for; `UNCLEAR` for all else."""
    if isinstance(node, ast.Name):
        return around.get(node.id, UNCLEAR)
    if isinstance(node, ast.Attribute):
        owner = named_by(node.value, around)
        return getattr(owner, node.attr, UNCLEAR) if _is_plain(owner) else UNCLEAR
    return UNCLEAR


def _is_plain(owner: object) -> bool:
    """Whether to look at its attributes runs nothing: those of modules and of Enums."""
    return isinstance(owner, ModuleType | EnumType)


def _props(
    call: ast.Call, component: Component[...], around: Mapping[str, Any]
) -> Iterator[tuple[str, Any]]:
    names = list(component.signature.parameters)[1 if component.takes_children else 0 :]
    for name, node in zip(names, call.args, strict=False):
        yield name, _value(node, around)
    for keyword in call.keywords:
        if keyword.arg is None:  # **props: they might be any
            yield from ((name, UNCLEAR) for name in names)
        else:
            yield keyword.arg, _value(keyword.value, around)


def _value(node: ast.expr, around: Mapping[str, Any]) -> Any:
    if isinstance(node, ast.Constant):
        return node.value
    found = named_by(node, around)
    return found if isinstance(found, str | int | Enum) else UNCLEAR
