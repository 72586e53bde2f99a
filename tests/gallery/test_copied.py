"""What a piece of code takes from its module."""

from __future__ import annotations

from stario_components.gallery._copied import copied, spaced
from stario_components.gallery._names import Names
from stario_components.gallery._statements import Statements

SOURCE = """\
import os
import os.path as way
from . import beside
from ..shop.cart import Cart as Basket, Line
from typing import Any

A = 1
B = [A, way]
C = B


def helper(x: Any) -> Basket:
    return helper(C, x)


unused = A
"""


def taken(*names: str, home: str = "app.stories.cart_stories") -> tuple[str, str]:
    found = Names(home)
    found.own |= set(names)
    text = copied(found, Statements(SOURCE))
    return text, found.imports()


def test_a_statement_brings_what_it_needs_in_the_order_of_the_module() -> None:
    assert taken("C") == ("A = 1\nB = [A, way]\nC = B", "import os.path as way")


def test_a_function_that_calls_itself_comes_once() -> None:
    text, imports = taken("helper")
    assert text == (
        "A = 1\nB = [A, way]\nC = B\n\n\ndef helper(x: Any) -> Basket:\n    return helper(C, x)"
    )
    assert imports == (
        "import os.path as way\nfrom typing import Any\n\nfrom app.shop.cart import Cart as Basket"
    )


def test_a_relative_import_is_written_whole() -> None:
    assert taken("beside", "Line") == (
        "",
        "from app.shop.cart import Line\nfrom app.stories import beside",
    )


def test_a_name_that_the_module_does_not_have_brings_nothing() -> None:
    assert taken("gone") == ("", "")


def test_functions_have_space_around_them() -> None:
    assert spaced(["", "a = 1", "def f():\n    pass", "f()"]) == (
        "a = 1\n\n\ndef f():\n    pass\n\n\nf()"
    )
    assert spaced(["a", "b"]) == "a\n\nb"
