from __future__ import annotations

import re

import pytest

from tests.gallery.app.conftest import Visitor


def test_the_first_page_lists_the_files(visitor: Visitor) -> None:
    page = visitor.page("/")
    assert "4 stories in 1 file" in page
    assert 'href="/stories/things"' in page


def test_a_story_has_a_page_with_its_preview(visitor: Visitor) -> None:
    page = visitor.page("/stories/things:danger?tone=primary&~scheme=dark")
    assert "<title>Danger · Gallery</title>" in page
    assert 'src="/frame/things:danger?tone=primary&~scheme=dark"' in page
    assert 'href="/stories/things:danger?tone=primary&~panel=code&~scheme=dark"' in page


def test_the_preview_is_the_story_with_the_args_of_its_address(visitor: Visitor) -> None:
    assert "row 0</li><li>row 1</li></ul>" in visitor.page("/frame/things:rows")
    assert "<ul><li>word 0</li></ul>" in visitor.page("/frame/things:rows?count=1&word=word")


def test_the_preview_is_as_it_was_chosen(visitor: Visitor) -> None:
    page = visitor.page(
        "/frame/things:rows?~scheme=dark&~dir=rtl&~zoom=150&~outline=1&~ground=grid"
    )
    (html,) = re.findall(r"<html[^>]*>", page)
    assert html == (
        '<html class="sc-page" lang="en" dir="rtl" data-theme="dark" data-sg-ground="grid" '
        'data-sg-outline style="zoom:1.5">'
    )


def test_all_stories_of_a_file_are_in_one_document(visitor: Visitor) -> None:
    page = visitor.page("/frame/things")
    titles = re.findall(r'<h2 class="sg-section-title" id="([^"]+)">([^<]+)', page)
    assert titles == [
        ("sg-things--danger--title", "Danger"),
        ("sg-things--looks--title", "Looks"),
        ("sg-things--rows--title", "Rows"),
        ("sg-things--broken--title", "Broken"),
    ]


def test_a_story_that_raises_is_a_card_and_the_others_are_there(visitor: Visitor) -> None:
    page = visitor.page("/frame/things")
    assert "Broken raised an error" in page
    assert "RuntimeError: no data today" in page
    assert "row 0" in page


def test_datastar_gets_patches_of_the_page_that_is_there(visitor: Visitor) -> None:
    events = visitor.patched("/stories/things:danger?tone=primary")
    assert events.count("event: datastar-patch-elements") == 3
    assert 'data: elements <div class="sc-app-shell" id="shell"' in events
    assert "history.replaceState" not in events


def test_a_form_is_answered_with_the_short_address(visitor: Visitor) -> None:
    sent = "~form=1&children=Delete&tone=primary&size=md&~scheme=dark"
    events = visitor.patched(f"/stories/things:danger?{sent}")
    assert (
        'history.replaceState(null, "", "/stories/things:danger?tone=primary&~scheme=dark")'
        in events
    )


def test_without_javascript_a_form_leads_to_the_short_address(visitor: Visitor) -> None:
    response = visitor.client.get(
        "/stories/things:danger?~form=1&children=Delete&tone=primary",
        headers={"host": visitor.host},
        follow_redirects=False,
    )
    assert response.status_code == 303
    assert response.headers["location"] == "/stories/things:danger?tone=primary"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("tonne=danger", "There is no arg 'tonne'."),
        ("~schema=dark", "The gallery has no setting '~schema'."),
        ("~globals.locale=de", "There is no global 'locale'."),
        ("__class__=x", "There is no arg '__class__'."),
        ("&".join(f"a{number}=1" for number in range(2000)), "1000"),
        ("children=" + "a" * 30_000, "20000"),
        (".".join(["tone"] * 40) + "=1", ""),
    ],
)
def test_an_address_that_can_not_be_is_refused_with_what_to_do(
    visitor: Visitor, query: str, said: str
) -> None:
    for page in ("stories", "frame"):
        response = visitor.get(f"/{page}/things:danger?{query}")
        assert response.status_code == 400
        assert said in response.text.replace("&#39;", "'").replace("\u202f", "").replace(",", "")


def test_markup_in_an_address_stays_text(visitor: Visitor) -> None:
    hostile = "<script>alert(1)</script>"
    for path in (
        f"/stories/things:danger?children={hostile}",
        f"/frame/things:danger?children={hostile}",
        f"/stories/things:danger?{hostile}=1",
        f"/stories/things:danger?~{hostile}=1",
        f"/stories/things:danger?tone={hostile}",
        f"/stories/{hostile}",
        f"/frame/things:{hostile}",
    ):
        assert hostile not in visitor.get(path).text


def test_a_refusal_leaves_the_page_that_is_there_as_it_is(visitor: Visitor) -> None:
    events = visitor.patched("/stories/things:danger?tonne=danger")
    assert "There is no arg 'tonne'." in events
    assert "Did you mean tone?" in events
    assert 'id="shell"' not in events


def test_a_wrong_value_keeps_the_last_good_render_and_is_told_beside_its_control(
    visitor: Visitor,
) -> None:
    page = visitor.page("/stories/things:rows?count=many&word=line")
    assert "many" in page
    assert 'src="/frame/things:rows?word=line"' in page


@pytest.mark.parametrize("path", ["/stories/nothing", "/stories/things:nothing", "/frame/nothing"])
def test_what_is_not_there_is_404(visitor: Visitor, path: str) -> None:
    response = visitor.get(path)
    assert response.status_code == 404
    assert "nothing" in response.json()["detail"]
