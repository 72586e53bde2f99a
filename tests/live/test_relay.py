"""The relay against a model that is too simple to be wrong."""

from __future__ import annotations

import asyncio
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stario_components import Relay
from stario_components._errors import UsageError

WORDS = st.sampled_from(["a", "b", "c"])
SUBJECTS = st.lists(WORDS, min_size=1, max_size=3).map(".".join)
PATTERNS = SUBJECTS | SUBJECTS.map(lambda subject: subject + ".*") | st.just("*")


def takes(pattern: str, subject: str) -> bool:
    if pattern == "*":
        return True
    if pattern.endswith(".*"):
        return subject.startswith(pattern[:-1])
    return pattern == subject


@given(
    st.lists(st.lists(PATTERNS, min_size=1, max_size=3), max_size=5), st.lists(SUBJECTS, max_size=9)
)
def test_each_subscriber_is_told_what_its_patterns_take(
    subscriptions: list[list[str]], published: list[str]
) -> None:
    async def run() -> None:
        from contextlib import ExitStack

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
