"""The stylesheet of `ui`: one file out of the many of `css/`, without its comments.

Law: it takes out comments and what is blank around braces, semicolons and commas, and nothing else.
Whatever would need to know the grammar of a value stays as it was written.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from ._asset import Asset

LAYERS = "@layer sc.tokens, sc.base, sc.components, sc.utilities;"

_FOLDER = Path(__file__).with_name("css")
_FIRST = ("tokens.css", "base.css")
_LAST = "utilities.css"

# What is kept as it stands: strings, addresses without quotes, escapes and the blanks that end
# them. Then the gaps between.
_PIECE = re.compile(
    r"""(?P<kept>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\burl\(\s*(?!["'\s])[^)]*\)|\\(?:[\da-f]+|.)\s*)"""
    r"|(?P<gap>(?:\s|/\*.*?\*/)+)",
    re.DOTALL | re.IGNORECASE,
)


@lru_cache(maxsize=1)
def stylesheet() -> Asset:
    """The styles of all components: `stario-components.css`.

    Layers in order: `sc.tokens`, `sc.base`, `sc.components`, `sc.utilities`. What a page writes
    outside of layers wins over all of them.
    """
    parts = [minified(path.read_text(encoding="utf-8")) for path in _files()]
    return Asset("stario-components.css", "\n".join([LAYERS, *parts]).encode())


def _files() -> list[Path]:
    """Tokens, base, the components by their names, utilities."""

    def place(path: Path) -> tuple[int, str]:
        if path.name in _FIRST:
            return _FIRST.index(path.name), ""
        return len(_FIRST) + (path.name == _LAST), path.name

    return sorted(_FOLDER.glob("*.css"), key=place)


def minified(css: str) -> str:
    """A sheet without its comments, and without the blanks that mean nothing."""
    return _PIECE.sub(_shorter, css).strip()


def _shorter(piece: re.Match[str]) -> str:
    if kept := piece["kept"]:
        return kept
    if not re.sub(r"/\*.*?\*/", "", piece["gap"], flags=re.DOTALL):
        return "/**/"  # it parts two tokens, where a blank would be a descendant
    css, start, end = piece.string, piece.start(), piece.end()
    before, after = css[start - 1 : start], css[end : end + 1]
    if before == ":":
        return " "  # `--x: ;` is the empty value; without the blank, not everywhere
    return "" if before in "{};," or after in "{};" else " "
