"""THE tables of what HTML has given up. Source: https://html.spec.whatwg.org/multipage/obsolete.html"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ._finding import Finding, Said, finding

if TYPE_CHECKING:
    from ._view import View

_CSS = "CSS"
_ELEMENTS: dict[str, str] = {
    "acronym": "abbr",
    "applet": "object",
    "basefont": _CSS,
    "big": _CSS,
    "blink": _CSS,
    "center": _CSS,
    "dir": "ul",
    "font": _CSS,
    "frame": "iframe",
    "frameset": "iframe",
    "keygen": "the Web Cryptography API",
    "listing": "pre",
    "marquee": _CSS,
    "menuitem": "a button in a menu",
    "nobr": _CSS,
    "noembed": "object",
    "noframes": "iframe",
    "param": "the data attribute of object",
    "plaintext": "pre",
    "rb": "ruby",
    "rtc": "ruby",
    "strike": "s or del",
    "tt": "code or kbd",
    "xmp": "pre",
}
_ANY = frozenset({"*"})
_TABLES = frozenset("col colgroup table tbody td tfoot th thead tr".split())
# On which elements an attribute is obsolete.
_ATTRIBUTES: dict[str, frozenset[str]] = {
    "align": frozenset(
        "caption div h1 h2 h3 h4 h5 h6 hr iframe img input legend object p".split()
    ).union(_TABLES),
    "alink": frozenset({"body"}),
    "bgcolor": frozenset({"body"}) | _TABLES,
    "border": frozenset({"img", "object", "table"}),
    "cellpadding": frozenset({"table"}),
    "cellspacing": frozenset({"table"}),
    "charset": frozenset({"a", "link"}),
    "clear": frozenset({"br"}),
    "color": frozenset({"hr", "font"}),
    "compact": frozenset("dl menu ol ul".split()),
    "face": frozenset({"font"}),
    "frameborder": frozenset({"iframe"}),
    "height": frozenset("table tbody td tfoot th thead tr".split()),
    "hspace": frozenset("iframe img input object".split()),
    "language": frozenset({"script"}),
    "link": frozenset({"body"}),
    "longdesc": frozenset({"iframe", "img"}),
    "marginheight": frozenset({"body", "iframe"}),
    "marginwidth": frozenset({"body", "iframe"}),
    "name": frozenset({"a", "embed", "img", "option"}),
    "noshade": frozenset({"hr"}),
    "nowrap": frozenset({"td", "th"}),
    "rules": frozenset({"table"}),
    "scrolling": frozenset({"iframe"}),
    "summary": frozenset({"table"}),
    "valign": _TABLES,
    "vlink": frozenset({"body"}),
    "vspace": frozenset("iframe img input object".split()),
    "width": frozenset("col colgroup hr pre table td th".split()),
}


def obsolete_elements(view: View) -> Iterator[Finding]:
    """Elements that HTML has given up."""
    for each in view.elements:
        if each.namespace == "html" and each.name in _ELEMENTS:
            yield finding("obsolete-element", each, given_up(each.name, _ELEMENTS[each.name]))


def obsolete_attributes(view: View) -> Iterator[Finding]:
    """Attributes that HTML has given up, on the elements where it has."""
    for each in view.elements:
        for name in each.attributes:
            if each.namespace == "html" and each.name in _ATTRIBUTES.get(name, ()):
                yield finding("obsolete-attribute", each, attribute_given_up(each.name, name))


# --- messages ---------------------------------------------------------------------------------


def given_up(name: str, instead: str) -> Said:
    return Said(
        f"<{name}> is obsolete.",
        "Browsers keep it for pages of long ago, and may stop.",
        f"Take {instead} instead.",
    )


def attribute_given_up(element: str, name: str) -> Said:
    return Said(
        f"{name} on <{element}> is obsolete.",
        "What looks belong to CSS, and what names belong to id.",
        "Remove it, and say the same with a class or an id.",
    )
