"""ui.container: content in the middle of the page."""

from __future__ import annotations

from stario_components import ui


def test_it_has_a_size_and_space_at_its_edges() -> None:
    assert str(ui.container["x"]) == (
        '<div class="sc-container" data-size="lg" data-padding="md" data-gap="none">x</div>'
    )
    assert str(ui.container(size="full", padding="none")["x"]) == (
        '<div class="sc-container" data-size="full" data-padding="none" data-gap="none">x</div>'
    )


def test_it_has_space_above_and_below_when_it_is_asked_for() -> None:
    assert 'data-gap="xl"' in str(ui.container(space="xl")["x"])


def test_attrs_are_added() -> None:
    assert 'id="content"' in str(ui.container(attrs={"id": "content"})["x"])
