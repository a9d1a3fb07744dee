"""Loads what comes after the passphrase while it is being typed, so that the desk opens at once."""

from __future__ import annotations

from importlib import import_module
from typing import Final

COMING_NEXT: Final = ("app.store.opening", "app.wiring", "ui.window")
"""Modules that the first paint does without. Together they take longer than a bare window."""


def load_what_comes_next() -> None:
    """Import them; on the worker, so that the window goes on answering keys."""
    for name in COMING_NEXT:
        import_module(name)
