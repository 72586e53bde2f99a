"""Each refusal is justified: written by hand, the same attribute breaks the page or is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import TimeoutError as HangError

from stario_components import ds, h, signals
from stario_components._errors import UsageError
from tests.browser.client.lab import Answer, Lab

AFTER = '<p id="after" data-text="\'alive\'"></p>'
HANG_LIMIT_MS = 3000


def test_a_good_page_is_alive(lab: Lab) -> None:
    expect(lab.open(AFTER).locator("#after")).to_have_text("alive")


@pytest.mark.parametrize(
    "by_hand",
    [
        '<p data-text=""></p>',
        '<p data-text:k="1"></p>',
        '<p data-show=""></p>',
        '<p data-on:click=""></p>',
        '<p data-on="1"></p>',
        '<p data-class=""></p>',
        '<p data-init=""></p>',
        '<input data-bind:a="b">',
        "<input data-bind>",
        '<p data-indicator:a="b"></p>',
        '<p data-ref:a="b"></p>',
        '<p data-computed="{n: 1}"></p>',
        '<p data-text="a\'"></p>',
    ],
)
def test_by_hand_one_bad_attribute_stops_all_later_ones(lab: Lab, by_hand: str) -> None:
    page = lab.open(by_hand + AFTER)
    page.wait_for_timeout(100)
    expect(page.locator("#after")).to_have_text("")
    assert lab.errors != []


@pytest.mark.parametrize(
    "refused",
    [
        lambda: ds.class_({}),
        lambda: ds.attr({}),
        lambda: ds.style({}),
        lambda: ds.computed({}),
        lambda: ds.signals({}),
        ds.preserve_attr,
        lambda: ds.bind(""),
        lambda: ds.ref(""),
        lambda: ds.indicator("a b"),
        lambda: ds.text(ds.js("1; 2")),
    ],
)
def test_the_builders_refuse_what_would_be_empty_or_split(refused) -> None:
    with pytest.raises(UsageError):
        refused()


def test_by_hand_text_with_a_semicolon_is_cut_after_a_division(lab: Lab) -> None:
    page = lab.open("""<p data-text="4 / 2 + 'a/b;c'"></p>""" + AFTER)
    page.wait_for_timeout(100)
    expect(page.locator("#after")).to_have_text("")


def test_the_encoder_keeps_such_text_whole(lab: Lab) -> None:
    page = lab.open([h.p(ds.text(ds.js("4 / 2 + {}", "a/b;c")), id="p")])
    expect(page.locator("#p")).to_have_text("2a/b;c")


def test_by_hand_an_action_in_text_becomes_code(lab: Lab) -> None:
    page = lab.open("""<p id="p" data-text='"@post(1)"'></p>""" + AFTER)
    page.wait_for_timeout(100)
    expect(page.locator("#after")).to_have_text("")


@pytest.mark.parametrize(
    ("by_hand", "event"),
    [
        ('<p id=p data-on:fooBar="window.heard = 1"></p>', "fooBar"),
        ('<p id=p data-on:foo__bar="window.heard = 1"></p>', "foo__bar"),
    ],
)
def test_by_hand_such_an_event_is_never_heard(lab: Lab, by_hand: str, event: str) -> None:
    page = lab.open(by_hand)
    page.locator("#p").dispatch_event(event)
    assert page.evaluate("window.heard") is None
    with pytest.raises(UsageError):
        ds.on(event, ds.js("1"))


@pytest.mark.parametrize(
    ("by_hand", "builder"),
    [
        ('data-init__once="window.count = (window.count || 0) + 1"', ds.init),
        ('data-effect__debounce.500ms="window.count = (window.count || 0) + 1"', ds.effect),
        ('data-init__trust="window.count = (window.count || 0) + 1"', ds.init),
    ],
)
def test_by_hand_an_unknown_modifier_is_ignored_in_silence(lab: Lab, by_hand: str, builder) -> None:
    page = lab.open(f"<p {by_hand}></p>{AFTER}")
    assert page.evaluate("window.count") == 1
    assert lab.errors == []
    with pytest.raises(TypeError):
        builder(ds.js("1"), once=True)


def test_by_hand_a_dotted_key_in_an_object_is_lost(lab: Lab) -> None:
    page = lab.open("<p data-signals='{\"a.b\": 2}'></p><p id=p data-json-signals__terse></p>")
    expect(page.locator("#p")).to_have_text('{"a":{}}')
    with pytest.raises(UsageError):
        ds.signals({"a.b": 2})


def test_by_hand_a_dotted_key_in_a_patch_is_lost(lab: Lab) -> None:
    lab.answers["/x"] = Answer(
        200,
        b'event: datastar-patch-signals\ndata: signals {"a":{"b.c": 2}}\n\n',
        {"content-type": "text/event-stream"},
    )
    page = lab.open("<p data-init=\"@get('/x')\"></p><p id=p data-json-signals__terse></p>")
    expect(page.locator("#p")).to_have_text('{"a":{"b":{}}}')
    with pytest.raises(UsageError):
        signals({"a": {"b.c": 2}})


@pytest.mark.parametrize("name", ["", "a b"])
def test_by_hand_an_impossible_attribute_stops_the_page(lab: Lab, name: str) -> None:
    page = lab.open(f"<p data-attr='{{\"{name}\": 1}}'></p>{AFTER}")
    assert page.locator("#after").text_content() == ""
    assert len(lab.errors) == 1
    with pytest.raises(UsageError):
        ds.attr({name: 1})


PAIRS = [
    pytest.param('data-attr="{class: \'a\'}" data-class="{b: true}"', id="attr:class with class"),
    pytest.param(
        "data-attr=\"{style: 'color: red'}\" data-style=\"{color: 'blue'}\"",
        id="attr:style with style",
    ),
    pytest.param(
        'data-show="false" data-style="{display: \'flex\'}"', id="show with style display"
    ),
    pytest.param('data-text="1" data-json-signals', id="text with json-signals"),
    pytest.param('data-class:a__b="true" data-class:a__c="false"', id="one class by two keys"),
]


@pytest.mark.parametrize("by_hand", PAIRS)
def test_by_hand_two_writers_of_one_property_hang_the_tab(
    chromium_path: str, chromium: Browser, by_hand: str
) -> None:
    """A browser of its own: a hung tab takes its process along."""
    browser = chromium.browser_type.launch(
        executable_path=chromium_path, args=["--headless", "--no-sandbox", "--disable-gpu"]
    )
    with pytest.raises(HangError):
        open_and_use(Lab(browser), f"<p {by_hand}></p>")
    browser.close()


def open_and_use(lab: Lab, body: str) -> None:
    lab.open(body)
    lab.page.wait_for_function("true", timeout=HANG_LIMIT_MS)


@pytest.mark.parametrize(
    "merged",
    [
        lambda: ds.attr({"class": "a"}) | ds.class_({"b": True}),
        lambda: ds.attr({"style": "color: red"}) | ds.style({"color": "blue"}),
        lambda: ds.show(False) | ds.style({"display": "flex"}),
        lambda: ds.text(1) | ds.json_signals(),
        lambda: ds.class_({"a b": True, "b c": False}),
        lambda: ds.class_({"a": True}) | ds.class_({"a ": False}),
    ],
)
def test_the_builders_refuse_two_writers(merged) -> None:
    with pytest.raises(UsageError):
        merged()
