"""The stories as data, and as a file for language models."""

from __future__ import annotations

import ast
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from stario_components import component, h
from stario_components.gallery import Place, matrix, page, story
from stario_components.gallery._catalogue import catalogue
from stario_components.gallery._entry import Broken, Entry
from stario_components.gallery._library import Library
from stario_components.gallery._llms import llms_txt


@dataclass(frozen=True)
class Person:
    """Somebody."""

    name: str
    """What she is called."""


@component.with_children
def greeting(
    children: h.Node,
    to: Person,
    *,
    tone: Literal["calm", "loud"] = "calm",
    tags: tuple[str, ...] = (),
) -> h.Node:
    """A greeting. `tone` is how it is said.

    Raises: UsageError for nobody.
    """
    return h.p[to.name, children]


ada = story(docs="The first one.", tags={"b", "a"})(greeting, Person("Ada"), tags=("x",))["Hi"]
tones = matrix(greeting, to=Person("Bob"), tone=...)["Ho"]
board = page("/todo")


@story
def both() -> h.Node:
    """One beside the other."""
    return [greeting(Person("Ada"))["Hi"], greeting(Person("Bob"))["Ho"]]


HELLO = Entry(
    key="hello",
    file=Path("/somewhere/hello_stories.py"),
    folder="shop",
    title="Hello",
    docs="Greetings.",
    state="loaded",
    stories=(
        *(each.named(name, module=__name__) for name, each in {"ada": ada, "tones": tones}.items()),
        both,
        board.named("board", module=__name__),
        Broken(
            id="hello:gone", name="gone", error=ValueError("no icon"), place=Place("", "/x.py", 3)
        ),
    ),
)
FAILED = Entry(
    key="card", file=Path("c.py"), title="Card", state="failed", error=ImportError("no module x")
)
TO: dict[str, Any] = {
    "name": "to",
    "type": "Person",
    "required": True,
    "default": None,
    "docs": "",
    "values": [],
}


def library() -> Library:
    found = Library("gallery")
    for each in found.entries:
        found.load(each.key)
    return found


def test_a_catalogue_holds_components_and_what_they_take() -> None:
    found = catalogue([HELLO, FAILED])
    assert (found["version"], [*found]) == (1, ["version", "components", "records", "files"])
    assert found["components"] == [
        {
            "name": "greeting",
            "import": "from tests.gallery.test_catalogue import greeting",
            "docs": "A greeting. `tone` is how it is said.",
            "takes_children": True,
            "props": [
                TO,
                {
                    "name": "tone",
                    "type": 'Literal["calm", "loud"]',
                    "required": False,
                    "default": '"calm"',
                    "docs": "`tone` is how it is said.",
                    "values": ['"calm"', '"loud"'],
                },
                {
                    "name": "tags",
                    "type": "tuple[str, ...]",
                    "required": False,
                    "default": "()",
                    "docs": "",
                    "values": [],
                },
            ],
            "stories": ["test-catalogue:ada", "test-catalogue:tones"],
        }
    ]
    assert found["records"] == [
        {
            "name": "Person",
            "import": "from tests.gallery.test_catalogue import Person",
            "docs": "Somebody.",
            "fields": [{**TO, "name": "name", "type": "str", "docs": "What she is called."}],
        }
    ]


def test_a_catalogue_holds_files_and_their_stories() -> None:
    hello, failed = catalogue([HELLO, FAILED], link="stories/{}".format)["files"]
    ada_told, tones_told, both_told, board_told, gone = hello.pop("stories")
    assert hello == {
        "key": "hello",
        "title": "Hello",
        "folder": "shop",
        "docs": "Greetings.",
        "state": "loaded",
        "error": None,
    }
    assert ada_told.pop("call").endswith('greeting(Person("Ada"), tags=("x",))["Hi"]')
    assert ada_told == {
        "id": "test-catalogue:ada",
        "title": "Ada",
        "docs": "The first one.",
        "tags": ["a", "b"],
        "kind": "call",
        "component": "greeting",
        "args": {"to": 'Person("Ada")', "tags": '("x",)'},
        "axes": {},
        "url": "stories/test-catalogue:ada",
    }
    assert tones_told["axes"] == {"tone": ['"calm"', '"loud"']}
    assert [each["kind"] for each in (tones_told, both_told, board_told)] == [
        *("matrix", "function", "page")
    ]
    assert gone == {"id": "hello:gone", "title": "Gone", "error": "ValueError: no icon"}
    assert (failed["state"], failed["error"]) == ("failed", "ImportError: no module x")


def test_without_addresses_there_are_none() -> None:
    assert catalogue([HELLO])["files"][0]["stories"][0]["url"] is None


def test_llms_txt_has_a_signature_what_is_said_and_calls() -> None:
    text = llms_txt([HELLO, FAILED], title="Shop")
    assert text.startswith("# Shop\n\nTyped Python components")
    assert text.partition("\n\n## ")[2] == (
        "greeting\n\n"
        "```python\n"
        "from tests.gallery.test_catalogue import greeting\n\n"
        "greeting(\n"
        "    to: Person,\n"
        "    *,\n"
        '    tone: Literal["calm", "loud"] = "calm",  # `tone` is how it is said.\n'
        "    tags: tuple[str, ...] = (),\n"
        ")[…]\n"
        "```\n\n"
        "A greeting. `tone` is how it is said.\n\n"
        "Raises: UsageError for nobody.\n\n"
        "Ada: The first one.\n\n"
        f"```python\n{COPIED}\n\n\n"
        'greeting(Person("Ada"), tags=("x",))["Hi"]\n'
        "```\n\n"
        "Tones\n\n"
        f"```python\n{COPIED}\n\n\n"
        'greeting(Person("Bob"), tone="calm")["Ho"]\n'
        "```\n\n"
        "Both: One beside the other.\n\n"
        f"```python\n{COPIED}\n\n\n"
        '[greeting(Person("Ada"))["Hi"], greeting(Person("Bob"))["Ho"]]\n'
        "```\n\n"
        "## What props are made of\n\n"
        "```python\n"
        "from tests.gallery.test_catalogue import Person\n\n"
        "Person(\n"
        "    name: str,  # What she is called.\n"
        ")\n"
        "```\n\n"
        "Somebody.\n"
    )


COPIED = '''\
from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stario_components import component, h


@dataclass(frozen=True)
class Person:
    """Somebody."""

    name: str
    """What she is called."""


@component.with_children
def greeting(
    children: h.Node,
    to: Person,
    *,
    tone: Literal["calm", "loud"] = "calm",
    tags: tuple[str, ...] = (),
) -> h.Node:
    """A greeting. `tone` is how it is said.

    Raises: UsageError for nobody.
    """
    return h.p[to.name, children]'''


def test_both_are_the_same_each_time_and_name_no_place() -> None:
    found = library()
    as_json, text = json.dumps(catalogue(found.entries)), llms_txt(found.entries)
    again = library()
    assert json.dumps(catalogue(again.entries)) == as_json
    assert llms_txt(again.entries) == text
    assert str(Path.cwd()) not in as_json + text


def test_a_language_model_is_told_python() -> None:
    text = llms_txt(library().entries)
    for code in re.findall(r"```python\n(.*?)\n```", text, re.DOTALL):
        if not is_signature(code):
            ast.parse(code)


def test_a_language_model_is_told_every_component_with_a_story() -> None:
    found = library()
    text = llms_txt(found.entries)
    named = [each["name"] for each in catalogue(found.entries)["components"]]
    assert "ui.button" in named
    assert [each for each in named if f"\n## {each}\n" not in text] == []


def is_signature(code: str) -> bool:
    """Whether it shows what a call takes: no Python, but near enough to be read."""
    return (
        code.endswith("[…]") or re.search(r"^    (\*,|\w+: .*,.*)$", code, re.MULTILINE) is not None
    )
