"""ui.app_shell: the frame of an application."""

from __future__ import annotations

import pytest

from stario_components import UsageError, ui
from tests.read_html import elements


def test_alone_it_is_a_main_and_a_way_to_it() -> None:
    assert str(ui.app_shell["Hello"]) == (
        '<div class="sc-app-shell" id="shell" data-sticky data-headless>'
        '<a class="sc-skip-link" href="#main">Skip to main content</a>'
        '<main class="sc-app-shell-main" id="main" tabindex="-1">Hello</main></div>'
    )


def test_its_parts_are_landmarks_in_the_order_they_are_read() -> None:
    html = str(ui.app_shell(header="H", sidebar="S", footer="F")["M"])
    parts = [each for each in elements(html) if each.tag in {"header", "aside", "main", "footer"}]
    assert [each.tag for each in parts] == ["header", "aside", "main", "footer"]


def test_the_sidebar_opens_without_a_script() -> None:
    html = str(ui.app_shell(id="app", sidebar="S", sidebar_label="Areas")["M"])
    opener, closer = [each for each in elements(html) if each.tag == "button"]
    (side,) = [each for each in elements(html) if each.tag == "aside"]
    assert side.attrib == {
        "class": "sc-app-shell-side",
        "id": "app-side",
        "popover": "auto",
        "aria-label": "Areas",
    }
    assert opener.get("popovertarget") == closer.get("popovertarget") == "app-side"
    assert closer.get("popovertargetaction") == "hide"
    assert (opener.get("aria-label"), closer.get("aria-label")) == (
        "Open navigation",
        "Close navigation",
    )


def test_without_a_sidebar_there_is_nothing_to_open() -> None:
    html = str(ui.app_shell(header="H")["M"])
    assert '<header class="sc-app-shell-head">H</header>' in html
    assert "popover" not in html


def test_looks_are_flags() -> None:
    html = str(ui.app_shell(header="H", sticky=False, tall_sidebar=True)["M"])
    assert html.startswith('<div class="sc-app-shell" id="shell" data-tall>')


def test_the_main_content_may_have_another_id() -> None:
    html = str(ui.app_shell(main_id="content", skip_label="Zum Inhalt")["M"])
    assert '<a class="sc-skip-link" href="#content">Zum Inhalt</a>' in html
    assert '<main class="sc-app-shell-main" id="content" tabindex="-1">' in html


def test_ids_are_ids() -> None:
    with pytest.raises(UsageError, match="ui.app_shell got id='my shell'"):
        ui.app_shell(id="my shell")["M"]


@pytest.mark.parametrize("main_id", ["shell", "shell-side"])
def test_main_has_an_id_of_its_own(main_id: str) -> None:
    with pytest.raises(UsageError) as caught:
        str(ui.app_shell(main_id=main_id)["M"])
    assert str(caught.value) == (
        f"ui.app_shell got main_id='{main_id}', which another part of it has already.\n"
        "The skip link would lead to that part, and a patch would replace it.\n"
        "Give id or main_id another value."
    )


def test_its_landmarks_have_names_of_their_own() -> None:
    side = ui.sidebar(id="side", groups=[ui.NavGroup(links=[ui.NavLink("x", "/")])])
    html = str(ui.app_shell(header=ui.navbar(id="top", brand="x"), sidebar=side)["M"])
    names = [each.get("aria-label") for each in elements(html) if each.tag in {"nav", "aside"}]
    assert names == ["Main", "Sidebar", "Sections"]
