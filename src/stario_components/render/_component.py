"""`component`: a function that returns nodes, compiled at its first use.

Law: whatever can't be compiled runs as it is written, with the same bytes. `explain()` says why.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from threading import RLock
from types import CellType, FunctionType, MethodType
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, cast
from weakref import WeakSet

from .. import ds
from .._htpy import Html, child_text, settled
from ._compile import CannotCompileError, Compiled, Spliceable, compile_function
from ._explain import Explanation, no_function, switched_off
from ._props import check_call, literal_props, refusal

if TYPE_CHECKING:
    import htpy

P = ParamSpec("P")
T = TypeVar("T")

_lock = RLock()
_used: WeakSet[Component[...]] = WeakSet()
_is_compiling = True


class Component(Spliceable, Generic[P]):
    """A function of props that gives HTML. Made by `component`."""

    __slots__ = ("__dict__", "__weakref__", "_explanation", "_literals", "fn")

    takes_children = False

    def __init__(self, fn: Callable[P, htpy.Node]) -> None:
        self.fn = cast("FunctionType", fn)
        """The function as it was written."""
        self.name: str = getattr(fn, "__qualname__", repr(fn)).rpartition("<locals>.")[2]
        self._explanation: Explanation | None = None
        self._literals: dict[str, tuple[object, ...]] | None = None
        self.text_cell = CellType(self._first)
        self.bare_cell = CellType(self._first_bare)
        functools.update_wrapper(self, fn)

    def __call__(self, /, *args: P.args, **kwargs: P.kwargs) -> Html:
        """The HTML for these props.

        Raises: PropError for props that the component does not take.
        """
        return self.html(*args, **kwargs)

    def html(self, /, *args: Any, **kwargs: Any) -> Html:
        """What a call gives; of a component with children, these come first."""
        holes: list[Any] = []
        try:
            text = self.text_cell.cell_contents(holes, *args, **kwargs)
        except TypeError as error:
            if error.__traceback__ is not None and error.__traceback__.tb_next is None:
                check_call(self.name, self.signature, args=args, kwargs=kwargs)
            raise
        return settled(text, holes) if holes else Html(text)

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        return self if instance is None else MethodType(self, instance)

    def __repr__(self) -> str:
        return f"<component {self.__module__}.{self.name}>"

    def explain(self) -> Explanation:
        """Whether it is compiled, what in it is not, why, and how to mend that."""
        return self._explanation or self._compile()

    @functools.cached_property
    def signature(self) -> inspect.Signature:  # pyright: ignore[reportIncompatibleVariableOverride]
        return inspect.signature(self.fn)

    def accepts(self, name: str, given: object) -> bool | None:
        allowed = self._allowed().get(name)
        return None if allowed is None else given in allowed

    def _allowed(self) -> dict[str, tuple[object, ...]]:
        if self._literals is None:
            self._literals = literal_props(self.fn)
        return self._literals

    def _first(self, holes: list[Any], /, *args: Any, **kwargs: Any) -> str:
        self._compile()
        return self.text_cell.cell_contents(holes, *args, **kwargs)

    def _first_bare(self, holes: list[Any], /, *args: Any, **kwargs: Any) -> str:
        self._compile()
        return self.bare_cell.cell_contents(holes, *args, **kwargs)

    def _compile(self) -> Explanation:
        with _lock:
            _used.add(self)
            try:
                bare, checked = self._compiled()
            except CannotCompileError as error:
                explanation = Explanation.of(self.fn, (error.note,), is_compiled=False)
                self.text_cell.cell_contents = self.bare_cell.cell_contents = self._plain
            else:
                explanation = Explanation.of(self.fn, bare.notes, is_compiled=True)
                self.bare_cell.cell_contents = bare.text
                self.text_cell.cell_contents = checked.text
            self._explanation = explanation
            return explanation

    def _compiled(self) -> tuple[Compiled, Compiled]:
        """The code without a look at the props, and with one."""
        fn = cast("object", self.fn)  # a callable of any kind may have been given
        if not isinstance(fn, FunctionType):
            raise CannotCompileError(no_function())
        if not _is_compiling:
            raise CannotCompileError(switched_off(fn))
        checks = {
            prop: (allowed, refusal(self.name, prop, allowed))
            for prop, allowed in self._allowed().items()
        }
        bare = compile_function(fn)
        return bare, compile_function(fn, checks) if checks else bare

    def _plain(self, holes: list[Any], /, *args: Any, **kwargs: Any) -> str:
        """The text of what the function gives as it is written."""
        literals = self._allowed()
        if literals:
            given = self.signature.bind(*args, **kwargs).arguments
            for prop, allowed in literals.items():
                if prop in given and given[prop] not in allowed:
                    refusal(self.name, prop, allowed)(given[prop])
        return child_text(self.fn(*args, **kwargs), holes)

    def cache_clear(self) -> None:
        """Compile anew at the next use."""
        self._explanation = None
        self.text_cell.cell_contents = self._first
        self.bare_cell.cell_contents = self._first_bare


class Slotted(Component[P]):
    """A component whose children stand in brackets. Made by `component.with_children`."""

    __slots__ = ()

    takes_children = True

    if TYPE_CHECKING:

        def __init__(self, fn: Callable[Concatenate[htpy.Node, P], htpy.Node]) -> None: ...

    def __call__(self, /, *args: P.args, **kwargs: P.kwargs) -> Filled:  # pyright: ignore[reportIncompatibleMethodOverride]
        """The component with its props, ready for brackets; without them it has no children."""
        return Filled(self, args, kwargs)

    def __getitem__(self, children: htpy.Node) -> Html:
        return self.html(children)

    def __str__(self) -> str:
        return str(self.html(None))

    def __html__(self) -> str:
        return self.html(None).__html__()

    def iter_chunks(self, context: Any = None) -> Iterator[str]:
        """As an htpy element does it."""
        return self.html(None).iter_chunks(context)

    def aiter_chunks(self, context: Any = None) -> Any:
        """As an htpy element does it."""
        return self.html(None).aiter_chunks(context)


class Filled:
    """A component with its props: a node, and with brackets one that has children."""

    __slots__ = ("_args", "_component", "_kwargs")

    def __init__(self, component: Slotted[...], args: tuple[Any, ...], kwargs: Any) -> None:
        self._component = component
        self._args = args
        self._kwargs = kwargs

    def __getitem__(self, children: htpy.Node) -> Html:
        return self._component.html(children, *self._args, **self._kwargs)

    def __str__(self) -> str:
        return str(self[None])

    __html__ = __str__

    def iter_chunks(self, context: Any = None) -> Iterator[str]:
        """As an htpy element does it."""
        return self[None].iter_chunks(context)

    def aiter_chunks(self, context: Any = None) -> Any:
        """As an htpy element does it."""
        return self[None].aiter_chunks(context)

    def __repr__(self) -> str:
        return f"<{self._component.name} with its props>"


class _Decorator:
    """Makes components."""

    def __call__(self, fn: Callable[P, htpy.Node], /) -> Component[P]:
        """Compile a function of props into string templates, at its first use.

        The function stays plain Python: views are pure, so what it returns for some props is worked
        out once, when it is called. A call gives `Html`, which goes wherever a node goes.

        Example:
            >>> from stario_components import component, h
            >>> @component
            ... def greeting(name: str) -> h.Node:
            ...     return h.p(class_="hello")["Hello, ", name]
            >>> print(greeting("<Ada>"))
            <p class="hello">Hello, &lt;Ada&gt;</p>
        """
        if isinstance(fn, staticmethod):
            return cast("Any", staticmethod(Component(fn.__func__)))
        if isinstance(fn, classmethod):
            return cast("Any", classmethod(Component(cast("Any", fn).__func__)))
        return Component(fn)

    def with_children(self, fn: Callable[Concatenate[htpy.Node, P], htpy.Node], /) -> Slotted[P]:
        """A component that takes children in brackets; the function gets them first.

        Example:
            >>> from stario_components import component, h
            >>> @component.with_children
            ... def card(children: h.Node, *, title: str) -> h.Node:
            ...     return h.section[h.h2[title], children]
            >>> print(card(title="Cart")[h.p["Empty"], h.hr])
            <section><h2>Cart</h2><p>Empty</p><hr></section>
        """
        return Slotted(fn)


component = _Decorator()


@contextmanager
def uncompiled() -> Generator[None]:
    """Run every component as it is written: to compare, to debug, to test both ways.

    Example:
        >>> from stario_components import component, h
        >>> @component
        ... def greeting(name: str) -> h.Node:
        ...     return h.p["Hello, ", name]
        >>> with uncompiled():
        ...     print(greeting("Ada"))
        <p>Hello, Ada</p>
    """
    _set_compiling(False)
    try:
        yield
    finally:
        _set_compiling(True)


def _set_compiling(is_compiling: bool) -> None:
    global _is_compiling  # noqa: PLW0603  # one program compiles or does not
    _is_compiling = is_compiling
    _forget_all()


def _forget_all() -> None:
    for each in list(_used):
        each.cache_clear()


class _All:
    """What is folded into templates holds for one Datastar client."""

    cache_clear = staticmethod(_forget_all)


ds.remembers(_All())
