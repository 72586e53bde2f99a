"""`make docs`: writes datastar.md from the table of attributes and actions, with a call for each
row and the HTML that it gives. A test holds the page against the table and the calls."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from stario_components import ds, h, render
from stario_components.ds import ACTIONS, ATTRIBUTES, ActionSpec, Attribute, Modifier, keyword

PAGE = Path(__file__).with_name("datastar.md")

ATTRIBUTE_CALLS: dict[str, list[str]] = {
    "attr": ['ds.attr({"aria-expanded": ds.signal("_open")})'],
    "bind": [
        'ds.bind("title")',
        'ds.bind("is_on", prop="checked", event=("input", "change"))',
    ],
    "class": ['ds.class_({"done": ds.signal("done"), "late old": ds.signal("days") > 3})'],
    "computed": ['ds.computed({"total": ds.signal("price") * ds.signal("count")})'],
    "effect": ['ds.effect(ds.signal("total").set(ds.signal("a") + ds.signal("b")))'],
    "ignore": ["ds.ignore()", "ds.ignore(only_self=True)"],
    "ignore-morph": ["ds.ignore_morph()"],
    "indicator": ['ds.indicator("_saving")'],
    "init": ['ds.init(ds.get("/subscribe"))', 'ds.init(ds.get("/more"), delay_s=0.5)'],
    "json-signals": ["ds.json_signals()", 'ds.json_signals(only={"include": "^cart"}, terse=True)'],
    "on": [
        'ds.on("click", ds.post("/save"), once=True, prevent=True)',
        'ds.on_submit(ds.post("/todos"))',
        'ds.on("input", ds.get("/search"), debounce_s=0.3, leading=True)',
        'ds.on("scroll", ds.signal("_y").set(ds.js("scrollY")), throttle_s=0.1, trailing=True)',
        'ds.on("keydown", ds.signal("key").set(ds.evt.get("key")), window=True)',
        'ds.on_within("click", "li", ds.post("/todos/{id}", id=ds.target_data("id")))',
    ],
    "on-intersect": ['ds.on_intersect(ds.get("/more"), once=True, threshold_percent=25)'],
    "on-interval": ['ds.on_interval(ds.get("/tick"), duration_s=5, leading=True)'],
    "on-signal-patch": ['ds.on_signal_patch(ds.js("console.log(patch)"), debounce_s=0.5)'],
    "on-signal-patch-filter": [
        'ds.on_signal_patch(ds.post("/cart"), only={"include": "^cart", "exclude": "_$"})'
    ],
    "preserve-attr": ['ds.preserve_attr("open", "class")'],
    "ref": ['ds.ref("_dialog")'],
    "show": ['ds.show(ds.signal("_open") & ~ds.signal("_busy"))'],
    "signals": ['ds.signals({"title": "", "user": {"name": "Ada"}}, if_missing=True)'],
    "style": ['ds.style({"color": ds.signal("hot").then("red", None), "--level": ds.signal("n")})'],
    "text": ['ds.text(ds.signal("count") + 1)', 'ds.text("plain text")'],
    "animate": ['ds.animate({"x": ds.signal("x")}, duration_s=0.3, ease="outcubic")'],
    "custom-validity": [
        'ds.custom_validity((ds.signal("a") == ds.signal("b")).then("", "differs"))',
    ],
    "match-media": ['ds.match_media("is_dark", "(prefers-color-scheme: dark)")'],
    "on-raf": ['ds.on_raf(ds.signal("frame").set(ds.signal("frame") + 1), throttle_s=0.1)'],
    "on-resize": ['ds.on_resize(ds.signal("wide").set(ds.el.get("offsetWidth") > 600))'],
    "persist": ['ds.persist(key="cart", only={"include": "^cart"}, session=True)'],
    "query-string": ["ds.query_string(history=True)"],
    "replace-url": ["ds.replace_url(ds.js(\"'/page/' + $page\"))"],
    "scroll-into-view": ['ds.scroll_into_view(behavior="smooth", vertical="center", focus=True)'],
    "view-transition": ['ds.view_transition("card")'],
}

ACTION_CALLS: dict[str, str] = {
    "get": 'ds.get("/search", query={"page": 2})',
    "post": 'ds.post("/todos/{id}/toggle", id=7, retry="never")',
    "put": 'ds.put("/todos/{id}", id=7, payload={"title": ds.signal("title")})',
    "patch": 'ds.patch("/profile", content_type="form", selector="#profile")',
    "delete": 'ds.delete("/todos/{id}", id=7, filter_signals={"include": "^$"})',
    "query": 'ds.query("/search")',
    "peek": 'ds.peek(ds.signal("count"))',
    "setAll": 'ds.set_all(False, {"include": "^selected"})',
    "toggleAll": 'ds.toggle_all({"include": "^open"})',
    "clipboard": 'ds.clipboard(ds.signal("code"))',
    "fit": 'ds.fit(ds.signal("x"), old=(0, 100), new=(0, 1), clamp=True)',
    "intl": 'ds.intl("number", ds.signal("price"), locale="de")',
}


def page() -> str:
    """The whole page."""
    return "\n".join([*_head(), *_attributes(), *_actions()]) + "\n"


def attribute_html(call: str) -> str:
    """What an attribute call gives on an element."""
    return render(h.div(eval(call, {"ds": ds})))  # noqa: S307  # the calls above


def action_source(row: ActionSpec, call: str) -> str:
    """What an action call gives; a newer client is chosen where the action needs one."""
    chosen = ds.client()
    ds.use_client(ds.Client(version=max(row.since, chosen.version)))
    try:
        return eval(call, {"ds": ds}).source  # noqa: S307  # the calls above
    finally:
        ds.use_client(chosen)


def _head() -> Iterator[str]:
    yield "# Datastar, row by row\n"
    yield "Made by `make docs` from the table in `stario_components.ds`; a test keeps it true.\n"
    yield "**The rule.** Text is data; only an `Expr` is code, and a value enters an `Expr` only"
    yield "through the literal encoder.\n"
    yield "Value and object forms are written throughout: HTML lower-cases keys, and the client"
    yield "re-cases them. Pro rows do nothing in the free client; their results are `ProAttrs` and"
    yield "`ProExpr`. `ds.use_client(ds.Client(version=…, prefix=…))` says which client your pages"
    yield "run; what it lacks is refused.\n"
    yield "**Modifiers** are keywords of the builder: true ones are written, and those that end in"
    yield "`_s` take seconds. `leading` and `trailing` choose the edges at which a timer runs its"
    yield "expression: `debounce_s` by itself at the trailing one, when the events have stopped;"
    yield "`throttle_s` at the leading one, at the first event; `duration_s` at the end of each"
    yield "turn, with `leading=True` at once as well.\n"
    yield f"**Short names** of `ds.on`, for one event each: {', '.join(_short_names())}.\n"
    yield "```python\nfrom stario_components import ds\n```\n"
    yield "## Attributes\n"


def _attributes() -> Iterator[str]:
    for row in ATTRIBUTES.values():
        yield f"### data-{row.name}{' (Pro)' if row.is_pro else ''}\n"
        yield f"Key {row.key}, value {row.value}. {_modifiers(row)}[Source]({row.source}).\n"
        for call in ATTRIBUTE_CALLS[row.name]:
            yield f"```python\n{call}\n```\n"
            yield f"```html\n{attribute_html(call)}\n```\n"


def _actions() -> Iterator[str]:
    yield "## Actions\n"
    for row in ACTIONS.values():
        marks = [" (Pro)"] * row.is_pro + [f" (since {row.since})"] * (row.since != "1.0.0")
        yield f"### @{row.name}{''.join(marks)}\n"
        call = ACTION_CALLS[row.name]
        yield f"```python\n{call}\n```\n".replace("```python", "```py" if marks else "```python")
        yield f"```js\n{action_source(row, call)}\n```\n"


def _short_names() -> list[str]:
    kind = type(ds.on_submit)
    return [f"`ds.{name}`" for name, value in vars(ds).items() if isinstance(value, kind)]


def _modifiers(row: Attribute) -> str:
    names = [_keyword(each) for each in row.modifiers]
    if timers := [_keyword(each) for each in row.modifiers if each.tags == "edges"]:
        after = names.index(timers[-1]) + 1
        names[after:after] = _edges(row)
    shown = ", ".join(f"`{name}`" for name in names)
    return f"Modifiers: {shown}. " if shown else ""


def _edges(row: Attribute) -> list[str]:
    """Of leading and trailing, what the builder takes: all of them where it takes any keyword."""
    taken = inspect.signature(getattr(ds, row.builder or row.name.replace("-", "_"))).parameters
    if any(each.kind is each.VAR_KEYWORD for each in taken.values()):
        return ["leading", "trailing"]
    return [name for name in ("leading", "trailing") if name in taken]


def _keyword(modifier: Modifier) -> str:
    return re.sub(r"_(s|percent)$", r"_\1=…", keyword(modifier))


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    sys.stdout.write(f"{PAGE.name} written\n")
