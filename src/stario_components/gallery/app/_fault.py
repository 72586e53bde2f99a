"""What can't be shown, as a card that says what to do."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar

from ... import html as h
from ... import ui
from ...render import component
from .._fault import Fault, told

Shortened = Callable[[Fault], Fault]

# Cards are drawn wherever something raises, deep in previews: what leaves the machine sets it once.
SHORTENED: ContextVar[Shortened] = ContextVar("SHORTENED", default=lambda fault: fault)
"""What is told of a fault, for readers who are not at this machine."""


@component
def fault_card(*, error: BaseException, title: str, is_again: bool = False) -> h.Node:
    """What happened, what to do, and where."""
    fault = SHORTENED.get()(told(error, is_again=is_again))
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
