"""What somebody said yes or no to, one purpose at a time, and the dialog that records it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.consent import Consent, Decision, Purpose
from app.domain.names import LONGEST_NAME
from app.domain.spoken_dates import day_and_month
from app.i18n import _
from ui.announce import announce
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check import RadioBox
from ui.widgets.dialog import Dialog
from ui.widgets.divider import Divider
from ui.widgets.field import Dropdown, LineField
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtWidgets import QWidget

WORDING = "2"
"""Version of the sentences in `asked_words`; a new wording gets a new number."""


def asked_words(purpose: Purpose) -> str:
    """What is asked, as it is read out to the person."""
    return {
        Purpose.RECORD: _("May we keep a record about you?"),
        Purpose.SHARE_REFERRER: _("May we share your plan with your GP or whoever sent you?"),
        Purpose.SHARE_GROUP: _("May we tell a group about you?"),
        Purpose.EVALUATION: _("May we count you in our reports?"),
        Purpose.QUOTES: _("May we use your words or photos?"),
        Purpose.CONTACT_LATER: _("May we get in touch with you later?"),
    }[purpose]


def decision_words(consent: Consent | None, today: date) -> str:
    """What was decided, by whom and when."""
    if consent is None:
        return _("Not asked")
    words = {
        Decision.YES: _("Yes, on {day}, {how}, by {whom}."),
        Decision.NO: _("No, on {day}, {how}, by {whom}."),
        Decision.WITHDRAWN: _("Taken back on {day}, {how}, by {whom}."),
    }[consent.decision]
    day = day_and_month(consent.at.astimezone().date(), today)
    said = words.format(day=day, how=consent.how, whom=consent.given_by)
    return f"{said} {wording_words(consent.wording)}".rstrip()


def wording_words(version: str) -> str:
    """With which words somebody was asked; older ones than today's say so."""
    if not version:
        return ""
    if version == WORDING:
        return _("Asked with wording {n}.").format(n=version)
    return _("Asked with wording {n}; now it is {now}.").format(n=version, now=WORDING)


class ConsentCard(Card):
    """One line for each purpose.

    Signals:
        ask_wanted: The purpose whose button was pressed.
    """

    ask_wanted = Signal(object)

    def __init__(self, consents: tuple[Consent, ...], today: date) -> None:
        super().__init__(_("What they agreed to"))
        latest = {c.purpose: c for c in sorted(consents, key=lambda c: c.at)}
        for number, purpose in enumerate(Purpose):
            if number:
                self.add(Divider())
            row = TurningRow(gap=12)
            words = Words(purpose.words, size=17, weight=600)
            row.addWidget(words, 3)
            row.addWidget(Quiet(decision_words(latest.get(purpose), today)), 3)
            ask = Button(_("Change") if purpose in latest else _("Ask"), kind="quiet")
            ask.setAccessibleName(f"{ask.text()}: {purpose.words}")
            ask.clicked.connect(lambda _checked, p=purpose: self.ask_wanted.emit(p))
            row.addWidget(ask)
            self.body.addLayout(row)


class ConsentDialog(Dialog):
    """Signals:
    decided: The new `Consent`.
    """

    decided = Signal(object)

    def __init__(self, page: QWidget, purpose: Purpose, at: datetime, *, had_said_yes: bool) -> None:
        super().__init__(page, asked_words(purpose))
        self._purpose, self._at = purpose, at
        self.body.addWidget(Quiet(_("These words are wording {n}.").format(n=WORDING)))
        self.body.addWidget(Strong(_("What did they say?")))
        self._answers = {Decision.YES: RadioBox(_("Yes")), Decision.NO: RadioBox(_("No"))}
        if had_said_yes:
            self._answers[Decision.WITHDRAWN] = RadioBox(_("They take back their yes"))
        for box in self._answers.values():
            self.body.addWidget(box)
        self._problem = Words(tone="bad", weight=600)
        self._problem.hide()
        self.body.addWidget(self._problem)
        for box in self._answers.values():
            box.clicked.connect(self._problem.hide)
        self._whom = LineField(
            _("Who decided"), hint=_("If somebody decides for them, write who and why."), most=LONGEST_NAME
        )
        self._whom.set_text(_("themself"))
        self._capacity = Dropdown(_("In what capacity"), list(capacities()))
        self._how = LineField(_("How they said it"), hint=_("Spoken, signed or shown."), most=LONGEST_NAME)
        self._how.set_text(_("spoken"))
        self.body.addWidget(self._whom)
        self.body.addWidget(self._capacity)
        self.body.addWidget(self._how)
        keep = Button(_("Keep this"), kind="primary", keys=_("Enter"))
        keep.setDefault(True)
        keep.clicked.connect(self._keep)
        self.buttons.addWidget(keep)

    def _keep(self) -> None:
        decision = next((d for d, box in self._answers.items() if box.isChecked()), None)
        if decision is None:
            self._problem.setText(_("Choose what they said."))
            self._problem.show()
            announce(self, self._problem.text())
            self._answers[Decision.YES].setFocus()
            return
        if self.has_too_much():
            return
        self.decided.emit(
            Consent(
                purpose=self._purpose,
                decision=decision,
                given_by=self._decided_by(),
                how=self._how.text() or _("spoken"),
                wording=WORDING,
                at=self._at,
            )
        )
        self.accept()

    def _decided_by(self) -> str:
        """Who decided; and where that was somebody for them, in what capacity."""
        whom, place = self._whom.text() or _("themself"), self._capacity.place
        return whom if place <= 0 else f"{whom}, {capacities()[place]}"[:LONGEST_NAME]


def capacities() -> tuple[str, ...]:
    """In what capacity somebody decides; the first is the person themself."""
    return (
        _("for themself"),
        _("power of attorney for health and welfare"),
        _("deputy of the Court of Protection"),
        _("parent or guardian"),
        _("best-interests decision, with those who know them"),
    )
