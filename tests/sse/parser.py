"""A parser of event streams, written from the HTML standard and the client's reading of data lines.

Independent of the writer on purpose: it is what the writer is held against. It takes bytes as they
come: a chunk may end within a character, within a line, or between CR and LF.
Source: https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
"""

from __future__ import annotations

import codecs
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
    """The events of a stream that arrives in these chunks."""
    parser = Parser()
    return [event for chunk in chunks for event in parser.feed(chunk)]


class Parser:
    """The state between two chunks."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
        self._rest = ""
        self._is_after_cr = False
        self._event = Parsed()
        self._data: list[str] = []

    def feed(self, chunk: bytes) -> Iterator[Parsed]:
        """The events that this chunk completes."""
        text = self._decoder.decode(chunk)
        if not text:
            return
        fresh = text.removeprefix("\n") if self._is_after_cr else text
        self._is_after_cr = text.endswith("\r")
        *lines, self._rest = re.split(r"\r\n|\r|\n", self._rest + fresh)
        for line in lines:
            if line:
                self._take(line)
            elif self._data:
                yield self._dispatched()
            else:
                self._event = Parsed()

    def _dispatched(self) -> Parsed:
        event, data = self._event, self._data
        self._event, self._data = Parsed(), []
        event.data = _keys(data)
        return event

    def _take(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        match name:
            case "event":
                self._event.name = value
            case "id" if "\0" not in value:
                self._event.event_id = value
            case "retry" if value.isascii() and value.isdigit():
                self._event.retry = int(value)
            case "data":
                self._data.append(value)
            case _:
                assert name == "", f"a field that the standard ignores: {line!r}"


def _keys(lines: list[str]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for line in lines:
        # As the client does it: without a space, the last character is lost.
        at = line.find(" ")
        found.setdefault(line[:at], []).append(line[at + 1 :])
    return {key: "\n".join(values) for key, values in found.items()}
