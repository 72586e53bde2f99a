"""What the compiler may assume of a builder of `ds`: the first word of the attributes it makes."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import pytest

from stario_components import ds
from stario_components.render._compile._families import attribute_family, builder_family

RUN = ds.js("run()")
OPEN = ds.signal("open")
CALLS: dict[str, Callable[[], ds.Attrs]] = {
    "animate": lambda: ds.animate({"scale": OPEN}),
    "attr": lambda: ds.attr({"title": OPEN}),
    "bind": lambda: ds.bind(OPEN),
    "class_": lambda: ds.class_({"open": OPEN}),
    "computed": lambda: ds.computed({"twice": OPEN}),
    "custom_validity": lambda: ds.custom_validity(RUN),
    "effect": lambda: ds.effect(RUN),
    "ignore": ds.ignore,
    "ignore_morph": ds.ignore_morph,
    "indicator": lambda: ds.indicator(OPEN),
    "init": lambda: ds.init(RUN),
    "json_signals": ds.json_signals,
    "match_media": lambda: ds.match_media("dark", "(prefers-color-scheme: dark)"),
    "on": lambda: ds.on("click", RUN, window=True),
    "on_blur": lambda: ds.on_blur(RUN),
    "on_change": lambda: ds.on_change(RUN),
    "on_click": lambda: ds.on_click(RUN, debounce_s=0.3),
    "on_focus": lambda: ds.on_focus(RUN),
    "on_input": lambda: ds.on_input(RUN),
    "on_intersect": lambda: ds.on_intersect(RUN, once=True),
    "on_interval": lambda: ds.on_interval(RUN, duration_s=1),
    "on_keydown": lambda: ds.on_keydown(RUN),
    "on_raf": lambda: ds.on_raf(RUN),
    "on_resize": lambda: ds.on_resize(RUN),
    "on_signal_patch": lambda: ds.on_signal_patch(RUN),
    "on_submit": lambda: ds.on_submit(RUN),
    "on_within": lambda: ds.on_within("click", "li", RUN),
    "persist": ds.persist,
    "preserve_attr": lambda: ds.preserve_attr("open"),
    "query_string": ds.query_string,
    "ref": lambda: ds.ref(OPEN),
    "replace_url": lambda: ds.replace_url(ds.js("'/x'")),
    "scroll_into_view": ds.scroll_into_view,
    "show": lambda: ds.show(OPEN),
    "signals": lambda: ds.signals({"open": False}, if_missing=True),
    "style": lambda: ds.style({"color": OPEN}),
    "text": lambda: ds.text(OPEN),
    "view_transition": lambda: ds.view_transition(OPEN),
}


def builders() -> set[str]:
    return {
        name
        for name, value in vars(ds).items()
        if callable(value) and _result(value).endswith("Attrs")
    }


def _result(value: Any) -> str:
    if isinstance(value, type):
        return ""
    call = value if inspect.isfunction(value) else type(value).__call__
    return str(getattr(call, "__annotations__", {}).get("return"))


def test_every_builder_is_tried() -> None:
    assert builders() == set(CALLS)


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("prefix", ["data-", "data-star-"])
def test_a_builder_makes_attributes_of_its_family(name: str, prefix: str) -> None:
    ds.use_client(ds.Client(version="1.0.4", prefix=prefix))
    word, key = builder_family(getattr(ds, name), "click" if name == "on" else None)
    families = {attribute_family(each) for each in CALLS[name]()}
    assert {family[0] for family in families if family} == {word}
    assert all(family and family[1].startswith(key) for family in families)
