"""`component`: a function that returns nodes, compiled at its first use.

Law: whatever can't be compiled runs as it is written, with the same bytes. `explain()` says why.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable
from types import CellType, FunctionType
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Self, TypeVar, cast

import msgspec

from .._htpy import Holes, Html, child_text, settled
from ._props import allows, check_call, evaluated, literal_props, looking, signature_of
from ._spliceable import Spliceable, Text
from ._switch import is_compiling, note_use

if TYPE_CHECKING:
    import htpy

    from ._compile import Compiled
    from ._explain import Explanation
    from ._memo import Memo, MemoStatistics

P = ParamSpec("P")
T = TypeVar("T")


class Component(Spliceable, Generic[P]):
    """A function of props that gives HTML. Made by `component`."""

    __slots__ = (
        "__dict__",
        "__weakref__",
        "_explanation",
        "_is_slot_a_child",
        "_literals",
        "_memo",
        "_memoized",
        "_written",
    )

    takes_children = False

    def __init__(self, fn: Callable[P, htpy.Node], memo: Memo | None = None) -> None:
        functools.update_wrapper(self, fn)  # first: it takes over what was set on the function
        self.fn = cast("FunctionType", fn)
        """The function as it was written."""
        self.name: str = getattr(fn, "__qualname__", repr(fn)).rpartition("<locals>.")[2]
        self._explanation: Explanation | None = None
        self._is_slot_a_child = False  # until it is compiled, and if it never is
        self._literals: dict[str, tuple[object, ...]] | None = None
        self._memo = memo
        self._written: Text = self._first
        self._memoized: Self | None = None
        self.text_cell = CellType(self._first)
        self.checked_cell = CellType(self._first_checked)
        self.bare_cell = CellType(self._first_bare)
        self.has_memo = memo is not None

    def __call__(self, /, *args: P.args, **kwargs: P.kwargs) -> Html:
        """The HTML for these props.

        Raises: PropError for props that the component does not take.
        """
        return self.html(*args, **kwargs)

    def html(self, /, *args: Any, **kwargs: Any) -> Html:
        """What a call gives; of a component with children, these come first."""
        holes = Holes()
        try:
            text = self.text_cell.cell_contents(holes, *args, **kwargs)
        except TypeError:  # of the call itself, or of what is inside
            check_call(self.name, self.signature, args=args, kwargs=kwargs)
            raise
        return settled(text, holes) if holes else Html(text)

    def each(self, items: Iterable[Any], /) -> Html:
        """The HTML of every item, as the only prop of a call each. With `memo`, items that can't
        change and were given before cost next to nothing.

        Example:
            >>> from stario_components import component, h
            >>> @component
            ... def row(name: str) -> h.Node:
            ...     return h.li[name]
            >>> print(row.each(["a", "b"]))
            <li>a</li><li>b</li>
        """
        holes = Holes()
        try:
            text = "".join(self.texts(items, holes))
        except TypeError:  # of the calls themselves, or of what is inside
            check_call(self.name, self.signature, args=(None,), kwargs={})
            raise
        return settled(text, holes) if holes else Html(text)

    def texts(self, items: Iterable[Any], holes: Holes) -> list[str]:
        if self._explanation is None:
            self._compile()
        text = self._written
        if self._memo is None:
            return [text(holes, item) for item in items]
        return self._memo.each(text, holes, list(items))

    @property
    def statistics(self) -> MemoStatistics:
        """What its memo did so far; of a component without one, nothing but noughts."""
        from ._memo import MemoStatistics

        if self._memo is not None:
            return self._memo.statistics
        return MemoStatistics(hits=0, misses=0, bypassed=0, size=0, because={})

    def memoized(self, size: int) -> Self:
        """This component with a memo, the same one for every caller."""
        from ._memo import Memo, making

        with making:
            if self._memoized is None:
                self._memoized = type(self)(self.fn, Memo(size))
            return self._memoized

    def forget(self) -> None:
        """Forget what was rendered before, if it has a memo."""
        if self._memo is not None:
            self._memo.clear()

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        return self if instance is None else Method(self, instance)

    def __repr__(self) -> str:
        return f"<component {self.__module__}.{self.name}>"

    def explain(self) -> Explanation:
        """Whether it is compiled, what in it is not, why, and how to mend that."""
        return self._explanation or self._compile()

    @functools.cached_property
    def signature(self) -> inspect.Signature:  # pyright: ignore[reportIncompatibleVariableOverride]
        return signature_of(self.fn)

    @property
    def is_slot_a_child(self) -> bool:
        if self._explanation is None:
            self._compile()
        return self._is_slot_a_child

    def accepts(self, name: str, given: object) -> bool | None:
        allowed = self._allowed().get(name)
        return None if allowed is None else allows(allowed, given)

    def check(self, /, *args: Any, **kwargs: Any) -> None:
        """Pass when a call fits, without making it; of a component with children, these come first.

        Raises: PropError.
        """
        check_call(self.name, self.signature, args=args, kwargs=kwargs)

    def check_value(self, name: str, given: object) -> None:
        """Pass when a prop takes this value, as far as its `Literal` tells.

        Raises: PropError.
        """
        if self.accepts(name, given) is False:
            looking(self.name, name, self._allowed()[name])(given)

    def annotation(self, name: str) -> Any:
        """What a prop is annotated with, evaluated; `Parameter.empty` where that can't be."""
        empty = inspect.Parameter.empty
        found = evaluated(self.signature.parameters[name].annotation, self.fn)
        return empty if found is None else found

    def _allowed(self) -> dict[str, tuple[object, ...]]:
        if self._literals is None:
            is_function = isinstance(cast("object", self.fn), FunctionType)
            self._literals = literal_props(self.fn) if is_function else {}
        return self._literals

    def _first(self, holes: Holes, /, *args: Any, **kwargs: Any) -> str:
        self._compile()
        return self.text_cell.cell_contents(holes, *args, **kwargs)

    def _first_checked(self, holes: Holes, /, *args: Any) -> str:
        self._compile()
        return self.checked_cell.cell_contents(holes, *args)

    def _first_bare(self, holes: Holes, /, *args: Any) -> str:
        self._compile()
        return self.bare_cell.cell_contents(holes, *args)

    def _compile(self) -> Explanation:
        from ._compile import compiling
        from ._explain import Explanation
        from ._reasons import CannotCompileError

        with compiling:
            if self._explanation is not None:  # another thread was first
                return self._explanation
            note_use(self)
            try:
                made = self._compiled()
            except CannotCompileError as error:
                explanation = Explanation.of(self.fn, (error.note,), is_compiled=False)
                self._write_with(self._plain, self._plain_by_place, self._plain_by_place)
            else:
                explanation = Explanation.of(self.fn, made.notes, is_compiled=True)
                self._is_slot_a_child = made.is_slot_a_child
                self._write_with(made.text, made.by_place, made.bare)
            self._explanation = explanation
            return explanation

    def _write_with(self, text: Text, checked: Text, bare: Text) -> None:
        self._written = text
        if self._memo is not None:
            from ._memo import BY_PLACE, PUBLIC

            kinds = [each.kind for each in self.signature.parameters.values()]
            # Where no prop must be named, a call by place is one that people may write.
            lane = BY_PLACE if inspect.Parameter.KEYWORD_ONLY in kinds else PUBLIC
            text = self._memo.kept(text, PUBLIC)
            checked = self._memo.kept(checked, lane)
            bare = self._memo.kept(bare, lane)
        self.text_cell.cell_contents = text
        self.checked_cell.cell_contents = checked
        self.bare_cell.cell_contents = bare

    def _compiled(self) -> Compiled:
        from ._compile import compile_function
        from ._explain import no_function, switched_off
        from ._reasons import CannotCompileError

        fn = cast("object", self.fn)  # a callable of any kind may have been given
        if not isinstance(fn, FunctionType):
            raise CannotCompileError(no_function())
        if not is_compiling():
            raise CannotCompileError(switched_off(fn))
        checks = {
            prop: (allowed, looking(self.name, prop, allowed))
            for prop, allowed in self._allowed().items()
        }
        slot = next(iter(self.signature.parameters), None) if self.takes_children else None
        return compile_function(fn, checks, slot=slot)

    def _plain(self, holes: Holes, /, *args: Any, **kwargs: Any) -> str:
        """The text of what the function gives as it is written."""
        literals = self._allowed()
        if literals:
            bound = self.signature.bind(*args, **kwargs)
            for prop, allowed in literals.items():
                if prop in bound.arguments:
                    look = looking(self.name, prop, allowed)
                    bound.arguments[prop] = look(bound.arguments[prop])
            return child_text(self.fn(*bound.args, **bound.kwargs), holes)
        return child_text(self.fn(*args, **kwargs), holes)

    def _plain_by_place(self, holes: Holes, /, *args: Any) -> str:
        by_name: dict[str, Any] = {}
        by_place: list[Any] = []
        for each, given in zip(self.signature.parameters.values(), args, strict=True):
            if each.kind is each.KEYWORD_ONLY:
                by_name[each.name] = given
            else:
                by_place.append(given)
        return self._plain(holes, *by_place, **by_name)

    def cache_clear(self) -> None:
        """Compile anew at the next use."""
        self.forget()
        self._explanation = None
        self.text_cell.cell_contents = self._first
        self.checked_cell.cell_contents = self._first_checked
        self.bare_cell.cell_contents = self._first_bare


class Method(msgspec.Struct, frozen=True, eq=False):
    """A component of one object."""

    _component: Component[...]
    _instance: object

    def __call__(self, /, *args: Any, **kwargs: Any) -> Html:
        """The HTML for these props."""
        return self._component(self._instance, *args, **kwargs)

    def explain(self) -> Explanation:
        """Whether it is compiled, as of the component."""
        return self._component.explain()

    def each(self, items: Iterable[Any], /) -> Html:
        """The HTML of every item, as the only prop of a call each."""
        component, holes = self._component, Holes()
        text = component.text_cell.cell_contents
        try:
            written = "".join([text(holes, self._instance, item) for item in items])
        except TypeError:  # of the calls themselves, or of what is inside
            check_call(component.name, component.signature, args=(None, None), kwargs={})
            raise
        return settled(written, holes) if holes else Html(written)
