"""The scripts of `ui`: what HTML can't do by itself, and the theme before the first paint.

Law: they are written as browsers read them. Out come lines of comment and indentation alone, so
they must hold no string that goes over lines (a test looks).
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from ._asset import Asset

_FOLDER = Path(__file__).with_name("js")


@lru_cache(maxsize=1)
def module() -> Asset:
    """The one module of all components, `stario-components.js`; it goes into a page as `module`."""
    return _script("stario-components.js")


@lru_cache(maxsize=1)
def theme_script() -> Asset:
    """Puts on the theme that a person chose; a plain script in the head, before the first paint.

    Shape: `<script src="…"></script>`; it sets `data-theme="light"` or `"dark"` on `<html>`.
    """
    return _script("theme.js")


def _script(name: str) -> Asset:
    source = (_FOLDER / name).read_text(encoding="utf-8")
    return Asset(name, without_comments(source).encode())


def without_comments(source: str) -> str:
    """A script without its lines of comment and its indentation; it must hold no string that goes
    over lines."""
    return re.sub(r"^\s*(?://.*)?\n|^[ \t]+", "", source, flags=re.MULTILINE)
