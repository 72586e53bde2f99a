"""The app of the gallery: pages to look at stories, to try them and to review them.

    Litestar([…], plugins=[StarioPlugin(), GalleryPlugin("myapp")], debug=True)

Law: loaded by the command and by a mount alone; stories never need it.
"""

from __future__ import annotations

from ._export import Exported as Exported
from ._export import export as export
from ._plugin import GalleryPlugin as GalleryPlugin
from ._plugin import create_app as create_app
