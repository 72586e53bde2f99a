"""The relay against a model that is too simple to be wrong."""

from __future__ import annotations

import asyncio
import threading
from contextlib import ExitStack
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stario_components import Relay
from stario_components._errors import UsageError
from stario_components.live import Inbox

WORDS = st.sampled_from(["a", "b", "c"])
SUBJECTS = st.lists(WORDS, min_size=1, max_size=3).map(".".join)
PATTERNS = SUBJECTS | SUBJECTS.map(lambda subject: subject + ".*") | st.just("*")


def takes(pattern: str, subject: str) -> bool:
    if pattern == "*":
        return True
    if pattern.endswith(".*"):
        return subject.startswith(pattern[:-1])
    return pattern == subject


@settings(deadline=None)
@given(
    st.lists(st.lists(PATTERNS, min_size=1, max_size=3), max_size=5), st.lists(SUBJECTS, max_size=9)
)
def test_each_subscriber_is_told_what_its_patterns_take(
    subscriptions: list[list[str]], published: list[str]
) -> None:
    async def run() -> None:
        relay = Relay()
        with ExitStack() as stack:
            inboxes = [stack.enter_context(relay.subscribe(*each)) for each in subscriptions]
            for subject in published:
                told = relay.publish_nowait(subject)
                assert told == sum(any(takes(p, subject) for p in each) for each in subscriptions)
            for patterns, inbox in zip(subscriptions, inboxes, strict=True):
                wanted = {s for s in published if any(takes(p, s) for p in patterns)}
                assert inbox.take() == wanted
        assert relay._inboxes == {}
        assert relay.statistics().subscribers == 0

    asyncio.run(run())


STEP = st.one_of(
    st.tuples(st.just("subscribe"), st.lists(PATTERNS, min_size=1, max_size=3)),
    st.tuples(st.just("leave"), st.integers(0, 9)),
    st.tuples(st.just("look"), st.integers(0, 9)),
    st.tuples(st.just("publish"), SUBJECTS),
)


@settings(deadline=None)
@given(st.lists(STEP, max_size=25))
def test_in_any_order_of_steps_it_does_what_the_model_does(steps: list[tuple[str, Any]]) -> None:
    asyncio.run(_follow(steps))


async def _follow(steps: list[tuple[str, Any]]) -> None:
    """The model: a list of subscribers, each its patterns and what it was told."""
    relay, model = Relay(), list[tuple[ExitStack, Inbox, list[str], set[str]]]()
    for step, value in steps:
        if step == "subscribe":
            stack = ExitStack()
            model.append((stack, stack.enter_context(relay.subscribe(*value)), value, set()))
        elif step == "publish":
            told = [each for each in model if any(takes(pattern, value) for pattern in each[2])]
            assert relay.publish_nowait(value) == len(told)
            for *_, dirty in told:
                dirty.add(value)
        elif step == "leave" and value < len(model):
            model.pop(value)[0].close()
        elif step == "look" and value < len(model):
            _, inbox, _, dirty = model[value]
            assert inbox.take() == dirty
            dirty.clear()
        assert relay.statistics().subscribers == len(model)
    for stack, *_ in model:
        stack.close()
    assert relay._inboxes == {}


async def test_a_slow_subscriber_holds_one_mark() -> None:
    relay = Relay()
    with relay.subscribe("todos") as inbox:
        for _ in range(10_000):
            await relay.publish("todos")
        assert len(inbox._dirty) == 1
        assert relay.statistics().coalesced == 9_999
    statistics = relay.statistics()
    assert (statistics.published, statistics.delivered, statistics.coalesced) == (
        10_000,
        10_000,
        9_999,
    )


async def test_several_subjects_are_published_in_one_call() -> None:
    relay = Relay()
    with relay.subscribe("*") as inbox:
        await relay.publish("a", "b.c")
        assert inbox.take() == {"a", "b.c"}


async def test_a_thread_may_publish() -> None:
    relay = Relay()
    with relay.subscribe("jobs.*") as inbox:
        thread = threading.Thread(target=relay.publish_nowait, args=["jobs.7"])
        thread.start()
        assert await asyncio.wait_for(inbox.changed(), 5) == {"jobs.7"}
        thread.join()


async def test_many_threads_lose_nothing() -> None:
    relay = Relay()

    def publish(start: int) -> None:
        for number in range(start, start + 100):
            relay.publish_nowait(f"n.{number}")

    with relay.subscribe("n.*") as inbox:
        threads = [threading.Thread(target=publish, args=[n * 100]) for n in range(8)]
        for thread in threads:
            thread.start()
        got: set[str] = set()
        async with asyncio.timeout(5):
            while len(got) < 800:
                got |= await inbox.changed()
        for thread in threads:
            thread.join()


async def test_who_is_present_is_counted_by_exact_pattern() -> None:
    relay = Relay()
    with relay.subscribe("people.tiles"), relay.subscribe("people.*"):
        assert relay.subscribers("people.tiles") == 1
        assert relay.subscribers("people") == 0
    assert relay.subscribers("people.tiles") == 0


async def test_a_subscription_that_fails_is_dropped_as_well() -> None:
    relay = Relay()
    with pytest.raises(RuntimeError), relay.subscribe("a"):
        raise RuntimeError
    assert relay._inboxes == {}


async def test_the_same_pattern_twice_is_one() -> None:
    relay = Relay()
    with relay.subscribe("a", "a") as inbox:
        assert relay.publish_nowait("a") == 1
        assert inbox.take() == {"a"}
    assert relay._inboxes == {}


async def test_nothing_to_subscribe_to_is_refused() -> None:
    with pytest.raises(UsageError) as caught, Relay().subscribe():
        pass
    assert str(caught.value) == (
        "relay.subscribe got no subject.\n"
        "Such a subscriber would wait for ever.\n"
        'Name what it looks at: relay.subscribe("todos").'
    )


async def test_an_undeclared_subject_is_refused_with_the_nearest() -> None:
    relay = Relay(subjects=["todos", "boards.*"])
    await relay.publish("todos", "boards.7")
    with pytest.raises(UsageError) as caught:
        await relay.publish("todo")
    assert str(caught.value) == (
        "The relay knows no subject 'todo'.\nNobody would ever be told.\nDid you mean todos?"
    )


async def test_a_subject_that_is_like_none_is_refused_with_all_there_are() -> None:
    with pytest.raises(UsageError) as caught:
        await Relay(subjects=["todos", "boards.*"]).publish("zzz")
    assert str(caught.value) == (
        "The relay knows no subject 'zzz'.\n"
        "Nobody would ever be told.\n"
        "Declared are boards.*, todos."
    )


async def test_what_is_declared_has_to_be_a_pattern() -> None:
    with pytest.raises(UsageError, match="'a b' is not a pattern of subjects"):
        Relay(subjects=["a b"])


async def test_overlapping_patterns_tell_a_change_once() -> None:
    relay = Relay()
    with relay.subscribe("*", "a.*", "a.b", "a.b.*") as inbox:
        assert relay.publish_nowait("a.b") == 1
        assert inbox.take() == {"a.b"}
        assert relay.statistics().delivered == 1


async def test_publishing_to_nobody_is_no_work() -> None:
    relay = Relay()
    assert relay.publish_nowait("a") == 0
    assert (relay.statistics().published, relay.statistics().delivered) == (1, 0)


@pytest.mark.parametrize("subject", ["a b", "a.*", ""])
async def test_what_is_no_subject_is_not_published(subject: str) -> None:
    with pytest.raises(UsageError, match="is not a subject"):
        await Relay().publish(subject)


@pytest.mark.parametrize(
    "pattern", ["*", "todos", "boards.7", "boards.*", "boards.7.*", "a.*", "a.b.*"]
)
async def test_a_pattern_that_can_meet_what_is_declared_is_taken(pattern: str) -> None:
    with Relay(subjects=["todos", "boards.*", "a.b.c"]).subscribe(pattern):
        pass


@pytest.mark.parametrize("pattern", ["todo", "board.*", "todos.*", "boards", "a.b"])
async def test_a_pattern_that_can_not_is_refused(pattern: str) -> None:
    relay = Relay(subjects=["todos", "boards.*", "a.b.c"])
    with pytest.raises(UsageError, match="The relay knows no subject"), relay.subscribe(pattern):
        pass


async def test_a_refused_call_tells_nobody() -> None:
    relay = Relay(subjects="a")
    with relay.subscribe("a") as inbox:
        for wrong in ("bad name", "b"):
            with pytest.raises(UsageError):
                await relay.publish("a", wrong)
        assert inbox.take() == frozenset()
    assert relay.statistics().published == 0


async def test_one_subject_may_be_declared_as_a_text() -> None:
    with pytest.raises(UsageError, match="Did you mean todos"):
        await Relay(subjects="todos").publish("todo")


@pytest.mark.parametrize("subjects", [7, []])
def test_declared_subjects_that_are_none_are_refused(subjects: Any) -> None:
    with pytest.raises(UsageError) as caught:
        Relay(subjects=subjects)
    assert str(caught.value) == (
        f"Relay got subjects={subjects}.\n"
        "They are the patterns that may be published, and nothing else may be.\n"
        'Name them, Relay(subjects=["todos", "boards.*"]), or leave them out to allow all.'
    )


async def test_a_list_of_subjects_is_refused_before_anybody_is_told() -> None:
    relay, listed = Relay(), ["b", "c"]
    with relay.subscribe("*") as inbox:
        for publish in (relay.publish, relay.publish_nowait):
            with pytest.raises(UsageError, match=r"^\['b', 'c'\] is not a subject.\n"):
                await publish(listed)  # type: ignore[arg-type,misc]
        assert inbox.take() == frozenset()


async def test_a_list_of_patterns_is_refused() -> None:
    with (
        pytest.raises(UsageError, match=r"^\['a'\] is not a pattern of subjects.\n"),
        Relay().subscribe(["a"]),  # type: ignore[arg-type]
    ):
        pass


def test_a_relay_says_what_it_declares_and_what_it_can_tell() -> None:
    free, bound = Relay(), Relay(subjects=["todos", "boards.*"])
    assert (free.declared, bound.declared) == (None, {"todos", "boards.*"})
    assert [free.can_tell("x"), bound.can_tell("boards.7"), bound.can_tell("x")] == [
        True,
        True,
        False,
    ]
