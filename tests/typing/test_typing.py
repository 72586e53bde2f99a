"""Types are the manual: what must be accepted is; each misuse that types can catch is caught."""

from __future__ import annotations

import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[int]]:
    """The lines with errors, by file."""
    folder = tmp_path_factory.mktemp("typing")
    settings = {
        "include": [str(HERE)],
        "pythonVersion": "3.11",
        "typeCheckingMode": "strict",
        "reportUnusedExpression": "none",
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    command = [sys.executable, "-m", "basedpyright", "--outputjson", "--pythonpath", sys.executable]
    done = subprocess.run([*command, "-p", str(folder)], capture_output=True, check=False)
    lines: dict[str, set[int]] = {}
    for each in json.loads(done.stdout)["generalDiagnostics"]:
        if each["severity"] == "error":
            name = Path(each["file"]).name
            lines.setdefault(name, set()).add(each["range"]["start"]["line"] + 1)
    return lines


def test_what_must_be_accepted_is(found: dict[str, set[int]]) -> None:
    assert found.get("accepted.py", set()) == set()


def test_what_is_accepted_also_runs() -> None:
    runpy.run_path(str(HERE / "accepted.py"), run_name="page")


def test_exactly_the_marked_lines_are_rejected(found: dict[str, set[int]]) -> None:
    text = (HERE / "rejected.py").read_text("utf-8").splitlines()
    marked = {number for number, line in enumerate(text, 1) if line.endswith("  # error")}
    assert len(marked) > 20
    assert found.get("rejected.py", set()) == marked
