"""What an app gets by naming the plugin, and what stays as it was."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from litestar import Litestar, get, post
from litestar.di import NamedDependency, Provide
from litestar.testing import TestClient

from stario_components import Event, Relay, ds, h, signals
from stario_components._errors import SetupError, UsageError
from stario_components.litestar import StarioPlugin, live, stream
from tests.asgi import opened, running

DATASTAR = {"datastar-request": "true"}


class Word(ds.Signals):
    word: str = ""


def frame(content: h.Node) -> h.Node:
    return h.html[h.body(".framed")[content]]


@get("/")
async def node() -> h.Node:
    return h.p["x"]


@post("/")
async def command(told: Word, relay: Relay) -> None: ...


@stream("/feed")
async def feed() -> AsyncIterator[Event]:
    yield signals({"n": 1})


@live("/board", topics="x")
async def board() -> h.Node:
    return h.main(id="m")


def test_the_layout_of_the_plugin_frames_a_node() -> None:
    with TestClient(Litestar([node], plugins=[StarioPlugin(layout=frame)])) as client:
        assert client.get("/").text == (
            '<!doctype html><html><body class="framed"><p>x</p></body></html>'
        )


def test_the_layout_of_the_plugin_frames_a_live_view_with_its_opener() -> None:
    with TestClient(Litestar([board], plugins=[StarioPlugin(layout=frame)])) as client:
        start = '<!doctype html><html><body class="framed"><main id="m"></main><div data-init='
        assert client.get("/board").text.startswith(start)


def test_datastar_gets_no_layout() -> None:
    with TestClient(Litestar([node], plugins=[StarioPlugin(layout=frame)])) as client:
        assert client.get("/", headers=DATASTAR).text == "<p>x</p>"


async def test_a_silent_stream_is_kept_open_by_a_comment() -> None:
    app = Litestar([board], plugins=[StarioPlugin(heartbeat_s=0.02)])
    async with running(app):
        stream = opened(app, "/board/subscribe")
        await stream.event()
        assert await stream.chunk() == ": hb"
        await stream.leave()


async def test_each_app_has_a_relay_of_its_own() -> None:
    first, second = StarioPlugin(), StarioPlugin()
    async with running(Litestar([board], plugins=[first])) as app:
        stream = opened(app, "/board/subscribe")
        await stream.event()
        assert (first.relay.subscribers("x"), second.relay.subscribers("x")) == (1, 0)
        await stream.leave()


def test_a_dependency_of_the_users_own_may_be_called_relay() -> None:
    async def mine() -> str:
        return "mine"

    @get("/")
    async def index(relay: NamedDependency[str]) -> h.Node:
        return h.p[relay]

    app = Litestar([index], plugins=[StarioPlugin()], dependencies={"relay": Provide(mine)})
    with TestClient(app) as client:
        assert client.get("/", headers=DATASTAR).text == "<p>mine</p>"


@pytest.mark.filterwarnings("always")
def test_nothing_that_litestar_deprecates_is_used(recwarn: pytest.WarningsRecorder) -> None:
    with TestClient(Litestar([node, command, feed, board], plugins=[StarioPlugin()])) as client:
        paths = ["/", "/feed", "/board", "/schema/openapi.json"]
        answers: list[Any] = [client.get(path) for path in paths]
        answers.append(client.post("/", json={"word": "x"}))
    assert [answer.status_code for answer in answers] == [200, 200, 200, 200, 204]
    assert list(recwarn) == []


def test_the_stream_of_a_live_view_is_not_in_the_openapi_schema() -> None:
    with TestClient(Litestar([board], plugins=[StarioPlugin()])) as client:
        assert list(client.get("/schema/openapi.json").json()["paths"]) == ["/board"]


def test_one_plugin_serves_one_app() -> None:
    plugin = StarioPlugin()
    Litestar([], plugins=[plugin])
    with pytest.raises(SetupError) as caught:
        Litestar([], plugins=[plugin])
    assert str(caught.value) == (
        "One StarioPlugin was given to two apps.\n"
        "It holds the open streams and the tasks of one; those of the other would never end.\n"
        "Make one for each app; they may share a relay: StarioPlugin(relay=relay)."
    )


@live("/nameless", topics="x")
async def nameless() -> h.Node:
    return h.main["no id"]


@get("/own")
async def own_failure() -> h.Node:
    raise UsageError("mend it")


@get("/other")
async def other_failure() -> h.Node:
    raise KeyError("not ours")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/nameless", 'Give the root an id: h.main(id="board")[…].'),
        ("/own", "the answer to /own failed"),
        ("/other", None),
    ],
)
def test_outside_debug_mode_our_errors_are_logged(
    path: str, told: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    handlers = [nameless, own_failure, other_failure]
    app = Litestar(handlers, plugins=[StarioPlugin()], logging_config=None)
    with TestClient(app, raise_server_exceptions=False) as client:
        assert client.get(path).status_code == 500
    ours = [each for each in caplog.records if each.name == "stario_components.litestar._plugin"]
    assert len(ours) == (told is not None)
    assert told is None or told in caplog.text
