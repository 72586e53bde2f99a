"""HTML read again: its canonical text, what a screen reader is told of it, and what is wrong.

    from stario_components.markup import canonical

    assert canonical(row(user)) == canonical('<tr id="u1">…')

Law: the parser is loaded when something is read, and one file knows it.
"""

from __future__ import annotations

from ._aria import LIBRARY_STYLES as LIBRARY_STYLES
from ._aria import Styles as Styles
from ._aria import aria_tree as aria_tree
from ._canonical import Redaction as Redaction
from ._canonical import canonical as canonical
from ._lint import RULES as RULES
from ._lint import Finding as Finding
from ._lint import lint as lint
from ._parser import Source as Source
from ._parser import Tree as Tree
from ._parser import parse as parse
from ._tree import Comment as Comment
from ._tree import Doctype as Doctype
from ._tree import Element as Element
from ._tree import Node as Node
from ._tree import Text as Text
