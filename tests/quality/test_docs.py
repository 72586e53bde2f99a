"""Every example that a reader can copy runs: in docstrings, in the README, in docs/."""

from __future__ import annotations

import asyncio
import doctest
import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from types import ModuleType

import pytest

import stario_components
from stario_components.render import uncompiled

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
STYLE = re.compile(r"^```css\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OPTIONS = doctest.IGNORE_EXCEPTION_DETAIL


def modules() -> list[ModuleType]:
    found = pkgutil.walk_packages(stario_components.__path__, "stario_components.")
    return [importlib.import_module(each.name) for each in found]


def examples() -> list[doctest.DocTest]:
    finder = doctest.DocTestFinder(exclude_empty=True)
    found = (each for module in modules() for each in finder.find(module) if each.examples)
    return list({each.name: each for each in found}.values())


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_the_example_of_a_docstring_holds(example: doctest.DocTest) -> None:
    report: list[str] = []
    result = doctest.DocTestRunner(optionflags=OPTIONS).run(example, out=report.append)
    assert result.failed == 0, "".join(report)


def run(test: Callable[[], object]) -> None:
    """Run a test that a page shows, as pytest would."""
    result = test()
    if inspect.iscoroutine(result):
        asyncio.run(result)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
@pytest.mark.parametrize("way", ["compiled", "written"])
def test_the_code_of_a_page_runs(
    page: Path, way: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with uncompiled() if way == "written" else nullcontext():
        run_page(page, monkeypatch, tmp_path)


def run_page(page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = page.read_text("utf-8")
    program = ModuleType("page")
    program.__file__ = str(tmp_path / "app.py")
    for style in STYLE.findall(text):
        (tmp_path / "app.css").write_text(style, "utf-8")
    monkeypatch.setitem(sys.modules, "page", program)  # Litestar looks names up there
    for found in BLOCK.finditer(text):
        line = text[: found.start(1)].count("\n")
        code = compile("\n" * line + found[1], str(page), "exec")
        exec(code, program.__dict__)
    for name, value in list(vars(program).items()):
        if name.startswith("test_"):
            run(value)


def test_the_docs_have_pages() -> None:
    assert len(PAGES) > 1
