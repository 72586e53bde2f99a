"""A parser of event streams, written from the HTML standard and the client's reading of data lines.

Independent of the writer on purpose: it is what the writer is held against.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass
class Parsed:
    """One dispatched event: its name, id, retry, and the data lines by their first word."""

    name: str = ""
    event_id: str | None = None
    retry: int | None = None
    data: dict[str, str] = field(default_factory=dict)


def parse(chunks: Iterable[bytes]) -> list[Parsed]:
    """The events of a stream that arrives in any chunks."""
    return list(_events(b"".join(chunks).decode("utf-8")))


def _events(text: str) -> Iterator[Parsed]:
    event, data = Parsed(), []
    for line in re.split(r"\r\n|\r|\n", text):
        if line == "":
            if data:
                event.data = _keys(data)
                yield event
            event, data = Parsed(), []
            continue
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        match name:
            case "event":
                event.name = value
            case "id":
                event.event_id = value
            case "retry":
                event.retry = int(value)
            case "data":
                data.append(value)
            case _:
                assert name == "", f"an unknown field {name!r}"


def _keys(lines: list[str]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for line in lines:
        # As the client does it: without a space, the last character is lost.
        at = line.find(" ")
        found.setdefault(line[:at], []).append(line[at + 1 :])
    return {key: "\n".join(values) for key, values in found.items()}
