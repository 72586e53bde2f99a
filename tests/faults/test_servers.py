"""Real servers, real sockets: how streams end, and that one bad client harms no other.

The times that are measured are printed (`-s`), not asserted; the limits are guards against a hang.
"""

from __future__ import annotations

import json
import os
import signal
import socket
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


class Server:
    """uvicorn or granian with the app of this folder."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process: Any = None
        self.clients: list[Client] = []

    def subscribe(self) -> Client:
        """A new subscriber; its socket is closed with the server at the latest."""
        self.clients.append(Client(self))
        return self.clients[-1]

    def start(self) -> None:
        options = ["--interface", "asgi"] if self.kind == "granian" else []
        command = [sys.executable, "-m", self.kind, *options, "tests.faults.app:app"]
        self.process = subprocess.Popen(
            [*command, "--port", str(self.port), "--log-level", "warning"],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"},
            start_new_session=True,
        )
        wait_for(lambda: self.get("/people") is not None)

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

    def people(self) -> int:
        return self.get("/people")["people"]


class Client:
    """A raw subscriber."""

    def __init__(self, server: Server) -> None:
        self.socket = socket.create_connection(("127.0.0.1", server.port), timeout=LIMIT_S)
        self.socket.sendall(b"GET /subscribe HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        self.read = b""

    def until(self, text: bytes) -> None:
        """Read until a text comes."""
        while text not in self.read:
            chunk = self.socket.recv(65536)
            if not chunk:
                raise EOFError(self.read[-300:])
            self.read += chunk

    def rest(self) -> bytes:
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
    assert server.people() == 5
    for client in clients:
        client.socket.close()
    wait_for(lambda: server.people() == 0)


def test_a_slow_reader_does_not_stop_the_others(server: Server) -> None:
    slow, quick = server.subscribe(), server.subscribe()
    quick.until(b"one")
    for number in range(300):
        assert server.say(f"text-{number}-") == 204
    quick.until(b"text-299-")
    slow.until(b"text-299-")


def test_200_subscribers_are_reached_by_one_publish(server: Server) -> None:
    clients = [server.subscribe() for _ in range(200)]
    for client in clients:
        client.until(b"one")
    assert server.people() == 200
    server.say("for-all")
    for client in clients:
        client.until(b"for-all")
        client.socket.close()
    wait_for(lambda: server.people() == 0)


def test_after_a_restart_a_stream_gets_the_truth(server: Server) -> None:
    client = server.subscribe()
    client.until(b"one")
    server.say("before")
    client.until(b"before")
    server.stop()
    server.start()
    again = server.subscribe()
    again.until(b"one")
