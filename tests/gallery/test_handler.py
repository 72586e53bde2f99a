from __future__ import annotations

import pytest

from stario_components import UsageError, h
from stario_components.gallery import Page, page, stories_of, story


def test_handlers_and_plays_stay_with_their_story_when_it_is_given_its_name() -> None:
    @story
    def search() -> h.Node:
        return h.ul(id="results")

    before = search.named("search", module="x_stories")

    @search.on("POST", "/users/{user_id:int}")
    def rename(user_id: int) -> None: ...

    @search.play
    async def finds(page: Page) -> None:
        await page.fill("Search", "ada")

    assert [(each.method, each.path, each.function) for each in before.handlers] == [
        ("POST", "/users/{user_id:int}", rename)
    ]
    assert [(each.name, each.title) for each in before.plays] == [("finds", "Finds")]


def test_two_stories_have_handlers_of_their_own() -> None:
    first, second = story(_nothing), story(_nothing)
    first.on("GET", "/a")(print)

    assert second.handlers == []


@pytest.mark.parametrize(
    ("method", "path", "text"),
    [
        (
            "get",
            "/x",
            (
                "story.on got the method 'get'.\n"
                "It is one of GET, POST, PUT, PATCH, DELETE, in capitals.\n"
                "Did you mean GET?"
            ),
        ),
        (
            "/x",
            "GET",
            (
                "story.on got the method '/x'.\n"
                "It is one of GET, POST, PUT, PATCH, DELETE, in capitals.\n"
                'Write @search.on("GET", "/results").'
            ),
        ),
        (
            "GET",
            "results",
            (
                "story.on got the path 'results'.\n"
                "It is what the story's own requests ask for, from the slash on.\n"
                'Write @search.on("GET", "/results"), or "/users/{user_id:int}".'
            ),
        ),
    ],
)
def test_what_no_request_could_be_is_refused(method: str, path: str, text: str) -> None:
    one = story(_nothing)
    with pytest.raises(UsageError) as error:
        one.on(method, path)
    assert str(error.value) == text


def _nothing() -> h.Node:
    return None


@pytest.mark.parametrize("path", ["todo", "//evil.example", "/\\evil.example", "https://a.b", 7])
def test_a_page_is_a_path_of_the_same_server(path: str) -> None:
    with pytest.raises(UsageError) as error:
        page(path)
    assert str(error.value) == (
        f"page got {path!r}.\n"
        "A page of the gallery is one of the app that it is mounted in.\n"
        'Give its path, from the slash on: page("/todo").'
    )


def test_a_page_is_a_story_as_any_other() -> None:
    import types

    module = types.ModuleType("apps_stories")
    board = page("/todo", tags={"live"})
    vars(module)["board"] = board

    (found,) = stories_of(module)
    assert (found.id, found.title, found.tags) == ("apps:board", "Board", {"live"})
