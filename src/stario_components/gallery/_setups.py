"""The `Setup` of a folder of stories, read out of its `gallery_setup.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from .._errors import SetupError, message, shown
from ._imported import imported
from ._setup import FILE, Setup

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType


class Loaded(msgspec.Struct, frozen=True, eq=False):
    """What a file says, or why it can't be read."""

    setup: Setup = Setup()
    module: str = ""
    error: BaseException | None = None


NONE = Loaded()


def nearest(folder: Path, tops: frozenset[Path]) -> Path | None:
    """The file that counts for a folder: its own, or that of a folder around it, up to a top."""
    for each in (folder, *folder.parents):
        if (each / FILE).is_file():
            return each / FILE
        if each in tops:
            break
    return None


def read(file: Path) -> Loaded:
    """What a file says.

    Raises: SetupError for a file without one; what the module itself raises.
    """
    module = imported(file)
    found = vars(module).get("setup")
    if found is None:
        raise no_setup(module)
    if not isinstance(found, Setup):
        raise no_such_setup(found)
    return Loaded(found, module.__name__)


# --- errors -----------------------------------------------------------------------------------


def no_setup(module: ModuleType) -> SetupError:
    names = [name for name, value in vars(module).items() if isinstance(value, Setup)]
    return SetupError(
        message(
            f"{FILE} has no name `setup`.",
            "That is the name under which the gallery looks for what it says.",
            f"Call it setup, not {names[0]}." if names else 'Write setup = Setup(title="…").',
        )
    )


def no_such_setup(found: object) -> SetupError:
    return SetupError(
        message(
            f"The `setup` of {FILE} is {shown(found)}.",
            "It must be a Setup, so that a wrong name in it is told.",
            'Write setup = Setup(title="…"), from stario_components.gallery.',
        )
    )
