"""The reference pages, the table, the functions of `ds` and the bundled client agree."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

import stario_components
import stario_components.gallery
import stario_components.litestar
from stario_components import assets, ds

ROOT = Path(__file__).parents[2]


def load_generator(name: str) -> ModuleType:
    path = ROOT / "docs" / "reference" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GENERATE = load_generator("generate")
GENERATE_API = load_generator("generate_api")
GENERATE_COMPONENTS = load_generator("generate_components")
FREE = [row for row in ds.ATTRIBUTES.values() if not row.is_pro]
CLIENT = assets.datastar().content.decode()


def test_the_page_is_what_the_table_gives() -> None:
    page = (ROOT / "docs/reference/datastar.md").read_text("utf-8")
    assert page == GENERATE.page(), "run `make docs`"


def test_the_page_of_names_is_what_the_docstrings_give() -> None:
    page = (ROOT / "docs/reference/api.md").read_text("utf-8")
    assert page == GENERATE_API.page(), "run `make docs`"


def test_the_page_of_names_has_all_that_the_faces_offer() -> None:
    faces = [stario_components, stario_components.gallery, stario_components.litestar]
    offered = {
        name
        for face in faces
        for name in getattr(face, "__all__", vars(face))
        if is_ours(name, getattr(face, name))
    }
    shown = {name for _, names in GENERATE_API.SECTIONS.values() for name in names}
    known = {*shown, "Topics"}  # a type, explained above the first part
    assert offered - known == set(), "name them in SECTIONS of docs/reference/generate_api.py"


def is_ours(name: str, value: object) -> bool:
    return not (name.startswith("_") or name == "annotations" or isinstance(value, ModuleType))


def test_the_pages_of_components_are_what_their_stories_give() -> None:
    folder = ROOT / "docs/reference/components"
    written = {each.name: each.read_text("utf-8") for each in folder.glob("*.md")}
    assert written == GENERATE_COMPONENTS.pages(), "run `make docs`"


def test_every_component_has_a_page() -> None:
    named = [name for group in GENERATE_COMPONENTS.GROUPS.values() for name in group]
    assert sorted(named) == [*GENERATE_COMPONENTS.files_of_components()]


def test_html_to_read_keeps_its_texts_and_their_order() -> None:
    assert GENERATE_COMPONENTS.pretty("<ul><li>a &amp; <b>c</b></li><li><br></li></ul>") == (
        "<ul>\n  <li>a &amp; \n    <b>c</b>\n  </li>\n  <li>\n    <br>\n  </li>\n</ul>"
    )


def test_every_row_has_a_call() -> None:
    assert GENERATE.ATTRIBUTE_CALLS.keys() == ds.ATTRIBUTES.keys()
    assert GENERATE.ACTION_CALLS.keys() == ds.ACTIONS.keys()


@pytest.mark.parametrize("row", ds.ATTRIBUTES.values(), ids=lambda row: row.name)
def test_a_call_writes_the_attribute_of_its_row(row: ds.Attribute) -> None:
    for call in GENERATE.ATTRIBUTE_CALLS[row.name]:
        names = re.findall(r"data-([a-z-]+)", GENERATE.attribute_html(call))
        assert row.name in names


@pytest.mark.parametrize("row", ds.ATTRIBUTES.values(), ids=lambda row: row.name)
def test_an_attribute_has_a_builder(row: ds.Attribute) -> None:
    assert callable(getattr(ds, row.builder or row.name.replace("-", "_")))


@pytest.mark.parametrize("row", ds.ACTIONS.values(), ids=lambda row: row.name)
def test_an_action_has_a_builder_that_writes_it(row: ds.ActionSpec) -> None:
    assert callable(getattr(ds, row.builder))
    assert GENERATE.action_source(row, GENERATE.ACTION_CALLS[row.name]).startswith(f"@{row.name}(")


@pytest.mark.parametrize("row", FREE, ids=lambda row: row.name)
def test_the_bundled_client_knows_the_attribute(row: ds.Attribute) -> None:
    plugin = row.name.removesuffix("-filter")
    is_known = f'name:"{plugin}"' in CLIENT or f'"{plugin}"' in CLIENT
    assert is_known


def test_the_table_has_every_plugin_of_the_bundled_client() -> None:
    plugins = set(re.findall(r'm\(\{name:"([a-z-]+)"', CLIENT))
    assert len(plugins) == 17
    assert plugins <= ds.ATTRIBUTES.keys()


def test_the_rules_are_those_of_the_bundled_client() -> None:
    written = re.findall(r'm\(\{name:"([a-z-]+)",requirement:("\w+"|\{[^}]*\})', CLIENT)
    for name, rule in written:
        row = ds.ATTRIBUTES[name]
        parts = dict(re.findall(r'(key|value):"(\w+)"', rule))
        both = rule.strip('"') if rule.startswith('"') else None
        assert row.key == (both or parts.get("key", row.key))
        assert row.value == (both or parts.get("value", row.value))
