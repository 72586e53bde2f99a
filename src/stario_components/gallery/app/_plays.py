"""Plays, run in the preview of the page that asked for one.

The play runs here; each of its acts is sent to the page, done by the bridge in the frame as a
person would, and answered. So a play is the same code in the gallery and in tests.

Law: an answer counts for the act that it names, once, and for no other run.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import suppress
from typing import Annotated, Any

import msgspec
from litestar import Request, post
from litestar.exceptions import ClientException, NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from ...sse import Event, dispatch, patch
from .._play import Play
from .._story import Story
from ._gallery import Gallery
from ._play_log import Step, play_log

LIMIT_S = 15.0
_LIMIT_BYTES = 64 * 1024

Command = dict[str, str | bool | None]


class Done(msgspec.Struct, forbid_unknown_fields=True):
    """What the page says about an act."""

    error: Annotated[str, msgspec.Meta(max_length=10_000)] | None = None


class PlayError(AssertionError):
    """An act that could not be done, or something that was not as the play says."""


class Run:
    """One run of a play, as the `Page` that it acts on."""

    def __init__(self) -> None:
        self.id = secrets.token_urlsafe(9)
        self.steps: list[Step] = []
        self._asked: asyncio.Queue[Event] = asyncio.Queue()
        self._answer: asyncio.Future[Done] | None = None
        self._patched: list[str] = []

    async def fill(self, label: str, value: str) -> None:
        await self._act("fill", name=label, value=value)

    async def click(self, name: str) -> None:
        await self._act("click", name=name)

    async def press(self, key: str, *, on: str | None = None) -> None:
        await self._act("press", key=key, name=on)

    async def select(self, label: str, option: str) -> None:
        await self._act("select", name=label, value=option)

    async def check(self, label: str, *, checked: bool = True) -> None:
        await self._act("check", name=label, checked=checked)

    async def see(self, text: str) -> None:
        await self._act("see", text=text)

    async def see_no(self, text: str) -> None:
        await self._act("see_no", text=text)

    def assert_patched(self, selector: str) -> None:
        # The page knows; it is asked before the next act, and at the end.
        self._patched.append(selector)

    async def reset(self) -> None:
        """Start from the story as it is written."""
        await self._act("reset")

    async def settle(self) -> None:
        """Ask what was asserted meanwhile."""
        while self._patched:
            await self._do("assert_patched", selector=self._patched.pop(0))

    def answered(self, number: int, done: Done) -> None:
        """Take the answer to an act.

        Raises: NotFoundException for an act that nobody waits for.
        """
        if self._answer is None or self._answer.done() or number != len(self.steps):
            raise NotFoundException(detail="Nobody waits for this answer.")
        self._answer.set_result(done)

    async def events(self) -> AsyncIterator[Event]:
        """What is to be sent to the page, as it comes."""
        while True:
            yield await self._asked.get()

    async def _act(self, act: str, /, **told: str | bool | None) -> None:
        await self.settle()
        await self._do(act, **told)

    async def _do(self, act: str, /, **told: str | bool | None) -> None:
        step = Step(act, told)
        self.steps.append(step)
        command: Command = {"do": act, **told}
        self._answer = asyncio.get_running_loop().create_future()
        self._asked.put_nowait(
            dispatch("sg-perform", {"run": self.id, "step": len(self.steps), "command": command})
        )
        try:
            done = await asyncio.wait_for(self._answer, LIMIT_S)
        except TimeoutError:
            raise PlayError(no_answer(step)) from None
        if done.error is not None:
            raise PlayError(done.error)


def play_handlers(gallery: Gallery) -> list[HTTPRouteHandler]:
    """The route that runs a play, and the one that takes the page's answers."""
    runs: dict[str, Run] = {}

    @post("/play/{id:str}/{name:str}", sync_to_thread=False, include_in_schema=False)
    async def play(id: FromPath[str], name: FromPath[str]) -> AsyncIterator[Event]:
        story = gallery.library.story(id)
        plays = story.plays if isinstance(story, Story) else []
        chosen = next((each for each in plays if each.name == name), None)
        if chosen is None:
            raise NotFoundException(detail=f"The story {id!r} has no play {name!r}.")
        run = Run()
        runs[run.id] = run
        try:
            async for event in performed(run, chosen):
                yield event
        finally:
            del runs[run.id]

    @post("/played/{run:str}/{step:int}", include_in_schema=False)
    async def played(
        run: FromPath[str], step: FromPath[int], request: Request[Any, Any, Any]
    ) -> None:
        body = await request.body()
        if len(body) > _LIMIT_BYTES:
            raise ClientException(detail="The answer is too long.", status_code=413)
        try:
            done = msgspec.json.decode(body, type=Done)
        except msgspec.DecodeError as error:
            raise ClientException(detail=f"This is no answer to an act: {error}.") from None
        if run not in runs:
            raise NotFoundException(detail="This run has ended.")
        runs[run].answered(step, done)

    return [play, played]


async def performed(run: Run, play: Play) -> AsyncGenerator[Event]:
    """The acts of a play, each with the log as it is by then."""
    task = asyncio.create_task(_all_of(run, play))
    events = run.events()
    yield patch(play_log(title=play.title, steps=[], state="running", said=""))
    try:
        while not task.done():
            coming = asyncio.ensure_future(anext(events))
            await asyncio.wait({task, coming}, return_when=asyncio.FIRST_COMPLETED)
            if not coming.done():
                coming.cancel()
                break
            yield patch(play_log(title=play.title, steps=run.steps, state="running", said=""))
            yield coming.result()
        error = await _error_of(task)
        state = "passed" if error is None else "failed"
        said = "" if error is None else str(error) or type(error).__name__
        yield patch(play_log(title=play.title, steps=run.steps, state=state, said=said))
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await task


async def _all_of(run: Run, play: Play) -> None:
    await run.reset()
    await play.function(run)
    await run.settle()


async def _error_of(task: asyncio.Task[None]) -> BaseException | None:
    await asyncio.wait({task})
    return task.exception()


def no_answer(step: Step) -> str:
    return (
        f"The page did not answer within {LIMIT_S:g} seconds: {step.text}.\n"
        "It may have been closed, or the preview has left the story.\n"
        "Open the story and play again."
    )
