"""Text of several lines."""

from __future__ import annotations

from .. import ds
from .. import html as h
from .._errors import UsageError, message, shown
from ..render import component
from ._labelled import control_id, described_by, invalid, labelled, marked_by
from ._values import Errors
from ._vocabulary import Attrs, Size


@component
def textarea(
    *,
    label: h.Node,
    name: str,
    value: str | None = None,
    hint: h.Node = None,
    error: Errors = None,
    required: bool = False,
    mark: str | None = None,
    disabled: bool = False,
    readonly: bool = False,
    placeholder: str | None = None,
    autocomplete: str | None = None,
    minlength: int | None = None,
    maxlength: int | None = None,
    rows: int = 3,
    auto_grow: bool = False,
    counter: str | None = None,
    size: Size = "md",
    label_hidden: bool = False,
    id: str | None = None,
    form: str | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """A field of several lines with its label; `attrs` go onto the `<textarea>` itself.

    `rows` is its height; with `auto_grow` it grows from there with what is typed, in browsers that
    can. `counter` tells below it how much of `maxlength` is used, while one types: "{count} of
    {max}" or "{left} characters left". All else is as in `ui.input`.

    Shape: `<div class="sc-field" id="about-field" data-size="md"><label class="sc-field-label"
    for="about">…</label><textarea class="sc-input" id="about" name="about" rows="3">…</textarea>
    </div>`.

    Raises: UsageError for an id with white space, and for a counter without `maxlength`.
    Source: https://html.spec.whatwg.org/multipage/form-elements.html#the-textarea-element,
    https://design-system.service.gov.uk/components/character-count/

    Example:
        >>> from stario_components import ui
        >>> print(ui.textarea(name="about", label="About you", value="I am <b>"))
        <div class="sc-field" id="about-field" data-size="md"><label class="sc-field-label" \
for="about">About you</label><textarea class="sc-input" id="about" name="about" rows="3">\
I am &lt;b&gt;</textarea></div>
    """
    own = control_id("textarea", id=id, name=name, label=label)
    if counter is not None and maxlength is None:
        raise endless(counter)
    more = attrs if error is None else marked_by(error, attrs)
    described = None if hint is None and error is None else described_by(own, hint, error)
    control = h.textarea(
        h.merged(
            more,
            ".sc-input",
            id=own,
            name=name,
            rows=rows,
            placeholder=placeholder,
            required=required,
            disabled=disabled,
            readonly=readonly,
            autocomplete=autocomplete,
            minlength=minlength,
            maxlength=maxlength,
            form=form,
            data_auto_grow=auto_grow,
            style=f"--sc-rows: {rows}" if auto_grow else None,
            aria_invalid=None if error is None else invalid(error),
            aria_describedby=described if counter is None else joined(described, f"{own}-count"),
        )
    )[text_inside(value)]
    return labelled(
        label=label,
        id=own,
        label_hidden=label_hidden,
        required=required,
        mark=mark,
        hint=hint,
        error=error,
        size=size,
    )[
        control
        if counter is None or maxlength is None
        else _counted(id=own, counter=counter, value=value, maxlength=maxlength)[control]
    ]


@component.with_children
def _counted(
    children: h.Node, *, id: str, counter: str, value: str | None, maxlength: int
) -> h.Node:
    around, inside = counting(id, value), counted(id, counter, maxlength)
    return h.div(h.merged(around, ".sc-counted"))[
        children,
        h.div(h.merged(inside, ".sc-field-count", id=f"{id}-count"))[
            words(counter, used=length(value), of=maxlength)
        ],
    ]


def text_inside(value: str | None) -> str | None:
    """The text of a textarea. A parser drops a line break right after the tag, so one more is put
    there.

    Source: https://html.spec.whatwg.org/multipage/grouping-content.html#the-pre-element
    """
    return f"\n{value}" if value is not None and value.startswith(("\n", "\r")) else value


def joined(ids: str | None, more: str) -> str:
    return more if ids is None else f"{ids} {more}"


def length(value: str | None) -> int:
    """How much of `maxlength` a text takes.

    Units: UTF-16 code units, with line breaks of one; so the browser counts.

    Example:
        >>> length("a\\r\\nb"), length("🙂"), length(None)
        (3, 2, 0)
    """
    return len((value or "").replace("\r\n", "\n").encode("utf-16-le", "surrogatepass")) // 2


def words(counter: str, *, used: int, of: int) -> str:
    """What the counter says.

    Example:
        >>> words("{count} of {max}, {left} left", used=3, of=10)
        '3 of 10, 7 left'
    """
    return (
        counter.replace("{count}", str(used))
        .replace("{left}", str(of - used))
        .replace("{max}", str(of))
    )


def counting(id: str, value: str | None) -> ds.Attrs:
    """Counts what is typed into what stands inside.

    The signal is set by each render, unlike others that belong to the page: as long as the value
    stays the same nothing happens, and when another one is sent, it is in the field as well.
    """
    count = _count_of(id)
    typed = ds.on_input(ds.js("{} = evt.target.value.length", count))
    # The event is that of the form, and comes before the text is put back.
    reset = ds.js(
        "evt.target === el.firstElementChild.form && "
        "({} = el.firstElementChild.defaultValue.length)",
        count,
    )
    return ds.signals({count.name: length(value)}) | typed | ds.on("reset", reset, window=True)


def counted(id: str, counter: str, of: int) -> ds.Attrs:
    """Shows the count, in the words of the counter."""
    count = _count_of(id)
    said = ds.js("{}.replaceAll({}, {})", counter, "{count}", count)
    said = ds.js("{}.replaceAll({}, {} - {})", said, "{left}", of, count)
    return ds.text(ds.js("{}.replaceAll({}, {})", said, "{max}", of))


def _count_of(id: str) -> ds.Signal:
    name = "".join(each if each.isascii() and each.isalnum() else f"_{ord(each):x}" for each in id)
    return ds.signal(f"_count_of_{name}")


def endless(counter: str) -> UsageError:
    return UsageError(
        message(
            f"ui.textarea got counter={shown(counter)}, and no maxlength.",
            "There is nothing that it could count towards.",
            "Say how long the text may be: maxlength=200.",
        )
    )
