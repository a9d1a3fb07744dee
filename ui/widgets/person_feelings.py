"""How somebody felt before and after each session, as a picture and as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QStackedWidget

from app.domain.session_scores import Mode
from app.domain.spoken_dates import short_day, whole_day
from app.i18n import _, ngettext
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.change_picture import ChangePicture, ChangePoint, Range
from ui.widgets.figure_table import FigureTable
from ui.widgets.words import Words

if TYPE_CHECKING:
    from app.domain.person_page import FeelingPoint, PersonPage

LATEST: Final = 6
"""So many sessions fit beside each other in the picture; the table has them all."""


class FeelingsCard(Card):
    """Their scores of the sessions they came to, the latest in the picture, all in the table."""

    def __init__(self, page: PersonPage) -> None:
        heading = _("How {name} feels").format(name=page.person.called)
        super().__init__(heading)
        if not page.feelings:
            self.add(Words(_("No scores yet. They come from the sessions of a group.")))
            return
        points = sorted(page.feelings, key=lambda point: point.held_on)
        same_way = [point for point in points if point.mode is points[-1].mode]
        self._switch = Button(_("Show as a table"), kind="quiet")
        self._switch.clicked.connect(self._turn)
        self.put_beside(self._switch)
        self._shown = QStackedWidget()
        self._shown.addWidget(_picture(same_way[-LATEST:]))
        self._shown.addWidget(_table(heading, points))
        self.add(self._shown)

    def _turn(self) -> None:
        table = self._shown.currentIndex() == 0
        self._shown.setCurrentIndex(int(table))
        self._switch.setText(_("Show as a picture") if table else _("Show as a table"))


def feelings_summary(points: list[FeelingPoint]) -> str:
    """One sentence about the sessions with both scores."""
    both = [(p.before, p.after) for p in points if p.before is not None and p.after is not None]
    if not both:
        return _("No session has a score before and after yet.")
    higher = sum(after > before for before, after in both)
    words = ngettext(
        "Higher after in {higher} of {n} session.", "Higher after in {higher} of {n} sessions.", len(both)
    )
    return words.format(higher=higher, n=len(both))


def _picture(points: list[FeelingPoint]) -> ChangePicture:
    picture = ChangePicture(small=True)
    drawn = [
        ChangePoint(when=whole_day(p.held_on), before=p.before, after=p.after, tick=_tick(points, place))
        for place, p in enumerate(points)
    ]
    mode = points[-1].mode
    span = Range(mode.lowest, mode.highest, faces=mode is Mode.FACES)
    groups = {p.group_name for p in points}
    after = _("after {group}").format(group=groups.pop()) if len(groups) == 1 else _("after")
    picture.show_points(drawn, feelings_summary(points), span, (_("before"), after))
    return picture


def _tick(points: list[FeelingPoint], place: int) -> str:
    """The day, with its month where that is a new one."""
    day, before = points[place].held_on, points[place - 1].held_on
    return str(day.day) if place and day.month == before.month else short_day(day)


def _table(name: str, points: list[FeelingPoint]) -> FigureTable:
    table = FigureTable(name)
    heads = (_("When"), _("Group"), _("Before"), _("After"))
    rows = [(short_day(p.held_on), p.group_name, _figure(p.before), _figure(p.after)) for p in points]
    table.show_figures(heads, rows)
    return table


def _figure(value: int | None) -> str:
    return _("no score") if value is None else str(value)
