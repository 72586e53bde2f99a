"""The stage: the preview in its frame, as wide as was chosen."""

from __future__ import annotations

from ... import html as h
from ...render import component
from ._datastar import frame_script
from ._here import Here
from ._settings import NARROWEST, WIDEST


@component
def stage(*, here: Here, title: str, page: str | None = None) -> h.Node:
    """The frame, and a handle that makes it narrower.

    The frame of a story stays when its page is patched: the bridge in it morphs what it shows, so
    `src` is written for the first time alone. `page` is the address of an app's page in place of a
    story; it has no bridge by itself, and gets the one of the template.
    """
    width, shown = here.settings.width, page or here.frame
    return h.div("#sg-stage.sg-stage")[
        h.div(
            ".sg-sheet", style=f"--sg-width:{width}px" if width else None, data_sized=bool(width)
        )[
            h.iframe(
                ".sg-frame",
                id=f"sg-frame-{here.id.replace(':', '--')}",
                src=shown,
                title=f"Preview of {title}",
                data_sg_frame=shown,
                data_sg_page=page is not None,
                data_preserve_attr="src",
            ),
            h.template("#sg-bridge")[
                frame_script(here.urls, here.id, has_handlers=False, is_page=True)
            ]
            if page is not None and here.urls.answers
            else None,
            None
            if not here.urls.answers
            else h.div(
                ".sg-handle",
                role="separator",
                tabindex="0",
                aria_label="Width of the preview",
                aria_orientation="vertical",
                aria_valuenow=width or str(WIDEST),
                aria_valuemin=str(NARROWEST),
                aria_valuemax=str(WIDEST),
                aria_valuetext=f"{width} pixels" if width else "All the room there is",
                data_sg_handle="width",
            ),
        ],
    ]
