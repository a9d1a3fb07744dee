"""Erasing one person: what goes, what stays, where they still are; the name is typed to confirm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.erasing import ErasureReason, Way, reason_words
from app.domain.record_words import kept_words
from app.domain.second_person import SecondPersonError
from app.domain.spoken_dates import whole_day
from app.i18n import _, ngettext
from ui.records.part import button_row
from ui.records.person_parts import PersonPart, hold_words
from ui.second_person_dialog import SecondPersonDialog
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check import RadioBox
from ui.widgets.field import Dropdown, LineField
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.erasing import Erased, ErasureView
    from app.domain.second_person import Second
    from ui.screen import Screen

REASONS = tuple(ErasureReason)


class ErasePart(PersonPart):
    """Nothing brings an erased person back, so it is asked for in words.

    Signals:
        erased: The person is gone, and so is what this page is about.
    """

    erased = Signal()

    def __init__(self, screen: Screen, person_id: UUID) -> None:
        super().__init__(screen, person_id)
        self._facts, self._ask = Card(_("What would go")), Card(_("Erase it"))
        self.anonymise = RadioBox(_("Only take the name off: that they came and how they felt still counts"))
        self.erase = RadioBox(_("Erase: only that somebody came still counts"))
        self.anonymise.setChecked(True)
        self.reason = Dropdown(_("Why"), [reason_words(reason) for reason in REASONS])
        self.typed = LineField(_("Type their whole name"))
        self._ask.add(Words(_("This cannot be undone. Nothing can bring the record back."), weight=600))
        for widget in (self.anonymise, self.erase, self.reason, self.typed):
            self._ask.add(widget)
        self.go = Button("", icon="trash-2")
        self.go.clicked.connect(self._erase)
        self.erase.toggled.connect(self._say_which)
        self._say_which(whole=False)
        button_row(self._ask.body, self.go)
        self.column.addWidget(self._facts)
        self.column.addWidget(self._ask)

    def load(self) -> None:
        """Count what would go."""
        erasing, person_id = self.workspace.erasing, self.person_id
        self.run(lambda: erasing.view(person_id), self._show)

    def _show(self, view: ErasureView) -> None:
        if view.held:
            words = hold_words(view.hold_reason, view.held_by)
            self._facts.add(Banner(_("Held back from being erased"), words, kind="warn", icon="lock"))
            self._facts.add(Words(_("To erase it, first let it go under “How long”.")))
            self._ask.hide()
        for table, count in view.counts.items():
            words = ngettext("{part}: {n} entry", "{part}: {n} entries", count)
            self._facts.add(Words(words.format(part=kept_words(table), n=count)))
        if view.mentions:
            words = ngettext(
                "Their name also stands in {n} entry about other people or groups. It is not changed.",
                "Their name also stands in {n} entries about other people or groups. They are not changed.",
                view.mentions,
            )
            self._facts.add(Words(words.format(n=view.mentions)))
        if view.copies:
            self._facts.add(Strong(_("These safe copies still hold the person")))
            self._facts.add(Words(_("If one of them is put in place, Trestle erases the person again.")))
        for copy in view.copies:
            words = _("{day}: {place}").format(day=whole_day(copy.made_on), place=copy.path)
            self._facts.add(Quiet(words))

    def _say_which(self, whole: bool) -> None:
        self.go.setText(_("Erase this record") if whole else _("Take the name off"))

    def _erase(self) -> None:
        way = Way.ERASE if self.erase.isChecked() else Way.ANONYMISE
        reason, typed = REASONS[self.reason.place], self.typed.text()
        erasing, person_id = self.workspace.erasing, self.person_id

        def work(second: Second | None) -> Erased:
            return erasing.erase(person_id, way, reason, typed, second)

        def refused(error: BaseException) -> None:
            if not isinstance(error, SecondPersonError):
                self._refused(error, {"typed": self.typed})
                return
            what = _("Erase the record of {name}.").format(name=typed)
            dialog = SecondPersonDialog(self.owner, what, error, work)
            dialog.signed.connect(self._erased)
            dialog.open()

        self.typed.set_problem("")
        self.owner.context.background.run(self, lambda: work(None), self._erased, refused)

    def _erased(self, done: Erased) -> None:
        self.owner.context.half_typed.forget_all()
        self.erased.emit()
        said = _("Done. Number in the destruction log: {number}.").format(number=done.destruction.number)
        if done.copies:
            said = _("{said} Safe copies made before still hold the person.").format(said=said)
        self.owner.go.emit("records", None)
        self.say(said)
