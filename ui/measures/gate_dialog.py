"""Opens the gate of a measure: a named clinical lead, a promise about money, or the service's own licence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.i18n import _
from app.measures.measure import Gate
from ui.announce import announce
from ui.widgets.button import Button
from ui.widgets.check import CheckBox
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineField
from ui.widgets.typed_when import DayField
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from datetime import date

    from app.measures.measure import Measure
    from app.measures.offers import Clearance
    from ui.screen import Screen


class GateDialog(Dialog):
    """Signals:
    confirmed: Who, the reference of the licence, and its last day or None.
    """

    confirmed = Signal(str, str, object)

    def __init__(self, screen: Screen, measure: Measure, known: Clearance | None, today: date) -> None:
        heading, sentence, who, promise = gate_words(measure)
        super().__init__(screen, heading)
        self._gate = measure.gate
        self.body.addWidget(Words(sentence))
        self.who = LineField(who)
        self.reference = LineField(
            _("Licence reference"), hint=_("As it stands on the licence or in the letter.")
        )
        self.ends = DayField(_("Until"), today)
        self.promise = CheckBox(promise)
        licensed = measure.gate is Gate.OWN_LICENCE
        for field in (self.who, *((self.reference, self.ends) if licensed else ())):
            self.body.addWidget(field)
        if licensed:
            self.body.addWidget(Quiet(_("Leave “Until” empty if the licence has no end.")))
        self._missing = Words(tone="bad", weight=600)
        self.body.addWidget(self._missing)  # above the box: below it, it would be out of sight
        self.body.addWidget(self.promise)
        self._missing.hide()
        if known is not None:
            self.who.set_text(known.confirmed_by)
            self.reference.set_text(known.reference)
            self.ends.show_day(known.ends_on)
        done = Button(_("Confirm"), kind="primary", icon="check", keys=_("Enter"))
        done.setDefault(True)
        done.clicked.connect(self._confirm)
        self.buttons.addWidget(done)

    def _confirm(self) -> None:
        """Tell what was confirmed, or say at the field what is missing."""
        licensed = self._gate is Gate.OWN_LICENCE
        self.who.set_problem("" if self.who.text() else _("Enter a name."))
        self.reference.set_problem(
            _("Enter the reference.") if licensed and not self.reference.text() else ""
        )
        read = not self.ends.text() or self.ends.day is not None
        self.ends.set_problem("" if read else self.ends.missing())
        field = next((one for one in (self.who, self.reference, self.ends) if one.problem), None)
        if field is not None:
            field.setFocus()
        elif not self.promise.isChecked():
            self._missing.setText(_("Tick the box to confirm."))
            self._missing.show()
            announce(self._missing, self._missing.text())
            self.promise.setFocus()
        else:
            self.told = True
            self.confirmed.emit(self.who.text(), self.reference.text() if licensed else "", self._end())
            self.accept()

    def _end(self) -> date | None:
        return self.ends.day if self._gate is Gate.OWN_LICENCE and self.ends.text() else None


def gate_words(measure: Measure) -> tuple[str, str, str, str]:
    """Heading, sentence, what the name is, and what is confirmed."""
    title = measure.title
    return {
        Gate.CLINICAL_LEAD: (
            _("Switch on {title}").format(title=title),
            _(
                "It asks about low mood or worry, some also about thoughts of death. "
                "A clinical lead stands for it: who looks at high scores, who acts in danger."
            ),
            _("Name of the clinical lead"),
            _("The clinical lead agrees, and staff know what to do."),
        ),
        Gate.NON_COMMERCIAL: (
            _("Confirm the terms of {title}").format(title=title),
            _("Its holder lets it be used where nobody makes money from it."),
            _("Who confirms this"),
            _("This service uses it without making money from it."),
        ),
        Gate.OWN_LICENCE: (
            _("Your licence for {title}").format(title=title),
            _("Its words belong to {holder}. Use them only with your own licence.").format(
                holder=measure.holder
            ),
            _("Who confirms this"),
            _("This service has a licence that covers this use."),
        ),
        Gate.NOTHING: (title, "", _("Name"), ""),
    }[measure.gate]
