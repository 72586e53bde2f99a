"""Pages that nobody would write: elements and attributes as chance puts them together."""

from __future__ import annotations

from random import Random

_NAMES = """div p span a button ul ol li h1 h2 h3 h5 section article header footer nav main aside
 form fieldset legend label input select textarea table img svg figure figcaption details summary
 dialog em strong b i code time mark del output progress meter dl dt dd blockquote hr
 br iframe address menu search kbd datalist sub q small abbr""".split()
_VOID = frozenset("input img hr br".split())
_ROLES = """button none presentation heading list listitem group img tab checkbox textbox listbox
 option menu menuitem row cell region alert dialog switch link combobox progressbar note bogus
 paragraph""".split()
_TYPES = """text checkbox radio range number submit search file image hidden email date reset button
 password""".split()
_OF_ONE: dict[str, list[str]] = {
    "a": ["href"],
    "img": ["alt"],
    "input": ["type", "value", "placeholder", "checked"],
    "select": ["multiple", "size"],
    "details": ["open"],
    "dialog": ["open"],
    "label": ["for"],
}
_VALUES: dict[str, list[str]] = {
    "alt": ["Alt", ""],
    "aria-checked": ["true", "mixed"],
    "aria-describedby": ["a"],
    "aria-disabled": ["true", "false"],
    "aria-expanded": ["true", "false"],
    "aria-hidden": ["true", "false"],
    "aria-invalid": ["true", "grammar"],
    "aria-label": ["Lab", "", " two  w "],
    "aria-labelledby": ["a", "b c", "zz", "a a"],
    "aria-level": ["2", "x"],
    "aria-owns": ["d"],
    "aria-pressed": ["true"],
    "aria-selected": ["true"],
    "aria-valuenow": ["3"],
    "aria-valuetext": ["vt"],
    "checked": [""],
    "disabled": [""],
    "for": ["a", "b"],
    "hidden": [""],
    "href": ["/x", "#a", ""],
    "id": ["a", "b", "c", "d"],
    "multiple": [""],
    "name": ["n"],
    "open": [""],
    "placeholder": ["Pl"],
    "popover": [""],
    "role": _ROLES,
    "size": ["3"],
    "style": ["display:none", "display:inline-block", "visibility:hidden", "color:red"],
    "tabindex": ["0", "-1"],
    "title": ["Tit", ""],
    "type": _TYPES,
    "value": ["v", "5", ""],
}
_WORDS = "one two three- four: 12 yes x".split()
_DRAWINGS = ["", "<title>Drawn</title>", "<text>x</text>", "<g><title>T</title></g>"]


def made_up(seed: int) -> str:
    """A page; the same one for the same number. It has to be read once by a browser."""
    return _content(Random(seed), 4)


def _content(chance: Random, depth: int) -> str:
    return "".join(_node(chance, depth) for _ in range(chance.randint(1, 4)))


def _node(chance: Random, depth: int) -> str:
    if depth == 0 or chance.random() < 0.35:
        return chance.choice(["", " "]) + chance.choice(_WORDS) + chance.choice(["", " "])
    name = chance.choice(_NAMES)
    names = [each for each in _OF_ONE.get(name, []) if chance.random() < 0.6]
    while chance.random() < 0.35:
        names.append(chance.choice(list(_VALUES)))
    values = {each: chance.choice(_VALUES[each]) for each in names}
    tag = "".join(f' {key}="{value}"' for key, value in values.items())
    end = "" if name in _VOID else f"{_inside(name, chance, depth)}</{name}>"
    return f"<{name}{tag}>{end}"


def _inside(name: str, chance: Random, depth: int) -> str:
    if name in {"select", "datalist"}:
        states = ["", " selected", " disabled", " hidden"]
        return "".join(
            f"<option{chance.choice(states)}>{chance.choice(_WORDS)}</option>"
            for _ in range(chance.randint(0, 3))
        )
    if name == "svg":
        return chance.choice(_DRAWINGS)
    if name in {"textarea", "meter", "progress"}:
        return chance.choice(_WORDS)
    return "" if name == "iframe" else _content(chance, depth - 1)
