"""The scripts of `ui`: how big they are, and what is taken out of them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from stario_components import assets
from stario_components.assets import Asset, _module, without_comments

SCRIPTS = [assets.module(), assets.theme_script()]
by_script = pytest.mark.parametrize("script", SCRIPTS, ids=[each.name for each in SCRIPTS])


def test_the_module_takes_at_most_3_kb() -> None:
    assert len(assets.module().gzipped) <= 3 * 1024


def test_what_blocks_the_first_paint_takes_at_most_400_bytes() -> None:
    assert len(assets.theme_script().gzipped) <= 400


@by_script
def test_a_script_is_one_that_javascript_reads(script: Asset, tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("there is no node")
    path = tmp_path / ("script.mjs" if script is SCRIPTS[0] else "script.cjs")
    path.write_bytes(script.content)
    ran = subprocess.run([node, "--check", path], capture_output=True, text=True, check=False)
    assert ran.stderr == ""


@by_script
def test_no_comment_is_left(script: Asset) -> None:
    assert not re.search(rb"(?<!:)//|/\*", script.content)


@by_script
def test_no_string_goes_over_lines(script: Asset) -> None:
    source = Path(_module.__file__).with_name("js").joinpath(script.name).read_text()
    assert all(line.count("`") % 2 == 0 for line in source.splitlines())


def test_lines_of_comment_and_indentation_go() -> None:
    source = '// A\nif (a) {\n\n  // B\n  b("//");\n}\n'
    assert without_comments(source) == 'if (a) {\nb("//");\n}\n'


def test_they_are_scripts_of_the_browser() -> None:
    assert {each.media_type for each in SCRIPTS} == {"text/javascript"}
