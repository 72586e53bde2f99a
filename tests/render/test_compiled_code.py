"""Compiled code: specialised, and for tracebacks, debuggers and coverage still the user's lines."""

from __future__ import annotations

import bdb
import json
import subprocess
import sys
import textwrap
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, FrameType
from typing import TYPE_CHECKING, Any

import pytest

from stario_components import component, ds, h
from stario_components.render import uncompiled

if TYPE_CHECKING:
    from nowhere import User  # type: ignore[import-not-found]

LINES = Path(__file__).read_text().splitlines()


class Bad:
    """No node."""

    def __repr__(self) -> str:
        return "<bad>"


def line_of(mark: str) -> int:
    """The number of the line that ends with a comment of this word."""
    (found,) = [number for number, line in enumerate(LINES, 1) if line.endswith(f"  # {mark}")]
    return found


def frames_of(call: Callable[[], object]) -> Iterator[traceback.FrameSummary]:
    """The frames of this file in the traceback of a call that fails, without that of the call."""
    with pytest.raises(Exception) as caught:  # noqa: PT011
        call()
    frames = traceback.extract_tb(caught.value.__traceback__)
    return (each for each in frames[2:] if each.filename == __file__)


def culprit(frame: traceback.FrameSummary) -> str:
    """The part of a line that a traceback underlines."""
    assert frame.lineno is not None
    start, end = frame.colno, frame.end_colno
    return LINES[frame.lineno - 1].encode()[start:end].decode()


# --- tracebacks --------------------------------------------------------------------------------


@component
def divided(number: int, over: int) -> h.Node:
    share = number // over  # statement
    return h.p[share]


@component
def attributed(number: int, over: int) -> h.Node:
    return h.section(".static")[
        h.h1["Numbers"],
        h.p(
            id="number",
            title=f"{number}",
            data_share=number // over,  # attribute
        ),
    ]


@component
def nested(number: int, over: int) -> h.Node:
    return h.section(".static")[
        h.h1["Numbers"],
        h.div[
            h.p["static"],
            number // over,  # child
        ],
    ]


@component
def looped(numbers: list[int], over: int) -> h.Node:
    return h.ul(".static")[
        [
            h.li(class_="number")[
                number // over,  # item
            ]
            for number in numbers
        ],
    ]


@component
def classed(number: int, over: int) -> h.Node:
    return h.p(
        class_={
            "number": True,
            "even": number // over,  # class
        }
    )


@component
def formatted(number: int, over: int) -> h.Node:
    return h.p[
        "static",
        f"a {number // over} b",  # text
    ]


@component
def conditional(number: int, over: int) -> h.Node:
    return h.p[
        "static",
        number and h.b[number // over],  # condition
    ]


@component
def spliced(number: int, over: int) -> h.Node:
    return h.main[
        h.h1["static"],
        divided(number, over),  # splice
    ]


@component
def argued(number: int, over: int) -> h.Node:
    return h.main[
        h.h1["static"],
        divided(number // over, 1),  # argument
    ]


@component
def built(number: int, over: int) -> h.Node:
    return h.main[
        h.button(
            ds.on("click", ds.post("/x")),
            ds.text(ds.signal("n") + number // over),  # builder
        ),
    ]


@component
def named(number: int, over: int) -> h.Node:
    part = h.p["static"][
        number // over  # part
    ]
    return h.main[part]


@component
def bad_child(child: Any) -> h.Node:
    return h.main[
        h.p["static"],
        h.p(class_="x")[
            child,  # bad child
        ],
    ]


@pytest.mark.parametrize(
    ("failing", "mark"),
    [
        (divided, "statement"),
        (attributed, "attribute"),
        (nested, "child"),
        (classed, "class"),
        (formatted, "text"),
        (conditional, "condition"),
        (argued, "argument"),
        (built, "builder"),
        (named, "part"),
    ],
)
def test_a_traceback_names_the_line_and_the_expression(failing: Any, mark: str) -> None:
    assert failing.explain().is_compiled
    (frame,) = frames_of(lambda: failing(7, 0))
    assert frame.lineno == line_of(mark)
    assert frame.name == failing.__name__
    assert culprit(frame) == "number // over"


def test_a_traceback_names_the_line_in_a_comprehension() -> None:
    assert looped.explain().is_compiled
    *_, frame = frames_of(lambda: looped([1], 0))
    assert frame.lineno == line_of("item")
    assert culprit(frame) == "number // over"


def test_a_traceback_goes_through_the_calling_component() -> None:
    assert spliced.explain().is_compiled
    caller, called = frames_of(lambda: spliced(7, 0))
    assert (caller.name, caller.lineno) == ("spliced", line_of("splice"))
    assert culprit(caller) == "divided(number, over)"
    assert (called.name, called.lineno) == ("divided", line_of("statement"))


def test_a_bad_child_is_told_on_its_line() -> None:
    (frame,) = frames_of(lambda: bad_child(Bad()))
    assert (frame.name, frame.lineno) == ("bad_child", line_of("bad child"))
    assert culprit(frame) == "child"


def test_a_bad_child_says_where_it_stands() -> None:
    with pytest.raises(TypeError) as caught:
        bad_child(Bad())
    assert str(caught.value) == ('<bad> is not a valid child element (inside <main> <p class="x">)')


def test_an_attribute_of_any_value_is_dotted_where_a_bad_child_stands() -> None:
    @component
    def page(name: str, child: Any) -> h.Node:
        return h.main[h.p(id=name, class_="x")["static", child]]

    with pytest.raises(TypeError) as caught:
        page("secret", Bad())
    assert page.explain().is_compiled
    assert str(caught.value) == '<bad> is not a valid child element (inside <main> <p … class="x">)'


def test_as_it_is_written_a_bad_child_says_where_it_stands() -> None:
    with uncompiled(), pytest.raises(TypeError) as caught:
        bad_child(Bad())
    assert str(caught.value) == ('<bad> is not a valid child element (inside <main> <p class="x">)')


def test_inside_of_a_bad_child_the_elements_are_told() -> None:
    with pytest.raises(TypeError) as caught:
        bad_child(h.ul[h.li[Bad()]])
    assert str(caught.value) == (
        '<bad> is not a valid child element (inside <main> <p class="x"> <ul> <li>)'
    )


# --- debuggers ---------------------------------------------------------------------------------


class Stops(bdb.Bdb):
    """A debugger that notes where it stops."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, int, dict[str, Any]]] = []

    def user_line(self, frame: FrameType) -> None:
        if self.break_here(frame):
            seen = {k: v for k, v in frame.f_locals.items() if not k.startswith(".")}
            self.found.append((frame.f_code.co_name, frame.f_lineno, seen))
        self.set_continue()


@pytest.fixture
def stops() -> Iterator[Stops]:
    before = sys.gettrace()
    yield Stops()
    bdb.Breakpoint.clearBreakpoints()
    sys.settrace(before)


@pytest.mark.parametrize(
    ("stopping", "mark"),
    [
        (divided, "statement"),
        (attributed, "attribute"),
        (nested, "child"),
        (classed, "class"),
        (formatted, "text"),
        (conditional, "condition"),
        (argued, "argument"),
        (built, "builder"),
        (named, "part"),
    ],
)
def test_a_breakpoint_stops_on_its_line(stopping: Any, mark: str, stops: Stops) -> None:
    assert stopping.explain().is_compiled
    assert stops.set_break(__file__, line_of(mark)) is None
    stops.runcall(stopping, 6, 2)
    assert stops.found[0] == (stopping.__name__, line_of(mark), {"number": 6, "over": 2})


def test_a_breakpoint_in_a_comprehension_stops_for_each_item(stops: Stops) -> None:
    assert looped.explain().is_compiled
    stops.set_break(__file__, line_of("item"))
    stops.runcall(looped, [6, 7, 8], 2)
    assert [seen["number"] for _, _, seen in stops.found] == [6, 7, 8]


def test_a_breakpoint_in_a_spliced_component_stops(stops: Stops) -> None:
    assert spliced.explain().is_compiled
    stops.set_break(__file__, line_of("statement"))
    stops.runcall(spliced, 6, 2)
    # A set: Python 3.12 stops on a line of `a if b else c()` once more, behind that call.
    assert {(name, line) for name, line, _ in stops.found} == {("divided", line_of("statement"))}


def test_a_condition_of_a_breakpoint_sees_the_names(stops: Stops) -> None:
    divided(1, 1)
    stops.set_break(__file__, line_of("statement"), cond="number > 6")
    for number in (5, 7):
        stops.runcall(divided, number, 2)
    assert {seen["number"] for _, _, seen in stops.found} == {7}


def test_breakpoint_in_the_source_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, int]] = []

    def hook() -> None:
        frame = sys._getframe(1)
        seen.append((frame.f_code.co_name, frame.f_locals["number"]))

    monkeypatch.setattr(sys, "breakpointhook", hook)

    @component
    def stopping(number: int) -> h.Node:
        breakpoint()  # noqa: T100
        return h.p[number]

    assert str(stopping(3)) == "<p>3</p>"
    assert stopping.explain().is_compiled
    assert seen == [("stopping", 3)]


# --- coverage ----------------------------------------------------------------------------------

COVERED = """\
from stario_components import component, h


@component
def badge(count: int) -> h.Node:
    if count > 9:
        text = "9+"
    elif count:
        text = str(count)
    else:
        return None
    return h.span(
        ".badge",
        data_count=count,
    )[
        text,
    ]


@component
def never(count: int) -> h.Node:
    total = count + 1
    return h.p[total]


@component
def row(texts: list[str]) -> h.Node:
    parts = []
    for text in texts:
        if text:
            parts.append(h.li[text])
    with open(__file__):
        pass
    try:
        int(texts[0])
    except ValueError:
        parts.append(badge(3))
    return h.ul[parts, badge(0), (badge(len(text)) for text in texts)]


print(row(["abc", ""]), badge(3))
"""

MEASURE = """\
import contextlib, runpy, sys
import coverage
from stario_components.render import uncompiled

file, way, found = sys.argv[1:]
measured = coverage.Coverage(branch=True, include=[file], data_file=None, config_file=False)
with uncompiled() if way == "written" else contextlib.nullcontext():
    measured.start()
    space = runpy.run_path(file, run_name="shown")
    measured.stop()
    compiled = [space[name].explain().is_compiled for name in ("badge", "row")]
assert compiled == [way == "compiled"] * 2, [str(space["row"].explain())]
measured.json_report(outfile=found)
"""


def measured(file: Path, way: str) -> dict[str, Any]:
    found = file.with_suffix(f".{way}.json")
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(file), way, str(found)],
        capture_output=True,
        text=True,
        check=False,
        cwd=file.parent,
    )
    assert done.returncode == 0, done.stderr
    (report,) = json.loads(found.read_text())["files"].values()
    return report


@pytest.mark.slow
def test_coverage_counts_the_lines_and_branches_of_a_component(tmp_path: Path) -> None:
    pytest.importorskip("coverage")
    file = tmp_path / "covered.py"
    file.write_text(COVERED)
    compiled, written = measured(file, "compiled"), measured(file, "written")
    missed = ['        text = "9+"', "    total = count + 1", "    return h.p[total]"]
    assert [COVERED.splitlines()[number - 1] for number in compiled["missing_lines"]] == missed
    for kind in ("executed_lines", "missing_lines", "executed_branches", "missing_branches"):
        assert compiled[kind] == written[kind], kind


# --- the code ----------------------------------------------------------------------------------


def texts_in(code: CodeType) -> set[str]:
    """The texts that code holds, also that of code inside of it."""
    found = {each for each in code.co_consts if isinstance(each, str)}
    for each in code.co_consts:
        found |= texts_in(each) if isinstance(each, CodeType) else set()
    return found


def names_in(code: CodeType) -> set[str]:
    found = {*code.co_names, *code.co_freevars}
    for each in code.co_consts:
        found |= names_in(each) if isinstance(each, CodeType) else set()
    return found


def code_of(each: Any) -> CodeType:
    """The code that runs, once it is compiled."""
    assert each.explain().is_compiled, each.explain()
    return each.text_cell.cell_contents.__code__


@component
def still() -> h.Node:
    return h.section(".card", id="a&b", hidden=True, data_n=3)[
        h.h1(class_=["x", {"y": True, "z": False}])["A & B"],
        None,
        h.br,
        ["C", 7],
    ]


@component
def moving(name: str) -> h.Node:
    return h.main(id="m")[h.h1["Hello, ", name, "!"], h.hr]


def test_what_is_static_is_one_text() -> None:
    assert (
        '<section class="card" id="a&amp;b" hidden data-n="3">'
        '<h1 class="x y">A &amp; B</h1><br>C7</section>'
    ) in texts_in(code_of(still))
    assert "h" not in names_in(code_of(still))


def test_text_around_what_changes_is_joined() -> None:
    assert {'<main id="m"><h1>Hello, ', "!</h1><hr></main>"} <= texts_in(code_of(moving))
    assert "h" not in names_in(code_of(moving))


def test_builders_with_constants_are_made_once() -> None:
    @component
    def button() -> h.Node:
        return h.button(ds.show(ds.signal("n") > 1) | ds.on("click", ds.js("$n = 1")))["Less"]

    assert ('<button data-show="$n &gt; 1" data-on:click="$n = 1">Less</button>') in texts_in(
        code_of(button)
    )
    assert "ds" not in names_in(code_of(button))


def test_an_action_with_constants_is_made_once() -> None:
    @component
    def button() -> h.Node:
        return h.button(ds.on("click", ds.post("/save")))["Save"]

    assert ('<button data-on:click="@post(&#34;/save&#34;)">Save</button>') in texts_in(
        code_of(button)
    )


def test_a_class_whose_names_are_known_needs_no_helper() -> None:
    @component
    def row(done: bool) -> h.Node:
        return h.li(class_=["row", {"done": done}])["x"]

    assert {n for n in names_in(code_of(row)) if n.startswith(".")} <= {".holes"}
    assert str(row(True)) == '<li class="row done">x</li>'
    assert str(row(False)) == '<li class="row">x</li>'


def test_a_component_inside_is_called_for_its_text() -> None:
    assert any(name.startswith(".c") for name in code_of(spliced).co_freevars)


def test_the_code_keeps_the_name_of_the_function() -> None:
    code = code_of(moving)
    assert code.co_name == "moving"
    assert code.co_filename == __file__


# --- when it is compiled -----------------------------------------------------------------------


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The name of each function that is compiled from now on."""
    from stario_components.render import _compile

    names: list[str] = []
    compile_ = _compile.compile_function

    def noted(fn: Any, *args: Any, slot: str | None = None) -> Any:
        names.append(fn.__name__)
        return compile_(fn, *args, slot=slot)

    monkeypatch.setattr(_compile, "compile_function", noted)
    return names


def test_decorating_compiles_nothing(compilations: list[str]) -> None:
    @component
    def first(text: str) -> h.Node:
        return h.p[text]

    repr(first), first.__name__, first.signature
    assert compilations == []
    first("x")
    first("y")
    assert compilations == ["first"]


def test_a_component_inside_is_compiled_when_it_is_reached(compilations: list[str]) -> None:
    with uncompiled():
        pass
    chosen(inside=False)
    assert compilations == ["chosen"]
    chosen(inside=True)
    assert compilations == ["chosen", "moving"]


@component
def chosen(*, inside: bool) -> h.Node:
    return moving("x") if inside else h.p


def test_an_import_compiles_nothing(tmp_path: Path, compilations: list[str]) -> None:
    source = "from stario_components import component, h\n@component\ndef x():\n    return h.p\n"
    exec(compile(source, str(tmp_path / "x.py"), "exec"), {"__name__": "x"})
    assert compilations == []


# --- annotations -------------------------------------------------------------------------------


def test_a_name_that_only_a_checker_imports_does_not_matter() -> None:
    @component
    def greeting(user: User, *others: User, note: User | None = None, **more: User) -> h.Node:
        kept: User = user
        return h.p[kept, others, note]

    assert str(greeting("Ada", "Bob")) == "<p>AdaBob</p>"  # type: ignore[arg-type]
    assert greeting.explain().is_compiled


def loaded(tmp_path: Path, source: str) -> dict[str, Any]:
    file = tmp_path / "loaded.py"
    file.write_text("from stario_components import component, h\n" + textwrap.dedent(source))
    space: dict[str, Any] = {"__name__": "loaded"}
    exec(compile(file.read_text(), str(file), "exec", dont_inherit=True), space)
    return space


def test_annotations_without_the_future_import_are_worked_out_once(tmp_path: Path) -> None:
    page = loaded(
        tmp_path,
        """
        seen = []

        def kind(of):
            seen.append(of)
            return of

        @component
        def page(text: kind("prop"), *rest: kind("rest")) -> kind("result"):
            return h.p[text]
        """,
    )
    assert str(page["page"]("x")) == "<p>x</p>"
    assert page["page"].explain().is_compiled
    assert page["seen"] == ["prop", "rest", "result"]


def test_quoted_annotations_do_not_matter(tmp_path: Path) -> None:
    page = loaded(
        tmp_path,
        """
        @component
        def page(text: "Nowhere", *, tone: "Nothing | None" = None) -> "Never":
            return h.p[text]
        """,
    )["page"]
    assert str(page("x")) == "<p>x</p>"
    assert page.explain().is_compiled


@pytest.mark.parametrize(
    "source",
    [
        """
        @component
        def page(text):
            # a comment
            return h.p[text]  # another
        """,
        """
        @component
        def page(
            text,
        ): return h.p[
            text
        ]
        """,
        '''
        @component
        def page(text):
            """Words.

        That stand far left.
            """
            return h.p[text]
        ''',
        """
        if True:
            @component
            def page(text):
                return h.p[
        text
                ]
        """,
        """
        class Holder:
            class Inner:
                @staticmethod
                @component
                def page(text):
                    return h.p[text]
        page = Holder.Inner.page
        """,
        """
        def around():
            @component
            def page(text): return h.p[text]
            return page
        page = around()
        """,
        """
        @(lambda made: made)
        @component
        def page(text):
            return h.p[text]
        """,
        "@component\ndef page(text):\n\tif text:\n\t\treturn h.p[text]\n",
        "@component\ndef page(text):\n    return h.p[text]",
        "@component\ndef page(text):\n    return h.p[\\\n        text]\n",
        "@component\ndef page(text):\n    é = text; return h.p[é]\n",
        "@component\ndef page(text): return h.p[text]; text = 1\nx = 2\n",
    ],
)
def test_source_of_any_shape_is_compiled(tmp_path: Path, source: str) -> None:
    page = loaded(tmp_path, source)["page"]
    assert str(page("<")) == "<p>&lt;</p>"
    assert page.explain().is_compiled, page.explain()


def test_names_of_a_class_are_not_seen_from_a_method(tmp_path: Path) -> None:
    page = loaded(
        tmp_path,
        """
        text = "module"

        class Page:
            text = "class"

            @component
            def show(self):
                return h.p[text, self.text]
        """,
    )["Page"]
    assert str(page().show()) == "<p>moduleclass</p>"
    assert page.show.explain().is_compiled


def test_a_method_may_call_a_component_of_its_own_name(tmp_path: Path) -> None:
    page = loaded(
        tmp_path,
        """
        @component
        def row(text):
            return h.li[text]

        class Page:
            @component
            def row(self):
                return h.ul[row("x")]
        """,
    )["Page"]
    assert str(page().row()) == "<ul><li>x</li></ul>"
    assert page.row.explain().is_compiled


def test_an_expression_that_is_too_deep_for_the_compiler_runs_as_it_is(tmp_path: Path) -> None:
    added = " + ".join(["text"] * 400)
    page = loaded(tmp_path, f"@component\ndef page(text):\n    return h.p[{added}]\n")["page"]
    assert str(page("x")) == f"<p>{'x' * 400}</p>"


def test_a_name_that_a_module_can_not_give_is_only_missed_when_it_is_used(tmp_path: Path) -> None:
    page = loaded(
        tmp_path,
        """
        import types

        def missing(name):
            raise ImportError(name)

        lazy = types.ModuleType("lazy")
        lazy.__getattr__ = missing

        @component
        def page(text):
            return h.p[text if text else lazy.thing("x")]
        """,
    )["page"]
    assert str(page("x")) == "<p>x</p>"
