"""Whatever was sent, a form is shown again with it: no input makes an error of the server."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Annotated, Any, Literal

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from stario_components import ds, render, ui
from tests.read_html import elements


class Home(ds.Signals):
    street: str = ""
    number: int | None = None


class Everything(ds.Signals):
    name: str
    password: str
    seats: int = 1
    ratio: float = 0.5
    price: Decimal | None = None
    day: dt.date | None = None
    news: bool = True
    terms: Annotated[bool, ui.Control("switch")] = False
    meal: Literal["fish", "meat"] = "fish"
    rank: Literal[1, 2, 3, 4, 5] = 2
    days: list[Literal["mon", "tue"]] = []
    ranks: Annotated[
        list[int], ui.Control("multiselect", options=(ui.Option("1", "One"), ui.Option("2", "Two")))
    ] = []
    files: list[ds.FileSignal] = []
    home: Home = msgspec.field(default_factory=Home)


PATHS = (*Everything.__struct_fields__, "home.street", "home.number", "home.x", "other", "a[0]")
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(
    ["nan", "inf", "-1e999", "1_0", "12345678901234567890", "٣", "on", "off", "1.", "--1", "0x1"]
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANY_TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANY_TEXT, inner, max_size=3),
    max_leaves=5,
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(PATHS), ANYTHING))
def test_anything_that_was_sent_is_shown(sent: dict[str, Any]) -> None:
    html = render(ui.form_for(ui.bound(Everything, sent), action="/", bind=True))
    [form] = [each for each in elements(html) if each.tag == "form"]
    signals = json.loads(form.attrib["data-signals__ifmissing"])
    assert signals["password"] == ""
    assert isinstance(signals["news"], bool)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(PATHS), ANYTHING))
def test_anything_that_was_checked_is_shown(sent: dict[str, Any]) -> None:
    body = msgspec.json.encode(sent)
    checked = ds.checked(lambda: ds.decode(Everything, body))
    html = render(ui.form_for(ui.bound(Everything, checked), action="/", bind=True))
    assert ("sc-error-summary" in html) is bool(checked.errors)


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PATHS), ANY_TEXT)))
def test_anything_that_was_posted_is_shown(pairs: list[tuple[str, str]]) -> None:
    checked = ds.checked(lambda: ds.decode_form(Everything, pairs))
    html = render(ui.form_for(ui.bound(Everything, checked), action="/", bind=True))
    assert ("sc-error-summary" in html) is bool(checked.errors)
