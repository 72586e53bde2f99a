"""Files that are saved, in the ways in which editors save them, are followed."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from stario_components import SetupError
from stario_components.gallery._library import Library
from stario_components.gallery._roots import roots_of
from stario_components.gallery._watch import changed_since, changes, watched
from tests.gallery.projects import HEAD, ONE, Project, html, ids

VIEW = HEAD + "from words import WORD\none = story(lambda: h.p[WORD])\n"
PATIENCE_S = 20


@asynccontextmanager
async def watching(library: Library) -> AsyncIterator[asyncio.Queue[frozenset[str]]]:
    """What a library tells while its files are watched. It has told of a first file."""
    told = asyncio.Queue[frozenset[str]]()
    task = asyncio.create_task(library.watch(told.put_nowait))
    while told.empty() and not task.done():
        Project(library.places[0]).write(ready_stories=ONE)
        await asyncio.sleep(0.02)
    try:
        yield told
    finally:
        task.cancel()
        await asyncio.wait([task])
        assert task.cancelled() or task.exception() is None


async def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so, however slow the machine is."""
    async with asyncio.timeout(PATIENCE_S):
        while not is_so():  # noqa: ASYNC110  # what is waited for knows no loop
            await asyncio.sleep(0.01)


def loaded(project: Project) -> Library:
    project.write(words="WORD = 'a'\n", a_stories=VIEW)
    library = project.library()
    library.load("a")
    return library


async def test_a_file_that_is_written_is_followed(project: Project) -> None:
    library = loaded(project)
    async with watching(library) as told:
        project.write(words="WORD = 'b'\n")
        await until(lambda: html(library, "a:one") == "<p>b</p>")
    keys = frozenset().union(*[told.get_nowait() for _ in range(told.qsize())])
    assert keys == {"ready", "a"}


async def test_a_file_that_is_renamed_onto_another_is_followed(project: Project) -> None:
    library = loaded(project)
    async with watching(library):
        for word in ("b", "c"):
            new = project.save(".words.py.tmp", f"WORD = '{word}'\n")
            new.replace(project.folder / "words.py")
            await until(lambda word=word: html(library, "a:one") == f"<p>{word}</p>")
        assert library.load("a").error is None


async def test_a_file_that_is_moved_away_first_is_followed(project: Project) -> None:
    library = loaded(project)
    words = project.folder / "words.py"
    async with watching(library):
        words.rename(project.folder / "words.py~")
        project.write(words="WORD = 'b'\n")
        (project.folder / "words.py~").unlink()
        await until(lambda: html(library, "a:one") == "<p>b</p>")


async def test_many_files_of_one_save_come_together(project: Project) -> None:
    library = loaded(project)
    project.write(**{f"b{number}_stories": ONE for number in range(5)})
    async with watching(library):
        project.write(
            words="WORD = 'b'\n", **{f"b{n}_stories": ONE + "two = one\n" for n in range(5)}
        )
        await until(lambda: html(library, "a:one") == "<p>b</p>")
        await until(lambda: all(len(ids(library, f"b{n}")) == 2 for n in range(5)))


async def test_a_file_that_was_saved_half_way_is_told_and_then_mended(project: Project) -> None:
    library = loaded(project)
    async with watching(library):
        project.write(words="WORD = 'b")
        await until(lambda: library.load("a").state == "failed")
        assert html(library, "a:one") == "<p>a</p>"
        project.write(words="WORD = 'b'\n")
        await until(lambda: library.load("a").state == "loaded")
        assert html(library, "a:one") == "<p>b</p>"


async def test_a_folder_that_is_new_is_watched_too(project: Project) -> None:
    library = loaded(project)
    async with watching(library):
        project.write(deep__er__b_stories=ONE)
        await until(lambda: library.get("b") is not None)
        library.load("b")
        project.write(deep__er__b_stories=ONE + "two = one\n")
        await until(lambda: len(ids(library, "b")) == 2)


async def test_what_changed_before_it_was_watched_is_followed(project: Project) -> None:
    library = loaded(project)
    later = time.time() + 1  # a clock may be coarse
    for file in project.write(words="WORD = 'b'\n"):
        os.utime(file, (later, later))
    task = asyncio.create_task(library.watch(print))
    await until(lambda: html(library, "a:one") == "<p>b</p>")
    task.cancel()
    await asyncio.wait([task])


async def test_what_tools_write_is_not_seen(project: Project) -> None:
    tools = (".git", "node_modules", "__pycache__", "var")
    for folder in tools:
        (project.folder / folder).mkdir()
    seen = set[str]()

    async def see() -> None:
        async for paths in changes(roots_of([project.folder]), since=time.time()):
            seen.update(each.removeprefix(f"{project.folder}/") for each in paths)

    task = asyncio.create_task(see())
    while not seen:
        project.write(ready="")
        await asyncio.sleep(0.02)
    for name in (*(f"{folder}/words.py" for folder in tools), ".words.py.swp", "words.py~"):
        project.save(name, "")
    project.write(words="")
    await until(lambda: "words.py" in seen)
    task.cancel()
    await asyncio.wait([task])
    assert seen == {"ready.py", "words.py"}


def test_the_folders_to_watch_are_those_that_people_write_in(project: Project) -> None:
    for folder in ("a/b", ".git/c", "node_modules/d", "var/e", "a/__pycache__"):
        (project.folder / folder).mkdir(parents=True)
    roots = roots_of([project.folder])
    names = [os.path.relpath(each, project.folder) for each in watched(roots)]
    assert names == [".", "a", "a/b"]
    assert list(watched(roots, is_tree=True)) == [str(project.folder)]


def test_what_changed_while_nobody_watched_is_found(project: Project) -> None:
    old, new = project.save("old.py", ""), project.save("new.py", "")
    os.utime(old, (1000, 1000))
    os.utime(new, (3000, 3000))
    folders = [str(project.folder), str(project.folder / "gone")]
    assert changed_since(folders, 2000) == {str(new)}


async def test_without_watchfiles_it_is_said_what_to_install(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    with pytest.raises(SetupError) as caught:
        await project.library().watch(print)
    assert str(caught.value) == (
        "The gallery can't follow changes: the package watchfiles is not installed.\n"
        "It tells which files were saved, so that stories are there anew at once.\n"
        'Install it: pip install "stario-components[gallery]".'
    )
