"""The bridge in a preview and the Datastar panel, in Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from stario_components.gallery.app._datastar import FINDINGS
from tests.browser.gallery.frame_app import HOSTILE
from tests.browser.gallery.frame_server import frame_server

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with frame_server() as address:
        yield address


class Desk:
    """A page with the panel and its preview."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.goto(f"{url}/stories/lab")
        expect(self.signals.get_by_label("count")).to_be_visible()

    @property
    def preview(self) -> FrameLocator:
        return self.page.frame_locator("iframe")

    @property
    def panel(self) -> Locator:
        return self.page.get_by_role("region", name="Datastar")

    @property
    def signals(self) -> Locator:
        return self.panel.get_by_role("region", name="Signals")

    def requests(self, text: str = "") -> Locator:
        return self.page.locator("#sg-ds-requests > li").filter(has_text=text)

    def events(self, text: str = "") -> Locator:
        return self.page.locator("#sg-ds-events > li").filter(has_text=text)

    def click(self, name: str) -> None:
        self.preview.get_by_role("button", name=name, exact=True).click()

    def inside(self, code: str) -> Any:
        """What an expression gives in the preview's window."""
        return self.page.frames[1].evaluate(code)


@pytest.fixture
def desk(chromium: Browser, url: str) -> Iterator[Desk]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    yield Desk(context.new_page(), url)
    context.close()


# --- requests and events ------------------------------------------------------------------------


def test_empty_areas_say_what_will_stand_there(desk: Desk) -> None:
    expect(
        desk.panel.get_by_text("No requests yet. Click something in the preview.")
    ).to_be_visible()
    expect(desk.panel.get_by_text("No signals yet.")).to_be_hidden()


def test_an_action_shows_its_request_and_its_events(desk: Desk) -> None:
    desk.click("save")

    request = desk.requests("/save")
    expect(request).to_contain_text("POST")
    expect(request.locator(".sg-ds-status")).to_have_text("200")
    expect(desk.events("append")).to_contain_text("#results")
    expect(desk.events("patch signals")).to_contain_text('{"count": 2}')
    number = request.locator(".sg-ds-number").inner_text()
    expect(desk.events(f"request {number}")).to_have_count(2)


def test_an_event_opens_to_its_canonical_html(desk: Desk) -> None:
    desk.click("save")
    desk.events("append").locator("summary").click()
    expect(desk.events("append").locator("pre")).to_have_text('<li id="r2">Second <b>one</b></li>')


def test_a_request_opens_to_the_signals_that_were_sent_and_no_local_ones(desk: Desk) -> None:
    desk.click("save")
    row = desk.requests("/save")
    row.locator("summary").click()
    expect(row.locator("pre")).to_contain_text('"name": "Ada"')
    expect(row.locator("pre")).not_to_contain_text("_open")
    expect(row).to_contain_text("from button#save")
    expect(row).to_contain_text("answered by the story")


def test_an_opened_request_stays_open_when_more_is_known_of_it(desk: Desk) -> None:
    desk.click("watch")
    row = desk.requests("/watch")
    row.locator("summary").click()
    size = row.locator(".sg-ds-figure").last.inner_text()
    expect(row.locator(".sg-ds-figure").last).not_to_have_text(size)
    expect(row.locator("details")).to_have_attribute("open", "")


def test_a_link_and_a_form_that_would_leave_are_noted_and_not_followed(desk: Desk) -> None:
    desk.preview.get_by_role("link", name="Away").click()
    desk.click("Send")
    expect(desk.events("/elsewhere?to=1")).to_contain_text("stayed here")
    expect(desk.events("/sent")).to_contain_text("POST")
    assert desk.inside("location.pathname") == "/frame/lab"


# --- findings ---------------------------------------------------------------------------------


def test_missing_targets_are_findings_with_the_nearest_id(desk: Desk) -> None:
    desk.click("missing")
    row = desk.events("#result").filter(has_text="outer")
    expect(row.locator(".sg-ds-finding")).to_have_text(
        "Nothing in the page is #result. The client drops such a patch and only warns in its "
        "console. Did you mean #results?"
    )
    expect(desk.events("#gone").locator(".sg-ds-finding")).to_be_visible()
    expect(desk.page.get_by_text("2 findings")).to_be_visible()
    expect(desk.page.locator("#sg-ds-said")).to_contain_text("And 1 more findings.")


def test_a_duplicate_id_is_a_finding(desk: Desk) -> None:
    desk.click("duplicate")
    expect(desk.events("The id r1 stands 2 times in the page after this patch.")).to_be_visible()


def test_a_morph_of_what_is_there_has_no_findings(desk: Desk) -> None:
    desk.click("rows")
    desk.click("rows")
    expect(desk.events("patch elements")).to_have_count(2)
    expect(desk.panel.locator(".sg-ds-finding")).to_have_count(0)


def test_a_status_that_the_client_drops_is_a_finding(desk: Desk) -> None:
    desk.click("wrong")
    expect(desk.requests("/wrong")).to_contain_text("The answer has the status 422.")


def test_an_error_of_an_expression_names_the_element_and_the_code(desk: Desk) -> None:
    desk.click("broken")
    expect(desk.events("error").locator(".sg-ds-finding")).to_contain_text(
        "ExecuteExpression on <button#broken>: $nothing.at.all.here()"
    )


def test_what_stands_in_a_patch_that_comes_without_a_place(desk: Desk) -> None:
    desk.inside(
        """() => {
            const send = (argsRaw) => document.dispatchEvent(new CustomEvent("datastar-fetch", {
                detail: { type: "datastar-patch-elements", el: document.body, argsRaw } }));
            send({ elements: "<p>no id</p>" });
            send({ elements: "loose" });
            try { send({ elements: "<p></p>", selector: "p[" }) } catch {}
            try { send({ elements: "<p></p>", mode: "append" }) } catch {}
            try { send({ elements: "<p id=shown></p>", mode: "apend" }) } catch {}
        }"""
    )
    for text in (
        "A <p> at the top of the patch has no id.",
        "Text stands beside the elements of the patch: loose",
        "The selector p[ is none.",
        "The mode append came without a selector.",
        "There is no mode apend.",
    ):
        expect(desk.events(text)).to_have_count(1)


# --- signals ----------------------------------------------------------------------------------


def test_signals_are_live_and_local_ones_are_marked(desk: Desk) -> None:
    desk.preview.get_by_label("Name").fill("Grace")
    expect(desk.signals.get_by_label("name")).to_have_value("Grace")
    row = desk.signals.get_by_role("row").filter(has_text="_open")
    expect(row).to_contain_text("not sent")


def test_an_edited_signal_changes_the_page(desk: Desk) -> None:
    field = desk.signals.get_by_label("name")
    field.fill("Hedy")
    field.press("Enter")
    expect(desk.preview.locator("#shown span")).to_have_text("Hedy")
    desk.signals.get_by_label("on").click()
    desk.signals.get_by_label("tags").fill('["a","b"]')
    desk.signals.get_by_label("tags").press("Enter")
    desk.signals.get_by_label("user.age").fill("7")
    desk.signals.get_by_label("user.age").press("Enter")
    now = desk.inside("stario.signals()")
    assert (now["on"], now["tags"], now["user"]) == (False, ["a", "b"], {"age": 7})


def test_an_edit_that_is_no_json_is_said_at_the_field(desk: Desk) -> None:
    field = desk.signals.get_by_label("tags")
    field.fill("[")
    field.press("Enter")
    assert "This is no JSON" in field.evaluate("el => el.validationMessage")
    assert desk.inside("stario.signals().tags") == ["a"]


# --- tools ------------------------------------------------------------------------------------


def test_replay_sends_an_event_again(desk: Desk) -> None:
    desk.click("save")
    desk.inside("document.querySelector('#r2').remove()")
    number = desk.events("append").locator(".sg-ds-number").inner_text()
    desk.panel.get_by_role("button", name=f"Replay event {number}").click()
    expect(desk.preview.locator("#r2")).to_have_text("Second one")
    expect(desk.events(f"replay of {number}")).to_have_count(1)


def test_the_next_request_fails_and_only_that(desk: Desk) -> None:
    choice = desk.panel.get_by_label("Next request: failure")
    choice.select_option("500")
    desk.click("save")
    expect(desk.requests("/save").locator(".sg-ds-status")).to_have_text("500")
    expect(choice).to_have_value("none")
    expect(desk.panel.locator(".sg-ds-finding")).to_have_count(0)
    desk.click("save")
    expect(desk.requests("/save").first.locator(".sg-ds-status")).to_have_text("200")


def test_the_next_request_breaks_off_and_is_tried_again(desk: Desk) -> None:
    desk.panel.get_by_label("Next request: failure").select_option("network")
    desk.click("save")
    expect(desk.requests("/save").last.locator(".sg-ds-status")).to_have_text("no answer")
    expect(desk.events("retrying")).to_have_count(1)
    expect(desk.requests("/save").first.locator(".sg-ds-status")).to_have_text("200")
    expect(desk.events("append")).to_have_count(1)


def test_the_next_request_is_late(desk: Desk) -> None:
    desk.panel.get_by_label("Next request: delay").select_option("1000")
    desk.click("save")
    expect(desk.requests("/save").locator(".sg-ds-status")).to_have_text("waiting")
    expect(desk.requests("/save").locator(".sg-ds-status")).to_have_text("200")
    expect(desk.requests("/save")).to_contain_text("slowed down by 1.00 s")


def test_a_filter_and_findings_alone(desk: Desk) -> None:
    desk.click("save")
    desk.click("missing")
    desk.panel.get_by_label("Filter entries").fill("missing")
    expect(desk.requests("/save")).to_be_hidden()
    expect(desk.requests("/missing")).to_be_visible()
    desk.panel.get_by_label("Filter entries").fill("")
    desk.panel.get_by_label("Show").select_option("findings")
    expect(desk.events("append")).to_be_hidden()
    expect(desk.events("#gone")).to_be_visible()


def test_clear_takes_all_away_and_what_comes_later_is_shown(desk: Desk) -> None:
    desk.click("save")
    expect(desk.events("append")).to_have_count(1)
    desk.panel.get_by_role("button", name="Clear").click()
    expect(desk.panel.get_by_text("No events yet.")).to_be_visible()
    desk.click("duplicate")
    expect(desk.requests()).to_have_count(1)


def test_pause_holds_what_comes_until_it_ends(desk: Desk) -> None:
    button = desk.panel.get_by_role("button", name="Pause")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    desk.click("save")
    expect(desk.preview.locator("#r2")).to_be_visible()
    desk.page.evaluate("new Promise(done => setTimeout(done, 300))")
    expect(desk.requests()).to_have_count(0)
    button.click()
    expect(desk.requests("/save")).to_have_count(1)


# --- much, and hostile ------------------------------------------------------------------------


def test_a_stream_of_hundreds_of_events_keeps_the_last_three_hundred(desk: Desk) -> None:
    desk.click("many")
    expect(desk.events('{"count": 399}')).to_have_count(1)
    expect(desk.signals.get_by_label("count")).to_have_value("399")
    assert desk.inside("stario.entries().length") == 300
    assert desk.events().count() <= 300


def test_hostile_text_in_events_signals_and_urls_stays_text(desk: Desk) -> None:
    desk.click("hostile")
    desk.click("get")
    expect(desk.signals.get_by_label("_x")).to_have_value(HOSTILE)
    expect(desk.events("#shown")).to_have_count(1)
    expect(desk.requests("/search")).to_contain_text("%3Cimg")
    expect(desk.panel.locator("img")).to_have_count(0)
    assert desk.page.evaluate("window.hit") is None
    assert desk.errors == []


def test_messages_of_other_windows_do_not_count(desk: Desk) -> None:
    desk.page.evaluate(
        """() => window.postMessage({ stario: "frame", document: "x", entries: [], findings: 99,
            armed: { delay_ms: 0, fail: "" }, signals: [] })"""
    )
    desk.click("save")
    expect(desk.requests("/save")).to_have_count(1)
    expect(desk.page.get_by_text("99 findings")).to_have_count(0)


def test_a_patch_of_the_page_leaves_the_log_as_it_is(desk: Desk) -> None:
    desk.click("save")
    expect(desk.events("append")).to_have_count(1)
    with desk.page.expect_response("**/again*"):
        desk.page.locator("#again").click()
    desk.click("duplicate")
    expect(desk.requests()).to_have_count(2)


# --- another URL of the same story ---------------------------------------------------------


def test_go_morphs_and_keeps_signals_focus_scroll_and_the_log(desk: Desk) -> None:
    field = desk.preview.get_by_label("Name")
    field.fill("Kept")
    field.focus()
    desk.inside("scrollTo(0, 120)")
    before = desk.inside("stario.entries().length")
    assert desk.inside("stario.go('/frame/lab?tone=danger')") == "morphed"
    expect(desk.preview.locator("#save")).to_have_attribute("data-tone", "danger")
    assert desk.inside("document.documentElement.dataset.tone") == "danger"
    assert desk.inside("document.title") == "Lab danger"
    assert desk.inside("location.search") == "?tone=danger"
    assert desk.inside("[stario.signals().name, document.activeElement.id, scrollY]") == [
        "Kept",
        "name",
        120,
    ]
    assert desk.inside("stario.entries().length") == before


def test_go_changes_sheets_in_place(desk: Desk) -> None:
    desk.preview.get_by_label("Name").fill("Kept")
    assert desk.inside("stario.go('/frame/lab?sheet=new')") == "morphed"
    look = "getComputedStyle(document.querySelector('h1')).getPropertyValue('--sheet').trim()"
    assert desk.inside(look) == "new"
    assert desk.inside("stario.go('/frame/lab?sheet=other')") == "morphed"
    assert desk.inside(look) == "other"
    assert desk.inside("document.querySelectorAll('head style').length") == 1
    assert desk.inside("stario.signals().name") == "Kept"


def test_of_two_goes_the_last_one_counts(desk: Desk) -> None:
    said = desk.inside(
        "Promise.all([stario.go('/frame/lab?tone=danger'), stario.go('/frame/lab?tone=primary')])"
    )
    assert said == ["overtaken", "morphed"]
    assert desk.inside("document.documentElement.dataset.tone") == "primary"


def test_go_to_what_is_no_preview_loads_it(desk: Desk) -> None:
    desk.inside("void stario.go('/stories/lab')")
    expect(desk.preview.frame_locator("iframe").get_by_role("heading", name="Lab")).to_be_visible()


def test_a_bare_preview_notes_for_itself(chromium: Browser, url: str) -> None:
    page = chromium.new_page()
    page.goto(f"{url}/frame/lab")
    page.get_by_role("button", name="missing").click()
    page.wait_for_function("stario.entries().filter(each => each.findings?.length).length === 2")
    kinds = [each["kind"] for each in page.evaluate("stario.entries()")]
    assert kinds == ["change", "request", "event", "event"]
    page.close()


def test_requests_that_are_not_of_datastar_are_noted_too(chromium: Browser, url: str) -> None:
    page = chromium.new_page()
    page.goto(f"{url}/frame/lab")
    noted = page.evaluate(
        """async () => {
            const form = new FormData();
            form.append("a", "1");
            await fetch(new Request("/save", { method: "POST" }));
            await fetch("/save", { method: "POST", body: form });
            await fetch("/save", { method: "POST", body: new URLSearchParams("b=2") });
            await fetch("/save", { method: "POST", body: new Uint8Array(3) });
            const refused = await fetch("http://[").catch((error) => error.name);
            const stopped = new AbortController();
            stopped.abort();
            const aborted = await fetch("/save", { signal: stopped.signal }).catch((e) => e.name);
            const requests = stario.entries().filter(({ kind }) => kind === "request");
            return [refused, aborted, requests.map(({ method, sent, state, status }) =>
                [method, sent.kind, sent.text, state, status])];
        }"""
    )
    assert noted[:2] == ["TypeError", "AbortError"]
    assert [each[:3] for each in noted[2]] == [
        ["POST", "none", ""],
        ["POST", "form", "a=1"],
        ["POST", "form", "b=2"],
        ["POST", "binary", ""],
        ["GET", "none", ""],
    ]
    assert noted[2][-1][3:] == ["aborted", 0]
    assert all(each[4] == 200 for each in noted[2][:4])
    page.close()


def test_a_preview_without_the_client_has_no_signals_and_is_loaded_anew(
    chromium: Browser, url: str
) -> None:
    page = chromium.new_page()
    page.goto(f"{url}/frame/plain")
    assert page.evaluate("stario.signals()") == {}
    page.get_by_role("link", name="Below").click()
    page.get_by_role("link", name="Lab").click()
    assert [each["url"] for each in page.evaluate("stario.entries()")] == ["/frame/lab"]
    assert page.url == f"{url}/frame/plain#x"
    with page.expect_navigation():
        page.evaluate("void stario.go('/frame/plain?page=true')")
    page.close()


def test_a_story_that_is_a_page_goes_from_page_to_page(chromium: Browser, url: str) -> None:
    page = chromium.new_page()
    page.goto(f"{url}/frame/plain?page=true")
    page.get_by_role("link", name="Lab").click()
    expect(page.get_by_role("heading", name="Lab")).to_be_visible()
    page.close()


# --- for everybody ----------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(
    chromium: Browser, url: str, axe: Callable[..., list[str]], scheme: Any, width: int
) -> None:
    page = chromium.new_page(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    desk = Desk(page, url)
    for name in ("save", "missing", "wrong"):
        desk.click(name)
    expect(desk.requests("/wrong").locator(".sg-ds-finding")).to_be_visible()
    for summary in desk.panel.locator("summary").all():
        summary.click()
    # The preview is a document of its own, and the page around the panel is not the gallery's.
    page.evaluate("document.querySelector('iframe').remove()")
    found = axe(page)
    assert [each for each in found if "landmark" not in each and "region:" not in each] == []
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(overflow) == 0
    page.close()


def test_the_keyboard_alone_opens_an_entry_and_replays_it(desk: Desk) -> None:
    desk.click("save")
    row = desk.events("append")
    row.locator("summary").focus()
    desk.page.keyboard.press("Enter")
    expect(row.locator("pre")).to_be_visible()
    desk.page.keyboard.press("Tab")
    expect(row.locator("pre")).to_be_focused()
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.press("Enter")
    expect(desk.events("replay of")).to_have_count(1)


def test_the_signal_of_the_count_is_the_one_that_the_badge_shows() -> None:
    assert FINDINGS == "_findings"
