"""The browser tests show every row of the table: attributes, modifiers and actions."""

from __future__ import annotations

from stario_components import ds
from tests.browser.client import test_actions, test_attributes
from tests.browser.client.covered import ROWS


def test_every_free_row_is_shown() -> None:
    assert test_attributes.__name__ != test_actions.__name__  # imported for what they register
    free = [row for row in ds.ATTRIBUTES.values() if not row.is_pro]
    attributes = {row.name for row in free}
    modifiers = {f"{row.name}__{each.name}" for row in free for each in row.modifiers}
    actions = {
        f"@{row.name}"
        for row in ds.ACTIONS.values()
        if not row.is_pro and ds.Client().has(row.since)
    }
    assert attributes | modifiers | actions == ROWS
