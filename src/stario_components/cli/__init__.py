"""The command `stario-components`.

    stario-components gallery [MODULE…]     see, try and review components and views
    stario-components export OUT [MODULE…]  the same as files that need no server
    stario-components explain MODULE…       which components are compiled, and what to mend

Law: a command parses, calls one part of the package, and prints. It holds no logic of its own.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from . import _explain, _export, _gallery


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; what it returns is the exit status."""
    parser = argparse.ArgumentParser(prog="stario-components", description="Tools for components.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _gallery.add_to(commands)
    _export.add_to(commands)
    _explain.add_to(commands)
    given = parser.parse_args(arguments)
    return given.run(given)
