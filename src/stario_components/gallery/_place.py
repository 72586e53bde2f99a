"""Where in the sources a story stands, and what it is called there."""

from __future__ import annotations

import inspect
import os
import re

import msgspec

_PACKAGE = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120  # pathlib takes long to load
_ENDING = re.compile(r"_?stories$")
_OTHERS = re.compile(r"[^a-z0-9]+")


class Place(msgspec.Struct, frozen=True):
    """A line of a module."""

    module: str
    file: str
    line: int


def calling_place() -> Place:
    """The line that called the gallery."""
    frame = inspect.currentframe()
    while frame is not None and frame.f_code.co_filename.startswith(_PACKAGE):
        frame = frame.f_back
    if frame is None:
        return Place("", "", 0)
    return Place(frame.f_globals.get("__name__", ""), frame.f_code.co_filename, frame.f_lineno)


def id_of(module: str, name: str, *, key: str = "") -> str:
    """`app-shell:two-columns` for `two_columns` in `gallery.app_shell_stories`; another key is for
    one of two modules of that name."""
    return f"{key or key_of(module)}:{slug(name)}"


def key_of(module: str) -> str:
    """What the ids of a module's stories start with: its own name, without `_stories`."""
    return slug(subject(module.rpartition(".")[2]))


def subject(stem: str) -> str:
    """What a file of stories is about: `app_shell` for `app_shell_stories`."""
    return _ENDING.sub("", stem) or stem


def slug(name: str) -> str:
    """A name in lower case, with hyphens between its words."""
    return _OTHERS.sub("-", name.lower()).strip("-")


def spoken(name: str) -> str:
    """A name of Python as a person says it.

    Example:
        >>> spoken("two_columns")
        'Two columns'
    """
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]
