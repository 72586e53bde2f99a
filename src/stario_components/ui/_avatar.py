"""A face: the picture of a person, or the initials of a name."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal
from zlib import crc32

from .. import html as h
from .._errors import UsageError, message, shown
from ..render import component
from ._icon import icon_of
from ._vocabulary import Attrs, Icon, Tone, WideSize

_HUES = 8


@component
def avatar(
    *,
    name: str,
    src: str | None = None,
    alt: str | None = None,
    initials: str | None = None,
    icon: Icon | None = None,
    size: WideSize = "md",
    shape: Literal["circle", "square"] = "circle",
    tone: Tone | None = None,
    status: Tone | None = None,
    status_label: str | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """The picture of `src`, over the initials of the name: these are seen when there is no picture,
    until it has come, and when it can't be loaded, without JavaScript.

    It is read out as the name, or as `alt`; beside a text that says the name, write `alt=""`.
    `initials` are in place of those that the name gives, `icon` in place of any. The colour follows
    from the name, the same everywhere and forever, unless there is a `tone`. `status` is a dot at
    the edge, and `status_label` what it means.

    Shape: `<span class="sc-avatar" data-size="md" data-shape="circle" data-hue="3" role="img"
    aria-label="Ada Lovelace"><span class="sc-avatar-initials" aria-hidden="true">AL</span><img
    class="sc-avatar-image" src="…" alt="" loading="lazy"></span>`.
    Raises: UsageError for a status without a label.
    Source: https://www.w3.org/WAI/tutorials/images/decorative/

    Example:
        >>> from stario_components import ui
        >>> print(ui.avatar(name="Ada Lovelace"))
        <span class="sc-avatar" data-size="md" data-shape="circle" data-hue="1" role="img" \
aria-label="Ada Lovelace"><span class="sc-avatar-initials" aria-hidden="true">AL</span></span>
    """
    said = (name if alt is None else alt).strip()
    if status is not None or status_label is not None:
        said = _said(said, status, status_label)
    return h.span(
        h.merged(
            attrs,
            ".sc-avatar",
            data_size=size,
            data_shape=shape,
            data_tone=tone,
            data_hue=hue_of(name) if tone is None else None,
            role="img" if said else None,
            aria_label=said or None,
            aria_hidden=None if said else "true",
        )
    )[
        h.span(".sc-avatar-initials", aria_hidden="true")[
            icon_of(icon)
            if icon is not None
            else (initials_of(name) if initials is None else initials) or icon_of("user")
        ],
        None
        if src is None
        else h.img(".sc-avatar-image", src=src, alt="", loading="lazy", decoding="async"),
        None if status is None else h.span(".sc-avatar-status", data_tone=status),
    ]


@lru_cache(maxsize=1024)  # the same few people are on a page again and again
def initials_of(name: str) -> str:
    """The first letters of the first word and the last one.

    Example:
        >>> initials_of("Ada Lovelace"), initials_of("juan de la Cruz (he/him)"), initials_of("山")
        ('AL', 'JC', '山')
    """
    words = (name.partition("(")[0].strip() or name).split()
    firsts = [letter for word in words if (letter := next(filter(str.isalnum, word), None))]
    return "".join(each.upper()[0] for each in firsts[:1] + firsts[1:][-1:])


@lru_cache(maxsize=1024)
def hue_of(name: str) -> int:
    """One of the colours of avatars: the same for a name in every process and every version.

    Example:
        >>> hue_of("Ada Lovelace"), hue_of("ada  lovelace ")
        (1, 1)
    """
    return crc32(" ".join(name.casefold().split()).encode()) % _HUES


def _said(name: str, status: Tone | None, status_label: str | None) -> str:
    if status is not None and status_label is None:
        raise unsaid(status)
    return ", ".join([each for each in (name, status_label) if each])


def unsaid(status: str) -> UsageError:
    return UsageError(
        message(
            f"ui.avatar got status={shown(status)} and no status_label.",
            "The dot is nothing but a colour, which many can't see and no screen reader says.",
            'Write what it means: status_label="online".',
        )
    )
