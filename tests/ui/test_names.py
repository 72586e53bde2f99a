"""Nothing that a screen reader names is without a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stario_components import UsageError, h, render, ui

NAMELESS: dict[str, Callable[[], h.Node]] = {
    "icon_button": lambda: ui.icon_button("x", label=""),
    "status_dot": lambda: ui.status_dot(label=""),
    "icon": lambda: ui.icon("x", label=""),
}


@pytest.mark.parametrize(("name", "built"), NAMELESS.items())
def test_an_empty_label_is_refused(name: str, built: Callable[[], h.Node]) -> None:
    with pytest.raises(UsageError) as caught:
        render(built())
    assert str(caught.value) == (
        f"ui.{name} got label=''.\n"
        "It is all that a screen reader says of it, and would be nothing.\n"
        'Say what it is or does: label="…".'
    )


@pytest.mark.parametrize("content", ["", [], [None], ["", [None, False]]])
def test_a_button_without_a_text_is_refused(content: h.Node) -> None:
    with pytest.raises(UsageError, match="ui.button got neither text nor a label"):
        render(ui.button()[content])
    assert "X" in render(ui.button(label="X")[content])


def test_a_number_and_an_element_are_texts() -> None:
    assert ">0</button>" in render(ui.button()[0])
    assert "<b>x</b>" in render(ui.button()[[h.b["x"]]])
