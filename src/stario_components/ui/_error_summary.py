"""What is wrong with a form, at its head, with links to the fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from .. import html as h
from ..render import component
from ._heading import heading
from ._icon import icon
from ._ids import checked_id
from ._vocabulary import Attrs, HeadingLevel


@dataclass(frozen=True, slots=True)
class FormError:
    """One thing that is wrong with a form."""

    message: str
    label: str | None = None
    """The field that it is about, by its name on the page; nothing for the form as a whole."""
    target: str | None = None
    """The id of the field's control, which a link leads to."""


@component
def error_summary(
    errors: Sequence[FormError | str] | FormError | str,
    *,
    id: str = "error-summary",
    title: h.Node = "There is a problem",
    level: HeadingLevel = 2,
    autofocus: bool = True,
    attrs: Attrs | None = None,
) -> h.Node:
    """A list of what is wrong, with a link to each field; nothing when nothing is wrong.

    It gets the focus, so that everybody notices it and hears it: when the page is loaded by
    `autofocus`, after a patch by the module of `ui` (`ui.page` loads it). Text among the `errors`
    is about the form as a whole, and no link.

    Shape: `<div class="sc-error-summary" id="error-summary" role="group" tabindex="-1" autofocus
    aria-labelledby="error-summary-title">…<h2 …>There is a problem</h2><ul …><li><a href="#email">
    <b>E-mail:</b> Already taken</a></li></ul></div>`.

    Raises: UsageError for an id with white space.
    Source: https://design-system.service.gov.uk/components/error-summary/

    Example:
        >>> from stario_components import ui
        >>> str(ui.error_summary([])) == ""
        True
        >>> "href=\\"#email\\"" in str(ui.error_summary([ui.FormError("Taken", "E-mail", "email")]))
        True
    """
    if not errors:
        return None
    own = checked_id("error_summary", id)
    return h.div(
        h.merged(
            attrs,
            ".sc-error-summary",
            id=own,
            role="group",
            tabindex="-1",
            autofocus=autofocus,
            aria_labelledby=f"{own}-title",
            data_tone="danger",
        )
    )[
        icon("circle-alert"),
        heading(title, level=level, look="sc-error-summary-title", id=f"{own}-title"),
        h.ul(".sc-error-summary-list")[
            (_error(each) for each in ([errors] if isinstance(errors, str | FormError) else errors))
        ],
    ]


@component
def _error(error: FormError | str) -> h.Node:
    if isinstance(error, str):
        return h.li[error]
    label = error.label
    name = None if label is None else label if label.endswith((":", "?", "!", ".")) else f"{label}:"
    said = error.message if name is None else [h.b[name], " ", error.message]
    if error.target is None:
        return h.li[said]
    return h.li[h.a(href=f"#{quote(error.target)}")[said]]
