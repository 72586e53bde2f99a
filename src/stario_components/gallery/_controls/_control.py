"""One control: an arg of a story, its type as a control, and what the story gives for it."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from .._made import Made
from .._slot import Slot
from .._values import Numbered
from ._choice import ChoiceKind
from ._infer import kind_of
from ._kind import Fixed, Kind, Problem, Seen, UnwritableError, pairs_at, view_at
from ._union import UnionKind

if TYPE_CHECKING:
    from ._sent import Pair
    from ._view import View


class Varies(msgspec.Struct, frozen=True):
    """Stands for all the values of an axis of a matrix."""

    def __str__(self) -> str:
        return "varies"


VARIES = Varies()


class Control(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """One arg, with what the story gives for it."""

    name: str
    kind: Kind
    base: Any
    """The story's own value, or the default of the component."""
    doc: str
    is_given: bool
    """Whether the story gives it."""

    @property
    def is_fixed(self) -> bool:
        """Whether it can only be looked at."""
        return isinstance(self.kind, Fixed) or not self.kind.fits(self.base)

    def can_say(self, value: Any) -> bool:
        """Whether an address can tell this value from the story's own."""
        try:
            self.pairs(value)
        except UnwritableError:
            return False
        return True

    def pairs(self, value: Any) -> list[Pair]:
        """What an address needs to say for a value; nothing for the story's own.

        Raises: UnwritableError.
        """
        return list(pairs_at(self.kind, value, base=self.base, path=(self.name,)))

    def view(self, value: Any, problems: Mapping[str, Problem], sent: Mapping[str, str]) -> View:
        """How it is shown with a value."""
        seen = Seen(path=(self.name,), label=self.name, doc=self.doc, problems=problems, sent=sent)
        view = view_at(self.kind, value, base=self.base, seen=seen)
        return msgspec.structs.replace(view, is_given=self.is_given)


class Axis(msgspec.Struct, frozen=True, eq=False):
    """The values of a prop that varies."""

    values: tuple[Any, ...]


def kind_and_start(annotation: Any, base: Any) -> tuple[Kind, Any]:
    """The kind of an arg, and the value that it starts from."""
    if isinstance(base, Axis):
        kind = ChoiceKind((VARIES, *base.values), f"{len(base.values)} values")
        return kind, VARIES
    if isinstance(base, Slot):
        names, nodes = [*base.nodes], [*base.nodes.values()]
        return ChoiceKind(nodes, f"one of {len(nodes)}", names), base.first
    if isinstance(base, Made):
        return Fixed("Its data is made anew for each render."), base
    if isinstance(base, Numbered):
        return Fixed("It ends with the number of its cell."), base
    kind = _of_value(base) if annotation in _UNSAID else kind_of(annotation)
    if base is None and not kind.fits(None) and not isinstance(kind, Fixed):
        kind = UnionKind([kind], is_optional=True)
    return kind, base


_UNSAID = (inspect.Parameter.empty, Any, object)


def _of_value(base: Any) -> Kind:
    """Where nothing is annotated, the type of the value counts."""
    return kind_of(type(base))
