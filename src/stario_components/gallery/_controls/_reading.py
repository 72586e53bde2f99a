"""What an address says about the args of a story, and the story with it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec

from .._story import Story
from ._control import Control
from ._kind import Problem

if TYPE_CHECKING:
    import htpy

    from ._sent import Pair
    from ._view import View


class Reading(msgspec.Struct, frozen=True, kw_only=True, eq=False, dict=True):
    """The args that an address asks for. Made by `Controls.read`."""

    own: Story
    """The story as it stands in its file."""
    controls: tuple[Control, ...]
    children_name: str | None
    values: Mapping[str, Any]
    """Of every control, what stands in it."""
    problems: tuple[Problem, ...]
    """What is wrong; the story is shown as if it had not been said."""
    sent: Mapping[str, str]
    """What was sent, as it was typed."""

    @cached_property
    def args(self) -> dict[str, Any]:
        """What differs from the story's own, by name; what is in the brackets among it."""
        changed = {name.partition(".")[0].partition("~")[0] for name, _ in self.query}
        return {name: value for name, value in self.values.items() if name in changed}

    @cached_property
    def query(self) -> tuple[Pair, ...]:
        """What an address needs to say the same: the differences, and nothing else."""
        return tuple(pair for each in self.controls for pair in each.pairs(self.values[each.name]))

    @cached_property
    def wrong(self) -> tuple[Pair, ...]:
        """What is wrong as it was typed: with the query, the address of a page that tells it."""
        told = {each.path: each.sent for each in self.problems if each.sent}
        return tuple(pair for pair in told.items() if self.sent.get(pair[0]) == pair[1])

    @cached_property
    def story(self) -> Story:
        """The story with these args.

        Raises: PropError for args that its component refuses.
        """
        args = dict(self.args)
        name = self.children_name
        children = (args.pop(name),) if name is not None and name in args else ()
        return self.own.with_args(args, *children) if args or children else self.own

    def render(self) -> htpy.Node:
        """The node of the story with these args."""
        return self.story.render()

    @cached_property
    def views(self) -> tuple[View, ...]:
        """How each control is shown."""
        problems = {each.path: each for each in self.problems}
        return tuple(
            each.view(self.values[each.name], problems, self.sent) for each in self.controls
        )
