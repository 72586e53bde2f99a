"""The environment of the benchmarks: the newest Python that can, and every peer that installs.

`.venv-bench` is made anew when its Python or what goes into it changed. What can't be installed is
kept by name and reason in its `refused.json`, which the benchmarks print.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
VENV = ROOT / ".venv-bench"
PEERS = Path(__file__).parent / "requirements-peers.txt"
CONSTRAINTS = ROOT / "constraints.txt"
SOURCES = (PEERS, PEERS.with_name("requirements.txt"), CONSTRAINTS, ROOT / "pyproject.toml")
OLDEST = (3, 12)
NAMES = ("python3.14", "python3.13", "python3.12", "python3")
PROBE = "import sys, venv, ensurepip; print(*sys.version_info[:3])"


@dataclass(frozen=True, slots=True, order=True)
class Interpreter:
    """A Python that starts and can make an environment."""

    version: tuple[int, ...]
    path: str


def python() -> str:
    """The Python to run the benchmarks with: that of `.venv-bench`, or this one."""
    for each in sorted(set(_interpreters()), reverse=True):
        if _is_made_of(each) or _makes(each):
            return str(VENV / "bin" / "python")
    print(
        f"No Python {_shown(OLDEST)} or later that can make an environment was found on PATH or "
        "under ~/.pyenv/versions.\nSo this Python runs the benchmarks, with the peers that it has. "
        "Name another one: make bench BENCH_PYTHON=/path/to/python3"
    )
    return sys.executable


def _interpreters() -> Iterator[Interpreter]:
    for path in _candidates():
        version = _version(path)
        if version is not None and version >= OLDEST:
            yield Interpreter(version, path)


def _candidates() -> list[str]:
    named = os.environ.get("BENCH_PYTHON")
    if named:
        return [named]
    found = [shutil.which(name) for name in NAMES]
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    return [*(each for each in found if each), *map(str, sorted(pyenv.glob("3.*/bin/python")))]


def _version(path: str) -> tuple[int, ...] | None:
    try:
        done = subprocess.run([path, "-c", PROBE], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None  # a shim may be there and not start
    return tuple(map(int, done.stdout.split()))


def _is_made_of(each: Interpreter) -> bool:
    stamp = VENV / "made-of"
    return stamp.exists() and stamp.read_text("utf-8") == _made_of(each)


def _made_of(each: Interpreter) -> str:
    contents = b"".join(path.read_bytes() for path in SOURCES)
    return f"{each.path} {_shown(each.version)} {hashlib.sha256(contents).hexdigest()}"


def _makes(each: Interpreter) -> bool:
    """Make the environment with this Python; false, and said, when our package does not install."""
    print(f"Making {VENV.name} with Python {_shown(each.version)}, and the peers in it")
    shutil.rmtree(VENV, ignore_errors=True)
    subprocess.run([each.path, "-m", "venv", str(VENV)], check=True)
    (VENV / ".gitignore").write_text("*\n", "utf-8")
    pins = ("-c", str(CONSTRAINTS))
    reason = _refusal(*pins, "--upgrade", "pip") or _refusal(
        *pins, "--build-constraint", str(CONSTRAINTS), "-e", str(ROOT)
    )
    if reason is not None:
        print(f"without Python {_shown(each.version)}: {reason}")
        return False
    refused = {} if _refusal("-r", str(PEERS)) is None else _one_by_one()
    (VENV / "refused.json").write_text(json.dumps(refused, indent=2), "utf-8")
    (VENV / "made-of").write_text(_made_of(each), "utf-8")
    return True


def _one_by_one() -> dict[str, str]:
    """Install each peer alone, and give the reasons of those that refuse."""
    refused: dict[str, str] = {}
    for line in PEERS.read_text("utf-8").splitlines():
        name = line.partition("==")[0]
        if name.startswith("-r "):
            _refusal("-r", str(PEERS.with_name(name.removeprefix("-r "))))
        elif name and not name.startswith("#"):
            reason = _refusal(line)
            if reason is not None:
                refused[name] = reason
    return refused


def _refusal(*what: str) -> str | None:
    """Nothing when pip installed it, else why it did not."""
    command = [str(VENV / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    done = subprocess.run([*command, *what], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return None
    errors = [line for line in done.stderr.splitlines() if line.startswith("ERROR: ")]
    return errors[-1].removeprefix("ERROR: ") if errors else "pip failed"


def _shown(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))
