"""The benchmark of the gallery, as far as it takes no time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks import gallery_ladle
from tests.benchmarks.gallery_process import Served, free_port
from tests.benchmarks.gallery_project import write_project
from tests.benchmarks.gallery_results import changes, ratios, targets, transfers

COUNT = """
import asyncio
from stario_components.gallery._library import Library
library = Library("shop")
asyncio.run(library.load_all())
print(*(f"{each.key} {each.state} {len(each.stories)}" for each in library.entries), sep="\\n")
"""
START = {"story_s": 1.0, "story_cpu_s": 0.5, "all_cpu_s": 1.1, "bytes": 30_000, "requests": 9}
FOUND = {
    "painted first": {
        **START,
        "bytes_in_all": 35_000,
        "by_url": {"/assets/datastar.0.js": 12_000},
    },
    "answered first": START,
    "edits": {"story": {"seen": [0.1, 0.3, 0.2], "split": {}, "lost": ["the arg"], "unseen": []}},
}


def test_a_project_has_as_many_stories_as_it_says(tmp_path: Path) -> None:
    project = write_project(tmp_path / "p", 9)
    ran = subprocess.run(
        [sys.executable, "-c", COUNT],
        cwd=project.folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.splitlines() == ["part-0 loaded 7", "part-1 loaded 2"]


@pytest.mark.parametrize("write", [write_project, gallery_ladle.write_ladle_project])
def test_what_is_edited_is_there_once(
    write: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gallery_ladle, "FOLDER", tmp_path)
    assert callable(write)
    project = write(tmp_path / "p", 50)
    for name, file in project.edits.items():
        assert file.read_text("utf-8").count(f'"{name} 0"') == 1


@pytest.mark.server
def test_a_process_tells_its_answer_its_time_and_its_memory(tmp_path: Path) -> None:
    port = free_port()
    (tmp_path / "it").write_text("There", "utf-8")
    command = [sys.executable, "-m", "http.server", "--bind", "127.0.0.1", str(port)]
    with Served(command, cwd=tmp_path, port=port, log=tmp_path / "log") as server:
        assert 0 < server.listening() <= server.answered("/it", b"There")
        assert server.body("/it") == b"There"
        assert server.body("/other") == b""
        assert server.cpu_s() > 0
        assert server.memory_bytes() > 1_000_000


def test_a_process_that_ended_is_told(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "print('no')"]
    with (
        Served(command, cwd=tmp_path, port=free_port(), log=tmp_path / "log") as server,
        pytest.raises(RuntimeError, match="no"),
    ):
        server.listening()


def test_figures_stand_beside_what_they_should_be() -> None:
    assert list(targets({"50": FOUND})) == [
        ["first story painted, 50 stories, s", "1.00", "1.5", "met"],
        ["first story answered, s", "1.00", "1.5", "met"],
        ["processor until all are loaded, s", "1.10", "1", "missed"],
        ["bytes to the first story", "30,000", "40,000", "met"],
        ["edit of a file of story, 50 stories, s", "0.20", "0.2", "met"],
    ]


def test_bytes_are_told_with_and_without_the_client() -> None:
    assert list(transfers({"ours": {"50": FOUND}})) == [
        ["ours, 50 stories", "30,000", "9", "35,000"],
        ["  without the client", "18,000", "8", ""],
    ]


def test_what_an_edit_lost_is_told() -> None:
    assert list(changes({"50": FOUND})) == [["file of story, 50 stories", "200", "300", "the arg"]]


def test_one_is_the_same_as_the_other() -> None:
    assert {row[1] for row in ratios({"50": FOUND}, {"50": FOUND})} == {"1.00"}
