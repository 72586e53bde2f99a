"""The document around a view: doctype, head, client, body."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import htpy

from ._asset import Asset, Remote, datastar


def page(
    content: htpy.Node,
    /,
    *,
    title: str,
    lang: str = "en",
    assets: Iterable[Asset] = (),
    head: htpy.Node = None,
    client: Asset | Remote | None = None,
    body_class: str | None = None,
) -> htpy.Renderable:
    """A whole HTML document that runs the Datastar client.

    Stylesheets and scripts among `assets` are linked, `head` is added after them. `client` is the
    bundled one unless another is given. A page made of components is `ui.page`.

    Shape: `<!doctype html><html lang="en"><head>…</head><body>content</body></html>`.
    """
    scheme = htpy.meta(name="color-scheme", content="light dark")
    return document(
        content,
        title=title,
        head=[scheme, links([*assets, client or datastar()]), head],
        html={"lang": lang},
        body={"class": body_class},
    )


def document(
    content: htpy.Node,
    /,
    *,
    title: str,
    head: htpy.Node,
    html: Mapping[str, Any],
    body: Mapping[str, Any],
    description: str | None = None,
    icon: str | None = None,
) -> htpy.Renderable:
    """What every page is: `head` after its title and icon, and the attributes of its two elements.

    Shape: `<!doctype html><html …><head><meta charset="utf-8">…</head><body …>content</body>`.
    """
    return htpy.html(html)[
        htpy.head[
            htpy.meta(charset="utf-8"),
            htpy.meta(name="viewport", content="width=device-width, initial-scale=1"),
            htpy.title[title],
            None if description is None else htpy.meta(name="description", content=description),
            # Without an icon a browser asks for /favicon.ico on every visit.
            htpy.link(rel="icon", href=icon or "data:,"),
            head,
        ],
        htpy.body(body)[content],
    ]


def links(assets: Iterable[Asset | Remote]) -> htpy.Renderable:
    """What loads stylesheets, and scripts as modules.

    Each says which bytes it must be, so a browser refuses what a proxy or a cache made of it.

    Shape: `<link rel="stylesheet" href="…" integrity="sha384-…">`, `<script type="module" src="…"
    integrity="sha384-…"></script>`.
    """
    return htpy.fragment[[_link(asset) for asset in assets]]


def _link(asset: Asset | Remote) -> htpy.Renderable:
    if isinstance(asset, Remote):
        return htpy.script(
            type="module", src=asset.url, integrity=asset.integrity, crossorigin="anonymous"
        )
    if asset.media_type.startswith("text/css"):
        return htpy.link(rel="stylesheet", href=asset.url, integrity=asset.integrity)
    return htpy.script(type="module", src=asset.url, integrity=asset.integrity)
