"""Scripts: code is an expression, text is data, and no address runs code or leaves unasked."""

from __future__ import annotations

import pytest

from stario_components import console, dispatch, ds, navigate, replace_url, script
from stario_components._errors import UsageError


def test_a_script_is_appended_and_removes_itself() -> None:
    event = script(ds.js("alert({})", "hi"))
    assert (event.selector, event.mode) == ("body", "append")
    assert event.html == '<script data-effect="el.remove()">alert("hi")</script>'


def test_a_script_may_stay_and_have_attributes() -> None:
    event = script(ds.js("1"), auto_remove=False, attributes={"type": "module"})
    assert event.html == '<script type="module">1</script>'


def test_a_script_removes_itself_under_the_aliased_prefix_too() -> None:
    ds.use_client(ds.Client(prefix="data-star-"))
    try:
        html = script(ds.js("1")).html
    finally:
        ds.use_client(ds.Client())
    assert html == '<script data-star-effect="el.remove()">1</script>'


def test_an_empty_script_is_refused() -> None:
    with pytest.raises(UsageError, match="script got an empty expression"):
        script(ds.js(""))


def test_text_is_no_script() -> None:
    with pytest.raises(UsageError) as caught:
        script("alert(1)")  # type: ignore[arg-type]
    assert str(caught.value) == (
        "script got 'alert(1)' where it runs code.\n"
        "Text is data and never becomes code, so that a user's text can't either.\n"
        'Write ds.js("…"), or an action such as ds.post("/todos").'
    )


@pytest.mark.parametrize("code", ["'</script>'", "'</SCRIPT '", "'<!--'"])
def test_code_that_would_end_its_element_is_refused(code: str) -> None:
    with pytest.raises(UsageError) as caught:
        script(ds.trusted_js(code))
    assert str(caught.value) == (
        f'script got code that ends or hides its element: "{code}".\n'
        "The rest of it would be read as HTML.\n"
        'Pass text through a hole, which escapes it: ds.js("f({})", text).'
    )


@pytest.mark.parametrize("address", ["/x?a=b#c", "x", "?page=2", "#top", "/a:b"])
def test_a_page_of_this_site_is_navigated_to(address: str) -> None:
    assert f'window.location = "{address}"' in navigate(address).html


@pytest.mark.parametrize("address", ["//evil.test", "https://evil.test/x", "HTTP://evil.test"])
def test_another_site_has_to_be_said(address: str) -> None:
    with pytest.raises(UsageError) as caught:
        navigate(address)
    assert str(caught.value) == (
        f"navigate got '{address}', which leaves this site.\n"
        "An address from a user could send others to a copy of your page.\n"
        "Give a path, or navigate with is_external=True when the address is yours."
    )
    assert address in navigate(address, is_external=True).html


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:x",
        "data:text/html,x",
        "java\nscript:x",
        " /x",
        "\\\\e",
        "",
    ],
)
def test_an_address_that_could_run_code_is_refused(address: str) -> None:
    with pytest.raises(UsageError, match="Only http and https addresses"):
        navigate(address, is_external=True)


def test_the_address_bar_can_be_changed() -> None:
    assert 'history.replaceState(null, "", "/x")' in replace_url("/x").html
    with pytest.raises(UsageError) as caught:
        replace_url("https://evil.test")
    assert str(caught.value) == (
        "replace_url got 'https://evil.test', which leaves this site.\n"
        "An address from a user could send others to a copy of your page.\n"
        "Give a path, or navigate with is_external=True when the address is yours."
    )


def test_the_console_takes_values() -> None:
    assert '>console.warn("a",1)<' in console("a", 1, level="warn").html


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        console("a", level="warning")  # type: ignore[arg-type]
    assert str(caught.value) == (
        "console got level='warning'.\n"
        "The browser's console has no such method.\n"
        "Did you mean warn?"
    )


def test_a_level_that_is_like_none_is_refused_with_all_there_are() -> None:
    with pytest.raises(UsageError, match="It is one of log, info, warn, error, debug."):
        console("a", level="zzz")  # type: ignore[arg-type]


def test_an_event_is_dispatched_on_the_document() -> None:
    assert dispatch("saved", 7).html == (
        '<script data-effect="el.remove()">document.dispatchEvent(new CustomEvent("saved",\n'
        '{"detail":7,"bubbles":true,"cancelable":false}))</script>'
    )


@pytest.mark.parametrize(("name", "selector"), [("", None), ("a\nb", None), ("saved", "")])
def test_an_event_without_a_name_or_place_is_refused(name: str, selector: str | None) -> None:
    with pytest.raises(UsageError, match="It stands on one line of the stream"):
        dispatch(name, selector=selector)


def test_an_event_is_dispatched_where_the_selector_says() -> None:
    html = dispatch("saved", {"by": "</script>"}, selector="#a'b").html
    assert 'document.querySelectorAll("#a\'b").forEach((el) => el.dispatchEvent(' in html
    assert '{"by":"\\u003c/script>"}' in html


@pytest.mark.parametrize("address", ["?at=10:30", "#a:b", "x?at=10:30"])
def test_a_colon_behind_the_path_is_no_scheme(address: str) -> None:
    assert address in navigate(address).html
