"""Stories of ui.input_group."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, numbered, story


@story
def amount_and_currency() -> h.Node:
    return ui.input_group(id="amount", label="Amount", hint="Without the fee of your bank.")[
        ui.input(label="Amount", name="sum", label_hidden=True, inputmode="decimal", value="40.00"),
        ui.select(
            label="Currency", name="currency", label_hidden=True, options=["EUR", "USD", "CHF"]
        ),
    ]


@story
def address_with_a_fixed_part() -> h.Node:
    return ui.input_group(
        id="site", label="Address of your shop", error="Somebody else has this address."
    )[
        h.span["https://"],
        ui.input(label="Name", name="shop", label_hidden=True, value="acme"),
        h.span[".example.org"],
    ]


@story
def field_with_a_button() -> h.Node:
    return ui.input_group(id="voucher", label="Voucher", mark="optional")[
        ui.input(label="Code", name="voucher-code", label_hidden=True, placeholder="WINTER26"),
        ui.button(type="submit")["Apply"],
    ]


@story
def search_within() -> h.Node:
    return ui.input_group(id="find", label="Search", label_hidden=True)[
        ui.select(label="Where", name="where", label_hidden=True, options=["Everywhere", "Orders"]),
        ui.input(label="What", name="what", type="search", label_hidden=True, placeholder="Search"),
        ui.icon_button("search", label="Search", type="submit"),
    ]


@story
def range_of_days() -> h.Node:
    return ui.input_group(id="stay", label="Your stay", required=True)[
        ui.input(label="First day", name="from", type="date", label_hidden=True, required=True),
        h.span["to"],
        ui.input(label="Last day", name="until", type="date", label_hidden=True, required=True),
    ]


sizes = matrix(ui.input_group, size=..., label="Discount", id=numbered("discount"))[
    h.span["10 %"], ui.button["Remove"]
]
