from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal

import msgspec
import pytest

from stario_components import SetupError
from stario_components.gallery import Setup
from stario_components.gallery._address import AddressError
from stario_components.gallery._globals import choices_of, globals_of, read_globals


class Role(Enum):
    GUEST = 1
    ADMIN = 2


@dataclass(frozen=True)
class Globals:
    locale: Literal["en", "de"] = "en"
    role: Role = Role.GUEST
    is_busy: bool = False


class Struct(msgspec.Struct, frozen=True):
    size: Literal[1, 2] | None = None


@dataclass(frozen=True)
class Needy:
    locale: Literal["en"]


@dataclass(frozen=True)
class Endless:
    name: str = "Ada"


def test_each_field_is_a_choice_of_all_its_values() -> None:
    assert [(each.name, each.label, each.texts) for each in choices_of(Globals)] == [
        ("locale", "Locale", ("en", "de")),
        ("role", "Role", ("GUEST", "ADMIN")),
        ("is_busy", "Is busy", ("false", "true")),
    ]
    assert [each.texts for each in choices_of(Struct)] == [("1", "2", "none")]


def test_they_are_read_by_their_texts() -> None:
    chosen = [("locale", "de"), ("role", "ADMIN"), ("is_busy", "true")]

    assert read_globals(Globals, chosen) == Globals("de", Role.ADMIN, is_busy=True)
    assert read_globals(Struct, [("size", "2")]) == Struct(2)
    assert globals_of(Setup(globals=Globals), []) == Globals()
    assert globals_of(Setup(), []) is None


@pytest.mark.parametrize(
    ("setup", "pair", "text"),
    [
        (
            Setup(globals=Globals),
            ("local", "de"),
            "There is no global 'local'.\nKnown are locale, role, is_busy.\nDid you mean locale?",
        ),
        (
            Setup(globals=Globals),
            ("role", "ROOT"),
            (
                "The global role can't be 'ROOT'.\n"
                "It is one of GUEST, ADMIN.\n"
                "Leave it out of the address."
            ),
        ),
        (
            Setup(),
            ("locale", "de"),
            "There is no global 'locale'.\nKnown are none.\nLeave it out of the address.",
        ),
    ],
)
def test_an_address_can_not_ask_for_others(setup: Setup, pair: tuple[str, str], text: str) -> None:
    with pytest.raises(AddressError) as error:
        globals_of(setup, [pair])
    assert str(error.value) == text


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            Needy,
            (
                "The globals Needy can't be made without values: "
                "Needy.__init__() missing 1 required positional argument: 'locale'.\n"
                "The gallery starts with what they are by default.\n"
                'Give each field a default: locale: Literal["en", "de"] = "en".'
            ),
        ),
        (
            Endless,
            (
                "The values of Endless.name can't be told from its annotation.\n"
                "Each field of the globals is a select in the toolbar.\n"
                "Annotate it with a Literal, an Enum or bool."
            ),
        ),
    ],
)
def test_a_class_that_can_not_be_chosen_from_is_told(kind: type, text: str) -> None:
    with pytest.raises(SetupError) as error:
        choices_of(kind)
    assert str(error.value) == text
