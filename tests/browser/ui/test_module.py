"""What the module does, on markup as components write it: in Chromium, with the Datastar client."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from stario_components import assets, ds, h, render
from tests.browser.ui.stage import HOST, Stage

Names = list[str]


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.tagName"))


def press(page: Page, *keys: str) -> Names:
    """Press keys; the id of what has the focus after each of them."""
    ids: Names = []
    for key in keys:
        page.keyboard.press(key)
        ids.append(focused(page))
    return ids


# --- menus -------------------------------------------------------------------------------------

FRUIT = ("apple", "banana", "blueberry", "cherry")


def menu(*items: h.Node) -> h.Node:
    return [
        h.button(id="before", type="button")["Before"],
        h.button(id="open", type="button", popovertarget="menu", aria_haspopup="menu")["Fruit"],
        h.div(id="menu", role="menu", popover="auto", aria_labelledby="open", data_sc_menu=True)[
            items or [item(each) for each in FRUIT]
        ],
        h.button(id="after", type="button")["After"],
    ]


def item(name: str, role: str = "menuitem", **attrs: Any) -> h.Node:
    return h.button(id=name, type="button", role=role, tabindex="-1", **attrs)[name.title()]


def is_open(page: Page, name: str = "menu") -> bool:
    return bool(page.evaluate(f"{name}.matches(':popover-open')"))


@pytest.mark.parametrize(
    ("key", "first"),
    [("Enter", "apple"), ("Space", "apple"), ("ArrowDown", "apple"), ("ArrowUp", "cherry")],
)
def test_a_menu_opens_by_keys_at_its_first_or_last_item(stage: Stage, key: str, first: str) -> None:
    page = stage.show(menu())
    page.focus("#open")
    page.keyboard.press(key)
    page.wait_for_function(f"document.activeElement.id === '{first}'")
    assert is_open(page)


def test_a_click_opens_a_menu_at_its_first_item(stage: Stage) -> None:
    page = stage.show(menu())
    page.click("#open")
    page.wait_for_function("document.activeElement.id === 'apple'")


def test_arrows_go_round_a_menu(stage: Stage) -> None:
    page = stage.show(menu())
    page.focus("#open")
    keys = ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowDown", "End", "Home")
    expected = ["apple", "banana", "apple", "cherry", "apple", "cherry", "apple"]
    assert press(page, *keys) == expected
    assert press(page, "ArrowRight", "Shift") == ["apple", "apple"]


def test_letters_lead_to_the_item_that_begins_with_them(stage: Stage) -> None:
    page = stage.show(menu())
    page.focus("#open")
    page.keyboard.press("ArrowDown")
    assert press(page, "b", "b", "b") == ["banana", "blueberry", "banana"]
    page.wait_for_timeout(700)
    assert press(page, "b", "l", "u") == ["blueberry", "blueberry", "blueberry"]
    page.wait_for_timeout(700)
    assert press(page, "C", "x") == ["cherry", "cherry"]


def test_escape_closes_a_menu_and_gives_the_focus_back(stage: Stage) -> None:
    page = stage.show(menu())
    page.focus("#open")
    assert press(page, "ArrowUp", "Escape") == ["cherry", "open"]
    assert not is_open(page)


@pytest.mark.parametrize(("key", "goal"), [("Tab", "after"), ("Shift+Tab", "before")])
def test_tab_closes_a_menu_and_goes_on(stage: Stage, key: str, goal: str) -> None:
    page = stage.show(menu())
    page.focus("#open")
    assert press(page, "ArrowDown", key) == ["apple", goal]
    assert not is_open(page)


def test_an_item_closes_the_menu_and_acts(stage: Stage) -> None:
    page = stage.show([menu(item("ok", onclick="this.dataset.hits = 1"))])
    page.focus("#open")
    assert press(page, "ArrowDown", "Enter") == ["ok", "open"]
    assert page.get_attribute("#ok", "data-hits") == "1"
    assert not is_open(page)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_link_among_the_items_is_followed(stage: Stage, key: str) -> None:
    link = h.a(id="link", href="#there", role="menuitem", tabindex="-1")["There"]
    page = stage.show(menu(link))
    page.focus("#open")
    assert press(page, "ArrowDown", key) == ["link", "open"]
    assert page.url.endswith("#there")


def test_a_choice_keeps_the_menu_open(stage: Stage) -> None:
    page = stage.show(menu(item("bold", "menuitemcheckbox", aria_checked="false")))
    page.focus("#open")
    assert press(page, "ArrowDown", "Space") == ["bold", "bold"]
    assert is_open(page)


def test_a_disabled_item_takes_the_focus_and_does_nothing(stage: Stage) -> None:
    off = h.button(
        ds.on_click(ds.js("$hits = 1")),
        id="off",
        type="button",
        role="menuitem",
        tabindex="-1",
        aria_disabled="true",
        data_sc_inert=True,
    )["Off"]
    page = stage.show(
        h.div(ds.signals({"hits": 0}))[menu(off, item("on")), h.p(ds.text(ds.js("$hits")))]
    )
    page.focus("#open")
    assert press(page, "ArrowDown", "Enter", "Space") == ["off", "off", "off"]
    assert is_open(page)
    assert page.inner_text("#stage p") == "0"


def test_an_open_menu_goes_on_after_a_morph(stage: Stage) -> None:
    page = stage.show(menu())
    page.focus("#open")
    press(page, "ArrowDown", "ArrowDown")
    stage.morph()
    assert is_open(page)
    assert focused(page) == "banana"
    assert press(page, "ArrowDown", "Escape") == ["blueberry", "open"]


def test_a_menu_that_comes_by_a_patch_has_its_keys(stage: Stage) -> None:
    page = stage.show(None)
    stage.morph(menu())
    page.focus("#open")
    assert press(page, "ArrowUp", "ArrowDown") == ["cherry", "apple"]


def test_an_item_may_open_a_dialog_that_gives_the_focus_back_to_the_button(stage: Stage) -> None:
    more = item("more", command="show-modal", commandfor="ask")
    page = stage.show([menu(more), h.dialog(id="ask", aria_label="Ask")["?"]])
    page.focus("#open")
    press(page, "ArrowDown", "Enter")
    assert page.evaluate("ask.open")
    assert press(page, "Escape") == ["open"]


# --- roving focus ------------------------------------------------------------------------------


def toolbar(**attrs: Any) -> h.Node:
    return [
        h.button(id="before", type="button")["Before"],
        h.div(role="toolbar", aria_label="Tools", data_sc_roving=True, **attrs)[
            h.button(id="a", type="button")["A"],
            h.a(id="b", href="#b")["B"],
            h.button(type="button", disabled=True)["Off"],
            h.button(id="c", type="button")["C"],
        ],
        h.button(id="after", type="button")["After"],
    ]


def test_arrows_go_round_a_toolbar(stage: Stage) -> None:
    page = stage.show(toolbar())
    page.focus("#a")
    keys = ("ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "Home", "End", "ArrowUp")
    assert press(page, *keys) == ["b", "c", "a", "c", "a", "c", "c"]


def test_a_vertical_toolbar_takes_the_other_arrows(stage: Stage) -> None:
    page = stage.show(toolbar(aria_orientation="vertical"))
    page.focus("#a")
    assert press(page, "ArrowDown", "ArrowUp", "ArrowRight") == ["b", "a", "a"]


def test_a_toolbar_from_right_to_left_turns_its_arrows(stage: Stage) -> None:
    page = stage.show(h.div(dir="rtl")[toolbar()])
    page.focus("#a")
    assert press(page, "ArrowLeft", "ArrowLeft", "ArrowRight") == ["b", "c", "b"]


def test_a_toolbar_is_one_stop_of_tab(stage: Stage) -> None:
    page = stage.show(toolbar())
    page.focus("#before")
    keys = ("Tab", "ArrowRight", "Tab", "Shift+Tab", "Shift+Tab")
    assert press(page, *keys) == ["a", "b", "after", "b", "before"]


def test_a_toolbar_is_one_stop_of_tab_after_a_morph(stage: Stage) -> None:
    page = stage.show(toolbar())
    page.focus("#a")
    press(page, "Tab", "Shift+Tab", "ArrowRight")
    stage.morph()
    assert press(page, "Tab") == ["after"]


def test_a_field_in_a_toolbar_keeps_its_keys(stage: Stage) -> None:
    field = h.input(id="f", type="search", aria_label="Find", value="ab")
    page = stage.show(h.div(data_sc_roving=True)[field, h.button(id="x", type="button")["X"]])
    page.focus("#f")
    assert press(page, "ArrowLeft", "Home", "ArrowRight") == ["f", "f", "f"]


def test_keys_of_the_browser_are_left_alone(stage: Stage) -> None:
    page = stage.show(toolbar())
    page.focus("#a")
    assert press(page, "Control+ArrowRight", "Shift+Home") == ["a", "a"]


# --- what is disabled --------------------------------------------------------------------------


def test_a_busy_button_sends_nothing_and_keeps_the_focus(stage: Stage) -> None:
    page = stage.show(
        h.form(action="/sent", id="form")[
            h.input(id="q", name="q", aria_label="Q"),
            h.button(".sc-button", ds.on_click(ds.get("/sent")), id="go", aria_disabled="true")[
                "Go"
            ],
        ]
    )
    page.click("#go", force=True)
    page.focus("#q")
    page.keyboard.press("Enter")
    page.focus("#go")
    assert press(page, "Enter", "Space") == ["go", "go"]
    page.wait_for_timeout(50)
    assert stage.sent == []


# --- the theme ---------------------------------------------------------------------------------


def choices() -> h.Node:
    return [
        h.button(
            id=each,
            type="button",
            data_sc_theme_set=each,
            aria_pressed="false",
            data_preserve_attr="aria-pressed",
        )[each]
        for each in ("light", "dark", "system")
    ]


def radios() -> h.Node:
    return [
        h.label[h.input(id=each, type="radio", name="theme", data_sc_theme_set=each), each]
        for each in ("light", "dark", "system")
    ]


def root_theme(page: Page) -> Any:
    return page.evaluate("document.documentElement.dataset.theme ?? null")


def pressed(page: Page) -> Names:
    return page.evaluate(
        "[...document.querySelectorAll('[aria-pressed=true],:checked')].map(each => each.id)"
    )


@pytest.fixture
def themed(chromium: Browser) -> Iterator[Stage]:
    """A stage whose pages keep the theme that they come with."""
    made = Stage(chromium)
    made.look = lambda theme: None  # type: ignore[method-assign]
    yield made
    made.close()
    assert made.errors == []


def test_without_a_choice_the_system_is_followed(themed: Stage) -> None:
    page = themed.show(choices())
    assert root_theme(page) is None
    assert pressed(page) == ["system"]


def test_a_choice_is_worn_and_shown_and_remembered(themed: Stage) -> None:
    page = themed.show(choices())
    page.click("#dark")
    assert (root_theme(page), pressed(page)) == ("dark", ["dark"])
    page.reload()
    assert (root_theme(page), pressed(page)) == ("dark", ["dark"])
    page.click("#system")
    assert (root_theme(page), pressed(page)) == (None, ["system"])
    page.reload()
    assert (root_theme(page), pressed(page)) == (None, ["system"])


def test_radios_choose_by_keys(themed: Stage) -> None:
    page = themed.show(radios())
    assert pressed(page) == ["system"]
    page.focus("#system")
    page.keyboard.press("ArrowUp")
    assert (root_theme(page), pressed(page)) == ("dark", ["dark"])


def test_a_choice_is_worn_before_the_first_paint(themed: Stage) -> None:
    page = themed.show(choices())
    page.click("#dark")
    page.route("**/*.js", lambda route: route.abort() if _is_late(route) else route.fallback())
    page.goto(f"{HOST}/?again", wait_until="commit")
    page.wait_for_selector("#dark", state="attached")
    assert root_theme(page) == "dark"
    themed.errors.clear()  # that the module was not loaded


def _is_late(route: Any) -> bool:
    return not route.request.url.endswith(assets.theme_script().url)


def test_a_choice_is_worn_in_other_tabs(themed: Stage) -> None:
    page = themed.show(choices())
    other = themed.context.new_page()
    other.route("**/*", themed._answer)  # pyright: ignore[reportPrivateUsage]  # a second page
    other.goto(f"{HOST}/")
    page.click("#dark")
    other.wait_for_function("document.documentElement.dataset.theme === 'dark'")
    assert pressed(other) == ["dark"]
    page.click("#system")
    other.wait_for_function("!document.documentElement.dataset.theme")


@pytest.mark.parametrize("node", [choices(), radios()], ids=["buttons", "radios"])
def test_a_morph_takes_nothing_of_the_theme(themed: Stage, node: h.Node) -> None:
    page = themed.show(node)
    page.click("#dark")
    themed.morph()
    assert (root_theme(page), pressed(page)) == ("dark", ["dark"])


def test_a_choice_that_comes_by_a_patch_shows_the_theme(themed: Stage) -> None:
    page = themed.show(choices())
    page.click("#dark")
    themed.morph(h.p["Nothing"])
    themed.morph(choices())
    page.wait_for_selector("#dark[aria-pressed=true]")
    assert pressed(page) == ["dark"]


def test_where_storage_is_closed_the_theme_still_changes(themed: Stage) -> None:
    closed = "{ get() { throw new DOMException('closed', 'SecurityError') } }"
    themed.page.add_init_script(f"Object.defineProperty(window, 'localStorage', {closed})")
    page = themed.show(choices())
    page.click("#dark")
    assert (root_theme(page), pressed(page)) == ("dark", ["dark"])


def test_what_is_no_theme_is_not_worn(themed: Stage) -> None:
    page = themed.show(choices())
    page.evaluate("localStorage['sc-theme'] = 'sepia'")
    page.reload()
    assert root_theme(page) is None


# --- errors of forms ---------------------------------------------------------------------------


def form(*errors: str, autofocus: bool = False) -> h.Node:
    summary = h.div(".sc-error-summary", id="summary", tabindex="-1", autofocus=autofocus)[
        h.h2["There is a problem"], h.ul[[h.li[each] for each in errors]]
    ]
    return h.form(ds.on_submit(ds.post("/save")), id="form")[
        summary if errors else None,
        h.label["Name ", h.input(id="name", name="name")],
        h.button(id="save")["Save"],
    ]


def answer(page: Page, node: h.Node, **headers: str) -> None:
    page.unroute("**/save")
    page.route(
        "**/save",
        lambda route: route.fulfill(body=render(node), content_type="text/html", headers=headers),
    )


def settle(page: Page) -> None:
    page.wait_for_timeout(150)


def save(page: Page) -> str:
    with page.expect_response("**/save"):
        page.click("#save")
    settle(page)
    return focused(page)


def test_errors_that_a_submit_brings_take_the_focus_each_time(stage: Stage) -> None:
    page = stage.show(form())
    answer(page, form("No name"))
    assert save(page) == "summary"
    assert save(page) == "summary"  # the very same bytes: nothing in the page changes
    answer(page, form("Too long"))
    page.fill("#name", "x" * 99)
    assert save(page) == "summary"
    answer(page, form())
    assert save(page) == "save"


def test_errors_take_the_focus_when_enter_sends_the_form(stage: Stage) -> None:
    page = stage.show(form())
    answer(page, form("No name"))
    page.focus("#name")
    with page.expect_response("**/save"):
        page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'summary'")


def test_errors_take_the_focus_in_a_form_that_was_replaced(stage: Stage) -> None:
    page = stage.show(form())
    answer(page, form("No name"), **{"datastar-mode": "replace"})
    assert save(page) == "summary"
    assert save(page) == "summary"


def test_errors_take_the_focus_after_a_view_transition(stage: Stage) -> None:
    page = stage.show(form())
    answer(page, form("No name"), **{"datastar-use-view-transition": "true"})
    assert save(page) == "summary"


def test_errors_that_come_by_another_stream_take_the_focus(stage: Stage) -> None:
    page = stage.show(form())
    page.route("**/save", lambda route: route.fulfill(status=204))
    assert save(page) == "save"
    stage.morph(form("No name"))
    settle(page)
    assert focused(page) == "summary"


@pytest.mark.parametrize("status", [200, 204])
def test_a_stream_long_after_the_answer_leaves_the_focus_alone(stage: Stage, status: int) -> None:
    page = stage.show(form())
    body = render(form()) if status == 200 else ""
    page.route(
        "**/save",
        lambda route: route.fulfill(status=status, body=body, content_type="text/html"),
    )
    assert save(page) == "save"
    page.wait_for_timeout(1000)
    stage.morph(form("Somebody else was quicker"))
    settle(page)
    assert focused(page) == "save"


def test_a_form_that_is_sent_twice_waits_for_its_second_answer(stage: Stage) -> None:
    page = stage.show(form())
    page.route("**/save", lambda route: route.fulfill(status=204))
    save(page)
    page.wait_for_timeout(600)
    save(page)
    page.wait_for_timeout(400)
    stage.morph(form("No name"))
    settle(page)
    assert focused(page) == "summary"


def test_who_writes_on_keeps_the_focus(stage: Stage) -> None:
    page = stage.show(form())
    page.route("**/save", lambda route: route.fulfill(status=204))
    save(page)
    page.focus("#name")
    page.keyboard.type("x")
    stage.morph(form("No name"))
    settle(page)
    assert focused(page) == "name"


def test_errors_that_nobody_asked_for_leave_the_focus_alone(stage: Stage) -> None:
    page = stage.show(form())
    page.focus("#name")
    stage.morph(form("No name"))
    settle(page)
    assert focused(page) == "name"


def test_errors_of_another_form_leave_the_focus_alone(stage: Stage) -> None:
    other = h.form(id="other")[h.div(".sc-error-summary", id="others", tabindex="-1")["Wrong"],]
    page = stage.show([other, form()])
    answer(page, form())
    assert save(page) == "save"


def test_autofocus_does_it_for_a_page_that_is_loaded(stage_without_js: Stage) -> None:
    page = stage_without_js.page
    page.set_content(render(form("No name", autofocus=True)))
    page.wait_for_selector("#summary:focus")


def test_autofocus_in_a_patch_takes_the_focus_from_nobody(stage: Stage) -> None:
    page = stage.show(form())
    page.focus("#name")
    stage.morph(form("No name", autofocus=True))
    settle(page)
    assert focused(page) == "name"


def test_a_link_in_the_errors_leads_to_the_field(stage: Stage) -> None:
    page = stage.show(
        [
            h.div(".sc-error-summary", tabindex="-1")[
                h.a(id="to-name", href="#name")["Name"],
                h.a(id="to-plan", href="#plan")["Plan"],
                h.a(id="to-size", href="#size")["Size"],
            ],
            h.input(id="name", aria_label="Name"),
            h.fieldset(id="plan")[
                [h.input(id=each, type="radio", name="p", aria_label=each) for each in "ab"]
            ],
            h.fieldset(id="size", tabindex="-1")[
                h.input(id="s", type="radio", name="s", aria_label="s"),
                h.input(id="m", type="radio", name="s", aria_label="m", checked=True),
            ],
        ]
    )
    for link, field in [("#to-name", "name"), ("#to-plan", "a"), ("#to-size", "m")]:
        page.click(link)
        assert focused(page) == field


# --- what goes away ----------------------------------------------------------------------------


def notices(*names: str) -> h.Node:
    return [
        h.button(id="before", type="button")["Before"],
        [
            h.div(id=each, data_sc_dismissable=True)[
                h.a(id=f"{each}-link", href="#x")["More"],
                h.button(id=f"{each}-x", type="button", data_sc_dismiss=True)[
                    h.b(id=f"{each}-b")["Close"]
                ],
            ]
            for each in names
        ],
    ]


def test_what_is_dismissed_goes_and_the_focus_goes_on(stage: Stage) -> None:
    page = stage.show(notices("one", "two"))
    page.click("#one-b")
    assert page.query_selector("#one") is None
    assert focused(page) == "two-link"
    page.focus("#two-x")
    assert press(page, "Enter") == ["before"]
    assert page.query_selector("#two") is None


def test_a_focus_elsewhere_stays_where_it_is(stage: Stage) -> None:
    page = stage.show(notices("one", "two"))
    page.focus("#before")
    page.evaluate("document.querySelector('#one-x').click()")
    assert focused(page) == "before"
    assert page.query_selector("#one") is None


def test_what_the_server_still_shows_comes_back(stage: Stage) -> None:
    page = stage.show(notices("one"))
    page.click("#one-x")
    stage.morph()
    assert page.query_selector("#one") is not None


def test_the_server_hears_of_it(stage: Stage) -> None:
    close = h.button(ds.on_click(ds.post("/seen")), id="x", type="button", data_sc_dismiss=True)
    page = stage.show(h.div(id="box", data_sc_dismissable=True)[close["Close"]])
    with page.expect_response("**/seen"):
        page.click("#x")
    assert page.query_selector("#box") is None
    assert [each.method for each in stage.sent] == ["POST"]


# --- checkboxes that are neither -----------------------------------------------------------------


@pytest.mark.parametrize("attribute", ["data-init", "data-effect"])
def test_datastar_makes_a_checkbox_indeterminate_without_us(stage: Stage, attribute: str) -> None:
    def box(is_mixed: str) -> h.Node:
        attrs = {attribute: f"el.indeterminate = {is_mixed}"}
        return h.input(attrs, id="all", type="checkbox", aria_label="All")

    def is_mixed() -> Any:
        return page.evaluate("document.querySelector('#all').indeterminate")

    page = stage.show(box("true"))
    assert is_mixed()
    stage.morph()
    assert is_mixed()
    stage.morph(box("false"))
    assert not is_mixed()
    stage.morph(box("true"))
    assert is_mixed()
    page.click("#all")  # as with `checked`: what a person did stays, while the server says the same
    stage.morph()
    assert not is_mixed()
    stage.morph(h.p["Nothing"])
    stage.morph(box("true"))
    assert is_mixed()


# --- other browsers ------------------------------------------------------------------------------


class OlderStage(Stage):
    """A stage in a browser that does not know these attributes: page and module have other names
    for them, and the properties are gone by which the module finds out."""

    def __init__(self, browser: Browser) -> None:
        super().__init__(browser)
        self.page.add_init_script(
            "delete HTMLButtonElement.prototype.commandForElement;"
            "delete HTMLDialogElement.prototype.closedBy;"
        )

    def _answer(self, route: Any, request: Any) -> None:
        super()._answer(_Renaming(route), request)  # type: ignore[arg-type]


class _Renaming:
    def __init__(self, route: Any) -> None:
        self._route = route

    def fulfill(self, *, body: str | bytes = "", **options: Any) -> None:
        text = body if isinstance(body, str) else body.decode()
        renamed = re.sub(r"""(?<![-\w])(commandfor|command|closedby)(?=["=\]])""", r"data-\1", text)
        # Of another text the hash is another one, and the browser would refuse it.
        renamed = re.sub(r' integrity="[^"]*"', "", renamed)
        self._route.fulfill(body=renamed, **options)


@pytest.fixture
def older(chromium: Browser) -> Iterator[Stage]:
    made = OlderStage(chromium)
    yield made
    made.close()
    assert made.errors == []


@pytest.fixture(params=["stage", "older"])
def either(request: pytest.FixtureRequest) -> Stage:
    return request.getfixturevalue(request.param)


def commands(target: str, *names: str, value: str | None = None) -> h.Node:
    return [
        h.button(id=each, type="button", command=each, commandfor=target, value=value)[each]
        for each in names
    ]


def dialog(*names: str) -> h.Node:
    return [
        commands("box", "show-modal"),
        h.dialog(
            id="box",
            aria_label="Box",
            closedby="any",
            onclose="this.dataset.closed = this.returnValue",
            oncancel="this.dataset.asked = 1",
        )[commands("box", *names, value="yes")],
    ]


def test_commands_open_and_close_a_dialog(either: Stage) -> None:
    page = either.show(dialog("close"))
    page.click("#show-modal")
    assert page.evaluate("box.matches(':modal')")
    page.click("#close")
    assert not page.evaluate("box.open")
    page.wait_for_selector("#box[data-closed=yes]", state="attached")
    assert focused(page) == "show-modal"


def test_a_dialog_may_be_asked_to_close(either: Stage) -> None:
    page = either.show(dialog("request-close"))
    page.click("#show-modal")
    page.click("#request-close")
    assert not page.evaluate("box.open")
    assert page.get_attribute("#box", "data-asked") == "1"


def test_commands_open_and_close_a_popover(either: Stage) -> None:
    names = ("toggle-popover", "show-popover", "hide-popover")
    page = either.show([commands("box", *names), h.div(id="box", popover="manual")["!"]])
    seen: list[bool] = []
    for name in ("toggle", "toggle", "show", "show", "hide", "hide"):
        page.click(f"#{name}-popover")
        seen.append(is_open(page, "box"))
    assert seen == [True, False, True, True, False, False]


def test_a_click_closes_a_popover_that_closes_by_clicks_elsewhere(either: Stage) -> None:
    page = either.show([commands("box", "toggle-popover"), h.div(id="box", popover="auto")["!"]])
    seen: list[bool] = []
    for _ in range(3):
        page.click("#toggle-popover")
        seen.append(is_open(page, "box"))
        either.morph()
    assert seen == [True, False, True]


def test_a_menu_behind_a_command_has_its_keys(either: Stage) -> None:
    page = either.show(
        [
            h.button(
                id="open",
                type="button",
                command="toggle-popover",
                commandfor="menu",
                aria_haspopup="menu",
            )["Fruit"],
            h.div(
                id="menu", role="menu", popover="auto", aria_labelledby="open", data_sc_menu=True
            )[[item(each) for each in FRUIT]],
        ]
    )
    page.focus("#open")
    assert press(page, "ArrowUp", "Escape") == ["cherry", "open"]


def test_a_handler_may_refuse_a_command(either: Stage) -> None:
    button = h.button(
        ds.on_click(ds.js("0"), prevent=True),
        id="b",
        type="button",
        command="show-modal",
        commandfor="d",
    )
    page = either.show([button["Open"], h.dialog(id="d", aria_label="D")["?"]])
    page.click("#b")
    assert not page.evaluate("d.open")


def test_a_press_beside_a_dialog_closes_it(either: Stage) -> None:
    page = either.show(dialog("close"))
    page.click("#show-modal")
    corner = page.evaluate("(({left, top}) => [left, top])(box.getBoundingClientRect())")
    seen: list[bool] = []
    for inset in (3, -3):
        page.mouse.click(corner[0] + inset, corner[1] + inset)
        seen.append(page.evaluate("box.open"))
    assert seen == [True, False]
    assert page.get_attribute("#box", "data-asked") == "1"


# --- on a page of somebody else ------------------------------------------------------------------


@pytest.fixture
def host(stage: Stage) -> Page:
    """A page with widgets of its own, under the same roles, and `ui.head()` in it."""
    row = "role='menuitem' tabindex='-1'"
    widgets = f"""
      <div id=off aria-disabled=true onclick="this.dataset.hits = 1">Own</div>
      <a id=link href="#there" aria-disabled=true>Own</a>
      <button id=own type=button aria-haspopup=menu popovertarget=list>Own</button>
      <div id=list role=menu>
        <button id=one {row}>One</button><button id=two {row}>Two</button>
      </div>
      <div id=layer popover><span role=menuitem id=inlay>Inlay</span></div>
      <button id=next type=button>Next</button>"""
    page = stage.show(h.p["…"])
    page.evaluate("html => document.querySelector('#stage').innerHTML = html", widgets)
    return page


def test_what_a_host_calls_disabled_is_its_own(host: Page) -> None:
    host.click("#off", force=True)
    assert host.get_attribute("#off", "data-hits") == "1"
    host.click("#link", force=True)
    assert host.url.endswith("#there")


def test_a_menu_of_a_host_keeps_its_keys(host: Page) -> None:
    host.focus("#one")
    assert press(host, "ArrowDown", "End", "t", "Tab") == ["one", "one", "one", "next"]
    host.focus("#own")
    assert press(host, "ArrowDown") == ["own"]


def test_a_popover_of_a_host_stays_open(host: Page) -> None:
    host.evaluate("layer.showPopover()")
    host.click("#inlay")
    assert is_open(host, "layer")


def test_what_asks_for_it_refuses_clicks(stage: Stage) -> None:
    attrs = {"aria-disabled": "true", "data-sc-inert": True, "onclick": "this.dataset.hits = 1"}
    page = stage.show(h.div(attrs, id="off", tabindex="0")["Off"])
    page.click("#off", force=True)
    assert page.get_attribute("#off", "data-hits") is None


# --- once, and only once -------------------------------------------------------------------------


def test_a_module_that_is_loaded_twice_does_everything_once(stage: Stage) -> None:
    page = stage.show([menu(), toolbar()])
    page.add_script_tag(content=assets.module().content.decode(), type="module")
    page.add_script_tag(content=assets.theme_script().content.decode())
    settle(page)
    page.focus("#a")
    assert press(page, "ArrowRight", "ArrowRight") == ["b", "c"]


def test_a_browser_takes_all_files_of_a_page_and_refuses_others(stage: Stage) -> None:
    page = stage.show(menu())
    page.focus("#open")
    assert press(page, "ArrowDown") == ["apple"]
    assert page.evaluate("[...document.querySelectorAll('[integrity]')].length") == 4
    assert page.evaluate("[...document.styleSheets].every(each => each.cssRules.length)")
    page.route(f"**{assets.module().url}", lambda route: route.fulfill(body="document.bad = 1"))
    page.reload()
    assert page.evaluate("document.bad") is None
    assert [each for each in stage.errors if "integrity" in each]
    stage.errors.clear()


def test_a_toolbar_may_hold_a_menu(stage: Stage) -> None:
    page = stage.show(
        h.div(role="toolbar", aria_label="T", data_sc_roving=True)[
            h.button(id="x", type="button")["X"], menu()
        ]
    )
    page.focus("#open")
    assert press(page, "ArrowDown", "ArrowUp", "Escape") == ["apple", "cherry", "open"]
    assert press(page, "ArrowRight", "ArrowLeft") == ["after", "open"]
