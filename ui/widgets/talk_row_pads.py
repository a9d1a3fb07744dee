"""Answers given row by row: the taps about a life area, and the parts somebody plays."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from ui.widgets.talk_pad import Pad
from ui.widgets.tap_row import TapRow

if TYPE_CHECKING:
    from app.domain.talk import AnswerValue, Question


class RowPad(Pad):
    """What both kinds share: rows by key, in one column."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, TapRow] = {}

    def use_single_keys(self, *, on: bool) -> None:
        """Let digits choose in every row, or leave them alone."""
        super().use_single_keys(on=on)
        for row in self._rows.values():
            row.single_keys = on


class AreaPad(RowPad):
    """Short questions about one area of life, each with its row of numbered answers."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._value: dict[str, int] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for area in question.rows:
            row = TapRow(area.text, [(str(number), words) for number, words in area.options])
            row.chosen.connect(lambda number, key=area.key: self._take(key, int(number)))
            self._rows[area.key] = row
            column.addWidget(row)

    def show_answer(self, value: AnswerValue) -> None:
        """Show the taps given so far."""
        given = value if isinstance(value, Mapping) else {}
        self._value = {key: tap for key, tap in given.items() if isinstance(tap, int)}
        for key, row in self._rows.items():
            row.show_chosen(str(self._value[key]) if key in self._value else None)

    def focus_first(self) -> None:
        """Put the focus on the first row without an answer, else on the first row."""
        rows = self._rows
        next(
            (row for key, row in rows.items() if key not in self._value), next(iter(rows.values()))
        ).focus_chosen()

    def _take(self, key: str, number: int) -> None:
        fresh = key not in self._value
        self._value = {**self._value, key: number}
        self.answered.emit(dict(self._value))
        if not fresh:
            return
        rest = [row for other, row in self._rows.items() if other not in self._value]
        if rest:
            rest[0].focus_chosen()
        else:
            self.moved_on.emit()


class AreaFacesPad(RowPad):
    """The same short questions with three faces each: the columns of the sorting board, side by side.

    A finer answer that lies in the face it belongs to is kept.
    """

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._value: dict[str, int] = {}
        self._columns = {
            sorting.row: [values for _l, _f, values in sorting.columns] for sorting in question.sorting
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for sorting in question.sorting:
            answers = [(str(place), label) for place, (label, _f, _v) in enumerate(sorting.columns)]
            faces = {str(place): face for place, (_l, face, _v) in enumerate(sorting.columns)}
            row = TapRow(sorting.title, answers, faces=faces)
            row.chosen.connect(lambda place, key=sorting.row: self._take(key, int(place)))
            self._rows[sorting.row] = row
            column.addWidget(row)

    def show_answer(self, value: AnswerValue) -> None:
        """Show the taps given so far, each in the face it lies in."""
        given = value if isinstance(value, Mapping) else {}
        self._value = {key: tap for key, tap in given.items() if isinstance(tap, int)}
        for key, row in self._rows.items():
            place = next((at for at, v in enumerate(self._columns[key]) if self._value.get(key) in v), None)
            row.show_chosen(None if place is None else str(place))

    def focus_first(self) -> None:
        """Put the focus on the first row without an answer, else on the first row."""
        self._next_row().focus_chosen()

    def _next_row(self) -> TapRow:
        rows = self._rows
        return next((row for key, row in rows.items() if key not in self._value), next(iter(rows.values())))

    def _take(self, key: str, place: int) -> None:
        values, fresh = self._columns[key][place], key not in self._value
        if self._value.get(key) not in values:
            self._value = {**self._value, key: values[0]}
        self.answered.emit(dict(self._value))
        if fresh and len(self._value) < len(self._rows):
            self._next_row().focus_chosen()
        elif fresh:
            self.moved_on.emit()


class RolesPad(RowPad):
    """The parts somebody plays in life, and for each whether they have it, lost it or want it."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._value: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for option in question.options:
            row = TapRow(option.label, [(s.key, s.label) for s in question.states], picture=option.picture)
            row.chosen.connect(lambda state, key=option.key: self._take(key, state))
            self._rows[option.key] = row
            column.addWidget(row)

    def show_answer(self, value: AnswerValue) -> None:
        """Show what was said of each part."""
        given = value if isinstance(value, Mapping) else {}
        self._value = {key: state for key, state in given.items() if isinstance(state, str)}
        for key, row in self._rows.items():
            row.show_chosen(self._value.get(key))

    def focus_first(self) -> None:
        """Put the focus on the first part."""
        next(iter(self._rows.values())).focus_chosen()

    def _take(self, key: str, state: str) -> None:
        self._value = {**self._value, key: state}
        self.answered.emit(dict(self._value))
