"""`page`: a page of an app, shown in the gallery beside the components that it is made of."""

from __future__ import annotations

import re
from typing import Any

from .. import html as h
from .._errors import UsageError, message, shown
from ..render import component
from ._about import About, vars_of
from ._place import calling_place
from ._story import Story

_PATH = re.compile(r"/(?![/\\])[^\s\\]*")


class PageStory(Story, frozen=True, kw_only=True, eq=False):
    """A page of the app that the gallery is mounted in. Made by `page`."""

    path: str
    """Its address on the same server."""

    @property
    def component(self) -> None:
        """It is a call of none."""

    def __repr__(self) -> str:
        return f"<page {self.path}>"


def page(
    path: str,
    /,
    *,
    title: str = "",
    docs: str = "",
    tags: frozenset[str] | set[str] = frozenset(),
) -> PageStory:
    """A page of the app that the gallery is mounted in: the real one, with its streams and actions.

    The gallery shows it in the frame where stories are; by itself it renders as a link.

    Raises: UsageError for what is no path of the same server.

    Example:
        >>> from stario_components import render
        >>> from stario_components.gallery import page
        >>> board = page("/todo", title="Todo board")
        >>> print(render(board.render()))
        <a href="/todo">/todo</a>
    """
    if not isinstance(path, str) or not _PATH.fullmatch(path):  # pyright: ignore[reportUnnecessaryIsInstance]  # users without a checker
        raise no_path(path)
    about = About(title=title, docs=docs, tags=frozenset(tags))
    given: dict[str, Any] = {"path": path}
    return PageStory(target=_link, args=given, path=path, place=calling_place(), **vars_of(about))


@component
def _link(*, path: str) -> h.Node:
    return h.a(href=path)[path]


# --- errors -----------------------------------------------------------------------------------


def no_path(path: object) -> UsageError:
    return UsageError(
        message(
            f"page got {shown(path)}.",
            "A page of the gallery is one of the app that it is mounted in.",
            'Give its path, from the slash on: page("/todo").',
        )
    )
