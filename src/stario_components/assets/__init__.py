"""Assets: files under content-hashed URLs, the Datastar client, and the document around a view.

Law: values only; who serves them is the adapter's matter. Nothing is loaded from another host
unless the program says so.
"""

from __future__ import annotations

from ._asset import PREFIX as PREFIX
from ._asset import Asset as Asset
from ._asset import Remote as Remote
from ._asset import datastar as datastar
from ._asset import file as file
from ._module import module as module
from ._module import theme_script as theme_script
from ._module import without_comments as without_comments
from ._page import document as document
from ._page import links as links
from ._page import page as page
from ._styles import minified as minified
from ._styles import stylesheet as stylesheet
