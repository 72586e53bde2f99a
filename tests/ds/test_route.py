"""Route handlers as targets, by whatever an adapter registered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stario_components import ds
from stario_components._errors import UsageError
from stario_components.ds import _route


class Handler:
    """A handler of an adapter that this test plays."""

    def __init__(self, *methods: str) -> None:
        self.methods = frozenset(methods)

    @property
    def fn(self) -> Callable[..., object]:
        return print


def read(target: object) -> ds.RouteInfo | None:
    if not isinstance(target, Handler):
        return None
    return ds.RouteInfo("toggle", "/todos/{id}", target.methods)


@pytest.fixture(autouse=True)
def _registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_route, "_readers", [lambda _: None])
    ds.register_routes(read)


def test_a_handler_gives_its_path() -> None:
    assert ds.post(Handler("POST"), id=7, retry="never").source == (
        '@post("/todos/7",{retry:"never"})'
    )


def test_a_parameter_of_its_path_can_not_be_left_out() -> None:
    with pytest.raises(UsageError, match="'/todos/{id}' needs the parameter id"):
        ds.post(Handler("POST"))


def test_a_handler_that_answers_another_method_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.post(Handler("PUT", "DELETE", "OPTIONS"), id=7)
    assert str(caught.value) == (
        "ds.post got the handler toggle, which answers delete, put.\n"
        "The request would be answered with 405.\n"
        "Write ds.delete."
    )


def test_a_handler_that_no_action_reaches_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.post(Handler("HEAD", "OPTIONS"), id=7)
    assert str(caught.value) == (
        "ds.post got the handler toggle, which answers no method that an action sends.\n"
        "The request would be answered with 405.\n"
        "Point at another handler."
    )


@pytest.mark.parametrize("target", [None, 3, print])
def test_what_is_no_handler_is_refused(target: object) -> None:
    with pytest.raises(UsageError) as caught:
        ds.post(target)  # type: ignore[arg-type]
    assert str(caught.value) == (
        f"ds.post got the target {target!r}.\n"
        "It is neither a URL nor a route handler of a known adapter.\n"
        'Write a path such as "/todos", or import stario_components.litestar and pass a '
        "function that Litestar's decorators made a handler."
    )
