"""`controls_of`: the controls of a story, one for each of its args and of its component's props."""

from __future__ import annotations

import inspect
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import Any

import msgspec

from .._call import checker
from .._matrix import Matrix
from .._story import Story
from ._control import Axis, Control, kind_and_start
from ._kind import At, Problem, check_names, check_only, read_at
from ._reading import Reading
from ._sent import FIELDS, Pair, sent_of
from ._told import told_of

_NO_DEFAULT = inspect.Parameter.empty


class Controls(msgspec.Struct, frozen=True, eq=False, dict=True):
    """The controls of a story, in the order of its component's props. Made by `controls_of`."""

    story: Story
    items: tuple[Control, ...]
    children_name: str | None
    """The one that stands for what is in the brackets."""

    def __iter__(self) -> Iterator[Control]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, name: str) -> Control:
        return self.by_name[name]

    @cached_property
    def by_name(self) -> dict[str, Control]:
        return {each.name: each for each in self.items}

    def read(self, pairs: Iterable[Pair] = ()) -> Reading:
        """What an address or a form says: args, and what is wrong with some of them.

        Names that start with a tilde are the gallery's own, and must be taken out before.

        Raises: ArgError for names that there are not, and for too many or too long ones.
        """
        sent = list(islice(pairs, FIELDS + 1))
        tree, problems = sent_of(sent), list[Problem]()
        root = At((), problems)
        check_only(tree, root)
        check_names(tree, root, self.by_name)
        values = {
            each.name: read_at(
                each.kind, tree.below.get(each.name), base=each.base, at=root.below(each.name)
            )
            for each in self.items
        }
        for each in self.items:
            if not each.can_say(values[each.name]):
                root.below(each.name).wrong("can't be said by an address", "")
                values[each.name] = each.base
        return Reading(
            own=self.story,
            controls=self.items,
            children_name=self.children_name,
            values=values,
            problems=tuple(problems),
            sent=dict(sent),
        )


def controls_of(story: Story, *, without: Collection[str] = ()) -> Controls:
    """The controls of a story: of each prop of its component, or each parameter of its function.

    Args in `without` get none. Work that belongs to the types is done once for all stories.

    Example:
        >>> from stario_components import ui
        >>> from stario_components.gallery import story
        >>> controls = controls_of(story(ui.button, tone="danger")["Delete"])
        >>> controls.read([("tone", "primary"), ("children", "Keep")]).args
        {'children': 'Keep', 'tone': 'primary'}
    """
    asked = checker(story.target)
    parameters = [
        each
        for each in asked.signature.parameters.values()
        if each.kind not in (each.VAR_POSITIONAL, each.VAR_KEYWORD)
    ]
    children = parameters[0].name if asked.takes_children and parameters else None
    told = told_of(inspect.getdoc(story.target) or "", [each.name for each in parameters])
    made: list[Control] = []
    for each in parameters:
        base = story.children if each.name == children else _base(story, each)
        if each.name in without or base is _NO_DEFAULT:
            continue
        kind, start = kind_and_start(asked.annotation(each.name), base)
        is_given = base is not None if each.name == children else each.name in _given(story)
        made.append(
            Control(
                name=each.name,
                kind=kind,
                base=start,
                doc=told.get(each.name, ""),
                is_given=is_given,
            )
        )
    return Controls(story, tuple(made), children)


def _given(story: Story) -> Collection[str]:
    return {*story.args, *story.axes} if isinstance(story, Matrix) else story.args


def _base(story: Story, parameter: inspect.Parameter) -> Any:
    name = parameter.name
    if isinstance(story, Matrix) and name in story.axes:
        return Axis(story.axes[name])
    return story.args.get(name, parameter.default)
