"""Avatars: the picture, what is there while it is not, and what is read out."""

from __future__ import annotations

import pytest

from stario_components import ui
from tests.browser.ui.stage import Stage

PICTURE = (
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='400' height='100'>"
    "<rect width='400' height='100' fill='red'/></svg>"
)
BROKEN = "data:image/png;base64,AAAA"


@pytest.mark.parametrize("size", ["xs", "md", "xl"])
@pytest.mark.parametrize("shape", ["circle", "square"])
def test_a_picture_that_fails_leaves_the_initials_as_they_are(
    stage: Stage, size: ui.WideSize, shape: str
) -> None:
    def shot(src: str | None) -> bytes:
        made = ui.avatar(name="Ada Lovelace", src=src, size=size, shape=shape)  # pyright: ignore[reportArgumentType]
        page = stage.show(made)
        page.wait_for_timeout(50)
        return page.locator(".sc-avatar").screenshot()

    assert shot(BROKEN) == shot(None)


def test_a_picture_covers_the_initials_and_is_cut_to_a_square(stage: Stage) -> None:
    page = stage.show(ui.avatar(name="Ada", src=PICTURE, size="xl", shape="square"))
    page.wait_for_function("document.querySelector('img').complete")
    avatar, image = (page.locator(each).bounding_box() for each in (".sc-avatar", "img"))
    assert avatar == image
    assert avatar is not None
    assert avatar["width"] == avatar["height"] == 56


def test_it_is_read_once(stage: Stage) -> None:
    page = stage.show(
        [
            ui.avatar(name="Ada", src=PICTURE, status="success", status_label="online"),
            ui.avatar(name="Alan", alt=""),
            ui.avatar_group(
                people=[ui.Person("Ada", href="/ada"), ui.Person("Alan"), ui.Person("Grace")],
                label="Members",
                max_items=2,
            ),
        ]
    )
    assert page.locator("#stage").aria_snapshot() == (
        '- img "Ada, online"\n'
        '- list "Members":\n'
        "  - listitem:\n"
        '    - link "Ada":\n'
        "      - /url: /ada\n"
        '      - img "Ada"\n'
        "  - listitem:\n"
        '    - img "Alan"\n'
        "  - listitem:\n"
        '    - img "1 more"'
    )
