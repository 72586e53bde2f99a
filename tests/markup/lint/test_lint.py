"""`lint`: each rule with the page that breaks it, its exact text, and a neighbour that is right."""

from __future__ import annotations

import pytest

from stario_components import ds, h, ui
from stario_components.gallery import Story
from stario_components.markup import RULES, lint
from tests.stories import all_stories

STORIES = all_stories()
SHELL = '<!doctype html><html lang="en"><head><title>T</title></head><body>{}</body></html>'

# A rule, what breaks it, what it says, and what it leaves alone.
ROWS: list[tuple[str, str, str, str]] = [
    (
        "parse-error",
        "<p id=a id=b>",
        (
            "The HTML has a mistake in line 1, column 11: "
            "the second of two attributes with one name is dropped.\n"
            "A browser mends it in its own way, and the next reader of it in another.\n"
            "HTML calls it duplicate-attribute: write what was meant."
        ),
        "<p id=a class=b>",
    ),
    (
        "parse-error",
        "<p>&foo;",
        (
            "The HTML has a mistake in line 1, column 8: "
            "a name between & and ; stands for no character.\n"
            "A browser mends it in its own way, and the next reader of it in another.\n"
            "HTML calls it unknown-named-character-reference: write what was meant."
        ),
        "<p>a & b &amp; c",
    ),
    (
        "misplaced-tag",
        "<p>a<div>b</div></p>",
        (
            "</p> in line 1 closes nothing: <div> has ended the <p>.\n"
            "A <div> may not stand in a <p>.\n"
            "Make the <p> a <div>, or the <div> a <span>."
        ),
        "<p>a<div>b</div>",
    ),
    (
        "misplaced-tag",
        "<table><div>x</div><tr><td>y</table>",
        (
            "<div> in line 1 may not stand in <table>: a browser moves it out.\n"
            "It shows somewhere else than it is written, and a patch of it goes there.\n"
            "Put <div> outside, or into a cell."
        ),
        "<table><tr><td><div>x</div></table>",
    ),
    (
        "misplaced-tag",
        "<div><tr><td>x</td></tr></div>",
        (
            "The tag <tr> in line 1 is dropped: it may not stand there.\n"
            "A browser keeps what is in it and forgets the tag.\n"
            "Put <tr> where HTML allows it, as a row into a table."
        ),
        "<tr><td>x</td></tr>",
    ),
    (
        "misplaced-tag",
        "<button>a<button>b</button></button>",
        (
            "<button> ends where <button> begins, in line 1.\n"
            "A <button> may not stand in a <button>, so a browser closes it.\n"
            "Close <button> before, or put something else into it."
        ),
        "<button>a</button><button>b</button>",
    ),
    (
        "misplaced-tag",
        "<p>a</b></p>",
        (
            "</b> in line 1 closes nothing.\n"
            "No such element is open there; a browser forgets the tag, or makes an empty element.\n"
            "Remove it, or write the start tag."
        ),
        "<p>a<b></b></p>",
    ),
    (
        "misplaced-tag",
        "<div>\n<span>a\n</div>",
        (
            "<span> is still open before the end tag in line 3.\n"
            "A browser closes it there, with all that came in between inside of it.\n"
            "Write </span> where it ends."
        ),
        "<ul>\n<li>a\n<li>b</ul><table><tr><td>1<td>2<tr><td>3</table>",
    ),
    (
        "misplaced-tag",
        "<div>",
        (
            "<div> is still open at the end.\n"
            "A browser closes it there, with all that came in between inside of it.\n"
            "Write </div> where it ends."
        ),
        "<p>a<br><img src=a alt=''><svg><path d=''/></svg>",
    ),
    (
        "document",
        '<html lang="en"><head><title>T</title>',
        (
            "The document has no doctype.\n"
            "A browser shows it as pages of the last century were shown.\n"
            "Start it with <!doctype html>; h.html does."
        ),
        SHELL,
    ),
    (
        "document",
        "<!doctype html><html><head><title>T</title>",
        (
            "The document does not say its language.\n"
            "A screen reader reads it with the sounds of another one.\n"
            'Write lang, as in <html lang="en">.'
        ),
        SHELL,
    ),
    (
        "document",
        '<!doctype html><html lang="en"><head><title> </title>',
        (
            "The document has no title.\n"
            "Tabs, the history and a screen reader have nothing to call it.\n"
            "Write <title> in its head."
        ),
        SHELL,
    ),
    (
        "content-model",
        "<div><li>a</li></div>",
        (
            "<li> stands in <div>.\n"
            "It means something only in menu, ol, ul.\n"
            "Put it there, or take another element than <li>."
        ),
        "<menu><li>a</li></menu><li>a</li>",
    ),
    (
        "content-model",
        "<ul><p>a</p></ul>",
        (
            "<ul> holds <p>.\n"
            "Only li may stand in it: a screen reader counts them.\n"
            "Put <p> into one of them, or outside."
        ),
        "<ul><li><p>a</p></li></ul>",
    ),
    (
        "content-model",
        "<details><p>a</p><summary>b</summary></details>",
        (
            "<summary> is not the first in <details>.\n"
            "It counts only there.\n"
            "Put it before everything else in <details>."
        ),
        "<details><summary>b</summary><p>a</p></details>",
    ),
    (
        "content-model",
        "<span><a href=x><div>a</div></a></span>",
        (
            "<div> stands in <span>.\n"
            "<span> is for a phrase: text, and what can stand in a line of it.\n"
            "Make the <div> a <span>, or put it outside."
        ),
        "<div><a href=x><div>a</div></a></div><summary><h2>a</h2></summary>",
    ),
    (
        "obsolete-element",
        "<center>a</center>",
        (
            "<center> is obsolete.\n"
            "Browsers keep it for pages of long ago, and may stop.\n"
            "Take CSS instead."
        ),
        "<s>a</s>",
    ),
    (
        "obsolete-attribute",
        "<td align=right>",
        (
            "align on <td> is obsolete.\n"
            "What looks belong to CSS, and what names belong to id.\n"
            "Remove it, and say the same with a class or an id."
        ),
        "<img src=a alt='' width=1 height=1>",
    ),
    (
        "missing-attribute",
        "<img alt=a>",
        (
            "<img> has no src and no srcset.\n"
            "Without it, the element does nothing.\n"
            "Write src, or leave the element out."
        ),
        "<img alt=a data-attr:src='$url'>",
    ),
    (
        "duplicate-id",
        "<p id=a></p><p id=a></p>",
        (
            "The id 'a' is there twice.\n"
            "A patch, a label and a link reach the first element that has it, never the second.\n"
            "Give one of them another id."
        ),
        "<p id=a></p><p id=b></p><template><p id=a></p></template>",
    ),
    (
        "wrong-id",
        "<p id='a b'>",
        (
            "'a b' is no id.\n"
            "It needs a character and must not have blanks: what names it splits at them.\n"
            "Write one word, as in user-3."
        ),
        "<p id=a:b.c>",
    ),
    (
        "dangling-reference",
        "<p aria-labelledby='user-1 usr-2'></p><b id=user-1></b><b id=user-2></b>",
        (
            "aria-labelledby names the id 'usr-2', which no element has.\n"
            "It does nothing: a label without a field, a button that opens nothing.\n"
            "Did you mean user-2?"
        ),
        "<p aria-labelledby=user-1></p><b id=user-1></b><a href='#elsewhere'>x</a>",
    ),
    (
        "missing-name",
        "<button><svg></svg></button>",
        (
            "A button has no name.\n"
            "A screen reader can only say what kind of thing it is, "
            "and voice control can't reach it.\n"
            "Write text into it, or give it aria-label."
        ),
        "<button aria-label=Close><svg></svg></button>",
    ),
    (
        "missing-name",
        "<input type=text>",
        (
            "A field has no name.\n"
            "A screen reader can only say what kind of thing it is, "
            "and voice control can't reach it.\n"
            "Put it into a label, or give it aria-label."
        ),
        "<label>A <input></label><input type=hidden>",
    ),
    (
        "missing-name",
        "<img src=a>",
        (
            "A picture has no name.\n"
            "A screen reader can only say what kind of thing it is, "
            "and voice control can't reach it.\n"
            'Say in alt what it shows, or write alt="" where it is only for looks.'
        ),
        "<img src=a alt=''>",
    ),
    (
        "missing-name",
        "<dialog><p>a</dialog>",
        (
            "A dialog has no name.\n"
            "A screen reader can only say what kind of thing it is, "
            "and voice control can't reach it.\n"
            "Give it aria-label, or aria-labelledby with the id of its heading."
        ),
        "<dialog aria-labelledby=a><h2 id=a>Title</h2></dialog>",
    ),
    (
        "missing-name",
        "<iframe src=a></iframe>",
        (
            "A frame has no name.\n"
            "A screen reader can only say what kind of thing it is, "
            "and voice control can't reach it.\n"
            "Give it a title."
        ),
        "<iframe src=a title=Preview></iframe>",
    ),
    (
        "label",
        "<label>a</label>",
        (
            "A label belongs to no control.\n"
            "A click on it does nothing, and it names nothing.\n"
            "Put the control into it, write for= with the id of one, or make it a span."
        ),
        "<label>a <input></label>",
    ),
    (
        "label",
        "<label for=a>a</label><div id=a></div>",
        (
            'A label names <div id="a">, which takes no label.\n'
            "Only button, input, meter, output, progress, select and textarea do.\n"
            "Name the control inside of it, or use aria-labelledby there."
        ),
        "<label for=a>a</label><input id=a>",
    ),
    (
        "heading-order",
        "<h2>a</h2><h4>b</h4>",
        (
            "A heading of level 4 follows one of level 2.\n"
            "Who goes through a page by its headings looks for the level between them.\n"
            "Make it level 3; how big it looks is up to the stylesheet."
        ),
        "<h4>a</h4><h2>b</h2><h3>c</h3>",
    ),
    (
        "role",
        "<div role=buton>",
        (
            "'buton' is no role.\n"
            "It is passed over, and the element is told as what it is without it.\n"
            "Did you mean button?"
        ),
        "<div role='doc-tip note'>",
    ),
    (
        "role",
        "<div role=widget>",
        (
            "'widget' is a role for the specification alone.\n"
            "It groups other roles and is told as none of them.\n"
            "Take one that belongs to it, as button for command."
        ),
        "<div role=group>",
    ),
    (
        "role-state",
        "<div role=switch aria-label=a>",
        (
            'role="switch" has no aria-checked.\n'
            "It can't be told without: a checkbox that is neither on nor off.\n"
            "Write aria-checked, or use the element that has this role by itself."
        ),
        "<input type=checkbox role=switch><div role=switch data-attr:aria-checked='$a'>",
    ),
    (
        "aria-attribute",
        "<div aria-labeledby=a>",
        "aria-labeledby does not exist.\nIt is passed over.\nDid you mean aria-labelledby?",
        "<div aria-label=a>",
    ),
    (
        "aria-value",
        "<div aria-expanded=yes>",
        (
            "aria-expanded is 'yes'.\n"
            "A value that it can't have counts as none.\n"
            "Write one of these: true, false, undefined."
        ),
        "<div aria-expanded=false aria-current=page aria-level=2>",
    ),
    (
        "aria-value",
        "<div aria-level=two>",
        (
            "aria-level is 'two'.\n"
            "A value that it can't have counts as none.\n"
            "Write one of these: a whole number."
        ),
        "<div aria-valuenow=-1.5 aria-colcount=-1>",
    ),
    (
        "nested-control",
        "<a href=x>a <button>b</button></a>",
        (
            '<button> stands in <a href="x">.\n'
            "A click is meant for one of them; a keyboard or a screen reader may reach only one.\n"
            "Put them beside each other."
        ),
        "<a href=x>a</a> <button>b</button><label>c <input></label>",
    ),
    (
        "tabindex",
        "<p tabindex=2>",
        (
            "tabindex is 2.\n"
            "It comes before everything else in the page, whatever the order on the screen.\n"
            'Write tabindex="0", and put the element where its turn is.'
        ),
        "<p tabindex=0></p><p tabindex=-1></p>",
    ),
    (
        "tabindex",
        "<p tabindex=first>",
        (
            "tabindex is 'first'.\n"
            "A browser reads no number in it, so it does nothing.\n"
            'Write "0" to be reached by the keyboard, "-1" to be reached by a program alone.'
        ),
        "<p>",
    ),
    (
        "datastar-plugin",
        "<p data-on-click='@get(1)'>",
        (
            "data-on-click is no attribute of Datastar.\n"
            "The client passes it over without a word.\n"
            "The key comes after a colon: data-on:click."
        ),
        "<p data-on:click='@get(1)' data-tone=a data-size=b data-style-of=c>",
    ),
    (
        "datastar-plugin",
        "<p data-on-load='@get(1)'>",
        (
            "data-on-load is no attribute of Datastar.\n"
            "The client passes it over without a word.\n"
            "Write data-init."
        ),
        "<p data-init='@get(1)'>",
    ),
    (
        "datastar-plugin",
        "<p data-clas:a='$b'>",
        (
            "data-clas:a is no attribute of Datastar.\n"
            "The client passes it over without a word.\n"
            "Did you mean class?"
        ),
        "<p data-class:a='$b'>",
    ),
    (
        "datastar-key",
        "<input data-bind:a=a>",
        (
            "data-bind:a has a key and a value.\n"
            "The client throws, and no attribute that comes after it on the page works.\n"
            'Write data-bind="name of the signal".'
        ),
        "<input data-bind:a><input data-bind=a>",
    ),
    (
        "datastar-key",
        "<input data-bind>",
        (
            "data-bind has neither a key nor a value.\n"
            "The client throws, and no attribute that comes after it on the page works.\n"
            'Write data-bind="name of the signal".'
        ),
        "<input data-ignore data-bind>",
    ),
    (
        "datastar-key",
        "<p data-on='$a'>",
        (
            "data-on has no key.\n"
            "The client throws, and no attribute that comes after it on the page works.\n"
            "Write data-on:click."
        ),
        "<p data-on:click='$a'>",
    ),
    (
        "datastar-key",
        "<p data-text:a='$a'>",
        (
            "data-text:a has a key, which data-text does not take.\n"
            "The client throws, and no attribute that comes after it on the page works.\n"
            "Write data-text."
        ),
        "<p data-text='$a'>",
    ),
    (
        "datastar-key",
        "<p data-show=' '>",
        (
            "data-show has no value.\n"
            "The client throws, and no attribute that comes after it on the page works.\n"
            "Write the expression, or leave the attribute out."
        ),
        "<p data-signals data-json-signals>",
    ),
    (
        "datastar-modifier",
        "<p data-on:click__prevnt='$a'>",
        (
            "data-on has no modifier 'prevnt' (data-on:click__prevnt).\n"
            "The client passes it over; a key can't hold two underscores, they begin a modifier.\n"
            "Did you mean prevent?"
        ),
        "<p data-on:click__prevent__debounce.1s.leading='$a' data-signals:a__case.kebab=1>",
    ),
    (
        "datastar-modifier",
        "<p data-class:card__title='$a'>",
        (
            "data-class has no modifier 'title' (data-class:card__title).\n"
            "The client passes it over; a key can't hold two underscores, they begin a modifier.\n"
            "Put the name into the value, as an object."
        ),
        "<p data-class='{\"card__title\": $a}'>",
    ),
    (
        "datastar-writers",
        "<p data-attr:class='$a' data-class:b='$c'>",
        (
            "data-attr:class and data-class:b both write the class of an element.\n"
            "Each undoes what the other one wrote, for ever: the tab hangs.\n"
            "Say all of it in one attribute."
        ),
        "<p data-class:a='$a' data-class:b='$c' data-attr:title='$d'>",
    ),
    (
        "datastar-writers",
        "<p data-show='$a' data-style='{\"display\": $b}'>",
        (
            "data-show and data-style both write the style display of an element.\n"
            "Each undoes what the other one wrote, for ever: the tab hangs.\n"
            "Say all of it in one attribute."
        ),
        "<p data-show='$a' data-style:color='$b' data-class:a='$c'>",
    ),
    (
        "datastar-writers",
        "<p data-text='$a' data-json-signals>",
        (
            "data-text and data-json-signals both write the text of an element.\n"
            "Each undoes what the other one wrote, for ever: the tab hangs.\n"
            "Say all of it in one attribute."
        ),
        "<p data-text='$a'>",
    ),
]


def only(rule: str) -> list[str]:
    return [name for name in RULES if name != rule]


@pytest.mark.parametrize(("rule", "html", "text"), [row[:3] for row in ROWS])
def test_what_breaks_a_rule_is_told(rule: str, html: str, text: str) -> None:
    assert [(each.rule, each.message) for each in lint(html, ignore=only(rule))] == [(rule, text)]


@pytest.mark.parametrize(("rule", "html"), [(row[0], row[3]) for row in ROWS])
def test_its_neighbour_is_left_alone(rule: str, html: str) -> None:
    assert lint(html, ignore=only(rule)) == []


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_has_a_row_here(rule: str) -> None:
    assert rule in {row[0] for row in ROWS}


@pytest.mark.parametrize("text", sorted({row[2] for row in ROWS}))
def test_a_message_has_three_lines_that_are_sentences(text: str) -> None:
    assert [line[-1] in ".?" for line in text.split("\n")] == [True, True, True]


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_a_story_is_clean(story: Story) -> None:
    assert [str(each) for each in lint(story.render())] == []


def test_a_page_of_ours_is_clean() -> None:
    assert lint(ui.page(h.main[h.h1["Hello"]], title="Hello")) == []


def test_a_finding_says_where_it_is() -> None:
    [found] = lint("<ul id=rows>\n<li>a</li>\n<li><button class=x></button></li></ul>")
    assert (found.rule, found.path, found.tag, found.line) == (
        "missing-name",
        "#rows > li:nth-of-type(2) > button",
        '<button class="x">',
        3,
    )


def test_a_tag_is_cut_short() -> None:
    [found] = lint(h.img(src="a" * 200))
    assert found.tag == f'<img src="{"a" * 68}…>'


def test_what_the_builders_of_ds_give_is_clean() -> None:
    a = ds.signal("a")
    node = h.form(ds.on("submit", ds.post("/a"), prevent=True))[
        h.label["A ", h.input(ds.bind("a"), ds.indicator("_busy"))],
        h.p(ds.text(a), ds.show(a), ds.class_({"is__big": a})),
    ]
    assert lint(node) == []


def test_what_datastar_ignores_is_not_linted() -> None:
    assert lint("<div data-ignore><p data-text></p></div>") == []
