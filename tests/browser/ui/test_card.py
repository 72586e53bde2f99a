"""A card that is a link: all of it leads there, but for what leads elsewhere."""

from __future__ import annotations

import pytest

from stario_components import h, ui
from tests.browser.ui.stage import Stage

NODE = ui.card(
    title="Plan",
    href="#plan",
    actions=ui.icon_button("star", label="Star", attrs={"onclick": "location.hash = 'star'"}),
    footer=h.a(href="#terms")["Terms"],
)[h.p["Text"]]


@pytest.mark.parametrize(
    ("place", "goal"),
    [
        (".sc-card-content", "#plan"),
        (".sc-card-title", "#plan"),
        (".sc-card-actions button", "#star"),
        (".sc-card-foot a", "#terms"),
    ],
)
def test_a_click_leads_where_it_looks_like(stage: Stage, place: str, goal: str) -> None:
    page = stage.show(NODE)
    box = page.locator(place).bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert page.evaluate("location.hash") == goal


def test_its_link_is_read_as_its_title(stage: Stage) -> None:
    page = stage.show(NODE)
    assert '- heading "Plan" [level=3]:\n' in page.locator("#stage").aria_snapshot()
    assert page.get_by_role("link", name="Plan", exact=True).count() == 1
