"""`python -m tests.sdk_server --port 7331`: the endpoint of the official SDK conformance suite.

The suite sends `GET /test?datastar=…` or `POST /test` with signals that hold a list of `events`,
and compares the stream that comes back. Run it against this server:

    go run github.com/starfederation/datastar/sdk/tests/cmd/datastar-sdk-tests@latest \\
        -server http://127.0.0.1:7331

Everything goes through the public face of the package, as an app of a user would.
Source: sdk/tests/README.md of the Datastar repository.
"""

from __future__ import annotations

import argparse
from typing import Any

import msgspec
import uvicorn
from litestar import Litestar, get, post
from markupsafe import Markup

from stario_components import Event, ds, patch, remove, script
from stario_components.litestar import StarioPlugin
from stario_components.sse import SignalsPatch


class Instruction(msgspec.Struct, rename="camel"):
    """One event, as the suite describes it. What a type does not use is left at its default."""

    type: str
    elements: str = ""
    selector: str | None = None
    mode: Any = "outer"
    namespace: Any = "html"
    use_view_transition: bool = False
    view_transition_selector: str | None = None
    signals: dict[str, Any] | None = None
    signals_raw: str | None = msgspec.field(default=None, name="signals-raw")
    only_if_missing: bool = False
    script: str = ""
    auto_remove: bool = True
    attributes: dict[str, Any] | list[str] | None = None
    event_id: str | None = None
    retry_duration: int | None = None


class Instructions(ds.Signals):
    """The signals of the suite."""

    events: list[Instruction]


@get("/test")
async def read_query(told: Instructions) -> list[Event]:
    """The events that a query asks for."""
    return [event(each) for each in told.events]


@post("/test")
async def read_body(told: Instructions) -> list[Event]:
    """The events that a body asks for."""
    return [event(each) for each in told.events]


def event(told: Instruction) -> Event:
    """The event of one instruction.

    Raises: ValueError for a type that the contract does not have.
    """
    match told.type:
        case "patchElements" if told.mode == "remove" and not told.elements:
            return remove(
                told.selector or "",
                view_transition=told.use_view_transition,
                event_id=told.event_id,
                retry_ms=told.retry_duration,
            )
        case "patchElements":
            return patch(
                Markup(told.elements),
                selector=told.selector,
                mode=told.mode,
                namespace=told.namespace,
                view_transition=told.use_view_transition,
                view_transition_selector=told.view_transition_selector,
                event_id=told.event_id,
                retry_ms=told.retry_duration,
            )
        case "patchSignals":
            # By hand: the contract wants any JSON as it came, also what `signals` refuses.
            raw = told.signals_raw
            return SignalsPatch(
                json=msgspec.json.encode(told.signals or {}).decode() if raw is None else raw,
                only_if_missing=told.only_if_missing,
                event_id=told.event_id,
                retry_ms=told.retry_duration,
            )
        case "executeScript":
            return script(
                ds.trusted_js(told.script),
                auto_remove=told.auto_remove,
                attributes=_attributes(told.attributes),
                event_id=told.event_id,
                retry_ms=told.retry_duration,
            )
        case _:
            raise ValueError(f"the contract has no event type {told.type!r}")


def _attributes(given: dict[str, Any] | list[str] | None) -> dict[str, str]:
    if isinstance(given, list):  # written as in HTML: `type="module"`
        pairs = (each.partition("=") for each in given)
        return {name: value.strip("\"'") for name, _, value in pairs}
    return {name: _attribute(value) for name, value in (given or {}).items()}


def _attribute(value: Any) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


def app() -> Litestar:
    """The server as an app; `view_transition_selector` needs a client newer than the bundled."""
    ds.use_client(ds.Client(version="1.0.4"))
    return Litestar([read_query, read_body], plugins=[StarioPlugin()], openapi_config=None)


def main() -> None:
    """Serve until Ctrl-C or SIGTERM."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--port", type=int, default=7331)
    parser.add_argument("--host", default="127.0.0.1")
    options = parser.parse_args()
    uvicorn.run(app(), host=options.host, port=options.port, log_level="warning")


if __name__ == "__main__":
    main()
