"""Icons take the size and colour of their text, and are read out only where they stand for it."""

from typing import get_args

import htpy
import pytest
from markupsafe import Markup

from stario_components import UsageError, component, h, ui
from stario_components.ui._icon import icon_of
from stario_components.ui._icon_data import PATHS

CHECK = '<path d="M20 6 9 17l-5-5"/>'
DRAWN = 'width="1em" height="1em" viewBox="0 0 24 24" fill="none" stroke="currentColor"'


# --- what is written --------------------------------------------------------------------------


def test_an_icon_is_decoration() -> None:
    assert str(ui.icon("check")) == f'<svg class="sc-icon" aria-hidden="true" {DRAWN}>{CHECK}</svg>'


def test_an_icon_with_a_label_is_read_out_as_an_image() -> None:
    assert str(ui.icon("check", label='Paid & "done"')) == (
        f'<svg class="sc-icon" role="img" aria-label="Paid &amp; &#34;done&#34;" {DRAWN}>{CHECK}'
        "</svg>"
    )


@pytest.mark.parametrize("size", get_args(ui.WideSize))
def test_an_icon_has_a_size_of_its_own_when_asked(size: ui.WideSize) -> None:
    assert str(ui.icon("check", size=size)) == (
        f'<svg class="sc-icon" data-size="{size}" aria-hidden="true" {DRAWN}>{CHECK}</svg>'
    )


def test_an_icon_takes_attributes() -> None:
    assert str(ui.icon("check", attrs={"class": "mine", "id": "a"})) == (
        f'<svg class="sc-icon mine" aria-hidden="true" {DRAWN} id="a">{CHECK}</svg>'
    )


def test_its_own_attributes_are_not_taken_away() -> None:
    with pytest.raises(UsageError, match="'viewBox', which the component writes itself"):
        ui.icon("check", attrs={"viewBox": "0 0 1 1"})


@pytest.mark.parametrize("name", ["arrow-left", "chevron-right", "panel-left", "send"])
def test_what_points_along_the_text_turns_with_it(name: ui.IconName) -> None:
    assert f'<svg class="sc-icon" data-flip aria-hidden="true" {DRAWN}>' in str(ui.icon(name))


@pytest.mark.parametrize("name", ["check", "arrow-up", "chevron-down", "search", "clock"])
def test_what_points_nowhere_does_not_turn(name: ui.IconName) -> None:
    assert "data-flip" not in str(ui.icon(name))


def test_what_turns_is_packaged() -> None:
    from stario_components.ui._icon import _TURNING

    assert _TURNING - set(PATHS) == set()


@pytest.mark.parametrize("name", get_args(ui.IconName))
def test_every_icon_is_drawn(name: ui.IconName) -> None:
    assert str(ui.icon(name)).endswith(f">{PATHS[name]}</svg>")


def test_the_type_and_the_shapes_name_the_same_icons() -> None:
    assert list(get_args(ui.IconName)) == list(PATHS)


def test_an_icon_stands_in_text() -> None:
    assert str(h.p[ui.icon("check"), " Paid"]).endswith(f"{CHECK}</svg> Paid</p>")


# --- refusals ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("chek", "Did you mean 'check'?"),
        ("arrow", "Did you mean 'arrow-up' or 'arrow-left' or 'arrow-down'?"),
        ("close", "Did you mean 'x'?"),
        ("home", "Did you mean 'house'?"),
        ("alert-triangle", "Did you mean 'triangle-alert'?"),
        ("Arrow_Left", "Did you mean 'arrow-left'?"),
        ("", "Where an icon is taken, give an h.svg of your own."),
        (None, "Where an icon is taken, give an h.svg of your own."),
    ],
)
def test_an_unknown_icon_is_told_with_the_nearest(name: ui.IconName, fix: str) -> None:
    with pytest.raises(UsageError) as caught:
        ui.icon(name)
    assert str(caught.value) == (
        f"There is no icon {name!r}.\n"
        f"{len(PATHS)} of Lucide's are in the package, under the names of ui.IconName.\n"
        f"{fix}"
    )


def test_other_names_lead_to_icons_that_are_there() -> None:
    from stario_components.ui._icon import _ALSO

    assert set(_ALSO.values()) - set(PATHS) == set()
    assert set(_ALSO) & set(PATHS) == set()


def test_an_unknown_size_is_told() -> None:
    with pytest.raises(UsageError, match='size="huge"'):
        ui.icon("check", size="huge")  # pyright: ignore[reportArgumentType]


# --- the prop of other components -------------------------------------------------------------


@component
def chip(*, icon: ui.Icon | None = None) -> h.Node:
    return h.span[icon_of(icon), "Paid"]


def test_a_prop_takes_the_name_of_an_icon() -> None:
    assert str(chip(icon="check")) == f"<span>{ui.icon('check')}Paid</span>"
    assert str(chip(icon="check")) == f"<span>{ui.icon('check')}Paid</span>"


@pytest.mark.parametrize(
    "given",
    [h.svg(".mine")[h.path(d="M0 0")], ui.icon("check", size="lg"), Markup("<b>✓</b>"), htpy.i],
    ids=["element", "component", "markup", "htpy"],
)
def test_a_prop_takes_anything_that_renders(given: ui.Icon) -> None:
    assert str(chip(icon=given)) == f"<span>{given}Paid</span>"


def test_a_prop_without_an_icon_shows_none() -> None:
    assert str(chip()) == "<span>Paid</span>"


def test_a_prop_takes_no_other_text() -> None:
    with pytest.raises(UsageError, match=r"^There is no icon '✓'\."):
        chip(icon="✓")  # pyright: ignore[reportArgumentType]


def test_markup_in_the_place_of_a_name_is_escaped_nowhere_because_it_is_refused() -> None:
    with pytest.raises(UsageError, match="There is no icon '<script>'"):
        chip(icon="<script>")  # pyright: ignore[reportArgumentType]
