"""What the stories show of the components, and what nobody has shown or told yet.

Law: nothing is called missing that might be there. A value that only running a story would tell
counts for all of them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import msgspec

from ..render import Component
from ._calls_in import UNCLEAR, Used, calls_in
from ._in_source import story_statement
from ._matrix import Matrix
from ._names import name_of
from ._props import Prop, props_of, python_of
from ._slot import Slot
from ._statements import statements_of

if TYPE_CHECKING:
    from ._entry import Entry
    from ._story import Story

_MOST = 40
"""Of more values than these (the names of icons, say), nobody shows each."""


class Covered(msgspec.Struct, frozen=True, kw_only=True):
    """A component, and what is shown and said of it."""

    name: str
    """As it is called: `ui.button`."""
    stories: tuple[str, ...]
    """The ids of those that call it, first those that are a call of it."""
    unseen: Mapping[str, tuple[str, ...]]
    """The values of each prop that no story shows, as Python."""
    untold: tuple[str, ...]
    """The props that nobody has told what they mean."""
    has_docs: bool
    values: int
    """How many values its Literals, Enums and bools have."""
    props: int


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """What the stories show of the components."""

    components: tuple[Covered, ...]

    @property
    def lonely(self) -> tuple[Covered, ...]:
        """Those without a story."""
        return tuple(each for each in self.components if not each.stories)

    @property
    def shown(self) -> int:
        """How many components have a story."""
        return len(self.components) - len(self.lonely)

    @property
    def values(self) -> int:
        return sum(each.values for each in self.components)

    @property
    def values_shown(self) -> int:
        return self.values - sum(len(v) for each in self.components for v in each.unseen.values())

    @property
    def props(self) -> int:
        return sum(each.props for each in self.components)

    @property
    def props_told(self) -> int:
        return self.props - sum(len(each.untold) for each in self.components)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left to do."""
        return (
            not self.lonely
            and self.values_shown == self.values
            and self.props_told == self.props
            and all(each.has_docs for each in self.components)
        )


def coverage(
    entries: Iterable[Entry], components: Iterable[Component[...]] | None = None
) -> Coverage:
    """What these files of stories show of the components; without components, of those that their
    modules import from the project itself.

    A component counts as shown where a story calls it, also inside of another one.
    """
    entries = list(entries)
    asked = components_near(entries) if components is None else components
    used: dict[int, list[tuple[str, Used]]] = {}
    for story, each in _uses(entries):
        used.setdefault(_identity(each.component), []).append((story, each))
    found = [_covered(each, used.get(_identity(each), [])) for each in _once(asked)]
    return Coverage(components=tuple(sorted(found, key=lambda each: each.name)))


def components_of(*modules: ModuleType) -> list[Component[...]]:
    """The components that modules offer under a name without an underscore."""
    return [
        each
        for module in modules
        for name, each in vars(module).items()
        if isinstance(each, Component) and not name.startswith("_")
    ]


def components_near(entries: Iterable[Entry]) -> list[Component[...]]:
    """The components that the modules of stories import, by name or with their module. What was
    installed is left out, and so is what a module of stories made for itself."""
    found: list[Component[...]] = []
    for entry in entries:
        for value in vars(sys.modules.get(entry.module, sys)).values() if entry.module else ():
            if isinstance(value, Component):
                found.append(value)
            elif isinstance(value, ModuleType):
                found += components_of(value)
    homes = {each.module for each in entries}
    return [each for each in found if each.__module__ not in homes and not _is_installed(each)]


def _identity(component: Component[...]) -> int:
    """The same for a component and for one that is made of it, with a memo say."""
    return id(component.fn)


def _is_installed(component: Component[...]) -> bool:
    code = getattr(component.fn, "__code__", None)
    parts = Path(code.co_filename).parts if code is not None else ()
    return "site-packages" in parts or "dist-packages" in parts


def _once(components: Iterable[Component[...]]) -> Iterator[Component[...]]:
    yield from {_identity(each): each for each in components}.values()


# --- what is used -----------------------------------------------------------------------------


def _uses(entries: Iterable[Entry]) -> Iterator[tuple[str, Used]]:
    for entry in entries:
        for story in entry.good:
            if story.component is not None:
                yield from ((story.id, each) for each in _called(story, story.component))
            yield from ((story.id, each) for each in _written(story))


def _called(story: Story, component: Component[...]) -> Iterator[Used]:
    """The call that a story is, one for each cell of a matrix."""
    if isinstance(story, Matrix):
        yield from (Used(component, each.args) for each in story)
    else:
        yield Used(component, story.args)


def _written(story: Story) -> Iterator[Used]:
    """The calls in its source: in its function, or in its brackets."""
    statements = statements_of(story.place.file)
    statement = story_statement(story, statements)
    around = vars(sys.modules.get(story.place.module, sys))
    if statement is None:
        return
    for each in calls_in(statement, around):
        # What is given to `story` stands there without its props.
        if each.props or each.component is not story.component:
            yield each


# --- what is missing --------------------------------------------------------------------------


def _covered(component: Component[...], used: list[tuple[str, Used]]) -> Covered:
    props = props_of(component)
    uses = [each for _, each in used]
    unseen = {each.name: texts for each in props if (texts := tuple(_unseen(each, uses)))}
    return Covered(
        name=name_of(component),
        stories=tuple(dict.fromkeys(story for story, _ in used)),
        unseen=unseen,
        untold=tuple(each.name for each in props if not each.docs),
        has_docs=bool(component.__doc__),
        values=sum(len(each.values) for each in props if len(each.values) <= _MOST),
        props=len(props),
    )


def _unseen(prop: Prop, uses: list[Used]) -> Iterator[str]:
    """The values that none of these calls has; what they leave out is as it is by default."""
    if len(prop.values) > _MOST:
        return
    given = [each.props.get(prop.name, ...) for each in uses]
    if any(each is UNCLEAR for each in given):
        return
    shown = {prop.default if each is ... else _text(each) for each in given}
    yield from (text for each in prop.values if (text := python_of(each)) not in shown)


def _text(value: Any) -> str:
    return python_of(value.first if isinstance(value, Slot) else value)
