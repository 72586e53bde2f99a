"""Buttons, and links that look like them."""

from __future__ import annotations

from typing import Literal

from .. import ds
from .. import html as h
from .._errors import UsageError, message, shown
from ..render import component
from ._address import checked_address, checked_attrs
from ._icon import icon_of
from ._names import says_nothing, unlabelled
from ._spinner import spinner
from ._vocabulary import Attrs, Icon, Tone, Variant, WideSize


@component.with_children
def button(
    children: h.Node,
    *,
    label: str | None = None,
    tone: Tone = "neutral",
    variant: Variant = "solid",
    size: WideSize = "md",
    type: Literal["button", "submit", "reset"] = "button",
    href: str | None = None,
    icon: Icon | None = None,
    icon_end: Icon | None = None,
    disabled: bool = False,
    busy: bool = False,
    indicator: ds.Signal | str | None = None,
    full_width: bool = False,
    pill: bool = False,
    name: str | None = None,
    value: str | int | None = None,
    form: str | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """A button with its text in brackets, or a link that looks like one when it has an `href`.

    `label` is its text where there are no brackets; with brackets it is what a screen reader says
    instead, for texts that need their surroundings ("Delete" beside one of many rows). `busy` keeps
    the focus, shows a spinner and refuses clicks (a link does without JavaScript what it always
    does); `indicator` names the signal that makes it busy
    while its own request runs. A disabled link is no link any more, but is still read as one.
    `pill` rounds the ends.

    Without JavaScript a button of type "submit" sends its form (`form` names one elsewhere on the
    page) with `name` and `value`; more of that kind, `formaction` say, goes into `attrs`.

    Shape: `<button class="sc-button" type="button" data-variant="solid" data-tone="neutral"
    data-size="md">Save</button>`.

    Raises: UsageError for a button with neither text nor label, for a link with `name`, `value` or
    `form`, which only a button sends, and for addresses that are scripts, in `attrs` too.
    Source: https://www.w3.org/WAI/ARIA/apg/patterns/button/

    Example:
        >>> from stario_components import ui
        >>> print(ui.button(tone="primary", type="submit")["Save"])
        <button class="sc-button" data-variant="solid" data-tone="primary" data-size="md" \
type="submit">Save</button>
    """
    if (not children or children.__class__ is list) and not label and says_nothing(children):
        raise nameless()
    content = [
        spinner(label=None, size="sm") if busy or indicator is not None else None,
        None if icon is None else icon_of(icon),
        label if children is None else children,
        None if icon_end is None else icon_of(icon_end),
    ]
    said = None if children is None else label
    extra = (
        None
        if attrs is None and indicator is None
        else extra_of(attrs, indicator, is_off=disabled and href is not None)
    )
    if href is not None:
        if not (name is value is form is None):
            raise sent_by_a_link("button", name=name, value=value, form=form)
        return h.a(
            h.merged(
                extra,
                ".sc-button",
                data_variant=variant,
                data_tone=tone,
                data_size=size,
                data_full=full_width,
                data_pill=pill,
                href=None if disabled else checked_address(href),
                role="link" if disabled else None,
                aria_disabled="true" if disabled or busy else None,
                aria_busy="true" if busy else None,
                aria_label=said,
            )
        )[content]
    return h.button(
        h.merged(
            extra,
            ".sc-button",
            data_variant=variant,
            data_tone=tone,
            data_size=size,
            data_full=full_width,
            data_pill=pill,
            type=type,
            disabled=disabled,
            aria_disabled="true" if busy else None,
            aria_busy="true" if busy else None,
            aria_label=said,
            name=name,
            value=value,
            form=form,
        )
    )[content]


@component
def icon_button(
    icon: Icon,
    *,
    label: str,
    tone: Tone = "neutral",
    variant: Variant = "ghost",
    size: WideSize = "md",
    type: Literal["button", "submit", "reset"] = "button",
    href: str | None = None,
    disabled: bool = False,
    busy: bool = False,
    indicator: ds.Signal | str | None = None,
    pill: bool = False,
    name: str | None = None,
    value: str | int | None = None,
    form: str | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """A square button with an icon alone. Its label is read out, and shown under a resting mouse.

    All else is as in `button`; a `pill` is a circle here.

    Shape: `<button class="sc-button" … data-icon-only type="button" aria-label="Delete"
    title="Delete"><svg …></svg></button>`.
    Raises: UsageError for an empty label, and for a link with `name`, `value` or `form`.
    Source: https://www.w3.org/WAI/ARIA/apg/practices/names-and-descriptions/

    Example:
        >>> from stario_components import ui
        >>> print(str(ui.icon_button("x", label="Close")).partition("<svg")[0])
        <button class="sc-button" data-variant="ghost" data-tone="neutral" data-size="md" \
data-icon-only type="button" aria-label="Close" title="Close">
    """
    if not label:
        raise unlabelled("icon_button")
    content = [
        spinner(label=None, size="sm") if busy or indicator is not None else None,
        icon_of(icon),
    ]
    extra = (
        None
        if attrs is None and indicator is None
        else extra_of(attrs, indicator, is_off=disabled and href is not None)
    )
    if href is not None:
        if not (name is value is form is None):
            raise sent_by_a_link("icon_button", name=name, value=value, form=form)
        return h.a(
            h.merged(
                extra,
                ".sc-button",
                data_variant=variant,
                data_tone=tone,
                data_size=size,
                data_icon_only=True,
                data_pill=pill,
                href=None if disabled else checked_address(href),
                role="link" if disabled else None,
                aria_disabled="true" if disabled or busy else None,
                aria_busy="true" if busy else None,
                aria_label=label,
                title=label,
            )
        )[content]
    return h.button(
        h.merged(
            extra,
            ".sc-button",
            data_variant=variant,
            data_tone=tone,
            data_size=size,
            data_icon_only=True,
            data_pill=pill,
            type=type,
            disabled=disabled,
            aria_disabled="true" if busy else None,
            aria_busy="true" if busy else None,
            aria_label=label,
            title=label,
            name=name,
            value=value,
            form=form,
        )
    )[content]


def extra_of(attrs: Attrs | None, indicator: ds.Signal | str | None, *, is_off: bool) -> Attrs:
    given = None if attrs is None else checked_attrs(attrs, is_off=is_off)
    return (given or {}) if indicator is None else busy_while(indicator, given)


def busy_while(indicator: ds.Signal | str, attrs: Attrs | None) -> Attrs:
    """Attributes that make a button busy while a request of its own runs, and those given."""
    running = ds.signal(indicator) if isinstance(indicator, str) else indicator
    state = running.then("true", None)
    made = ds.indicator(running) | ds.attr({"aria-busy": state, "aria-disabled": state})
    return made if attrs is None else made | attrs


def sent_by_a_link(component: str, **props: str | int | None) -> UsageError:
    prop, given = next((prop, given) for prop, given in props.items() if given is not None)
    return UsageError(
        message(
            f"ui.{component} got {prop}={shown(given)} and href.",
            "With href it is a link, and links belong to no form: it would be lost.",
            "Leave out the one or the other.",
        )
    )


def nameless() -> UsageError:
    return UsageError(
        message(
            "ui.button got neither text nor a label.",
            'A screen reader would say "button" and nothing else.',
            'Write its text in brackets; an icon alone is ui.icon_button("x", label="Close").',
        )
    )
