"""One line that offers to mark the carer of somebody who was just marked here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.people import first_name
from app.i18n import _
from ui.announce import announce
from ui.widgets.button import Button
from ui.widgets.words import Words

if TYPE_CHECKING:
    from app.domain.attendance import Carer


class OfferLine(QWidget):
    """Signals:
    taken: They are here too.

    Attributes:
        person_id: Whose carer is offered; None while nobody is.
    """

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.person_id: object = None
        self._words = Words(size=17)
        self.button = Button("", kind="soft", icon="check", keys=_("F6"))
        self.button.clicked.connect(self.taken)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.hide()

    @property
    def is_offering(self) -> bool:
        """Whether somebody is offered."""
        return self.person_id is not None

    @property
    def text(self) -> str:
        """What is said."""
        return self._words.text() if self.is_offering else ""

    def offer(self, carer: Carer | None, person_id: object, name: str) -> bool:
        """Offer who comes with somebody, or nobody; gives whether the line comes or goes."""
        before = self.is_offering
        self.person_id = person_id if carer is not None else None
        if carer is not None:
            self._words.setText(
                _("{carer} comes with {name}.").format(carer=carer.name, name=first_name(name))
            )
            self.button.setText(_("{carer} is here too").format(carer=first_name(carer.name)))
            announce(self, _("{words} F6 marks them here.").format(words=self._words.text()))
        return before != self.is_offering
