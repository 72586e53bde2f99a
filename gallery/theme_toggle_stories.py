"""Stories of ui.theme_toggle."""

from __future__ import annotations

from stario_components import ui
from stario_components.gallery import matrix, numbered, story

segmented = matrix(ui.theme_toggle, size=..., label=numbered("Theme"))
menu = matrix(
    ui.theme_toggle, variant="menu", id=numbered("theme"), size=..., label=numbered("Theme")
)
german = story(ui.theme_toggle, label="Farben", light="Hell", dark="Dunkel", system="Wie das Gerät")
