"""Two talks beside each other: what changed in words, the parts of life, and the two weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.spoken_dates import whole_day
from app.i18n import _, ngettext
from ui.widgets.card import Card
from ui.widgets.divider import Divider
from ui.widgets.figure_table import FigureTable
from ui.widgets.icon import Icon
from ui.widgets.turning_row import TurningRow
from ui.widgets.week_picture import WeekPicture
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.life_areas import AreaView
    from app.domain.side_by_side import Change, SideBySide
    from app.domain.week import Week
    from ui.theme.tokens import Tone


class ChangesCard(Card):
    """Each question that is answered otherwise now, with both answers in words."""

    def __init__(self, both: SideBySide) -> None:
        super().__init__(_("What changed"))
        for change in both.changes:
            self.add(Divider())
            self.add(Strong(change.question))
            self.body.addLayout(_then_and_now(change))
        if not both.changes:
            self.add(Words(_("No answer changed.")))
        same = ngettext("{n} answer stayed the same.", "{n} answers stayed the same.", both.same)
        self.add(Quiet(same.format(n=both.same)))


class LivesCard(Card):
    """How much of each part of life there was, and how much there is now."""

    def __init__(self, both: SideBySide) -> None:
        super().__init__(_("Parts of my life"))
        table = FigureTable(_("Parts of my life, then and now"))
        then, now = both.areas
        before = {area.code: area for area in then}
        rows = [(area.title, _amount(before.get(area.code)), _amount(area)) for area in now]
        table.show_figures((_("Part of life"), _("Then"), _("Now")), rows)
        self.add(table)


class TwoWeeksCard(Card):
    """The week of one of the two talks."""

    def __init__(self, heading: str, week: Week | None, pictures: Mapping[str, str]) -> None:
        super().__init__(heading)
        if week is None:
            self.add(Words(_("The week was not asked in this talk.")))
        else:
            self.add(WeekPicture(week, pictures, name=heading))


def week_heads(both: SideBySide) -> tuple[str, str]:
    """What stands over the week of the first talk, and of the second."""
    then = _("My week on {day}").format(day=whole_day(both.before))
    return then, _("My week on {day}").format(day=whole_day(both.now))


def _then_and_now(change: Change) -> TurningRow:
    row = TurningRow(gap=20)
    row.addLayout(_said("circle", "before", _("then"), change.before or _("not asked")), 1)
    row.addLayout(_said("square", "after", _("now"), change.now), 1)
    return row


def _said(icon: str, tone: Tone, when: str, words: str) -> QVBoxLayout:
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(Icon(icon, side=14, tone=tone))
    head.addWidget(Words(when, size=17, weight=600, tone=tone), 1)
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addLayout(head)
    column.addWidget(Words(words))
    column.addStretch(1)
    return column


def _amount(area: AreaView | None) -> str:
    said = dict(area.said).get("amount", "") if area is not None else ""
    return said.split(": ", 1)[-1] or _("not asked")
