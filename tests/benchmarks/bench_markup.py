"""`make bench`: HTML read again. A table of rows is parsed, made canonical, told and linted.

The reference is the parser alone. The aim for the canonical text of 1,000 rows is 40 ms.
"""

from __future__ import annotations

from collections.abc import Callable

from stario_components import ds, h, render
from stario_components.markup import aria_tree, canonical, lint, parse
from tests.benchmarks.table import keep, microseconds, ratio, table
from tests.benchmarks.timing import medians

SIZES = (100, 1_000)
WAYS: dict[str, Callable[[str], object]] = {
    "parse": parse,
    "canonical": canonical,
    "canonical, ids renumbered": lambda html: canonical(html, renumber_ids=True),
    "aria_tree": aria_tree,
    "lint": lint,
}


def rows(count: int) -> str:
    """A table as apps have it: ids, classes, a link and a button with an action in each row."""
    return render(
        h.table[
            h.caption["Users"],
            h.tbody[
                (
                    h.tr(id=f"user-{number}", class_="row")[
                        h.td[h.a(href=f"/users/{number}")[f"User {number}"]],
                        h.td(class_="number")[str(number * 7)],
                        h.td[h.button(ds.on_click(ds.delete(f"/users/{number}")))["Delete"]],
                    ]
                    for number in range(count)
                )
            ],
        ]
    )


def main() -> None:
    lines: list[list[str]] = []
    results: dict[str, dict[str, float]] = {}
    for count in SIZES:
        html = rows(count)
        times = medians(
            {name: lambda way=way, html=html: way(html) for name, way in WAYS.items()}, rounds=7
        )
        results[str(count)] = times
        lines += [
            [f"{name}, {count} rows", microseconds(each), ratio(each / times["parse"])]
            for name, each in times.items()
        ]
    print(table(["HTML read again", "µs", "of parse"], lines))
    keep("markup", results)


if __name__ == "__main__":
    main()
