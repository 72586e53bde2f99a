"""Events: what a server tells a page, as frozen values, and the one writer of their bytes.

Source: the SDK specification of Datastar (sdk/ADR.md), client 1.0.1.
"""

from __future__ import annotations

from ._events import ElementsPatch as ElementsPatch
from ._events import Event as Event
from ._events import Mode as Mode
from ._events import Namespace as Namespace
from ._events import SignalsPatch as SignalsPatch
from ._events import patch as patch
from ._events import remove as remove
from ._events import signals as signals
from ._plain import PlainAnswer as PlainAnswer
from ._plain import plain as plain
from ._scripts import console as console
from ._scripts import dispatch as dispatch
from ._scripts import navigate as navigate
from ._scripts import replace_url as replace_url
from ._scripts import script as script
from ._wire import HEARTBEAT as HEARTBEAT
from ._wire import retry as retry
from ._wire import write as write
