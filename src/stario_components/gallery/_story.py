"""`story`: a named call of a component, or a function that gives a node.

Law: a story is data. Nothing is rendered before somebody asks, and nothing here knows a server.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping
from functools import cached_property
from types import FunctionType
from typing import TYPE_CHECKING, Any, ParamSpec, Self, cast, overload

import msgspec

from .._errors import UsageError, message
from ..render import Component, Slotted, component
from ._about import About, said, vars_of
from ._call import args_of, check_args
from ._handler import Function, Handler, handler_at
from ._made import Made, seeded, with_made
from ._place import Place, calling_place, id_of, spoken
from ._play import Page, Play
from ._slot import Slot, chosen

if TYPE_CHECKING:
    from datetime import datetime

    import htpy

P = ParamSpec("P")


class Story(About, frozen=True, kw_only=True, eq=False, dict=True):  # for what is worked out once
    """A call that can be made again, and what is said about it. Made by `story`.

    Beside its call it has `title`, `docs`, `tags`, `wrap`, `seed` and `now`, as they were given.
    """

    target: Callable[..., Any]
    """The component, or the function, as it was given."""
    args: Mapping[str, Any]
    """The props of the call by name; of a function, its defaults too."""
    children: htpy.Node = None
    """What stands in the brackets of a component that takes children."""
    place: Place
    name: str = ""
    """The name it has in its module; empty until `stories_of` has looked."""
    key: str = ""
    """What stands for its module in the id, where two files of stories have the same name."""
    handlers: list[Handler] = msgspec.field(default_factory=list[Handler])
    """What answers its requests, added by `on`."""
    plays: list[Play] = msgspec.field(default_factory=list[Play])
    """What a person would do with it, added by `play`."""

    @property
    def id(self) -> str:
        """Module and name, as in "button:primary": its URL, its snapshot, its test.

        Raises: UsageError for a story that nobody gave a name yet.
        """
        if not self.name:
            raise nameless(self.place)
        return id_of(self.place.module, self.name, key=self.key)

    @property
    def component(self) -> Component[...] | None:
        """The component that it is a call of; `None` for a function."""
        return self.target if isinstance(self.target, Component) else None

    def render(self, /, **changes: Any) -> htpy.Node:
        """The node, made anew by each call, with other args where some are given.

        Raises: PropError for args that it does not have.
        """
        args = self.args
        if changes:
            args = {**args, **changes}
            self.check(args)
        if self.seed is None and not (_is_made(args) if changes else self._is_made):
            node = self._called(args)
            return node if self.wrap is None else self.wrap(node)
        seed = self.seed or 0
        with seeded(seed):
            node = self._called(with_made(args, seed=seed, now=self.now))
            return node if self.wrap is None else self.wrap(node)

    def with_args(self, changes: Mapping[str, Any], /, *children: htpy.Node) -> Self:
        """The same story with other args, and with another node in its brackets where one is given.

        Raises: PropError for args that it does not have.
        """
        args = {**self.args, **changes}
        self.check(args)
        held = children[0] if children else self.children
        return msgspec.structs.replace(self, args=args, children=held)

    def __call__(self) -> htpy.Node:
        """As `render`: so a story is a node itself."""
        return self.render()

    def on(self, method: str, path: str) -> Callable[[Function], Function]:
        """Put above a function that answers this request of the story, so that no app is needed.

        It is a handler as in an app: signals, path parameters, nodes, events and streams. Only the
        story's own preview reaches it.

        Raises: UsageError for a method that there is not, and for what is no path.

        Example:
            >>> from stario_components import ds, h
            >>> from stario_components.gallery import story
            >>> @story
            ... def search() -> h.Node:
            ...     return [h.input(ds.on_input(ds.get("/results"))), h.ul(id="results")]
            >>> @search.on("GET", "/results")
            ... async def results() -> h.Node:
            ...     return h.ul(id="results")[h.li["Ada"]]
            >>> [(each.method, each.path) for each in search.handlers]
            [('GET', '/results')]
        """
        handler = handler_at(method, path)

        def add(function: Function) -> Function:
            self.handlers.append(handler(function))
            return function

        return add

    def play(
        self, function: Callable[[Page], Awaitable[None]]
    ) -> Callable[[Page], Awaitable[None]]:
        """Put above a coroutine function that acts on the story as a person would.

        Example:
            >>> from stario_components import h
            >>> from stario_components.gallery import Page, story
            >>> @story
            ... def search() -> h.Node:
            ...     return h.label["Search ", h.input]
            >>> @search.play
            ... async def finds(page: Page) -> None:
            ...     await page.fill("Search", "ada")
            >>> [each.title for each in search.plays]
            ['Finds']
        """
        self.plays.append(Play(function.__name__, function))
        return function

    def named(self, name: str, *, module: str, key: str = "") -> Self:
        """Called by `stories_of`: this story under its name in a module."""
        return msgspec.structs.replace(
            self,
            name=name,
            key=key,
            title=self.title or spoken(name),
            place=msgspec.structs.replace(self.place, module=module),
        )

    def __repr__(self) -> str:
        return f"<story {self.id if self.name else 'without a name'}>"

    def check(self, args: Mapping[str, Any]) -> None:
        """Called by `render` when args are changed: the component must take them."""
        check_args(self.target, args)

    def _called(self, args: Mapping[str, Any]) -> htpy.Node:
        html, before = self._call
        return html(*before, **resolved(args))

    @cached_property
    def _call(self) -> tuple[Callable[..., htpy.Node], tuple[htpy.Node, ...]]:
        """What gives the node, and what it takes before the args."""
        target = self.target
        if isinstance(target, Component):
            return target.html, (chosen(self.children),) if target.takes_children else ()
        if isinstance(target, FunctionType):  # a view as any other, so it is compiled as well
            return component(target).html, ()
        return target, ()

    @cached_property
    def _is_made(self) -> bool:
        return _is_made(self.args)


class SlottedStory(Story, frozen=True, kw_only=True, eq=False):
    """A call of a component that takes children: they stand in brackets here too."""

    def __getitem__(self, children: htpy.Node) -> Self:
        return with_children(self, children)

    __iter__ = None  # brackets do not make it a sequence


class Telling(About, frozen=True, kw_only=True, eq=False):
    """`story` with what is said about the story."""

    @overload
    def __call__(
        self, component: Slotted[P], /, *args: P.args, **kwargs: P.kwargs
    ) -> SlottedStory: ...
    @overload
    def __call__(
        self, component: Callable[P, htpy.Node], /, *args: P.args, **kwargs: P.kwargs
    ) -> Story: ...
    def __call__(self, component: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        """The story of this call."""
        kind = SlottedStory if isinstance(component, Slotted) else Story
        given = args_of(component, args, kwargs)
        if isinstance(component, Component):
            return kind(target=component, args=given, place=calling_place(), **vars_of(self))
        return _of_function(self, component, given)


@overload
def story(component: Slotted[P], /, *args: P.args, **kwargs: P.kwargs) -> SlottedStory: ...
@overload
def story(component: Callable[P, htpy.Node], /, *args: P.args, **kwargs: P.kwargs) -> Story: ...
@overload
def story(
    *,
    title: str = "",
    tags: Collection[str] = (),
    docs: str = "",
    wrap: Callable[[htpy.Node], htpy.Node] | None = None,
    seed: int | None = None,
    now: datetime = ...,
) -> Telling: ...
def story(component: Callable[..., Any] | None = None, /, *args: Any, **kwargs: Any) -> Any:
    """A story: the call of a component with its props, or a function above which it stands.

    A component is called through it as it is called on a page, brackets too, and the type checker
    looks at the props. A function needs a default for each of its parameters. What is said about a
    story comes first: `story(title="A long text", tags={"live"})(ui.button, tone="danger")`, or
    `@story(tags={"live"})`.

    Raises: PropError for props that the component does not take.

    Example:
        >>> from stario_components import h, ui
        >>> from stario_components.gallery import story
        >>> danger = story(ui.button, tone="danger")["Delete"]
        >>> danger.args
        {'tone': 'danger'}
        >>> @story
        ... def two_buttons() -> h.Node:
        ...     return [ui.button["One"], ui.button["Two"]]
        >>> two_buttons.id.partition(":")[2]
        'two-buttons'
    """
    if component is None:
        return Telling(**said(kwargs))
    return Telling()(component, *args, **kwargs)


def _is_made(args: Mapping[str, Any]) -> bool:
    return Made in [type(each) for each in args.values()]


def resolved(args: Mapping[str, Any]) -> Mapping[str, Any]:
    """These args, with a node instead of each slot."""
    if Slot not in [type(each) for each in args.values()]:
        return args
    return {name: chosen(each) for name, each in args.items()}


def _of_function(about: About, fn: Callable[..., Any], given: Mapping[str, Any]) -> Story:
    about = msgspec.structs.replace(about, docs=about.docs or inspect.getdoc(fn) or "")
    code = getattr(inspect.unwrap(fn), "__code__", None)
    place = calling_place()
    if code is not None:
        place = msgspec.structs.replace(place, file=code.co_filename, line=code.co_firstlineno)
    made = Story(target=fn, args={**_defaults(fn), **given}, place=place, **vars_of(about))
    name = getattr(fn, "__name__", "")
    return made.named(name, module=place.module) if name.isidentifier() else made


def _defaults(fn: Callable[..., Any]) -> dict[str, Any]:
    parameters = inspect.signature(fn).parameters.items()
    return {name: each.default for name, each in parameters if each.default is not each.empty}


def with_children(one: Any, children: htpy.Node) -> Any:
    """The same with something in its brackets. An iterator is read now, as it can be read once."""
    kept = list(cast("Any", children)) if isinstance(children, Iterator) else children
    return msgspec.structs.replace(one, children=kept)


# --- errors -----------------------------------------------------------------------------------


def nameless(place: Place) -> UsageError:
    return UsageError(
        message(
            f"A story has no name yet ({place.file}, line {place.line}).",
            "Its id is made of its module and the name that it has there.",
            "Take it from stories_of(module) or discover(folder), which know the name.",
        )
    )
