"""What else can be said of a score: why there is none, had help, seen by helper."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.session_scores import NoScore
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.reader_toggle import ReaderToggle


class ChoiceButton(ReaderToggle, Button):
    """Stays pressed, with a tick, until something else is chosen."""

    def __init__(self, text: str, *, keys: str, size: str = "person") -> None:
        super().__init__(text, keys=keys, size=size)
        self.setCheckable(True)
        self.hear_reader()
        self.toggled.connect(self._show_state)

    def _show_state(self, on: bool) -> None:
        self.set_kind("soft" if on else "secondary")
        self.set_icon("check" if on else "")


class ScoreAnswers(QWidget):
    """Signals:
    no_score: Why there is no number.
    person: Show this person the faces.

    Attributes:
        had_help: The person had help to answer.
        seen: A helper says what they see.
    """

    no_score = Signal(object)
    person = Signal()

    def __init__(self) -> None:
        super().__init__()
        silent = Button(_("Did not want to say"), keys="–")
        unclear = Button(_("Could not tell"), keys="/")
        silent.setAccessibleDescription(_("Key minus"))
        unclear.setAccessibleDescription(_("Key slash"))
        silent.clicked.connect(partial(self.no_score.emit, NoScore.DID_NOT_WANT_TO_SAY))
        unclear.clicked.connect(partial(self.no_score.emit, NoScore.COULD_NOT_TELL))
        self.had_help = ChoiceButton(_("Had help"), keys="H", size="normal")
        self.seen = ChoiceButton(_("Seen by helper"), keys="S", size="normal")
        self.person_button = Button(_("Show this person the faces"), icon="monitor", keys=_("F11"))
        self.person_button.clicked.connect(self.person)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        flow = Flow(gap=8)
        for button in (silent, unclear, self.had_help, self.seen, self.person_button):
            flow.addWidget(button)
        row.addLayout(flow, 1)

    def take_flags(self) -> tuple[bool, bool]:
        """Whether help was had and whether a helper says it; both are off again for the next person."""
        flags = self.had_help.isChecked(), self.seen.isChecked()
        self.clear_flags()
        return flags

    def clear_flags(self) -> None:
        """Nothing is said of the next score yet."""
        self.had_help.setChecked(False)
        self.seen.setChecked(False)
