"""Cards of "What matters to …": strengths, what comes first, the week, what is in the way, how days feel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.barriers import BarrierKind
from app.i18n import _
from ui.widgets.icon import RoundIcon
from ui.widgets.matters_cards import ChangeableCard
from ui.widgets.own_words import OwnWords
from ui.widgets.quoted import quoted
from ui.widgets.week_picture import WeekPicture
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.domain.barriers import Barrier
    from app.domain.feelings import Feelings
    from app.domain.week import Week

ICONS = {BarrierKind.ME: "user-round", BarrierKind.PLACE: "house", BarrierKind.ACTIVITY: "star"}
"""Beside each kind of thing that gets in the way."""


def nothing_yet() -> Words:
    """What a card says that has nothing to show."""
    return Words(_("Nothing is written here yet."))


class LinesCard(ChangeableCard):
    """Up to three lines in the person's own words: strengths, or what comes first."""

    def __init__(self, heading: str, lines: Sequence[str]) -> None:
        super().__init__(heading)
        for line in lines:
            self.add(OwnWords(line, bare=True, size=18))
        if not lines:
            self.add(nothing_yet())


class WeekCard(ChangeableCard):
    """The week now and as it is wanted, as a picture with its table."""

    def __init__(self, week: Week, pictures: Mapping[str, str]) -> None:
        super().__init__(_("My week: now, and what I want"))
        self.week = WeekPicture(week, pictures)
        self.add(self.week)


class BarriersCard(ChangeableCard):
    """What gets in the way, in the person, in places and in activities; and what would help."""

    def __init__(self, barriers: Sequence[Barrier]) -> None:
        super().__init__(_("What gets in the way"))
        for kind in BarrierKind:
            for barrier in (each for each in barriers if each.kind is kind):
                self.body.addLayout(_barrier(kind, barrier))
        if not barriers:
            self.add(nothing_yet())


class FeelingsCard(ChangeableCard):
    """Each statement with its answer. There is no total."""

    def __init__(self, feelings: Feelings) -> None:
        super().__init__(_("How my days feel"))
        said = [feeling for feeling in feelings.each if feeling.said]
        for feeling in said:
            row = QHBoxLayout()
            row.addWidget(Words(feeling.text, size=17), 3)
            row.addWidget(Strong(feeling.said, size=17), 2)
            self.body.addLayout(row)
        if not said:
            self.add(nothing_yet())


def _barrier(kind: BarrierKind, barrier: Barrier) -> QHBoxLayout:
    row, words = QHBoxLayout(), QVBoxLayout()
    row.setSpacing(12)
    words.setSpacing(0)
    named = _("{kind}: {what}").format(kind=kind.words, what=barrier.label)
    words.addWidget(Words(named, weight=500))
    said = ", ".join(each for each in (barrier.much_words, barrier.long_words) if each)
    if said:
        words.addWidget(Quiet(said))
    if barrier.help:
        helps = _("What would help: {words}").format(words=quoted(barrier.help))
        words.addWidget(Words(helps, size=17, tone="plum"))
    row.addWidget(RoundIcon(ICONS[kind], kind="warn", side=38))
    row.addLayout(words, 1)
    return row
