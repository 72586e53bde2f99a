"""Stories of ui.breadcrumb."""

from __future__ import annotations

from stario_components import ui
from stario_components.gallery import matrix, numbered, story
from stario_components.ui import Crumb

HOME = Crumb("Home", "/", icon="house")
WAY = (
    HOME,
    Crumb("Office", "/office"),
    Crumb("Desks", "/office/desks"),
    Crumb("Storage", "/office/desks/storage"),
    Crumb("Organisers", "/office/desks/storage/organisers"),
    Crumb("Walnut desk organiser"),
)

separators = matrix(ui.breadcrumb, label=numbered("Way"), separator=..., crumbs=WAY[:3])
folded = story(ui.breadcrumb, id="folded", max_items=4, crumbs=WAY)
whole = story(ui.breadcrumb, crumbs=WAY)
alone = story(ui.breadcrumb, crumbs=[HOME])
page_is_a_link = story(ui.breadcrumb, crumbs=[HOME, Crumb("Orders", "/orders")])
long_words = story(
    ui.breadcrumb,
    crumbs=[
        HOME,
        Crumb("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte", "/d"),
        Crumb("A page with a name that has far too many words to stand in a single row of text"),
    ],
)
