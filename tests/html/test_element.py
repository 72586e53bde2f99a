"""Custom elements by name, and where a name that is none leads."""

from __future__ import annotations

import pytest

from stario_components import ds, h, render
from stario_components._errors import UsageError


def test_a_custom_element_is_used_like_any_other() -> None:
    card = h.element("my-card")
    html = render(card("#a.b", ds.show(ds.signal("n")), size=2)[h.slot(name="x"), "<"])
    assert html == (
        '<my-card id="a" class="b" data-show="$n" size="2"><slot name="x"></slot>&lt;</my-card>'
    )


def test_a_custom_element_is_closed_though_it_is_empty() -> None:
    assert render(h.element("my-card")) == "<my-card></my-card>"


def test_no_attribute_slips_in_through_the_name() -> None:
    with pytest.raises(UsageError, match="^h.element got 'x-a onload=y'"):
        h.element("x-a onload=y")


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("buton", "Did you mean h.button?"),
        ("clipPath", "Did you mean h.clip_path?"),
        ("Div", "Did you mean h.div?"),
        ("del", "Did you mean h.del_?"),
        ("zzz_panel", 'For a custom element write h.element("my-tag").'),
    ],
)
def test_a_name_that_is_no_element_is_refused(name: str, fix: str) -> None:
    with pytest.raises(AttributeError) as caught:
        getattr(h, name)
    assert str(caught.value) == (
        f"h has no element {name!r}.\n"
        "A browser would render an unknown element that does nothing.\n"
        f"{fix}"
    )


def test_what_h_offers_besides_elements_is_never_suggested() -> None:
    with pytest.raises(AttributeError) as caught:
        h.fragmen  # type: ignore[attr-defined]
    assert "h.fragment" not in str(caught.value)


def test_a_misspelt_name_can_not_be_imported() -> None:
    with pytest.raises(ImportError, match="cannot import name 'buton'"):
        from stario_components.html import buton  # type: ignore[attr-defined]  # noqa: F401
