"""The reading of files of stories: their modules, and the setups that stand around them.

Law: whatever a module does when it is imported becomes data; only who stops the program stops it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec.structs import replace

from ._discover import found_in
from ._imported import imported
from ._setups import NONE, Loaded, read

if TYPE_CHECKING:
    from types import ModuleType

    from ._entry import Entry

T = TypeVar("T")


class Again(msgspec.Struct, frozen=True, kw_only=True):
    """What has to be imported again."""

    names: Collection[str] = ()
    """Modules that a change touched."""
    failed: bool = False
    """What went wrong before as well."""
    waiting: bool = False
    """What was never imported as well."""

    def is_due(self, known: Entry | Loaded) -> bool:
        return known.module in self.names or (self.failed and known.error is not None)


class Loading(msgspec.Struct, frozen=True, eq=False):
    """One turn of reading."""

    setups: dict[Path, Loaded]
    """What is known of setups; what is read goes in here."""
    failed: set[str]
    """Takes the files that went wrong."""

    def again(self, entries: Iterable[Entry], again: Again) -> list[Entry]:
        """The entries as they are now: the same ones where nothing changed."""
        for file, known in self.setups.items():
            if again.is_due(known):
                self.setups[file] = self._setup(file, known)
        return [self._again(each, again) for each in entries]

    def entry(self, entry: Entry) -> Entry:
        """A file with its stories; where it can't be imported, with those that it had."""
        entry = self._around(entry)
        found = self._tried(entry.file, lambda file: _loaded(entry, imported(file)))
        failed = isinstance(found, BaseException)
        return replace(entry, state="failed", error=found) if failed else found

    def setup(self, file: Path | None) -> Loaded:
        """What a file says; without one, what holds without."""
        if file is None:
            return NONE
        if file not in self.setups:
            self.setups[file] = self._setup(file, NONE)
        return self.setups[file]

    def _again(self, entry: Entry, again: Again) -> Entry:
        if entry.state == "waiting":
            return self.entry(entry) if again.waiting else entry
        return self.entry(entry) if again.is_due(entry) else self._around(entry)

    def _around(self, entry: Entry) -> Entry:
        known = self.setup(entry.setup_file)
        if entry.setup is known.setup and entry.setup_error is known.error:
            return entry
        return replace(entry, setup=known.setup, setup_error=known.error)

    def _setup(self, file: Path, known: Loaded) -> Loaded:
        """What it says; where it can't be read, what it said last."""
        found = self._tried(file, read)
        return replace(known, error=found) if isinstance(found, BaseException) else found

    def _tried(self, file: Path, act: Callable[[Path], T]) -> T | BaseException:
        try:
            return act(file)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001
            self.failed.add(str(file))
            return error


def _loaded(entry: Entry, module: ModuleType) -> Entry:
    return replace(
        entry,
        state="loaded",
        module=module.__name__,
        docs=module.__doc__ or "",
        stories=tuple(found_in(module, key=entry.key)),
        error=None,
    )
