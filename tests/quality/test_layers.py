"""The package keeps the layers of its design, and each way of breaking them is seen."""

import json
import subprocess
import sys
from pathlib import Path

import htpy
import pytest

from tests.quality.layers import HTPY_FIELDS, read_sources, violations

PACKAGE = Path(__file__).parents[2] / "src" / "stario_components"

UPWARD = """\
stario_components.ds._expr imports {what} (line {line}).
ds is in row 1, sse in row 3: a part imports only from lower rows.
Take what you need as a parameter, or move it down."""


def in_ds(source: str) -> list[str]:
    return violations({"stario_components.ds._expr": source})


# --- the package ------------------------------------------------------------------------------


def test_the_package_keeps_its_layers() -> None:
    assert violations(read_sources(PACKAGE)) == []


def test_the_package_is_read_whole() -> None:
    assert len(read_sources(PACKAGE)) == len(list(PACKAGE.rglob("*.py"))) > 1


def test_importing_the_package_loads_no_server_no_broker_no_parser() -> None:
    heavy = {"litestar", "granian", "uvicorn", "httpx", "redis", "nats", "html.parser", "pytest"}
    code = "import json, sys, stario_components; print(json.dumps(list(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert heavy & set(json.loads(ran.stdout)) == set()


def test_the_private_fields_are_those_of_htpy() -> None:
    assert {*htpy.BaseElement.__slots__, *htpy.Fragment.__slots__} == HTPY_FIELDS


# --- planted: the wrong direction -------------------------------------------------------------


def test_a_plain_upward_import_is_caught() -> None:
    assert in_ds("import stario_components.sse") == [
        UPWARD.format(what="stario_components.sse", line=1)
    ]


def test_an_upward_import_of_a_name_is_caught() -> None:
    assert in_ds("from stario_components.sse import patch") == [
        UPWARD.format(what="patch from stario_components.sse", line=1)
    ]


def test_an_upward_import_out_of_the_package_is_caught() -> None:
    assert in_ds("from stario_components import sse") == [
        UPWARD.format(what="sse from stario_components", line=1)
    ]


def test_a_type_only_import_is_caught() -> None:
    source = "if TYPE_CHECKING:\n    from stario_components.sse import Event\n"
    assert in_ds(source) == [UPWARD.format(what="Event from stario_components.sse", line=2)]


def test_an_import_inside_a_function_is_caught() -> None:
    source = "def late():\n    import stario_components.sse as s\n    return s\n"
    assert in_ds(source) == [UPWARD.format(what="stario_components.sse", line=2)]


@pytest.mark.parametrize("call", ["import_module", "importlib.import_module", "__import__"])
def test_an_import_by_call_is_caught(call: str) -> None:
    assert in_ds(f"sse = {call}('stario_components.sse')") == [
        UPWARD.format(what="stario_components.sse", line=1)
    ]


@pytest.mark.parametrize(
    ("key", "source"),
    [
        ("stario_components.ds._expr", "from ..sse import patch"),
        ("stario_components.ds.__init__", "from ..sse import patch"),
        ("stario_components.ds._rooms.door", "from ...sse import patch"),
    ],
)
def test_a_relative_import_is_caught_at_any_depth(key: str, source: str) -> None:
    [text] = violations({key: source})
    assert text.splitlines()[0] == (
        f"{key.removesuffix('.__init__')} imports patch from stario_components.sse (line 1)."
    )


def test_a_neighbour_in_the_same_row_is_caught() -> None:
    assert in_ds("from stario_components.html import h") == [
        """\
stario_components.ds._expr imports h from stario_components.html (line 1).
ds is in row 1, html in row 1: a part imports only from lower rows.
Take what you need as a parameter, or move it down."""
    ]


def test_the_package_s_face_is_above_all_parts() -> None:
    assert in_ds("from stario_components import h") == [
        """\
stario_components.ds._expr imports h from stario_components (line 1).
The package's own face stands above all parts.
Import from the part that has it: from stario_components.<part> import h."""
    ]


def test_each_of_several_violations_is_reported() -> None:
    source = "import stario_components.sse, stario_components.live\nimport litestar\n"
    assert [text.splitlines()[0] for text in in_ds(source)] == [
        "stario_components.ds._expr imports stario_components.sse (line 1).",
        "stario_components.ds._expr imports stario_components.live (line 1).",
        "stario_components.ds._expr imports litestar (line 2).",
    ]


# --- planted: doors ---------------------------------------------------------------------------

DOOR = """\
stario_components.sse._wire imports {what} (line 1).
ds is entered through its face, stario_components.ds; the rooms behind it may change.
Let ds/__init__.py export it, under a name without an underscore."""


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("import stario_components.ds._expr", "stario_components.ds._expr"),
        ("from stario_components.ds._expr import Expr", "Expr from stario_components.ds._expr"),
        ("from stario_components.ds import _expr", "_expr from stario_components.ds"),
        ("from ..ds._expr import Expr", "Expr from stario_components.ds._expr"),
    ],
)
def test_a_private_door_is_caught(source: str, what: str) -> None:
    assert violations({"stario_components.sse._wire": source}) == [DOOR.format(what=what)]


def test_the_package_s_face_too_uses_front_doors() -> None:
    [text] = violations({"stario_components.__init__": "from stario_components.ds._on import on"})
    assert text.splitlines()[1].startswith("ds is entered through its face")


# --- planted: foreign packages ----------------------------------------------------------------


def test_a_foreign_package_outside_its_owner_is_caught() -> None:
    assert in_ds("from litestar import get") == [
        """\
stario_components.ds._expr imports get from litestar (line 1).
litestar is known to litestar and gallery.app alone, so that the rest works without it.
Put the code there, or take what it gives as a parameter."""
    ]


@pytest.mark.parametrize("server", ["granian", "uvicorn"])
def test_servers_are_for_the_command_line_only(server: str) -> None:
    [text] = violations({"stario_components.litestar._plugin": f"import {server}.server"})
    assert text.splitlines()[1] == (
        f"{server} is known to cli alone, so that the rest works without it."
    )


def test_a_foreign_package_that_nobody_owns_is_caught() -> None:
    assert in_ds("import requests") == [
        """\
stario_components.ds._expr imports requests (line 1).
requests has no owner in the table of foreign packages.
Do without it, or add a row to OWNERS in tests/quality/layers.py and the dependency."""
    ]


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("import htpy._elements", "htpy._elements"),
        ("from htpy import _elements", "_elements from htpy"),
        ("from htpy._types import HasHtml", "HasHtml from htpy._types"),
    ],
)
def test_a_private_module_of_htpy_is_caught(source: str, what: str) -> None:
    assert in_ds(source) == [
        f"""\
stario_components.ds._expr imports {what} (line 1).
What htpy keeps private may change with any release, so one file knows it: _htpy.
Give it a name there and import that."""
    ]


def test_a_private_field_of_htpy_is_caught() -> None:
    assert in_ds("def tag(element):\n    return element._name\n") == [
        """\
stario_components.ds._expr reads element._name (line 2).
_name is a private field of htpy's elements, which only _htpy knows.
Give it a name there and import that; if the field is your own, call it something else."""
    ]


def test_a_part_outside_the_table_is_caught() -> None:
    [text] = violations({"stario_components.utils": ""})
    assert text == (
        "stario_components.utils belongs to no row.\n"
        "utils is not a part in the table of the design.\n"
        "Move the file into a part, or add the part to ROWS in tests/quality/layers.py."
    )


def test_an_import_from_a_part_outside_the_table_is_caught() -> None:
    [text] = in_ds("from stario_components.utils import thing")
    assert text.splitlines()[1] == "utils is not a part in the table of the design."


# --- what is allowed --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "source"),
    [
        ("stario_components.__init__", "from . import ds, sse\nfrom .litestar import live"),
        ("stario_components.ds._on", "from ._expr import Expr\nfrom . import _spec"),
        ("stario_components.ds._on", "from stario_components.ds._expr import Expr"),
        ("stario_components.ds._on", "from stario_components._errors import UsageError"),
        ("stario_components.ds._on", "from .._errors import UsageError"),
        ("stario_components.ds._on", "import json, htpy, markupsafe, msgspec"),
        ("stario_components.sse._wire", "from stario_components import ds, render"),
        ("stario_components.cli.serve", "import granian, uvicorn"),
        ("stario_components.litestar._plugin", "from litestar import Litestar"),
        ("stario_components.live.brokers._redis", "import redis.asyncio"),
        ("stario_components._htpy", "from htpy._elements import BaseElement\nx = y._attrs"),
        ("stario_components.live._relay", "class R:\n    def f(self):\n        return self._name"),
    ],
)
def test_what_the_table_allows_passes(key: str, source: str) -> None:
    assert violations({key: source}) == []
