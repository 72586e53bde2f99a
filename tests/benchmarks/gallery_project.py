"""A project with N stories as people have them, and the edits that are made of its files.

A component of its own for each seven stories, made of several of ours; four kinds of stories, two
of them matrices; the first 40 components share a module. What is watched for has a `data-bench`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PER_FILE = 7
SHARING = 40

COMPONENT = '''\
"""Part {number} of the shop."""

from __future__ import annotations

from typing import Literal

from stario_components import component, h, ui
{words}

Size = Literal["sm", "md"]
TEXT = "component 0"


@component.with_children
def part_{number}(
    children: h.Node,
    *,
    title: str = "Part {number}",
    tone: Literal["neutral", "success", "danger"] = "neutral",
    size: Size = "md",
    amount: int = 3,
    is_new: bool = False,
) -> h.Node:
    """A card about a thing that people buy.

    It has a price, a state and something to do.
    """
    return ui.card(
        title=title,
        description=[ui.badge(tone=tone)["New" if is_new else "Known"], f" {{amount}} left"],
        actions=[
            ui.button(size=size, tone="primary")["Buy"],
            ui.button(size=size, variant="ghost", icon="star")["Keep"],
        ],
        footer=ui.cluster[ui.avatar(name="Ada Lovelace", size=size), ui.status_dot(label="Open")],
    )[
        h.p(data_bench="component")[TEXT],
        h.p(data_bench="shared")[GREETING],
        h.p(data_bench="story")[children],
        ui.input(name="note", label="Note", size=size, id=f"note-{{size}}-{{tone}}-{{amount}}"),
    ]
'''
WORDS = "from .words import GREETING"
OWN_WORDS = 'GREETING = "shared 0"'

STORIES_HEAD = '''\
"""Stories of part {number}."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, one_of, story

from .part_{number} import part_{number}

TEXT = "story 0"
'''
STORIES = (
    "plain = story(part_{number})[TEXT]\n",
    'danger = story(part_{number}, tone="danger", amount=1)[TEXT]\n',
    "looks = matrix(part_{number}, tone=..., size=...)[TEXT]\n",
    "new = story(part_{number}, is_new=True, title='Just in')[TEXT]\n",
    "amounts = matrix(part_{number}, amount=one_of(0, 1, 100), tone=...)[TEXT]\n",
    '''
@story
def told(heading: str = "Sold out", times: int = 3) -> h.Node:
    """What is said when nothing is left."""
    return ui.stack[
        (ui.alert(tone="warning", title=heading)[f"Number {{n}}"] for n in range(times)),
        ui.button(tone="primary")["Tell me when it is back"],
    ]
''',
    '''
@story
def beside() -> h.Node:
    """Two of them."""
    return ui.grid[part_{number}(amount=1)["One"], part_{number}(amount=2)["Two"]]
''',
)


@dataclass(frozen=True, slots=True)
class Project:
    """Where it is, what it has, and what of it is edited."""

    folder: Path
    first: str
    last: str
    edits: dict[str, Path]
    """By what is watched for, the file that says it."""


def write_project(folder: Path, count: int) -> Project:
    """A package with this many stories."""
    package = folder / "shop"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("", "utf-8")
    (package / "words.py").write_text('GREETING = "shared 0"\n', "utf-8")
    files = -(-count // PER_FILE)
    for number in range(files):
        words = WORDS if number < SHARING else OWN_WORDS
        text = COMPONENT.format(number=number, words=words)
        (package / f"part_{number}.py").write_text(text, "utf-8")
        stories = (STORIES_HEAD, *STORIES[: count - number * PER_FILE])
        text = "".join(stories).format(number=number)
        (package / f"part_{number}_stories.py").write_text(text, "utf-8")
    return Project(
        folder=folder,
        first="part-0:plain",
        last=f"part-{files - 1}:plain",
        edits={
            "component": package / "part_0.py",
            "story": package / "part_0_stories.py",
            "shared": package / "words.py",
        },
    )
