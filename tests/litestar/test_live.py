"""A live view: its page, its stream, and what the stream does when things go wrong."""

from __future__ import annotations

import asyncio
import gc
import logging
import traceback
from collections.abc import AsyncGenerator
from typing import Any

import pytest
from litestar import Litestar, Router
from litestar.di import NamedDependency, Provide
from litestar.exceptions import LitestarException, NotAuthorizedException
from litestar.params import FromPath, FromQuery
from litestar.testing import TestClient

from stario_components import Event, Relay, component, ds, h
from stario_components._errors import UsageError
from stario_components.litestar import StarioPlugin, live, stream
from tests.asgi import opened, running


class Board:
    """State of a test: what the view shows, and how it behaves."""

    def __init__(self) -> None:
        self.text = "one"
        self.fails = False
        self.opened = 0
        self.closed = 0
        self.rolled_back = 0
        self.seen_open: list[bool] = []
        self.instead: list[h.Node] = []


BOARD = Board()


@pytest.fixture(autouse=True)
def _fresh_board() -> None:
    BOARD.__init__()


async def connection() -> AsyncGenerator[Board, None]:
    BOARD.opened += 1
    try:
        yield BOARD
    except RuntimeError:
        BOARD.rolled_back += 1
        raise
    finally:
        BOARD.closed += 1


@live("/", topics="board", max_rate_hz=1000)
async def index(board: NamedDependency[Board], relay: Relay) -> h.Node:
    board.seen_open.append(board.opened > board.closed)
    if board.fails:
        raise RuntimeError("the view is broken")
    return board.instead[0] if board.instead else h.main(id="board")[board.text]


@live(
    "/rooms/{room:str}", topics=["rooms.{room}", "all"], presence="people.{room}", max_rate_hz=1000
)
async def room(room: FromPath[str], relay: Relay, q: FromQuery[str] = "") -> h.Node:
    return h.main(id="room")[
        room, " ", q, " ", relay.subscribers(f"people.{room}"), " ", BOARD.text
    ]


def make_app(*, debug: bool = False) -> tuple[Litestar, Relay]:
    plugin = StarioPlugin()
    app = Litestar(
        [index, room],
        plugins=[plugin],
        dependencies={"board": Provide(connection)},
        debug=debug,
        logging_config=None,  # Litestar's own would take the log away from pytest
    )
    return app, plugin.relay


def page(app: Litestar, path: str) -> str:
    with TestClient(app) as client:
        return client.get(path).text


def test_the_page_holds_the_view_and_opens_its_stream() -> None:
    html = page(make_app()[0], "/")
    assert '<main id="board">one</main>' in html
    assert html.startswith("<!doctype html>")
    assert (
        '<div data-init="@get(&#34;/subscribe&#34;,{retry:&#34;always&#34;,retryMaxWait:5000,'
        'retryMaxCount:Infinity})" id="stario-stream" hidden></div>'
    ) in html


def test_the_stream_keeps_path_and_query_of_its_page() -> None:
    html = page(make_app()[0], "/rooms/caf%C3%A9?q=%7Bx%7D")
    assert "@get(&#34;/rooms/caf%C3%A9/subscribe?q=%7Bx%7D&#34;," in html


def test_odd_characters_of_a_path_can_not_end_the_address() -> None:
    html = page(make_app()[0], "/rooms/%22%27%3C%5C%7B$x%7D?q=%22'`$%7Bx%7D")
    address = "/rooms/%22%27%3C%5C%7B%24x%7D/subscribe?q=%22&#39;`\\u0024%7Bx%7D"
    assert f"@get(&#34;{address}&#34;," in html


def test_a_path_that_ends_in_a_slash_has_the_same_stream() -> None:
    assert "@get(&#34;/rooms/red/subscribe&#34;," in page(make_app()[0], "/rooms/red/")


def test_behind_a_prefix_the_stream_has_it_too() -> None:
    with TestClient(make_app()[0], root_path="/app") as client:
        assert "@get(&#34;/app/rooms/red/subscribe&#34;," in client.get("/rooms/red").text


async def test_a_stream_starts_with_a_retry_and_the_state() -> None:
    app, _ = make_app()
    async with running(app):
        stream = opened(app, "/subscribe")
        assert (await stream.chunk()).startswith("retry: ")
        assert await stream.chunk() == (
            'event: datastar-patch-elements\ndata: elements <main id="board">one</main>'
        )
        assert stream.headers["cache-control"] == "no-store"
        assert stream.headers["x-accel-buffering"] == "no"
        await stream.leave()


async def test_a_publish_brings_the_new_state() -> None:
    app, relay = make_app()
    async with running(app):
        stream = opened(app, "/subscribe")
        await stream.event()
        BOARD.text = "two"
        await relay.publish("board")
        assert "two" in await stream.event()
        await stream.leave()


async def test_a_view_that_renders_the_same_sends_nothing() -> None:
    app, relay = make_app()
    async with running(app):
        stream = opened(app, "/subscribe")
        await stream.event()
        await relay.publish("board")
        assert await stream.quiet()
        await stream.leave()


async def test_the_last_state_is_delivered_however_fast_it_changes() -> None:
    app, relay = make_app()
    async with running(app):
        stream = opened(app, "/subscribe")
        await stream.event()
        for number in range(500):
            BOARD.text = f"state {number}"
            await relay.publish("board")
        await asyncio.sleep(0)
        while "state 499" not in await stream.event():
            pass
        await stream.leave()


async def test_past_its_rate_a_view_waits_and_the_browser_may_still_leave() -> None:
    @live("/slow", topics="slow", max_rate_hz=0.001)
    async def slow() -> h.Node:
        return h.main(id="m")[BOARD.text]

    plugin = StarioPlugin()
    app = Litestar([slow], plugins=[plugin])
    async with running(app):
        stream = opened(app, "/slow/subscribe")
        await stream.event()
        BOARD.text = "two"
        await plugin.relay.publish("slow")
        assert await stream.quiet()
        await stream.leave()


async def test_a_topic_follows_the_path() -> None:
    app, relay = make_app()
    async with running(app):
        stream = opened(app, "/rooms/red/subscribe?q=x")
        assert "red x 1 one" in await stream.event()
        BOARD.text = "two"
        await relay.publish("rooms.blue")
        assert await stream.quiet()
        await relay.publish("rooms.red")
        assert "red x 1 two" in await stream.event()
        await stream.leave()


async def test_several_topics_are_followed() -> None:
    app, relay = make_app()
    async with running(app):
        stream = opened(app, "/rooms/red/subscribe")
        await stream.event()
        BOARD.text = "two"
        await relay.publish("all")
        assert "two" in await stream.event()
        await stream.leave()


@pytest.mark.parametrize("name", ["a.b", "*", "%3E", "a%20b", "a%00"])
def test_a_path_that_would_reach_other_subjects_is_not_found(name: str) -> None:
    with TestClient(make_app()[0]) as client:
        assert client.get(f"/rooms/{name}/subscribe").status_code == 404
        assert client.get(f"/rooms/{name}").status_code == 404  # or it would ask for ever


async def test_presence_counts_who_comes_and_who_leaves() -> None:
    app, relay = make_app()
    async with running(app):
        first = opened(app, "/rooms/red/subscribe")
        assert "red  1 one" in await first.event()
        second = opened(app, "/rooms/red/subscribe")
        assert "red  2 one" in await second.event()
        assert "red  2 one" in await first.event()
        await second.leave()
        assert "red  1 one" in await first.event()
        await first.leave()
        assert relay.subscribers("people.red") == 0


async def test_a_broken_view_is_shown_in_debug_mode_and_gone_when_it_works() -> None:
    app, relay = make_app(debug=True)
    async with running(app):
        stream = opened(app, "/subscribe")
        await stream.event()
        BOARD.fails = True
        await relay.publish("board")
        card = await stream.event()
        assert "data: selector body" in card
        assert "RuntimeError: the view is broken" in card
        BOARD.fails, BOARD.text = False, "two"
        await relay.publish("board")
        assert await stream.event() == (
            "event: datastar-patch-elements\ndata: selector #stario-error\ndata: mode remove"
        )
        assert "two" in await stream.event()
        await stream.leave()


async def test_a_broken_view_leaks_nothing_in_production(caplog: pytest.LogCaptureFixture) -> None:
    app, relay = make_app()
    async with running(app):
        stream = opened(app, "/subscribe")
        await stream.event()
        with caplog.at_level(logging.ERROR, "stario_components"):
            BOARD.fails = True
            await relay.publish("board")
            assert await stream.quiet()
        assert "failed while streaming" in caplog.text
        BOARD.fails, BOARD.text = False, "two"
        await relay.publish("board")
        assert "two" in await stream.event()
        await stream.leave()


async def test_a_second_failure_replaces_the_first_on_the_page() -> None:
    app, relay = make_app(debug=True)
    async with running(app):
        BOARD.fails = True
        stream = opened(app, "/subscribe")
        assert "data: selector body" in await stream.event()
        await relay.publish("board")
        card = await stream.event()
        assert "data: selector" not in card
        assert '<section id="stario-error"' in card
        await stream.leave()


async def test_a_view_that_is_broken_at_first_is_shown_once_it_works() -> None:
    app, relay = make_app()
    async with running(app):
        BOARD.fails = True
        stream = opened(app, "/subscribe")
        assert (await stream.chunk()).startswith("retry: ")
        assert await stream.quiet()
        BOARD.fails = False
        await relay.publish("board")
        assert "one" in await stream.event()
        await stream.leave()


@pytest.mark.parametrize(
    ("node", "said"),
    [
        (None, "returned '', without an id on its root."),
        (h.p["x"], "returned '<p>x</p>', without an id on its root."),
        (h.html[h.body], "returned a whole document."),
    ],
)
async def test_a_view_that_turns_wrong_sends_nothing_and_says_why(
    caplog: pytest.LogCaptureFixture, node: h.Node, said: str
) -> None:
    app, relay = make_app()
    async with running(app):
        stream = opened(app, "/subscribe")
        await stream.event()
        BOARD.instead = [node]
        await relay.publish("board")
        assert await stream.quiet()
        assert said in caplog.text
        await stream.leave()


async def test_dependencies_are_opened_and_closed_for_each_look() -> None:
    app, relay = make_app()
    async with running(app):
        stream = opened(app, "/subscribe")
        await stream.event()
        assert (BOARD.opened, BOARD.closed) == (1, 1)
        BOARD.fails = True
        await relay.publish("board")
        await stream.quiet()
        assert (BOARD.opened, BOARD.closed, BOARD.rolled_back) == (2, 2, 1)
        assert BOARD.seen_open == [True, True]
        await stream.leave()


async def test_a_browser_that_leaves_leaves_nothing_behind() -> None:
    app, relay = make_app()
    async with running(app):
        before = len(asyncio.all_tasks())
        streams = [opened(app, "/rooms/red/subscribe") for _ in range(20)]
        for stream in streams:
            await stream.event()
        for stream in streams:
            await stream.leave()
        gc.collect()
        assert relay.statistics().subscribers == 0
        assert len(app.state.stario_runtime.streams) == 0
        assert len(asyncio.all_tasks()) == before


async def test_one_publish_reaches_200_subscribers_and_the_relay_ends_empty() -> None:
    app, relay = make_app()
    async with running(app):
        streams = [opened(app, "/subscribe") for _ in range(200)]
        for stream in streams:
            assert "one" in await stream.event()
        assert relay.subscribers("board") == 200
        BOARD.text = "two"
        await relay.publish("board")
        for stream in streams:
            assert "two" in await stream.event()
        for stream in streams:
            await stream.leave()
        assert relay.statistics().subscribers == 0
        assert relay._inboxes == {}


async def test_the_app_ends_its_streams_when_it_stops() -> None:
    app, _ = make_app()
    async with running(app):
        stream = opened(app, "/subscribe")
        await stream.event()
        app.state.stario_runtime.streams.end_all()
        await stream.end()
        assert stream.has_ended


def test_a_view_without_an_id_is_refused() -> None:
    @live("/", topics="x")
    async def nameless() -> h.Node:
        return h.main[h.p(id="inner")]

    text = page(Litestar([nameless], plugins=[StarioPlugin()], debug=True), "/")
    assert """returned '<main><p id="inner"></p></main>', without an id on its root.""" in text
    assert (
        "\nThe browser finds the element to morph by its id; no patch would arrive."
        '\nGive the root an id: h.main(id="board")[…].'
    ) in text


def test_a_view_that_is_a_document_is_refused() -> None:
    @live("/", topics="x")
    async def whole() -> h.Node:
        return h.html[h.body]

    text = page(Litestar([whole], plugins=[StarioPlugin()], debug=True), "/")
    assert (
        "returned a whole document."
        "\nIts stream patches what is inside the page; the document has to stay."
        "\nReturn the part that changes, and give the document as live(…, layout=…)."
    ) in text


def test_a_topic_with_an_unknown_parameter_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        live("/boards/{board_id:int}", topics="boards.{id}")
    assert str(caught.value) == (
        "The topic 'boards.{id}' names the parameter id.\n"
        "The path '/boards/{board_id:int}' has none of that name, so no stream could subscribe.\n"
        'Use its names: live("/boards/{board_id:int}", topics="boards.{board_id}").'
    )


@pytest.mark.parametrize("topics", [None, 7, []])
def test_a_view_without_topics_is_refused(topics: Any) -> None:
    with pytest.raises(UsageError) as caught:
        live("/", topics=topics)
    assert str(caught.value) == (
        f"live got topics={topics}.\n"
        "They are what its view looks at; without any, its page would never move.\n"
        'Name what is published: topics="todos", or topics=["todos", "boards.*"].'
    )


@pytest.mark.parametrize("options", [{"topics": [7]}, {"topics": "x", "presence": 7}])
def test_a_topic_that_is_no_text_is_refused(options: Any) -> None:
    with pytest.raises(UsageError, match=r"^7 is not a pattern of subjects.\nA pattern is text"):
        live("/", **options)


async def test_presence_alone_is_enough_to_look_at() -> None:
    @live("/", topics=[], presence="people")
    async def people(relay: Relay) -> h.Node:
        return h.p(id="p")[relay.subscribers("people")]

    async with running(Litestar([people], plugins=[StarioPlugin()])) as app:
        stream = opened(app, "/subscribe")
        assert '<p id="p">1</p>' in await stream.event()
        await stream.leave()


@pytest.mark.parametrize("debug", [True, False])
async def test_in_debug_mode_a_misspelt_subject_is_logged(
    debug: bool, caplog: pytest.LogCaptureFixture
) -> None:
    app, relay = make_app(debug=debug)
    async with running(app):
        await relay.publish("bord", "board", "room.7", "elsewhere")
    assert [each.args for each in caplog.records if "nobody looks" in each.msg] == (
        [("bord", "board"), ("room.7", "rooms.*")] if debug else []
    )


def test_a_topic_that_is_no_subject_is_refused() -> None:
    with pytest.raises(UsageError, match="is not a pattern of subjects"):
        live("/", topics="a b")


def test_a_layout_of_its_own_wins() -> None:
    def frame(content: h.Node) -> h.Node:
        return h.html[h.body(".mine")[content]]

    @live("/", topics="x", layout=frame)
    async def framed() -> h.Node:
        return h.p(id="p")["text"]

    html = page(Litestar([framed], plugins=[StarioPlugin()]), "/")
    assert '<body class="mine"><p id="p">text</p>' in html


class Only(ds.Signals):
    q: str = "nothing"


@live("/filtered", topics="x")
async def filtered(only: Only) -> h.Node:
    return h.p(id="p")[only.q]


@pytest.mark.parametrize(("query", "shown"), [("?q=ada", "ada"), ("", "nothing")])
def test_signals_of_a_live_view_come_from_its_query(query: str, shown: str) -> None:
    app = Litestar([filtered], plugins=[StarioPlugin()])
    assert f'<p id="p">{shown}</p>' in page(app, f"/filtered{query}")


@pytest.mark.parametrize("added", ["", "&datastar=%7B%7D", "&datastar=%7B%22q%22%3A%22bob%22%7D"])
async def test_the_stream_shows_what_the_page_showed_whatever_the_client_adds(added: str) -> None:
    app = Litestar([filtered], plugins=[StarioPlugin()])
    async with running(app):
        stream = opened(app, f"/filtered/subscribe?q=ada{added}")
        assert '<p id="p">ada</p>' in await stream.event()
        await stream.leave()


async def test_a_view_may_be_a_plain_function() -> None:
    def plain() -> h.Node:
        return h.p(id="p")["plain"]

    app = Litestar([live("/", topics="x")(plain)], plugins=[StarioPlugin()])
    async with running(app):
        stream = opened(app, "/subscribe")
        assert '<p id="p">plain</p>' in await stream.event()
        await stream.leave()


def test_guards_stand_before_the_page_and_its_stream() -> None:
    def refuse(connection: Any, handler: Any) -> None:
        raise NotAuthorizedException

    @live("/", topics="x", guards=[refuse])
    async def secret() -> h.Node:
        return h.p(id="p")

    with TestClient(Litestar([secret], plugins=[StarioPlugin()])) as client:
        assert client.get("/").status_code == 401
        assert client.get("/subscribe").status_code == 401


async def test_a_live_view_works_inside_routers() -> None:
    @live("/clock", topics="x", name="the-clock")
    async def clock() -> h.Node:
        return h.time(id="t")["12:00"]

    nested = Router("/a", route_handlers=[Router("/b", route_handlers=[clock])])
    app = Litestar([nested], plugins=[StarioPlugin()])
    assert app.route_reverse("the-clock") == "/a/b/clock"
    assert "@get(&#34;/a/b/clock/subscribe&#34;," in page(app, "/a/b/clock")
    async with running(app):
        stream = opened(app, "/a/b/clock/subscribe")
        assert "12:00" in await stream.event()
        await stream.leave()


@pytest.mark.parametrize(
    ("topics", "presence"), [("todo", None), ("todos", "todo"), (["todos", "todo"], None)]
)
def test_a_topic_that_the_relay_does_not_declare_is_refused_when_the_app_is_made(
    topics: Any, presence: str | None
) -> None:
    def misspelt() -> h.Node:
        return h.p(id="p")

    misspelt.__qualname__ = "misspelt"
    view = live("/", topics=topics, presence=presence)(misspelt)
    with pytest.raises(UsageError) as caught:
        Litestar([view], plugins=[StarioPlugin(relay=Relay(subjects=["todos"]))])
    assert str(caught.value) == (
        "The live view tests.litestar.test_live.misspelt looks at 'todo', which its relay does not "
        "declare.\n"
        "It can't be published, so the page would never move.\n"
        "Did you mean todos?"
    )


def test_a_topic_that_is_like_none_is_refused_with_all_there_are() -> None:
    relay = Relay(subjects=["todos", "boards.*"])
    app = Litestar([], plugins=[StarioPlugin(relay=relay)])
    with pytest.raises(
        UsageError, match=r"looks at 'rooms.\{room\}'.*\n.*\nDeclared are boards.\*, "
    ):
        app.register(room)


@pytest.mark.parametrize(
    ("topic", "declared"),
    [
        ("boards.{n}", "boards.*"),
        ("boards.{n}.todos", "boards.*"),
        ("boards.{n}", "boards.7"),
        ("b{n}", "b7"),
    ],
)
async def test_a_topic_with_a_parameter_may_meet_what_is_declared(
    topic: str, declared: str
) -> None:
    @live("/{n:int}", topics=topic)
    async def board(n: FromPath[int]) -> h.Node:
        return h.p(id="p")

    app = Litestar([board], plugins=[StarioPlugin(relay=Relay(subjects=[declared]))])
    async with running(app):
        stream = opened(app, "/7/subscribe")
        assert '<p id="p"></p>' in await stream.event()
        await stream.leave()


@pytest.mark.parametrize("rate_hz", [0, -1, float("nan")])
def test_a_rate_that_is_not_above_zero_is_refused(rate_hz: float) -> None:
    with pytest.raises(UsageError) as caught:
        live("/", topics="x", max_rate_hz=rate_hz)
    assert str(caught.value) == (
        f"live got max_rate_hz={rate_hz}.\n"
        "It is how many patches a stream may send in a second; with none, no page would move.\n"
        "Give a number above zero: max_rate_hz=30."
    )


async def test_a_stream_of_nodes_says_that_events_are_wanted() -> None:
    @stream("/nodes")
    async def nodes() -> AsyncGenerator[Event]:
        yield h.p["x"]  # type: ignore[misc]

    async with running(Litestar([nodes], plugins=[StarioPlugin()])) as app:
        opening = opened(app, "/nodes")
        with pytest.raises(LitestarException) as caught:  # its cause is ours
            await opening.end()
    assert "Make an event of it: patch(node)" in "".join(traceback.format_exception(caught.value))


def test_a_component_is_no_live_view() -> None:
    @component
    def board() -> h.Node:
        return h.main(id="board")

    with pytest.raises(UsageError) as caught:
        live("/", topics="todos")(board)  # type: ignore[arg-type]
    assert str(caught.value) == (
        "The live view board is a component.\n"
        "Litestar fills the parameters of a handler, and those of a component are props.\n"
        "Call it in a handler: async def index() -> h.Node: return board(…)."
    )


def test_a_live_view_of_nothing_is_told() -> None:
    @live("/", topics="todos")
    async def nothing() -> h.Node:
        return None

    app = Litestar([nothing], plugins=[StarioPlugin()], debug=True)
    with TestClient(app, raise_server_exceptions=False) as client:
        answer = client.get("/")
    assert answer.status_code == 500
    assert "without an id on its root" in answer.text
