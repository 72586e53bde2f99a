"""A group of avatars is a list of people, with a number for those who are not shown."""

from __future__ import annotations

import pytest

from stario_components import UsageError, ui

PEOPLE = tuple(ui.Person(name) for name in ("Ada", "Alan", "Grace", "Linus"))


def more(text: str, label: str) -> str:
    return (
        '<li><span class="sc-avatar" data-size="md" data-shape="circle" data-tone="neutral" '
        f'role="img" aria-label="{label}"><span class="sc-avatar-initials" aria-hidden="true">'
        f"{text}</span></span></li>"
    )


def test_a_group_is_a_list_of_avatars() -> None:
    assert str(ui.avatar_group(people=PEOPLE[:2], label="Members")) == (
        '<ul class="sc-avatar-group" data-size="md" role="list" aria-label="Members">'
        f"<li>{ui.avatar(name='Ada')}</li><li>{ui.avatar(name='Alan')}</li></ul>"
    )


def test_more_people_than_shown_are_a_number() -> None:
    html = str(ui.avatar_group(people=PEOPLE, max_items=1))
    assert html == (
        '<ul class="sc-avatar-group" data-size="md" role="list">'
        f"<li>{ui.avatar(name='Ada')}</li>{more('+3', '3 more')}</ul>"
    )


def test_as_many_people_as_are_shown_need_no_number() -> None:
    assert "more" not in str(ui.avatar_group(people=PEOPLE, max_items=4))


def test_those_who_are_not_given_are_counted() -> None:
    html = str(ui.avatar_group(people=PEOPLE, total=12, more_label="noch {count}"))
    assert html.endswith(f"{more('+8', 'noch 8')}</ul>")


def test_a_person_is_shown_with_all_that_is_known() -> None:
    person = ui.Person("Ada", src="/a.png", href="/ada", initials="X", tone="info")
    face = ui.avatar(name="Ada", src="/a.png", initials="X", tone="info", size="lg", shape="square")
    html = str(ui.avatar_group(people=[person], size="lg", shape="square"))
    assert f'<li><a class="sc-avatar-link" href="/ada">{face}</a></li>' in html


def test_nobody_is_an_empty_list() -> None:
    assert str(ui.avatar_group(people=[])) == (
        '<ul class="sc-avatar-group" data-size="md" role="list"></ul>'
    )


def test_at_least_one_is_shown() -> None:
    with pytest.raises(UsageError) as caught:
        str(ui.avatar_group(people=PEOPLE, max_items=0))
    assert str(caught.value) == (
        "ui.avatar_group got max_items=0.\n"
        "No face would be seen.\n"
        "Write max_items=1 or more, or leave it out to show all."
    )


def test_the_text_for_more_has_a_place_for_the_number() -> None:
    with pytest.raises(UsageError) as caught:
        str(ui.avatar_group(people=PEOPLE, max_items=1, more_label="others"))
    assert str(caught.value) == (
        "ui.avatar_group got more_label='others'.\n"
        "It is what a screen reader says for the rest, so it needs the place of the number.\n"
        'Write more_label="{count} more".'
    )


def test_a_person_takes_more_attributes() -> None:
    more = {"data-x": "1"}
    people = [ui.Person("Ada", href="/ada", attrs=more), ui.Person("Alan", attrs=more)]
    html = str(ui.avatar_group(people=people))
    assert '<a class="sc-avatar-link" href="/ada" data-x="1"><span class="sc-avatar"' in html
    assert 'aria-label="Alan" data-x="1">' in html
