"""What a browser sends for a form: its successful controls, in their order.

Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constructing-form-data-set
"""

from __future__ import annotations

from html.parser import HTMLParser

_SENT = {"hidden", "text", "number", "range", "date", "time", "datetime-local"}


class SentForm(HTMLParser):
    """The pairs of a form without a button, and its buttons."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.pairs: list[tuple[str, str]] = []
        self.buttons: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self._select = ""
        self._options: list[tuple[str, bool]] = []
        self._textarea: list[str] | None = None
        self.feed(markup)

    @property
    def args(self) -> list[tuple[str, str]]:
        """Without what belongs to the gallery itself."""
        return [pair for pair in self.pairs if not pair[0].startswith("~")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        had = {name: value or "" for name, value in attrs}
        if "id" in had:
            self.ids.append(had["id"])
        name = had.get("name", "")
        match tag:
            case "input" if had["type"] in {"checkbox", "radio"}:
                if "checked" in had:
                    self.pairs.append((name, had.get("value", "on")))
            case "input":
                assert had["type"] in _SENT
                self.pairs.append((name, had.get("value", "")))
            case "button" if name:
                self.buttons.append((name, had["value"]))
            case "select":
                self._select, self._options = name, []
            case "option":
                self._options.append((had["value"], "selected" in had))
            case "textarea":
                self._select, self._textarea = name, []
            case _:
                pass

    def handle_data(self, data: str) -> None:
        if self._textarea is not None:
            self._textarea.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            chosen = [value for value, is_selected in self._options if is_selected]
            self.pairs.append((self._select, (chosen or [self._options[0][0]])[-1]))
        if tag == "textarea" and self._textarea is not None:
            text = "".join(self._textarea).replace("\r\n", "\n").replace("\r", "\n")
            text = text.removeprefix("\n").replace("\n", "\r\n")
            self.pairs.append((self._select, text))
            self._textarea = None
