"""Controls: what a person may change about a story, from the types of its component.

Law: nothing that was sent is ever evaluated, and none of it becomes markup. Values are read through
the types, or refused in words.
"""

from __future__ import annotations

from ._control import VARIES as VARIES
from ._control import Control as Control
from ._controls import Controls as Controls
from ._controls import controls_of as controls_of
from ._form import controls_form as controls_form
from ._kind import Problem as Problem
from ._reading import Reading as Reading
from ._sent import ArgError as ArgError
from ._view import View as View
