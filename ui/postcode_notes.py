"""Postcodes are looked up while they are typed: what is not known is said at once, and stops nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.widgets.postcode_field import PostcodeField


def look_up_postcodes(screen: Screen, field: PostcodeField) -> None:
    """Let a page answer what a field of it asks, on the worker."""
    directory = screen.context.workspace.directory

    def ask(postcode: str) -> None:
        screen.run(partial(directory.postcode_note, postcode), partial(field.tell, postcode))

    field.asked.connect(ask)
