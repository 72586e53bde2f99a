"""Elements asked for by name, and the refusal of names that are none."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .._errors import UsageError, did_you_mean, message, shown
from .._htpy import Element

# The valid-custom-element-name production, narrowed to ASCII: the rest of it needs escaping in CSS.
_CUSTOM_NAME = re.compile(r"[a-z][a-z0-9._]*(?:-[a-z0-9._]*)+")


def element(name: str) -> Element:
    """A custom element by its tag name.

    Shape: `element("my-tag")(size="2")["x"]` is `<my-tag size="2">x</my-tag>`.

    Raises: UsageError for a name without a hyphen (a misspelt HTML element, most likely), with
    upper-case letters, or with characters that would break out of the tag.
    Source: https://html.spec.whatwg.org/multipage/custom-elements.html#valid-custom-element-name

    Example:
        >>> print(element("my-tag")["x"])
        <my-tag>x</my-tag>
    """
    if not _CUSTOM_NAME.fullmatch(name):
        raise invalid_custom_name(name)
    return Element(name)


def invalid_custom_name(name: str) -> UsageError:
    return UsageError(
        message(
            f"h.element got {shown(name)}.",
            "The name of a custom element is lower-case ASCII and holds a hyphen.",
            'Write h.element("my-tag"), or h.div for an HTML element.',
        )
    )


def unknown_tag(name: str, tags: Iterable[str]) -> AttributeError:
    fix = did_you_mean(name, tags, otherwise='For a custom element write h.element("my-tag").')
    return AttributeError(
        message(
            f"h has no element {shown(name)}.",
            "A browser would render an unknown element that does nothing.",
            fix.replace("mean ", "mean h."),
        )
    )
