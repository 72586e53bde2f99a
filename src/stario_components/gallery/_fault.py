"""What went wrong, as a card tells it: what happened, what to do, and where in the project.

Law: values only. Frames that nobody of the project wrote are left out, as long as others are left.
"""

from __future__ import annotations

from pathlib import Path
from traceback import FrameSummary, StackSummary, TracebackException

import msgspec

from .._errors import StarioError
from ._roots import OURS, is_installed

_FRAMES = 30
_CHARACTERS = 20_000

SAVED = "Mend it: the file is imported again when it is saved."


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """An error as people read it."""

    title: str
    fix: str
    """What to do about it, in a sentence or two."""
    trace: str
    """The traceback, with the frames of the project; of a syntax error, the line and a caret."""
    file: str = ""
    line: int = 0
    """Where it happened, as far as that is in the project."""


def told(error: BaseException, *, is_again: bool = False) -> Fault:
    """What to say about an error.

    `is_again` is for a module that was imported before: what it leaves behind in the program may
    be what is wrong.
    """
    frames = _frames(error)
    file, line = (frames[-1].filename, frames[-1].lineno or 0) if frames else ("", 0)
    if isinstance(error, SyntaxError):
        file, line = error.filename or "", error.lineno or 0
    title, fix = _title_and_fix(error)
    if is_again and fix == SAVED:
        fix = f"{SAVED} Where it is well in a new Python, start the gallery again."
    return Fault(title=title, fix=fix, trace=_trace(error), file=file, line=line)


def _title_and_fix(error: BaseException) -> tuple[str, str]:
    if isinstance(error, StarioError):
        title, _, fix = str(error).partition("\n")
        return title, fix
    if isinstance(error, SyntaxError):
        return broken_syntax(error)
    if isinstance(error, ModuleNotFoundError):
        return missing_module(error)
    if "partially initialized module" in str(error):
        return circular(error)
    if isinstance(error, SystemExit):
        return ended()
    return f"{type(error).__name__}: {error}".partition("\n")[0].removesuffix(": "), SAVED


def _frames(error: BaseException) -> list[FrameSummary]:
    """The frames of the project; those of ours too, where it is not our word for a mistake."""
    stack = TracebackException.from_exception(error).stack
    return [each for each in stack if not _is_hidden(each.filename, error)]


def _is_hidden(file: str, error: BaseException) -> bool:
    if file.startswith("<frozen ") or is_installed(file):
        return True
    is_gallery = file.startswith(f"{OURS}gallery")
    return is_gallery or (file.startswith(OURS) and isinstance(error, StarioError))


def _trace(error: BaseException) -> str:
    whole = TracebackException.from_exception(error)
    frames = _frames(error)
    if not frames:
        return "".join(whole.format_exception_only()).strip()
    _narrow(whole, error)
    text = "".join(whole.format()).strip()
    return text if len(text) <= _CHARACTERS else f"…{text[-_CHARACTERS:]}"


def _narrow(whole: TracebackException, error: BaseException) -> None:
    """Leave the project's frames, of what an error came from as well."""
    whole.stack = StackSummary.from_list(_frames(error)[-_FRAMES:])
    for told, came in ((whole.__cause__, error.__cause__), (whole.__context__, error.__context__)):
        if told is not None and came is not None:
            _narrow(told, came)


# --- what is said -----------------------------------------------------------------------------


def broken_syntax(error: SyntaxError) -> tuple[str, str]:
    file = Path(error.filename or "").name
    return (
        f"{file}, line {error.lineno}: {error.msg}.",
        "Python can't read the file. " + SAVED,
    )


def missing_module(error: ModuleNotFoundError) -> tuple[str, str]:
    name = error.name or ""
    if name.startswith("stories_"):  # what stands in no package has a package of its own name
        return (
            "A relative import in a file that stands in no package.",
            "Put an __init__.py into its folder, or import by the whole name.",
        )
    return (
        f"There is no module {name!r}.",
        "Install it, mend its name, or start the gallery in the folder that it is imported from.",
    )


def circular(error: BaseException) -> tuple[str, str]:
    return (
        f"Modules that import each other: {str(error).partition(' (most likely')[0]}.",
        "Move what both need into a third, or one of the imports into a function.",
    )


def ended() -> tuple[str, str]:
    return (
        "The module ends the program when it is imported.",
        'What is for a program belongs below `if __name__ == "__main__":`.',
    )
