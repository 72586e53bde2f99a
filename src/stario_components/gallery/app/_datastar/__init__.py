"""The Datastar panel: what a preview sends, gets and holds, and what is wrong with it.

The bridge (`js/frame.js`) notes it in the preview, `js/panel.js` posts it here, and the answer
brings rows for the panel: so all text is made readable, and safe, in one place.

Law: what is posted is untrusted; it is decoded by the types of `_entries` or refused.
"""

from __future__ import annotations

from ._handlers import panel_handlers as panel_handlers
from ._panel import FINDINGS as FINDINGS
from ._panel import datastar_panel as datastar_panel
from ._panel import findings_badge as findings_badge
from ._script import DATASTAR_ASSETS as DATASTAR_ASSETS
from ._script import frame_script as frame_script
