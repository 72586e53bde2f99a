"""What an address of the gallery asks for that can't be: no fault of a story."""

from __future__ import annotations

from .._errors import UsageError


class AddressError(UsageError):
    """An address has a name or a value that there is not."""
