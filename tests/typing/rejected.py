"""Lines that a strict type checker must reject: those that end in `# error`, and no others."""

from __future__ import annotations

from stario_components import console, ds, h, patch, remove, script, ui
from stario_components.gallery import made, matrix, story


class Form(ds.Signals):
    title: str = ""


def wrong(text: str) -> None:
    h.buton["x"]  # error
    h.element(3)  # error
    h.br["x"]  # error
    h.p[object()]  # error
    h.p[ds.signal("a")]  # error
    ds.bind(Form.refs.titel)  # error
    ds.on("click", "alert(1)")  # error
    ds.on("click", ds.js("f()"), onse=True)  # error
    ds.on("click", ds.js("f()"), debounce_s="300ms")  # error
    ds.on_click(ds.js("f()"), delay=1)  # error
    ds.on_intersect(ds.js("f()"), prevent=True)  # error
    ds.on_signal_patch(ds.js("f()"), view_transition=True)  # error
    ds.on_signal_patch(ds.js("f()"), only={"includes": "x"})  # error
    ds.init("f()")  # error
    ds.js(text)  # error
    ds.post("/x", retry="often")  # error
    ds.post("/x", content_type="xml")  # error
    ds.post(3)  # error
    ds.post("/x", retries=3, retry_max_count="all")  # error
    ds.seq("f()")  # error
    ds.effect(text)  # error
    ds.peek("x")  # error
    ds.on_within("click", "li", text)  # error
    ds.class_("done")  # error
    ds.class_()  # error
    ds.text(x=1)  # error
    ds.show(True)["id"] = "x"  # error
    ds.show(True).pop("data-show")  # error
    ds.signal("a").source = "b"  # error
    ds.el.set(1)  # error
    ds.decode(dict, "{}")  # error
    ds.decode(Form, "{}").titel  # error
    ds.use_client("1.0.1")  # error
    ds.json_signals(only={"include": 1})  # error
    ds.bind("x", event=1)  # error
    ds.signal(3)  # error
    ds.intl("numbers", 1)  # error
    ds.scroll_into_view(behavior="slow")  # error
    ds.animate({"x": 1}, duration=3)  # error
    patch(h.p, mode="apend")  # error
    patch(h.p, "#x")  # error
    patch(h.p, namespace="xml")  # error
    remove()  # error
    script("alert(1)")  # error
    console("a", level="warning")  # error
    ui.icon("chek")  # error
    ui.icon(text)  # error
    ui.icon("check", size="huge")  # error
    ui.icon(h.svg)  # error


def wrong_pages() -> None:
    ui.Theme.preset("blue")  # error
    ui.Theme(hue="20")  # error
    ui.Theme(colors={"primry": "#000"})  # error
    ui.Theme(colors={"primary": ("#000", "#111", "#222")})  # error
    ui.Theme(scheme="dim")  # error
    ui.page(h.p)  # error
    ui.page(h.p, title="x", dir="left")  # error
    ui.head(thme=ui.Theme())  # error


def wrong_stories() -> None:
    story(ui.button, tone="dangerous")["Save"]  # error
    story(ui.button, tine="danger")["Save"]  # error
    story(ui.icon)  # error
    story(ui.icon, "check")["Save"]  # error
    story(ui.icon, "check", size=...)  # error
    story("button")  # error
    story(title="Long")(ui.button, tone="dangerous")  # error
    story(titel="Long")  # error
    story(ui.icon, "check", label=made(lambda _: 1))  # error
    story(ui.button).render("Save")  # error
    story(ui.button).name = "save"  # error
    matrix("button")  # error
    matrix(tag="live")  # error
    matrix(ui.icon, name=...)["Save"]  # error

    @story  # error
    def search(q: str) -> h.Node:
        return h.p[q]

    search.titel  # error


def wrong_forms() -> None:
    ui.form_for(Form)  # error
    ui.form_for(Form(), action="/")  # error
    ui.form_for(Form, action="/", method="put")  # error
    ui.bound(Form, errors=[1])  # error
    ui.bound(Form, errors={"title": 3})  # error
    ui.error_summary([3])  # error
    ui.form(acton="/")["x"]  # error


def wrong_controls() -> None:
    ui.input(name="a")  # error
    ui.input(label="A")  # error
    ui.input(label="A", name="a", type="e-mail")  # error
    ui.input(label="A", name="a", error=3)  # error
    ui.checkbox(name="a")  # error
    ui.checkbox(label="A", label_side="left")  # error
    ui.select(label="S", name="s")  # error
    ui.select(label="S", name="s", options=[1])  # error
    ui.radio_group(label="R", name="r", options=[], variant="tiles")  # error
    ui.input_group(label="I")["x"]  # error


def wrong_looks() -> None:
    ui.button(tone="dangerous")["x"]  # error
    ui.button(variant="primary")["x"]  # error
    ui.button(size="huge")["x"]  # error
    ui.button(type="link")["x"]  # error
    ui.button(icon="chekc")["x"]  # error
    ui.button_group(label="G", orientation="across")["x"]  # error
    ui.badge(tone="red")["x"]  # error
    ui.status_dot(tone="red", label="x")  # error
    ui.avatar(name="A", size="xxl")  # error
    ui.card(level=7)["x"]  # error
    ui.card(variant="flat")["x"]  # error
    ui.separator(orientation="diagonal")  # error
    ui.spinner(size="big")  # error
    ui.alert(tone="error")["x"]  # error
    ui.stack(gap="huge")["x"]  # error
    ui.cluster(justify="around")["x"]  # error
    ui.container(size="xxl")["x"]  # error
    ui.switch(label="S", size="xl")  # error
    ui.icon("no-such-icon")  # error
    ui.theme_toggle(variant="round")  # error
    ui.Theme.preset("purple")  # error


def unknown_props() -> None:
    ui.button(colour="red")["x"]  # error
    ui.button(onclick="alert(1)")["x"]  # error
    ui.button(class_="wide")["x"]  # error
    ui.card(titel="x")["x"]  # error
    ui.badge(color="x")["x"]  # error
    ui.avatar(nmae="A")  # error
    ui.grid(colums=2)["x"]  # error
    ui.input(label="A", name="a", onchange="x")  # error
    ui.pagination(page=1, total=3)  # error
    ui.navbar(brnd="x")  # error
    ui.breadcrumb(items=[])  # error
    ui.page("x", titel="x")  # error


def without_a_name() -> None:
    ui.icon_button("x")  # error
    ui.icon_button("x", label=None)  # error
    ui.icon_button(label="Close")  # error
    ui.avatar()  # error
    ui.avatar(src="/a.png")  # error
    ui.select(name="s", options=[])  # error
    ui.switch(name="s")  # error
    ui.radio_group(name="r", options=[])  # error
    ui.button_group["x"](label=3)  # error
    ui.empty_state()  # error


def wrong_data() -> None:
    ui.NavLink("Home")  # error
    ui.NavLink("Home", "/", curent=True)  # error
    ui.Crumb()  # error
    ui.Option("a")  # error
    ui.breadcrumb(crumbs=["Home"])  # error
    ui.MenuItem(href="/")  # error
    ui.button(attrs="data-x")["x"]  # error
