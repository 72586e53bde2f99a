"""HTML by what a browser reads, for peers that write the same page in other bytes.

What counts as the same:
- the case of the doctype, and a line break behind it;
- the order of attributes, their quotes, and how something is escaped (`&#34;`, `&quot;`, `"`);
- a flag as `checked`, `checked=""` or `checked="checked"`;
- a void element as `<br>`, `<br/>` or, which a browser ignores, `<br></br>`;
- `'` and `"` in a `data-` attribute, where both quote text in an expression.
Blanks between elements count.
"""

from __future__ import annotations

from html.parser import HTMLParser

FLAGS = frozenset({"checked", "disabled"})
VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})


def normal(html: str) -> list[tuple[object, ...]]:
    """What stands in the HTML, one thing after another.

    Example:
        >>> normal('<p id=a class="b">x</p>') == normal("<p class='b' id='a'>x</p>")
        True
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[object, ...]] = []

    def handle_decl(self, decl: str) -> None:
        self.found.append(("doctype", decl.lower()))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(("start", tag, tuple(sorted(_attribute(*each) for each in attrs))))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.found.append(("end", tag))

    def handle_data(self, data: str) -> None:
        before = self.found[-1] if self.found else ("doctype",)
        if before[0] == "text":
            self.found[-1] = ("text", f"{before[1]}{data}")
        elif before[0] != "doctype" or data.strip():
            self.found.append(("text", data))


def _attribute(name: str, value: str | None) -> tuple[str, str]:
    if value is None or (name in FLAGS and value == name):
        return name, ""
    return name, value.replace("'", '"') if name.startswith("data-") else value
