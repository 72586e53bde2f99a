"""THE tables of what may stand in what, as far as a parser lets it pass.

Source: https://html.spec.whatwg.org/multipage/dom.html#content-models
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ._finding import Finding, Said, finding

if TYPE_CHECKING:
    from .._tree import Element
    from ._view import View

_PHRASES = frozenset(
    "abbr b bdi bdo button cite code data dfn em h1 h2 h3 h4 h5 h6 i kbd label legend mark meter "
    "output p pre progress q rp rt ruby s samp small span strong sub summary sup textarea time u "
    "var".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section "
    "table ul".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 hgroup".split())
# Around these, the element around them decides.
_TRANSPARENT = frozenset("a audio canvas del ins map noscript object slot video".split())
_PARENTS: dict[str, frozenset[str]] = {
    "li": frozenset({"ul", "ol", "menu"}),
    "dt": frozenset({"dl", "div"}),
    "dd": frozenset({"dl", "div"}),
    "figcaption": frozenset({"figure"}),
    "summary": frozenset({"details"}),
    "legend": frozenset({"fieldset", "optgroup"}),
    "option": frozenset({"select", "optgroup", "datalist", "div"}),
    "optgroup": frozenset({"select", "div"}),
    "source": frozenset({"audio", "video", "picture"}),
    "track": frozenset({"audio", "video"}),
}
_CHILDREN: dict[str, frozenset[str]] = {
    **dict.fromkeys(("ul", "ol", "menu"), frozenset({"li", "script", "template"})),
    "dl": frozenset({"dt", "dd", "div", "script", "template"}),
    "picture": frozenset({"source", "img", "script", "template"}),
}
_FIRST = frozenset({"summary", "legend"})


def misplaced_elements(view: View) -> Iterator[Finding]:
    """Elements where HTML does not allow them, though a browser leaves them there."""
    for each in view.elements:
        parent = each.parent
        if each.namespace != "html" or parent is None or parent.namespace != "html":
            continue
        if said := _fault(each, parent):
            yield finding("content-model", each, said)


def _fault(element: Element, parent: Element) -> Said | None:
    name = element.name
    if name in _PARENTS and parent.name not in {*_PARENTS[name], "template", "slot"}:
        return wrong_parent(name, parent.name, _PARENTS[name])
    if parent.name in _CHILDREN and name not in _CHILDREN[parent.name] and "-" not in name:
        return wrong_child(name, parent.name, _CHILDREN[parent.name])
    if name in _FIRST and _comes_late(element, parent):
        return not_first(name, parent.name)
    around = _around(parent)
    if name in _BLOCKS and around in _PHRASES and not _is_heading_in(name, around):
        return in_a_phrase(name, around)
    return None


def _around(parent: Element) -> str:
    """The name of the element whose content this is."""
    found: Element | None = parent
    while found is not None and (found.name in _TRANSPARENT or "-" in found.name):
        found = found.parent
    return found.name if found is not None else ""


def _is_heading_in(name: str, around: str) -> bool:
    return name in _HEADINGS and around in {"summary", "legend"}


def _comes_late(element: Element, parent: Element) -> bool:
    return next(parent.elements(), None) is not element


# --- messages ---------------------------------------------------------------------------------


def _list(names: frozenset[str]) -> str:
    return ", ".join(sorted(names - {"script", "template", "div"}))


def wrong_parent(name: str, parent: str, allowed: frozenset[str]) -> Said:
    return Said(
        f"<{name}> stands in <{parent}>.",
        f"It means something only in {_list(allowed)}.",
        f"Put it there, or take another element than <{name}>.",
    )


def wrong_child(name: str, parent: str, allowed: frozenset[str]) -> Said:
    return Said(
        f"<{parent}> holds <{name}>.",
        f"Only {_list(allowed)} may stand in it: a screen reader counts them.",
        f"Put <{name}> into one of them, or outside.",
    )


def not_first(name: str, parent: str) -> Said:
    return Said(
        f"<{name}> is not the first in <{parent}>.",
        "It counts only there.",
        f"Put it before everything else in <{parent}>.",
    )


def in_a_phrase(name: str, around: str) -> Said:
    return Said(
        f"<{name}> stands in <{around}>.",
        f"<{around}> is for a phrase: text, and what can stand in a line of it.",
        f"Make the <{name}> a <span>, or put it outside.",
    )
