"""What can't be shown, as a card that says what to do."""

from __future__ import annotations

import traceback

from ... import html as h
from ... import ui
from ...render import component


@component
def fault_card(*, error: BaseException, title: str) -> h.Node:
    """What happened, and where."""
    return h.div(".sg-fault", role="alert")[
        ui.alert(title=title, tone="danger")[
            h.p(".sg-fault-text")[f"{type(error).__name__}: {error}"],
            h.pre(".sg-fault-trace", tabindex="0")["".join(traceback.format_exception(error))],
        ]
    ]
