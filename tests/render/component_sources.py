"""Source text of random components: what people write, in the mixtures that nobody thinks of.

`modules` gives components and calls of them. Kept out is what the project decided differently from
htpy: a component's value is `Html` (no element, always true), and it is worked out at the call. So
nothing here asks a component's value for its truth, or changes a list after giving it to one.
"""

from __future__ import annotations

from random import Random

from tests.render.component_bodies import Statements
from tests.render.component_values import NAMES, SHADOWS, Made, Param

LOOKS_AT_CHILDREN = [
    "children or 'none'",
    "children and identity(children)",
    "None if children is None else children",
    "[[each, '|'] for each in (children if isinstance(children, tuple) else [children])]",
    "children if isinstance(children, str) else 'no text'",
    "(children if isinstance(children, list) else ['one', children])[:1]",
]


def modules(random: Random, count: int) -> list[Made]:
    """Components that stand in one file, each with calls; later ones use earlier ones."""
    made: list[Made] = []
    while len(made) < count:
        one = _Components(random, made[-12:]).component(f"c{len(made)}")
        if _is_python(one.source):
            made.append(one)
    return made


def _is_python(source: str) -> bool:
    """Rules that look far: once in some thousands, a name is used before it is declared, say."""
    try:
        compile(source, "generated", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


class _Components(Statements):
    """Writes whole components, in the shapes that a component can have."""

    def component(self, name: str) -> Made:
        self.spare = frozenset(self.random.sample(SHADOWS, self.random.choice([0, 0, 1, 2])))
        shape = self.random.choice(
            [self.at_top] * 12
            + [self.with_children] * 3
            + [self.method, self.static, self.closure, self.recursive]
        )
        # A name of the function is one everywhere in it, also where it has no value yet.
        self.hidden |= self.spare
        return shape(name)

    def parameters(self) -> tuple[list[Param], str]:
        kinds = ["text", "text", "maybe", "number", "flag", "texts", "rows", "row", "value", "node"]
        kinds += ["nodes", "mapping", "classes", "tone", "element"]
        names = self.random.sample(NAMES + SHADOWS, self.random.randint(0, 5))
        params = [Param(each, self.random.choice(kinds)) for each in names]
        first_default, first_keyword = self.random.randint(0, 6), self.random.randint(0, 6)
        written: list[str] = []
        for place, param in enumerate(params):
            if place == first_keyword:
                written.append("*")
            if place >= first_keyword:
                param.place = "keyword"
            if place >= first_default:
                param.default = self.default(param.kind)
            hint = self.hint(param.kind)
            end = "" if param.default is None else f" = {param.default}"
            written.append(f"{param.name}{hint}{end}")
        if params and first_keyword > 1 and self.chance(0.1):
            params[0].place = "positional"
            written.insert(1, "/")
        if first_keyword >= len(params) and self.chance(0.12):
            params.append(Param("rest", "texts", "*"))
            written.append("*rest")
        if self.chance(0.12):
            params.append(Param("attrs", "mapping", "**"))
            written.append("**attrs")
        for param in params:
            kind = {"tone": "text"}.get(param.kind, param.kind)
            self.names[param.name] = kind
            self.hidden.add(param.name)
        return params, ", ".join(written)

    def default(self, kind: str) -> str:
        return self.sample(kind)

    def hint(self, kind: str) -> str:
        if kind == "tone":
            return ': Literal["calm", "loud", "<x>"]'
        return {"text": ": str", "maybe": ": str | None"}.get(kind, "") if self.chance(0.5) else ""

    def lines(self) -> list[str]:
        """The lines of a body."""
        depth = self.random.randint(1, 3)
        head = ['"""Says what it shows."""'] if self.chance(0.1) else []
        count = self.random.choice([0, 0, 0, 1, 1, 2, 3])
        return [*head, *self.statements(depth, count), *self.ending(depth)]

    def at_top(self, name: str) -> Made:
        params, written = self.parameters()
        lines = self.lines()
        head = ["@component", f"def {name}({written}):"]
        if self.chance(0.15):
            head.insert(0, self.random.choice(["@memo", "@memo(size=4)"]))
        return self.made(name, [*head, *_indented(lines)], params)

    def with_children(self, name: str) -> Made:
        params, written = self.parameters()
        self.hidden.add("children")
        lines = self.statements(1, self.random.choice([0, 0, 1]))
        ways = ["children", f"{self.literal()}, children", f"[children, {self.node(1)}]"]
        ways += [f"{self.tag()}[children]", f"({self.node(1)}, children)"]
        is_looking = self.chance(0.4)
        inner = self.random.choice(LOOKS_AT_CHILDREN if is_looking else ways)
        lines.append(f"return {self.tag()}({self.attributes(1)})[{inner}]")
        head = ["@component.with_children", f"def {name}(children{written and ', '}{written}):"]
        made = self.made(name, [*head, *_indented(lines)], params)
        made.takes_children, made.looks_at_children = True, is_looking
        made.calls += [f"{name}({self.call_of(params)})[htpy.b['<slot>'], 'x']"]
        made.calls += [f"{name}({self.call_of(params)})[{self.sample('node')}]"]
        return made

    def method(self, name: str) -> Made:
        params, written = self.parameters()
        lines = [f"kept = {self.tag()}[self.label, self.help({self.text()})]", *self.lines()]
        lines[-1:] = (
            [lines[-1]]
            if not lines[-1].startswith("return ")
            else [f"return [kept, {lines[-1].removeprefix('return ')}]"]
        )
        head = ["@component", f"def {name}(self{written and ', '}{written}):", *_indented(lines)]
        return self.in_class(name, head, params)

    def static(self, name: str) -> Made:
        params, written = self.parameters()
        lines = _indented(self.lines())
        if self.chance(0.5):
            head = ["@staticmethod", "@component", f"def {name}({written}):"]
        else:
            head = ["@component", "@classmethod", f"def {name}(cls{written and ', '}{written}):"]
        if self.chance(0.5):
            head[:2] = reversed(head[:2])
        return self.in_class(name, [*head, *lines], params)

    def in_class(self, name: str, lines: list[str], params: list[Param]) -> Made:
        head = [f"class C{name}:", "    label = '<label>'"]
        helper = ["def help(self, text):", "    return htpy.b['helped ', text]", ""]
        inside = [*_indented(helper), *_indented(lines)]
        made = self.made(name, [*head, *inside, "", f"{name} = C{name}().{name}"], params)
        made.is_global, made.is_bound = self.chance(0.5), True
        return made

    def recursive(self, name: str) -> Made:
        self.names |= {"level": "number", "label": "text"}
        self.hidden |= {"level", "label"}
        with self.allowing(lazy=False):
            one, test = self.element(2), "level > 0 and level < 3"
        again = self.random.choice(
            [
                f"{name}(level - 1, {self.text()})",
                f"{name}(label={self.text()}, level=level - 1)",
                f"[{name}(level - 1) for _ in 'ab']",
                f"({name}(each) for each in range(level - 1))",
                f"wrap({name}(level - 1))",
                f"(lambda: {name}(level - 1))",
            ]
        )
        lines = [f"return {self.tag()}[level, label, {one}, {again} if {test} else None]"]
        if self.chance(0.5):
            lines = [
                f"if not ({test}):",
                f"    return {one}",
                f"return {self.tag()}[label, {again}]",
            ]
        head = ["@component", f"def {name}(level, label={self.literal()}):"]
        params = [Param("level", "number"), Param("label", "text", default="''")]
        made = self.made(name, [*head, *_indented(lines)], params)
        made.is_lazy = True
        return made

    def closure(self, name: str) -> Made:
        params, written = self.parameters()
        self.names.setdefault("outer", "text")
        self.names.setdefault("around", "maker")
        self.hidden |= {"outer", "around"}
        lines = ["def make(outer):", "    def around(text):", "        return htpy.i[outer, text]"]
        lines += [
            "    @component",
            f"    def {name}({written}):",
            *_indented(_indented(self.lines())),
        ]
        return self.made(name, [*lines, f"    return {name}", f"{name} = make('<outer>')"], params)

    def made(self, name: str, lines: list[str], params: list[Param]) -> Made:
        calls = [f"{name}({self.call_of(params)})" for _ in range(3)]
        if self.chance(0.3):
            calls[0] = f'THEME.provider("<dark>", {calls[0]})'
        source = "\n".join(lines) + "\n"
        return Made(name, source, params, may_fail=self.may_fail, is_lazy=self.is_lazy, calls=calls)

    def call_of(self, params: list[Param]) -> str:
        """Arguments for a call from outside."""
        self.names, self.hidden = {}, set()
        named = [each for each in params if each.place in ("any", "keyword", "positional")]
        given = [
            self.sample(each.kind)
            if each.place == "positional"
            else f"{each.name}={self.sample(each.kind)}"
            for each in named
            if each.default is None or self.chance(0.6) or each.place == "positional"
        ]
        if any(each.place == "*" for each in params) and self.chance(0.5):
            given = [self.sample(each.kind) for each in named] + ['"rest"', '"<more>"']
        if any(each.place == "**" for each in params) and self.chance(0.5):
            given.append('data_more="<m>"')
        return ", ".join(given)


def _indented(lines: list[str]) -> list[str]:
    # Only the first line of each: what follows may be inside of a text.
    return [f"    {line}" for line in lines]
