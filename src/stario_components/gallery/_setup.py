"""`Setup`: what a project says about its gallery, in a file `gallery_setup.py`.

It stands in a folder of stories and counts for the stories there and below; the nearest one wins.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from htpy import Node  # by its name: it is recursive, and is evaluated here

from ..assets import Asset

FILE = "gallery_setup.py"


class Setup(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What stands around the stories of a folder. The module gives it the name `setup`.

    Example:
        >>> from dataclasses import dataclass
        >>> from typing import Literal
        >>> @dataclass(frozen=True)
        ... class Globals:
        ...     locale: Literal["en", "de"] = "en"
        >>> setup = Setup(title="Acme", globals=Globals)
    """

    title: str = ""
    """What the gallery is called; the one of the topmost folder counts."""
    assets: tuple[Asset, ...] = ()
    """Stylesheets and scripts of the project, for every preview. `ui.assets(THEME)` gives a
    theme."""
    globals: type[Any] | None = None
    """A dataclass or Struct of Literals, Enums and bools, all with defaults: selects in the
    toolbar. A story function with a parameter of this type gets the current ones."""
    wrap: Callable[..., Node] | None = None
    """Gives what stands around each story: `wrap(node)`, or `wrap(node, globals)`."""
    layout: Callable[[Node], Node] | None = None
    """Gives the whole document, where the gallery's own will not do."""
    head: Node = None
    """What else goes into the head of previews."""
    lang: str = "en"
