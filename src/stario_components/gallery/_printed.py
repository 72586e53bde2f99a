"""Expressions of Python as text, laid out as `ruff format` lays them out.

Law: what is printed parses to the expression that was given; how wide it is never changes what it
says.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

WIDTH = 88
_STEP = "    "
_PLAIN = (ast.Name, ast.Attribute, ast.Call, ast.Subscript)


class Missing(ast.expr):
    """A value that has no text: it is printed as `...`, with a comment that says what it is."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind


class _TooWideError(Exception):
    """It can't stand on one line."""


def printed(node: ast.expr, written: Mapping[ast.AST, str] | None = None) -> str:
    """The text of an expression.

    `written` are the texts of those parts that stand in a source and are kept as they are there.

    Example:
        >>> print(printed(ast.parse("ui.button(tone='danger')['Delete']", mode="eval").body))
        ui.button(tone="danger")["Delete"]
    """
    return _Printer(written or {}).laid_out(node, indent="", used=0, tail=0)


def quoted(text: str) -> str:
    """A text in double quotes, or in single ones where that needs fewer backslashes.

    Example:
        >>> print(quoted("It's"), quoted('a "b"'))
        "It's" 'a "b"'
    """
    body = repr(f'{text}"')[1:-2].replace("\\'", "'")  # the quote at the end makes repr say '…'
    if text.count('"') > text.count("'"):
        return "'" + body.replace("'", "\\'") + "'"
    return '"' + body.replace('"', '\\"') + '"'


class _Printer:
    def __init__(self, written: Mapping[ast.AST, str]) -> None:
        self.written = written

    def laid_out(self, node: ast.expr, *, indent: str, used: int, tail: int) -> str:
        """Its text from column `used` on, with `tail` more characters behind it."""
        try:
            flat = self.flat(node)
        except _TooWideError:
            return self.broken(node, indent=indent, used=used)
        if used + len(flat) + tail <= WIDTH:
            return flat
        return self.broken(node, indent=indent, used=used)

    # --- on one line --------------------------------------------------------------------------

    def flat(self, node: ast.expr) -> str:
        match node:
            case Missing():
                raise _TooWideError
            case ast.Constant():
                return _constant(node.value)
            case ast.Attribute() if isinstance(node.value, _PLAIN):
                return f"{self.flat(node.value)}.{node.attr}"
            case ast.Call() if _is_plain_call(node):
                inside = [f"{name}{self.flat(each)}" for name, each in _arguments(node)]
                return f"{self.flat(node.func)}({', '.join(inside)})"
            case ast.Subscript() if isinstance(node.value, _PLAIN):
                return f"{self.flat(node.value)}[{self._flat_items(_sliced(node))}]"
            case ast.List():
                return f"[{', '.join(map(self.flat, node.elts))}]"
            case ast.Tuple() | ast.Set() | ast.Dict():
                opened, closed = _brackets(node)
                return f"{opened}{self._flat_entries(node)}{closed}"
            case _:
                return self._as_written(node)

    def _flat_items(self, items: list[ast.expr]) -> str:
        return ", ".join(map(self.flat, items))

    def _flat_entries(self, node: ast.Tuple | ast.Set | ast.Dict) -> str:
        if isinstance(node, ast.Dict):
            return ", ".join(f"{key}{self.flat(each)}" for key, each in self._pairs(node))
        comma = "," if isinstance(node, ast.Tuple) and len(node.elts) == 1 else ""
        return self._flat_items(node.elts) + comma

    def _pairs(self, node: ast.Dict) -> Iterator[tuple[str, ast.expr]]:
        for key, value in zip(node.keys, node.values, strict=True):
            yield ("**" if key is None else f"{self.flat(key)}: "), value

    def _as_written(self, node: ast.expr) -> str:
        text = self.written.get(node)
        if text is None:
            return ast.unparse(node)
        if "\n" in text:
            raise _TooWideError
        return text

    # --- on several lines ---------------------------------------------------------------------

    def broken(self, node: ast.expr, *, indent: str, used: int) -> str:
        lines = partial(self._lines, indent=indent + _STEP)
        match node:
            case Missing():
                return f"...  # {node.kind}"
            case ast.Call() if _is_plain_call(node) and (node.args or node.keywords):
                head = self.laid_out(node.func, indent=indent, used=used, tail=1)
                return f"{head}({lines(_arguments(node))}{indent})"
            case ast.Subscript() if isinstance(node.value, _PLAIN):
                return self._broken_subscript(node, indent=indent, used=used)
            case ast.List() | ast.Tuple() | ast.Set() if node.elts:
                opened, closed = _brackets(node)
                return f"{opened}{lines(('', each) for each in node.elts)}{indent}{closed}"
            case ast.Dict() if node.values:
                return f"{{{lines(self._pairs(node))}{indent}}}"
            case ast.ListComp() | ast.GeneratorExp():
                return self._loop(node, indent)
            case _:
                return self._kept(node, indent)

    def _loop(self, node: ast.ListComp | ast.GeneratorExp, indent: str) -> str:
        opened, closed = ("[", "]") if isinstance(node, ast.ListComp) else ("(", ")")
        inner = indent + _STEP
        whole = self.written.get(node, "")[1:-1].strip()
        if whole and "\n" not in whole and len(inner) + len(whole) <= WIDTH:
            return f"{opened}\n{inner}{whole}\n{indent}{closed}"
        lines = [self.laid_out(node.elt, indent=inner, used=len(inner), tail=0)]
        for each in node.generators:
            head = f"{'async ' * each.is_async}for {self._bare(each.target)} in "
            used = len(inner) + len(head)
            lines.append(head + self.laid_out(each.iter, indent=inner, used=used, tail=0))
            lines += [f"if {self.flat(test)}" for test in each.ifs]
        return "\n".join([opened, *(f"{inner}{each}" for each in lines), f"{indent}{closed}"])

    def _bare(self, target: ast.expr) -> str:
        """`name, value`, which needs no brackets there."""
        if isinstance(target, ast.Tuple) and len(target.elts) > 1:
            return self._flat_items(target.elts)
        return self.flat(target)

    def _broken_subscript(self, node: ast.Subscript, *, indent: str, used: int) -> str:
        """What stands in the last brackets is broken first, if all before them fits."""
        head = self.laid_out(node.value, indent=indent, used=used, tail=1)
        items = _sliced(node)
        start = len(head.rpartition("\n")[2]) + (0 if "\n" in head else used)
        if "\n" in head:
            try:
                inside = self._flat_items(items)
            except _TooWideError:
                inside = None
            if inside is not None and start + len(inside) + 2 <= WIDTH:
                return f"{head}[{inside}]"
        comma = "," if isinstance(node.slice, ast.Tuple) and node.slice.elts else ""
        inside = self._lines([("", each) for each in items], indent=indent + _STEP, comma=comma)
        return f"{head}[{inside}{indent}]"

    def _lines(
        self, items: Iterable[tuple[str, ast.expr]], *, indent: str, comma: str = ","
    ) -> str:
        """Each on lines of its own, in their brackets."""
        found = "\n"
        for name, each in items:
            if isinstance(each, Missing):
                found += f"{indent}{name}...{comma}  # {each.kind}\n"
                continue
            used = len(indent) + len(name)
            text = self.laid_out(each, indent=indent, used=used, tail=len(comma))
            found += f"{indent}{name}{text}{comma}\n"
        return found

    def _kept(self, node: ast.expr, indent: str) -> str:
        """What stands in the source, moved to where it stands now."""
        first, *rest = self.written.get(node, "").splitlines() or [self.flat(node)]
        if not rest:
            return first
        margin = min((_margin(each) for each in rest if each.strip()), default=0)
        # A closing bracket, or the body of one: either way the last line tells the own margin.
        return "\n".join([first, *(f"{indent}{each[margin:]}".rstrip() for each in rest)])


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())


def _constant(value: object) -> str:
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, bytes):
        text = repr(value)
        return text if '"' in text else text.replace("'", '"')
    return "..." if value is ... else repr(value)


def _is_plain_call(node: ast.Call) -> bool:
    is_lone_generator = [type(each) for each in node.args] == [ast.GeneratorExp]
    return isinstance(node.func, _PLAIN) and not is_lone_generator


def _arguments(node: ast.Call) -> Iterator[tuple[str, ast.expr]]:
    for each in node.args:
        yield ("*", each.value) if isinstance(each, ast.Starred) else ("", each)
    for each in node.keywords:
        yield (f"{each.arg}=" if each.arg else "**"), each.value


def _sliced(node: ast.Subscript) -> list[ast.expr]:
    """What stands in the brackets; of a tuple, all of it."""
    inside = node.slice
    return inside.elts if isinstance(inside, ast.Tuple) and len(inside.elts) > 1 else [inside]


def _brackets(node: ast.List | ast.Tuple | ast.Set | ast.Dict) -> tuple[str, str]:
    if isinstance(node, ast.List):
        return "[", "]"
    return ("(", ")") if isinstance(node, ast.Tuple) else ("{", "}")
