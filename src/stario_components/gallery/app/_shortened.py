"""What is told of a fault to readers who are not at the machine where it happened.

Law: no path of this machine, and nothing that differs from run to run.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from .._fault import SAVED, Fault
from .._roots import OURS

_FILE = re.compile(r'(?<=File ")(?:/|[A-Za-z]:\\)[^"]*[/\\](?P<name>[^"/\\]+)(?=")')
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


def shorter(folders: Iterable[Path]) -> Callable[[str], str]:
    """Tells files as they lie below these folders, where Python lies, or by their names.

    Example:
        >>> shorter([Path("/srv/shop")])("No file '/srv/shop/a.json' in <Shop object at 0x7f2a>")
        "No file 'a.json' in <Shop object>"
    """
    starts = sorted(set(_starts(folders)), key=len, reverse=True)

    def shorten(text: str) -> str:
        for each in starts:
            text = text.replace(each, "")
        return _ADDRESS.sub("", _FILE.sub(r"\g<name>", text))

    return shorten


def shortened(fault: Fault, shorten: Callable[[str], str]) -> Fault:
    """A fault with all that is told of it made shorter, and without what only a gallery can do."""
    return msgspec.structs.replace(
        fault,
        title=shorten(fault.title),
        fix=shorten(fault.fix.replace(SAVED, "")).strip(),
        trace=shorten(fault.trace),
        file=shorten(fault.file),
    )


def _starts(folders: Iterable[Path]) -> Iterator[str]:
    ours = Path(OURS).parent
    for each in (*folders, Path.cwd(), ours, Path(sys.prefix), Path(sys.base_prefix), Path.home()):
        if each != Path(each.anchor):
            yield f"{each}{os.sep}"
