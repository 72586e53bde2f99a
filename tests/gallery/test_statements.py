"""Sources read as statements."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from stario_components.gallery._statements import Statements, bound_by, names_in, statements_of

SOURCE = """\
from __future__ import annotations

import os.path as way
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shop import Cart

try:
    import fast
except ImportError:
    fast = None

ÄPFEL = ["ä", "ö"]; BIRNEN: int = 3


@first
@second(
    a=1,
)
def shop(cart: Cart) -> str:
    def inner(): return "é", [x for x in ÄPFEL]
    return inner()
"""


def test_a_module_is_known_by_its_names() -> None:
    names = list(Statements(SOURCE).bindings)
    assert names == ["annotations", "way", "TYPE_CHECKING", "fast", "ÄPFEL", "BIRNEN", "shop"]


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("a, (b, c) = 1, (2, 3)", ["a", "b", "c"]),
        ("a = b = 1", ["a", "b"]),
        ("import a.b", ["a"]),
        ("from a import b as c", ["c"]),
        ("class A: pass", ["A"]),
        ("async def f(): pass", ["f"]),
        ("with open('x') as f:\n    x = 1", ["x"]),
        ("print(1)", []),
        ("a.b = 1", ["a"]),
    ],
)
def test_a_statement_binds_names(code: str, names: list[str]) -> None:
    assert list(bound_by(ast.parse(code).body[0])) == names


def test_a_statement_is_found_by_any_of_its_lines() -> None:
    statements = Statements(SOURCE)
    shop = statements.bindings["shop"]
    assert all(statements.at(line) is shop for line in range(17, 24))
    assert statements.at(16) is None
    assert statements.text(shop).startswith("@first\n@second(\n")


def test_a_function_is_found_at_any_depth_and_the_nearest_first() -> None:
    statements = Statements("def a(): pass\ndef b():\n    def a(): return 1\n")
    found = statements.function("a", 3)
    assert found is not None
    assert statements.text(found) == "def a(): return 1"
    assert statements.function("c", 1) is None


def test_an_expression_is_cut_out_by_characters() -> None:
    statements = Statements('x = ["ä"]; y = f("ö",\n  1)\n')
    assign = statements.bindings["y"]
    assert isinstance(assign, ast.Assign)
    assert statements.segment(assign.value) == 'f("ö",\n  1)'


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("a + b.c(d)", {"a", "b", "d"}),
        ("[x for x in y if x in z]", {"y", "z"}),
        ("lambda x, *y: x + y + z", {"z"}),
        ("def f(a: B = c):\n    d = a\n    return d + g(f)", {"B", "c", "g", "f"}),
        ("import a\na.b", set()),
        ("a = 1\na", set()),
        ("def f():\n    global a\n    a = 1", set()),
        ("def f():\n    x = 1\n    return lambda: x", set()),
        ("class A(B):\n    c: D = e", {"B", "D", "e"}),
    ],
)
def test_names_come_from_around(code: str, names: set[str]) -> None:
    assert names_in(code) == names


def test_what_is_no_python_has_no_statements(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text("def (:")
    assert statements_of(str(file)) is None
    assert statements_of(str(tmp_path / "gone.py")) is None


def test_a_file_is_read_as_it_is_now(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text("a = 1\n")
    before = statements_of(str(file))
    assert before is not None
    assert statements_of(str(file)) is before
    file.write_text("bb = 22\n")
    after = statements_of(str(file))
    assert after is not None
    assert list(after.bindings) == ["bb"]
