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

from ._actions import Action as Action
from ._actions import Filter as Filter
from ._actions import delete as delete
from ._actions import get as get
from ._actions import patch as patch
from ._actions import post as post
from ._actions import put as put
from ._attr import Attrs as Attrs
from ._expr import Expr as Expr
from ._expr import Signal as Signal
from ._expr import as_code as as_code
from ._expr import el as el
from ._expr import evt as evt
from ._expr import js as js
from ._expr import seq as seq
from ._expr import signal as signal
from ._expr import trusted_js as trusted_js
from ._js import literal as literal
from ._on import effect as effect
from ._on import init as init
from ._on import on as on
from ._signals import FieldError as FieldError
from ._signals import Signals as Signals
from ._signals import SignalsError as SignalsError
from ._signals import decode as decode
from ._signals import decode_form as decode_form
from ._state import bind as bind
from ._state import indicator as indicator
from ._state import signals as signals
from ._url import checked_url as checked_url
from ._url import url as url
from ._view import attr as attr
from ._view import class_ as class_
from ._view import preserve_attr as preserve_attr
from ._view import show as show
from ._view import style as style
from ._view import text as text
