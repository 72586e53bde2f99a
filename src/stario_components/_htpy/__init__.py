"""The only door to htpy's private fields: elements that are htpy's, made and written faster.

An element of `h` *is* an htpy element (a subclass), so it goes wherever htpy's go: into htpy trees,
contexts, templates of other frameworks, and htpy's own streaming. What is ours is how it is made
(attribute text at once, by exact type) and how a whole tree becomes text (one walk that appends to
a list, instead of a generator for each level).

Law: same bytes as htpy. Whatever this part does not know goes through htpy's public path.
Proven with htpy 26.5; `tests/htpy/test_private_fields.py` goes red when htpy changes what is used.
"""

from __future__ import annotations

from ._attributes import attribute_text as attribute_text
from ._attributes import class_text as class_text
from ._attributes import html_name as html_name
from ._attributes import merged_attributes as merged_attributes
from ._attributes import opening_of as opening_of
from ._attributes import shorthand as shorthand
from ._attributes import value_text as value_text
from ._elements import Element as Element
from ._elements import HTMLElement as HTMLElement
from ._elements import VoidElement as VoidElement
from ._elements import element_ends as element_ends
from ._elements import element_parts as element_parts
from ._elements import fragment_node as fragment_node
from ._elements import make_element as make_element
from ._escape import escape_text as escape_text
from ._holes import Holes as Holes
from ._html import Html as Html
from ._html import child_text as child_text
from ._html import later_text as later_text
from ._html import passing_text as passing_text
from ._html import settled as settled
from ._walk import check_unread as check_unread
from ._walk import text_of as text_of
