"""`make bench`: one page, written in `h`, in plain htpy, as a Jinja2 template and as f-strings.

All give the same bytes, which is asserted before anything is timed. The f-string with MarkupSafe's
C escaping is the limit of what Python can do.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import htpy
import jinja2
from markupsafe import _escape_inner as escape

from stario_components import h, render

ROUNDS = 25
OUT = Path(__file__).parents[2] / "var" / "bench" / "render.json"


@dataclass(frozen=True, slots=True)
class Product:
    id: int
    name: str
    price: float
    is_sale: bool
    tags: tuple[str, ...]


def products(count: int) -> list[Product]:
    """Rows with text to escape, conditions and lists."""
    return [
        Product(n, f"Product <{n}> & more", n * 1.5, n % 3 == 0, ("new", "hot") if n % 2 else ())
        for n in range(count)
    ]


def in_htpy(rows: list[Product], e: Any) -> Any:
    """The page in htpy's language, with the elements of `e`."""
    return e.table("#products.wide")[
        e.thead[e.tr[(e.th(scope="col")[name] for name in ("Name", "Price", "Tags", ""))]],
        e.tbody[
            (
                e.tr(id=f"row-{row.id}", class_={"sale": row.is_sale, "row": True})[
                    e.td(class_="name")[e.a(href=f"/p/{row.id}", title=row.name)[row.name]],
                    e.td[f"{row.price:.2f}"],
                    e.td[(e.span(class_="tag")[tag] for tag in row.tags)],
                    e.td[e.button(type="button", disabled=row.is_sale)["Buy"]],
                ]
                for row in rows
            )
        ],
    ]


TEMPLATE = jinja2.Environment(autoescape=True).from_string(
    '<table id="products" class="wide"><thead><tr>'
    "{% for name in ['Name', 'Price', 'Tags', ''] %}<th scope=\"col\">{{ name }}</th>{% endfor %}"
    "</tr></thead><tbody>{% for row in rows %}"
    '<tr id="row-{{ row.id }}" class="{% if row.is_sale %}sale {% endif %}row">'
    '<td class="name"><a href="/p/{{ row.id }}" title="{{ row.name }}">{{ row.name }}</a></td>'
    "<td>{{ '%.2f' % row.price }}</td>"
    '<td>{% for tag in row.tags %}<span class="tag">{{ tag }}</span>{% endfor %}</td>'
    '<td><button type="button"{% if row.is_sale %} disabled{% endif %}>Buy</button></td>'
    "</tr>{% endfor %}</tbody></table>"
)


def in_f_strings(rows: list[Product]) -> str:
    """The limit: what a careful person would write by hand."""
    body = "".join(
        [
            f'<tr id="row-{row.id}" class="{"sale " if row.is_sale else ""}row">'
            f'<td class="name"><a href="/p/{row.id}" title="{escape(row.name)}">'
            f"{escape(row.name)}</a></td><td>{row.price:.2f}</td><td>"
            + "".join([f'<span class="tag">{escape(tag)}</span>' for tag in row.tags])
            + "</td><td>"
            + f'<button type="button"{" disabled" if row.is_sale else ""}>Buy</button></td></tr>'
            for row in rows
        ]
    )
    return (
        '<table id="products" class="wide"><thead><tr><th scope="col">Name</th>'
        '<th scope="col">Price</th><th scope="col">Tags</th><th scope="col"></th></tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def measure(count: int) -> dict[str, Any]:
    """Medians of interleaved rounds for one size."""
    rows = products(count)
    ways: dict[str, Callable[[], str]] = {
        "f-strings (the limit)": lambda: in_f_strings(rows),
        "h, undecorated": lambda: render(in_htpy(rows, h)),
        "Jinja2": lambda: TEMPLATE.render(rows=rows),
        "htpy": lambda: str(in_htpy(rows, htpy)),
    }
    outputs = {name: way() for name, way in ways.items()}
    assert len(set(outputs.values())) == 1, outputs
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS if count < 500 else 7):
        for name, way in ways.items():
            started = time.perf_counter()
            way()
            times[name].append(time.perf_counter() - started)
    medians = {name: statistics.median(each) for name, each in times.items()}
    ours = medians["h, undecorated"]
    print(f"{count} rows, {len(outputs['htpy'])} characters")
    for name, seconds in medians.items():
        print(f"  {name:24} {seconds * 1e6:9.0f} us   {seconds / ours:5.2f} x ours")
    return {"rows": count, "seconds": medians}


def main() -> int:
    """Zero when it ran; the ratios are for reading."""
    results = [measure(50), measure(1000)]
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps(results, indent=2), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
