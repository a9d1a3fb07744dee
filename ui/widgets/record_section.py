"""One section of a person's record: a row that opens, the entries below it, and the form of one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.record_entries import said
from app.domain.spoken_dates import whole_day
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.divider import Divider
from ui.widgets.flow import Flow
from ui.widgets.list_row import ListRow
from ui.widgets.record_fields import RecordFields
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any
    from uuid import UUID

    from app.domain.record_entries import Entry
    from app.domain.record_items import Section
    from app.domain.record_page import RecordPage


class RecordSection(QWidget):
    """Shut until its row is pressed; what is typed in its form is kept while it is shut.

    Signals:
        turned: It was opened (True) or shut.
        kept: (what is typed, id of the entry that is written anew or None).
        gone: Id of an entry that is to be taken out.
    """

    turned = Signal(bool)
    kept = Signal(object, object)
    gone = Signal(object)

    def __init__(self, section: Section, page: RecordPage, first: Mapping[str, str]) -> None:
        super().__init__()
        self.section, self._first = section, first
        self._page = page
        self._form: RecordFields | None = None
        self._typed: dict[str, dict[str, Any]] = {}
        self.is_open = False
        self.row = ListRow(section.title, icon="chevron-down", leads=False)
        self.row.clicked.connect(lambda: self.turned.emit(not self.is_open))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.row)
        self._body = QWidget()
        self._body.hide()
        self._column.addWidget(self._body)
        self._say_row()

    def show_page(self, page: RecordPage) -> None:
        """Show what is recorded; a form that is open stays as it is typed."""
        self._keep_typed()
        self._page = page
        entry = self._form.entry if self._form is not None else None
        self._say_row()
        if self.is_open:
            still = entry is not None and any(one.id == entry.id for one in page.entries)
            self._fill(entry.id if entry is not None and still else None)

    def turn(self, *, opened: bool, new: bool = False) -> None:
        """Open or shut it.

        Args:
            new: Go straight to the form of a new entry.
        """
        self._keep_typed()
        self.is_open = opened
        self._say_row()
        self._body.setVisible(opened)
        if opened:
            self._fill(None, asked=new)
            if new and self._form is not None:
                self._form.focus()
        else:
            self._form = None

    def press_keep(self) -> None:
        """Keep what is typed in the form on show."""
        if self._form is not None:
            entry = self._form.entry
            self.kept.emit(self._form.content(), entry.id if entry is not None else None)

    @property
    def form(self) -> RecordFields | None:
        """The form on show."""
        return self._form

    def forget(self) -> None:
        """What was typed is kept now."""
        self._typed.clear()
        if self._form is not None:
            self._body.setFocus()
        self._form = None

    def half_typed(self) -> dict[str, dict[str, Any]]:
        """Id of an entry, or "" for a new one -> what is typed and not kept."""
        self._keep_typed()
        return dict(self._typed)

    def put_back(self, typed: Mapping[str, dict[str, Any]]) -> None:
        """Type again what `half_typed` gave, once its form is shown."""
        self._typed = dict(typed)
        if self.is_open:
            self._form = None
            self._fill(None, asked=True)

    def _keep_typed(self) -> None:
        if self._form is not None:
            key = _key(self._form.entry)
            typed = self._form.half_typed()
            self._typed.pop(key, None)
            if typed:
                self._typed[key] = typed

    def _say_row(self) -> None:
        words = self._page.in_short(self.section)
        self.row.set_icon("chevron-up" if self.is_open else "chevron-down")
        self.row.show_words(self.section.title, words or _("Nothing recorded"))
        state = _("open") if self.is_open else _("shut")
        self.row.setAccessibleName(f"{self.row.accessibleName()}. {state}")

    def _fill(self, form_of: UUID | None, *, asked: bool = False) -> None:
        """Everything below the row anew: what stands elsewhere, the entries, and the form of one of them."""
        self._form = None
        page, old, self._body = self._page, self._body, QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 6, 0, 16)
        column.setSpacing(12)
        if self.section.hint:
            column.addWidget(Quiet(self.section.hint))
        beside = page.beside(self.section)
        if beside:
            column.addWidget(_facts(beside))
        entries = page.of(self.section)
        for entry in entries if self.section.many else ():
            self._add_entry(column, entry, form_of)
        single = None if self.section.many else next(iter(entries), None)
        waiting = "" in self._typed
        if form_of is None and (asked or waiting or not self.section.many or not entries):
            self._add_form(column, single)
        elif self.section.many:
            more = Button(_("Add another"), icon="plus")
            more.setAccessibleName(_("Add another: {section}").format(section=self.section.title))
            more.clicked.connect(partial(self._show_form, None))
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()
        self._body.show()

    def _add_entry(self, column: QVBoxLayout, entry: Entry, form_of: UUID | None) -> None:
        if entry.id == form_of:
            self._add_form(column, entry)
            column.addWidget(Divider())
            return
        if entry.on is not None:
            column.addWidget(Strong(whole_day(entry.on)))
        items = (
            item for item in self.section.items if item.key in entry.content and item.key != self.section.day
        )
        lines = [(item.label, said(item, entry.content[item.key], self._page.codes)) for item in items]
        column.addWidget(_facts([*lines, (_("Written by"), entry.by)]))
        row = Flow(gap=8)
        for words, work in (
            (_("Change"), partial(self._show_form, entry.id)),
            (_("Take out"), partial(self.gone.emit, entry.id)),
        ):
            button = Button(words, kind="quiet")
            about = whole_day(entry.on) if entry.on is not None else lines[0][1]
            button.setAccessibleName(f"{words}: {self.section.title}, {about}")
            button.clicked.connect(lambda _checked, w=work: w())
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(Divider())

    def _add_form(self, column: QVBoxLayout, entry: Entry | None) -> None:
        page = self._page
        self._form = RecordFields(self.section, page.codes, page.today, entry, self._first)
        self._form.wanted.connect(self.press_keep)
        self._form.away.connect(self._put_away)
        column.addWidget(self._form)
        typed = self._typed.get(_key(entry))
        if typed:
            self._form.put_back(typed)

    def _show_form(self, entry_id: UUID | None) -> None:
        self._keep_typed()
        self._fill(entry_id, asked=True)
        if self._form is not None:
            self._form.focus()

    def _put_away(self) -> None:
        if self._form is not None:
            self._typed.pop(_key(self._form.entry), None)
            self._form = None
        self.row.setFocus()
        self._fill(None)


def _key(entry: Entry | None) -> str:
    return entry.id.hex if entry is not None else ""


def _facts(lines: Iterable[tuple[str, str]]) -> QWidget:
    """One line for each fact that is known: its label, and what is so."""
    facts = QWidget()
    column = QVBoxLayout(facts)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for label, words in lines:
        if words:
            row = TurningRow(gap=12)
            row.addWidget(Words(label, tone="ink2", size=17), 2)
            row.addWidget(Words(words, size=17, weight=600), 5)
            column.addLayout(row)
    return facts
