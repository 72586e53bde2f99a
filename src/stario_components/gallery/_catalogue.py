"""The stories as data for other programs: `stories.json` and `llms.txt`.

Law: the same stories give the same text, on any machine: no path and no time stands in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ._call_text import arg_texts, call_text
from ._docs import docs_of
from ._entry import Broken
from ._kind import kind_of
from ._matrix import Matrix
from ._names import import_of, name_of
from ._props import Prop, fields_of, props_of, python_of, records_of

if TYPE_CHECKING:
    from ..render import Component
    from ._entry import Entry
    from ._story import Story

_DS = "stario_components.ds"

VERSION = 1
"""Of the shape; it grows when something that was there is gone, or is called otherwise."""

Link = Callable[[str], str]
"""The address of a story, by its id."""


def catalogue(entries: Iterable[Entry], *, link: Link | None = None) -> dict[str, Any]:
    """All that is known of files of stories, ready for JSON. `link` gives the address of a story.

    Shape: `{"version": 1, "components": [{"name": "ui.button", "import": "from …", "docs": "…",
    "takes_children": true, "props": [{"name", "type", "required", "default", "docs", "values"}],
    "stories": [ids]}], "records": [{"name", "import", "docs", "fields": [as props]}], "files":
    [{"key", "title", "folder", "docs", "state", "error", "stories": [{"id", "title", "docs",
    "tags", "kind", "component", "args", "axes", "call", "url"}]}]}`. Args, defaults and values are
    texts of Python. A story that is broken has `id`, `title` and `error` alone.
    """
    entries = list(entries)
    components = components_in(entries)
    records = records_in(components)
    return {
        "version": VERSION,
        "components": [_component(each, entries) for each in components],
        "records": [_record(each) for each in records],
        "files": [_file(each, link) for each in entries],
    }


def _file(entry: Entry, link: Link | None) -> dict[str, Any]:
    return {
        "key": entry.key,
        "title": entry.title,
        "folder": entry.folder,
        "docs": entry.docs,
        "state": entry.state,
        "error": _error(entry.error),
        "stories": [
            _broken(each) if isinstance(each, Broken) else _story(each, link)
            for each in entry.stories
        ],
    }


def _story(story: Story, link: Link | None) -> dict[str, Any]:
    component = story.component
    return {
        "id": story.id,
        "title": story.title,
        "docs": story.docs,
        "tags": sorted(story.tags),
        "kind": kind_of(story),
        "component": None if component is None else name_of(component),
        "args": arg_texts(story),
        "axes": {name: [*map(python_of, each)] for name, each in _axes(story).items()},
        "call": call_text(story),
        "url": None if link is None else link(story.id),
    }


def _axes(story: Story) -> Mapping[str, tuple[Any, ...]]:
    return story.axes if isinstance(story, Matrix) else {}


def _broken(story: Broken) -> dict[str, Any]:
    return {"id": story.id, "title": story.title, "error": _error(story.error)}


def _error(error: BaseException | None) -> str | None:
    return None if error is None else f"{type(error).__name__}: {error}"


def _component(component: Component[...], entries: Iterable[Entry]) -> dict[str, Any]:
    return {
        "name": name_of(component),
        "import": import_of(component),
        "docs": docs_of(component).text,
        "takes_children": component.takes_children,
        "props": [_prop(each) for each in props_of(component)],
        "stories": [each.id for each in stories_with(component, entries)],
    }


def _record(kind: type[Any]) -> dict[str, Any]:
    return {
        "name": name_of(kind),
        "import": import_of(kind),
        "docs": docs_of(kind).text,
        "fields": [_prop(each) for each in fields_of(kind)],
    }


def _prop(prop: Prop) -> dict[str, Any]:
    return {
        "name": prop.name,
        "type": prop.kind,
        "required": prop.is_required,
        "default": None if prop.is_required else prop.default,
        "docs": prop.docs,
        "values": [*map(python_of, prop.values)],
    }


# --- what is there ----------------------------------------------------------------------------


def stories_with(component: Component[...], entries: Iterable[Entry]) -> Iterator[Story]:
    """The stories that are a call of a component."""
    for entry in entries:
        yield from (each for each in entry.good if each.component is component)


def components_in(entries: Iterable[Entry]) -> list[Component[...]]:
    """The components that stories are calls of, by name."""
    found = {each.component for entry in entries for each in entry.good}
    return sorted((each for each in found if each is not None), key=name_of)


def records_in(components: Iterable[Component[...]]) -> list[type[Any]]:
    """What their props are made of, by name; not what attributes are made of."""
    found = {kind for each in components for kind in records_of(each)}
    named = [each for each in found if import_of(each) and not each.__module__.startswith(_DS)]
    return sorted(named, key=name_of)
