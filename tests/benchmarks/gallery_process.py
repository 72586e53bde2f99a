"""A gallery in a process of its own: its answers, its time and its memory.

Law: knows no gallery by name; a command is started, and asked over a plain socket.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

LIMIT_S = 120
STEP_S = 0.005
_TICK_S = 1 / os.sysconf("SC_CLK_TCK")


class Served:
    """A command that serves on a port, from its start until the block ends."""

    def __init__(self, command: Sequence[str], *, cwd: Path, port: int, log: Path) -> None:
        self._command = command
        self._cwd = cwd
        self._log = log
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self.started = 0.0
        """By the clock that a browser has as well."""

    def __enter__(self) -> Self:
        with self._log.open("ab") as log:
            self.started = time.time()
            self._process = subprocess.Popen(
                self._command,
                cwd=self._cwd,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                env={key: value for key, value in os.environ.items() if key not in _UNSET}
                | {"BROWSER": "none"},
            )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGTERM)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(10)

    def since(self) -> float:
        """Seconds since it was started."""
        return time.time() - self.started

    def listening(self) -> float:
        """The seconds after which the port takes connections."""
        self._until(lambda: self._connected().close() or True)
        return self.since()

    def answered(self, path: str, marker: bytes = b"") -> float:
        """The seconds after which a path answers, with this in its body."""
        self._until(lambda: marker in self.body(path))
        return self.since()

    def body(self, path: str) -> bytes:
        """What a path gives with the status 200; else nothing. Uncompressed."""
        head, _, body = self._whole(path).partition(b"\r\n\r\n")
        return body if head.split(b" ", 2)[1:2] == [b"200"] else b""

    def cpu_s(self) -> float:
        """The processor's time of the process and all below it so far; steps are of 10 ms."""
        return sum(map(_cpu_s, _family(self._process.pid)))

    def memory_bytes(self) -> int:
        """What the process and all below it hold, shared pages by their share."""
        return sum(map(_memory_bytes, _family(self._process.pid)))

    def _whole(self, path: str) -> bytes:
        with self._connected() as connection:
            connection.sendall(_request(path, self.port))
            parts: list[bytes] = []
            while part := connection.recv(65536):
                parts.append(part)
        return b"".join(parts)

    def _connected(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=30)

    def _until(self, act: Callable[[], bool]) -> None:
        while self.since() < LIMIT_S:
            if self._process.poll() is not None:
                raise RuntimeError(f"It ended: {self._command}\n{self._log.read_text('utf-8')}")
            with suppress(OSError):
                if act():
                    return
            time.sleep(STEP_S)
        raise TimeoutError(f"Nothing within {LIMIT_S} s: {self._command}")


# As a person starts it: with bytecode, and without what a coverage run would bring in.
_UNSET = {"PYTHONDONTWRITEBYTECODE", "COVERAGE_PROCESS_START"}


def free_port() -> int:
    """A port that nobody has now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _request(path: str, port: int) -> bytes:
    return f"GET {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nconnection: close\r\n\r\n".encode()


def _family(pid: int) -> list[int]:
    found = [pid]
    for each in found:
        with suppress(OSError):
            for task in Path(f"/proc/{each}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
    return found


def _cpu_s(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) * _TICK_S  # user and system, with children that ended


def _memory_bytes(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
