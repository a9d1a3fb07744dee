"""A week to look at: what fills each of its 21 times now, and what is wanted; as a picture and as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _, ngettext
from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CONTROL_RADIUS, SMALL
from ui.widgets.figure_table import FigureTable
from ui.widgets.pictogram import Pictogram, picture_exists
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.week import Week, WeekCell

PICTURE: Final = 30


class WeekTime(QFrame):
    """One time: a picture and words for what fills it, then what is wanted instead."""

    def __init__(self, cell: WeekCell, pictures: Mapping[str, str]) -> None:
        super().__init__()
        self._told = bool(cell.said or cell.want_words)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 6, 6, 6)
        row.setSpacing(6)
        words = QVBoxLayout()
        words.setSpacing(0)
        picture = pictures.get(cell.fills or cell.want, "")
        if picture_exists(picture) and not current_theme().large_text:
            row.addWidget(Pictogram(picture, side=PICTURE), 0, Qt.AlignmentFlag.AlignTop)
        if cell.said:
            words.addWidget(Words(cell.said[0], size=SMALL, weight=600))
        if cell.words:
            words.addWidget(Words(cell.words, size=SMALL))
        if cell.want_words:
            wanted = _("I want: {what}").format(what=cell.want_words)
            words.addWidget(Words(wanted, size=SMALL, weight=600, tone="after"))
        words.addStretch(1)
        row.addLayout(words, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the time; one about which nothing was said has an edge alone."""
        del event
        tokens = current_theme().tokens
        fill = tokens.sunk if self._told else ""
        rounded(smooth(QPainter(self)), QRectF(self.rect()), CONTROL_RADIUS, fill, (tokens.border, 1.5))


class WeekGridPicture(QWidget):
    """The times in a grid: days across, or down where the text is large."""

    def __init__(self, week: Week, pictures: Mapping[str, str]) -> None:
        super().__init__()
        days = dict.fromkeys(cell.day for cell in week.cells)
        times = dict.fromkeys(cell.time for cell in week.cells)
        turned = current_theme().large_text
        across, down = (list(times), list(days)) if turned else (list(days), list(times))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for cell in week.cells:
            right, low = (cell.time, cell.day) if turned else (cell.day, cell.time)
            at = (down.index(low) + 1, across.index(right) + 1)
            grid.addWidget(WeekTime(cell, pictures), *at)
            heads = (cell.time_words, cell.day_words) if turned else (cell.day_words, cell.time_words)
            for place, words in (((0, at[1]), heads[0]), ((at[0], 0), heads[1])):
                if grid.itemAtPosition(*place) is None:
                    grid.addWidget(Strong(words, size=SMALL), *place)
        for column in range(1, len(across) + 1):
            grid.setColumnStretch(column, 1)


class WeekPicture(QWidget):
    """The picture and the table always say the same.

    Attributes:
        switch: Between picture (0) and table (1).
        table: The twin in words.
    """

    def __init__(self, week: Week, pictures: Mapping[str, str], *, name: str = "") -> None:
        """Show a week.

        Args:
            week: Its times.
            pictures: Key of what fills a time -> name of its picture.
            name: What the table is called, where there is more than one week on the page.
        """
        super().__init__()
        named = name or _("The week")
        self.switch = SegmentedSwitch(
            _("{week}: show it as").format(week=named), [(_("Picture"), "image"), (_("Table"), "table")]
        )
        self.table = FigureTable(named)
        rows = [
            (
                _("{day} {time}").format(day=cell.day_words, time=cell.time_words.lower()),
                _now(cell),
                _want(cell),
            )
            for cell in _by_day(week)
            if cell.said or cell.want_words
        ]
        self.table.show_figures((_("When"), _("Now"), _("What I want")), rows)
        self._picture = WeekGridPicture(week, pictures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Quiet(week_facts(week), size=17), 1)
        head.addWidget(self.switch)
        column.addLayout(head)
        column.addWidget(self._picture)
        column.addWidget(self.table)
        self.table.hide()
        self.switch.chosen.connect(self._turn)

    def _turn(self, place: int) -> None:
        self._picture.setVisible(place == 0)
        self.table.setVisible(place == 1)


def week_facts(week: Week) -> str:
    """What a week says of itself, as plain counts. A time that was not said is not an empty one."""
    facts = (
        ngettext("{n} day out of the house.", "{n} days out of the house.", week.days_out).format(
            n=week.days_out
        ),
        ngettext("{n} day with others.", "{n} days with others.", week.days_with_others).format(
            n=week.days_with_others
        ),
        ngettext("{n} time not said.", "{n} times not said.", week.not_said).format(n=week.not_said),
    )
    return " ".join(facts if week.not_said else facts[:2])


def _by_day(week: Week) -> list[WeekCell]:
    days = list(dict.fromkeys(cell.day for cell in week.cells))
    return sorted(week.cells, key=lambda cell: days.index(cell.day))


def _now(cell: WeekCell) -> str:
    return ", ".join(cell.said) or _("not said")


def _want(cell: WeekCell) -> str:
    return cell.want_words or _("not said")
