"""The pages that are compared: the same from everyone who is here, and ours compiled."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest

from stario_components.render import Component
from tests.benchmarks import environment
from tests.benchmarks.bench_render import overview, ways_of
from tests.benchmarks.pages import WORKLOADS, Workload
from tests.benchmarks.peers import HERE, LIMIT, OURS, PEERS, Loaded, loaded, ours, ours_split

PRODUCTS = WORKLOADS[0]


def here(work: Workload) -> list[Any]:
    peers = [loaded(peer) for peer in PEERS if peer.package in HERE]
    return [peer for peer in peers if work.page in peer.pages]


def components() -> Iterator[Any]:
    for module in (ours, ours_split):
        for name, each in vars(module).items():
            if isinstance(each, Component):
                yield pytest.param(each, id=f"{module.__name__.rpartition('.')[2]}.{name}")


@pytest.mark.parametrize("work", WORKLOADS, ids=lambda work: work.name)
def test_every_peer_that_is_here_gives_the_same_page(work: Workload) -> None:
    peers = here(work)
    ways, refused = ways_of(work, peers)
    assert refused == {}
    assert len(ways) == len(peers) >= 5


@pytest.mark.parametrize("component", list(components()))
def test_our_pages_are_compiled_whole(component: Component[Any]) -> None:
    explained = component.explain()
    assert (explained.is_compiled, explained.notes) == (True, ())


def test_a_page_of_another_text_is_refused_by_what_differs() -> None:
    limit = loaded(PEERS[0])
    other = Loaded("other", "1", {"products": lambda _: "<table><p>"})
    _, refused = ways_of(PRODUCTS, [limit, other])
    assert refused == {
        "other": "writes ('start', 'table', ()) for "
        "('start', 'table', (('class', 'wide'), ('id', 'products')))"
    }


def test_a_page_that_fails_is_refused_by_its_error() -> None:
    limit = loaded(PEERS[0])
    other = Loaded("other", "1", {"products": lambda _: str(1 / 0)})
    _, refused = ways_of(PRODUCTS, [limit, other])
    assert refused == {"other": "ZeroDivisionError: division by zero"}


def test_a_peer_that_is_not_installed_says_so() -> None:
    peer = PEERS[0].__class__("Nobody", "no-such-package", dict)
    assert loaded(peer).reason == "no-such-package is not installed"


def test_a_peer_that_needs_a_later_python_says_which() -> None:
    peer = PEERS[0].__class__("Later", "markupsafe", dict, (9, 9), "it is not written yet")
    assert loaded(peer).reason == "needs Python 9.9: it is not written yet"


def test_the_overview_is_in_times_the_limit() -> None:
    results = [{"workload": "rows", "seconds": {LIMIT: 2.0, OURS: 3.0, "Jinja2 ~": 8.0}}]
    assert overview(results).splitlines() == [
        "x f-strings           rows",
        "f-strings, the limit  1.00",
        "ours, one component   1.50",
        "Jinja2                4.00",
    ]


def test_every_peer_is_pinned_in_the_requirements() -> None:
    text = environment.PEERS.read_text("utf-8")
    pinned = {line.partition("==")[0] for line in text.splitlines()}
    assert {peer.package for peer in PEERS} - pinned == set(HERE)


def test_without_another_python_this_one_runs_the_benchmarks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BENCH_PYTHON", "/nowhere/python3")
    assert environment.python() == sys.executable
    assert capsys.readouterr().out.startswith("No Python 3.12 or later that can make")
