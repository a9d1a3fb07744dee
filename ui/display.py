"""How the screen looks and sounds on this computer: kept beside the records, not in them."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.safe_write import write_whole
from ui.theme import Look

if TYPE_CHECKING:
    from pathlib import Path

    from ui.background import Background
    from ui.theme import Theme

SETTLED_MS = 400
"""Wait this long for the next step of the text size before writing to the disk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisplayChoices:
    """What somebody chose for this computer."""

    look: Look = Look.CREAM
    scale: float = 1.0
    sounds: bool = False
    read_aloud: bool = True
    single_keys: bool = True
    moves_on: bool = True


def read_choices(path: Path) -> DisplayChoices:
    """The choices kept at `path`; the usual ones where there are none or they cannot be read."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return DisplayChoices(
            look=Look(kept["look"]),
            scale=min(2.0, max(1.0, float(kept["scale"]))),
            sounds=kept["sounds"] is True,
            read_aloud=kept["read_aloud"] is True,
            single_keys=kept["single_keys"] is True,
            moves_on=kept["moves_on"] is True,
        )
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return DisplayChoices()


class Display(QObject):
    """The choices in use; writes them down by itself.

    Signals:
        changed: A choice other than colours and text size is different now.
    """

    changed = Signal()

    def __init__(self, theme: Theme, path: Path, choices: DisplayChoices, background: Background) -> None:
        super().__init__(background)
        self._theme, self._path, self._background = theme, path, background
        self._choices = choices
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLED_MS)
        self._settle.timeout.connect(self.write)
        theme.changed.connect(self._settle.start)

    @property
    def choices(self) -> DisplayChoices:
        """Everything chosen, with the colours and the text size of this moment."""
        return replace(self._choices, look=self._theme.look, scale=self._theme.scale)

    def choose(self, *, sounds: bool | None = None, read_aloud: bool | None = None) -> None:
        """Switch a sound or the Listen buttons on or off."""
        kept = self._choices
        self._choices = replace(
            kept,
            sounds=kept.sounds if sounds is None else sounds,
            read_aloud=kept.read_aloud if read_aloud is None else read_aloud,
        )
        self._tell()

    def choose_keys(self, *, single_keys: bool | None = None, moves_on: bool | None = None) -> None:
        """Switch single keys, or moving on by itself after a score, on or off."""
        kept = self._choices
        self._choices = replace(
            kept,
            single_keys=kept.single_keys if single_keys is None else single_keys,
            moves_on=kept.moves_on if moves_on is None else moves_on,
        )
        self._tell()

    def click(self) -> None:
        """One soft sound for a mark that was made, where sounds are on."""
        if self._choices.sounds:
            QApplication.beep()

    def finish(self) -> None:
        """Keep the last choice, and follow no more."""
        self._theme.changed.disconnect(self._settle.start)
        if self._settle.isActive():
            self._settle.stop()
            self.write()

    def write(self) -> None:
        """Keep the choices now; a folder that refuses only costs choosing again."""
        content = json.dumps(asdict(self.choices), indent=1).encode()
        path = self._path

        def keep() -> None:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, content)

        self._background.run(self, keep, lambda _done: None, self._not_kept)

    def _tell(self) -> None:
        self._settle.start()
        self.changed.emit()

    def _not_kept(self, problem: BaseException) -> None:
        if not isinstance(problem, OSError):
            raise problem
