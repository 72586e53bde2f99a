"""The todo board: `store` keeps the todos, `views` draws them, `handlers` lets people act."""

from __future__ import annotations

from .handlers import dependencies as dependencies
from .handlers import handlers as handlers
from .store import TodoStore as TodoStore
