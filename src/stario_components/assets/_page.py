"""The document around a view: doctype, head, client, body."""

from __future__ import annotations

from collections.abc import Iterable

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
    bundled one unless another is given.

    Shape: `<!doctype html><html lang="en"><head>…</head><body>content</body></html>`.
    """
    return htpy.html(lang=lang)[
        htpy.head[
            htpy.meta(charset="utf-8"),
            htpy.meta(name="viewport", content="width=device-width, initial-scale=1"),
            htpy.meta(name="color-scheme", content="light dark"),
            htpy.title[title],
            # Without an icon a browser asks for /favicon.ico on every visit.
            htpy.link(rel="icon", href="data:,"),
            (_link(asset) for asset in assets),
            _module(client or datastar()),
            head,
        ],
        htpy.body(class_=body_class)[content],
    ]


def _link(asset: Asset) -> htpy.Renderable:
    if asset.media_type.startswith("text/css"):
        return htpy.link(rel="stylesheet", href=asset.url)
    return _module(asset)


def _module(script: Asset | Remote) -> htpy.Renderable:
    is_remote = isinstance(script, Remote)
    return htpy.script(
        type="module",
        src=script.url,
        integrity=script.integrity if is_remote else None,
        crossorigin="anonymous" if is_remote else None,
    )
