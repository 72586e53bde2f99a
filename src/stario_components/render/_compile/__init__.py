"""The compiler: a component's own source becomes one string template.

    source ─ _source ─> tree ─ _function ─> _statements ─┬─ _children ── _elements ── _attributes
                                                         └─ _values       _classes, _fold, _probe

`_scope` says what a name means, `_splice` writes calls of other components, `_run` is what the code
calls when it runs. Laws: same bytes as htpy; no text of the user's is ever executed; what is not
understood stays Python as it was written.
"""

from __future__ import annotations

from ._function import Compiled as Compiled
from ._function import compile_function as compile_function
from ._function import compiling as compiling
from ._function import forget_made as forget_made
