"""`Library`: the stories that there are now. Its files are known at once, their stories when
somebody asks.

Law: what is wrong with one file is told with that file; the others are there all the same.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Generator, Iterable, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from ._entries import entries_of
from ._files import is_found, resolved, story_files
from ._loading import Again, Loading
from ._project import Project, may_mend
from ._roots import put_last_on_path, put_on_path, roots_of

if TYPE_CHECKING:
    from ._entry import Broken, Entry
    from ._setup import Setup
    from ._setups import Loaded
    from ._story import Story

Tell: TypeAlias = Callable[[frozenset[str]], object]
"""Takes the keys of what changed."""

_OFTEN_S = 0.2


class Library:
    """Files of stories, loaded one by one.

    Example:
        >>> library = Library("gallery")
        >>> library.entries[0].state
        'waiting'
        >>> library.load("button").stories[0]
        <matrix button:looks>
    """

    def __init__(self, *places: str | Path) -> None:
        """The files of these places, as `discover` takes them; without one, of the current folder.

        Raises: SetupError for a place that is not there.
        """
        put_on_path([])  # the current folder, from which a module by its name is found
        self.places = resolved(places or [Path.cwd()])
        self.roots = roots_of(self.places)
        put_on_path(self.places)
        self._project = Project(self.roots)
        self.version = 0
        """Grows with each change."""
        self._entries: dict[str, Entry] = {}
        self._setups: dict[Path, Loaded] = {}
        self._is_whole = False
        self._since = time.time()
        self._find()

    # --- what is there ------------------------------------------------------------------------

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every file, by folder and name."""
        return tuple(self._entries.values())

    @property
    def setup(self) -> Setup:
        """What the topmost `gallery_setup.py` says."""
        files = {each.setup_file for each in self._entries.values() if each.setup_file}
        top = min(files, key=lambda file: (len(file.parts), file), default=None)
        with self._loading() as loading:
            return loading.setup(top).setup

    def get(self, key: str) -> Entry | None:
        """A file as it is, loaded or not."""
        return self._entries.get(key)

    def load(self, key: str) -> Entry:
        """A file with its stories, imported now if it was not before.

        Raises: KeyError for a key that no file has.
        """
        entry = self._entries[key]
        if entry.state == "waiting":
            with self._loading() as loading:
                entry = self._entries[key] = loading.entry(entry)
            self.version += 1
        return entry

    def story(self, id: str) -> Story | Broken | None:  # noqa: A002
        """The story of an id, out of the file that the id names; `None` for an id of none."""
        key = id.partition(":")[0]
        if key not in self._entries:
            return None
        return next((each for each in self.load(key).stories if each.id == id), None)

    async def load_all(self, tell: Tell | None = None) -> None:
        """Load the files that wait, giving others a turn after each; tell now and then."""
        from asyncio import sleep

        told, last = set[str](), time.monotonic()
        for key in [each.key for each in self.entries if each.state == "waiting"]:
            if key not in self._entries:  # it went meanwhile
                continue
            told.add(self.load(key).key)
            if tell is not None and time.monotonic() - last > _OFTEN_S:
                tell(frozenset(told))
                told, last = set[str](), time.monotonic()
            await sleep(0)
        self._is_whole = True
        self._project.read()
        if tell is not None and told:
            tell(frozenset(told))

    # --- what changes -------------------------------------------------------------------------

    @property
    def notice(self) -> str:
        """What has to be done by hand to see a change; mostly nothing."""
        return self._project.notice

    def changed(self, paths: Iterable[str | Path]) -> frozenset[str]:
        """Import again what a change of these files touches; gives the keys of what is other now.

        A file that can't be imported again keeps its last good stories, and says what is wrong.
        """
        files = {os.path.realpath(each) for each in paths}
        before, notice = self._entries, self.notice
        names = self._project.touched_by(files)
        if any(map(self._is_news, files)):
            self._find()
        again = Again(names=names, failed=may_mend(files), waiting=self._is_whole)
        with self._loading(names) as loading:
            self._keep(loading.again(self.entries, again))
        keys = _different(before, self._entries)
        self.version += bool(keys) or self.notice != notice
        return keys

    async def watch(self, tell: Tell) -> None:
        """Follow the files of the project until it is cancelled, telling what changed; first what
        changed since the library was made.

        Raises: SetupError without the package that watches files.
        """
        from ._watch import changes

        async for files in changes(self.roots, since=self._since):
            version = self.version
            keys = self.changed(files)
            if self.version != version:
                tell(keys)

    @contextmanager
    def _loading(self, names: Collection[str] = ()) -> Generator[Loading]:
        with self._project.importing(self._files, names) as failed:
            yield Loading(self._setups, failed)

    def _is_news(self, file: str) -> bool:
        """Whether files may have come or gone."""
        path = Path(file)
        if not path.is_file():
            return True
        return (is_found(path.name) or path in self.places) and file not in self._files()

    def _files(self) -> set[str]:
        """The files that are imported for their own sake."""
        return {*map(str, self._setups), *(str(each.file) for each in self._entries.values())}

    def _find(self) -> None:
        """Look for files anew; what is known of those that stay is kept."""
        files = story_files(self.places)
        put_last_on_path(files)
        known = {each.file: each for each in self.entries}
        found = entries_of(files, frozenset(self.roots.folders))
        self._keep(each.after(known.get(each.file)) for each in found)
        self._setups = {file: each for file, each in self._setups.items() if file.is_file()}

    def _keep(self, entries: Iterable[Entry]) -> None:
        self._entries = {each.key: each for each in entries}


def _different(before: Mapping[str, Entry], now: Mapping[str, Entry]) -> frozenset[str]:
    keys = [*before, *now]
    return frozenset(key for key in keys if before.get(key) is not now.get(key))
