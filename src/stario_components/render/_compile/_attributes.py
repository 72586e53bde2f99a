"""The text of an element's attributes: what is known at once, the rest by its type at run time."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ... import html as h
from ..._htpy import attribute_text, html_name, opening_of, shorthand, value_text
from ._children import escaped_parts, is_boolean
from ._classes import class_pieces
from ._emit import Piece, all_of, at, choice, constant, is_same, joined, load, replaced
from ._families import Family, attribute_family, builder_family, may_meet
from ._fold import Folded, fold, is_attrs, is_builder
from ._probe import template_of
from ._templates import filled
from ._values import guards, value

if TYPE_CHECKING:
    from ._writing import Writing

# Those that a browser only asks whether they are there.
_FLAGS = frozenset(
    "allowfullscreen async autofocus autoplay checked controls default defer disabled "
    "formnovalidate hidden inert ismap itemscope loop multiple muted nomodule novalidate open "
    "playsinline readonly required reversed selected".split()
)


class _Known:
    """A value that was worked out when the component was compiled."""

    def __init__(self, value: Any) -> None:
        self.value = value


class _Built:
    """Attributes that builders of `ds` make: of which families, and, if nothing in them but names
    of the module could change, what they are as long as those do not."""

    def __init__(self, made: ast.expr, families: set[Family], folded: Folded | None) -> None:
        self.made = made
        self.families = families
        self.folded = folded


_NONE = _Known(None)


class _NotKnownError(Exception):
    """The names of some attributes are only known at run time."""


Found = _Known | _Built | ast.expr


def attributes(w: Writing, called: ast.Call) -> list[Piece]:
    """The pieces of the attributes of one call of an element, each with its leading space."""
    if (merging := _merging(w, called)) is not None:
        return [_merged(w, merging)]
    try:
        named = _named(w, called)
    except _NotKnownError:
        return [_at_run_time(w, called)]
    return [piece for name, found in named.items() for piece in _attribute(w, name, found)]


@dataclass(frozen=True, slots=True)
class _Merging:
    """`h.merged(attrs, …)`, alone in the parentheses of an element."""

    call: ast.Call
    attrs: ast.Name
    without: ast.Call
    """The call of the element as it would be if nothing were merged."""


def _merging(w: Writing, called: ast.Call) -> _Merging | None:
    match called:
        case ast.Call(args=[ast.Call(args=[ast.Name() as attrs, *own]) as merge], keywords=[]):
            if w.scope.value(merge.func) is not h.merged:
                return None
            without = ast.Call(func=called.func, args=own, keywords=merge.keywords)
            return _Merging(merge, attrs, at(without, called))
        case _:
            return None


def _merged(w: Writing, merging: _Merging) -> ast.expr:
    """Nearly every call of a component brings no more attributes, and what it brings is seldom
    called as one that the component has: then they stand behind those, and nothing is merged."""
    both = replaced(merging.call, {})  # a copy: each of the two is written by itself
    attrs = value(w, merging.attrs)
    is_none = is_same(attrs, constant(None))
    pieces, is_apart = attributes(w, merging.without), is_none
    own = _names(w, merging.without)
    if own is not None:
        more = at(w.helper(".more", attrs), merging.attrs)
        pieces.append(at(choice(is_none, constant(""), more), merging.attrs))
        others = w.helper(".apart", attrs, w.keep(own, "names"))
        is_apart = ast.BoolOp(op=ast.Or(), values=[is_none, others])
    merged = w.helper(".attributes", value(w, both))
    return at(choice(is_apart, joined(pieces), merged), merging.call)


def _names(w: Writing, called: ast.Call) -> frozenset[str] | None:
    """The names of all attributes of a call; nothing where builders make some when it runs."""
    try:
        named = _named(w, called)
    except _NotKnownError:
        return None
    names = frozenset(each for each in named if isinstance(each, str))
    return names if len(names) == len(named) else None


def _at_run_time(w: Writing, called: ast.Call) -> ast.expr:
    w.note(
        called,
        "names of attributes are only known when it runs, so they are merged then",
        "Give them as keywords, or mappings merged with | in one place.",
    )
    args = [value(w, each) for each in called.args]
    keywords = [ast.keyword(arg=each.arg, value=value(w, each.value)) for each in called.keywords]
    w.need(".attributes")
    return at(ast.Call(func=load(".attributes"), args=args, keywords=keywords), called)


def _named(w: Writing, called: ast.Call) -> dict[str | int, Found]:
    """Each attribute by its name, in the order in which htpy writes them."""
    named: dict[str | int, Found] = {}
    args = list(called.args)
    match args:
        case [ast.Constant(value=str(text)), *rest]:
            _put_all(named, _shorthand(text))
            args = rest
        case _:
            pass
    for arg in args:
        _put_mapping(w, named, arg)
    for each in called.keywords:
        if each.arg is None:
            raise _NotKnownError
        _put(named, html_name(each.arg), each.value)
    _refuse_meetings(named)
    return named


def _put_mapping(w: Writing, named: dict[str | int, Found], arg: ast.expr) -> None:
    folded = fold(arg, w.scope)
    if folded is not None and not is_attrs(folded.value):
        folded = None
    if folded is not None and not folded.guards:
        _put_all(named, folded.value)
    elif isinstance(arg, ast.Dict):
        for key, item in zip(arg.keys, arg.values, strict=True):
            if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
                raise _NotKnownError
            _put(named, key.value, item)
    else:
        # Under a number, which no attribute has for a name: it only keeps the place.
        named[len(named)] = _Built(arg, _families(w, arg), folded)


def _families(w: Writing, arg: ast.expr) -> set[Family]:
    """What the attributes that an expression of builders makes may be."""
    match arg:
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return _families(w, left) | _families(w, right)
        case ast.Call(func=func, args=args) if is_builder(w.scope.value(func)):
            first = args[0].value if args and isinstance(args[0], ast.Constant) else None
            return {builder_family(w.scope.value(func), first)}
        case _:
            raise _NotKnownError


def _refuse_meetings(named: dict[str | int, Found]) -> None:
    """Builders whose attributes may be those of others are merged at run time."""
    met: list[Family] = []
    for name, found in named.items():
        if isinstance(found, _Built):
            own = found.families
        else:
            family = attribute_family(str(name))
            own = {family} if family else set[Family]()
        if any(may_meet(one, other) for one in own for other in met):
            raise _NotKnownError
        met += own


def _put(named: dict[str | int, Found], name: str, found: Found) -> None:
    """The later one wins and stands where the first one did."""
    if not isinstance(named.get(name, _NONE), _Known):
        raise _NotKnownError  # it is to be worked out nevertheless
    named[name] = found


def _put_all(named: dict[str | int, Found], known: Mapping[str, Any]) -> None:
    for name, each in known.items():
        _put(named, name, _Known(each))


def _shorthand(text: str) -> Mapping[str, Any]:
    try:
        return shorthand(text)
    except (ValueError, TypeError, AssertionError, IndexError):
        raise _NotKnownError from None  # it is told where and when the call runs


def _attribute(w: Writing, name: str | int, found: Found) -> list[Piece]:
    if isinstance(found, _Built):
        return [_built(w, found)]
    name = str(name)
    opening = opening_of(name)
    if isinstance(found, _Known):
        return [value_text(opening_of(name), found.value)]
    match found:
        case ast.Constant(value=str() | int() | None as known):
            return [value_text(opening_of(name), known)]
        case ast.IfExp(test=test, body=body, orelse=orelse):
            then, otherwise = (joined(_attribute(w, name, each)) for each in (body, orelse))
            return [at(choice(value(w, test), then, otherwise), found)]
        case _ if name == "class":
            return class_pieces(w, opening, found)
        case ast.JoinedStr(values=parts) if len(parts) > 1:
            return [opening, *escaped_parts(w, parts), '"']
        case _ if is_boolean(found):
            return [at(choice(value(w, found), constant(opening[:-2]), constant("")), found)]
        case _ if w.known_text(found) is False:
            return [opening, found, '"']
        case ast.Name(id=prop) if prop in w.left_out and not w.scope.is_inner(prop):
            # What a prop is when nobody gives it is asked about first: it is that most often.
            is_left_out = is_same(found, constant(w.left_out[prop]))
            return [at(choice(is_left_out, constant(""), _dynamic(w, name, found)), found)]
        case _:
            return [_dynamic(w, name, found)]


def _built(w: Writing, built: _Built) -> ast.expr:
    if built.folded is not None:
        known = constant(attribute_text((built.folded.value,), {}))
        tests = guards(w, built.folded.guards, built.made)
        made = at(w.helper(".attributes", value(w, built.made)), built.made)
        return at(choice(all_of(tests), known, made), built.made)
    template = template_of(built.made, w.scope) if w.can_name else None
    if template is None or not template.holes:
        return at(w.helper(".attributes", value(w, built.made)), built.made)
    with_data = filled(w, built.made, template)
    again = w.helper(".attributes", value(w, with_data.call))
    return at(choice(with_data.is_plain, joined(with_data.pieces), again), built.made)


def _dynamic(w: Writing, name: str, found: ast.expr) -> ast.expr:
    opening = opening_of(name)
    if w.known_text(found):
        written = joined([opening, found, '"'])
        return at(choice(is_same(found, constant(None)), constant(""), written), found)

    def by_helper(known: ast.expr) -> ast.expr:
        return at(w.helper(".attribute", constant(opening), known), found)

    if name in _FLAGS and w.can_name:
        first, again = w.named(value(w, found))
        is_false = is_same(again, constant(False))
        rest = choice(is_false, constant(""), by_helper(again))
        return at(choice(is_same(first, constant(True)), constant(opening[:-2]), rest), found)
    return w.by_type(
        value(w, found),
        found,
        then=lambda known: joined([opening, at(w.helper(".escape", known), found), '"']),
        otherwise=lambda known: choice(  # what is left out is asked about before anything is called
            is_same(known, constant(None)), constant(""), by_helper(known)
        ),
    )
