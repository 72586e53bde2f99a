"""An app outside of the library with two forms: a posted one, and one whose fields are signals."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any, Literal

from litestar import Litestar, Request, get, post
from msgspec import Meta

from stario_components import Event, ds, h, patch, ui
from stario_components.litestar import StarioPlugin, StarioResponse, is_datastar


class SignUp(ds.Signals):
    name: Annotated[str, Meta(min_length=2)]
    email: Annotated[str, Meta(title="E-mail")]
    password: str
    seats: Annotated[int, Meta(ge=1, le=8)] = 1
    plan: Literal["free", "team"] = "free"
    days: list[Literal["mon", "tue", "wed"]] = []
    news: bool = True


accounts: list[SignUp] = []


def errors_of(account: SignUp) -> dict[str, str]:
    taken = any(each.email == account.email for each in accounts)
    return {"email": "Already taken"} if taken else {}


def posted(form: ui.BoundForm) -> h.Node:
    return h.main(id="page")[
        h.h1["Sign up"],
        ui.form_for(
            form,
            action="/sign-up",
            submit="Sign up",
            attrs=ds.on_submit(ds.post("/sign-up", content_type="form")),
        ),
        listed(),
    ]


def bound(form: ui.BoundForm) -> h.Node:
    return h.main(id="page")[
        h.h1["Sign up"],
        ui.form_for(
            form,
            action="/bound",
            submit="Sign up",
            bind=True,
            attrs=ds.on_submit(ds.post("/bound")),
        ),
        listed(),
    ]


def listed() -> h.Node:
    return h.ul(id="accounts")[
        (
            h.li[f"{each.name}, {each.seats}, {each.plan}, {','.join(each.days)}, {each.news}"]
            for each in accounts
        )
    ]


@get("/")
async def index() -> h.Node:
    return posted(ui.bound(SignUp))


@post("/sign-up")
async def sign_up(
    form: ds.Checked[SignUp], request: Request[Any, Any, Any]
) -> StarioResponse | Event:
    errors = {} if form.errors else errors_of(form.value)
    if form.errors or errors:
        shown = ui.bound(SignUp, form, errors=errors)
        return StarioResponse(posted(shown), status_code=200 if is_datastar(request) else 422)
    accounts.append(form.value)
    return patch(posted(ui.bound(SignUp)), selector="#page", mode="replace")


@get("/bound")
async def bound_index() -> h.Node:
    return bound(ui.bound(SignUp))


@post("/bound")
async def bound_sign_up(form: ds.Checked[SignUp]) -> h.Node | Event:
    if form.errors:
        return bound(ui.bound(SignUp, form))
    accounts.append(form.value)
    return patch(listed())


app = Litestar(
    [index, sign_up, bound_index, bound_sign_up],
    plugins=[StarioPlugin(layout=partial(ui.page, title="Sign up"))],
)
