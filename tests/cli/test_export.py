from __future__ import annotations

import re
from pathlib import Path

import pytest

from stario_components.cli import main
from tests.gallery.conftest import project as project  # noqa: PLC0414  # a fixture
from tests.gallery.projects import HEAD, Project

GOOD = HEAD + 'danger = story(ui.button, tone="danger")["Delete"]\n'
BAD = HEAD + "@story\ndef broken() -> h.Node:\n    raise RuntimeError('no data today')\n"


def test_it_says_what_it_wrote(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write(things_stories=GOOD)
    assert main(["export", "site"]) == 0
    told = capsys.readouterr()
    assert re.sub(r"[\d.]+ MB, [\d.]+ s", "… MB, … s", told.out) == (
        f"1 story of 1 file, in 16 files of … MB, … s\nOpen {Path('site/index.html')}\n"
    )
    assert told.err == ""
    assert (project.folder / "site/things/danger.html").is_file()


def test_it_says_which_stories_raise_and_with_check_ends_with_one(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.write(things_stories=GOOD, bad_stories=BAD)
    assert main(["export", "site"]) == 0
    assert capsys.readouterr().err == ("bad:broken can't be shown: RuntimeError: no data today\n")
    assert main(["export", "site", "--check"]) == 1
    assert (project.folder / "site/things/danger.html").is_file()


def test_it_says_which_addresses_lead_nowhere(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.write(
        things_stories=HEAD
        + '@story\ndef cat() -> h.Node:\n    return h.img(src="/a.png", alt="")\n'
    )
    assert main(["export", "site", "--check"]) == 0
    assert capsys.readouterr().err == (
        "/a.png is not in the export: name its file among the assets of gallery_setup.py\n"
    )


def test_a_folder_of_somebody_else_is_refused_before_anything_is_imported(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.write(site__things_stories="print('imported')")
    assert main(["export", "site"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("The folder 'site' is not empty, and no export made it.\n")
