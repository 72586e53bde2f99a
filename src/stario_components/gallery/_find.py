"""The palette's search: over files of stories, stories, what is said about them, and props.

Law: a story is found only if each word of the query says something about it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Literal, Self

import msgspec

from .. import html as h
from ._entry import Broken, Entry
from ._kind import kind_of
from ._matrix import Matrix

if TYPE_CHECKING:
    from ._story import Story

Range = tuple[int, int]

_WORD = re.compile(r'(?:(tag|prop|is|component):)?(?:"([^"]*)"|(\S+))')
_START = re.compile(r"(?:^|(?<=[\W_]))\w")
_OURS = re.compile(r"[-_:/.\s]+")

# How near a text is to a word of the query, by how it holds it.
EXACT, PREFIX, WORD, INSIDE, SCATTERED = 100, 80, 60, 35, 15


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What was found, the best first."""

    kind: Literal["file", "story"]
    id: str
    """The key of a file, or the id of a story."""
    title: str
    of: str = ""
    """Of a story, the title of its file."""
    docs: str = ""
    """The first line of what is said about it."""
    is_failed: bool = False
    ranges: tuple[Range, ...] = ()
    """Which parts of the title were asked for."""
    score: float = 0


class _Text(msgspec.Struct, frozen=True):
    """A text that is searched."""

    folded: str
    starts: tuple[int, ...]
    """Where its words start."""

    @classmethod
    def of(cls, text: str) -> Self:
        folded = _folded(text)
        return cls(folded, tuple(each.start() for each in _START.finditer(folded)))

    def match(self, word: str) -> tuple[float, tuple[Range, ...]]:
        """How well it holds a word, and where."""
        starts = [each for each in self.starts if self.folded.startswith(word, each)]
        at = next((each for each in starts if self._ends(each + len(word))), -1)
        if at < 0:
            at = starts[0] if starts else self.folded.find(word)
        if at >= 0:
            return self._value(word, at), ((at, at + len(word)),)
        found = _scattered(word, self)
        if not found:
            return 0, ()
        led = sum(each in self.starts for each, _ in found)
        return SCATTERED + SCATTERED * led / len(word), found

    def _value(self, word: str, at: int) -> float:
        if self.folded == word:
            return EXACT
        more = 5 * len(word) / len(self.folded)  # of two, the one that says less else
        more += 10 * self._ends(at + len(word))
        if at == 0:
            return PREFIX + more
        return (WORD if at in self.starts else INSIDE) + more

    def _ends(self, at: int) -> bool:
        """Whether a word ends there."""
        return not self.folded[at : at + 1].isalnum()


class _Item(msgspec.Struct, frozen=True, kw_only=True):
    """A file or a story, ready to be searched."""

    found: Found
    title: _Text
    others: tuple[tuple[_Text, float], ...]
    """Other texts of it, and how much each counts."""
    docs: str
    tags: frozenset[str]
    component: str
    props: dict[str, frozenset[str]]
    """The props that it gives, and their values as texts."""
    states: frozenset[str]

    def match(self, words: Sequence[tuple[str, str]]) -> Found | None:
        score, ranges = 0.0, list[Range]()
        for kind, word in words:
            value, where = self._match(kind, word)
            if not value:
                return None
            score += value
            ranges += where
        return msgspec.structs.replace(self.found, score=score, ranges=_merged(ranges))

    def _match(self, kind: str, word: str) -> tuple[float, tuple[Range, ...]]:
        match kind:
            case "tag":
                return float(any(each.startswith(word) for each in self.tags)), ()
            case "is":
                return float(word in self.states), ()
            case "component":
                return float(word in self.component), ()
            case "prop":
                return float(self._has(*word.partition("="))), ()
            case _:
                return self._said(word)

    def _has(self, name: str, is_valued: str, value: str) -> bool:
        name = name.replace("-", "_")
        if not is_valued:
            return any(each.startswith(name) for each in self.props)
        return any(each.startswith(value) for each in self.props.get(name, ()))

    def _said(self, word: str) -> tuple[float, tuple[Range, ...]]:
        value, where = self.title.match(word)
        best = value
        for text, weight in self.others:
            best = max(best, text.match(word)[0] * weight)
        if best < INSIDE and any(word in values for values in self.props.values()):
            best = INSIDE
        if best < SCATTERED and word in self.docs:
            best = SCATTERED
        return best, where


class Index:
    """Everything that can be found. Made anew when the library changes.

    Example:
        >>> from stario_components.gallery._library import Library
        >>> library = Library("gallery")
        >>> _ = library.load("button")
        >>> Index.of(library.entries).find("right to left")[0].id
        'button:right-to-left'
    """

    def __init__(self, items: Iterable[_Item]) -> None:
        self._items = list(items)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Self:
        """The index of these files and of their stories."""
        return cls(item for entry in entries for item in _items(entry))

    def find(self, query: str, *, limit: int = 30) -> list[Found]:
        """What fits a query best: words, `tag:live`, `prop:tone`, `prop:tone=danger`,
        `component:button` and `is:failed`. Without a word, the files and stories in their order."""
        words = _words(query)
        if not words:
            return [each.found for each in self._items[:limit]]
        found = [each for item in self._items if (each := item.match(words)) is not None]
        found.sort(key=lambda each: -each.score)  # in their order where they are as near
        return found[:limit]


def highlighted(text: str, ranges: Iterable[Range]) -> h.Node:
    """A text with these parts marked.

    Example:
        >>> from stario_components import h, render
        >>> print(render(h.span[highlighted("Button", [(0, 3)])]))
        <span><mark>But</mark>ton</span>
    """
    return list(_pieces(text, ranges))


def _pieces(text: str, ranges: Iterable[Range]) -> Iterator[h.Node]:
    at = 0
    for start, end in ranges:
        yield text[at:start]
        yield h.mark[text[start:end]]
        at = end
    yield text[at:]


# --- queries ----------------------------------------------------------------------------------


def _words(query: str) -> list[tuple[str, str]]:
    return [
        (found[1] or "", _folded(found[2] if found[2] is not None else found[3]))
        for found in _WORD.finditer(query[:200])
        if found[2] or found[3]
    ]


def _folded(text: str) -> str:
    """In small letters, each at the place where it was."""
    small = [each.lower() for each in text]
    return "".join(low if len(low) == 1 else each for low, each in zip(small, text, strict=True))


def _scattered(word: str, text: _Text) -> tuple[Range, ...]:
    """The letters of a word in their order, the first at the start of a word, and the others too
    where that is possible."""
    first = next((each for each in text.starts if text.folded[each] == word[0]), -1)
    if first < 0 or len(word) < 2:
        return ()
    for prefers_starts in (True, False):
        found = [first]
        for letter in word[1:]:
            place = _next(letter, text, found[-1] + 1, prefers_starts=prefers_starts)
            if place < 0:
                break
            found.append(place)
        else:
            return _merged((each, each + 1) for each in found)
    return ()


def _next(letter: str, text: _Text, at: int, *, prefers_starts: bool) -> int:
    near = text.folded.find(letter, at)
    if not prefers_starts or near < 0:
        return near
    return next((each for each in text.starts if each >= at and text.folded[each] == letter), near)


def _merged(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Ranges in their order, those that touch as one."""
    found: list[Range] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


# --- what is searched -------------------------------------------------------------------------


def _items(entry: Entry) -> Iterator[_Item]:
    called = entry.component
    name = called.name if called is not None else ""
    title = entry.title or entry.key
    yield _Item(
        found=Found(
            kind="file",
            id=entry.key,
            title=title,
            docs=_first(entry.docs),
            is_failed=entry.error is not None,
        ),
        title=_Text.of(title),
        others=_texts((entry.key, 1), (name, 1), (entry.folder, 0.3)),
        docs=_folded(entry.docs),
        tags=frozenset(),
        component=_folded(name),
        props={each: frozenset() for each in called.signature.parameters} if called else {},
        states=frozenset({"file", entry.state}),
    )
    for each in entry.stories:
        yield _broken(each, title) if isinstance(each, Broken) else _story(each, title)


def _story(story: Story, of: str) -> _Item:
    called = story.component
    name = "" if called is None else called.name
    return _Item(
        found=Found(kind="story", id=story.id, title=story.title, of=of, docs=_first(story.docs)),
        title=_Text.of(story.title),
        others=_texts((story.name, 1), (of, 0.9), (name, 0.8), (_said(story.tags), 0.7)),
        docs=_folded(" ".join([story.docs, *_shown(story)])),
        tags=frozenset(_folded(each) for each in story.tags),
        component=_folded(name),
        props=_props(story),
        states=frozenset(
            {"story", kind_of(story), *(["playing"] if getattr(story, "plays", ()) else [])}
        ),
    )


def _broken(story: Broken, of: str) -> _Item:
    return _Item(
        found=Found(kind="story", id=story.id, title=story.title, of=of, is_failed=True),
        title=_Text.of(story.title),
        others=_texts((story.name, 1), (of, 0.9)),
        docs=_folded(str(story.error)),
        tags=frozenset(),
        component="",
        props={},
        states=frozenset({"story", "failed"}),
    )


def _props(story: Story) -> dict[str, frozenset[str]]:
    given = {name: (value,) for name, value in story.args.items()}
    axes: Mapping[str, tuple[Any, ...]] = story.axes if isinstance(story, Matrix) else {}
    return {
        name: frozenset(text for each in values if (text := _value(each)))
        for name, values in {**given, **axes}.items()
    }


def _value(value: Any) -> str:
    """A value as somebody types it; nothing for what nobody would."""
    if isinstance(value, Enum):
        return _folded(value.name)
    return _folded(str(value)) if isinstance(value, str | int | float | None) else ""


def _shown(story: Story) -> Iterator[str]:
    """The texts that can be read in it, as far as its call tells."""
    for each in [*story.args.values(), story.children]:
        if isinstance(each, str):
            yield each


def _texts(*given: tuple[str, float]) -> tuple[tuple[_Text, float], ...]:
    return tuple((_Text.of(_OURS.sub(" ", text)), weight) for text, weight in given if text)


def _said(words: Iterable[str]) -> str:
    return " ".join(sorted(words))


def _first(docs: str) -> str:
    return docs.strip().partition("\n")[0]
