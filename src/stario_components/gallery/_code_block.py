"""A block of code that can be copied."""

from __future__ import annotations

from .. import html as h
from .. import ui
from ..render import component
from ._colored import Language, colored


@component
def code_block(*, code: str, id: str, label: str, language: Language = "python") -> h.Node:  # noqa: A002
    """Code under its label, with a button that copies it.

    The button needs the gallery's script, and is not there in browsers without scripts. While
    `data-copied` stands on it, it says that it is done.

    Shape: `<figure class="sg-code"><figcaption class="sg-code-head"><span id="a-label">Call</span>
    <button … data-copy="a">…</button></figcaption><pre tabindex="0" role="group"
    aria-labelledby="a-label"><code id="a" …>…</code></pre></figure>`.
    """
    return h.figure(".sg-code")[
        h.figcaption(".sg-code-head")[
            h.span(".sg-code-label", id=f"{id}-label")[label],
            ui.button(
                size="xs",
                variant="ghost",
                icon="copy",
                label=f"Copy: {label}",
                attrs={"class": "sg-copy", "data-copy": id},
            )[
                h.span(".sg-copy-asks")["Copy"],
                h.span(".sg-copy-done")["Copied"],
            ],
        ],
        h.pre(tabindex="0", role="group", aria_labelledby=f"{id}-label", dir="ltr", translate="no")[
            h.code(id=id, data_language=language)[colored(code, language)]
        ],
    ]
