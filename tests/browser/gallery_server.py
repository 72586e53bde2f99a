"""The example apps in a process of their own, as `make gallery` starts them."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).parents[2]
START_LIMIT_S = 30
STOP_LIMIT_S = 10


class GalleryServer:
    """Start, stop and restart the gallery on one port and one database."""

    def __init__(self, server: str, database: Path, *, is_compiled: bool = True) -> None:
        self.server = server
        self._compile = "1" if is_compiled else "0"
        self.database = database
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [sys.executable, "-m", "gallery", "--apps-only", "--no-open"]
        self._process = subprocess.Popen(
            [*command, "--server", self.server, "--port", str(self.port)],
            cwd=ROOT,
            env={
                **os.environ,
                "GALLERY_DATABASE": str(self.database),
                "STARIO_COMPONENTS_COMPILE": self._compile,
            },
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        _wait_until_served(self.url)

    def stop(self) -> float:
        """Ask it to stop; how long that took, in seconds."""
        assert self._process is not None
        asked = time.monotonic()
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(STOP_LIMIT_S)
        finally:
            with suppress(ProcessLookupError):  # workers outlive a killed granian
                os.killpg(self._process.pid, signal.SIGKILL)
        return time.monotonic() - asked


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_until_served(url: str) -> None:
    end = time.monotonic() + START_LIMIT_S
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=1):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
    raise TimeoutError(f"{url} was not served within {START_LIMIT_S} s")
