"""Statements for generated components: the many ways to give a name a meaning, and to return."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

from tests.render.component_values import SHADOWS, Values

SEVERAL = [
    "{first}, {second} = {one}, {other}",
    "{first} = {second} = {one}",
    "{first}, *{second} = [{one}, {other}]",
    """
    for {first} in [{one}]:
        pass
    {second} = {other}
    """,
    """
    ({first} := {one})
    {second} = [{other}]
    """,
]
ELEMENTS = [
    "from htpy import section as {name}",
    "{name} = htpy.kbd",
    "{name} = [htpy.kbd('.x'), htpy.u][0]",
]
NODES = [
    """
    class {name}:
        kept = {made}
    {name} = {name}.kept
    """,
    """
    def {inner}():
        nonlocal {name}
        {name} = {made}
    {name} = None
    {inner}()
    """,
    """
    {name} = None
    if {test}:
        {name} = {made}
    """,
    """
    with contextlib.nullcontext({made}) as {name}:
        pass
    """,
    """
    while True:
        {name} = {made}
        break
    """,
    "{name} = (lambda given={made}: given)()",
    """
    try:
        {name} = {made}
    finally:
        pass
    """,
    """
    {name}: object = {made}
    assert {name} is not None
    """,
    """
    {name} = {made}
    del {name}
    {name} = {made}
    """,
    """
    {inner} = {{}}
    {inner}['k'] = {made}
    {name} = {inner}['k']
    """,
]
BOXES = [
    "{tag}[{out}]",
    "{tag}(title='x')['a', {out}, {other}[{out}]]",
    "[{out}, {tag}]",
    "{out}",
    "({out} if {flag} else None)",
    "{tag}[[{out}, 'x'], ({out} and {other}[{out}])]",
]
CHANGES = [
    "{out}.append({then})",
    "{out}.insert(0, {then})",
    "{out} += [{then}]",
    "{out}.clear()",
    "{out}[:] = [{then}]",
    "{out}.reverse()",
]
GUARDED = [
    """
    {log} = [{text}]
    try:
        return {boxed}
    finally:
        {log}.append('<late>')
    """,
    """
    {log} = [{text}]
    with Quiet({log}) as opened:
        return {boxed}
    """,
    """
    {log} = [{text}]
    with Quiet({log}):
        fail()
    return {boxed}
    """,
    """
    try:
        fail()
    except KeyError as error:
        return {first}, str(error)
    """,
    """
    try:
        return {tag}[fail()]
    except KeyError:
        return {second}
    """,
    """
    with contextlib.suppress(KeyError):
        return {tag}[fail()]
    return {first}
    """,
    """
    try:
        found = {first}
    except KeyError:
        return None
    else:
        return {tag}[found, {second}]
    """,
]
FUNCTION = """
def {name}({given}, other={text}):
    if other:
        {local} = {kept}
        return [{local}, {made}]
    return {made}
"""


def lines_of(template: str, **parts: str) -> list[str]:
    """The lines of a template. Filled line by line, since a part may hold the end of one."""
    return [line.format(**parts) for line in dedent(template).strip().splitlines()]


class Statements(Values):
    """Writes the body of a component."""

    def statements(self, depth: int, count: int) -> list[str]:
        lines: list[str] = []
        for _ in range(count):
            make = self.random.choice(
                [
                    self.assign,
                    self.assign,
                    self.assign_either,
                    self.early,
                    self.grow,
                    self.gather,
                    self.function,
                    self.reassign,
                    self.several,
                    self.rarer,
                ]
            )
            lines += make(depth)
        return lines

    def ending(self, depth: int) -> list[str]:
        ways = [self.plain_return] * 8 + [self.branches, self.guarded, self.matched, self.failing]
        return self.random.choice(ways)(depth)

    def plain_return(self, depth: int) -> list[str]:
        return [f"return {self.returned(depth)}"]

    def returned(self, depth: int) -> str:
        if self.chance(0.75):
            return self.element(depth)
        return f"{self.node(depth)}, {self.node(depth)}" if self.chance(0.2) else self.node(depth)

    def local(self, kind: str) -> str:
        """A new local name; in the places where it holds nothing yet, it is not used."""
        free = [each for each in SHADOWS if each not in self.hidden and each in self.spare]
        name = self.random.choice(free) if free and self.chance(0.3) else self.new_name()
        self.names[name] = kind
        self.hidden.add(name)
        return name

    def assign(self, depth: int) -> list[str]:
        kind = self.random.choice(["node", "node", "node", "text", "element", "mapping", "classes"])
        is_lazy = kind == "node" and self.chance(0.1)  # read once, like what it is made of
        makers: dict[str, Callable[[], str]] = {
            "node": lambda: self.node(depth),
            "text": self.text,
            "element": lambda: f"{self.tag()}({self.attributes(depth)})",
            "mapping": lambda: self.mapping(depth),
            "classes": self.class_list,
        }
        with self.allowing(lazy=is_lazy, calls=not is_lazy):
            given = makers[kind]()
        kind = "once" if is_lazy else kind
        if kind == "classes" and "for word" in given:
            kind = "none"
        hint = ": object" if self.chance(0.1) else ""
        return [f"{self.local(kind)}{hint} = {given}"]

    def reassign(self, depth: int) -> list[str]:
        """A name that is given a value made of its old one."""
        with self.allowing(lazy=False):
            first, second = self.element(depth), self.tag()
        name = self.local("node")
        return [f"{name} = {first}", f"{name} = {second}[{name}, {self.literal()}]"]

    def assign_either(self, depth: int) -> list[str]:
        with self.allowing(lazy=False):
            test, one, other = self.test(), self.node(depth), self.node(depth)
        name = self.local("node")
        return [f"if {test}:", f"    {name} = {one}", "else:", f"    {name} = {other}"]

    def several(self, depth: int) -> list[str]:
        """More than one name in one statement."""
        with self.allowing(lazy=False):
            one, other = self.element(depth), self.node(depth)
        first, second = self.local("node"), self.local("node")
        template = self.random.choice(SEVERAL)
        return lines_of(template, first=first, second=second, one=one, other=other)

    def rarer(self, depth: int) -> list[str]:
        """Statements that give a name its meaning in another way than `=`."""
        with self.allowing(lazy=False):
            made, test = self.element(depth), self.test()
        is_element = "htpy" not in self.hidden and self.chance(0.5)
        name, inner = self.new_name("r"), self.new_name()
        self.hidden |= {name, inner}
        self.names[name] = "element" if is_element else "node"
        template = self.random.choice(ELEMENTS if is_element else NODES)
        return lines_of(template, name=name, inner=inner, made=made, test=test)

    def early(self, depth: int) -> list[str]:
        returned = self.random.choice(["", " None", f" {self.returned(depth - 1)}"])
        return [f"if {self.test()}:", f"    return{returned}"]

    def grow(self, depth: int) -> list[str]:
        """A list that is changed after an element was made of it."""
        with self.allowing(calls=False, lazy=False):
            first, then = self.node(depth), self.node(depth)
        out, box = self.new_name(), self.new_name()
        parts = {"tag": self.tag(), "other": self.tag(), "flag": self.flag(), "then": then}
        boxed = self.random.choice(BOXES).format(out=out, **parts)
        change = self.random.choice(CHANGES).format(out=out, **parts)
        self.hidden |= {out, box}
        self.names |= {out: "nodes", box: "node"}
        return [f"{out} = [{first}]", f"{box} = {boxed}", change]

    def gather(self, depth: int) -> list[str]:
        """A loop that builds a list."""
        name, out = self.new_name("n"), self.new_name()
        over, kind = self.source()
        with self.repeated(), self.inside(**{name: kind}):
            lines = [f"for {name} in {over}:"]
            if kind == "number" and self.chance(0.3):
                lines = [f"{name} = 3", f"while {name}:", f"    {name} -= 1"]
            if self.chance(0.3):
                lines += [
                    f"    if {self.flag()}:",
                    f"        {self.random.choice(['continue', 'break'])}",
                ]
            made = self.element(depth)
            if self.chance(0.4):
                kept = self.new_name()
                lines += [f"    {kept} = {made}", f"    {out}.append({kept})"]
            else:
                lines += [f"    {out}.append({made})"]
            if self.chance(0.1):
                lines += ["else:", f"    {out}.append('<else>')"]
        self.hidden |= {out, name}
        self.names[out] = "nodes"
        return [f"{out} = []", *lines]

    def function(self, depth: int) -> list[str]:
        """A function or a lambda inside of the component."""
        name, given = self.new_name("f"), self.random.choice(["q", "title", "div"])
        with self.repeated(), self.inside(**{given: "text"}):
            made = self.element(depth)
            kept = f"{self.tag()}['in ', {given}]"
        self.hidden.add(name)
        self.names[name] = "maker"
        if self.chance(0.4):
            return [f"{name} = lambda {given}: {made}"]
        parts = {"name": name, "given": given, "kept": kept, "made": made}
        lines = lines_of(FUNCTION, local=self.new_name(), text=self.literal(), **parts)
        is_component = self.chance(0.15) and "component" not in self.hidden
        return ["@component", *lines] if is_component else lines

    def branches(self, depth: int) -> list[str]:
        lines = [f"if {self.test('rows')}:", f"    return {self.returned(depth - 1)}"]
        for _ in range(self.random.randint(0, 2)):
            lines += [f"elif {self.test()}:", f"    return {self.returned(depth - 1)}"]
        if self.chance(0.5):
            return [*lines, "else:", f"    return {self.returned(depth)}"]
        return [*lines, f"return {self.returned(depth)}"] if self.chance(0.8) else lines

    def guarded(self, depth: int) -> list[str]:
        """`try` and `with` around returns, and lists that change when they are left."""
        log = self.new_name()
        with self.allowing(calls=False, lazy=False):
            first, second = self.element(depth - 1), self.element(depth - 1)
        with self.allowing(calls=False):
            boxed = f"{self.tag()}['log', {log}, {self.element(depth)}]"
        parts = {"log": log, "text": self.literal(), "tag": self.tag(), "boxed": boxed}
        return lines_of(self.random.choice(GUARDED), first=first, second=second, **parts)

    def matched(self, depth: int) -> list[str]:
        names = self.known("maybe", "text", "value", "texts", "row", "number") or ["LABEL"]
        lines = [f"match {self.random.choice(names)}:"]
        captured = self.new_name()
        cases: list[tuple[str, dict[str, str]]] = [
            ("None", {}),
            ('"" | "a"', {}),
            (f"str({captured}) if len({captured}) > 1", {captured: "text"}),
            (f"[{captured}, *_]", {captured: "text"}),
            (f"Row(name={captured}, is_sale=True)", {captured: "text"}),
            ("int()", {}),
        ]
        for case, bound in self.random.sample(cases, self.random.randint(1, 4)):
            with self.inside(**bound):
                lines += [f"    case {case}:", f"        return {self.returned(depth - 1)}"]
        lines += ["    case _:", f"        return {self.returned(depth - 1)}"]
        return lines

    def failing(self, depth: int) -> list[str]:
        """An error, of the component's own or of a child that is none."""
        if self.chance(0.5):
            return self.plain_return(depth)
        self.may_fail = True
        with self.allowing(calls=False):
            before = self.text()
        bad = ["fail()", "1.5", "b'x'", "object()", "(fail() for _ in 'ab')", "(lambda: fail())"]
        bad += ["(x / 0 for x in (1,))", "h.p(title=1.5)" if "h" not in self.hidden else "fail()"]
        return [f"return {self.tag()}[{before}, {self.random.choice(bad)}]"]
