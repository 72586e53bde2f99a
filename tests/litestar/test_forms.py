"""Forms of other libraries, as a handler sends them back."""

from __future__ import annotations

from typing import Any, Literal

import pydantic
from litestar import Litestar, Request, post
from litestar.testing import TestClient

from stario_components import h, ui
from stario_components.litestar import StarioPlugin

DATASTAR = {"datastar-request": "true"}


class Booking(pydantic.BaseModel):
    name: str = pydantic.Field(min_length=2)
    seats: int = pydantic.Field(default=1, le=8)
    days: list[Literal["mon", "tue"]] = []


@post("/book")
async def book(request: Request[Any, Any, Any]) -> h.Node:
    sent = await request.form()
    try:
        booking = Booking.model_validate(
            sent.dict() | {"name": sent["name"], "seats": sent["seats"]}
        )
    except pydantic.ValidationError as error:
        return ui.form_for(ui.bound(Booking, sent, errors=error), action="/book")
    return h.p[booking.name]


def test_what_was_posted_goes_back_into_the_fields_with_pydantic_s_errors() -> None:
    with TestClient(Litestar([book], plugins=[StarioPlugin()])) as client:
        sent = {"name": "A", "seats": "99", "days": ["mon", "tue"]}
        html = client.post("/book", data=sent, headers=DATASTAR).text
    assert 'value="99"' in html
    assert "<b>Seats:</b> Input should be less than or equal to 8" in html
    assert "<b>Name:</b> String should have at least 2 characters" in html
    assert html.count(" checked") == 2
