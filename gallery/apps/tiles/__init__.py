"""Tiles: a canvas that everyone paints. `canvas` keeps the colours; `views`, `handlers` as ever."""

from __future__ import annotations

from .canvas import Canvas as Canvas
from .handlers import dependencies as dependencies
from .handlers import handlers as handlers
