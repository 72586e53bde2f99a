"""Summaries of what is wrong with a form."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import story

_ERRORS = [
    ui.FormError("Already taken", "E-mail", "email"),
    ui.FormError("Use at least 12 characters", "Password", "password"),
]

of_fields = story(ui.error_summary, _ERRORS, autofocus=False)
of_the_form = story(ui.error_summary, ["The card was declined. Try another one."], autofocus=False)
of_both = story(
    ui.error_summary,
    [*_ERRORS, "The offer ends tonight"],
    title="Please look at these again",
    autofocus=False,
)
without_errors = story(ui.error_summary, [])


@story
def above_its_form() -> h.Node:
    """The links lead to the fields."""
    return ui.form(action="/sign-in")[
        ui.error_summary(_ERRORS, autofocus=False),
        ui.input(
            name="email",
            label="E-mail",
            type="email",
            value="ada@example.com",
            error="Already taken",
        ),
        ui.input(
            name="password", label="Password", type="password", error="Use at least 12 characters"
        ),
        ui.form_actions[ui.button(type="submit", tone="primary")["Sign up"]],
    ]


long_text = story(
    ui.error_summary,
    [
        ui.FormError(
            "Is longer than the 35 characters that a transfer has room for, and a bank cuts the "
            "rest without telling anybody",
            "Zahlungsempfängerinnenbezeichnungszusatz",
            "payee",
        )
    ],
    autofocus=False,
)


@story
def right_to_left() -> h.Node:
    """In Hebrew."""
    return h.div(dir="rtl", lang="he")[
        ui.error_summary(
            [ui.FormError("כתובת זו כבר בשימוש", "דוא״ל", "email")],
            title="יש בעיה",
            autofocus=False,
        )
    ]
