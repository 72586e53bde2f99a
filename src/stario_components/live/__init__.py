"""The live part: who must look again, the streams that tell them, work in the background.

Law: framework-free; it speaks ASGI and bytes, and knows neither Litestar nor what an event means.
"""

from __future__ import annotations

from ._inbox import Inbox as Inbox
from ._relay import Relay as Relay
from ._relay import RelayStatistics as RelayStatistics
from ._stream import EventStream as EventStream
from ._stream import StreamSet as StreamSet
from ._stream import random_retry_ms as random_retry_ms
from ._subjects import check_pattern as check_pattern
from ._subjects import check_subject as check_subject
from ._tasks import Tasks as Tasks
