"""A coverage as a page: what is shown, and what is left to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from .. import html as h
from ..render import component
from ._coverage import Coverage, Covered  # noqa: TC001  # a component reads its annotations

_MANY = 8
"""Stories of one component that are named; a button stands in many."""

Link = Callable[[str], str]
"""The address of a story, by its id."""


@component
def coverage_view(*, coverage: Coverage, link: Link | None = None) -> h.Node:
    """Totals, components without a story, and for each other one what no story shows and what
    nobody has told. `link` gives the address of a story.

    Shape: `<div class="sg-coverage"><dl class="sg-totals">…</dl><section>…</section>…</div>`.
    """
    seen = [each for each in coverage.components if each.stories]
    due = [each for each in seen if is_due(each)]
    return h.div(".sg-coverage")[
        _totals(coverage=coverage),
        _lonely(components=coverage.lonely) if coverage.lonely else None,
        _due(components=due) if due else None,
        _done(is_whole=coverage.is_whole),
        _stories(components=seen, link=link) if seen else None,
    ]


@component
def _totals(*, coverage: Coverage) -> h.Node:
    return h.dl(".sg-totals")[
        _total(label="Components with a story", of=len(coverage.components), done=coverage.shown),
        _total(label="Values shown", of=coverage.values, done=coverage.values_shown),
        _total(label="Props told", of=coverage.props, done=coverage.props_told),
    ]


@component
def _total(*, label: str, of: int, done: int) -> h.Node:
    return h.div[
        h.dt[label],
        h.dd[
            h.strong[done],
            f" of {of}",
            h.meter(min=0, max=max(of, 1), value=done if of else 1, aria_label=label),
        ],
    ]


@component
def _lonely(*, components: Sequence[Covered]) -> h.Node:
    return h.section[
        h.h2["Components without a story"],
        h.p[
            "Nobody sees these, and no test looks at them. Write ",
            h.code["plain = story(…)"],
            " in a file ",
            h.code["*_stories.py"],
            ".",
        ],
        h.ul(".sg-names")[(h.li[h.code[each.name]] for each in components)],
    ]


@component
def _due(*, components: Sequence[Covered]) -> h.Node:
    return h.section[
        h.h2["What is left to show and to tell"],
        h.p[
            "A value that no story has is one that may break unseen: ",
            h.code["matrix(…, tone=...)"],
            " shows all of them. A prop is told by a sentence of the docstring that starts with ",
            "its name between backticks.",
        ],
        h.table(".sg-table")[
            h.thead[
                h.tr[
                    h.th(scope="col")["Component"],
                    h.th(scope="col")["No story shows"],
                    h.th(scope="col")["Nobody tells"],
                ]
            ],
            h.tbody[(_row(covered=each) for each in components)],
        ],
    ]


@component
def _row(*, covered: Covered) -> h.Node:
    return h.tr[
        h.th(scope="row")[h.code[covered.name]],
        h.td(data_label="No story shows")[
            _unseen(props=covered.unseen) if covered.unseen else None
        ],
        h.td(data_label="Nobody tells")[
            None if covered.has_docs else h.p["What it is for: it has no docstring."],
            _names(names=covered.untold) if covered.untold else None,
        ],
    ]


@component
def _unseen(*, props: Mapping[str, Sequence[str]]) -> h.Node:
    return h.ul(".sg-unseen")[
        (
            h.li[h.code[name], " ", ([h.code[each], " "] for each in texts)]
            for name, texts in props.items()
        )
    ]


@component
def _names(*, names: Sequence[str]) -> h.Node:
    return h.ul(".sg-names")[(h.li[h.code[each]] for each in names)]


@component
def _done(*, is_whole: bool) -> h.Node:
    return (
        h.p["Every component has a story, every value is shown, every prop told."]
        if is_whole
        else None
    )


@component
def _stories(*, components: Sequence[Covered], link: Link | None) -> h.Node:
    return h.section[
        h.h2["Stories of each component"],
        h.dl(".sg-docs-rows")[
            (
                [h.dt[h.code[each.name]], h.dd[_ids(ids=each.stories, link=link)]]
                for each in components
            )
        ],
    ]


@component
def _ids(*, ids: Sequence[str], link: Link | None) -> h.Node:
    more = len(ids) - _MANY
    return [
        ([h.a(href=link(each))[each] if link is not None else each, " "] for each in ids[:_MANY]),
        f"and {more} more" if more > 0 else None,
    ]


def is_due(covered: Covered) -> bool:
    """Whether something of it is not shown or told."""
    return bool(covered.unseen or covered.untold or not covered.has_docs)
