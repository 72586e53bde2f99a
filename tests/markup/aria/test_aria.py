"""`aria_tree` in short pages. A test in a browser holds all of it against Playwright's."""

from __future__ import annotations

import pytest

from stario_components import h, ui
from stario_components.markup import Styles, aria_tree


def test_a_page_reads_as_it_is_told() -> None:
    page = h.main[
        h.h1["Users"],
        h.ul[h.li[h.a(href="/ada")["Ada"]], h.li["Grace"]],
        h.form(aria_label="New")[
            h.label["Name ", h.input(placeholder="Full name", value="Alan")],
            h.button(disabled=True)["Add"],
        ],
    ]
    assert aria_tree(page).splitlines() == [
        "- main:",
        '  - heading "Users" [level=1]',
        "  - list:",
        "    - listitem:",
        '      - link "Ada":',
        "        - /url: /ada",
        "    - listitem: Grace",
        '  - form "New":',
        "    - text: Name",
        '    - textbox "Name":',
        "      - /placeholder: Full name",
        "      - text: Alan",
        '    - button "Add" [disabled]',
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<header>x</header>", "- banner: x"),
        ("<article><header>x</header></article>", "- article: x"),
        ("<section>x</section>", "- text: x"),
        ("<section aria-label=a>x</section>", '- region "a": x'),
        ("<a>x</a>", "- text: x"),
        ("<h3>x</h3>", '- heading "x" [level=3]'),
        ("<h2 role=none>x</h2>", "- text: x"),
        ("<h2 role=none tabindex=0>x</h2>", '- heading "x" [level=2]'),
        ("<div role='nonsense alert'>x</div>", "- alert: x"),
        ("<ul role=none><li>x</ul>", "- text: x"),
        ("<select aria-label=a multiple><option>x</select>", '- listbox "a":\n  - option "x"'),
        ("<td>x</td>", '- cell "x"'),
        ("<th scope=row>x</th>", '- rowheader "x"'),
        ("<svg><title>x</title></svg>", '- img "x"'),
        ("<iframe></iframe>", "- iframe"),
    ],
)
def test_an_element_has_its_role(html: str, expected: str) -> None:
    assert aria_tree(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<input aria-labelledby='b a'><p id=a>A<p id=b hidden>B", "B A"),
        ("<input aria-label=' A  b '>", "A b"),
        ("<input id=a><label for=a>A</label><label for=a>B</label>", "A B"),
        ("<input title=T placeholder=P>", "T"),
        ("<input placeholder=P>", "P"),
        ("<fieldset><legend>L</legend></fieldset>", "L"),
        ("<figure><figcaption>C</figcaption></figure>", "C"),
        ("<table><caption>C</table>", "C"),
        ("<img alt=A title=T>", "A"),
        ("<button><img alt=A> b<i hidden>c</i></button>", "A b"),
        ("<button title=T></button>", "T"),
        ("<button aria-label=A aria-labelledby=none>b</button>", "A"),
        ("<button>a<div>b</div>c</button>", "a b c"),
        ("<input type=submit>", "Submit"),
        ("<input type=file>", "Choose File"),
        ("<label>In <input type=number value=5> days <input type=checkbox></label>", "In days"),
        ("<input type=checkbox id=a><label for=a>In <input value=5> days</label>", "In 5 days"),
        ("<a href=# aria-label=A>b</a>", "A"),
    ],
)
def test_an_element_has_its_name(html: str, expected: str) -> None:
    assert f'"{expected}"' in aria_tree(html)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<input type=checkbox checked>", "checkbox [checked]"),
        ("<i role=checkbox aria-checked=mixed>", "checkbox [checked=mixed]"),
        ("<button aria-pressed=true>", "button [pressed]"),
        ("<button aria-expanded=true>", "button [expanded]"),
        ("<button aria-expanded=false>", "button"),
        ("<fieldset disabled><button>", "group:\n  - button [disabled]"),
        ("<div aria-disabled=true><button>", "button [disabled]"),
        ("<input aria-invalid=true>", "textbox [invalid]"),
        ("<input aria-invalid=spelling>", "textbox [invalid=spelling]"),
        ("<i role=tab aria-selected=true>", "tab [selected]"),
        ("<i role=treeitem aria-level=2>", "treeitem [level=2]"),
    ],
)
def test_an_element_has_its_states(html: str, expected: str) -> None:
    assert aria_tree(html) == f"- {expected}"


@pytest.mark.parametrize(
    "html",
    [
        "<p hidden>x",
        "<p aria-hidden=true>x",
        "<p inert>x",
        "<p popover>x",
        "<p style='color: red; display: none'>x",
        "<p style='visibility:hidden'>x",
        "<dialog>x</dialog>",
        "<template>x</template>",
        "<script>x</script>",
        "<input type=hidden value=x>",
    ],
)
def test_what_is_hidden_is_not_told(html: str) -> None:
    assert aria_tree(html) == ""


def test_of_closed_details_the_summary_is_told() -> None:
    assert aria_tree("<details><summary>a</summary>b<p>c</details>") == "- group: a"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<input aria-label=a type=number value=x>", '- spinbutton "a"'),
        ("<input aria-label=a type=range>", '- slider "a": "50"'),
        ("<input aria-label=a type=range min=1 max=10>", '- slider "a": "6"'),
        ("<input aria-label=a type=color>", '- textbox "a": "#000000"'),
        ("<textarea aria-label=a>b</textarea>", '- textbox "a": b'),
    ],
)
def test_a_field_has_its_value(html: str, expected: str) -> None:
    assert aria_tree(html) == expected


def test_of_radio_buttons_the_last_one_that_says_so_is_chosen() -> None:
    radios = "<input type=radio name=a checked><input type=radio name=a checked>"
    assert aria_tree(radios) == "- radio\n- radio [checked]"


def test_a_select_starts_with_the_first_option_that_can_be_chosen() -> None:
    assert aria_tree("<select><option disabled>a<option>b</select>") == (
        '- combobox:\n  - option "a" [disabled]\n  - option "b" [selected]'
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b", '"a: b"'),
        ("12", '"12"'),
        ("yes", '"yes"'),
        ("- a", '"- a"'),
        ('say "x"', 'say "x"'),
        ("{a\\b}", '"{a\\\\b}"'),
        ("é", "é"),
    ],
)
def test_a_text_is_quoted_where_yaml_would_read_something_else(text: str, expected: str) -> None:
    assert aria_tree(h.p[text]) == f"- paragraph: {expected}"


def test_a_name_is_quoted_where_yaml_would_read_something_else() -> None:
    assert aria_tree(h.button["it's: b"]) == "- 'button \"it''s: b\"'"


def test_of_a_link_the_data_in_it_is_left_out() -> None:
    assert aria_tree("<a href='data:text/plain,abc'>x</a>").endswith("- /url: data:text/plain,…")


def test_what_an_element_owns_is_told_there() -> None:
    assert aria_tree("<ul aria-owns=a></ul><p>b</p><li id=a>c") == (
        "- list:\n  - listitem: c\n- paragraph: b"
    )


def test_of_a_document_the_body_is_told() -> None:
    assert aria_tree(h.html[h.head[h.title["T"]], h.body["B"]]) == "- text: B"


def test_a_stylesheet_is_described_by_selectors() -> None:
    html = '<i class="a">1</i><i class="b">2</i><i class="b">3</i><div popover id=c>4</div>'
    styles = Styles(hidden=(".a",), shown=("#c",)) + Styles(boxes=(".b",))
    assert aria_tree(html, styles=styles) == "- text: 2 3 4"


def test_the_stylesheet_of_the_library_is_known() -> None:
    assert aria_tree([ui.badge["1"], ui.badge["2"]]) == "- text: 1 2"
    assert aria_tree([ui.badge["1"], ui.badge["2"]], styles=Styles()) == '- text: "12"'
