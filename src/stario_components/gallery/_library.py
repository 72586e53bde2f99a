"""`Library`: the stories that there are now. Its files are known at once, their stories when
somebody asks.

Law: what is wrong with one file is told with that file; the others are there all the same.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from msgspec.structs import replace

from ._discover import found_in
from ._entry import Broken, Entry
from ._files import resolved, story_files
from ._imported import imported
from ._keys import grouped, keys_of, natural
from ._place import spoken, subject
from ._project import Project, may_mend
from ._roots import put_last_on_path, put_on_path, roots_of
from ._setups import NONE, Loaded, nearest, read

if TYPE_CHECKING:
    from ._setup import Setup
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
        with self._project.importing(self._files) as failed:
            return self._setup_of(top, failed).setup

    def get(self, key: str) -> Entry | None:
        """A file as it is, loaded or not."""
        return self._entries.get(key)

    def load(self, key: str) -> Entry:
        """A file with its stories, imported now if it was not before.

        Raises: KeyError for a key that no file has.
        """
        entry = self._entries[key]
        if entry.state == "waiting":
            with self._project.importing(self._files) as failed:
                entry = self._entries[key] = self._imported(entry, failed)
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

        self._is_whole = True
        told, last = set[str](), time.monotonic()
        for key in [each.key for each in self.entries if each.state == "waiting"]:
            if key not in self._entries:  # it went meanwhile
                continue
            told.add(self.load(key).key)
            if tell is not None and time.monotonic() - last > _OFTEN_S:
                tell(frozenset(told))
                told, last = set[str](), time.monotonic()
            await sleep(0)
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
        before = self._entries
        names = self._project.touched_by(files)
        self._find()
        with self._project.importing(self._files, names) as failed:
            self._reload(names, failed, is_tried_again=may_mend(files))
        keys = _different(before, self._entries)
        self.version += bool(keys)
        return keys

    async def watch(self, tell: Tell) -> None:
        """Follow the files of the project until it is cancelled, telling what changed.

        Raises: SetupError without the package that watches files.
        """
        from ._watch import changes

        async for files in changes(self.roots):
            notice = self.notice
            keys = self.changed(files)
            if keys or self.notice != notice:
                tell(keys)

    def _reload(self, names: Collection[str], failed: set[str], *, is_tried_again: bool) -> None:
        def is_due(module: str, error: BaseException | None) -> bool:
            return module in names or (error is not None and is_tried_again)

        for file, known in self._setups.items():
            if is_due(known.module, known.error):
                self._setups[file] = self._read(file, known, failed)
        for key, entry in self._entries.items():
            if entry.state == "waiting":
                if self._is_whole:
                    self._entries[key] = self._imported(entry, failed)
            elif is_due(entry.module, entry.error):
                self._entries[key] = self._imported(entry, failed)
            else:
                self._entries[key] = self._with_setup(entry, failed)

    def _files(self) -> set[str]:
        """The files that are imported for their own sake."""
        return {*map(str, self._setups), *(str(each.file) for each in self._entries.values())}

    # --- reading ------------------------------------------------------------------------------

    def _find(self) -> None:
        """Look for files anew; what is known of those that stay is kept."""
        files = story_files(self.places)
        put_last_on_path(files)
        known = {each.file: each for each in self._entries.values()}
        found = [_kept(known.get(each.file), each) for each in self._found(files)]
        self._entries = {each.key: each for each in found}

    def _found(self, files: list[Path]) -> Iterator[Entry]:
        folders, keys = grouped(files), keys_of(files)
        tops = frozenset(self.roots.folders)
        setups = {folder: nearest(folder, tops) for folder in {each.parent for each in files}}
        for file in sorted(files, key=lambda file: natural(*folders[file].split("/"), file.stem)):
            yield Entry(
                key=keys[file],
                file=file,
                folder=folders[file],
                title=spoken(subject(file.stem)),
                setup_file=setups[file.parent],
            )

    def _imported(self, entry: Entry, failed: set[str]) -> Entry:
        entry = self._with_setup(entry, failed)
        try:
            module = imported(entry.file)
            stories = tuple(found_in(module, key=entry.key))
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001  # whatever a module does at import
            failed.add(str(entry.file))
            return replace(entry, state="failed", error=error)
        return replace(
            entry,
            state="loaded",
            module=module.__name__,
            docs=module.__doc__ or "",
            stories=stories,
            error=None,
        )

    def _with_setup(self, entry: Entry, failed: set[str]) -> Entry:
        known = self._setup_of(entry.setup_file, failed)
        if entry.setup is known.setup and entry.setup_error is known.error:
            return entry
        return replace(entry, setup=known.setup, setup_error=known.error)

    def _setup_of(self, file: Path | None, failed: set[str]) -> Loaded:
        if file is None:
            return NONE
        if file not in self._setups:
            self._setups[file] = self._read(file, NONE, failed)
        return self._setups[file]

    def _read(self, file: Path, known: Loaded, failed: set[str]) -> Loaded:
        try:
            return read(file)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001
            failed.add(str(file))
            return replace(known, error=error)


def _kept(known: Entry | None, found: Entry) -> Entry:
    """What is known of a file, at the place where it was found now."""
    if known is None or known.key != found.key:  # the ids of its stories are others
        return found
    if (known.folder, known.setup_file) == (found.folder, found.setup_file):
        return known
    return replace(known, folder=found.folder, setup_file=found.setup_file)


def _different(before: Mapping[str, Entry], now: Mapping[str, Entry]) -> frozenset[str]:
    keys = [*before, *now]
    return frozenset(key for key in keys if before.get(key) is not now.get(key))
