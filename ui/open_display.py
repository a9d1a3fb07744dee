"""Opens Text and colours over whatever is on show."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.frame import Frame


def open_display(frame: Frame) -> None:
    """Show the choices; those about names only over an open desk that nothing covers."""
    from ui.text_and_colours import TextAndColours  # noqa: PLC0415 - not needed before the first paint

    workspace = frame.workspace if frame.window_open is not None else None
    dialog = TextAndColours(frame, frame.display, frame.background, workspace)
    if frame.window_open is not None:
        dialog.names_changed.connect(frame.window_open.refresh_screen)
    dialog.failed.connect(frame.say)
    dialog.open()
