"""ui.textarea"""

from __future__ import annotations

import pytest

from stario_components import UsageError, ui
from stario_components.ui._textarea import length


def test_its_text_stands_inside() -> None:
    assert str(ui.textarea(label="X", name="x", value="a\n<b>", rows=5)) == (
        '<div class="sc-field" id="x-field" data-size="md">'
        '<label class="sc-field-label" for="x">X</label>'
        '<textarea class="sc-input" id="x" name="x" rows="5">a\n&lt;b&gt;</textarea></div>'
    )


@pytest.mark.parametrize("value", ["\na", "\r\na"])
def test_a_line_break_at_the_start_is_kept(value: str) -> None:
    """A parser drops the first one."""
    assert f">\n{value}</textarea>" in str(ui.textarea(label="X", name="x", value=value))


def test_it_grows_from_its_rows() -> None:
    made = str(ui.textarea(label="X", name="x", auto_grow=True, rows=2))
    assert 'rows="2" data-auto-grow style="--sc-rows: 2"' in made


def test_a_counter_describes_it() -> None:
    made = str(
        ui.textarea(
            label="X", name="x", maxlength=9, counter="{count} of {max}", value="abc", hint="h"
        )
    )
    assert 'aria-describedby="x-hint x-count"' in made
    assert 'data-signals="{&#34;_count_of_x&#34;:3}"' in made
    assert ">3 of 9</div>" in made


def test_what_is_left() -> None:
    made = str(
        ui.textarea(label="X", name="x", maxlength=9, counter="{left} of {max}", value="abc")
    )
    assert ">6 of 9</div>" in made


@pytest.mark.parametrize(("text", "count"), [(None, 0), ("a\r\nb", 3), ("🙂", 2)])
def test_text_is_as_long_as_a_browser_says(text: str | None, count: int) -> None:
    assert length(text) == count


def test_a_counter_without_an_end_is_refused() -> None:
    with pytest.raises(UsageError) as error:
        str(ui.textarea(label="X", name="x", counter="{count}"))
    assert str(error.value) == (
        "ui.textarea got counter='{count}', and no maxlength.\n"
        "There is nothing that it could count towards.\n"
        "Say how long the text may be: maxlength=200."
    )
