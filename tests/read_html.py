"""What a parser sees in a piece of HTML: errors, a skeleton, ids and who points at them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

# Attributes that hold ids of other elements, blanks between them.
REFERENCES = frozenset(
    "for form list headers aria-labelledby aria-describedby aria-controls aria-owns aria-details "
    "aria-errormessage aria-activedescendant popovertarget commandfor".split()
)


@lru_cache(maxsize=1024)
def _parse(html: str) -> tuple[Element, tuple[str, ...]]:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parseFragment(html, container="body")
    found = [f"{at}: {code} {detail}" for at, code, detail in parser.errors]
    return tree, tuple(found)


def parsed(html: str) -> Element:
    """The tree of a fragment, as a browser would build it inside of a body."""
    return _parse(html)[0]


def errors(html: str) -> list[str]:
    """What the parser had to mend: tags in wrong places, left open, closed twice."""
    return list(_parse(html)[1])


def elements(html: str) -> Iterator[Element]:
    """Every element, in the order of the text."""
    return (each for each in parsed(html).iter() if isinstance(each.tag, str))


def skeleton(html: str) -> list[Any]:
    """Tags and names of attributes, without any text: what a value must not change."""
    return _skeleton(parsed(html))


def _skeleton(element: Element) -> list[Any]:
    children = [_skeleton(each) for each in element if isinstance(each.tag, str)]
    return [element.tag, sorted(element.attrib), children]


def ids(html: str) -> list[str]:
    return [found for each in elements(html) if (found := each.get("id")) is not None]


def repeated_ids(html: str) -> list[str]:
    return [name for name, count in Counter(ids(html)).items() if count > 1]


def dangling(html: str) -> list[str]:
    """References to ids that are not there: `aria-describedby="x"`."""
    known = set(ids(html))
    found: list[str] = []
    for each in elements(html):
        for name in REFERENCES & set(each.attrib):
            if name == "for" and each.tag == "output":
                continue
            found += [f'{name}="{one}"' for one in each.attrib[name].split() if one not in known]
    return found
