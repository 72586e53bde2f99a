"""A theme: what the tokens of the stylesheet are on the pages of a program."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, Self

from .._errors import UsageError, did_you_mean, message, shown
from ..assets import Asset
from ._color_names import COLOR_NAMES, ColorName
from ._css_value import is_color, is_font_list, is_length, no_color, no_fonts, no_length
from ._theme_colors import Pair, widest_chroma, with_derived

if TYPE_CHECKING:
    from ._presets import Preset

_CHROMA = 0.19  # that of the stylesheet
_TINT_LIMIT = 0.012  # a test tries every hue with it


def _no_colors() -> Mapping[ColorName, str | Pair]:
    return {}


@dataclass(frozen=True, kw_only=True)
class Theme:
    """How pages look: the colours, corners, spaces and fonts of every component.

    `hue` alone makes a palette; `chroma` is how vivid it is (as vivid as the hue allows, up to
    0.19), `tint` how much of it is in the greys (0.006). `radius` is that of a control, `space` a
    quarter of the usual distance between things, which also sets the height of controls. `colors`
    names single ones, alike in both schemes or as a pair for light and dark: what is written on
    them and their soft relatives follow, unless they are named too. `scheme` is for pages that are
    only ever light, or only dark. What is left out stays as the stylesheet has it.

    Units: degrees from 0 to 360 for the hue, 20 is red, 90 yellow, 150 green, 260 blue.
    Raises: UsageError for an unknown colour, for a value that is none, and for a chroma that no
    screen shows at this hue.

    Example:
        >>> from stario_components import ui
        >>> print(ui.Theme(hue=155, radius="2px").style)
        --sc-hue: 155; --sc-chroma: 0.128; --sc-radius: 2px;
    """

    hue: float | None = None
    chroma: float | None = None
    tint: float | None = None
    radius: str | None = None
    space: str | None = None
    font: str | None = None
    font_mono: str | None = None
    colors: Mapping[ColorName, str | Pair] = field(default_factory=_no_colors, hash=False)
    scheme: Literal["light", "dark"] | None = None
    notes: tuple[str, ...] = ()
    """What an import has to say: nothing of it is an error."""

    def __post_init__(self) -> None:
        _check_numbers(self)
        for name, value in (("radius", self.radius), ("space", self.space)):
            if value is not None and not is_length(value):
                raise no_length(name, value)
        for name, value in (("font", self.font), ("font_mono", self.font_mono)):
            if value is not None and not is_font_list(value):
                raise no_fonts(name, value)
        if self.scheme not in (None, "light", "dark"):
            raise no_scheme(self.scheme)
        object.__setattr__(self, "colors", MappingProxyType(_pairs(self.colors)))
        _ = self.css  # what can't be derived is told where the theme is made

    @staticmethod
    def preset(name: Preset) -> Theme:
        """A theme of ours by its name: "indigo" is the stylesheet as it is.

        Raises: UsageError for an unknown name.

        Example:
            >>> from stario_components import ui
            >>> print(ui.Theme.preset("forest").hue)
            155
        """
        from ._presets import preset

        return preset(name)

    @cached_property
    def css(self) -> str:
        """The stylesheet of the theme, nothing where it changes nothing."""
        written = self.style
        return f"@layer sc.tokens {{ :root, .sc-theme {{ {written} }} }}\n" if written else ""

    @cached_property
    def style(self) -> str:
        """The same for one part of a page: `h.section(class_="sc-theme", style=theme.style)`."""
        return " ".join(f"--sc-{name}: {value};" for name, value in self._tokens())

    @cached_property
    def stylesheet(self) -> Asset:
        """What the page links to, and the plugin serves."""
        return Asset("theme.css", self.css.encode())

    def __deepcopy__(self, _memo: object) -> Self:
        """Itself, as nothing of it changes: Litestar copies the layouts of its handlers."""
        return self

    def _tokens(self) -> Iterator[tuple[str, str]]:
        numbers = {"hue": self.hue, "chroma": self._chroma(), "tint": self.tint}
        yield from ((name, f"{each:.10g}") for name, each in numbers.items() if each is not None)
        texts = {"radius": self.radius, "space": self.space, "font": self.font}
        texts["font-mono"] = self.font_mono
        yield from ((name, each) for name, each in texts.items() if each is not None)
        for name, (light, dark) in with_derived(_pairs(self.colors)).items():
            yield name, light if light == dark else f"light-dark({light}, {dark})"

    def _chroma(self) -> float | None:
        if self.chroma is not None or self.hue is None:
            return self.chroma
        return min(_CHROMA, math.floor(widest_chroma(self.hue) * 1000) / 1000)


def _check_numbers(theme: Theme) -> None:
    hue = theme.hue
    if hue is not None and not (_is_number(hue) and 0 <= hue <= 360):
        raise no_hue(hue)
    tint = theme.tint
    if tint is not None and not (_is_number(tint) and 0 <= tint <= _TINT_LIMIT):
        raise no_tint(tint)
    if theme.chroma is None:
        return
    widest = _CHROMA if hue is None else widest_chroma(hue)
    if not (_is_number(theme.chroma) and 0 <= theme.chroma <= widest):
        raise no_chroma(theme.chroma, hue, widest)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _pairs(colors: Mapping[ColorName, str | Pair]) -> dict[ColorName, Pair]:
    return {name: _pair(name, value) for name, value in colors.items()}


def _pair(name: str, value: object) -> Pair:
    if name not in COLOR_NAMES:
        raise unknown_color(name)
    match value:
        case str() if is_color(value):
            return value, value
        case (str() as light, str() as dark) if is_color(light) and is_color(dark):
            return light, dark
        case _:
            raise no_color(name, value)


def no_hue(value: object) -> UsageError:
    return UsageError(
        message(
            f"Theme got hue={shown(value)}.",
            "It is an angle on the wheel of colours.",
            "Write degrees from 0 to 360: 20 is red, 90 yellow, 150 green, 260 blue.",
        )
    )


def no_tint(value: object) -> UsageError:
    return UsageError(
        message(
            f"Theme got tint={shown(value)}.",
            "It is how much of the hue is in the greys, and they must stay greys.",
            f"Write a number from 0 to {_TINT_LIMIT}; 0.006 is usual.",
        )
    )


def no_chroma(value: object, hue: float | None, widest: float) -> UsageError:
    at = "" if hue is None else f", hue={hue:.10g}"
    most = math.floor(widest * 1000) / 1000
    return UsageError(
        message(
            f"Theme got chroma={shown(value)}{at}.",
            f"Screens show this hue up to {most}; past that each of them does as it likes, and "
            "texts may become hard to read.",
            f"Write at most {most}, or leave it out: a theme is as vivid as its hue allows.",
        )
    )


def no_scheme(value: object) -> UsageError:
    return UsageError(
        message(
            f"Theme got scheme={shown(value)}.",
            "A page is light or dark; without a scheme it is what the reader asks for.",
            'Write scheme="light" or scheme="dark", or leave it out.',
        )
    )


def unknown_color(name: str) -> UsageError:
    bare = name.removeprefix("--").removeprefix("sc-")
    listed = ", ".join(each for each in COLOR_NAMES if "-" not in each)
    fix = did_you_mean(bare, COLOR_NAMES, otherwise=f"Name one of ui.ColorName: {listed}, …")
    return UsageError(
        message(f"A theme has no colour {name!r}.", "No component would show it.", fix)
    )
