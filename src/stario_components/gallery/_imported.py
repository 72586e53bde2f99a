"""A module of stories, imported by its file.

Law: a file has one name, whoever imports it, so that nothing is there twice.
"""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from .._errors import SetupError, message

if TYPE_CHECKING:
    from types import ModuleType


def imported(file: Path) -> ModuleType:
    """The module of a file, which need not stand on the path of imports.

    In a package it has the name that it has there, so that relative imports work.

    Raises: SetupError where another module has that name; what the module itself raises.
    """
    packages = list(_packages_around(file))
    if not packages:
        # A prefix of its own, so that it can't be taken for an installed module.
        return _loaded(f"stories_{crc32(str(file.parent).encode()):08x}.{file.stem}", file)
    dotted = ""
    for folder in reversed(packages):
        dotted = f"{dotted}.{folder.name}".lstrip(".")
        _loaded(dotted, folder / "__init__.py")
    return _loaded(f"{dotted}.{file.stem}", file)


def _packages_around(file: Path) -> list[Path]:
    """The packages that a file stands in, the inmost first."""
    found: list[Path] = []
    for folder in file.parents:
        if not (folder / "__init__.py").is_file():
            break
        found.append(folder)
    return found


def _loaded(name: str, file: Path) -> ModuleType:
    known = sys.modules.get(name)
    if known is not None:
        if Path(known.__file__ or "").resolve() != file.resolve():
            raise taken(name, file, known)
        return known
    spec = spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise no_python(file)
    module = module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    parent, _, own = name.rpartition(".")
    if parent in sys.modules:
        setattr(sys.modules[parent], own, module)
    return module


# --- errors -----------------------------------------------------------------------------------


def taken(name: str, file: Path, known: ModuleType) -> SetupError:
    return SetupError(
        message(
            f"{file.name} would be the module {name}, which is another file.",
            f"{known.__file__} was imported under that name.",
            "Rename one of the packages, or look at their stories in two runs.",
        )
    )


def no_python(file: Path) -> SetupError:
    return SetupError(
        message(
            f"{file.name} can't be imported.",
            "Stories stand in a file of Python.",
            "Give it a name that ends in .py.",
        )
    )
