"""More help, offered openly: each offer with Yes, Not now, and the answers it rests on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.help_offers import HelpAnswer
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.icon import Icon
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.help_offers import OfferLine


class OfferRow(QWidget):
    """Signals:
    answered: What the person said.
    step_wanted: What they said yes to is to become a step of the plan.
    """

    answered = Signal(object)
    step_wanted = Signal()

    def __init__(self, line: OfferLine) -> None:
        super().__init__()
        offer = line.offer
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        column.addWidget(Words(offer.text, weight=500))
        self._why = QWidget()
        reasons = QVBoxLayout(self._why)
        reasons.setContentsMargins(0, 0, 0, 0)
        reasons.setSpacing(4)
        reasons.addWidget(Words(offer.why, size=17))
        reasons.addWidget(Quiet(_("You said: {answers}").format(answers="; ".join(line.because)), size=17))
        buttons = Flow(gap=10)
        for answer, icon in ((HelpAnswer.YES, "check"), (HelpAnswer.NOT_NOW, "clock")):
            button = Button(answer.words, icon=icon)
            button.setObjectName(f"{answer.value} {offer.key}")
            button.setAccessibleName(_("{answer}: {offer}").format(answer=answer.words, offer=offer.text))
            button.clicked.connect(lambda _on=False, said=answer: self.answered.emit(said))
            buttons.addWidget(button)
        why = Button(_("Why this?"), kind="quiet")
        why.setAccessibleName(_("Why this? {offer}").format(offer=offer.text))
        why.clicked.connect(lambda: self._why.setVisible(not self._why.isVisible()))
        buttons.addWidget(why)
        if line.answer is not None:
            buttons.addWidget(_said(line))
        if line.answer is HelpAnswer.YES and offer.step:
            step = Button(_("Put it in the plan"), icon="arrow-right")
            step.setAccessibleName(_("Put it in the plan: {step}").format(step=offer.step))
            step.clicked.connect(self.step_wanted)
            buttons.addWidget(step)
        column.addLayout(buttons)
        column.addWidget(self._why)
        self._why.hide()


class OffersCard(Card):
    """Offers below each other. Where others see the screen, only what may be said there is handed in.

    Signals:
        answered: Key of the offer, and what the person said.
        step_wanted: Offer that is to become a step of the plan.
    """

    answered = Signal(str, object)
    step_wanted = Signal(object)

    def __init__(self, lines: Sequence[OfferLine], heading: str = "") -> None:
        super().__init__(kind="info")
        head = QHBoxLayout()
        head.addWidget(Icon("hand-heart", side=22, tone="info"))
        head.addWidget(
            Words(heading or _("More help, if you would like it"), size=20, weight=700, tone="info"), 1
        )
        self.body.addLayout(head)
        for line in lines:
            row = OfferRow(line)
            row.answered.connect(lambda said, key=line.offer.key: self.answered.emit(key, said))
            row.step_wanted.connect(partial(self.step_wanted.emit, line.offer))
            self.add(row)


def _said(line: OfferLine) -> Chip:
    if line.answer is HelpAnswer.YES:
        return Chip(_("You said yes"), kind="good", icon="check")
    if line.ask:
        return Chip(_("Last time you said: not now"), kind="soft", icon="history")
    return Chip(_("You said: not now"), kind="soft", icon="clock")
