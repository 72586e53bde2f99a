"""Files that come as signals, from a bound `<input type="file">`."""

from __future__ import annotations

import base64
import binascii

import msgspec

from .._errors import WireError, message, shown


class FileSignal(msgspec.Struct, frozen=True):
    """One chosen file. A bound file input is a list of them, also without `multiple`.

        class Upload(ds.Signals):
            files: list[ds.FileSignal] = []

    Large files make large requests: base64 takes a third more, and signals have a limit
    (`signals_limit_bytes`). For these, post the form itself as `multipart/form-data` and read the
    uploads as your framework does; a class of signals takes the form's text fields only.

    Source: https://data-star.dev/reference/attributes#data-bind

    Example:
        >>> FileSignal(name="a.txt", mime="text/plain", contents="aGk=").data
        b'hi'
    """

    name: str
    contents: str
    mime: str = ""

    @property
    def data(self) -> bytes:
        """The bytes of the file.

        Raises: WireError when they are not base64.
        """
        try:
            return base64.b64decode(self.contents, validate=True)
        except (binascii.Error, ValueError):
            raise not_base64(self.name) from None


def not_base64(name: str) -> WireError:
    return WireError(
        message(
            f"The contents of the file {shown(name)} are not base64.",
            "The client sends files so; something else made this request.",
            "Answer it with an error.",
        )
    )
