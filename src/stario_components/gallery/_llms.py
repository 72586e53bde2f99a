"""`llms.txt`: the components in one file of Markdown, from which a language model can write calls.

Law: what stands in it was checked by somebody else: signatures by Python, calls by the stories.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ._call_text import call_text
from ._catalogue import components_in, records_in
from ._docs import docs_of
from ._kind import kind_of
from ._matrix import Matrix
from ._names import import_of, name_of
from ._props import Prop, fields_of, props_of

if TYPE_CHECKING:
    from ..render import Component
    from ._entry import Entry
    from ._story import Story

_INTRODUCTION = """\
Typed Python components that render HTML. Props go by name in parentheses, what stands inside in
brackets: `ui.card(title="Cart")[h.p["Empty"]]`. A component whose signature has no brackets takes
none. Only the props and values below exist; others are errors. `h` makes HTML
(`h.div(".box", id="a")["text"]`), `ds` makes Datastar attributes, which go into `attrs`
(`attrs=ds.on_click(ds.post("/save"))`). Text is escaped; never build HTML from strings."""


def llms_txt(entries: Iterable[Entry], *, title: str = "Components") -> str:
    """Each component with its signature, what is said of it, and an example for each story."""
    entries = list(entries)
    components = components_in(entries)
    return "\n\n".join(_parts(entries, components, title)) + "\n"


def _parts(entries: list[Entry], components: list[Component[...]], title: str) -> Iterator[str]:
    yield f"# {title}"
    yield _INTRODUCTION
    for each in components:
        yield from _component(each, entries)
    for entry in entries:
        stories = [each for each in entry.good if kind_of(each) == "function"]
        if stories and entry.component not in components:
            yield f"## {entry.title}"
            yield from (_example(each, "") for each in stories)
    records = records_in(components)
    if records:
        yield "## What props are made of"
    for kind in records:
        lines = [*map(_prop, fields_of(kind))]
        yield _fence(_signature(name_of(kind), lines, above=import_of(kind)))
        yield from filter(None, [docs_of(kind).text])


def _component(component: Component[...], entries: list[Entry]) -> Iterator[str]:
    docs, above = docs_of(component), import_of(component)
    yield f"## {name_of(component)}"
    brackets = "[…]" if component.takes_children else ""
    props = props_of(component)
    lines = [*map(_prop, props)]
    named = next((number for number, each in enumerate(props) if not each.is_by_place), None)
    if named is not None:
        lines.insert(named, "*,")
    yield _fence(_signature(name_of(component), lines, above=above) + brackets)
    yield from filter(None, [docs.text])
    if "Raises" in docs.sections:
        yield f"Raises: {' '.join(docs.sections['Raises'].split())}"
    yield from (_example(each, above) for each in _stories(component, entries))


def _stories(component: Component[...], entries: list[Entry]) -> Iterator[Story]:
    """Those that call it, and the functions beside them."""
    for entry in entries:
        for each in entry.good:
            is_beside = kind_of(each) == "function" and entry.component is component
            if is_beside or each.component is component:
                yield each


def _example(story: Story, above: str) -> str:
    """A story as one call; the import that its component was introduced with is not repeated."""
    said = f": {' '.join(story.docs.split())}" if story.docs else ""
    shown = next(iter(story)).story if isinstance(story, Matrix) else story
    code = call_text(shown).removeprefix(f"{above}\n\n") if above else call_text(shown)
    return f"{story.title}{said}\n\n{_fence(code)}"


def _signature(name: str, lines: list[str], *, above: str) -> str:
    """A call with all that it takes, and what each of it means."""
    inside = "\n".join(["(", *(f"    {each}" for each in lines), ")"]) if lines else "()"
    return f"{above}\n\n{name}{inside}" if above else f"{name}{inside}"


def _prop(prop: Prop) -> str:
    default = "" if prop.is_required else f" = {prop.default}"
    values = ", ".join(prop.spelt)
    told = [prop.docs, f"One of {values}." if values and not prop.is_spelt_whole else ""]
    comment = " ".join(filter(None, told))
    call = f"{prop.name}: {prop.kind or 'Any'}{default},"
    return f"{call}  # {comment}" if comment else call


def _fence(code: str) -> str:
    return f"```python\n{code}\n```"
