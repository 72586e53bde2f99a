"""Handlers are made ready wherever they stand, and the user's functions stay as they are."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Annotated, Any

import pytest
from litestar import Controller, Litestar, Router, get, post
from litestar.di import NamedDependency, Provide
from litestar.params import FromPath, FromQuery
from litestar.testing import TestClient

from stario_components import Event, Relay, Tasks, ds, h, signals
from stario_components._errors import SetupError
from stario_components.litestar import LastEventId, StarioPlugin, stream

if TYPE_CHECKING:
    from decimal import Decimal as OnlyForTheChecker

DATASTAR = {"datastar-request": "true"}


class Word(ds.Signals):
    word: str = ""


def answer(handlers: list[Any], path: str, method: str = "GET", **options: Any) -> str:
    settings = options.pop("settings", {})
    app = Litestar(handlers, plugins=[StarioPlugin()], **settings)
    with TestClient(app) as client:
        return client.request(method, path, headers=DATASTAR, **options).text


class Rooms(Controller):
    path = "/rooms"

    @get("/{name:str}")
    async def show(self, name: FromPath[str], any_name: Word, r: Relay) -> h.Node:
        return h.p[f"{name} {any_name.word} {type(r).__name__}"]


def test_a_controller_works() -> None:
    assert answer([Rooms], "/rooms/red?word=x") == "<p>red x Relay</p>"


def test_routers_inside_routers_work() -> None:
    @post("/say")
    async def say(told: Word) -> h.Node:
        return h.p[told.word]

    nested = Router("/a", route_handlers=[Router("/b", route_handlers=[say])])
    assert answer([nested], "/a/b/say", "POST", json={"word": "hi"}) == "<p>hi</p>"


def test_one_handler_serves_two_apps() -> None:
    @get("/relay")
    async def name(relay: Relay) -> h.Node:
        return h.p[str(id(relay))]

    assert answer([name], "/relay") != answer([name], "/relay")


def test_the_users_function_is_not_changed() -> None:
    async def shout(told: Word) -> h.Node:
        return h.p[told.word]

    before = dict(shout.__annotations__)
    assert answer([get("/")(shout)], "/?word=x") == "<p>x</p>"
    assert shout.__annotations__ == before


def test_parameters_may_be_keywords_with_defaults() -> None:
    @get("/")
    async def index(*, told: Word, times: FromQuery[int] = 2) -> h.Node:
        return h.p[told.word * times]

    assert answer([index], "/?word=x") == "<p>xx</p>"


def test_a_decorated_handler_is_read_by_the_annotations_of_its_own_module() -> None:
    @asynccontextmanager
    async def logged() -> AsyncIterator[None]:
        yield

    @get("/")
    @logged()  # its wrapper lives in contextlib, where Word and h are unknown
    async def index(told: Word) -> h.Node:
        return h.p[told.word]

    assert answer([index], "/?word=x") == "<p>x</p>"


def test_dependencies_of_a_handlers_own_are_kept() -> None:
    async def seven() -> int:
        return 7

    @get("/", dependencies={"n": Provide(seven)})
    async def index(told: Word, n: NamedDependency[int]) -> h.Node:
        return h.p[f"{told.word}{n}"]

    assert answer([index], "/?word=x") == "<p>x7</p>"


def test_a_name_that_litestar_fills_in_itself_is_refused() -> None:
    @post("/")
    async def add(data: Word) -> None: ...

    with pytest.raises(SetupError) as caught:
        Litestar([add], plugins=[StarioPlugin()])
    first, *rest = str(caught.value).split("\n")
    assert first.endswith("has a parameter data: Word.")
    assert rest == [
        "Litestar fills data in by itself, with something else.",
        "Call it otherwise: signals: Word.",
    ]


def test_tasks_and_the_last_event_id_are_filled_in() -> None:
    @get("/")
    async def index(background: Tasks, last: LastEventId) -> h.Node:
        return h.p[f"{len(background)} {last or 'first'}"]

    assert answer([index], "/") == "<p>0 first</p>"


def test_a_provider_of_the_user_may_ask_for_the_relay() -> None:
    async def store(relay: NamedDependency[Relay]) -> str:
        return type(relay).__name__

    @get("/")
    async def index(store: NamedDependency[str]) -> h.Node:
        return h.p[store]

    settings = {"dependencies": {"store": Provide(store)}}
    assert answer([index], "/", settings=settings) == "<p>Relay</p>"


def test_a_relay_of_the_users_own_is_kept() -> None:
    mine = Relay(subjects=["x"])

    @get("/")
    async def index(relay: Relay) -> h.Node:
        return h.p["mine" if relay is mine else "another"]

    with TestClient(Litestar([index], plugins=[StarioPlugin(relay=mine)])) as client:
        assert "<p>mine</p>" in client.get("/").text


def test_names_that_only_the_checker_knows_do_not_disturb_ours() -> None:
    @get("/")
    async def index(told: Word, price: NamedDependency[OnlyForTheChecker]) -> h.Node:
        return h.p[f"{told.word} {price}"]

    async def seven() -> int:
        return 7

    import decimal

    settings = {
        "dependencies": {"price": Provide(seven)},
        "signature_namespace": {"OnlyForTheChecker": decimal.Decimal},
    }
    assert answer([index], "/?word=x", settings=settings) == "<p>x 7</p>"


async def session() -> AsyncGenerator[str, None]:
    yield "open"


async def service(session: NamedDependency[str]) -> str:
    return session


@pytest.mark.parametrize("name", ["session", "service"])
def test_a_stream_on_a_dependency_that_will_be_closed_is_refused(name: str) -> None:
    async def feed(session: NamedDependency[str]) -> AsyncIterator[Event]:
        yield signals({"s": session})

    async def indirect(service: NamedDependency[str]) -> AsyncIterator[Event]:
        yield signals({"s": service})

    handler = stream("/feed")(feed if name == "session" else indirect)
    dependencies = {"session": Provide(session), "service": Provide(service)}
    with pytest.raises(SetupError) as caught:
        Litestar([handler], plugins=[StarioPlugin()], dependencies=dependencies)
    first, *rest = str(caught.value).split("\n")
    assert first.endswith("depends on session, which is opened and closed per request.")
    assert rest == [
        "Litestar closes it before the first event is sent, so every use of it would fail.",
        "Open it inside the generator, or use live(), which opens it for each render.",
    ]


def test_a_stream_on_a_dependency_that_stays_is_served() -> None:
    async def steady() -> str:
        return "steady"

    @stream("/feed")
    async def feed(word: NamedDependency[str]) -> AsyncIterator[Event]:
        yield signals({"word": word})

    settings = {"dependencies": {"word": Provide(steady)}}
    assert '{"word":"steady"}' in answer([feed], "/feed", settings=settings)


@pytest.mark.parametrize("hint", [Word | None, Annotated[Word, "x"], list[Word]])
def test_signals_inside_another_type_are_refused(hint: Any) -> None:
    async def say(told: Any) -> None: ...

    say.__annotations__["told"] = hint
    with pytest.raises(SetupError) as caught:
        Litestar([post("/say")(say)], plugins=[StarioPlugin()])
    assert str(caught.value).split("\n")[1:] == [
        "Litestar would take it for a query parameter.",
        "Write the class itself and give its fields defaults, or ds.Checked of it.",
    ]
