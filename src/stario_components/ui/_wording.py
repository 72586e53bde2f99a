"""Names as words: what a form says where a class gives no title."""

from __future__ import annotations

import re
from enum import Enum

_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W_]+")


def words(name: str) -> str:
    """A name in words, as a label shows it.

    Example:
        >>> words("first_name"), words("zipCode"), words("IN_PROGRESS"), words("VAT number")
        ('First name', 'Zip code', 'In progress', 'VAT number')
    """
    if " " in name:
        return name
    text = " ".join(_PARTS.findall(name)).lower()
    return text[:1].upper() + text[1:]


def words_of_choice(choice: object) -> str:
    """What a person reads for one of several values.

    Example:
        >>> words_of_choice("one-way"), words_of_choice(3)
        ('One way', '3')
    """
    return words(choice.name if isinstance(choice, Enum) else str(choice)) or str(choice)
