"""A number in a text that stands for what is not shown."""

from __future__ import annotations

from .._errors import UsageError, message, shown


def counted(component: str, text: str, count: int) -> str:
    """The text of `more_label` with the number in it.

    Raises: UsageError for a text without `{count}`.
    """
    if "{count}" not in text:
        raise uncounted(component, text)
    return text.replace("{count}", str(count))


def uncounted(component: str, text: str) -> UsageError:
    return UsageError(
        message(
            f"ui.{component} got more_label={shown(text)}.",
            "It is what a screen reader says for the rest, so it needs the place of the number.",
            'Write more_label="{count} more".',
        )
    )
