"""Who is asked now, before or after, and the large pad for the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.session_scores import Mode
from app.i18n import _
from ui.widgets.answer_pad import FacePad
from ui.widgets.card import Card
from ui.widgets.number_pad import NumberPad
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import SectionHeading, Words

if TYPE_CHECKING:
    from app.domain.session_scores import Moment

Pad = FacePad | NumberPad


def question(mode: Mode) -> str:
    """What is asked, in the person's own words."""
    if mode is Mode.FACES:
        return _("How do you feel right now?")
    return _("How well do you feel right now?")


class ScorePadCard(Card):
    """Signals:
    scored: A number was chosen.
    turned: The switch stands on before (0) or after (1).

    Attributes:
        pad: Faces, or the numbers from 0 to 10.
    """

    scored = Signal(int)
    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__(main=True)
        self.switch = SegmentedSwitch(_("Before or after"), [_("Before"), _("After")])
        self.switch.chosen.connect(self.turned)
        self._name, self._line = SectionHeading(size=22), Words(size=17, tone="ink2")
        self._mode: Mode | None = None
        self._single = True
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        left.addWidget(self._name)
        left.addWidget(self._line)
        self._row = TurningRow(gap=14)
        self._row.addLayout(left, 240)
        self.pad: Pad = FacePad(question(Mode.FACES), moves_on=True)
        self._row.addWidget(self.pad, 830)
        self.body.addLayout(self._row)
        frame = self.layout()
        if frame is not None:
            frame.setContentsMargins(18, 8, 14, 8)
        self._listen()

    @property
    def name(self) -> str:
        """Who is asked now."""
        return self._name.text()

    @property
    def line(self) -> str:
        """How far the round has come, and what is shown of the other score."""
        return self._line.text()

    def ask_in(self, mode: Mode) -> None:
        """Ask with faces, or with the numbers from 0 to 10."""
        if mode is self._mode:
            return
        self._mode = mode
        old = self.pad
        focused: QWidget | None = self.window().focusWidget()  # a dialog may be in front now
        had_focus = focused is not None and (focused is old or old.isAncestorOf(focused))
        if mode is Mode.FACES:
            self.pad = FacePad(question(mode), moves_on=True)
        else:
            self.pad = NumberPad(question(mode), _("Not well at all"), _("Very well"), moves_on=True)
        self._row.replaceWidget(old, self.pad)
        self.pad.show()  # Qt would do so later, and what is hidden cannot take the focus
        old.hide()
        old.deleteLater()
        self._listen()
        if had_focus:
            self.pad.focus()

    def use_single_keys(self, *, on: bool) -> None:
        """Number keys choose, or are left alone."""
        self._single = on
        self.pad.use_single_keys(on=on)

    def show_person(self, name: str, line: str, moment: Moment, value: int | None) -> None:
        """Ask this person.

        Args:
            name: Whole name; other names are on the page as well.
            line: How far the round has come.
            moment: Before or after.
            value: The score given already; None to show none.
        """
        # A result from the disk may arrive between 1 and 0: it must not make ten a nought.
        if (name, line, value) != (self.name, self.line, self.pad.value):
            self.pad.show_value(value)
        self._name.setText(name)
        self._line.setText(line)
        self.switch.choose(list(type(moment)).index(moment))

    def _listen(self) -> None:
        self.pad.setObjectName("pad")
        self.pad.use_single_keys(on=self._single)
        self.pad.scored.connect(self.scored)
