"""How things are timed: in one process, in turns, by medians.

Law: nothing is asserted about time. It is the processor's time of this process: what else runs on
the machine counts as little as it can. Each way runs for some milliseconds a round, so that the
clock's step does not count, and starts each turn with the garbage of the others cleared away; its
own is collected while it runs, as in a server.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping

ROUNDS = 21
TURN_S = 0.004


def medians(
    ways: Mapping[str, Callable[[], object]], *, rounds: int = ROUNDS, turn_s: float = TURN_S
) -> dict[str, float]:
    """Seconds per call of each way, from rounds in which all of them take turns."""
    counts = {name: _calls(way, turn_s) for name, way in ways.items()}
    gc.collect()
    gc.freeze()  # what was loaded is not looked through in each collection
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            times[name].append(_seconds(way, counts[name]))
    gc.unfreeze()
    return {name: statistics.median(each) for name, each in times.items()}


def _calls(way: Callable[[], object], turn_s: float) -> int:
    """How many calls fill a turn. This is also the warm-up: compilers and caches do their work."""
    for _ in range(3):
        way()
    return max(1, round(turn_s / _seconds(way, 1)))


def _seconds(way: Callable[[], object], calls: int) -> float:
    gc.collect()
    started = time.process_time()
    for _ in range(calls):
        way()
    return (time.process_time() - started) / calls
