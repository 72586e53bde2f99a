"""`ds`: Datastar's attributes, actions and signals as typed values.

    from stario_components import ds, h

    h.button(ds.on("click", ds.delete("/todos/{id}", id=todo.id)))["Delete"]

Attribute builders return frozen mappings, go into any htpy element positionally and merge with
`|`. What would break the page is refused when it is built. One rule keeps users' text out of the
code: **text is data; only an `Expr` is code, and a value enters an `Expr` only through the literal
encoder.**

Law: pure values; this part knows neither htpy nor any server.
Source: https://data-star.dev/reference, client 1.0.1.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._actions import Action as Action
from ._actions import delete as delete
from ._actions import get as get
from ._actions import patch as patch
from ._actions import peek as peek
from ._actions import post as post
from ._actions import put as put
from ._actions import query as query
from ._actions import set_all as set_all
from ._actions import toggle_all as toggle_all
from ._attr import Attrs as Attrs
from ._attr import ProAttrs as ProAttrs
from ._client import Client as Client
from ._client import client as client
from ._client import remembers as remembers
from ._client import require as require
from ._client import use_client as use_client
from ._code import as_code as as_code
from ._code import el as el
from ._code import evt as evt
from ._code import js as js
from ._code import not_ as not_
from ._code import seq as seq
from ._code import target as target
from ._code import target_data as target_data
from ._code import trusted_js as trusted_js
from ._expr import Expr as Expr
from ._expr import Signal as Signal
from ._expr import signal as signal
from ._filter import Filter as Filter
from ._js import json_text as json_text
from ._js import literal as literal
from ._modifiers import keyword as keyword
from ._on import effect as effect
from ._on import init as init
from ._on import on as on
from ._on import on_blur as on_blur
from ._on import on_change as on_change
from ._on import on_click as on_click
from ._on import on_focus as on_focus
from ._on import on_input as on_input
from ._on import on_intersect as on_intersect
from ._on import on_interval as on_interval
from ._on import on_keydown as on_keydown
from ._on import on_signal_patch as on_signal_patch
from ._on import on_submit as on_submit
from ._on import on_within as on_within
from ._pro import ProExpr as ProExpr
from ._pro import animate as animate
from ._pro import clipboard as clipboard
from ._pro import custom_validity as custom_validity
from ._pro import fit as fit
from ._pro import intl as intl
from ._pro import match_media as match_media
from ._pro import on_raf as on_raf
from ._pro import on_resize as on_resize
from ._pro import persist as persist
from ._pro import query_string as query_string
from ._pro import replace_url as replace_url
from ._pro import scroll_into_view as scroll_into_view
from ._pro import view_transition as view_transition
from ._route import Route as Route
from ._route import RouteInfo as RouteInfo
from ._route import register_routes as register_routes
from ._signals import Signals as Signals
from ._signals import signal_values as signal_values
from ._spec import ACTIONS as ACTIONS
from ._spec import ATTRIBUTES as ATTRIBUTES
from ._spec import ActionSpec as ActionSpec
from ._spec import Attribute as Attribute
from ._spec import Modifier as Modifier
from ._state import bind as bind
from ._state import ignore as ignore
from ._state import ignore_morph as ignore_morph
from ._state import indicator as indicator
from ._state import json_signals as json_signals
from ._state import ref as ref
from ._state import signals as signals
from ._url import checked_url as checked_url
from ._url import url as url
from ._view import attr as attr
from ._view import class_ as class_
from ._view import computed as computed
from ._view import preserve_attr as preserve_attr
from ._view import show as show
from ._view import style as style
from ._view import text as text

if TYPE_CHECKING:
    from ._checked import Checked as Checked
    from ._checked import checked as checked
    from ._decode import FieldError as FieldError
    from ._decode import SignalsError as SignalsError
    from ._decode import decode as decode
    from ._decode import decode_form as decode_form
    from ._decode import field_error as field_error
    from ._files import FileSignal as FileSignal

# What reads signals is loaded when it is asked for: who only writes pages needs none of it.
_LATER = {
    **dict.fromkeys(("Checked", "checked"), "._checked"),
    **dict.fromkeys(
        ("FieldError", "SignalsError", "decode", "decode_form", "field_error"), "._decode"
    ),
    "FileSignal": "._files",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(_LATER[name], __name__), name)
    globals()[name] = found  # found at once from now on
    return found
