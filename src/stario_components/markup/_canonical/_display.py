"""THE table of how elements stand in a page, as far as blanks are concerned.

Law: without CSS nobody knows what is a box, so whatever may stand in a line of text does. A class
that makes a `span` a block costs a line break here, never a blank that shows.
Source: https://html.spec.whatwg.org/multipage/rendering.html
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from .._tree import Element

# block: blanks around it and at its edges are nothing. cell: in a line, with blanks at its edges
# nothing. line: every blank counts. shape: of a drawing, as a block that may stand in a line.
# none: shows nothing, so the blanks around it are those of its neighbours.
Display: TypeAlias = Literal["block", "cell", "line", "shape", "none"]

_BLOCKS = """address article aside blockquote body caption center col colgroup dd details dialog dir
 div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr
 html legend li listing main menu nav ol optgroup option p plaintext pre search section summary
 table tbody td tfoot th thead title tr ul"""
_CELLS = "audio button canvas iframe meter object progress select textarea video"
_NONES = """area base basefont datalist link meta noembed noframes noscript param rp script source
 style template track"""
# Letters of a drawing or of a formula.
_LETTERS = frozenset("text tspan textPath a mi mn mo ms mtext".split())

_HTML: dict[str, Display] = {
    **dict.fromkeys(_BLOCKS.split(), "block"),
    **dict.fromkeys(_CELLS.split(), "cell"),
    **dict.fromkeys(_NONES.split(), "none"),
}
VERBATIM = frozenset(
    "pre textarea listing script style xmp iframe noembed noframes plaintext".split()
)
# Their text has no escapes at all.
RAW = VERBATIM - {"pre", "textarea", "listing"}
VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr basefont bgsound frame "
    "keygen".split()
)
_WHITE_SPACE = re.compile(r"white-space\s*:|white-space-collapse\s*:", re.IGNORECASE)


def display_of(element: Element) -> Display:
    """The row of an element."""
    if element.namespace == "html":
        return _HTML.get(element.name, "line")
    if element.name in {"svg", "math"}:
        return "cell"
    return "line" if element.name in _LETTERS else "shape"


def is_verbatim(element: Element) -> bool:
    """Whether each blank in it is kept: by its name, or by a style that says so."""
    if element.namespace == "html" and element.name in VERBATIM:
        return True
    style = element.attributes.get("style")
    return style is not None and _WHITE_SPACE.search(style) is not None


def is_raw(element: Element) -> bool:
    """Whether its text is written without escapes."""
    return element.namespace == "html" and element.name in RAW
