"""What went wrong with the last thing that a person did, over the page that stays as it was."""

from __future__ import annotations

from ... import html as h
from ... import ui
from ...render import component


@component
def notice(*, text: str) -> h.Node:
    """Nothing, or an alert."""
    return h.div("#sg-notice.sg-notices", role="status")[
        ui.alert(title="That address can't be shown", tone="danger")[h.p(".sg-fault-text")[text]]
        if text
        else None
    ]


@component
def refusal(*, text: str) -> h.Node:
    """The same on a page of its own."""
    return ui.container(size="sm", space="xl")[
        ui.alert(title="That address can't be shown", tone="danger")[
            h.p(style="white-space: pre-wrap")[text]
        ]
    ]
