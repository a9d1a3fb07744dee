"""What is still open about a pile of forms: differences, forms of nobody, people to be contacted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _, ngettext
from app.measures.filled import Given
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.divider import Divider
from ui.widgets.field import LineField
from ui.widgets.flow import Flow
from ui.widgets.list_row import ListRow
from ui.widgets.sheet_row import answer_words
from ui.widgets.words import Strong, Words

if TYPE_CHECKING:
    from app.measures.piles import Difference, Pile, Sheet
    from ui.widgets.item_page import ItemAnswer


class Rows(Card):
    """A card whose content is made anew each time; hidden while it has none."""

    def __init__(self, heading: str) -> None:
        super().__init__(heading)
        self._made: list[QWidget] = []
        self.hide()

    def show_rows(self, rows: list[QWidget]) -> None:
        """Show these in place of the last."""
        for row in self._made:
            row.hide()
            row.deleteLater()
        self._made = rows
        for row in rows:
            self.add(row)
            row.show()
        self.setVisible(bool(rows))


class DifferencesCard(Rows):
    """Signals:
    settled: Sheet id, item code and the answer that is right.
    """

    settled = Signal(object, str, object)

    def __init__(self) -> None:
        super().__init__(_("Keyed differently"))

    def show_pile(self, pile: Pile) -> None:
        """List what the two keyings read differently."""
        found = pile.differences
        words = ngettext("{n} difference to settle", "{n} differences to settle", len(found))
        self.set_heading(words.format(n=len(found)))
        self.show_rows([self._row(pile, difference) for difference in found])

    def _row(self, pile: Pile, difference: Difference) -> QWidget:
        item = pile.measure.item(difference.item)
        place = pile.measure.items.index(item) + 1
        sheet = pile.sheet(difference.sheet_id)
        whose = sheet_name(sheet) if sheet is not None else ""
        row, buttons = QWidget(), Flow(gap=8)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Divider())
        column.addWidget(Strong(_("{name}, question {n}").format(name=whose, n=place)))
        if item.text:
            column.addWidget(Words(item.text, size=17))
        keyed = ((_("First: {answer}"), difference.first), (_("Second: {answer}"), difference.second))
        for words, answer in keyed:
            button = Button(words.format(answer=_said(pile, difference.item, answer)))
            name = _("{name}, question {n}. {keyed}").format(name=whose, n=place, keyed=button.text())
            button.setAccessibleName(name)
            button.clicked.connect(partial(self.settled.emit, difference.sheet_id, difference.item, answer))
            buttons.addWidget(button)
        column.addLayout(buttons)
        return row


class ContactsCard(Rows):
    """Signals:
    named: Sheet id, and who contacts the person today.
    """

    named = Signal(object, str)

    def __init__(self) -> None:
        super().__init__(_("To be contacted today"))

    def show_pile(self, pile: Pile) -> None:
        """Ask who contacts the people whose answers need it."""
        self.show_rows([self._row(pile, sheet) for sheet in pile.to_contact])

    def _row(self, pile: Pile, sheet: Sheet) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        for alert in pile.alerts(sheet):
            column.addWidget(Words(alert.from_paper))
        field = LineField(_("Who will contact {name} today?").format(name=sheet_name(sheet)))
        keep = Button(_("Keep"), icon="check")
        keep.setAccessibleName(_("Keep who will contact {name}").format(name=sheet_name(sheet)))
        keep.clicked.connect(lambda _checked: self.named.emit(sheet.id, field.text()))
        field.line.returnPressed.connect(keep.click)
        buttons = Flow()
        buttons.addWidget(keep)
        column.addWidget(field)
        column.addLayout(buttons)
        return row


class SheetsCard(Rows):
    """Signals:
    opened: Id of a sheet that was pressed.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("The forms so far"))

    def show_pile(self, pile: Pile) -> None:
        """List the forms, the latest first."""
        words = ngettext("{n} form so far", "{n} forms so far", len(pile.sheets))
        self.set_heading(words.format(n=len(pile.sheets)))
        self.show_rows([self._row(pile, sheet) for sheet in reversed(pile.sheets)])

    def _row(self, pile: Pile, sheet: Sheet) -> QWidget:
        row = ListRow(sheet_name(sheet), sheet_state(pile, sheet))
        row.clicked.connect(partial(self.opened.emit, sheet.id))
        return row


def sheet_name(sheet: Sheet) -> str:
    """Whose form it is, or what is written on it."""
    return sheet.name or _("Form {code}").format(code=sheet.code)


def sheet_state(pile: Pile, sheet: Sheet) -> str:
    """How far a form has come."""
    if sheet.person_id is None:
        return _("Nobody has said whose it is.")
    differs = sum(difference.sheet_id == sheet.id for difference in pile.differences)
    if differs:
        return ngettext("{n} difference to settle", "{n} differences to settle", differs).format(n=differs)
    if pile.double:
        return _("Keyed once.") if sheet.second is None else _("Keyed twice, the same.")
    return _("Keyed.")


def _said(pile: Pile, code: str, answer: ItemAnswer) -> str:
    if answer is None:
        return _("blank")
    words = answer_words(pile.measure.item(code), answer)
    if not isinstance(answer, Given):
        return words
    number = f"{answer.value.normalize():f}"
    return f"{number}, {words}" if words else number
