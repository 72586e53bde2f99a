"""The table of a component's props."""

from __future__ import annotations

from collections.abc import Sequence

from .. import html as h
from ..render import component
from ._docs_view import inline
from ._props import Prop  # noqa: TC001  # a component reads its annotations


@component
def props_table(*, props: Sequence[Prop], label: str = "Props") -> h.Node:
    """Name, type, default and meaning of each prop; on a narrow page, one below the other.

    The roles are those of a table: browsers drop them where a style makes its rows blocks.

    Shape: `<table class="sg-props" aria-label="Props">…<tr><th scope="row"><code>tone</code></th>
    <td><code>Tone</code>…</td><td><code>"neutral"</code></td><td>…</td></tr></table>`.
    """
    if not props:
        return h.p(".sg-props-none")["It takes no props."]
    return h.table(".sg-props", aria_label=label, role="table")[
        h.thead(role="rowgroup")[
            h.tr(role="row")[
                h.th(scope="col", role="columnheader")["Name"],
                h.th(scope="col", role="columnheader")["Type"],
                h.th(scope="col", role="columnheader")["Default"],
                h.th(scope="col", role="columnheader")["What it means"],
            ]
        ],
        h.tbody(role="rowgroup")[(_row(prop=each) for each in props)],
    ]


@component
def _row(*, prop: Prop) -> h.Node:
    return h.tr(role="row")[
        h.th(scope="row", role="rowheader")[h.code[prop.name]],
        h.td(role="cell")[
            None if prop.is_spelt_whole else h.code(".sg-prop-kind")[prop.kind or "Any"],
            _values(texts=prop.spelt) if prop.spelt else None,
        ],
        h.td(role="cell")[
            h.span(".sg-prop-needed")["required"] if prop.is_required else h.code[prop.default]
        ],
        h.td(role="cell")[inline(prop.docs)],
    ]


@component
def _values(*, texts: Sequence[str]) -> h.Node:
    return h.ul(".sg-prop-values")[(h.li[h.code[each]] for each in texts)]
