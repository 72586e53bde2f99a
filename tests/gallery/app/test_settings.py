from __future__ import annotations

import pytest

from stario_components.gallery._address import AddressError
from stario_components.gallery.app._settings import Settings, asked


def test_what_starts_with_a_tilde_is_a_setting_and_the_rest_are_args() -> None:
    found = asked([("tone", "danger"), ("~panel", "code"), ("~globals.locale", "de")])

    assert found.args == (("tone", "danger"),)
    assert found.settings == Settings(panel="code", globals=(("locale", "de"),))
    assert not found.is_form


def test_what_the_client_adds_is_no_arg() -> None:
    assert asked([("datastar", "{}"), ("~form", "1")]) == asked([("~form", "1")])
    assert asked([("~form", "1")]).is_form


def test_the_address_holds_what_differs_and_nothing_else() -> None:
    settings = Settings(scheme="dark", width="390", globals=(("locale", "de"),))

    assert settings.pairs() == [
        ("~scheme", "dark"),
        ("~width", "390"),
        ("~globals.locale", "de"),
    ]
    assert settings.pairs(scheme="system", width="") == [("~globals.locale", "de")]
    assert asked(settings.pairs()).settings == settings


def test_the_preview_depends_on_what_is_in_it_alone() -> None:
    settings = Settings(panel="code", width="390", full="1", dir="rtl", outline="1")

    assert settings.of_frame() == [("~dir", "rtl"), ("~outline", "1")]


@pytest.mark.parametrize(
    ("pair", "text"),
    [
        (
            ("~schema", "dark"),
            (
                "The gallery has no setting '~schema'.\n"
                "What starts with a tilde is how a story is shown; an arg of it does not.\n"
                "Did you mean scheme?"
            ),
        ),
        (
            ("~scheme", "drak"),
            (
                "The setting ~scheme can't be 'drak'.\n"
                "It is system, light or dark.\n"
                "Did you mean dark?"
            ),
        ),
        (
            ("~outline", "yes"),
            (
                "The setting ~outline can't be 'yes'.\n"
                "It is 1, or not there.\n"
                "Leave it out of the address."
            ),
        ),
        (
            ("~width", "99999"),
            (
                "The setting ~width can't be '99999'.\n"
                "It is a whole number of pixels from 200 to 4000.\n"
                "Leave it out of the address for all the room there is."
            ),
        ),
    ],
)
def test_what_is_no_setting_is_refused(pair: tuple[str, str], text: str) -> None:
    with pytest.raises(AddressError) as error:
        asked([pair])
    assert str(error.value) == text


@pytest.mark.parametrize("width", ["1e3", "-390", "३९०", "390;color:red", "9" * 5000, " 390"])
def test_a_width_is_digits(width: str) -> None:
    with pytest.raises(AddressError):
        asked([("~width", width)])
