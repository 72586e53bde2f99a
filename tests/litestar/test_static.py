"""Assets: content-hashed, cached for ever, compressed for those who take it, and nothing else."""

from __future__ import annotations

import gzip
from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from stario_components.assets import Asset, datastar, module, stylesheet, theme_script
from stario_components.litestar import StarioPlugin

CSS = Asset("app.css", b"p { color: red }" * 50)
ODD = Asset("wie geht's? 100% ü#.css", b"p {}")


@pytest.fixture
def client() -> Any:
    with TestClient(Litestar([], plugins=[StarioPlugin(assets=[CSS, ODD])])) as client:
        yield client


def test_an_asset_may_be_cached_for_ever(client: TestClient) -> None:
    answer = client.get(CSS.url)
    assert answer.content == CSS.content
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_client_is_served_as_a_module(client: TestClient) -> None:
    answer = client.get(datastar().url)
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.content.startswith(b"// Datastar v1.0.1")


@pytest.mark.parametrize("asset", [stylesheet(), module(), theme_script()], ids=lambda a: a.name)
def test_what_components_need_is_served_unasked(client: TestClient, asset: Asset) -> None:
    assert client.get(asset.url).content == asset.content


@pytest.mark.parametrize("accepts", ["gzip", "br, gzip;q=0.5", "GZIP"])
def test_it_is_compressed_for_those_who_take_it(client: TestClient, accepts: str) -> None:
    with client.stream("GET", CSS.url, headers={"accept-encoding": accepts}) as answer:
        raw = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(raw) == CSS.content


def test_the_headers_alone_may_be_asked_for(client: TestClient) -> None:
    answer = client.head(CSS.url, headers={"accept-encoding": "identity"})
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["content-length"] == "800"


@pytest.mark.parametrize("accepts", ["identity", "gzip;q=0", "gzip; q=0.0", "br", ""])
def test_it_is_sent_as_it_is_to_all_others(client: TestClient, accepts: str) -> None:
    answer = client.get(CSS.url, headers={"accept-encoding": accepts})
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize(
    "path", ["/_stario/app.css", "/_stario/app.000000000000.css", "/_stario/x"]
)
def test_anything_else_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_name_that_a_url_has_to_encode_is_served_as_well(client: TestClient) -> None:
    assert ODD.url.isascii()
    assert not set(ODD.url) & set(" ?#'")
    assert client.get(ODD.url).content == ODD.content


def test_a_file_that_nobody_gave_to_the_plugin_is_told(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    assert client.get("/_stario/theme.0%0A.css").status_code == 404
    [told] = [each.getMessage() for each in caplog.records if each.levelname == "WARNING"]
    assert told == (
        "A page asked for '/_stario/theme.0\\n.css', which is not among the assets.\n"
        "It is shown without that file: a theme has no effect, a script does nothing.\n"
        "Give it to the plugin: StarioPlugin(assets=ui.assets(THEME)), or assets=[FILE]."
    )
