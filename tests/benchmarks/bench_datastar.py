"""`make bench`: our Datastar builders and events beside datastar-py, in one process, interleaved.

Both build the same page of 100 buttons (each with a click that posts, an indicator, a class and a
visibility that follow signals) and write the same 1,000 events. Before anything is timed, the
results are compared: the same attributes by meaning, the same events by what a parser reads.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from datastar_py import ServerSentEventGenerator, attribute_generator

from stario_components import ds, patch, signals
from stario_components.sse import write

ROUNDS = 15
OUT = Path(__file__).parents[2] / "var" / "bench" / "datastar.json"

BUSY, OPEN = ds.signal("_busy"), ds.signal("open")


def ours_attributes() -> list[dict[str, object]]:
    return [
        {
            **ds.on("click", ds.post("/rows/{id}", id=row), debounce_s=0.3),
            **ds.indicator("_busy"),
            **ds.class_({"busy": BUSY, "open": OPEN}),
            **ds.show(OPEN),
        }
        for row in range(100)
    ]


def ours_merged() -> list[ds.Attrs]:
    """The same with `|`, which checks what it merges."""
    return [
        ds.on("click", ds.post("/rows/{id}", id=row), debounce_s=0.3)
        | ds.indicator("_busy")
        | ds.class_({"busy": BUSY, "open": OPEN})
        | ds.show(OPEN)
        for row in range(100)
    ]


def theirs_attributes() -> list[dict[str, object]]:
    data = attribute_generator
    return [
        {
            **data.on("click", f"@post('/rows/{row}')").debounce("300ms"),
            **data.indicator("_busy"),
            **data.class_({"busy": "$_busy", "open": "$open"}),
            **data.show("$open"),
        }
        for row in range(100)
    ]


ROWS = [f'<tr id="row-{row}">\n  <td>Row {row}</td>\n</tr>' for row in range(500)]


class _Html:
    def __init__(self, text: str) -> None:
        self._text = text

    def __html__(self) -> str:
        return self._text


NODES = [_Html(row) for row in ROWS]


def ours_events() -> list[bytes]:
    return [
        *(write(patch(node, selector="#rows", mode="append")) for node in NODES),
        *(write(signals({"row": row, "title": "Row"})) for row in range(500)),
    ]


def theirs_events() -> list[bytes]:
    sse = ServerSentEventGenerator
    return [
        *(
            sse.patch_elements(node, selector="#rows", mode="append").encode()  # type: ignore[arg-type]
            for node in NODES
        ),
        *(sse.patch_signals({"row": row, "title": "Row"}).encode() for row in range(500)),
    ]


def check() -> None:
    """The two say the same."""
    for mine, other in zip(ours_attributes(), theirs_attributes(), strict=True):
        assert meaning(mine) == meaning(other)
    assert [lines(each) for each in ours_events()] == [lines(each) for each in theirs_events()]


def meaning(attrs: dict[str, object]) -> dict[str, str]:
    """Attributes without what is a matter of style: quotes, blanks, needless parentheses, and the
    case modifier that changes nothing."""
    drop = str.maketrans("", "", " ()")
    return {
        name.replace("__case.kebab", ""): str(value).replace("'", '"').translate(drop)
        for name, value in attrs.items()
    }


def lines(event: bytes) -> list[object]:
    """The lines of an event; JSON by its value, in any order of fields."""
    read: list[object] = []
    for line in event.decode().split("\n"):
        head, _, tail = line.partition("data: signals ")
        read.append(json.loads(tail) if tail and not head else line)
    return sorted(read, key=repr)


def compare(
    name: str, ours: Callable[[], object], theirs: Callable[[], object]
) -> dict[str, object]:
    """Medians of interleaved rounds, and their ratio."""
    times: dict[str, list[float]] = {"ours": [], "theirs": []}
    for _ in range(ROUNDS):
        for who, run in (("ours", ours), ("theirs", theirs)):
            started = time.perf_counter()
            run()
            times[who].append(time.perf_counter() - started)
    mine, other = (statistics.median(times[who]) for who in ("ours", "theirs"))
    print(
        f"{name:32} {mine * 1e3:8.2f} ms  datastar-py {other * 1e3:8.2f} ms  {other / mine:5.1f} x"
    )
    return {
        "name": name,
        "ours_ms": mine * 1e3,
        "datastar_py_ms": other * 1e3,
        "ratio": other / mine,
    }


def main() -> int:
    """Zero when it ran; the ratios are for reading."""
    check()
    rows = [
        compare("attributes of 100 buttons", ours_attributes, theirs_attributes),
        compare("… merged with |, so checked", ours_merged, theirs_attributes),
        compare("writing 1,000 events", ours_events, theirs_events),
    ]
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps(rows, indent=2), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
