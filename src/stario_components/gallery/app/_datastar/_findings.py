"""What a finding says: what is wrong, why it matters, how to mend it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

import msgspec

from ...._errors import did_you_mean
from ._entries import Code, Entry, Fault, Finding


class Told(NamedTuple):
    """The three lines of a finding."""

    what: str
    why: str
    fix: str


def found(entry: Entry) -> list[Told]:
    """The texts of all that was found with an entry."""
    if isinstance(entry, Fault) and (known := error_of_client(entry.text)):
        return [known]
    return [told(each) for each in entry.findings]


def told(finding: Finding) -> Told:
    """The text of a finding."""
    return _TEXTS[finding.code](finding)


def missing_target(finding: Finding) -> Told:
    return Told(
        f"Nothing in the page is {finding.subject}.",
        "The client drops such a patch and only warns in its console.",
        _nearest(finding.subject.removeprefix("#"), finding.known),
    )


def _nearest(id: str, known: Sequence[str]) -> str:
    if not known:
        return "Nothing in the page has an id."
    some = ", ".join(f"#{each}" for each in known[:8])
    near = did_you_mean(id, known, otherwise="").replace("mean ", "mean #", 1)
    return near or f"The page has {some}{' …' if len(known) > 8 else '.'}"


def invalid_selector(finding: Finding) -> Told:
    return Told(
        f"The selector {finding.subject} is none.",
        "The browser throws, and the patch is lost.",
        "Write it as in CSS; an id with odd characters needs an escape, so choose plain ids.",
    )


def no_selector(finding: Finding) -> Told:
    return Told(
        f"The mode {finding.subject} came without a selector.",
        "Only outer and replace find their place by the ids of the elements.",
        'Give patch(…, selector="#list").',
    )


def unknown_mode(finding: Finding) -> Told:
    modes = "outer inner replace prepend append before after remove".split()
    return Told(
        f"There is no mode {finding.subject}.",
        "The client throws, and the patch is lost.",
        did_you_mean(finding.subject, modes, otherwise=f"It is one of {', '.join(modes)}."),
    )


def no_id(finding: Finding) -> Told:
    return Told(
        f"A <{finding.subject}> at the top of the patch has no id.",
        "Without a selector each element goes where its id is; this one goes nowhere.",
        "Give the element an id, or the patch a selector.",
    )


def loose_text(finding: Finding) -> Told:
    return Told(
        f"Text stands beside the elements of the patch: {finding.subject}",
        "Without a selector only elements with an id have a place; text is dropped.",
        "Put it into an element with an id, or give the patch a selector.",
    )


def duplicate_id(finding: Finding) -> Told:
    return Told(
        f"The id {finding.subject} stands {finding.count} times in the page after this patch.",
        "Only the first of them is found by later patches, by labels and by scripts.",
        "Make ids of what a row is: todo-7, not todo.",
    )


def bad_signals(finding: Finding) -> Told:
    return Told(
        f"The signals are neither JSON nor an object: {finding.subject}",
        "The client throws, and no signal changes.",
        "Write signals({…}): it makes JSON of values.",
    )


def ignored_status(finding: Finding) -> Told:
    return Told(
        f"The answer has the status {finding.subject}.",
        "The client uses the body of an answer with the status 200 alone, and drops all others.",
        "Answer with 200, also where a form has faults: patch them into the page.",
    )


def javascript(finding: Finding) -> Told:
    return Told(
        "The answer is text/javascript.",
        "The client (1.0.1 to 1.0.4) runs it but never says that the request ended: indicators "
        "stay on for ever.",
        "Send script(…) as an event instead.",
    )


def gave_up(finding: Finding) -> Told:
    return Told(
        "The client gave up after its last retry.",
        "The page stays as it is and gets no more events until it is loaded again.",
        "Look at the requests above; ds.get(…, retry_max_count=math.inf) never gives up.",
    )


class _Expression(msgspec.Struct):
    value: str = ""


class _Element(msgspec.Struct):
    id: str = ""
    tag: str = ""


class Context(msgspec.Struct):
    """What the client says around an error of its own."""

    element: _Element = msgspec.field(default_factory=_Element)
    expression: _Expression = msgspec.field(default_factory=_Expression)
    error: str = ""


_AFTER_AN_ERROR = (
    "While the page is read, attributes after it are not applied; later, the client before 1.0.3 "
    "shows no more changes of signals until the page is loaded again."
)
_MEND = "Mend the expression; ds refuses most that can't be right when it is built."
_CONTEXT = re.compile(r"^Context: (\{.*)", re.DOTALL | re.MULTILINE)


def error(finding: Finding) -> Told:
    return Told(
        finding.subject,
        f"A script or an expression threw. {_AFTER_AN_ERROR}",
        _MEND,
    )


def error_of_client(text: str) -> Told | None:
    """What the client's own error says in words; None where it is not the client's."""
    name, _, _ = text.partition("\n")
    found = _CONTEXT.search(text)
    if found is None:
        return None
    try:
        context = msgspec.json.decode(found[1], type=Context, strict=False)
    except msgspec.DecodeError:
        return None
    mark = f"#{context.element.id}" if context.element.id else ""
    where = f" on <{context.element.tag.lower()}{mark}>" if context.element.tag else ""
    code = f": {context.expression.value}" if context.expression.value else ""
    return Told(
        f"{name}{where}{code}",
        f"{context.error or 'The client refused it'}. {_AFTER_AN_ERROR}",
        _MEND,
    )


_TEXTS: dict[Code, Callable[[Finding], Told]] = {
    "missing-target": missing_target,
    "invalid-selector": invalid_selector,
    "no-selector": no_selector,
    "unknown-mode": unknown_mode,
    "no-id": no_id,
    "loose-text": loose_text,
    "duplicate-id": duplicate_id,
    "bad-signals": bad_signals,
    "ignored-status": ignored_status,
    "javascript": javascript,
    "gave-up": gave_up,
    "error": error,
}
