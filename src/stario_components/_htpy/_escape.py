"""Escaping of plain text: MarkupSafe's C function without its wrapper.

`markupsafe.escape` wraps each result in a `Markup`, which takes longer than the escaping.
"""

from __future__ import annotations

from collections.abc import Callable

import markupsafe


def _by_public_name(text: str) -> str:
    return str(markupsafe.escape(text))


escape_text: Callable[[str], str] = getattr(markupsafe, "_escape_inner", _by_public_name)
"""The text with `&`, `<`, `>`, `"` and `'` escaped. Takes exactly a `str`, no subclass."""
