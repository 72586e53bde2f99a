"""Real servers, real sockets: how streams end, and that one bad client harms no other.

The times that are measured are printed (`-s`), not asserted; the limits are guards against a hang.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import struct
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.server

ROOT = Path(__file__).parents[2]
LIMIT_S = 15


OPTIONS = {
    "uvicorn": ["uvicorn"],
    "granian": ["granian", "--interface", "asgi"],
    "granian with two workers": ["granian", "--interface", "asgi", "--workers", "2"],
}
WORKERS = {"granian with two workers": 2}


class Server:
    """uvicorn or granian with the app of this folder."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process: Any = None
        self.workers: set[int | None] = set()
        self.clients: list[Client] = []

    def subscribe(self, *, buffer_bytes: int | None = None) -> Client:
        """A new subscriber; its socket is closed with the server at the latest."""
        self.clients.append(Client(self, buffer_bytes))
        return self.clients[-1]

    def start(self) -> None:
        command = [sys.executable, "-m", *OPTIONS[self.kind], "tests.faults.app:app"]
        self.process = subprocess.Popen(
            [*command, "--port", str(self.port), "--log-level", "warning"],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"},
            start_new_session=True,
        )
        self.workers.clear()
        wait_for(self.is_up)

    def is_up(self) -> bool:
        """Whether every worker has answered: granian loses a signal that comes while a forked
        worker still imports the app, and then never ends. (With any app; 2.8.7.)"""
        self.workers.add(self.get("/worker"))
        return len(self.workers - {None}) == WORKERS.get(self.kind, 1)

    def stop(self, number: int = signal.SIGTERM) -> float:
        asked = time.monotonic()
        self.process.send_signal(number)
        self.process.wait(LIMIT_S)
        return time.monotonic() - asked

    def kill(self) -> None:
        """End it with its workers (granian's outlive it), and what is connected."""
        for client in self.clients:
            client.socket.close()
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def get(self, path: str) -> Any:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as answer:
                return json.load(answer)
        except OSError:
            return None

    def say(self, text: str) -> int:
        body = json.dumps({"text": text}).encode()
        headers = {"Content-Type": "application/json"}
        url = f"http://127.0.0.1:{self.port}/say"
        with urllib.request.urlopen(
            urllib.request.Request(url, body, headers), timeout=5
        ) as answer:
            return answer.status

    def holds(self, count: int) -> bool:
        """Whether so many streams are open, and so many subscribers in the relay."""
        return self.get("/open") == {"people": count, "streams": count}


class Client:
    """A raw subscriber."""

    def __init__(self, server: Server, buffer_bytes: int | None) -> None:
        self.socket = socket.socket()
        self.socket.settimeout(LIMIT_S)
        if buffer_bytes is not None:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer_bytes)
        self.socket.connect(("127.0.0.1", server.port))
        self.socket.sendall(b"GET /subscribe HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        self.read = bytearray()

    def until(self, text: bytes) -> None:
        """Read until a text comes."""
        start = 0
        while self.read.find(text, start) < 0:
            start = max(0, len(self.read) - len(text))
            chunk = self.socket.recv(65536)
            if not chunk:
                raise EOFError(self.read[-300:])
            self.read += chunk

    def rest(self) -> bytearray:
        """Read to the end of the connection."""
        while chunk := self.socket.recv(65536):
            self.read += chunk
        return self.read


def wait_for(condition: Any) -> None:
    end = time.monotonic() + LIMIT_S
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


@pytest.fixture(params=["uvicorn", "granian"])
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    server = Server(request.param)
    server.start()
    yield server
    server.kill()


@pytest.mark.parametrize("server", OPTIONS, indirect=True)
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_server_with_open_streams_stops_and_each_ends_cleanly(
    server: Server, number: signal.Signals
) -> None:
    clients = [server.subscribe() for _ in range(20)]
    for client in clients:
        client.until(b"one")
    took_s = server.stop(number)
    print(f"{server.kind} with 20 open streams ended {took_s:.2f} s after {number.name}")
    for client in clients:
        assert client.rest().endswith(b"0\r\n\r\n")  # the last chunk of a complete answer


def test_a_client_that_vanishes_is_noticed(server: Server) -> None:
    clients = [server.subscribe() for _ in range(5)]
    for client in clients:
        client.until(b"one")
    assert server.holds(5)
    for client in clients:
        client.socket.close()
    wait_for(lambda: server.holds(0))


def test_a_client_that_vanishes_without_a_word_is_noticed_too(server: Server) -> None:
    client = server.subscribe()
    client.until(b"one")
    linger = struct.pack("ii", 1, 0)  # close with a reset, as a machine that lost its power
    client.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    client.socket.close()
    wait_for(lambda: server.holds(0))


def test_a_slow_reader_stops_nobody_and_misses_only_what_is_outdated(server: Server) -> None:
    slow, quick = server.subscribe(buffer_bytes=4096), server.subscribe()
    for number in range(60):  # 12 MB, more than the buffers of the system hold
        assert server.say(f"text-{number}-" + "x" * 200_000) == 204
        quick.until(f"text-{number}-".encode())
    slow.until(b"text-59-")
    assert slow.read.count(b"event:") < 60
    server.say("afterwards")
    slow.until(b"afterwards")


def test_200_subscribers_are_reached_by_one_publish(server: Server) -> None:
    clients = [server.subscribe() for _ in range(200)]
    for client in clients:
        client.until(b"one")
    assert server.holds(200)
    server.say("for-all")
    for client in clients:
        client.until(b"for-all")
        client.socket.close()
    wait_for(lambda: server.holds(0))


def test_after_a_restart_a_stream_gets_the_truth(server: Server) -> None:
    client = server.subscribe()
    client.until(b"one")
    server.say("before")
    client.until(b"before")
    server.stop()
    server.start()
    again = server.subscribe()
    again.until(b"one")
