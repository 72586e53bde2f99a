"""The rest of the benchmarks, as far as it takes no time."""

from __future__ import annotations

import pytest

from tests.benchmarks import bench_compile, bench_growth, bench_import, bench_ui, table
from tests.benchmarks.pages import products
from tests.benchmarks.peers import LIMIT, OURS, PEERS, loaded
from tests.benchmarks.timing import medians


def test_each_way_gets_its_median() -> None:
    times = medians({"one": lambda: sum(range(100)), "two": list}, rounds=3, turn_s=0.0001)
    assert list(times) == ["one", "two"]
    assert all(seconds > 0 for seconds in times.values())


def test_growth_is_per_row_and_by_pages_that_agree() -> None:
    pages = {peer.name: loaded(peer).pages["products"] for peer in PEERS[:2]}
    assert list(bench_growth.per_row(pages, products(3))) == [LIMIT, OURS]
    with pytest.raises(AssertionError, match=OURS):
        bench_growth.per_row({**pages, OURS: lambda _: "<p>"}, products(3))


@pytest.mark.parametrize("name", ["20 lines", "50 lines"])
def test_the_timed_components_are_as_long_as_they_say(name: str) -> None:
    component = bench_compile.COMPONENTS[name]
    assert f"{bench_compile.lines(component)} lines" == name
    bench_compile.compile_from_file(component)


def test_components_and_stories_are_the_same_as_plain_htpy() -> None:
    lengths = {name: bench_ui.check(both) for name, both in bench_ui.ways().items()}
    assert all(length > 10_000 for length in lengths.values())


def test_a_compiled_component_keeps_some_memory() -> None:
    assert bench_compile.kept_bytes(bench_compile.twenty) > 1000


def test_an_import_that_fails_has_no_time() -> None:
    assert bench_import.seconds("import nowhere_to_be_found") is None
    assert bench_import.seconds("import json") is not None


def test_a_table_has_its_numbers_to_the_right() -> None:
    shown = table.table(["peer", "ratio"], [["ours", "1.0"], ["theirs", "20.0"]])
    assert shown.splitlines() == ["peer    ratio", "ours      1.0", "theirs   20.0"]


@pytest.mark.parametrize(("value", "shown"), [(1.234, "1.23"), (12.34, "12.3"), (123.4, "123")])
def test_a_ratio_has_three_digits(value: float, shown: str) -> None:
    assert table.ratio(value) == shown


def test_a_time_is_in_microseconds() -> None:
    assert (table.microseconds(0.0000123), table.microseconds(0.0123)) == ("12.3", "12,300")
