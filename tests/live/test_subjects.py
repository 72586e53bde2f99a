from __future__ import annotations

import pytest

from stario_components._errors import UsageError
from stario_components.live import check_pattern, check_subject


@pytest.mark.parametrize("subject", ["todos", "boards.7", "a.b.c", "ümlaut.x-y_z", "1"])
def test_dotted_words_are_a_subject(subject: str) -> None:
    assert check_subject(subject) == subject


@pytest.mark.parametrize(
    "subject", ["", ".", "a.", ".a", "a..b", "a b", "*", "a.*", "a.>", "a\n", "a\0"]
)
def test_anything_else_is_no_subject(subject: str) -> None:
    with pytest.raises(UsageError) as caught:
        check_subject(subject)
    assert str(caught.value) == (
        f"{subject!r} is not a subject.\n"
        "A subject is dotted words without spaces, * or >; an empty word or a wildcard would "
        "reach others than you mean.\n"
        'Publish "todos", or f"boards.{board_id}" with an id that holds no dot.'
    )


@pytest.mark.parametrize("pattern", ["*", "todos", "boards.*", "a.b.*"])
def test_a_star_stands_alone_or_last(pattern: str) -> None:
    assert check_pattern(pattern) == pattern


@pytest.mark.parametrize("pattern", ["", "*.a", "a.*.b", "a*", "a.b*", "**", "a.>", "a .b"])
def test_anything_else_is_no_pattern(pattern: str) -> None:
    with pytest.raises(UsageError) as caught:
        check_pattern(pattern)
    assert str(caught.value) == (
        f"{pattern!r} is not a pattern of subjects.\n"
        "A * stands alone, or as the last word, for everything below.\n"
        'Subscribe to "todos", "boards.*" or "*".'
    )


@pytest.mark.parametrize("subject", [["a", "b"], None, 7, b"todos"])
def test_what_is_no_text_is_no_subject(subject: object) -> None:
    with pytest.raises(UsageError) as caught:
        check_subject(subject)
    assert str(caught.value) == (
        f"{subject!r} is not a subject.\n"
        "A subject is text, and each is an argument of its own.\n"
        'Publish "todos"; spread a list: relay.publish(*subjects).'
    )


@pytest.mark.parametrize("pattern", [["a", "b"], None, 7, b"todos"])
def test_what_is_no_text_is_no_pattern(pattern: object) -> None:
    with pytest.raises(UsageError) as caught:
        check_pattern(pattern)
    assert str(caught.value) == (
        f"{pattern!r} is not a pattern of subjects.\n"
        "A pattern is text, and each is an argument of its own.\n"
        'Subscribe to "todos", "boards.*" or "*"; spread a list: relay.subscribe(*patterns).'
    )
