"""A search that answers while one types: signals go out, a patch of the list comes back. The story
brings its own handler, so it works here without an app."""

from __future__ import annotations

from stario_components import component, ds, h, ui
from stario_components.gallery import Page, story

PEOPLE = (
    "Ada Lovelace",
    "Alan Turing",
    "Barbara Liskov",
    "Edsger Dijkstra",
    "Grace Hopper",
    "Katherine Johnson",
    "Margaret Hamilton",
)


class Search(ds.Signals):
    """What is typed."""

    q: str = ""


@component
def results(*, names: tuple[str, ...]) -> h.Node:
    """The people that were found."""
    return h.div(id="results", role="status")[
        ui.stack(gap="xs")[(h.div[name] for name in names)]
        if names
        else h.p["Nobody is called so."]
    ]


def found(q: str, limit: int) -> tuple[str, ...]:
    """Whose names hold a text."""
    return tuple(name for name in PEOPLE if q.strip().lower() in name.lower())[:limit]


@story(tags={"live"})
def live_search(label: str = "Search people", limit: int = 5) -> h.Node:
    """Type a name: each stop of typing sends one request, and the list is morphed."""
    return ui.stack(gap="md")[
        h.div(ds.signals(Search()))[
            ui.input(
                name="q",
                type="search",
                label=label,
                placeholder="Ada",
                attrs=ds.bind(Search.refs.q) | ds.on_input(ds.get("/results"), debounce_s=0.15),
            ),
        ],
        results(names=PEOPLE[:limit]),
    ]


@live_search.on("GET", "/results")
async def answer(signals: Search) -> h.Node:
    """The list, for what is typed."""
    return results(names=found(signals.q, 5))


@live_search.play
async def finds_by_a_part_of_the_name(page: Page) -> None:
    """As one uses it."""
    await page.fill("Search people", "hop")
    await page.see("Grace Hopper")
    await page.see_no("Ada Lovelace")
    page.assert_patched("#results")


@live_search.play
async def says_that_nobody_is_called_so(page: Page) -> None:
    """The empty state."""
    await page.fill("Search people", "zzz")
    await page.see("Nobody is called so.")
