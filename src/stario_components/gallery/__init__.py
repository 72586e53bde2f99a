"""`stario_components.gallery`: stories, the calls of components that people and tests look at.

    # button_stories.py
    from stario_components import ui
    from stario_components.gallery import matrix, story

    danger = story(ui.button, tone="danger")["Delete"]
    sizes = matrix(ui.button, size=..., tone=...)["Save"]

Law: importing this, or a module of stories, loads no server.
"""

from __future__ import annotations

from ._discover import StoryModule as StoryModule
from ._discover import discover as discover
from ._discover import stories_of as stories_of
from ._made import Fixed as Fixed
from ._made import made as made
from ._matrix import Cell as Cell
from ._matrix import Matrix as Matrix
from ._matrix import matrix as matrix
from ._place import Place as Place
from ._play import Page as Page
from ._range import Range as Range
from ._setup import Setup as Setup
from ._slot import slot as slot
from ._story import Story as Story
from ._story import story as story
from ._values import numbered as numbered
from ._values import one_of as one_of
from ._whole_page import page as page
