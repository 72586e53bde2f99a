"""Every message of the package says what, why and how to mend it, on a line each."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import stario_components

PACKAGE = Path(stario_components.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))


def messages(tree: ast.AST) -> list[ast.Call]:
    found = (each for each in ast.walk(tree) if isinstance(each, ast.Call))
    return [each for each in found if isinstance(each.func, ast.Name) and each.func.id == "message"]


def text_of(part: ast.expr) -> str:
    """What is written out of a text; what is filled in stands as `…`."""
    if isinstance(part, ast.JoinedStr):
        return "".join(text_of(each) for each in part.values)
    return str(part.value) if isinstance(part, ast.Constant) else "…"


def where(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("file", FILES, ids=where)
def test_a_message_has_three_lines_that_are_sentences(file: Path) -> None:
    for call in messages(ast.parse(file.read_text("utf-8"))):
        parts = [text_of(part) for part in call.args]
        assert len(parts) == 3, call.lineno
        assert [part for part in parts if "\n" in part or not part.endswith((".", "…"))] == []


@pytest.mark.parametrize("file", FILES, ids=where)
def test_a_message_is_built_by_a_function_of_the_module_that_returns_the_error(file: Path) -> None:
    tree = ast.parse(file.read_text("utf-8"))
    functions = [each for each in tree.body if isinstance(each, ast.FunctionDef)]
    builders = [each for each in functions if messages(each)]
    assert sum(len(messages(each)) for each in builders) == len(messages(tree))
    for builder in builders:
        assert builder.returns is not None, builder.name
        # A text is what is told on a page of the gallery, where nothing is raised.
        assert ast.unparse(builder.returns).endswith(("Error", "str")), builder.name
