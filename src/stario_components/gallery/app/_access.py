"""The accessibility panel: what a screen reader is told, and what is wrong with the HTML."""

from __future__ import annotations

from collections.abc import Sequence

from ... import html as h
from ... import ui
from ...markup import LIBRARY_STYLES, Finding, aria_tree
from ...render import component
from .._code_block import code_block


@component
def access_panel(*, html: str | None, findings: Sequence[Finding]) -> h.Node:
    """Findings first, then the tree."""
    if html is None:
        return h.p["The story raises an error, so there is nothing to read."]
    return h.div(".sg-blocks")[
        h.section(aria_labelledby="sg-findings-title")[
            h.h2("#sg-findings-title.sg-component-title")["Findings"],
            (_finding(finding=each) for each in findings)
            if findings
            else ui.alert(title="Nothing to mend", tone="success", size="sm")[
                "HTML conformance, names, ids, references, headings: nothing was found without a "
                "browser. What only a browser sees, such as contrast, is a matter of tests."
            ],
        ],
        code_block(
            code=aria_tree(html, styles=LIBRARY_STYLES),
            id="sg-aria",
            label="What a screen reader is told",
            language="text",
        ),
    ]


@component
def _finding(*, finding: Finding) -> h.Node:
    what, _, rest = finding.message.partition("\n")
    return ui.alert(title=what, tone="danger", size="sm")[
        h.p(".sg-fault-text")[rest],
        h.p[h.code(".sg-finding-place")[finding.path]],
    ]
