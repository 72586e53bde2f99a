"""Every free attribute of the table, with its modifiers, does in Chromium what its row says."""

from __future__ import annotations

import pytest
from markupsafe import Markup
from playwright.sync_api import expect

from stario_components import ds, h, render_bytes
from tests.browser.client.covered import shows
from tests.browser.client.lab import Answer, Lab

SIGNALS = h.pre(ds.json_signals(), id="signals")
N = ds.signal("n")
COUNT = N.set(N + 1)

WATCH_TRANSITIONS = h.script[
    Markup(
        "window.transitions = 0;"
        "const start = document.startViewTransition.bind(document);"
        "document.startViewTransition = (run) => (window.transitions++, start(run))"
    )
]


def start(**values: object) -> h.Node:
    return h.div(ds.signals(values))


def button(attrs: ds.Attrs) -> h.Node:
    return h.button(attrs, id="b")["b"]


def click(lab: Lab, times: int = 1) -> None:
    for _ in range(times):
        lab.page.locator("#b").click()


@shows("attr")
def test_attr_writes_bare_text_and_nothing(lab: Lab) -> None:
    attrs = ds.attr({"data-a": ds.signal("yes"), "title": ds.signal("word"), "hidden": False})
    page = lab.open([start(yes=True, word="x"), h.p(attrs, id="p")])
    expect(page.locator("#p")).to_have_attribute("data-a", "")
    expect(page.locator("#p")).to_have_attribute("title", "x")
    assert page.locator("#p").get_attribute("hidden") is None


@shows("attr")
def test_attr_keeps_the_case_of_an_svg_attribute(lab: Lab) -> None:
    page = lab.open(h.svg(ds.attr({"viewBox": "0 0 1 1"}), id="s"))
    expect(page.locator("#s")).to_have_attribute("viewBox", "0 0 1 1")


@shows("bind")
def test_bind_goes_both_ways_and_keeps_the_name(lab: Lab) -> None:
    page = lab.open([start(first_name="Ada"), h.input(ds.bind("first_name")), SIGNALS])
    expect(page.locator("input")).to_have_value("Ada")
    page.locator("input").fill("Bob")
    assert lab.signals() == {"first_name": "Bob"}


@shows("bind__event")
def test_bind_reads_at_the_events_it_is_told(lab: Lab) -> None:
    page = lab.open([start(t=""), h.input(ds.bind("t", event="focusout")), SIGNALS])
    page.locator("input").fill("x")
    assert lab.signals() == {"t": ""}
    page.locator("input").blur()
    assert lab.signals() == {"t": "x"}


@shows("bind__prop")
def test_bind_takes_a_property_of_two_words(lab: Lab) -> None:
    page = lab.open([start(t="hi"), h.p(ds.bind("t", prop="text-content"), id="p")])
    expect(page.locator("#p")).to_have_text("hi")


@shows("class")
def test_class_toggles_odd_names_and_several_at_once(lab: Lab) -> None:
    on = ds.signal("on")
    page = lab.open([start(on=True), h.p(ds.class_({"md:flex": on, "a b": on, "c": ~on}), id="p")])
    expect(page.locator("#p")).to_have_class("md:flex a b")


@shows("computed")
def test_computed_follows_and_nests(lab: Lab) -> None:
    lab.open([start(n=5), h.div(ds.computed({"dbl_n": N * 2, "deep": {"is_big": N > 9}})), SIGNALS])
    assert lab.signals() == {"n": 5, "dbl_n": 10, "deep": {"is_big": False}}


@shows("effect")
def test_effect_runs_again_when_a_signal_changes(lab: Lab) -> None:
    follow = ds.effect(ds.signal("seen").set(N * 10))
    lab.open([start(n=1, seen=0), h.div(follow), button(ds.on_click(COUNT)), SIGNALS])
    click(lab)
    assert lab.signals() == {"n": 2, "seen": 20}


@shows("ignore")
def test_ignore_leaves_all_below_alone(lab: Lab) -> None:
    page = lab.open(h.div(ds.ignore())[h.p(ds.text("x"), id="p")])
    expect(page.locator("#p")).to_have_text("")


@shows("ignore__self")
def test_ignore_of_itself_applies_the_children(lab: Lab) -> None:
    inner = h.p(ds.text("x"), id="p")
    page = lab.open(h.div(ds.ignore(only_self=True) | ds.class_({"c": True}), id="d")[inner])
    expect(page.locator("#p")).to_have_text("x")
    expect(page.locator("#d")).not_to_have_class("c")


@shows("ignore-morph")
@pytest.mark.parametrize(("attrs", "text"), [(ds.ignore_morph(), "old"), ({}, "new")])
def test_ignore_morph_keeps_what_stands(lab: Lab, attrs: dict[str, str], text: str) -> None:
    new = h.main(id="m")[h.p(attrs, id="p")["new"]]
    lab.answers["/new"] = html(new)
    page = lab.open(
        [h.main(id="m")[h.p(attrs, id="p")["old"]], button(ds.on_click(ds.get("/new")))]
    )
    click(lab)
    page.wait_for_timeout(200)
    expect(page.locator("#p")).to_have_text(text)


@shows("preserve-attr")
@pytest.mark.parametrize("attrs", [ds.preserve_attr("open"), {}], ids=["kept", "closed"])
def test_preserve_attr_keeps_what_the_user_opened(lab: Lab, attrs: dict[str, str]) -> None:
    details = h.details(attrs, id="d")[h.summary["s"], "text"]
    lab.answers["/new"] = html(details)
    page = lab.open([details, button(ds.on_click(ds.get("/new")))])
    page.locator("summary").click()
    click(lab)
    page.wait_for_timeout(200)
    assert page.evaluate("document.querySelector('#d').open") is bool(attrs)


@shows("indicator")
def test_indicator_is_true_while_a_request_is_under_way(lab: Lab) -> None:
    seen = h.div(ds.effect(ds.js("window.seen = [...(window.seen || []), $_busy]")))
    page = lab.open([button(ds.indicator("_busy") | ds.on_click(ds.post("/x"))), seen])
    click(lab)
    page.wait_for_function("window.seen.length === 3")
    assert page.evaluate("window.seen") == [False, True, False]


@shows("indicator", "init")
def test_an_indicator_merged_after_init_still_sees_its_request(lab: Lab) -> None:
    lab.answers["/x"] = Answer(404)
    seen = h.div(ds.effect(ds.js("window.seen = [...(window.seen || []), $_busy]")))
    page = lab.open([h.div(ds.init(ds.get("/x")) | ds.indicator("_busy")), seen])
    page.wait_for_function("window.seen.at(-1) === false")
    assert True in page.evaluate("window.seen")


@shows("init")
def test_init_runs_at_once(lab: Lab) -> None:
    lab.open([start(n=0), h.div(ds.init(COUNT)), SIGNALS])
    assert lab.signals() == {"n": 1}


@shows("init__delay")
def test_init_waits(lab: Lab) -> None:
    page = lab.open([start(n=0), h.div(ds.init(COUNT, delay_s=3)), SIGNALS])
    assert lab.signals() == {"n": 0}
    expect(page.locator("#signals")).to_contain_text("1")


@shows("init__viewtransition")
def test_init_runs_inside_a_view_transition(lab: Lab) -> None:
    page = lab.open([WATCH_TRANSITIONS, h.div(ds.init(ds.js("1"), view_transition=True))])
    page.wait_for_function("window.transitions === 1")


@shows("json-signals")
def test_json_signals_shows_what_a_filter_finds(lab: Lab) -> None:
    page = lab.open(
        [start(cart=1, other=2), h.pre(ds.json_signals(only={"include": "^c"}), id="p")]
    )
    expect(page.locator("#p")).to_have_text('{ "cart": 1 }')


@shows("json-signals__terse")
def test_json_signals_is_terse_on_demand(lab: Lab) -> None:
    page = lab.open([start(a=1, b=2), h.pre(ds.json_signals(terse=True), id="p")])
    expect(page.locator("#p")).to_have_text('{"a":1,"b":2}')


@shows("on")
def test_on_runs_at_its_event_with_el_and_evt(lab: Lab) -> None:
    code = ds.js("$n = [evt.type, el.id].join()")
    lab.open([start(n=""), button(ds.on("click", code)), SIGNALS])
    click(lab)
    assert lab.signals() == {"n": "click,b"}


@shows("on")
def test_on_within_serves_all_children_by_one_listener(lab: Lab) -> None:
    choose = ds.on_within("click", "li", N.set(ds.target_data("row-id")))
    page = lab.open([start(n=""), h.ul(choose)[h.li(data_row_id="7")[h.b(id="b")["b"]]], SIGNALS])
    click(lab)
    assert lab.signals() == {"n": "7"}
    page.locator("ul").dispatch_event("click")
    assert lab.errors == []


@shows("on__once")
def test_on_once(lab: Lab) -> None:
    lab.open([start(n=0), button(ds.on_click(COUNT, once=True)), SIGNALS])
    click(lab, times=3)
    assert lab.signals() == {"n": 1}


@shows("on__passive", "on__prevent")
@pytest.mark.parametrize("passive", [False, True])
def test_on_prevent_prevents_unless_passive(lab: Lab, passive: bool) -> None:
    attrs = ds.on_click(COUNT, prevent=True, passive=passive)
    page = lab.open([start(n=0), h.input(attrs, id="b", type="checkbox")])
    click(lab)
    assert page.locator("#b").is_checked() is passive


@shows("on__capture")
def test_on_capture_comes_before_the_child(lab: Lab) -> None:
    first = ds.on_click(ds.js("$n += 'parent'"), capture=True)
    child = button(ds.on_click(ds.js("$n += 'child'")))
    lab.open([start(n=""), h.div(first)[child], SIGNALS])
    click(lab)
    assert lab.signals() == {"n": "parentchild"}


@shows("on__stop")
def test_on_stop_keeps_the_event_from_the_parent(lab: Lab) -> None:
    parent = ds.on_click(ds.js("$n += 10"))
    lab.open([start(n=0), h.div(parent)[button(ds.on_click(COUNT, stop=True))], SIGNALS])
    click(lab)
    assert lab.signals() == {"n": 1}


@shows("on__delay")
def test_on_delay_runs_each_later(lab: Lab) -> None:
    page = lab.open([start(n=0), button(ds.on_click(COUNT, delay_s=3)), SIGNALS])
    click(lab, times=2)
    assert lab.signals() == {"n": 0}
    expect(page.locator("#signals")).to_contain_text("2")


@shows("on__debounce")
def test_on_debounce_runs_once_after_the_last(lab: Lab) -> None:
    page = lab.open([start(n=0), button(ds.on_click(COUNT, debounce_s=0.6)), SIGNALS])
    press(lab, 3)
    assert lab.signals() == {"n": 0}
    page.wait_for_timeout(900)
    assert lab.signals() == {"n": 1}


@shows("on__debounce")
def test_on_debounce_leading_runs_at_the_first(lab: Lab) -> None:
    attrs = ds.on_click(COUNT, debounce_s=0.6, leading=True, trailing=False)
    page = lab.open([start(n=0), button(attrs), SIGNALS])
    press(lab, 3)
    assert lab.signals() == {"n": 1}
    page.wait_for_timeout(900)
    assert lab.signals() == {"n": 1}


@shows("on__throttle")
def test_on_throttle_runs_at_the_first(lab: Lab) -> None:
    lab.open([start(n=0), button(ds.on_click(COUNT, throttle_s=5)), SIGNALS])
    press(lab, 3)
    assert lab.signals() == {"n": 1}


@shows("on__throttle")
def test_on_throttle_trailing_runs_at_the_end(lab: Lab) -> None:
    attrs = ds.on_click(COUNT, throttle_s=0.6, leading=False, trailing=True)
    page = lab.open([start(n=0), button(attrs), SIGNALS])
    press(lab, 3)
    assert lab.signals() == {"n": 0}
    page.wait_for_timeout(900)
    assert lab.signals() == {"n": 1}


@shows("on__viewtransition")
def test_on_runs_inside_a_view_transition(lab: Lab) -> None:
    page = lab.open([WATCH_TRANSITIONS, button(ds.on_click(ds.js("1"), view_transition=True))])
    click(lab)
    page.wait_for_function("window.transitions === 1")


@shows("on__window")
def test_on_window_hears_what_happens_elsewhere(lab: Lab) -> None:
    page = lab.open([start(n=0), h.p(ds.on("keydown", COUNT, window=True)), SIGNALS])
    page.keyboard.press("a")
    assert lab.signals() == {"n": 1}


@shows("on__document")
def test_on_document_hears_what_is_dispatched_there(lab: Lab) -> None:
    page = lab.open([start(n=0), h.p(ds.on("my-event", COUNT, document=True)), SIGNALS])
    page.evaluate("document.dispatchEvent(new CustomEvent('my-event'))")
    assert lab.signals() == {"n": 1}


@shows("on__outside")
def test_on_outside_hears_all_but_its_own(lab: Lab) -> None:
    inside = h.p(ds.on_click(COUNT, outside=True), id="p")["inside"]
    page = lab.open([start(n=0), inside, h.button(id="b")["b"], SIGNALS])
    page.locator("#p").click()
    assert lab.signals() == {"n": 0}
    click(lab)
    assert lab.signals() == {"n": 1}


SPACE = h.div(style="height: 3000px")
TALL = "height: 400px"


def scroll_to(lab: Lab, y: int) -> None:
    lab.page.evaluate(f"window.scrollTo(0, {y})")
    lab.page.wait_for_timeout(150)


@shows("on-intersect", "on-intersect__once")
@pytest.mark.parametrize(("once", "count"), [(True, 1), (False, 2)])
def test_on_intersect_runs_when_it_comes_into_view(lab: Lab, once: bool, count: int) -> None:
    lab.open([start(n=0), SIGNALS, SPACE, h.p(ds.on_intersect(COUNT, once=once)), SPACE])
    for y in (3000, 0, 3000, 0):
        scroll_to(lab, y)
    assert lab.signals() == {"n": count}


@shows("on-intersect__exit")
def test_on_intersect_exit_runs_when_it_leaves(lab: Lab) -> None:
    lab.open([start(n=0), SIGNALS, h.p(ds.on_intersect(COUNT, exit=True)), SPACE])
    assert lab.signals() == {"n": 0}
    scroll_to(lab, 2000)
    assert lab.signals() == {"n": 1}


@shows("on-intersect__half", "on-intersect__full", "on-intersect__threshold")
@pytest.mark.parametrize(
    ("amount", "visible_px"),
    [({"half": True}, 200), ({"full": True}, 400), ({"threshold_percent": 25}, 100)],
)
def test_on_intersect_waits_for_its_part(lab: Lab, amount: dict[str, int], visible_px: int) -> None:
    watched = h.div(ds.on_intersect(COUNT, once=True, **amount), id="w", style=TALL)
    page = lab.open([start(n=0), SIGNALS, SPACE, watched, SPACE])
    bottom = page.evaluate("document.querySelector('#w').getBoundingClientRect().top - innerHeight")
    scroll_to(lab, int(bottom) + visible_px - 40)
    assert lab.signals() == {"n": 0}
    scroll_to(lab, int(bottom) + visible_px + 20)
    assert lab.signals() == {"n": 1}


@shows("on-intersect__delay", "on-intersect__debounce", "on-intersect__throttle")
@pytest.mark.parametrize("timer", ["delay_s", "debounce_s"])
def test_on_intersect_waits_for_its_timer(lab: Lab, timer: str) -> None:
    page = lab.open([start(n=0), SIGNALS, h.p(ds.on_intersect(COUNT, **{timer: 0.5}))])
    assert lab.signals() == {"n": 0}
    expect(page.locator("#signals")).to_contain_text("1")


@shows("on-intersect__throttle")
def test_on_intersect_throttles(lab: Lab) -> None:
    lab.open([start(n=0), SIGNALS, SPACE, h.p(ds.on_intersect(COUNT, throttle_s=9)), SPACE])
    for y in (3000, 0, 3000, 0):
        scroll_to(lab, y)
    assert lab.signals() == {"n": 1}


@shows("on-intersect__viewtransition")
def test_on_intersect_runs_inside_a_view_transition(lab: Lab) -> None:
    watched = h.p(ds.on_intersect(ds.js("1"), view_transition=True))["p"]
    page = lab.open([WATCH_TRANSITIONS, watched])
    page.wait_for_function("window.transitions >= 1")


@shows("on-interval", "on-interval__duration")
def test_on_interval_runs_again_and_again(lab: Lab) -> None:
    page = lab.open([start(n=0), h.div(ds.on_interval(COUNT, duration_s=0.1)), SIGNALS])
    page.wait_for_function("JSON.parse(document.querySelector('#signals').textContent).n >= 3")


@shows("on-interval__duration")
def test_on_interval_leading_runs_at_once(lab: Lab) -> None:
    attrs = ds.on_interval(COUNT, duration_s=60, leading=True)
    lab.open([start(n=0), h.div(attrs), SIGNALS])
    assert lab.signals() == {"n": 1}


@shows("on-interval__viewtransition")
def test_on_interval_runs_inside_a_view_transition(lab: Lab) -> None:
    attrs = ds.on_interval(ds.js("1"), duration_s=0.2, view_transition=True)
    page = lab.open([WATCH_TRANSITIONS, h.p(attrs)])
    page.wait_for_function("window.transitions >= 1")


@shows("on-signal-patch", "on-signal-patch-filter")
def test_on_signal_patch_sees_what_its_filter_finds(lab: Lab) -> None:
    note = ds.on_signal_patch(
        ds.js("window.patches = [...(window.patches || []), patch]"), only={"include": "^n$"}
    )
    both = ds.on_click(ds.seq(COUNT, ds.signal("other").set(1)))
    page = lab.open([start(n=0, other=0), h.div(note), button(both)])
    page.evaluate("window.patches = []")
    click(lab)
    assert page.evaluate("window.patches") == [{"n": 1}]


@shows("on-signal-patch__delay", "on-signal-patch__debounce")
@pytest.mark.parametrize("timer", ["delay_s", "debounce_s"])
def test_on_signal_patch_waits_for_its_timer(lab: Lab, timer: str) -> None:
    note = ds.on_signal_patch(ds.js("window.patched = true"), **{timer: 0.5})
    page = lab.open([start(n=0), h.div(note), button(ds.on_click(COUNT))])
    page.wait_for_timeout(700)
    page.evaluate("window.patched = false")
    click(lab)
    assert page.evaluate("window.patched") is False
    page.wait_for_function("window.patched")


@shows("on-signal-patch__throttle")
def test_on_signal_patch_throttles(lab: Lab) -> None:
    note = ds.on_signal_patch(ds.js("window.count = (window.count || 0) + 1"), throttle_s=0.5)
    page = lab.open([start(n=0), h.div(note), button(ds.on_click(COUNT))])
    page.wait_for_timeout(700)
    page.evaluate("window.count = 0")
    press(lab, 5)
    assert page.evaluate("window.count") == 1


@shows("ref")
def test_ref_holds_the_element(lab: Lab) -> None:
    read = ds.on_click(N.set(ds.signal("_box").get("id")))
    lab.open([start(n=""), h.p(ds.ref("_box"), id="box"), button(read), h.pre(ds.text(N), id="p")])
    click(lab)
    expect(lab.page.locator("#p")).to_have_text("box")


@shows("show")
def test_show_follows_its_condition(lab: Lab) -> None:
    shown = h.p(ds.show(N > 0), id="p", style="display: none")["p"]
    page = lab.open([start(n=0), shown, button(ds.on_click(COUNT))])
    expect(page.locator("#p")).to_be_hidden()
    click(lab)
    expect(page.locator("#p")).to_be_visible()


@shows("signals")
def test_signals_nest_and_keep_their_names(lab: Lab) -> None:
    values = {"first_name": "A", "fooBar": [1, {"x": False}], "user": {"is_on": True}}
    lab.open([h.div(ds.signals(values)), SIGNALS])
    assert lab.signals() == {
        "first_name": "A",
        "fooBar": [1, {"x": False}],
        "user": {"is_on": True},
    }


@shows("signals__ifmissing")
def test_signals_if_missing_keep_what_exists(lab: Lab) -> None:
    lab.open([start(n=1), h.div(ds.signals({"n": 2, "m": 3}, if_missing=True)), SIGNALS])
    assert lab.signals() == {"n": 1, "m": 3}


@shows("style")
def test_style_sets_properties_and_variables(lab: Lab) -> None:
    styles = ds.style({"color": (N > 0).then("rgb(1, 2, 3)", None), "--level": N})
    page = lab.open([start(n=5), h.p(styles, id="p")])
    expect(page.locator("#p")).to_have_css("color", "rgb(1, 2, 3)")
    assert page.evaluate("document.querySelector('#p').style.getPropertyValue('--level')") == "5"


@shows("text")
def test_text_shows_a_value_and_plain_text(lab: Lab) -> None:
    page = lab.open([start(n=2), h.p(ds.text(N * 3), id="p"), h.p(ds.text("$n"), id="q")])
    expect(page.locator("#p")).to_have_text("6")
    expect(page.locator("#q")).to_have_text("$n")


@pytest.mark.parametrize(
    "attrs",
    [
        ds.animate({"x": N}),
        ds.custom_validity(""),
        ds.match_media("m", "(width > 1px)"),
        ds.on_raf(COUNT),
        ds.on_resize(COUNT),
        ds.persist(),
        ds.query_string(),
        ds.replace_url("/x"),
        ds.scroll_into_view(),
        ds.view_transition("x"),
    ],
    ids=lambda attrs: next(iter(attrs)),
)
def test_a_pro_attribute_does_nothing_here_and_breaks_nothing(lab: Lab, attrs: ds.Attrs) -> None:
    page = lab.open([start(n=0), h.p(attrs), h.p(ds.text("alive"), id="p"), SIGNALS])
    expect(page.locator("#p")).to_have_text("alive")
    assert lab.signals() == {"n": 0}
    assert lab.errors == []


def html(node: h.Node) -> Answer:
    return Answer(200, render_bytes(node), {"content-type": "text/html; charset=utf-8"})


def press(lab: Lab, times: int) -> None:
    """Click several times within one task: no timer can run in between."""
    lab.page.evaluate(f"for (let n = 0; n < {times}; n++) document.querySelector('#b').click()")
