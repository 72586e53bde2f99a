from __future__ import annotations

import asyncio
import inspect
import logging
from contextlib import suppress

import pytest

from stario_components import Tasks
from stario_components._errors import SetupError
from stario_components.live import _tasks


async def test_work_runs_and_is_forgotten() -> None:
    tasks, done = Tasks(), asyncio.Event()

    async def work() -> None:
        done.set()

    tasks.start(work(), name="work")
    assert len(tasks) == 1
    await done.wait()
    await asyncio.sleep(0)
    assert len(tasks) == 0


async def test_a_failure_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    tasks = Tasks()

    async def fail() -> None:
        raise RuntimeError("no paper")

    with caplog.at_level(logging.ERROR):
        tasks.start(fail(), name="printing")
        await tasks.drain(limit_s=5)
    assert "background task 'printing' failed" in caplog.text
    assert "no paper" in caplog.text


async def test_a_drain_waits_for_what_runs() -> None:
    tasks, done = Tasks(), asyncio.Event()

    async def work() -> None:
        await asyncio.sleep(0.02)
        done.set()

    tasks.start(work(), name="work")
    await tasks.drain(limit_s=5)
    assert done.is_set()


async def test_a_drain_gives_up_at_its_limit(caplog: pytest.LogCaptureFixture) -> None:
    tasks = Tasks()
    tasks.start(asyncio.sleep(60), name="nap")
    await tasks.drain(limit_s=0.01)
    assert len(tasks) == 0
    assert "background task 'nap' was cancelled: the app stops" in caplog.text


async def test_no_work_starts_while_the_app_stops() -> None:
    tasks = Tasks()
    await tasks.drain(limit_s=0)
    work = asyncio.sleep(0)
    with pytest.raises(SetupError) as caught:
        tasks.start(work, name="late")
    # Closed, so that nobody warns of a coroutine that was never awaited.
    assert inspect.getcoroutinestate(work) == inspect.CORO_CLOSED
    assert str(caught.value) == (
        "The background task 'late' can't start: the app is stopping.\n"
        "It would be cut off half-way.\n"
        "Start it again when the app is back."
    )


async def test_a_drain_of_nothing_is_over_at_once() -> None:
    await Tasks().drain(limit_s=0)


async def test_work_that_is_cancelled_is_no_failure(caplog: pytest.LogCaptureFixture) -> None:
    tasks, started = Tasks(), asyncio.Event()

    async def cancel_itself() -> None:
        started.set()
        raise asyncio.CancelledError

    tasks.start(cancel_itself(), name="work")
    await started.wait()
    await tasks.drain(limit_s=5)
    assert (len(tasks), caplog.text) == (0, "")


async def test_a_failure_while_work_is_cut_off_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    tasks, started = Tasks(), asyncio.Event()

    async def fail_at_the_end() -> None:
        try:
            started.set()
            await asyncio.sleep(60)
        finally:
            raise RuntimeError("could not tidy up")

    tasks.start(fail_at_the_end(), name="work")
    await started.wait()
    await tasks.drain(limit_s=0.01)
    assert "could not tidy up" in caplog.text


async def test_work_that_runs_may_not_start_more_while_the_app_stops() -> None:
    tasks, refused, started = Tasks(), asyncio.Event(), asyncio.Event()

    async def go_on() -> None:
        started.set()
        await asyncio.sleep(0.01)
        with pytest.raises(SetupError):
            tasks.start(asyncio.sleep(0), name="more")
        refused.set()

    tasks.start(go_on(), name="work")
    await started.wait()
    await tasks.drain(limit_s=5)
    assert refused.is_set()


async def test_work_that_swallows_its_cancellation_does_not_hold_the_stop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(_tasks, "_TIDY_UP_S", 0.01)
    tasks, started, let_go = Tasks(), asyncio.Event(), asyncio.Event()

    async def stubborn() -> None:
        started.set()
        while not let_go.is_set():
            with suppress(asyncio.CancelledError):
                await let_go.wait()

    tasks.start(stubborn(), name="stubborn")
    await started.wait()
    async with asyncio.timeout(5):
        await tasks.drain(limit_s=0.01)
    assert len(tasks) == 1
    let_go.set()
