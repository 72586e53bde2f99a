"""What argparse calls its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Only a stub knows it: at run time the class takes no parameters.
    import argparse

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # pyright: ignore[reportPrivateUsage]
    Given = argparse.Namespace
