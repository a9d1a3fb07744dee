"""Reads a sentence aloud with the voice this computer has, if it has one. Nothing is sent anywhere."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QProcess, Signal

WINDOWS: Final = (
    "powershell",
    "-NoProfile",
    "-Command",
    (
        "Add-Type -AssemblyName System.Speech; "
        "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
    ),
)
MACOS: Final = ("say", "-f", "-")
LINUX: Final = (("espeak-ng", "--stdin"), ("espeak", "--stdin"))


@dataclass(frozen=True, slots=True)
class Speaker:
    """A program that speaks what it is given to read."""

    program: str
    arguments: tuple[str, ...]


def find_speaker() -> Speaker | None:
    """The speaking program of this computer; None if there is none."""
    offered = {"win32": (WINDOWS,), "darwin": (MACOS,)}.get(sys.platform, LINUX)
    for name, *arguments in offered:
        program = shutil.which(name)
        if program is not None:
            return Speaker(program, tuple(arguments))
    return None


class Voice(QObject):
    """Speaks one text at a time.

    Signals:
        speaking: Whether something is being read now.
    """

    speaking = Signal(bool)

    def __init__(self, speaker: Speaker, parent: QObject) -> None:
        super().__init__(parent)
        self._speaker = speaker
        self._process = QProcess(self)
        self._process.stateChanged.connect(self._tell)

    def turn(self, text: str) -> None:
        """Read a text aloud; if something is being read, stop it instead."""
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self.stop()
            return
        self._process.start(self._speaker.program, list(self._speaker.arguments))
        self._process.write(text.encode())
        self._process.closeWriteChannel()

    def stop(self) -> None:
        """Be quiet at once."""
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(1000)

    def _tell(self, state: QProcess.ProcessState) -> None:
        self.speaking.emit(state is not QProcess.ProcessState.NotRunning)
