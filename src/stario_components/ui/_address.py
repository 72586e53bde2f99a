"""Addresses that links and forms lead to: none of them may be a program."""

from __future__ import annotations

import re

from .._errors import UsageError, message, shown

# What a browser does not count when it reads where an address begins, and blanks.
_NOT_COUNTED = re.compile(r"[\x00-\x20]")
_SCRIPTS = frozenset({"javascript", "vbscript", "data"})


def checked_address(address: str) -> str:
    """The address, if following it runs no script: most often it came from a database.

    Raises: UsageError.
    Source: https://url.spec.whatwg.org/#concept-basic-url-parser

    Example:
        >>> checked_address("/orders?at=10:30")
        '/orders?at=10:30'
    """
    if ":" not in address or address.startswith(("/", "?", "#", "https:", "http:")):
        return address
    scheme = _NOT_COUNTED.sub("", address).partition(":")[0].lower()
    if scheme in _SCRIPTS:
        raise script_address(address, scheme)
    return address


def script_address(address: str, scheme: str) -> UsageError:
    return UsageError(
        message(
            f"A link or a form was given the address {shown(address)}.",
            f"{scheme}: runs what stands behind it, as if the page had said it.",
            "Give an address of a page; what a click does goes into attrs=ds.on_click(…).",
        )
    )
