"""Files that come as signals."""

from __future__ import annotations

import pytest

from stario_components._errors import WireError
from stario_components.ds import FileSignal


@pytest.mark.parametrize("contents", ["not base64!", "a"])
def test_a_file_that_is_not_base64_is_an_error(contents: str) -> None:
    with pytest.raises(WireError) as caught:
        FileSignal(name="a.txt", contents=contents).data
    assert str(caught.value) == (
        "The contents of the file 'a.txt' are not base64.\n"
        "The client sends files so; something else made this request.\n"
        "Answer it with an error."
    )


def test_the_bytes_of_a_file_are_read() -> None:
    assert FileSignal(name="a.bin", contents="AP/+", mime="").data == b"\x00\xff\xfe"
    assert FileSignal(name="empty", contents="").data == b""
