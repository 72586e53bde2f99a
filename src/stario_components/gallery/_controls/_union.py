"""One of several types, each under a tag: `size~=1` is the second, `icon~=none` is `None`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from ._kind import At, Kind, NoBlankError, Seen, pairs_at, read_at, view_at
from ._sent import Pair, Sent, named
from ._view import Chosen, View

_NONE, _SOME = "none", "some"
_COUNT = "rows"
"""What stands behind the tilde of a number of rows, where the bare tilde is the tag's."""


class UnionKind(Kind):
    """A value of one of these kinds, or `None`."""

    def __init__(self, members: Sequence[Kind], *, is_optional: bool) -> None:
        self.members = tuple(members)
        self.is_optional = is_optional
        self.is_single = len(self.members) == 1
        self.said = " | ".join([each.said for each in members] + ["None"] * is_optional)
        self.refusal = next((each.refusal for each in members if each.refusal), "")
        tags = [_SOME] if self.is_single else [str(place) for place in range(len(members))]
        self.tags = [*tags, _NONE] if is_optional else tags

    def fits(self, value: object, *, strictly: bool = False) -> bool:
        return self._tag(value) is not None

    def blank(self, depth: int = 0) -> Any:
        return None if self.is_optional else self.members[0].blank(depth + 1)

    def read(self, sent: Sent, base: Any, at: At) -> Any:
        was = self._tag(base)
        tag = self._sent_tag(sent, base, at)
        if tag is None:
            return base
        if tag == _NONE:
            return None
        member = self._member(tag)
        start = base if tag == was else _blank(member, at)
        if start is None or sent.marks.get("was", tag) != tag:
            return start  # the fields that came along are those of the type before
        return read_at(member, sent.without("", "was"), base=start, at=at)

    def _sent_tag(self, sent: Sent, base: object, at: At) -> str | None:
        tag = sent.marks.get("")
        if tag is None:
            is_filled = base is None and self.is_single and (sent.text is not None or sent.below)
            return _SOME if is_filled else self._tag(base)
        if tag not in self.tags:
            at.wrong(f"is none of the types {', '.join(self.tags)}", tag, mark="")
            return None
        return tag

    def pairs(self, value: Any, base: Any, path: tuple[str, ...]) -> Iterator[Pair]:
        tag, was = self._tag(value), self._tag(base)
        if tag is None or (tag == _NONE and was == _NONE):
            return
        if tag == _NONE:
            yield named(path, ""), _NONE
            return
        member, own = self._member(tag), named(path, "")
        start = base if tag == was else member.blank()
        inner = [
            (named(path, _COUNT) if name == own else name, text)
            for name, text in pairs_at(member, value, base=start, path=path)
        ]
        says_it = self.is_single and any("~" not in name for name, _ in inner)
        if tag != was and not says_it:
            yield own, tag
        yield from inner

    def view(self, value: Any, base: Any, seen: Seen) -> View:
        tag = self._tag(value) or self.tags[0]
        tags = tuple(map(Chosen, self.tags, self._labels()))
        if tag == _NONE:
            return seen.view("none", said=self.said, tags=tags, tag=tag)
        member = self._member(tag)
        start = base if tag == self._tag(base) else member.blank()
        inside = msgspec.structs.replace(seen, count_mark=_COUNT)
        view = view_at(member, value, base=start, seen=inside)
        return msgspec.structs.replace(view, said=self.said, tags=tags, tag=tag)

    def _labels(self) -> list[str]:
        return [each.said or "value" for each in self.members] + ["None"] * self.is_optional

    def _member(self, tag: str) -> Kind:
        return self.members[0 if tag == _SOME else int(tag)]

    def _tag(self, value: object) -> str | None:
        """The tag of the first type that a value is of: that of an int is int, not float."""
        if value is None and self.is_optional:
            return _NONE
        for strictly in (True, False):
            for tag, each in zip(self.tags, self.members, strict=False):
                if each.fits(value, strictly=strictly):
                    return tag
        return None


def _blank(member: Kind, at: At) -> Any:
    try:
        return member.blank()
    except NoBlankError:
        at.wrong("can't start without values of the story", "", mark="")
        return None
