"""How a canonical text is to look: the options, as the printer reads them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from .._references import rewritten
from ._attributes import attribute
from ._redact import REDACTED, Redactions

if TYPE_CHECKING:
    from .._tree import Element


class Look(msgspec.Struct):
    """The options of one text."""

    width: int
    sorts_classes: bool
    ids: Mapping[str, str]
    redacted: Redactions

    def attributes(self, element: Element) -> list[str]:
        """The attributes of an element as they are written, sorted by their names."""
        if not element.attributes:
            return []
        return [self._attribute(element, name) for name in sorted(element.attributes)]

    def text(self, data: str, parent: Element | None) -> str:
        """The characters of a text, as far as they are shown; blanks around it stay."""
        if not self.redacted:
            return data
        if parent is not None and id(parent) in self.redacted.texts:
            return REDACTED if data.strip() else data
        return self.redacted.in_text(data)

    def _attribute(self, element: Element, name: str) -> str:
        value = element.attributes[name]
        if self.ids:
            value = rewritten(name, value, self.ids)
        if self.redacted:
            value = self.redacted.value(element, name, value)
        return attribute(name, value, sorts_classes=self.sorts_classes)
