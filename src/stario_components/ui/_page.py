"""The document around components, and what it takes to use them in any other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from .. import assets as _assets
from .. import html as h
from ..assets import Asset, Remote
from ._theme import Theme
from ._vocabulary import Attrs


def page(
    content: h.Node,
    /,
    *,
    title: str,
    lang: str = "en",
    dir: Literal["ltr", "rtl", "auto"] | None = None,
    theme: Theme | None = None,
    assets: Iterable[Asset] = (),
    head: h.Node = None,
    description: str | None = None,
    icon: Asset | str | None = None,
    client: Asset | Remote | None = None,
    attrs: Attrs | None = None,
) -> h.Renderable:
    """A whole document for components, with the Datastar client in it: a layout, with
    `partial(ui.page, title="Shop")`.

    The stylesheets and scripts of `assets` and then `head` come after ours, so their styles win.
    `icon` is a file of yours or an address. `attrs` go onto the body. A person's choice between
    light and dark is put on before the first paint, unless the theme knows but one scheme.

    Shape: `<!doctype html><html class="sc-page" lang="en" data-preserve-attr="data-theme"><head>…
    </head><body class="sc-body">content</body></html>`.

    Example:
        >>> from stario_components import h, render, ui
        >>> render(ui.page(h.main["Four beds"], title="Allotment"))[-58:]
        '<body class="sc-body"><main>Four beds</main></body></html>'
    """
    scheme = theme.scheme if theme else None
    return _assets.document(
        content,
        title=title,
        description=description,
        icon=icon.url if isinstance(icon, Asset) else icon,
        head=[
            _head(theme=theme, client=client, owns_scheme=True),
            _assets.links(assets),
            head,
        ],
        html={
            "class": "sc-page",
            "lang": lang,
            "dir": dir,
            "data-theme": scheme,
            # What the script wrote there, a patch of the whole document would take away.
            "data-preserve-attr": None if scheme else "data-theme",
        },
        body=h.merged(attrs, ".sc-body"),
    )


def head(
    *,
    theme: Theme | None = None,
    client: Asset | Remote | None = None,
    owns_scheme: bool = False,
) -> h.Renderable:
    """What components need in the head of a document: put it into one of your own, after the
    styles that it has. It changes nothing there but components.

    They are light or dark as the `color-scheme` around them is. With `owns_scheme` they decide for
    the page: it may be either, as the system asks or a person chose; write `class="sc-page"` on
    its `html` then. `class="sc-body"` gives text between components the theme's font and colours.

    Shape: `<link rel="stylesheet" href="…" integrity="sha384-…">…<script type="module" src="…"
    integrity="sha384-…"></script>…`, before it with `owns_scheme` `<meta name="color-scheme"
    content="light dark"><script src="…" integrity="sha384-…"></script>`.

    Example:
        >>> from stario_components import h, ui
        >>> document = h.html(lang="en")[h.head[h.title["Host"], ui.head()], h.body["…"]]
    """
    return _head(theme=theme, client=client, owns_scheme=owns_scheme)


def assets(theme: Theme | None = None) -> tuple[Asset, ...]:
    """Every file that a page links to: give them to `StarioPlugin(assets=ui.assets(theme))`.

    The plugin serves all but the theme by itself; another server needs each of them.
    """
    own = (_assets.stylesheet(), _assets.module(), _assets.theme_script(), _assets.datastar())
    return (*own, theme.stylesheet) if theme and theme.css else own


def _head(*, theme: Theme | None, client: Asset | Remote | None, owns_scheme: bool) -> h.Renderable:
    sheets = [_assets.stylesheet(), *([theme.stylesheet] if theme and theme.css else [])]
    return h.fragment[
        _scheme(theme.scheme if theme else None) if owns_scheme else None,
        _assets.links([*sheets, _assets.module(), client or _assets.datastar()]),
    ]


def _scheme(only: str | None) -> h.Node:
    if only:
        return h.meta(name="color-scheme", content=only)
    # Before the stylesheets and no module: nothing is painted in one scheme and then in the other.
    script = _assets.theme_script()
    return [
        h.meta(name="color-scheme", content="light dark"),
        h.script(src=script.url, integrity=script.integrity),
    ]
