"""`h`: every element under its name, and no others."""

from __future__ import annotations

import pytest

from stario_components import h
from stario_components._errors import UsageError

# https://html.spec.whatwg.org/multipage/indices.html#elements-3
HTML = """
a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite
code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption
figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label
legend li link main map mark math menu meta meter nav noscript object ol optgroup option output p
picture pre progress q rp rt ruby s samp script search section select slot small source span strong
style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul
var video wbr
""".split()
VOID = "area base br col embed hr img input link meta source track wbr".split()
# https://www.w3.org/TR/SVG2/eltindex.html, without fonts and filter primitives.
SVG = """
animate animateMotion animateTransform circle clipPath defs desc ellipse filter foreignObject g
image line linearGradient marker mask metadata mpath path pattern polygon polyline radialGradient
rect set stop switch symbol text textPath tspan use view
""".split()


def name_of(tag: str) -> str:
    snake = "".join(f"_{char.lower()}" if char.isupper() else char for char in tag)
    return "del_" if tag == "del" else snake


@pytest.mark.parametrize("tag", [*HTML, *SVG])
def test_an_element_renders_under_its_name(tag: str) -> None:
    html = str(getattr(h, name_of(tag)))
    doctype = "<!doctype html>" if tag == "html" else ""
    assert html == doctype + (f"<{tag}>" if tag in VOID else f"<{tag}></{tag}>")


@pytest.mark.parametrize("tag", VOID)
def test_a_void_element_takes_attributes_and_no_children(tag: str) -> None:
    element = getattr(h, name_of(tag))
    assert str(element(id="x")) == f'<{tag} id="x">'
    with pytest.raises(TypeError, match=f"^<{tag}> got the children 'x'"):
        element["x"]


def test_names_of_svg_attributes_are_kept() -> None:
    assert str(h.svg(viewBox="0 0 1 1", preserveAspectRatio="none")) == (
        '<svg viewBox="0 0 1 1" preserveAspectRatio="none"></svg>'
    )


def test_a_misspelt_attribute_can_not_be_caught() -> None:
    assert str(h.input(plceholder="x")) == '<input plceholder="x">'


def test_attributes_and_children_are_escaped() -> None:
    assert str(h.p(".a", title='"<')["<b>", None, False, 3]) == (
        '<p class="a" title="&#34;&lt;">&lt;b&gt;3</p>'
    )


def test_comments_and_fragments_are_there() -> None:
    assert str(h.fragment[h.comment("a -- b"), h.br]) == "<!-- a  b --><br>"


def test_a_misspelt_tag_is_refused_with_the_nearest() -> None:
    with pytest.raises(AttributeError) as caught:
        h.buton  # type: ignore[attr-defined]
    assert str(caught.value) == (
        "h has no element 'buton'.\n"
        "A browser would render an unknown element that does nothing.\n"
        "Did you mean h.button?"
    )


def test_a_tag_that_is_like_none_is_refused_with_the_way_to_custom_elements() -> None:
    with pytest.raises(AttributeError) as caught:
        h.xyzzy  # type: ignore[attr-defined]
    assert str(caught.value) == (
        "h has no element 'xyzzy'.\n"
        "A browser would render an unknown element that does nothing.\n"
        'For a custom element write h.element("my-tag").'
    )


@pytest.mark.parametrize("name", ["my-tag", "a-b.c_d-1", "x-"])
def test_a_custom_element_is_asked_for_by_name(name: str) -> None:
    assert str(h.element(name)(size=2)["x"]) == f'<{name} size="2">x</{name}>'


@pytest.mark.parametrize("name", ["div", "My-Tag", "my tag-x", "-x", "1-x", "x-<b>", "", "x-é"])
def test_a_name_that_no_custom_element_has_is_refused(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        h.element(name)
    assert str(caught.value) == (
        f"h.element got {name!r}.\n"
        "The name of a custom element is lower-case ASCII and holds a hyphen.\n"
        'Write h.element("my-tag"), or h.div for an HTML element.'
    )
