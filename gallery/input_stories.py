"""Stories of ui.input."""

from __future__ import annotations

import datetime as dt

from stario_components import h, ui
from stario_components.gallery import matrix, numbered, one_of, story

types = matrix(ui.input, type=..., label="Field", name=numbered("type"))
sizes = matrix(
    ui.input,
    size=...,
    label="E-mail",
    name=numbered("size"),
    placeholder="ada@example.org",
    icon="mail",
    hint="We never show it to anyone.",
)
states = matrix(
    ui.input,
    disabled=...,
    readonly=...,
    error=one_of(None, "This name is taken."),
    label="Name of the project",
    name=numbered("state"),
    value="Orbit",
)

plain = story(ui.input, label="City", name="city", autocomplete="address-level2")
required = story(
    ui.input, label="E-mail", name="email", type="email", required=True, autocomplete="email"
)
optional = story(ui.input, label="Company", name="company", mark="optional")
with_hint = story(
    ui.input,
    label="Invoice number",
    name="invoice",
    hint="At the top right of the letter, as in INV-2031.",
    pattern="INV-[0-9]+",
)
with_errors = story(
    ui.input,
    label="Password",
    name="password",
    type="password",
    error=["At least 12 characters.", "One of them a digit."],
    hint="A sentence that only you know is a good one.",
    autocomplete="new-password",
)
money = story(
    ui.input,
    label="Price",
    name="price",
    type="number",
    value=12.5,
    min=0,
    step=0.01,
    prefix="€",
    suffix="per month",
)
website = story(
    ui.input,
    label="Website",
    name="website",
    prefix="https://",
    value="example.org",
    inputmode="url",
)
search = story(
    ui.input,
    label="Search orders",
    name="q",
    type="search",
    label_hidden=True,
    icon="search",
    placeholder="Search orders",
)
with_a_button = story(
    ui.input,
    label="API key",
    name="key",
    value="sk_live_51H8271xQ9",
    readonly=True,
    suffix=ui.icon_button("copy", label="Copy the key", size="sm"),
)
day = story(
    ui.input,
    label="Day of delivery",
    name="day",
    type="date",
    value=dt.date(2026, 11, 24),
    min=dt.date(2026, 11, 1),
    max=dt.date(2026, 12, 24),
)
moment = story(
    ui.input,
    label="Starts at",
    name="starts",
    type="datetime-local",
    value=dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC),
)
one_time_code = story(
    ui.input,
    label="Code",
    name="code",
    inputmode="numeric",
    autocomplete="one-time-code",
    minlength=6,
    maxlength=6,
    hint="Six digits; we sent them to your phone.",
)
suggestions = story(
    ui.input, label="Browser", name="browser", list=["Firefox", "Chrome", "Safari", "Edge"]
)
files = story(
    ui.input,
    label="Photos",
    name="photos",
    type="file",
    accept="image/*",
    multiple=True,
    hint="JPEG or PNG, up to 5 MB each.",
)
colour = story(ui.input, label="Colour", name="colour", type="color", value="#3b5bdb")
long_texts = story(
    ui.input,
    label="The registered name of the company as it stands in the commercial register of its seat",
    name="company-long",
    value="Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesellschaft mbH & Co. KG",
    hint="Abbreviations are fine as long as the post office of the country finds the building.",
    error="There is no company of this name in the register; did you mean another one?",
    prefix="Company",
)
right_to_left = story(
    title="Right to left",
    wrap=lambda node: h.div(dir="rtl", lang="ar")[node],
)(
    ui.input,
    label="البريد الإلكتروني",
    name="rtl-email",
    type="email",
    icon="mail",
    required=True,
    error="هذا العنوان مستخدم بالفعل",
)
