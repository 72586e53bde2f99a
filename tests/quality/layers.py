"""Which part of the package may import which: the table of the design, and a checker that walks it.

Laws: values in, values out. It reads sources, never imports them, so that what a type checker sees
(`if TYPE_CHECKING:`) and what only a function does counts as much as the head of a file.
"""

import ast
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "stario_components"

# A part imports from lower rows only.
ROWS: tuple[tuple[str, ...], ...] = (
    ("_errors",),
    ("_htpy",),
    ("html", "ds", "assets"),
    ("render", "live"),
    ("sse", "ui", "markup"),
    ("litestar",),
    ("gallery", "testing"),
    ("cli",),
)
ROW = {part: number for number, row in enumerate(ROWS, start=-1) for part in row}

# Each foreign package has an owner below the package; "" is everywhere. The app of the gallery is
# written as users write theirs, so it is the second that knows litestar.
OWNERS: dict[str, str | tuple[str, ...]] = {
    "htpy": "",
    "markupsafe": "",
    "msgspec": "",
    "typing_extensions": "",
    "litestar": ("litestar", "gallery.app"),
    "granian": "cli",
    "uvicorn": "cli",
    "pygments": "gallery._colored",
    "turbohtml": "markup._parser",
    "watchfiles": "gallery._watch",
    "brotli": ("live._codecs", "gallery.app._compressed"),
    "zstandard": "live._codecs",
    "nats": "live.brokers._nats",
    "redis": "live.brokers._redis",
    "asyncpg": "live.brokers._postgres",
    "psycopg": "live.brokers._postgres",
    "pytest": "testing",
    "syrupy": "testing",
}

# A part has one face; the gallery has two, since its stories are data and its app loads a server.
SECOND_FACES = frozenset({f"{PACKAGE}.gallery.app"})

# What htpy keeps to itself and only `_htpy` may touch: the slots of its elements and fragments.
# A test holds them against htpy.
HTPY_FIELDS = frozenset({"_name", "_attrs", "_children", "_node"})


@dataclass(frozen=True, slots=True)
class Module:
    """A module's dotted name, as Python knows it, and what relative imports in it start from."""

    name: str
    package: str

    @property
    def part(self) -> str:
        """`ds` for `stario_components.ds._expr`; nothing for the package's own face."""
        return part_of(self.name)


@dataclass(frozen=True, slots=True)
class Import:
    """One imported name: the module it comes from, the name taken out of it, and where."""

    module: str
    name: str | None
    line: int


def read_sources(root: Path) -> dict[str, str]:
    """Every module below `root`, the folder of the package, under its dotted name.

    Shape: `__init__` stays in the name, it is how a package is told from a module.
    """
    return {
        ".".join((PACKAGE, *file.relative_to(root).with_suffix("").parts)): file.read_text("utf-8")
        for file in sorted(root.rglob("*.py"))
    }


def violations(sources: Mapping[str, str]) -> list[str]:
    """What breaks the table in these sources, by module name: one text each, what / why / fix."""
    return [text for name, source in sources.items() for text in _in_module(name, source)]


def _in_module(key: str, source: str) -> Iterator[str]:
    module, tree = _module(key), ast.parse(source)
    if module.part and module.part not in ROW:
        yield unknown_part(module)
    for found in _imports(tree, module):
        yield from _judge(module, found)
    if module.part != "_htpy":
        yield from (htpy_field(module, node) for node in ast.walk(tree) if _is_htpy_field(node))


def _judge(module: Module, found: Import) -> Iterator[str]:
    if _root(found.module) == PACKAGE:
        yield from _judge_ours(module, found)
    else:
        yield from _judge_foreign(module, found)


def _judge_ours(module: Module, found: Import) -> Iterator[str]:
    target, part = found.module, part_of(found.module)
    if target == PACKAGE and found.name in ROW:
        target, part = f"{PACKAGE}.{found.name}", found.name
    if part == module.part:
        return
    if not part:
        yield from (imports_the_face(module, found) for _ in [0] if module.part)
    elif part not in ROW:
        yield unknown_target(module, found, part)
    elif module.part in ROW and ROW[part] >= ROW[module.part]:
        yield wrong_direction(module, found, part)
    elif not _is_face(target, found.name):
        yield private_door(module, found, part)


def _judge_foreign(module: Module, found: Import) -> Iterator[str]:
    root = _root(found.module)
    if root in sys.stdlib_module_names:
        return
    owner = OWNERS.get(root)
    if owner is None:
        yield unowned(module, found, root)
    elif not any(_is_below(module.name, each) for each in _owners(owner)):
        yield foreign(module, found, root)
    elif root == "htpy" and module.part != "_htpy" and _is_private(found):
        yield htpy_private(module, found)


def _owners(owner: str | tuple[str, ...]) -> tuple[str, ...]:
    return (owner,) if isinstance(owner, str) else owner


def _imports(tree: ast.Module, module: Module) -> Iterator[Import]:
    """Every import in the file, wherever it stands, also those made by a call with a literal."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (Import(each.name, None, node.lineno) for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            source = _absolute(node.level, node.module or "", module)
            yield from (Import(source, each.name, node.lineno) for each in node.names)
        elif isinstance(node, ast.Call) and (name := _called_import(node)):
            rest = name.lstrip(".")
            yield Import(_absolute(len(name) - len(rest), rest, module), None, node.lineno)


def _called_import(call: ast.Call) -> str | None:
    """`x` for `importlib.import_module("x")`, `import_module("x")` and `__import__("x")`."""
    named = getattr(call.func, "attr", None) or getattr(call.func, "id", None)
    if named not in {"import_module", "__import__"} or not call.args:
        return None
    first = call.args[0]
    literal = isinstance(first, ast.Constant) and isinstance(first.value, str)
    return first.value if literal else None


def _absolute(level: int, name: str, module: Module) -> str:
    if not level:
        return name
    steps = module.package.split(".")
    return ".".join([*steps[: len(steps) - level + 1], *filter(None, [name])])


def _module(key: str) -> Module:
    name = key.removesuffix(".__init__")
    return Module(name, name if name != key else name.rpartition(".")[0])


def part_of(name: str) -> str:
    """The part that a dotted name of ours belongs to; nothing for the package itself."""
    return name.removeprefix(PACKAGE).lstrip(".").partition(".")[0]


def _root(name: str) -> str:
    return name.partition(".")[0]


def _is_face(target: str, name: str | None) -> bool:
    """Whether `target` is the part itself, and `name` not a room behind it."""
    is_part = target.count(".") == 1 or target in SECOND_FACES
    return is_part and not (name or "").startswith("_")


def _is_private(found: Import) -> bool:
    names = [*found.module.split("."), found.name or ""]
    return any(each.startswith("_") for each in names)


def _is_below(name: str, owner: str) -> bool:
    place = ".".join(filter(None, [PACKAGE, owner]))
    return f"{name}.".startswith(f"{place}.")


def _is_htpy_field(node: ast.AST) -> bool:
    """`element._attrs`, where `element` is something else than the object's own self or class."""
    if not isinstance(node, ast.Attribute) or node.attr not in HTPY_FIELDS:
        return False
    return not (isinstance(node.value, ast.Name) and node.value.id in {"self", "cls"})


# --- errors -----------------------------------------------------------------------------------


def _what(module: Module, found: Import) -> str:
    taken = f"{found.name} from {found.module}" if found.name else found.module
    return f"{module.name} imports {taken} (line {found.line})."


def wrong_direction(module: Module, found: Import, part: str) -> str:
    return (
        f"{_what(module, found)}\n"
        f"{module.part} is in row {ROW[module.part]}, {part} in row {ROW[part]}: "
        "a part imports only from lower rows.\n"
        "Take what you need as a parameter, or move it down."
    )


def imports_the_face(module: Module, found: Import) -> str:
    return (
        f"{_what(module, found)}\n"
        "The package's own face stands above all parts.\n"
        f"Import from the part that has it: from {PACKAGE}.<part> import {found.name or '…'}."
    )


def private_door(module: Module, found: Import, part: str) -> str:
    return (
        f"{_what(module, found)}\n"
        f"{part} is entered through its face, {PACKAGE}.{part}; the rooms behind it may change.\n"
        f"Let {part}/__init__.py export it, under a name without an underscore."
    )


def foreign(module: Module, found: Import, root: str) -> str:
    owners = " and ".join(_owners(OWNERS[root]))
    return (
        f"{_what(module, found)}\n"
        f"{root} is known to {owners} alone, so that the rest works without it.\n"
        "Put the code there, or take what it gives as a parameter."
    )


def unowned(module: Module, found: Import, root: str) -> str:
    return (
        f"{_what(module, found)}\n"
        f"{root} has no owner in the table of foreign packages.\n"
        "Do without it, or add a row to OWNERS in tests/quality/layers.py and the dependency."
    )


def htpy_private(module: Module, found: Import) -> str:
    return (
        f"{_what(module, found)}\n"
        "What htpy keeps private may change with any release, so one file knows it: _htpy.\n"
        "Give it a name there and import that."
    )


def htpy_field(module: Module, node: ast.AST) -> str:
    assert isinstance(node, ast.Attribute)
    return (
        f"{module.name} reads {ast.unparse(node)} (line {node.lineno}).\n"
        f"{node.attr} is a private field of htpy's elements, which only _htpy knows.\n"
        "Give it a name there and import that; if the field is your own, call it something else."
    )


def unknown_part(module: Module) -> str:
    return (
        f"{module.name} belongs to no row.\n"
        f"{module.part} is not a part in the table of the design.\n"
        "Move the file into a part, or add the part to ROWS in tests/quality/layers.py."
    )


def unknown_target(module: Module, found: Import, part: str) -> str:
    return (
        f"{_what(module, found)}\n"
        f"{part} is not a part in the table of the design.\n"
        "Import from a part, or add this one to ROWS in tests/quality/layers.py."
    )
