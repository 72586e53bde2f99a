"""A message is read out when a patch brings it, and is plain text otherwise."""

from __future__ import annotations

from typing import get_args

import pytest

from stario_components import UsageError, h, ui

TEXT = '<div class="sc-alert-body"><div class="sc-alert-text">Saved</div></div>'
ICONS: dict[ui.Tone, ui.IconName] = {
    "neutral": "info",
    "primary": "info",
    "info": "info",
    "success": "circle-check",
    "warning": "triangle-alert",
    "danger": "circle-alert",
}


def look(*, tone: str = "info", more: str = "") -> str:
    return f'<div class="sc-alert" data-variant="soft" data-tone="{tone}" data-size="md"{more}>'


@pytest.mark.parametrize("tone", get_args(ui.Tone))
def test_its_icon_follows_from_its_tone(tone: ui.Tone) -> None:
    assert str(ui.alert(tone=tone)["Saved"]) == (
        f"{look(tone=tone)}{ui.icon(ICONS[tone])}{TEXT}</div>"
    )


def test_its_icon_is_another_or_none() -> None:
    assert str(ui.alert(icon="bell")["Saved"]) == f"{look()}{ui.icon('bell')}{TEXT}</div>"
    assert str(ui.alert(icon_hidden=True)["Saved"]) == f"{look()}{TEXT}</div>"


@pytest.mark.parametrize("role", ["alert", "status"])
def test_what_a_patch_brings_is_read_out(role: str) -> None:
    made = ui.alert(role=role, icon_hidden=True)  # pyright: ignore[reportArgumentType]
    assert str(made["Saved"]) == look(more=f' role="{role}"') + TEXT + "</div>"


def test_its_title_is_no_heading_unless_it_has_a_level() -> None:
    assert '<p class="sc-alert-title">Done</p>' in str(ui.alert(title="Done")["Saved"])
    assert '<h2 class="sc-alert-title">Done</h2>' in str(ui.alert(title="Done", level=2)["Saved"])


def test_a_word_says_what_the_icon_shows() -> None:
    word = '<span class="sc-visually-hidden">Warning: </span>'
    assert f'<p class="sc-alert-title">{word}Disk</p>' in str(
        ui.alert(title="Disk", icon_label="Warning")
    )
    assert f'{word}<div class="sc-alert-text">Full</div>' in str(
        ui.alert(icon_label="Warning")["Full"]
    )


def test_actions_stand_below_the_text() -> None:
    assert str(ui.alert(icon_hidden=True, actions=h.b["Undo"], size="sm", variant="solid")) == (
        '<div class="sc-alert" data-variant="solid" data-tone="info" data-size="sm">'
        '<div class="sc-alert-body"><div class="sc-alert-actions"><b>Undo</b></div></div></div>'
    )


def test_it_can_be_taken_away() -> None:
    html = str(ui.alert(icon_hidden=True, dismissable=True, dismiss_label="Close")["Saved"])
    assert html == (
        look(more=" data-sc-dismissable")
        + TEXT
        + '<button class="sc-button sc-alert-dismiss" data-variant="ghost" data-tone="neutral" '
        'data-size="sm" data-icon-only type="button" aria-label="Close" title="Close" '
        f"data-sc-dismiss>{ui.icon('x')}</button></div>"
    )


def test_an_alert_takes_attributes_but_no_role() -> None:
    assert 'id="note"' in str(ui.alert(attrs={"id": "note"})["Saved"])
    with pytest.raises(UsageError, match="'role', which the component writes itself"):
        str(ui.alert(role="status", attrs={"role": "alert"})["Saved"])
