"""Forms: by hand, and whole from a class."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta

from stario_components import ds, h, ui
from stario_components.gallery import story

T = TypeVar("T", bound=ds.Signals)


class SignUp(ds.Signals):
    name: Annotated[str, Meta(min_length=2, max_length=60, title="Full name")]
    email: Annotated[
        str,
        Meta(min_length=3, title="E-mail", description="For the confirmation, nothing else."),
        ui.Control("email", autocomplete="email"),
    ]
    password: Annotated[
        str,
        Meta(min_length=12, description="At least 12 characters."),
        ui.Control(autocomplete="new-password"),
    ]
    plan: Literal["free", "team", "company"] = "free"
    news: Annotated[bool, Meta(title="Tell me about new features, once a month")] = False


class Address(ds.Signals):
    street: Annotated[str, Meta(min_length=1), ui.Control(autocomplete="address-line1")] = ""
    city: Annotated[str, Meta(min_length=1), ui.Control(autocomplete="address-level2")] = ""
    zip_code: Annotated[
        str, Meta(pattern=r"\d{5}", title="ZIP code"), ui.Control(autocomplete="postal-code")
    ] = ""


class Checkout(ds.Signals):
    email: Annotated[str, Meta(min_length=3), ui.Control("email", autocomplete="email")]
    quantity: Annotated[int, Meta(ge=1, le=10)] = 1
    shipping: Literal["standard", "express"] = "standard"
    extras: list[Literal["gift_wrap", "greeting_card", "insurance"]] = msgspec.field(
        default_factory=list
    )
    deliver_to: Address = msgspec.field(default_factory=Address)
    note: Annotated[str, Meta(max_length=500, description="For the driver.")] = ""


LANGUAGES = (
    ui.Option("en", "English"),
    ui.Option("de", "Deutsch"),
    ui.Option("fr", "Français"),
    ui.Option("ar", "العربية"),
)


class Quiet(ds.Signals):
    begins: dt.time = dt.time(22)
    ends: dt.time = dt.time(7)


class Settings(ds.Signals):
    display_name: Annotated[str, Meta(max_length=40)] = "Ada Lovelace"
    language: Annotated[str, ui.Control("select", options=LANGUAGES)] = "en"
    monthly_budget: Annotated[Decimal, ui.Control(step="0.01")] = Decimal("250.00")
    notifications: list[Literal["mentions", "replies", "deadlines"]] = msgspec.field(
        default_factory=lambda: ["mentions", "deadlines"]
    )
    public_profile: Annotated[bool, ui.Control("switch")] = True
    quiet_hours: Quiet = msgspec.field(default_factory=Quiet)


class Survey(ds.Signals):
    opinion: Annotated[
        str,
        Meta(
            title="What would have to be different for you to recommend us to a friend or to a "
            "colleague who works on something comparable?",
            description="One or two sentences are enough. Please do not tell us anything that "
            "you would not tell a stranger on a train.",
        ),
    ] = ""


def sent(kind: type[T], *fields: tuple[str, str]) -> ds.Checked[T]:
    """What a handler has of a form that was sent."""
    return ds.checked(lambda: ds.decode_form(kind, fields))


SHORT = sent(
    SignUp,
    ("name", "A"),
    ("email", "ada@example.com"),
    ("password", "secret"),
    ("plan", "team"),
)
TOO_MANY = sent(
    Checkout,
    ("email", "ada@example.com"),
    ("quantity", "12"),
    ("shipping", "express"),
    ("extras", "gift_wrap"),
    ("deliver_to.street", "12 St James’s Square"),
    ("deliver_to.city", ""),
    ("deliver_to.zip_code", "SW1Y"),
)


@story
def sign_up() -> h.Node:
    """From a class, in one call."""
    return ui.form_for(SignUp, action="/sign-up", submit="Create account")


@story
def sign_up_with_errors() -> h.Node:
    """What was typed stays; the password is to be typed again."""
    form = ui.bound(SignUp, SHORT, errors={"email": "There is an account with this address."})
    return ui.form_for(form, action="/sign-up", submit="Create account")


@story
def checkout_with_errors() -> h.Node:
    """A class in the class is a group; what belongs to no field is told in the summary."""
    form = ui.bound(Checkout, TOO_MANY, errors={"": "The card was declined. Try another one."})
    return ui.form_for(
        form,
        action="/checkout",
        submit="Pay €48.00",
        actions=ui.button(variant="ghost", href="/cart")["Back to the cart"],
        override={"shipping": {"variant": "cards", "orientation": "horizontal"}},
    )


@story
def settings() -> h.Node:
    """Every field is a signal too, so that the page can react while somebody types."""
    return ui.form_for(
        Settings, action="/settings", bind=True, attrs=ds.on_submit(ds.post("/settings"))
    )


@story
def by_hand() -> h.Node:
    """Fields as they are needed, in an order and a layout of one's own."""
    return ui.form(action="/invite", label="Invite somebody")[
        ui.form_group(label="Who?", hint="They get a link that is valid for a week.")[
            ui.grid(min_width=14)[
                ui.input(name="first", label="First name", required=True),
                ui.input(name="last", label="Last name", required=True),
            ],
            ui.input(name="to", label="E-mail", type="email", required=True),
        ],
        ui.form_group(label="What may they do?")[
            ui.radio_group(
                name="role",
                label="Role",
                options=[("view", "View"), ("edit", "Edit")],
                value="view",
            ),
        ],
        ui.form_actions[
            ui.button(type="submit", tone="primary")["Send"],
            ui.button(variant="ghost", href="/people")["Cancel"],
        ],
    ]


@story
def long_texts() -> h.Node:
    """Labels, hints, choices and errors that need several lines."""

    text = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    form = ui.bound(Survey, {"opinion": text}, errors={"opinion": f"This is no sentence: {text}"})
    return ui.form_for(form, action="/survey")


@story
def right_to_left() -> h.Node:
    """In Arabic."""
    return h.div(dir="rtl", lang="ar")[
        ui.form_for(
            ui.bound(SignUp, errors={"email": "هذا العنوان مستخدم بالفعل"}, id="ar"),
            action="/sign-up",
            submit="إنشاء حساب",
            summary_title="هناك مشكلة",
            only=["name", "email"],
            override={"name": {"label": "الاسم"}, "email": {"label": "البريد", "hint": "للتأكيد"}},
        )
    ]
