"""What we use of htpy's inside is still there. If this goes red, htpy changed: look at `_htpy`."""

from __future__ import annotations

import inspect

import htpy
import markupsafe
from htpy import _attributes, _elements, _types

from stario_components import h


def test_an_element_has_the_fields_that_we_write() -> None:
    assert htpy.BaseElement.__slots__ == ("_name", "_attrs", "_children")
    assert str(inspect.signature(htpy.BaseElement.__init__)) == (
        "(self, name: 'str', attrs_str: 'str' = '', children: 'Node' = None) -> 'None'"
    )


def test_a_fragment_has_the_field_that_we_read() -> None:
    assert htpy.Fragment.__slots__ == ("_node",)


def test_the_functions_that_we_call_are_there() -> None:
    assert _attributes.id_class_names_from_css_str("#i.a") == {"id": "i", "class": "a"}
    assert _elements._python_to_html_name("for_") == "for"
    assert isinstance("", _types.HasHtml) is False
    assert issubclass(bytes, _types.KnownInvalidChildren)


def test_markupsafe_escapes_plain_text_in_c() -> None:
    assert markupsafe._escape_inner("<") == "&lt;"
    assert type(markupsafe._escape_inner("a")) is str


def test_our_elements_are_htpys() -> None:
    assert isinstance(h.p, htpy.Element)
    assert isinstance(h.br, htpy.VoidElement)
    assert isinstance(h.html, htpy.HTMLElement)
    assert repr(h.p(id="x")) == "<Element '<p id=\"x\">...</p>'>"
