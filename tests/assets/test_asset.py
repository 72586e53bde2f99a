"""Files under URLs that hold their hash."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from stario_components import assets
from stario_components._errors import SetupError
from stario_components.assets import Asset, _asset


def test_new_content_has_a_new_url() -> None:
    first, second = Asset("a.css", b"1"), Asset("a.css", b"2")
    assert first.url == "/_stario/a.6b86b273ff34.css"
    assert second.url == "/_stario/a.d4735e3a265e.css"


def test_integrity_is_what_browsers_check() -> None:
    # The value that `openssl dgst -sha384 -binary | base64` gives for an empty file.
    assert Asset("a.js", b"").integrity == (
        "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
    )


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.js", "text/javascript"),
        ("a.CSS", "text/css"),
        ("a.svg", "image/svg+xml"),
        ("a.png", "image/png"),
        ("a", "application/octet-stream"),
    ],
)
def test_the_media_type_follows_the_name(name: str, kind: str) -> None:
    assert Asset(name, b"").media_type == kind


def test_compression_is_the_same_each_time() -> None:
    content = b"x" * 999
    assert Asset("a.js", content).gzipped == Asset("a.js", content).gzipped
    assert gzip.decompress(Asset("a.js", content).gzipped) == content


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "app.css").write_bytes(b"p{}")
    assert assets.file(tmp_path / "app.css") == Asset("app.css", b"p{}")


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SetupError) as caught:
        assets.file(tmp_path / "app.css")
    assert str(caught.value) == (
        "The asset 'app.css' can't be read: No such file or directory.\n"
        "A page that links to it would come without it.\n"
        "Give a path that does not depend on the working directory: "
        'Path(__file__).with_name("app.css").'
    )


def test_the_bundled_client_is_the_pinned_one() -> None:
    content = assets.datastar().content
    assert hashlib.sha256(content).hexdigest() == (
        "54768cf34985be0229c7229f1df9469fbd32e2a0c09b4a3f1e81ad8c4d6840da"
    )


def test_a_missing_client_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_asset, "_CLIENT", tmp_path / "datastar.js")
    assets.datastar.cache_clear()
    with pytest.raises(SetupError) as caught:
        assets.datastar()
    assert str(caught.value) == (
        "The Datastar client is not in this installation of stario-components.\n"
        "It enters through the build, and these sources were used without one.\n"
        "Install the package: pip install -e . (offline, with STARIO_COMPONENTS_DATASTAR set to a "
        "local file)."
    )


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="can't be read: Is a directory"):
        assets.file(tmp_path)


def test_only_the_last_part_of_a_name_is_in_the_url() -> None:
    assert Asset("css/app.min.css", b"").url == "/_stario/app.min.e3b0c44298fc.css"


def test_an_asset_can_not_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Asset("a.css", b"").content = b"x"  # type: ignore[misc]
