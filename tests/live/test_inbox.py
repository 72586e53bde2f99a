from __future__ import annotations

import asyncio
import threading

from stario_components.live import Inbox


async def test_what_changed_is_told_once() -> None:
    inbox = Inbox()
    for subject in ("a", "b", "a", "a"):
        inbox.mark(subject)
    assert await inbox.changed() == {"a", "b"}
    assert inbox.take() == frozenset()
    assert inbox.coalesced == 2


async def test_it_waits_until_something_changes() -> None:
    inbox = Inbox()
    waiting = asyncio.create_task(inbox.changed())
    await asyncio.sleep(0)
    assert not waiting.done()
    inbox.mark("a")
    assert await waiting == {"a"}


async def test_another_thread_may_mark_it_while_it_is_waited_for() -> None:
    asyncio.get_running_loop().set_debug(True)  # refuses calls that would not wake the loop
    inbox = Inbox()
    waiting = asyncio.create_task(inbox.changed())
    await asyncio.sleep(0)
    thread = threading.Thread(target=inbox.mark, args=["a"])
    thread.start()
    assert await asyncio.wait_for(waiting, 5) == {"a"}
    thread.join()


def test_a_mark_after_the_loop_is_gone_is_dropped() -> None:
    async def make() -> Inbox:
        return Inbox()

    inbox = asyncio.run(make())
    thread = threading.Thread(target=inbox.mark, args=["a"])
    thread.start()
    thread.join()
    assert inbox.take() == frozenset()


async def test_past_the_limit_everything_may_have_changed() -> None:
    inbox = Inbox(limit=3)
    for number in range(1000):
        inbox.mark(f"s.{number}")
    assert await inbox.changed() == {"*"}
    inbox.mark("a")
    assert await inbox.changed() == {"a"}


async def test_it_can_be_iterated() -> None:
    inbox = Inbox()
    inbox.mark("a")
    async for subjects in inbox:
        assert subjects == {"a"}
        break
