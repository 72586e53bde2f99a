"""Programs that a strict type checker must accept."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from functools import partial

import msgspec
from litestar import Litestar, delete, post
from litestar.params import FromPath

from stario_components import Event, Relay, Tasks, ds, h, patch, plain, remove, render, signals, ui
from stario_components.gallery import Matrix, Story, made, matrix, one_of, story
from stario_components.litestar import LastEventId, StarioPlugin, live, stream
from stario_components.sse import PlainAnswer


class Address(ds.Signals):
    city: str = ""


class Form(ds.Signals):
    title: str = ""
    count: int = 0
    home: Address = msgspec.field(default_factory=Address)


def view(titles: list[str]) -> h.Node:
    return h.main(".board", ds.signals(Form()) | ds.show(ds.signal("x") > 1), id="board")[
        h.input(ds.bind(Form.refs.title)),
        h.input(ds.bind(Form.refs.home.city), ds.on_input(ds.get("/s"), debounce_s=0.3)),
        (h.li(class_={"a": True})[title] for title in titles),
        h.button(ds.on("click", ds.post("/x/{id}", id=1, retry="never"), once=True))["Go"],
        h.p(ds.text(ds.js("$a + {}", 1)) | {"id": "p"}),
        h.element("my-tag")["x"],
    ]


@live("/{room:int}", topics=["a", "b.{room}"])
async def index(room: FromPath[int], relay: Relay) -> h.Node:
    return view([str(relay.subscribers("a"))])


@post("/x")
async def act(form: Form, tasks: Tasks) -> Event | None:
    return patch(view([form.title]), mode="inner", selector="#x") if form.count else None


@delete("/x")
async def several(last: LastEventId) -> list[Event]:
    return [remove(f"#row-{last}"), signals({"n": 1})]


@post("/y")
async def answer() -> PlainAnswer:
    return plain(signals(Form()))


@stream("/feed")
async def feed() -> AsyncIterator[Event]:
    yield signals({"n": 1})


app = Litestar([index, act, several, answer, feed], plugins=[StarioPlugin()])
text: str = render(view([]))
clicked: ds.Expr = ds.post(act)
shown: ds.Attrs = ds.class_({"a": ds.signal("x") == 1}) | {"hidden": True} | ds.style({"top": 0})
plain_first: ds.Attrs = {"id": "x"} | ds.show(ds.not_(ds.el.get("checked")))
timed: ds.Attrs = ds.on_within("click", "li", ds.seq(clicked, clicked), throttle_s=1, leading=False)
paid: ds.ProAttrs = ds.scroll_into_view(behavior="smooth", vertical="center")
never: ds.Expr = ds.get("/x", retry_max_count=float("inf"), headers={"X-A": "b"}, query={"n": None})
checked: ds.Checked[Form] = ds.checked(lambda: ds.decode(Form, b"{}"))
title: str = ds.decode_form(Form, [("title", "x")]).title + checked.value.home.city
vouched: ds.Expr = ds.trusted_js(text)
named: ui.IconName = "check"
icons: list[ui.Icon | None] = [
    named,
    h.svg[h.title["x"]],
    ui.icon("sun", size="sm", label="x"),
    None,
]

THEME = ui.Theme(hue=20, colors={"primary": "#123", "line": ("#eee", "#222")})
WRITTEN: str = ui.page(h.p, title="x", theme=THEME, lang="de").__html__()
plugin = StarioPlugin(layout=partial(ui.page, title="x"), assets=ui.assets(THEME))


@live("/framed", topics="a", layout=partial(ui.page, title="Framed", theme=ui.Theme.preset("rose")))
async def framed() -> h.Node:
    return h.main(id="m")[ui.theme_from_shadcn(":root { --primary: #123 }").notes[0]]


saved: Story = story(ui.button, tone="danger", size="sm")["Save"]
checked_icon: Story = story(ui.icon, "check", label="Paid")
told: Story = story(title="Long", tags={"live"}, seed=1)(ui.card, title="Cart")[h.p["Empty"], "x"]
sizes: Matrix = matrix(ui.button, size=..., tone=one_of("neutral", "info"))["Save"]
labels: list[str] = [cell.label for cell in sizes]
made_title: Story = story(ui.card, title=made(lambda fixed: f"{fixed.now:%B}"))


@story
def two_buttons() -> h.Node:
    return [ui.button["One"], ui.button["Two"]]


@story(tags=["live"], wrap=lambda node: ui.stack[node])
def some_buttons(count: int = made(lambda fixed: fixed.random.randint(1, 3))) -> h.Node:
    return [ui.button[number] for number in range(count)]


rendered: list[h.Node] = [two_buttons.render(), some_buttons.render(count=2), h.div[saved, sizes]]


def form_of(sent: ds.Checked[Form]) -> h.Node:
    form = ui.bound(Form, sent, errors={"title": ["Taken"], "home": {"city": "Unknown"}})
    problems: tuple[ui.FormError, ...] = form.errors
    first: ui.BoundField = form.fields["title"]
    return [
        ui.form_for(form, action="/", override={"title": {"label": "T"}, "count": h.p["x"]}),
        ui.form_for(Form, action="/", bind=True, only=["title"], attrs=ds.on_submit(ds.post("/"))),
        ui.form(action="/")[ui.error_summary(problems), ui.field(first), ui.form_actions["x"]],
    ]


def controls() -> h.Node:
    return [
        ui.input(label="Day", name="day", type="date", value=dt.date(2026, 1, 1), error=["Late"]),
        ui.input(label=["A ", h.b["b"]], name="a", list=["x", "y"], suffix=ui.icon("check")),
        ui.checkbox(label="Done", checked=True, attrs=ds.on_change(ds.post("/"))),
        ui.select(label="S", name="s", options=["a", ("b", "B"), ui.Option("c", "C")], value="a"),
        ui.checkbox_group(label="G", name="g", options=("a", "b"), values={"a"}),
        ui.radio_group(label="R", name="r", options=[("1", "One")], value=1, variant="cards"),
        ui.input_group(id="i", label="I")[h.span["https://"], ui.button["Go"]],
    ]
