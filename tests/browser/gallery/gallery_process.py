"""`stario-components gallery` in a process of its own, as a person starts it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

START_LIMIT_S = 30


class GalleryProcess:
    """The command on a folder, from its start to its end."""

    def __init__(self, folder: Path, *places: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        command = [sys.executable, "-m", "stario_components.cli", "gallery", *places]
        self.process = subprocess.Popen(
            [*command, "--no-open", "--port", str(port)],
            cwd=folder,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self._wait()

    def end(self) -> str:
        """Stop it; what it printed."""
        self.process.terminate()
        printed, _ = self.process.communicate(timeout=10)
        return printed.decode()

    def _wait(self) -> None:
        limit = time.monotonic() + START_LIMIT_S
        while time.monotonic() < limit:
            try:
                urllib.request.urlopen(self.url, timeout=5).close()
            except urllib.error.HTTPError:
                return
            except OSError:
                assert self.process.poll() is None, self.end()
                time.sleep(0.05)
            else:
                return
        raise TimeoutError(self.end())
