"""The fields of one section of a person's record, made from its items."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.record_entries import item_choices
from app.domain.record_items import Kind
from app.i18n import _
from ui.announce import announce
from ui.widgets.button import Button
from ui.widgets.columns import Columns
from ui.widgets.field import Dropdown, LineField, TextField
from ui.widgets.flow import Flow
from ui.widgets.half_typed import put_back, typed_in
from ui.widgets.past_day import PastDayField
from ui.widgets.phone_field import PhoneField
from ui.widgets.typed_when import DayField

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, TypeAlias

    from app.domain.record_entries import Entry
    from app.domain.record_items import Item, Section
    from app.errors import InvalidInputError

    AnyField: TypeAlias = LineField | TextField | Dropdown


class RecordFields(QWidget):
    """What is typed is given out by `content`, days as 2026-11-17; what is refused is said at its field.

    Signals:
        wanted: Keep was pressed.
        away: The form of an entry is to be put away without keeping it.
    """

    wanted = Signal()
    away = Signal()

    def __init__(
        self,
        section: Section,
        codes: Mapping[str, str],
        today: date,
        entry: Entry | None,
        first: Mapping[str, str],
    ) -> None:
        """Make the fields.

        Args:
            codes: The national codes that can be chosen, with their words.
            entry: What is written anew; None for a new entry.
            first: What stands in the fields of a new entry.
        """
        super().__init__()
        self.section, self.entry, self._codes, self._today = section, entry, codes, today
        self._fields: dict[str, AnyField] = {item.key: self._field(item) for item in section.items}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        grid = Columns(least=380, most=2, gap=16)
        for field in self._fields.values():
            grid.addWidget(field)
        column.addLayout(grid)
        column.addLayout(self._buttons())
        for key, value in (entry.content if entry is not None else first).items():
            if key in self._fields:
                self._show(section.item(key), value)
        self._at_first = typed_in(self)

    def content(self) -> dict[str, str]:
        """Key of each item -> what is typed."""
        return {item.key: self._typed(item) for item in self.section.items}

    def half_typed(self) -> dict[str, Any]:
        """What differs from what stood there at first."""
        return {k: v for k, v in typed_in(self).items() if v != self._at_first.get(k)}

    def put_back(self, typed: Mapping[str, Any]) -> None:
        """Type again what `half_typed` gave."""
        put_back(self, typed)

    def refuse(self, problem: InvalidInputError) -> None:
        """Say at its field what cannot be kept as it is."""
        for field in self._fields.values():
            field.set_problem("")
        field = self._fields.get(problem.field, next(iter(self._fields.values())))
        words = f"{problem.message} {problem.advice}"
        field.set_problem(words)
        field.setFocus()
        announce(self, words)

    def focus(self) -> None:
        """Go to the first field that is empty."""
        empty = (self._fields[item.key] for item in self.section.items if not self._typed(item))
        next(empty, next(iter(self._fields.values()))).setFocus()

    def _buttons(self) -> Flow:
        row = Flow(gap=12)
        keep = Button(_("Keep this"), kind="primary", size="normal", keys=_("Ctrl+Enter"))
        keep.setAccessibleName(_("Keep this: {section}").format(section=self.section.title))
        keep.clicked.connect(self.wanted)
        row.addWidget(keep)
        if self.section.many:
            away = Button(_("Leave it"), kind="quiet")
            away.clicked.connect(self.away)
            row.addWidget(away)
        return row

    def _field(self, item: Item) -> AnyField:
        match item.kind:
            case Kind.WORDS:
                field: AnyField = TextField(item.label, lines=2, hint=item.hint)
            case Kind.CHOICE | Kind.CODE:
                first = _("Choose one") if item.needed else _("Not recorded")
                words = [first, *item_choices(item, self._codes).values()]
                field = Dropdown(item.label, words, hint=item.hint)
            case Kind.DAY:
                field = DayField(item.label, self._today)
            case Kind.PAST_DAY:
                field = PastDayField(item.label, self._today)
            case Kind.PHONE:
                field = PhoneField(item.label)
            case _:
                field = LineField(item.label, hint=item.hint)
        return field

    def _typed(self, item: Item) -> str:
        field = self._fields[item.key]
        if isinstance(field, Dropdown):
            return ["", *item_choices(item, self._codes)][max(field.place, 0)]
        if isinstance(field, DayField) and field.day is not None:
            return field.day.isoformat()
        return field.text()

    def _show(self, item: Item, value: str) -> None:
        field = self._fields[item.key]
        if isinstance(field, Dropdown):
            keys = ["", *item_choices(item, self._codes)]
            field.choose(keys.index(value) if value in keys else 0)
        elif isinstance(field, DayField):
            field.show_day(date.fromisoformat(value))
        else:
            field.set_text(value)
