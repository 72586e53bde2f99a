"""From a class, and what was sent, to the fields of a form: every family of classes."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from decimal import Decimal
from typing import Annotated, Any, Literal, NewType
from uuid import UUID

import attrs
import msgspec
import pydantic
import pytest
from attrs import validators as v
from msgspec import Meta

from stario_components import UsageError, ds, ui


@pytest.fixture
def both_ways() -> None:
    """Nothing is rendered here."""


class Ticket(enum.Enum):
    EARLY_BIRD = "early"
    REGULAR = "regular"


class Address(ds.Signals):
    street: Annotated[str, Meta(min_length=1, max_length=80)] = ""
    zip_code: Annotated[str, Meta(pattern=r"\d{5}", title="ZIP")] = ""


UserName = NewType("UserName", str)


class SignUp(ds.Signals):
    first_name: Annotated[str, Meta(min_length=2, max_length=40, examples=["Ada"])]
    email: Annotated[str, Meta(title="E-mail", description="We never show it.")]
    password: str
    seats: Annotated[int, Meta(gt=0, le=8)] = 1
    price: Annotated[Decimal, ui.Control(step="0.01")] | None = None
    ratio: Annotated[float, Meta(gt=0, multiple_of=0.5)] = 1.0
    ticket: Ticket = Ticket.REGULAR
    meal: Literal["vegan", "fish"] | None = None
    days: list[Literal["mon", "tue"]] = msgspec.field(default_factory=lambda: ["mon"])
    starts: dt.datetime | None = None
    day: dt.date | None = None
    at: dt.time = dt.time(9, 30)
    news: bool = True
    terms: bool = False
    about: Annotated[str, Meta(max_length=2000)] = ""
    rank: Literal[1, 2, 3, 4, 5] = 2
    nick: UserName = UserName("")
    code: UUID | None = None
    home: Address = msgspec.field(default_factory=Address)


FORM = ui.bound(SignUp)


def field(name: str) -> ui.BoundField:
    return FORM.fields[name]


# --- from the annotation ----------------------------------------------------------------------


def test_fields_come_in_the_order_of_the_class() -> None:
    names = [each.name for each in FORM]
    assert names[:4] == ["first_name", "email", "password", "seats"]
    assert names[-2:] == ["home.street", "home.zip_code"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("first_name", "text"),
        ("email", "email"),
        ("password", "password"),
        ("seats", "number"),
        ("price", "number"),
        ("ticket", "radio"),
        ("meal", "select"),
        ("days", "checkboxes"),
        ("starts", "datetime-local"),
        ("day", "date"),
        ("at", "time"),
        ("news", "checkbox"),
        ("about", "textarea"),
        ("rank", "select"),
        ("nick", "text"),
        ("code", "text"),
    ],
)
def test_the_type_chooses_the_control(name: str, kind: str) -> None:
    assert field(name).kind == kind


def test_constraints_become_attributes() -> None:
    assert (field("first_name").minlength, field("first_name").maxlength) == (2, 40)
    assert (field("seats").min, field("seats").max, field("seats").step) == ("1", "8", "1")
    assert (field("ratio").min, field("ratio").step) == ("0", "0.5")
    assert field("price").step == "0.01"
    assert field("home.zip_code").pattern == r"\d{5}"


def test_titles_descriptions_and_examples_are_shown() -> None:
    assert field("first_name").label == "First name"
    assert field("email").label == "E-mail"
    assert field("email").hint == "We never show it."
    assert field("first_name").placeholder == "Ada"


def test_what_has_no_default_or_must_not_be_empty_is_required() -> None:
    required = [each.name for each in FORM if each.required]
    assert required == ["first_name", "email", "password", "home.street"]


def test_choices_are_in_words() -> None:
    assert field("ticket").options == (
        ui.Option("early", "Early bird"),
        ui.Option("regular", "Regular"),
    )
    assert [each.value for each in field("rank").options] == ["1", "2", "3", "4", "5"]


def test_a_select_that_may_be_empty_has_a_first_option_for_it() -> None:
    class Pick(ds.Signals):
        size: Literal["a", "b", "c", "d", "e"]

    assert field("meal").placeholder == "None"
    assert ui.bound(Pick).fields["size"].placeholder == "Choose one"
    assert field("rank").placeholder is None


def test_a_class_in_the_class_is_a_group() -> None:
    group = FORM.items[-1]
    assert isinstance(group, ui.BoundGroup)
    assert (group.name, group.label) == ("home", "Home")


def test_ids_begin_with_that_of_the_form() -> None:
    assert field("home.street").id == "sign-up-home-street"
    assert ui.bound(SignUp, id="second").fields["email"].id == "second-email"


def test_a_control_says_what_the_type_does_not() -> None:
    class Profile(ds.Signals):
        about: Annotated[
            str, ui.Control("textarea", label="You", hint="Short", autocomplete="off")
        ] = ""
        color: Annotated[str, ui.Control("radio", options=(ui.Option("r", "Red"),))] = "r"

    about, color = ui.bound(Profile)
    assert (about.kind, about.label, about.hint) == ("textarea", "You", "Short")
    assert about.autocomplete == "off"
    assert (color.kind, color.options) == ("radio", (ui.Option("r", "Red"),))


def test_the_format_of_json_schema_counts() -> None:
    class Contact(ds.Signals):
        work: Annotated[str, Meta(extra_json_schema={"format": "uri"})] = ""

    assert ui.bound(Contact).fields["work"].kind == "url"


def test_a_field_is_named_as_on_the_wire() -> None:
    class Guest(ds.Signals, rename="camel"):
        first_name: str = ""

    assert [each.name for each in ui.bound(Guest, Guest("Ada"))] == ["firstName"]
    assert ui.bound(Guest, Guest("Ada")).fields["firstName"].value == "Ada"
    assert ui.bound(Guest).fields["firstName"].label == "First name"


class Lists(ds.Signals):
    files: list[ds.FileSignal] = []
    tags: Annotated[list[str], ui.Control(options=(ui.Option("a", "A"),))] = []
    ranks: Annotated[
        list[int], ui.Control("multiselect", options=(ui.Option("1", "A"), ui.Option("2", "B")))
    ] = msgspec.field(default_factory=lambda: [1])
    one: Annotated[int, ui.Control("select", options=(ui.Option("1", "A"),))] = 1
    lines: list[str] = []
    more: Annotated[list[str], ui.Control("textarea")] = []


def test_lists_have_controls_for_several_values() -> None:
    fields = ui.bound(Lists, {"ranks": ["2", "1"], "files": "x"}).fields
    assert {each.name: each.kind for each in fields.values()} == {
        "files": "file",
        "tags": "checkboxes",
        "ranks": "multiselect",
        "one": "select",
    }
    assert (fields["files"].multiple, fields["files"].value) == (True, None)
    assert (fields["ranks"].value, fields["ranks"].unchecked) == (("1", "2"), "")


def test_signals_of_lists_are_those_that_the_client_makes() -> None:
    form = ui.bound(Lists)
    shown = ui.BoundForm("x", form.items[:4])
    assert shown.signals == {"files": [], "tags": [""], "ranks": [1], "one": 1}


@pytest.mark.parametrize("name", ["lines", "more"])
def test_a_list_of_anything_has_no_control(name: str) -> None:
    item = next(each for each in ui.bound(Lists).items if each.name == name)
    with pytest.raises(UsageError) as caught:
        list(ui.BoundForm("x", (item,)))
    assert str(caught.value).splitlines()[2] == (
        'Say what there is to choose from: ui.Control(options=(ui.Option("a", "A"),)); leave it '
        f"out: exclude=[{name!r}]; or write it yourself: override={{{name!r}: …}}."
    )


# --- values -----------------------------------------------------------------------------------


def test_defaults_stand_in_the_fields() -> None:
    values = {each.name: each.value for each in FORM}
    assert values["seats"] == "1"
    assert values["at"] == "09:30"
    assert values["ticket"] == "regular"
    assert values["news"] is True
    assert values["days"] == ("mon",)
    assert values["email"] is None


def test_an_instance_stands_in_the_fields() -> None:
    guest = SignUp("Ada", "a@b", "secret", home=Address("High Street"))
    form = ui.bound(SignUp, guest)
    assert form.fields["first_name"].value == "Ada"
    assert form.fields["home.street"].value == "High Street"


def test_a_password_is_not_given_back() -> None:
    sent = {"password": "secret"}
    assert ui.bound(SignUp, sent).fields["password"].value is None
    assert "secret" not in str(ui.bound(SignUp, sent).signals)


@pytest.mark.parametrize(
    "sent",
    [
        {"home": {"street": "High Street"}, "seats": "many"},
        {"home.street": "High Street", "seats": "many"},
    ],
)
def test_wrong_text_stays_in_its_field(sent: dict[str, object]) -> None:
    form = ui.bound(SignUp, sent)
    assert form.fields["seats"].value == "many"
    assert form.fields["home.street"].value == "High Street"


class Several(dict[str, Any]):
    """What a framework makes of a posted form."""

    def getall(self, name: str) -> list[str]:
        return self[name]


def test_several_values_of_a_name_are_taken_together() -> None:
    form = ui.bound(SignUp, Several(days=["tue", "mon"], seats=["2"], news=["false", "on"]))
    assert form.fields["days"].value == ("mon", "tue")
    assert form.fields["seats"].value == "2"
    assert form.fields["news"].value is True


def test_boxes_that_are_ticked_by_default_say_when_they_are_not() -> None:
    assert field("news").unchecked == "false"
    assert field("terms").unchecked is None
    assert field("days").unchecked == ""
    sent = [("first_name", "Ada"), ("email", "a"), ("password", "p")]
    boxes = [("news", "false"), ("days", "")]
    got = ds.decode_form(SignUp, [*sent, *boxes, ("home.street", "x"), ("home.zip_code", "12345")])
    assert (got.news, got.days) == (False, [])


def test_the_signals_are_those_of_the_fields() -> None:
    signals = FORM.signals
    assert signals["home"] == {"street": "", "zip_code": ""}
    assert (signals["seats"], signals["rank"], signals["price"]) == (1, 2, "")
    assert (signals["news"], signals["days"], signals["starts"]) == (True, ["mon", ""], "")


# --- errors -----------------------------------------------------------------------------------


def checked(pairs: list[tuple[str, str]]) -> ds.Checked[SignUp]:
    return ds.checked(lambda: ds.decode_form(SignUp, pairs))


def test_what_was_checked_brings_its_errors_and_its_text() -> None:
    form = ui.bound(SignUp, checked([("first_name", "A"), ("seats", "99"), ("home.street", "")]))
    assert not form.is_valid
    assert form.fields["first_name"].value == "A"
    assert form.errors == (
        ui.FormError("Use at least 2 characters", "First name", "sign-up-first_name"),
        ui.FormError("Fill this in", "E-mail", "sign-up-email"),
        ui.FormError("Fill this in", "Password", "sign-up-password"),
        ui.FormError("Must be at most 8", "Seats", "sign-up-seats"),
        ui.FormError("Fill this in", "Street", "sign-up-home-street"),
    )


def test_what_was_checked_and_is_right_is_shown() -> None:
    right = ds.Checked(SignUp("Ada", "a@b", "x"))
    form = ui.bound(SignUp, right, errors={"email": "Already taken"})
    assert form.fields["first_name"].value == "Ada"
    assert form.errors == (ui.FormError("Already taken", "E-mail", "sign-up-email"),)


def test_an_error_of_an_unknown_field_is_one_of_the_form() -> None:
    form = ui.bound(SignUp, errors={"": "Sold out", "vat_number": "Unknown", "home": "Too far"})
    assert form.errors == (
        ui.FormError("Sold out"),
        ui.FormError("Unknown", "Vat number"),
        ui.FormError("Too far", "Home"),
    )


def test_an_error_inside_of_a_value_is_one_of_its_field() -> None:
    form = ui.bound(SignUp, errors=[ds.FieldError("days[1]", "Invalid enum value 'x'")])
    assert form.fields["days"].errors == ("Choose one of the options",)


def test_the_same_words_are_told_once() -> None:
    wrong = [ds.FieldError(f"days[{at}]", "Invalid enum value 'x'") for at in range(3)]
    assert len(ui.bound(SignUp, errors=wrong).errors) == 1


def test_words_may_be_others() -> None:
    form = ui.bound(SignUp, errors={"email": "x"}, words=lambda said, at: f"{at.name}: {said}!")
    assert form.fields["email"].errors == ("email: x!",)


def test_without_errors_it_is_valid() -> None:
    assert FORM.is_valid
    assert ui.bound(SignUp, errors={"email": "", "home": {}}).is_valid


# --- other families ---------------------------------------------------------------------------


@dataclasses.dataclass
class Plain:
    name: str
    seats: int = 1
    tags: list[Literal["a"]] = dataclasses.field(default_factory=list)
    made: str = dataclasses.field(default="", init=False)


def test_a_dataclass() -> None:
    name, seats, tags = ui.bound(Plain, Plain("Ada"))
    assert (name.value, name.required) == ("Ada", True)
    assert (seats.kind, seats.value, tags.kind) == ("number", "1", "checkboxes")


class Model(pydantic.BaseModel):
    name: str = pydantic.Field(min_length=2, max_length=9, description="Yours")
    seats: int = pydantic.Field(default=1, ge=1, le=8)
    price: Decimal = pydantic.Field(default=Decimal("1.50"), decimal_places=2)
    site: pydantic.HttpUrl | None = None
    secret: pydantic.SecretStr | None = None
    zip_code: Annotated[str, pydantic.Field(pattern=r"^\d{5}$")] | None = None
    nick: str = pydantic.Field("", alias="nickName", title="Nick", examples=["ada"])
    about: Annotated[str, ui.Control("textarea")] = ""
    size: Literal["s", "m"] = "m"
    sure: Literal[True] | None = None
    day: dt.date | None = None
    days: list[Ticket] = pydantic.Field(default_factory=list)
    home: Address = pydantic.Field(default_factory=Address)
    model_config = pydantic.ConfigDict(arbitrary_types_allowed=True)


def test_a_pydantic_model() -> None:
    form = ui.bound(Model, Model(name="Ada", site=pydantic.HttpUrl("https://example.com")))
    name, seats = form.fields["name"], form.fields["seats"]
    assert (name.minlength, name.maxlength, name.hint, name.required) == (2, 9, "Yours", True)
    assert (seats.min, seats.max, seats.value) == ("1", "8", "1")
    assert (form.fields["price"].step, form.fields["price"].value) == ("0.01", "1.50")
    assert (form.fields["site"].kind, form.fields["site"].value) == ("url", "https://example.com/")
    assert form.fields["zip_code"].pattern == r"^\d{5}$"
    assert (form.fields["nickName"].label, form.fields["nickName"].placeholder) == ("Nick", "ada")
    kinds = {each.name: each.kind for each in form}
    assert (kinds["secret"], kinds["about"], kinds["size"]) == ("password", "textarea", "radio")
    assert (kinds["sure"], kinds["day"], kinds["days"]) == ("checkbox", "date", "checkboxes")
    assert kinds["home.street"] == "text"


@attrs.define
class Attrs:
    name: str = attrs.field(validator=[v.instance_of(str), v.min_len(2), v.max_len(9)])
    seats: int = attrs.field(default=1, validator=[v.ge(1), v.lt(9)])
    kind: str = attrs.field(default="a", validator=v.in_(["a", "b"]))
    zip_code: str | None = attrs.field(default=None, validator=v.optional(v.matches_re(r"\d{5}")))
    tags: list[Literal["x"]] = attrs.field(factory=list)
    _hidden: str = ""
    made: str = attrs.field(default="", init=False)


def test_an_attrs_class() -> None:
    form = ui.bound(Attrs, Attrs("Ada", hidden="h"))
    name, seats, kind, zip_code, tags, hidden = form
    assert (name.minlength, name.maxlength, name.required) == (2, 9, True)
    assert (seats.min, seats.max, seats.value) == ("1", "8", "1")
    assert [each.value for each in kind.options] == ["a", "b"]
    assert zip_code.pattern == r"\d{5}"
    assert (tags.kind, hidden.name, hidden.value) == ("checkboxes", "hidden", "h")


# --- refusals ---------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [int, dict, "SignUp", SignUp("a", "b", "c")])
def test_what_declares_no_fields_is_refused(kind: Any) -> None:
    with pytest.raises(UsageError) as caught:
        ui.bound(kind, id="x")
    assert str(caught.value).splitlines()[1] == "It declares no fields that could be read."


class Odd(ds.Signals):
    name: str = ""
    lines: list[Address] = []
    either: int | str = 1
    raw: bytes = b""


def test_a_field_that_no_control_fits_is_refused_when_it_is_asked_for() -> None:
    form = ui.bound(Odd)
    assert form.fields["name"].kind == "text"
    with pytest.raises(UsageError) as caught:
        list(form)
    what, *rest = str(caught.value).splitlines()
    assert what.startswith("No control fits lines: list[")
    assert "\n".join(rest) == (
        "A form without it could not be filled in.\n"
        'Say what there is to choose from: ui.Control(options=(ui.Option("a", "A"),)); '
        "leave it out: exclude=['lines']; or write it yourself: override={'lines': …}."
    )
    assert [type(each).__name__ for each in form.items[1:]] == ["UnknownField"] * 3


def test_a_class_that_holds_itself_has_no_end() -> None:
    form = ui.bound(Tree)
    assert isinstance(form.items[1], ui.UnknownField)


class Tree(ds.Signals):
    name: str = ""
    inner: Tree | None = None


def test_a_field_that_the_form_lacks_is_told() -> None:
    with pytest.raises(UsageError) as caught:
        FORM.fields["emial"]
    assert str(caught.value) == (
        "A form was asked for the field 'emial'.\nIt has none of that name.\nDid you mean email?"
    )


def test_an_id_with_a_blank_is_refused() -> None:
    with pytest.raises(UsageError, match="ui.bound got id='sign up'"):
        ui.bound(SignUp, id="sign up")
