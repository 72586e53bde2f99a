"""`slot`: named nodes for one place."""

from __future__ import annotations

import pytest

from stario_components import UsageError, component, h, render
from stario_components.gallery import matrix, one_of, slot, story


@component.with_children
def card(children: h.Node, *, title: h.Node, level: int = 2) -> h.Node:
    return h.section(data_level=level)[h.h2[title], children]


def test_the_first_node_is_shown() -> None:
    shown = story(card, title=slot(plain="Cart", bold=h.b["Cart"]))[slot(none=None, text="Empty")]
    assert render(shown.render()) == '<section data-level="2"><h2>Cart</h2></section>'


def test_another_node_may_be_chosen() -> None:
    shown = story(card, title=slot(plain="Cart", bold=h.b["Cart"]))
    assert render(shown.with_args({"title": h.b["Cart"]}, "Full").render()) == (
        '<section data-level="2"><h2><b>Cart</b></h2>Full</section>'
    )


def test_every_cell_of_a_matrix_has_the_first_node() -> None:
    cells = matrix(card, title=slot(a="A", b="B"), level=one_of(2, 3))["x"]
    assert render(cells.render()).count("<h2>A</h2>") == 2


def test_a_slot_without_nodes_is_told() -> None:
    with pytest.raises(UsageError) as raised:
        slot()
    assert str(raised.value) == (
        "slot() got no nodes.\n"
        "There would be nothing to show, and nothing to choose.\n"
        'Name them: slot(short="Save", long="Save and close").'
    )


def test_args_that_are_changed_do_not_vary_any_more() -> None:
    cells = matrix(card, title="A", level=one_of(2, 3))["x"]
    fixed = cells.with_args({"level": 3})
    assert (fixed.axes, [each.args["level"] for each in fixed]) == ({}, [3])
    assert render(fixed.render()).count('data-level="3"') == 1
