"""A subject that nobody looks at and that is nearly one that somebody will look at."""

from __future__ import annotations

import pytest

from stario_components import Relay

NEAR = (
    "published 'todoz', and nobody looks at it; a live view looks at 'todos'. "
    "Relay(subjects=[…]) makes a misspelt subject an error"
)


@pytest.fixture
def relay() -> Relay:
    relay = Relay()
    relay.expect("todos", "boards.*", "jobs.export")
    return relay


async def test_a_misspelt_subject_is_logged_with_the_nearest(
    relay: Relay, caplog: pytest.LogCaptureFixture
) -> None:
    await relay.publish("todoz")
    assert [(each.levelname, each.getMessage()) for each in caplog.records] == [("WARNING", NEAR)]


@pytest.mark.parametrize(
    "subject",
    ["todos", "boards.7", "boards.7.todos", "notes", "orders.7", "boards", "board", "jobs.import"],
)
async def test_one_that_is_right_or_like_none_is_not(
    relay: Relay, subject: str, caplog: pytest.LogCaptureFixture
) -> None:
    await relay.publish(subject)
    assert caplog.text == ""


async def test_one_that_somebody_looks_at_is_not(
    relay: Relay, caplog: pytest.LogCaptureFixture
) -> None:
    with relay.subscribe("todoz"):
        await relay.publish("todoz")
    assert caplog.text == ""


async def test_each_pattern_is_named_once(relay: Relay, caplog: pytest.LogCaptureFixture) -> None:
    for subject in ["todoz", "todoz", "todo", "board.1", "board.2.todos", "job.export"]:
        await relay.publish(subject)
    assert [each.args for each in caplog.records] == [
        ("todoz", "todos"),
        ("board.1", "boards.*"),
        ("job.export", "jobs.export"),
    ]


async def test_what_two_apps_expect_of_one_relay_is_joined(
    relay: Relay, caplog: pytest.LogCaptureFixture
) -> None:
    relay.expect("todoz")
    await relay.publish("todoz")
    assert caplog.text == ""


async def test_a_subject_that_is_declared_is_no_mistake(caplog: pytest.LogCaptureFixture) -> None:
    relay = Relay(subjects=["todo", "todos"])
    relay.expect("todos")
    await relay.publish("todo")
    assert caplog.text == ""


async def test_a_relay_that_expects_nobody_is_silent(caplog: pytest.LogCaptureFixture) -> None:
    await Relay().publish("todoz")
    assert caplog.text == ""
