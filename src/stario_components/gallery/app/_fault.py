"""What can't be shown, as a card that says what to do."""

from __future__ import annotations

from ... import html as h
from ... import ui
from ...render import component
from .._fault import told


@component
def fault_card(*, error: BaseException, title: str) -> h.Node:
    """What happened, what to do, and where."""
    fault = told(error)
    return h.div(".sg-fault")[
        ui.alert(title=title, tone="danger")[
            h.p(".sg-fault-text")[h.strong[fault.title]],
            h.p(".sg-fault-text")[fault.fix] if fault.fix else None,
            h.pre(".sg-fault-trace", tabindex="0", role="region", aria_label="Traceback")[
                fault.trace
            ]
            if fault.trace
            else None,
        ]
    ]
