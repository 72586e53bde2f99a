"""The only door to htpy's private fields: elements that are htpy's, made and written faster.

An element of `h` *is* an htpy element (a subclass), so it goes wherever htpy's go: into htpy trees,
contexts, templates of other frameworks, and htpy's own streaming. What is ours is how it is made
(attribute text at once, by exact type) and how a whole tree becomes text (one walk that appends to
a list, instead of a generator for each level).

Law: same bytes as htpy. Whatever this part does not know goes through htpy's public path.
Proven with htpy 26.5; `tests/htpy/test_private_fields.py` goes red when htpy changes what is used.
"""

from __future__ import annotations

from ._elements import Element as Element
from ._elements import HTMLElement as HTMLElement
from ._elements import VoidElement as VoidElement
from ._escape import escape_text as escape_text
from ._walk import text_of as text_of
