"""Expressions for generated components: values, attributes, nodes, calls of other components."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random

TEXTS = ["", "a", "<b>", "&amp;", "\"'", "é\0\u2028", " x ", "a'b", "{x}", "%s", "\ud83d", "0"]
CLEAN = ["<a> ", "&", "é", '"', "{{x}}", " - ", "%"]  # what an f-string may hold beside its values
CLASSES = ["a", "b-c", "<k>", "", "x y", 'q"']
TAGS = ["div", "p", "span", "ul", "li", "b", "section", "td", "textarea", "script", "option"]
VOIDS = ["br", "hr", "input", "img"]
SHADOWS = ["div", "h", "item", "em", "type", "text", "htpy", "holes", "markup", "escape", "wrap"]
NAMES = ["a", "c", "e", "title", "name", "label", "row", "items", "node", "x", "y", "class_name"]
KEYWORDS = ["id", "title", "data_x", "for_", "lang", "hidden", "disabled", "checked", "async_", "_"]
KEYS = ["id", "title", "data-x", "@click", ":key", "hidden", 'o"k', "data-on:click", "class"]
CONSTANT_DS = [
    'ds.on("click", ds.post("/x/{a}", a="<"))',
    'ds.on_click(ds.js("$x = {}", 3))',
    "ds.show(SIG)",
    'ds.text("<const>")',
    "ds.text(LABEL)",
    'ds.class_({"done": SIG > 3})',
    "ds.signals(Search())",
    "ds.bind(Search.refs.query)",
    "ds.ignore_morph()",
    'ds.text("a") | ds.show(SIG)',
    'ds.on("input", ds.get("/s"), debounce_s=0.3) | {"title": "<t>"}',
    'ds.attr({"href": SIG}) | ds.preserve_attr("open")',
]
DYNAMIC_DS = [
    "ds.text({text})",
    'ds.signals({{"q": {text}, "n": {number}}})',
    "ds.signals(Search(query={text}))",
    'ds.on("click", ds.post("/x", query={{"q": {text}}}))',
    'ds.on("keydown", ds.js("go({{}})", {text}), window={flag})',
    'ds.attr({{"title": {text}}})',
    "ds.show(SIG > {number})",
    'ds.style({{"--n": {number}}}) | ds.init(ds.js("f({{}})", {text}))',
    'ds.text({text}) | {{"data-x": {text}}}',
    "({constant} if {flag} else {{}})",
    "{constant} | ds.effect(ds.js('g({{}})', {number}))",
]

SAMPLES = {
    kind: each.split("  ")
    for kind, each in {
        "number": "0  1  7  -2  True",
        "flag": "True  False",
        "texts": """[]  ["a", "<b>", ""]  ("x",)  ["a", "a"]""",
        "rows": """[]  [Row()]  [Row(), Row("b&", 3, True, ["t"]), Row("", tags=[])]""",
        "row": """Row()  Row("<n>", 2.25, True, [])""",
        "value": """None  True  False  3  "<v>"  ""  Markup("<m>")  HasHtml()  Name("<n>")  """
        """Level.LOW  Tone.CALM""",
        "node": """None  False  "<n>"  0  htpy.b['x']  htpy.br  []  Markup("<m>")  Name("<n>")  """
        """Level.LOW  Tone.CALM  {"k": 1}  range(3)  HasHtml()  htpy.comment("c")  """
        """htpy.fragment['f', None]  (htpy.i, ["<t>"])""",
        "nodes": """[]  [htpy.b['<'], 'x']  ['a', None, 3]""",
        "mapping": """{}  {"data-m": "<m>", "title": None}  ds.text("m")""",
        "classes": """None  ["a", None]  "x y"  {"p": 1, "q": 0}  [{"r": 0}]  ""  Markup("<m>")  """
        """7  Name("n")  ("a", 1, 2.5)  [("t",), "u"]  {'s'}  OrderedDict(a=1, b=0)  Tone.CALM  """
        """ds.Attrs({"z": True})  ["a", Tone.CALM]""",
        "tone": """"calm"  "loud"  "<x>\"""",
        "element": """htpy.u  htpy.u('.e')  htpy.s['x']""",
    }.items()
}


@dataclass
class Made:
    """A component: its source, an expression for it, and what others must know to call it."""

    name: str
    source: str
    params: list[Param]
    takes_children: bool = False
    looks_at_children: bool = False
    may_fail: bool = False
    is_lazy: bool = False
    is_global: bool = True
    is_bound: bool = False  # to an instance or a class
    calls: list[str] = field(default_factory=list)


@dataclass
class Param:
    name: str
    kind: str
    place: str = "any"  # or "keyword", "positional", "*", "**"
    default: str | None = None


class Values:
    """Writes expressions. `names` are those in scope, by what they hold; `hidden` are those that
    mean something else than in the module."""

    def __init__(self, random: Random, others: list[Made]) -> None:
        self.random = random
        self.others = others
        self.names: dict[str, str] = {}
        self.hidden: set[str] = set()
        self.fuel = random.randint(3, 40)
        self.may_fail = False
        self.can_call = True  # other components
        self.can_be_lazy = True  # generators, which are read when the page is written
        self.can_be_late = True  # lambdas as children
        self.is_lazy = False
        self.fresh = 0
        self.spare: frozenset[str] = frozenset()  # names that the component itself gives a meaning

    # --- choosing ---

    def chance(self, of: float) -> bool:
        return self.random.random() < of

    def pick(self, *ways: Callable[[], str]) -> str:
        return self.random.choice(ways)()

    def some(self, make: Callable[[], str], most: int, least: int = 0) -> list[str]:
        return [make() for _ in range(self.random.randint(least, most))]

    def known(self, *kinds: str) -> list[str]:
        return [name for name, kind in self.names.items() if kind in kinds]

    def new_name(self, prefix: str = "v") -> str:
        self.fresh += 1
        return f"{prefix}{self.fresh}"

    @contextmanager
    def inside(self, **names: str) -> Iterator[None]:
        """Write where these names hold something else."""
        before = dict(self.names), set(self.hidden)
        self.names.update(names)
        self.hidden.update(names)
        yield
        self.names, self.hidden = before

    @contextmanager
    def allowing(
        self, *, calls: bool = True, lazy: bool = True, late: bool = True
    ) -> Iterator[None]:
        before = self.can_call, self.can_be_lazy, self.can_be_late
        self.can_call, self.can_be_lazy = before[0] and calls, before[1] and lazy
        self.can_be_late = before[2] and late
        yield
        self.can_call, self.can_be_lazy, self.can_be_late = before

    @contextmanager
    def repeated(self) -> Iterator[None]:
        """Write what runs many times. A generator may be read after the last time, but a component
        reads it at its call: so either the one or the other."""
        ways = [self.allowing(calls=False), self.allowing(lazy=False, late=False)]
        with self.random.choice(ways):
            yield

    # --- values ---

    def text(self) -> str:
        ways = [self.literal, self.literal, self.f_string]
        names = self.known("text")
        if names:
            ways += [lambda: self.random.choice(names)] * 4
            name = self.random.choice(names)
            ways += [
                lambda: f"{name}.upper()",
                lambda: f"({name} or 'none')",
                lambda: f"{name}[:2]",
            ]
            ways += [lambda: f"({name} + {self.literal()})"]
        if self.known("maybe"):
            ways += [lambda: f"({self.random.choice(self.known('maybe'))} or {self.literal()})"]
        if self.known("texts"):
            ways += [lambda: f"', '.join({self.random.choice(self.known('texts'))})"]
        if self.known("row"):
            ways += [lambda: f"{self.random.choice(self.known('row'))}.name"] * 3
        ways += [lambda: f"({self.literal()} if {self.flag()} else {self.literal()})"]
        return self.pick(*ways)

    def literal(self) -> str:
        text = self.random.choice(TEXTS)
        if self.chance(0.03):
            return '"""one\n<two>\n  three"""'
        return '"' + text.encode("unicode_escape").decode().replace('"', '\\"') + '"'

    def f_string(self) -> str:
        parts: list[str] = []
        for _ in range(self.random.randint(1, 3)):
            parts += [self.random.choice(CLEAN)] if self.chance(0.6) else []
            parts.append(self.f_value())
        parts += [self.random.choice(CLEAN)] if self.chance(0.4) else []
        return "f'" + "".join(parts) + "'"

    def f_value(self) -> str:
        number = self.number()
        ways = [f"{{{number}:>4}}", f"{{{number}:02d}}", "{LABEL!r}", f"{{{number}}}"]
        names = self.known("text", "maybe", "number", "flag", "value")
        if names:
            name = self.random.choice(names)
            ways += [f"{{{name}}}"] * 3 + [f"{{{name}!r}}", f"{{{name}!s:>5}}", f"{{{name}=}}"]
            ways += [f'{{f"<{{{name}}}>"}}', f"{{{name}!s:{{3}}}}"]
        if self.known("row"):
            name = self.random.choice(self.known("row"))
            ways += [f"{{{name}.price:.2f}}", f"{{{name}.name}}"]
        if self.chance(0.1):
            ways = [f"{{{self.element(depth=1)}}}"]
        ways = [each for each in ways if not set(each[1:-1]) & set("'\\\n")]
        return self.random.choice(ways or ["{LABEL}"])

    def number(self) -> str:
        ways = [lambda: str(self.random.randint(0, 12))]
        if self.known("number"):
            name = self.random.choice(self.known("number"))
            ways += [lambda: name, lambda: name, lambda: f"({name} + 1)"]
        if self.known("texts", "rows"):
            ways += [lambda: f"len({self.random.choice(self.known('texts', 'rows'))})"]
        return self.pick(*ways)

    def flag(self) -> str:
        ways = [lambda: f"{self.number()} > {self.random.randint(0, 6)}"]
        if self.known("flag"):
            name = self.random.choice(self.known("flag"))
            ways += [lambda: name, lambda: name, lambda: f"not {name}"]
        if self.known("row"):
            ways += [lambda: f"{self.random.choice(self.known('row'))}.is_sale"]
        if self.known("maybe"):
            name = self.random.choice(self.known("maybe"))
            ways += [lambda: f"{name} is None", lambda: f"{name} is not None"]
        if self.known("text"):
            name = self.random.choice(self.known("text"))
            ways += [lambda: f'{name} in ("a", "<b>")', lambda: f'"a" in {name}']
        return f"({self.pick(*ways)})" if self.chance(0.5) else self.pick(*ways)

    def test(self, *more: str) -> str:
        """Something that is true or false, and may be any of the values that are one of them."""
        names = self.known("maybe", "text", "number", "texts", "flag", *more)
        return self.random.choice(names) if names and self.chance(0.6) else f"({self.flag()})"

    def texts(self) -> str:
        names = self.known("texts") + [f"{row}.tags" for row in self.known("row")]
        if names and self.chance(0.7):
            name = self.random.choice(names)
            return self.random.choice(
                [name, name, f"sorted({name})", f"{name}[::-1]", f"{name}[:1]"]
            )
        return f"[{', '.join(self.some(self.text, 3))}]"

    # --- attributes ---

    def attributes(self, depth: int) -> str:
        """What stands in the parentheses of an element."""
        parts: list[str] = []
        is_short = self.chance(0.2)
        if is_short:
            parts.append(self.shorthand())
        if self.chance(0.35):
            parts += self.some(lambda: self.mapping(depth), 2, 1)
        keywords = self.random.sample(KEYWORDS, self.random.choice([0, 0, 1, 1, 2, 3]))
        parts += [f"{name}={self.attribute()}" for name in keywords]
        if self.chance(0.4):
            parts.append(f"class_={self.classes()}")
        if self.chance(0.05):
            parts.append('data_on_click="k"')
        if self.chance(0.06):
            extra = self.known("mapping")
            parts.append("**" + (self.random.choice(extra) if extra else '{"data-y": "<y>"}'))
        return ", ".join(parts)

    def shorthand(self) -> str:
        ways = [
            '"#i"',
            '".a"',
            '"#i.a.b"',
            '".a.b"',
            '""',
            f'f".n-{{{self.number()}}}"',
            '"#" + "j"',
        ]
        return self.random.choice(ways)

    def mapping(self, depth: int) -> str:
        fill = {"text": self.text, "number": self.number, "flag": self.flag}
        ways: list[Callable[[], str]] = [self.dict_display, self.dict_display]
        if self.known("mapping"):
            ways += [lambda: self.random.choice(self.known("mapping"))] * 2
        if "ds" not in self.hidden:
            constant = self.random.choice(CONSTANT_DS)
            ways += [lambda: constant] * 3
            ways += [
                lambda: self.random.choice(DYNAMIC_DS).format(
                    constant=constant, **{name: make() for name, make in fill.items()}
                )
            ] * 3
        ways += [lambda: f'dict(title={self.text()}, lang="x")', lambda: "{}"]
        ways += [lambda: f'OrderedDict([("data-z", {self.attribute()})])']
        ways += [lambda: f'{{f"data-{{k}}": k for k in {self.texts_plain()}}}']
        return self.pick(*ways)

    def texts_plain(self) -> str:
        return self.random.choice(['("a", "b")', "[]", '"xy"'])

    def dict_display(self) -> str:
        entries: list[str] = []
        for key in self.random.sample(KEYS, self.random.randint(0, 3)):
            value = self.classes() if key == "class" else self.attribute()
            entries.append(f"{key!r}: {value}")
        if self.chance(0.1) and self.known("mapping"):
            entries.append(f"**{self.random.choice(self.known('mapping'))}")
        if self.chance(0.1):
            entries.append(f'f"data-{{{self.number()}}}": {self.attribute()}')
        return f"{{{', '.join(entries)}}}"

    def attribute(self) -> str:
        ways = [self.text, self.text, self.text, self.number, lambda: f"({self.flag()})"]
        ways += [
            lambda: self.random.choice(
                ["None", "True", "False", 'Markup("<m>")', "HasHtml()", "Level.LOW", "Tone.CALM"]
            )
        ]
        names = self.known("value", "maybe", "text", "flag", "number")
        if names:
            ways += [lambda: self.random.choice(names)] * 4
            ways += [lambda: f"{self.random.choice(names)} or None"]
        ways += [lambda: f"({self.flag()}) and {self.text()}"]
        ways += [lambda: f"{self.attribute()} if {self.flag()} else {self.attribute()}"]
        return self.pick(*ways)

    def classes(self) -> str:
        ways = [
            lambda: repr(self.random.choice(CLASSES)),
            self.text,
            self.f_string,
            self.class_dict,
            self.class_list,
            self.class_list,
            lambda: f"{self.classes()} if {self.flag()} else {self.classes()}",
            lambda: self.random.choice(["None", "False", "3", "True", "()", "{}"]),
            lambda: f"[word for word in {self.texts()} if word]",
        ]
        ways += [lambda: f"(word for word in {self.texts()})"]
        if self.known("classes"):
            ways += [lambda: self.random.choice(self.known("classes"))] * 3
        return self.pick(*ways)

    def class_dict(self) -> str:
        keys = [repr(each) for each in self.random.sample(CLASSES, self.random.randint(0, 3))]
        keys += [self.text()] if self.chance(0.15) else []
        return f"{{{', '.join(f'{key}: {self.test()}' for key in keys)}}}"

    def class_list(self) -> str:
        opening, closing = self.random.choice(["[]", "[]", "()"])
        items = "".join(f"{each}, " for each in self.some(self.class_item, 4))
        return f"{opening}{items or ' '}{closing}".replace("( )", "()")

    def class_item(self) -> str:
        name = repr(self.random.choice(CLASSES))
        ways = [
            lambda: name,
            lambda: name,
            lambda: f"{self.test()} and {name}",
            lambda: f"{name} if {self.flag()} else {self.random.choice(CLASSES)!r}",
            lambda: f"{name} if {self.flag()} else None",
            self.text,
            lambda: self.random.choice(["None", "False", "0", "5", "True"]),
        ]
        names = self.known("maybe", "text")
        ways += [self.class_dict]
        names += self.known("classes")
        if names:
            ways += [lambda: self.random.choice(names)] * 3
        if self.chance(0.05):
            ways += [lambda: f"*[{name}]"]
        return self.pick(*ways)

    # --- nodes ---

    def tag(self) -> str:
        name = self.random.choice(TAGS)
        ways = [f"{root}.{name}" for root in ("h", "h", "h", "htpy", "markup")]
        ways += ["div", "item", "em", "h1", "CARD", 'h.element("my-tag")', "htpy.other_tag"]
        free = [way for way in ways if way.split(".")[0] not in self.hidden]
        return self.random.choice(free)

    def element(self, depth: int) -> str:
        self.fuel -= 1
        if self.chance(0.08):
            return self.void(depth)
        names = self.known("element")
        tag = self.random.choice(names) if names and self.chance(0.1) else self.tag()
        attributes = f"({self.attributes(depth)})" if self.chance(0.6) else ""
        children = self.children(depth - 1) if self.chance(0.9) else ""
        return f"{tag}{attributes}{children}"

    def void(self, depth: int) -> str:
        ways = [f"{root}.{name}" for root in ("h", "htpy") for name in VOIDS] + ["newline"]
        tag = self.random.choice([way for way in ways if way.split(".")[0] not in self.hidden])
        return f"{tag}({self.attributes(depth)})" if self.chance(0.6) else tag

    def children(self, depth: int) -> str:
        """What stands in brackets."""
        nodes = self.some(lambda: self.node(depth), 3, 1)
        if self.chance(0.06):
            nodes.append("*" + self.random.choice(["[]", f"[{self.node(depth)}]", self.texts()]))
        if self.chance(0.3):
            inside = "".join(f"\n            {each}," for each in nodes)
            return f"[{inside}\n        ]"
        return f"[{', '.join(nodes)}{',' if self.chance(0.1) else ''}]"

    def node(self, depth: int) -> str:
        """Any child. Safe to stand between commas."""
        if depth <= 0 or self.fuel <= 0:
            return self.leaf()
        self.fuel -= 1
        ways: list[Callable[[], str]] = [self.leaf] * 3
        ways += [lambda: self.element(depth)] * 8
        ways += [lambda: self.component_call(depth)] * 3
        for make in (
            self.choice,
            self.choice,
            self.chain,
            self.chain,
            self.listed,
            self.comprehension,
            self.comprehension,
            self.generator,
            self.generator,
            self.called,
            self.fragment,
            self.walrus,
            self.late,
            self.context,
            self.iterated,
            self.component_value,
        ):
            ways.append(lambda make=make: make(depth - 1))
        return self.pick(*ways)

    def leaf(self) -> str:
        ways = [self.text, self.text, self.text, self.number, self.f_string]
        rare = [
            "None",
            "True",
            "False",
            'Markup("<m>")',
            "HasHtml()",
            "Level.LOW",
            "Tone.CALM",
            "h.br",
            "h.div",
            "-3",
            "[]",
        ]
        ways += [lambda: self.random.choice(rare) if "h" not in self.hidden else "None"]
        names = [each for each in self.names if self.names[each] not in ("mapping", "row", "rows")]
        names = [each for each in names if self.names[each] not in ("maker", "classes", "none")]
        names = [each for each in names if self.can_be_lazy or self.names[each] != "once"]
        if names:
            ways += [lambda: self.random.choice(names)] * 6
        if "h" not in self.hidden:
            ways += [lambda: f"h.comment({self.text()})"]
        return self.pick(*ways)

    def choice(self, depth: int) -> str:
        made = f"{self.node(depth)} if {self.test('rows')} else {self.node(depth)}"
        return f"({made})" if self.chance(0.7) else made

    def chain(self, depth: int) -> str:
        """`a and b`, `a or b`, and longer."""
        parts = [self.test()]
        for _ in range(self.random.randint(1, 2)):
            is_and = self.chance(0.7)
            parts.append("and" if is_and else "or")
            parts.append(self.element(depth) if self.chance(0.8) else self.test())
        return f"({' '.join(parts)})"

    def listed(self, depth: int) -> str:
        nodes = self.some(lambda: self.node(depth), 3)
        if self.chance(0.1):
            nodes.append(f"*{self.texts()}")
        if self.chance(0.5):
            return f"[{', '.join(nodes)}]"
        return f"({''.join(f'{each}, ' for each in nodes)})"

    def comprehension(self, depth: int) -> str:
        with self.repeated():
            return f"[{self.loop(depth)}]"

    def generator(self, depth: int) -> str:
        if not self.can_be_lazy:
            return self.comprehension(depth)
        self.is_lazy = True
        with self.repeated():
            return f"({self.loop(depth)})"

    def loop(self, depth: int) -> str:
        """The inside of a comprehension: its element, and one or two `for` with their `if`."""
        name = self.random.choice(NAMES + SHADOWS + self.known("node", "text", "element"))
        over, kind = self.source()
        inner = self.random.choice([each for each in NAMES + SHADOWS if each != name])
        is_nested = self.chance(0.2)
        with self.inside(**{name: kind, **({inner: "text"} if is_nested else {})}):
            within = ""
            if is_nested:
                within = f" for {inner} in " + (f"{name}.tags" if kind == "row" else '("a", "<")')
            within += f" if {self.flag()}" if self.chance(0.3) else ""
            return f"{self.node(depth)} for {name} in {over}{within}"

    def source(self) -> tuple[str, str]:
        """What can be gone through, and the kind of each."""
        ways = [(self.texts(), "text"), (f"range({self.random.randint(0, 3)})", "number")]
        ways += [(f"{name}", "row") for name in self.known("rows")] * 2
        ways += [(f"sorted({name}, key=lambda r: r.name)", "row") for name in self.known("rows")]
        return self.random.choice(ways)

    def called(self, depth: int) -> str:
        """A function's or a method's call."""
        ways = [f"functools.reduce(lambda m, n: [m, n], {self.texts()}, None)"]
        if "wrap" not in self.hidden:
            ways += [f"wrap({self.node(depth)}, {self.node(depth)})", f"wrap(*{self.texts()})"]
        ways += [f"identity({self.node(depth)})"]
        ways += [f"{name}({self.text()})" for name in self.known("maker")] * 2
        ways += [f"(lambda q: {self.node_with('q', depth)})({self.text()})"]
        return self.random.choice(ways)

    def node_with(self, name: str, depth: int) -> str:
        with self.inside(**{name: "text"}):
            return self.node(depth)

    def fragment(self, depth: int) -> str:
        ways = ["h.fragment", "fragment", "htpy.fragment", "markup.fragment"]
        free = [way for way in ways if way.split(".")[0] not in self.hidden]
        return f"{self.random.choice(free)}{self.children(depth)}"

    def walrus(self, depth: int) -> str:
        name = self.new_name("w")
        given = self.text()
        self.hidden.add(name)
        with self.inside(**{name: "text"}):
            rest = f"{self.tag()}(title={name}){self.children(depth)}"
        return (
            f"(({name} := {given}) and {rest})"
            if self.chance(0.5)
            else f"[{name} := {given}, {rest}]"
        )

    def late(self, depth: int) -> str:
        """What is asked for when the page is written."""
        if not self.can_be_late:
            return self.leaf()
        with self.allowing(lazy=False):
            return f"(lambda: {self.node(depth)})"

    def context(self, depth: int) -> str:
        if self.chance(0.5):
            return f"themed({self.node(depth)})"
        return f"THEME.provider({self.text()}, {self.node(depth)})"

    def iterated(self, depth: int) -> str:
        """Things that are gone through, and are no lists."""
        ways = [
            f"{{{self.text()}}}",
            f"{{{self.text()}: 1}}",
            "{}.items()",
            f"range({self.number()})",
        ]
        if self.can_be_lazy:
            self.is_lazy = True
            ways += [f"iter({self.texts()})", f"reversed({self.texts()})"]
            ways += [f"map(lambda q: {self.node_with('q', depth)}, {self.texts()})"]
            ways += [
                f"zip({self.texts()}, {self.texts()})",
                f"itertools.chain({self.texts()}, [1])",
            ]
        return self.random.choice(ways)

    # --- other components ---

    def component_call(self, depth: int) -> str:
        others = [each for each in self.others if each.name not in self.hidden]
        others = [each for each in others if each.is_global and not each.may_fail]
        others = [each for each in others if self.can_be_lazy or not each.is_lazy]
        if not others or not self.can_call:
            return self.leaf()
        self.fuel -= 3
        other = self.random.choice(others)
        inside = ""
        if other.takes_children and self.chance(0.8):
            with self.allowing(calls=not other.looks_at_children):
                inside = self.children(depth)
        given = self.arguments(other.params, depth)
        if other.takes_children and not given and self.chance(0.5):
            return f"{other.name}{inside}"
        return f"{other.name}({given}){inside}"

    def component_value(self, depth: int) -> str:
        """A component that is called by somebody else, or for each of many."""
        if not self.can_call or not self.can_be_late:
            return self.leaf()
        others = [each for each in self.others if each.name not in self.hidden]
        others = [each for each in others if each.is_global and not each.may_fail]
        others = [each for each in others if not each.is_lazy and not each.takes_children]
        ways: list[str] = []
        for other in others:
            required = needed(other.params)
            if not required:
                ways += [other.name, f"identity({other.name})", f"[{other.name} for _ in 'ab']"]
            elif required == other.params[:1] and required[0].place != "positional":
                ways += self.with_one(other, required[0])
        return self.random.choice(ways) if ways else self.leaf()

    def with_one(self, other: Made, param: Param) -> list[str]:
        """Calls of a component that needs one prop."""
        if param.kind not in ("text", "row"):
            return []
        many, one = self.texts(), self.text()
        if param.kind == "row":
            many, one = self.random.choice([*self.known("rows"), "[Row()]"]), "Row()"
        if param.place == "keyword":
            return [f"[{other.name}({param.name}=each) for each in {many}]"]
        name = self.random.choice(["each", "div", "title"])
        self.is_lazy |= self.can_be_lazy
        ways = [
            f"[*map({other.name}, {many})]",
            f"(lambda made: made({one}))({other.name})",
            *[f"[{other.name}({name}) for {name} in {many}]"] * 2,
            f"[{other.name}({name}) for {name} in {many} if {name}]",
        ]
        if not other.is_bound:  # a bound method of plain Python has no `each`
            ways += [f"{other.name}.each({many})"] * 2
        if self.can_be_lazy:
            ways += [f"({other.name}({name}) for {name} in {many})"]
        return ways

    def arguments(self, params: list[Param], depth: int) -> str:
        before: list[str] = []
        named: list[str] = []
        for param in params:
            if param.place == "*":
                before += self.some(self.text, 2) if len(before) == len(_positional(params)) else []
            elif param.place == "**":
                named += [f"data_{self.new_name('k')}={self.text()}"] if self.chance(0.5) else []
            elif param.default is not None and self.chance(0.4):
                continue
            else:
                given = self.argument(param.kind, depth)
                is_next = param.place != "keyword" and not named
                is_next = is_next and len(before) == _positional(params).index(param)
                if is_next and (param.place == "positional" or self.chance(0.5)):
                    before.append(given)
                else:
                    named.append(f"{param.name}={given}")
        if named and self.chance(0.1):
            key, given = named.pop().split("=", 1)
            named.append(f"**{{{key!r}: {given}}}")
        return ", ".join([*before, *named])

    def argument(self, kind: str, depth: int) -> str:
        if kind == "tone":
            return self.random.choice(['"calm"', '"loud"', '"<x>"'])
        if kind in ("node", "nodes"):
            with self.allowing(lazy=False):
                return self.element(1) if kind == "node" else f"[{self.node(depth)}, {self.text()}]"
        makers: dict[str, Callable[[], str]] = {
            "text": self.text,
            "number": self.number,
            "flag": self.flag,
            "texts": self.texts,
            "value": self.attribute,
        }
        if kind in makers:
            return makers[kind]()
        known = self.known(kind)
        return self.random.choice(known) if known else self.sample(kind, no_htpy=True)

    def sample(self, kind: str, *, no_htpy: bool = False) -> str:
        """A value of a kind that needs no names."""
        if kind == "text":
            return self.literal()
        if kind == "maybe":
            return self.random.choice(["None", "None", '""', self.literal()])
        known = {"element": "CARD", "nodes": "[]", "node": '"<n>"'}
        if no_htpy and "htpy" in self.hidden and kind in known:
            return known[kind]
        if kind in ("value", "node", "classes"):
            return self.random.choice([*SAMPLES[kind], "Shade.DARK"])
        return self.random.choice(SAMPLES[kind])


def _positional(params: list[Param]) -> list[Param]:
    return [each for each in params if each.place in ("any", "positional")]


def needed(params: list[Param]) -> list[Param]:
    return [each for each in params if each.default is None and each.place not in ("*", "**")]
