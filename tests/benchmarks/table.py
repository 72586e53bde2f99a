"""How results are shown, and where they are kept."""

from __future__ import annotations

import json
import platform
from collections.abc import Sequence
from pathlib import Path
from typing import Any

OUT = Path(__file__).parents[2] / "var" / "bench"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of text: the first column to the left, numbers to the right.

    Example:
        >>> print(table(["peer", "ratio"], [["ours", "1.0"], ["theirs", "20.0"]]))
        peer    ratio
        ours      1.0
        theirs   20.0
    """
    lines = [list(heads), *(list(row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if number else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def microseconds(seconds: float) -> str:
    """A time in a table.

    Example:
        >>> microseconds(0.0000123), microseconds(0.0123)
        ('12.3', '12,300')
    """
    value = seconds * 1e6
    return f"{value:,.1f}" if value < 100 else f"{value:,.0f}"


def ratio(value: float) -> str:
    """How many times as much.

    Example:
        >>> ratio(1.234), ratio(123.4)
        ('1.23', '123')
    """
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:.0f}"


def keep(name: str, results: Any) -> Path:
    """Write results beside those of other interpreters."""
    python = platform.python_version()
    path = OUT / f"{name}-{'.'.join(python.split('.')[:2])}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"python": python, "results": results}, indent=2), "utf-8")
    return path


def milliseconds(seconds: float) -> str:
    """A time in a table.

    Example:
        >>> milliseconds(0.0123), milliseconds(1.2345)
        ('12', '1,234')
    """
    return f"{seconds * 1e3:,.0f}"
