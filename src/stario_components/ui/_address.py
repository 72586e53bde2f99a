"""Addresses that links and forms lead to: none of them may be a program."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from .._errors import UsageError, message, shown
from ._vocabulary import Attrs

# What a browser does not count when it reads where an address begins, and blanks.
_NOT_COUNTED = re.compile(r"[\x00-\x20]")
_SCRIPTS = frozenset({"javascript", "vbscript", "data"})
# Attributes that lead somewhere, which a caller may add to a link or a button.
_LEADING = ("href", "formaction", "xlink:href")


class TrustedAddress(str):
    """An address that the program answers for itself: it is written as it is, whatever it does.

    Example:
        >>> from stario_components import ui
        >>> rows = ui.TrustedAddress("data:text/csv,name%0AAda")
        >>> 'href="data:text/csv' in str(ui.button(href=rows, attrs={"download": "all.csv"})["CSV"])
        True
    """

    __slots__ = ()


def checked_address(address: str) -> str:
    """The address, if following it runs no script: most often it came from a database. One that
    the program made is a `TrustedAddress`.

    Raises: UsageError.
    Source: https://url.spec.whatwg.org/#concept-basic-url-parser

    Example:
        >>> checked_address("/orders?at=10:30")
        '/orders?at=10:30'
    """
    if ":" not in address or address.startswith(("/", "?", "#", "https:", "http:")):
        return address
    scheme = _NOT_COUNTED.sub("", address).partition(":")[0].lower()
    if scheme in _SCRIPTS and not isinstance(address, TrustedAddress):
        raise script_address(address, scheme)
    return address


def checked_attrs(attrs: Attrs, *, is_off: bool) -> Attrs:
    """The attributes for a link or a button, if they lead to no script, and, when it is off,
    nowhere.

    Raises: UsageError.
    """
    if not isinstance(cast("object", attrs), Mapping):
        return attrs  # merging says what is wrong
    for name in _LEADING:
        address = attrs.get(name)
        if address is None or address is False:
            continue
        if is_off:
            raise revived(name, address)
        checked_address(str(address) if not isinstance(address, str) else address)
    return attrs


def script_address(address: str, scheme: str) -> UsageError:
    return UsageError(
        message(
            f"A link or a form was given the address {shown(address)}.",
            f"{scheme}: runs what stands behind it, as if the page had said it.",
            "Give an address of a page; what a click does goes into attrs=ds.on_click(…), and what "
            "your program made itself is ui.TrustedAddress(…).",
        )
    )


def revived(name: str, address: object) -> UsageError:
    return UsageError(
        message(
            f"attrs of something disabled got {name}={shown(address)}.",
            "It would lead there all the same: a link is disabled by having no address.",
            f"Leave out {name}, or disabled.",
        )
    )
