"""The words that all components share: the same word means the same everywhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

import htpy

from ._icon_data import IconName

Tone = Literal["neutral", "primary", "success", "warning", "danger", "info"]
"""What something means; its colours follow."""

Variant = Literal["solid", "soft", "outline", "ghost", "link"]
"""How much weight a control carries."""

Size = Literal["sm", "md", "lg"]
WideSize = Literal["xs", "sm", "md", "lg", "xl"]

Gap = Literal["none", "xs", "sm", "md", "lg", "xl"]
"""Space between things: 0, 4, 8, 16, 24 and 40 px at the density of the theme."""

Side = Literal["top", "right", "bottom", "left"]
Align = Literal["start", "center", "end", "stretch", "baseline"]
Justify = Literal["start", "center", "end", "between"]
Orientation = Literal["horizontal", "vertical"]

HeadingLevel = Literal[1, 2, 3, 4, 5, 6]

Attrs: TypeAlias = Mapping[str, Any]
"""More attributes: what `ds` builds, or a dict with the names as HTML writes them."""

Icon: TypeAlias = IconName | htpy.Renderable
"""The name of an icon, or anything that renders."""
