"""Saves a list as a spreadsheet or a plain table, the same way on every page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.i18n import _
from ui.models.register_file_model import saved_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.screen import Screen


def save_list(screen: Screen, name: str, save: Callable[[Path], object]) -> None:
    """Ask for a file, and write a list into it.

    Args:
        screen: The page with the list.
        name: A name to suggest, without its ending; never that of a person.
        save: Writes the file; its ending says what kind.
    """
    kinds = _("Spreadsheet (*.xlsx);;Plain table (*.csv)")
    chosen = screen.context.files.save(screen, _("Save as a file"), f"{name}.xlsx", kinds)
    if chosen is not None:
        screen.run(partial(save, chosen), lambda _count: screen.status.emit(saved_words(chosen.name)))
