"""An error as a card tells it: what happened, what to do, and where in the project."""

from __future__ import annotations

import pytest

from stario_components import render
from stario_components.gallery import Story
from stario_components.gallery._fault import Fault, told
from tests.gallery.projects import HEAD, ONE, Project

SAVED = "Mend it: the file is imported again when it is saved."


def fault_of(project: Project, source: str) -> Fault:
    """What is told of a file of stories with this source."""
    project.write(a_stories=source)
    error = project.library().load("a").error
    assert error is not None
    return told(error)


def test_an_error_is_told_with_the_frames_of_the_project(project: Project) -> None:
    project.write(sums="def divide():\n    return 1 / 0\n")
    fault = fault_of(project, "from sums import divide\n\ndivide()\n")
    assert (fault.title, fault.fix) == ("ZeroDivisionError: division by zero", SAVED)
    assert (fault.file, fault.line) == (str(project.folder / "sums.py"), 2)
    lines = [line for line in fault.trace.splitlines() if line.strip().startswith("File ")]
    assert lines == [
        f'  File "{project.folder}/a_stories.py", line 3, in <module>',
        f'  File "{project.folder}/sums.py", line 2, in divide',
    ]
    assert fault.trace.endswith("ZeroDivisionError: division by zero")


def test_a_syntax_error_has_its_line_and_a_caret(project: Project) -> None:
    fault = fault_of(project, "x = 1\ny = = 2\n")
    assert fault.title == "a_stories.py, line 2: invalid syntax."
    assert fault.fix == "Python can't read the file. " + SAVED
    assert fault.trace == (
        f'File "{project.folder}/a_stories.py", line 2\n    y = = 2\n        ^\n'
        "SyntaxError: invalid syntax"
    )
    assert (fault.file, fault.line) == (str(project.folder / "a_stories.py"), 2)


def test_our_own_errors_say_what_to_do_themselves(project: Project) -> None:
    fault = fault_of(project, HEAD + "one = story(ui.badge, tine='info')\n")
    assert fault.title.startswith("badge got the unknown prop 'tine' (a_stories.py, line 3")
    assert "Did you mean tone?" in fault.fix
    assert "_call.py" not in fault.trace
    assert fault.line == 3


def test_a_module_that_is_not_there(project: Project) -> None:
    fault = fault_of(project, "import no_such_module\n")
    assert (fault.title, fault.fix) == (
        "There is no module 'no_such_module'.",
        "Install it, mend its name, or start the gallery in the folder that it is imported from.",
    )


def test_a_relative_import_outside_of_a_package(project: Project) -> None:
    fault = fault_of(project, "from .views import view\n")
    assert (fault.title, fault.fix) == (
        "A relative import in a file that stands in no package.",
        "Put an __init__.py into its folder, or import by the whole name.",
    )


def test_modules_that_import_each_other(project: Project) -> None:
    project.write(one="from two import B\nA = 1\n", two="from one import A\nB = 1\n")
    fault = fault_of(project, "import one\n")
    assert fault.title == (
        "Modules that import each other: cannot import name 'A' from partially initialized module"
        " 'one'."
    )
    assert fault.fix == "Move what both need into a third, or one of the imports into a function."


def test_a_module_that_ends_the_program(project: Project) -> None:
    fault = fault_of(project, "import sys\nsys.exit(3)\n")
    assert (fault.title, fault.fix) == (
        "The module ends the program when it is imported.",
        'What is for a program belongs below `if __name__ == "__main__":`.',
    )


def test_a_reload_may_be_what_is_wrong(project: Project) -> None:
    project.write(a_stories="1 / 0")
    error = project.library().load("a").error
    assert error is not None
    assert told(error, is_again=True).fix == (
        f"{SAVED} Where it is well in a new Python, start the gallery again."
    )


def test_what_an_error_came_from_is_told_too(project: Project) -> None:
    fault = fault_of(
        project, "try:\n    1 / 0\nexcept Exception as e:\n    raise KeyError('b') from e\n"
    )
    assert "ZeroDivisionError: division by zero" in fault.trace
    assert "The above exception was the direct cause" in fault.trace
    assert fault.title == "KeyError: 'b'"


def test_a_trace_has_an_end(project: Project) -> None:
    fault = fault_of(project, "def f(n):\n    return g(n)\ndef g(n):\n    return f(n)\nf(1)\n")
    assert fault.title == "RecursionError: maximum recursion depth exceeded"
    assert fault.trace.count("File ") == 30
    long = fault_of(project, "raise ValueError('x' * 100_000)")
    assert len(long.trace) == 20_001


def test_an_error_of_a_render_is_told_as_well(project: Project) -> None:
    project.write(a_stories=ONE + "@story\ndef two(): return h.p[1 / 0]\n")
    two = project.library().story("a:two")
    assert isinstance(two, Story)
    with pytest.raises(ZeroDivisionError) as caught:
        render(two.render())
    assert told(caught.value).line == 5


def test_an_error_without_a_text_has_its_name() -> None:
    assert told(ValueError()) == Fault(title="ValueError", fix=SAVED, trace="ValueError")
