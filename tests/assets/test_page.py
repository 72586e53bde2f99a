"""The document around a view."""

from __future__ import annotations

from stario_components import assets, h, render
from stario_components.assets import Asset, Remote

CSS, JS = Asset("a.css", b""), Asset("b.js", b"")


def script(asset: Asset) -> str:
    return f'<script type="module" src="{asset.url}" integrity="{asset.integrity}"></script>'


def test_a_page_is_a_whole_document() -> None:
    html = render(assets.page(h.p["x"], title="A & B", lang="de", body_class="c"))
    assert html == (
        '<!doctype html><html lang="de"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<title>A &amp; B</title><link rel="icon" href="data:,">'
        '<meta name="color-scheme" content="light dark">'
        f"{script(assets.datastar())}</head>"
        '<body class="c"><p>x</p></body></html>'
    )


def test_stylesheets_and_scripts_are_linked_before_what_is_added() -> None:
    html = render(assets.page(None, title="", assets=[CSS, JS], head=h.meta(name="x")))
    order = [html.index(each) for each in (CSS.url, JS.url, assets.datastar().url, 'name="x"')]
    assert order == sorted(order)
    assert f'<link rel="stylesheet" href="{CSS.url}" integrity="{CSS.integrity}">' in html
    assert script(JS) in html


def test_a_remote_client_is_pinned() -> None:
    client = Remote("https://cdn.test/datastar.js", "sha384-x")
    html = render(assets.page(None, title="", client=client))
    assert (
        '<script type="module" src="https://cdn.test/datastar.js" integrity="sha384-x" '
        'crossorigin="anonymous"></script>'
    ) in html
    assert assets.datastar().url not in html


def test_another_file_may_be_the_client() -> None:
    html = render(assets.page(None, title="", client=JS))
    assert script(JS) in html
    assert assets.datastar().url not in html


def test_text_of_the_page_is_escaped() -> None:
    html = render(assets.page("<b>", title="</title><script>", body_class='"'))
    assert "<title>&lt;/title&gt;&lt;script&gt;</title>" in html
    assert html.endswith('<body class="&#34;">&lt;b&gt;</body></html>')


def test_a_body_without_a_class_has_none() -> None:
    assert render(assets.page(None, title="")).endswith("<body></body></html>")
