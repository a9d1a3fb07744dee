"""A pile of paper forms, keyed one after the other: whose it is, the answers, the next one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.spoken_dates import day_and_month
from app.i18n import _, ngettext
from ui.measures.pile_cards import ContactsCard, DifferencesCard, SheetsCard, sheet_name
from ui.measures.whose_form import WhoseForm
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.find_dialog import FindDialog
from ui.widgets.flow import Flow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.sheet import Sheet
from ui.widgets.turning_row import TurningRow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from app.measures.piles import Pile
    from ui.screen import Context
    from ui.widgets.item_page import ItemAnswer


class PileScreen(Screen):
    """Opened with the id of a pile."""

    name: ClassVar[str] = "pile"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "piles"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._pile: Pile | None = None
        self._over = self._saving = False
        self._half_typed: Mapping[str, Any] | None = None
        self.sheet: Sheet | None = None
        self._build()

    def open(self, argument: object) -> None:
        """Show the pile, ready for the next form."""
        pile_id, piles = self.id_in(argument), self.context.workspace.piles
        self.run(lambda: piles.open(pile_id), self._show_first)

    @property
    def over(self) -> bool:
        """A pile that was kept is not gone back to."""
        return self._over

    def refreshed(self) -> None:
        """Show the present state again."""
        pile, piles = self._pile, self.context.workspace.piles
        if pile is not None:
            self.run(lambda: piles.open(pile.id), self._show)

    def title(self) -> str:
        """What is keyed."""
        return self._pile.measure.title if self._pile else _("A pile of forms")

    def window_title(self) -> str:
        """Neutral: other people may see the taskbar."""
        return _("A pile of forms")

    def context_line(self) -> str:
        """Of which day, and how often each is keyed."""
        if self._pile is None:
            return ""
        day = day_and_month(self._pile.on)
        twice = _("Filled in on {day}. Each form is keyed twice. Nothing counts before it is finished.")
        once = _("Filled in on {day}. Nothing counts before it is finished.")
        return (twice if self._pile.double else once).format(day=day)

    def main_action(self) -> None:
        """Keep the form that is being keyed, or go to whose it is."""
        focus: QWidget | None = self.focusWidget()  # the stubs forget that nothing may have it
        if focus is not None and self._contacts.isAncestorOf(focus):
            return  # the field there has taken it
        if self.whose.ready and not self.whose.field.line.hasFocus():
            self._key()
        else:
            self.whose.look()

    def reopen(self, dialog: str, argument: object) -> None:
        """Ask again whose form it is."""
        if dialog == "whose":
            self._find(argument)

    def draft(self) -> Mapping[str, Any] | None:
        """The form that is half keyed."""
        rows = [row.line.text() for row in self.sheet.rows] if self.sheet is not None else []
        if self._over or not any((*rows, self.whose.field.text())):
            return None
        return {"whose": self.whose.field.text(), "rows": rows}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Key it again, once the pile is there."""
        self._half_typed = content
        self._put_back()

    def _put_back(self) -> None:
        if self.sheet is not None and self._half_typed is not None:
            self.whose.field.set_text(self._half_typed["whose"])
            self.sheet.put_back(self._half_typed["rows"])
            self._half_typed = None
            self.whose.field.setFocus()

    def _show_first(self, pile: Pile) -> None:
        self.sheet = Sheet(pile.measure)
        self.sheet.done.connect(self._key)
        self._keying.add(self.sheet)
        self._show(pile)
        self.whose.begin()
        self._put_back()

    def _show(self, pile: Pile) -> None:
        self._pile = pile
        self.heading_changed.emit()
        for card in (self._differences, self._contacts, self._sheets):
            card.show_pile(pile)

    def _key(self) -> None:
        pile, sheet, whose, piles = self._pile, self.sheet, self.whose, self.context.workspace.piles
        if pile is None or sheet is None or self._saving or sheet.problem:
            return
        if not whose.ready:
            whose.look()
            return
        self._saving = True
        work = partial(piles.key, pile.id, whose.person_id, sheet.answers, code=whose.code)
        self.context.background.run(self, work, self._keyed, self._refused)

    def _keyed(self, pile: Pile) -> None:
        self._saving = False
        if self.sheet is not None:
            self.sheet.show_answers({})
        self._show(pile)
        self.whose.begin()
        forms = ngettext("Kept. {n} form so far.", "Kept. {n} forms so far.", len(pile.sheets))
        self.status.emit(forms.format(n=len(pile.sheets)))

    def _refused(self, problem: BaseException) -> None:
        self._saving = False
        self.failed.emit(problem)

    def _chosen(self) -> None:
        if self.sheet is not None:
            self.sheet.focus_first()

    def _settle(self, sheet_id: UUID, item: str, answer: ItemAnswer) -> None:
        piles, pile = self.context.workspace.piles, self._pile
        if pile is not None:
            self._change(lambda: piles.settle(sheet_id, item, answer))

    def _contact(self, sheet_id: UUID, who: str) -> None:
        piles = self.context.workspace.piles
        self._change(lambda: piles.contact(sheet_id, who))

    def _change(self, work: Callable[[], Pile]) -> None:
        def saved(pile: Pile) -> None:
            self._show(pile)
            self.status.emit(_("Saved"))
            self.finish_button.setFocus()

        self.run(work, saved)

    def _find(self, sheet_id: object) -> None:
        """Say whose form it is."""
        sheet = next((one for one in self._pile.sheets if one.id == sheet_id), None) if self._pile else None
        if sheet is None:
            return
        piles, people = self.context.workspace.piles, self.context.workspace.people
        dialog = FindDialog(self, _("Whose is it? {form}").format(form=sheet_name(sheet)))
        background, failed = self.context.background, self.failed.emit
        dialog.asked.connect(
            lambda query: background.run(
                dialog, partial(people.list_people, query), partial(dialog.show_found, query), failed
            )
        )
        dialog.chosen.connect(lambda person_id: self._change(lambda: piles.whose(sheet.id, person_id)))
        remove = Button(_("Take this form out of the pile"), kind="quiet", icon="x")
        remove.clicked.connect(dialog.accept)
        remove.clicked.connect(lambda _checked: self._change(lambda: piles.remove(sheet.id)))
        dialog.buttons.addWidget(remove)
        self.ask(dialog, "whose", sheet.id)

    def _finish(self) -> None:
        pile, piles = self._pile, self.context.workspace.piles
        if pile is None or self._saving:
            return
        self._saving = True

        def finished(fillings: tuple[object, ...]) -> None:
            self._over = True
            self.go.emit("piles", None)
            count = len(fillings)
            self.status.emit(ngettext("{n} form kept.", "{n} forms kept.", count).format(n=count))

        self.context.background.run(self, lambda: piles.finish(pile.id), finished, self._refused)

    def _build(self) -> None:
        self.whose = WhoseForm(self)
        self.whose.chosen.connect(self._chosen)
        self._keying = Card(_("The next form"))
        self._keying.add(self.whose)
        self._differences, self._contacts, self._sheets = DifferencesCard(), ContactsCard(), SheetsCard()
        self._differences.settled.connect(self._settle)
        self._contacts.named.connect(self._contact)
        self._sheets.opened.connect(self._find)
        self.finish_button = Button(_("Finish the pile"), icon="check", size="large")
        self.finish_button.clicked.connect(self._finish)
        keep = Button(_("Keep this form, next"), kind="primary", icon="arrow-right", keys=_("Enter"))
        keep.clicked.connect(self._key)
        foot = Flow(gap=12)
        for button in (keep, self.finish_button):
            foot.addWidget(button)
        side = QVBoxLayout()
        for card in (self._differences, self._contacts, self._sheets):
            side.addWidget(card)
        side.addStretch(1)
        columns = TurningRow(gap=14)
        columns.addWidget(self._keying, 8)
        columns.addLayout(side, 5)
        scroll = ScrollPage()
        scroll.body.addLayout(columns)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)
        column.addLayout(foot)
