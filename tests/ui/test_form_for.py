"""A whole form in one call, and what may be changed in it."""

from __future__ import annotations

import subprocess
import sys
from typing import Annotated, Any, Literal

import pytest
from msgspec import Meta, field

from stario_components import UsageError, ds, h, render, ui
from tests.read_html import elements


class Address(ds.Signals):
    street: Annotated[str, Meta(min_length=1)] = ""
    city: str = ""


class SignUp(ds.Signals):
    name: str
    seats: Annotated[int, Meta(ge=1, le=8)] = 1
    meal: Literal["fish", "meat"] = "fish"
    days: list[Literal["mon", "tue"]] = []
    news: bool = True
    address: Address = field(default_factory=Address)


def form(given: Any = SignUp, **props: Any) -> str:
    return render(ui.form_for(given, action="/sign-up", **props))


def names(html: str) -> list[str]:
    """The names of the controls, in their order."""
    found = [each.attrib["name"] for each in elements(html) if "name" in each.attrib]
    return list(dict.fromkeys(found))


def test_a_small_form_is_this() -> None:
    class Tag(ds.Signals):
        text: str = ""

    assert form(Tag, submit="Add") == (
        '<form class="sc-form" id="tag" action="/sign-up" method="post" novalidate>'
        '<div class="sc-field" id="tag-text-field" data-size="md">'
        '<label class="sc-field-label" for="tag-text">Text</label>'
        '<input class="sc-input" id="tag-text" name="text" type="text" value=""></div>'
        '<div class="sc-form-actions"><button class="sc-button" data-variant="solid" '
        'data-tone="primary" data-size="md" type="submit">Add</button></div></form>'
    )


def test_it_has_every_field_in_its_order() -> None:
    assert names(form()) == [*SignUp.__struct_fields__[:-1], "address.street", "address.city"]


def test_errors_are_summed_up_and_stand_beside_their_fields() -> None:
    html = form(ui.bound(SignUp, {"seats": "99"}, errors={"seats": "Too many", "": "Sold out"}))
    assert '<a href="#sign-up-seats"><b>Seats:</b> Too many</a></li><li>Sold out</li>' in html
    assert 'value="99"' in html
    assert 'aria-invalid="true" aria-describedby="sign-up-seats-error"' in html


def test_a_box_that_is_ticked_by_default_is_sent_when_it_is_not() -> None:
    assert '<input type="hidden" name="news" value="false">' in form()


def test_two_forms_share_no_id() -> None:
    html = form() + form(ui.bound(SignUp, id="second", errors={"": "x"}))
    ids = [each.attrib["id"] for each in elements(html) if "id" in each.attrib]
    assert len(ids) == len(set(ids))


def test_only_and_exclude() -> None:
    assert names(form(only=["name", "address.city"])) == ["name", "address.city"]
    assert names(form(only=["address"])) == ["address.street", "address.city"]
    assert names(form(exclude=["address", "news", "days", "meal"])) == ["name", "seats"]
    assert "fieldset" not in form(exclude=["address.street", "address.city", "meal", "days"])


def test_the_error_of_a_field_that_is_not_shown_is_told_without_a_link() -> None:
    html = form(ui.bound(SignUp, errors={"seats": "Too many"}), exclude=["seats"])
    assert "<li><b>Seats:</b> Too many</li>" in html
    html = form(ui.bound(SignUp, errors={"seats": "Too many"}), override={"seats": None})
    assert "<li><b>Seats:</b> Too many</li>" in html


def test_a_node_stands_in_the_place_of_a_field() -> None:
    html = form(override={"seats": h.p["Seats are given at the door"], "address": None})
    assert "<p>Seats are given at the door</p>" in html
    assert names(html) == ["name", "meal", "days", "news"]


def test_props_change_a_field_and_its_control() -> None:
    html = form(
        only=["seats", "address"],
        override={
            "seats": {"label": "How many?", "kind": "select", "size": "lg"},
            "address": {"label": "Where to?"},
            "address.city": {"hint": "Or village", "attrs": {"data-x": "1"}},
        },
    )
    assert "How many?" in html
    assert '<select class="sc-input sc-select" id="sign-up-seats"' in html
    assert '<legend class="sc-form-legend">Where to?</legend>' in html
    assert 'data-x="1"' in html


def test_the_summary_calls_a_field_as_it_is_shown() -> None:
    html = form(
        ui.bound(SignUp, errors={"seats": "Too many"}),
        override={"seats": {"label": "How many?", "id": "seats"}},
    )
    assert '<a href="#seats"><b>How many?</b> Too many</a>' in html
    assert '<input class="sc-input" id="seats"' in html


def test_bound_to_signals_it_lives_under_datastar() -> None:
    html = form(
        only=["name", "meal", "days", "address"],
        bind=True,
        attrs=ds.on_submit(ds.post("/sign-up")),
        override={"name": {"attrs": ds.on_input(ds.get("/check"))}},
    )
    assert "data-signals__ifmissing" in html
    assert (
        "{&#34;name&#34;:&#34;&#34;,&#34;meal&#34;:&#34;fish&#34;,&#34;days&#34;:[&#34;&#34;,&#34;&#34;],"
        in html
    )
    assert html.count('data-bind="meal"') == html.count('data-bind="days"') == 2
    assert 'data-bind="address.street"' in html
    assert 'data-bind="name" data-on:input=' in html
    assert "data-on:submit" in html


class Secret(ds.Signals):
    pin: str = ""
    seats: int = 1


def signals_in(html: str) -> str:
    [first] = [each for each in elements(html) if each.tag == "form"]
    return first.attrib["data-signals__ifmissing"]


def test_what_was_made_a_password_is_nowhere_in_the_page() -> None:
    sent = ui.bound(Secret, {"pin": "SECRET"}, errors={"pin": "Wrong"})
    html = form(sent, bind=True, override={"pin": {"kind": "password"}})
    assert "SECRET" not in html
    assert signals_in(html) == '{"pin":"","seats":1}'
    html = form(Secret, bind=True, override={"pin": {"kind": "password", "value": "SECRET"}})
    assert "SECRET" not in html


def test_a_password_in_a_field_of_ones_own_is_no_signal() -> None:
    pin = ui.BoundField(name="pin", kind="password", value="SECRET")
    assert ui.BoundForm("own", (pin,)).signals == {"pin": ""}


def test_signals_hold_what_the_fields_show() -> None:
    html = form(Secret, bind=True, override={"pin": {"value": "new"}, "seats": {"value": 2}})
    assert signals_in(html) == '{"pin":"new","seats":2}'
    assert 'value="new"' in html


def test_a_kind_that_was_changed_changes_its_signal() -> None:
    changed = {"meal": {"kind": "checkboxes"}, "news": {"kind": "switch", "value": "off"}}
    html = form(only=["meal", "news"], bind=True, override=changed)
    assert signals_in(html) == '{"meal":["fish",""],"news":false}'


@pytest.mark.parametrize("typed", ["nan", "1e999", "-inf", "12345678901234567890", "9" * 5000, "x"])
def test_what_is_no_number_of_javascript_stays_text(typed: str) -> None:
    html = form(ui.bound(Secret, {"seats": typed}), bind=True)
    assert signals_in(html) == f'{{"pin":"","seats":"{typed}"}}'


def test_errors_that_were_changed_are_in_the_summary() -> None:
    html = form(Secret, override={"seats": {"errors": ("Too many",), "label": "How many?"}})
    assert '<a href="#secret-seats"><b>How many?</b> Too many</a>' in html


def test_attributes_that_a_form_writes_itself_are_refused() -> None:
    with pytest.raises(UsageError, match="data-bind"):
        form(Secret, bind=True, override={"pin": {"attrs": ds.bind("other")}})
    with pytest.raises(UsageError, match="data-signals"):
        form(Secret, bind=True, attrs=ds.signals({"pin": "x"}, if_missing=True))


def test_files_are_sent_where_there_is_a_field_for_them() -> None:
    class Upload(ds.Signals):
        files: list[ds.FileSignal] = []

    html = form(Upload, bind=True)
    assert 'enctype="multipart/form-data"' in html
    assert signals_in(html) == '{"files":[]}'
    assert 'type="file" multiple data-bind="files"' in html


def test_other_buttons() -> None:
    html = form(only=["name"], submit=None, actions=ui.button(type="submit")["Sign up"])
    assert html.count("<button") == 1
    assert "Sign up" in html


@pytest.mark.parametrize("prop", ["only", "exclude", "override"])
def test_a_name_that_the_form_lacks_is_told(prop: str) -> None:
    given: Any = {"naem": {}} if prop == "override" else ["naem"]
    with pytest.raises(UsageError) as caught:
        form(**{prop: given})
    assert str(caught.value) == (
        f"ui.form_for got {prop} with 'naem'.\n"
        "The form has no field of that name.\n"
        "Did you mean name?"
    )


class Odd(ds.Signals):
    name: str = ""
    lines: list[Address] = []


def test_a_field_that_no_control_fits_is_left_out_or_written() -> None:
    with pytest.raises(UsageError, match="No control fits lines"):
        form(Odd)
    assert names(form(Odd, exclude=["lines"])) == ["name"]
    assert "<p>Lines</p>" in form(Odd, override={"lines": h.p["Lines"]}, bind=True)


def test_a_kind_that_does_not_exist_is_told() -> None:
    with pytest.raises(UsageError) as caught:
        form(override={"name": {"kind": "selct"}})
    assert str(caught.value) == (
        "ui.form_for got override={'name': {'kind': 'selct'}}.\n"
        "There is no control of that kind.\n"
        "Did you mean select?"
    )


def test_a_prop_that_no_field_has_is_told() -> None:
    with pytest.raises(TypeError, match="labl"):
        form(override={"name": {"labl": "x"}})


@pytest.mark.slow
def test_neither_pydantic_nor_attrs_is_needed_or_loaded() -> None:
    code = """
import importlib.abc, sys
FOREIGN = {"pydantic", "attr", "attrs", "cattrs", "annotated_types"}
class Blocker(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in FOREIGN:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Blocker())
from dataclasses import dataclass
from stario_components import ds, ui
class Guest(ds.Signals):
    name: str
@dataclass
class Plain:
    name: str = ""
wrong = ds.checked(lambda: ds.decode_form(Guest, []))
print(str(ui.form_for(ui.bound(Guest, wrong), action="/")).count("Fill this in"))
print(str(ui.form_for(Plain, action="/")).count("<label"))
assert not FOREIGN & set(sys.modules)
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.stderr) == ("2\n1\n", "")
