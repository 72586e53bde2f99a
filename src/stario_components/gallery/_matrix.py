"""`matrix`: one component under every value of some of its props.

Law: what can't be told in full is an error, never a shorter matrix.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property
from itertools import product
from types import EllipsisType
from typing import TYPE_CHECKING, Any, Self, overload

import msgspec

from .. import html as h
from .._errors import UsageError, message, shown
from ..render import Component, Slotted, component
from ._about import About, said, vars_of
from ._call import check_args, checker
from ._place import calling_place
from ._story import Story, resolved, with_children
from ._values import Numbered, OneOf, once, values_of

if TYPE_CHECKING:
    from datetime import datetime

    import htpy

_LONG = 60


class Cell(msgspec.Struct, frozen=True, eq=False):
    """One combination of a matrix."""

    values: Mapping[str, Any]
    """What this cell has of each axis."""
    story: Story
    """Its call alone."""

    @property
    def args(self) -> Mapping[str, Any]:
        """All props of the call."""
        return self.story.args

    @property
    def label(self) -> str:
        """What tells it from the other cells, as a call would say it."""
        return _label(self.values)

    def render(self) -> htpy.Node:
        """The node of this combination."""
        return self.story.render()

    __call__ = render


class Matrix(Story, frozen=True, kw_only=True, eq=False):
    """A component under every combination of some props. Made by `matrix`."""

    axes: Mapping[str, tuple[Any, ...]]
    """The values of each prop that varies, in the order of the call."""

    def __iter__(self) -> Iterator[Cell]:
        """Every combination once; the values of the last axis change the soonest."""
        for values, args in _combined(self.axes, self.args):
            yield Cell(
                values,
                Story(
                    target=self.target,
                    args=args,
                    children=self.children,
                    place=self.place,
                    seed=self.seed,
                    now=self.now,
                ),
            )

    def __repr__(self) -> str:
        return f"<matrix {self.id if self.name else 'without a name'}>"

    def _called(self, args: Mapping[str, Any]) -> htpy.Node:
        axes, cells = self.axes, self._cells
        if args is not self.args:
            axes = self._axes_beside(args)
            cells = _captioned(axes, args)
        html, before = self._call
        return _grid(
            [(caption, html(*before, **resolved(each))) for caption, each in cells],
            columns=len([*axes.values()][-1]) if axes else 1,
        )

    @cached_property
    def _cells(self) -> list[tuple[htpy.Node, dict[str, Any]]]:
        return _captioned(self.axes, self.args)

    def check(self, args: Mapping[str, Any]) -> None:
        """Called by `matrix`, and when args are changed: each combination must fit."""
        for _, each in _combined(self._axes_beside(args), args):
            check_args(self.target, each)

    def with_args(self, changes: Mapping[str, Any], /, *children: htpy.Node) -> Self:
        """The same matrix with other args; those do not vary any more."""
        made = super().with_args(changes, *children)
        return msgspec.structs.replace(made, axes=self._axes_beside(changes))

    def _axes_beside(self, args: Mapping[str, Any]) -> dict[str, tuple[Any, ...]]:
        """The axes that no arg is given for: what was changed does not vary any more."""
        return {name: values for name, values in self.axes.items() if name not in args}


class SlottedMatrix(Matrix, frozen=True, kw_only=True, eq=False):
    """A matrix of a component that takes children: they stand in brackets here too."""

    def __getitem__(self, children: htpy.Node) -> Self:
        return with_children(self, children)


class MatrixTelling(About, frozen=True, kw_only=True, eq=False):
    """`matrix` with what is said about it."""

    @overload
    def __call__(self, component: Slotted[...], /, **props: Any) -> SlottedMatrix: ...
    @overload
    def __call__(self, component: Callable[..., htpy.Node], /, **props: Any) -> Matrix: ...
    def __call__(self, component: Callable[..., Any], /, **props: Any) -> Any:
        """The matrix of these props."""
        asked = checker(component)
        before = (None,) if isinstance(component, Slotted) else ()
        asked.check(*before, **props)
        axes = {name: axis for name, each in props.items() if (axis := _axis(asked, name, each))}
        if not axes:
            raise no_axis(asked)
        fixed = {name: each for name, each in props.items() if name not in axes}
        kind = SlottedMatrix if isinstance(component, Slotted) else Matrix
        made = kind(target=component, args=fixed, axes=axes, place=calling_place(), **vars_of(self))
        made.check(fixed)
        return made


@overload
def matrix(component: Slotted[...], /, **props: Any) -> SlottedMatrix: ...
@overload
def matrix(component: Callable[..., htpy.Node], /, **props: Any) -> Matrix: ...
@overload
def matrix(
    *,
    title: str = "",
    tags: Collection[str] = (),
    docs: str = "",
    wrap: Callable[[htpy.Node], htpy.Node] | None = None,
    seed: int | None = None,
    now: datetime = ...,
) -> MatrixTelling: ...
def matrix(component: Callable[..., Any] | None = None, /, **props: Any) -> Any:
    """A story of one component under every combination of some props.

    `...` stands for every value of a prop that is annotated with a `Literal`, an Enum or `bool`, in
    the order of the declaration; `one_of(…)` for the values that you name. Other props are the same
    in each cell, but for `numbered("id")`.

    Raises: PropError for props that the component does not take; UsageError for `...` where the
    values can't be told.

    Example:
        >>> from stario_components import ui
        >>> from stario_components.gallery import matrix
        >>> looks = matrix(ui.button, type=..., disabled=...)["Save"]
        >>> len(list(looks)), looks.axes["type"]
        (6, ('button', 'submit', 'reset'))
        >>> print(next(iter(looks)).label)
        type="button", disabled=False
    """
    if component is None:
        return MatrixTelling(**said(props))
    return MatrixTelling()(component, **props)


def _combined(
    axes: Mapping[str, tuple[Any, ...]], fixed: Mapping[str, Any]
) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """What each cell has of the axes, and all of its props."""
    texts = {name: each.text for name, each in fixed.items() if type(each) is Numbered}
    for number, values in enumerate(product(*axes.values()), start=1):
        own = dict(zip(axes, values, strict=True))
        yield own, {**fixed, **own, **{name: f"{text}-{number}" for name, text in texts.items()}}


def _captioned(
    axes: Mapping[str, tuple[Any, ...]], fixed: Mapping[str, Any]
) -> list[tuple[htpy.Node, dict[str, Any]]]:
    """Each cell's caption, and its props."""
    return [(_caption(label=_label(values)), args) for values, args in _combined(axes, fixed)]


def _label(values: Mapping[str, Any]) -> str:
    return ", ".join([f"{name}={_written(value)}" for name, value in values.items()])


def _axis(asked: Component[...], name: str, given: Any) -> tuple[Any, ...]:
    if isinstance(given, OneOf):
        return once(given.values)
    if not isinstance(given, EllipsisType):
        return ()
    found = values_of(asked.annotation(name))
    if not found:
        raise endless(asked, name)
    return once(found)


def _written(value: Any) -> str:
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    is_plain = isinstance(value, str) and len(value) < _LONG and '"' not in value
    return f'"{value}"' if is_plain else shown(value)


@component
def _grid(cells: Sequence[tuple[h.Node, h.Node]], *, columns: int) -> h.Node:
    return h.div(".sc-story-matrix", data_columns=columns)[
        (h.figure(".sc-story-cell")[caption, node] for caption, node in cells)
    ]


@component
def _caption(*, label: str) -> h.Node:
    return h.figcaption(".sc-story-label")[label]


# --- errors -----------------------------------------------------------------------------------


def no_axis(asked: Component[...]) -> UsageError:
    return UsageError(
        message(
            f"matrix({asked.name}, …) has no prop that varies.",
            "It would show one call, which is a story.",
            "Write size=... for every value of a prop, or story(…).",
        )
    )


def endless(asked: Component[...], name: str) -> UsageError:
    written = asked.signature.parameters[name].annotation
    kind = written if isinstance(written, str) else inspect.formatannotation(written)
    if written is inspect.Parameter.empty:
        kind = "nothing"
    return UsageError(
        message(
            f"matrix({asked.name}, {name}=...) can't tell the values of {name}, annotated with"
            f" {kind}.",
            "... stands for every value of a Literal, an Enum or a bool, read at run time.",
            f"Name them: {name}=one_of(…).",
        )
    )
