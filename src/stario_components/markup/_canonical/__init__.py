"""`canonical`: the one text that all ways of writing the same HTML have in common."""

from __future__ import annotations

from collections.abc import Sequence

from .._parser import Source, parse
from ._ids import renumbered
from ._look import Look
from ._print import printed
from ._redact import Redaction, redactions

__all__ = ["Redaction", "canonical"]


def canonical(
    source: Source,
    *,
    sort_classes: bool = False,
    renumber_ids: bool = False,
    redact: Sequence[Redaction] = (),
    width: int = 100,
) -> str:
    """The canonical text of HTML, or of a node: equal for equal pages, and good to read in a diff.

    Attributes are sorted, boolean ones bare, values on one line each; the JSON of `data-signals`
    has its keys sorted. Blocks are indented; what stands in a line of text stays in a line, and
    where such a line has to be broken it is broken inside of a tag, so that no blank comes or goes
    that a browser would show. `pre`, `textarea`, `script` and `style` keep their text.
    Made canonical again, the text stays the same, unless the HTML was so broken that its tree can't
    be written (a heading in a heading).

    `renumber_ids` calls ids "id-1", "id-2" in their order, everywhere they are mentioned: in `for`,
    `aria-*`, `href="#…"`, `popovertarget` and their like, `url(#…)`, and in `data-*` as `#id` or
    `getElementById('id')`. `redact` takes what differs from run to run: a regular expression, a CSS
    selector (the text of what it finds), or a selector with an attribute's name.

    Units: `width` in characters.
    Raises: SetupError without the parser; UsageError for a selector that is none.

    Example:
        >>> from stario_components import h
        >>> from stario_components.markup import canonical
        >>> todos = h.ul(id="todos", class_="list")[h.li["One ", h.b["two"]], h.li(hidden=True)]
        >>> print(canonical(todos))
        <ul class="list" id="todos">
          <li>One <b>two</b></li>
          <li hidden></li>
        </ul>
    """
    tree = parse(source)
    look = Look(
        width=width,
        sorts_classes=sort_classes,
        ids=renumbered(tree) if renumber_ids else {},
        redacted=redactions(tree, redact),
    )
    return printed(tree, look)
