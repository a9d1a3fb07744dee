"""The cards of "What matters to …": what somebody loves, their life now and as wanted, what helps, change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from app.i18n import _
from ui.theme import current_theme
from ui.theme.paint import smooth
from ui.widgets.amount_line import AmountLine
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.icon import Icon, RoundIcon
from ui.widgets.own_words import OwnWords
from ui.widgets.pictogram import Pictogram, picture_exists
from ui.widgets.quoted import quoted
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.life_areas import AreaView
    from app.domain.patterns import Pattern
    from app.domain.profile import Quote, WhatMatters


def amount_words(amount: int | None) -> str:
    """What is wanted of a part of life, given how much there is now."""
    words = {-2: _("a lot more"), -1: _("more"), 0: _("just right"), 1: _("less"), 2: _("a lot less")}
    return _("not asked") if amount is None else words[amount]


class ChangeableCard(Card):
    """A card with Change in its corner, which goes back to the question.

    Signals:
        change_wanted: Change was pressed.

    Attributes:
        change: The button.
    """

    change_wanted = Signal()

    def __init__(self, heading: str) -> None:
        super().__init__(heading)
        self.change = Button(_("Change"), kind="quiet", icon="pencil")
        self.change.setAccessibleName(_("Change: {heading}").format(heading=heading))
        self.change.clicked.connect(self.change_wanted)
        self.put_beside(self.change)


class PhotoPicture(QWidget):
    """A photo of the person's own, as large as a pictogram; the words beside it say what it shows."""

    def __init__(self, photo: QPixmap) -> None:
        super().__init__()
        self._photo = photo
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As tall as a pictogram, in the photo's own shape."""
        tall = Pictogram().sizeHint().height()
        return self._photo.size().scaled(QSize(2 * tall, tall), Qt.AspectRatioMode.KeepAspectRatio)

    def minimumSizeHint(self) -> QSize:
        """A photo is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the photo."""
        del event
        smooth(QPainter(self)).drawPixmap(self.rect(), self._photo)


class PictureTile(Card):
    """A picture, or a photo of their own, with its word below."""

    def __init__(self, picture: str | QPixmap, words: str) -> None:
        super().__init__(kind="plain")
        if isinstance(picture, QPixmap):
            self.body.addWidget(PhotoPicture(picture), 0, Qt.AlignmentFlag.AlignHCenter)
        elif picture_exists(picture):
            self.body.addWidget(Pictogram(picture), 0, Qt.AlignmentFlag.AlignHCenter)
        label = Words(words, size=17, weight=600)
        label.centre()
        self.body.addWidget(label)
        self.set_padding(12, 7)
        self.body.setSpacing(4)

    def sizeHint(self) -> QSize:
        """Tiles are as wide as each other where their words allow it."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), current_theme().px(112)), hint.height())


class LovesCard(ChangeableCard):
    """What somebody loves, in pictures, and what they said."""

    def __init__(self, loves: Sequence[tuple[str | QPixmap, str]], quotes: Sequence[Quote]) -> None:
        super().__init__(_("What I love doing"))
        tiles = Flow(gap=10)
        for picture, words in loves:
            tiles.addWidget(PictureTile(picture, words))
        self.body.addLayout(tiles)
        for quote in quotes:
            self.add(OwnWords(quote.words, bare=True, size=18))
        if not loves and not quotes:
            self.add(Words(_("Nothing is written here yet.")))


class LifeCard(ChangeableCard):
    """Each part of life: how much there is now, and that about right is wanted."""

    def __init__(self, areas: Sequence[AreaView]) -> None:
        super().__init__(_("My life: now, and what I want"))
        rated = [area for area in areas if area.amount is not None]
        if not rated:
            self.add(Words(_("These questions are still to come.")))
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 5)
        for row, area in enumerate(rated):
            self._add(grid, row, area)
        self.body.addLayout(grid)
        self.body.addLayout(_legend())

    def _add(self, grid: QGridLayout, row: int, area: AreaView) -> None:
        line = AmountLine()
        line.show_amount(area.amount)
        wanted = Words(amount_words(area.amount), tone="ink2")
        if current_theme().large_text:
            grid.addWidget(Strong(area.title), 3 * row, 0, 1, 2)
            grid.addWidget(line, 3 * row + 1, 0, 1, 2)
            grid.addWidget(wanted, 3 * row + 2, 0, 1, 2)
            return
        grid.addWidget(Words(area.title, weight=500), row, 0)
        grid.addWidget(line, row, 1)
        grid.addWidget(wanted, row, 2)


class HelpsCard(ChangeableCard):
    """Who or what helps, and the parts in life that are missed."""

    def __init__(self, helps: Sequence[str], missed: Sequence[str]) -> None:
        super().__init__(_("What helps, and what I miss"))
        if helps:
            self.add(Words(_("Helps me"), weight=700, tone="good"))
        for words in helps:
            self.body.addLayout(_line("heart", "good", words))
        if missed:
            self.add(Words(_("I miss being"), weight=700, tone="warn"))
        for words in missed:
            self.body.addLayout(_line("users-round", "warn", words))
        if not helps and not missed:
            self.add(Words(_("Nothing is written here yet.")))


class ChangeCard(ChangeableCard):
    """The change somebody chose, how sure and ready they are, and how they would like to start."""

    def __init__(self, matters: WhatMatters, start: str) -> None:
        super().__init__(_("What I want to change"))
        self.add(Words(quoted(matters.change) or _("Nothing is chosen yet."), tone="plum", weight=600))
        rulers = (
            (_("How important it is"), matters.importance),
            (_("How sure I am that I can"), matters.confidence),
            (_("How ready I am"), matters.readiness),
        )
        for words, number in rulers:
            if number is not None:
                self.body.addLayout(_pair(words, _("{n} of 10").format(n=number)))
        if start:
            self.body.addLayout(_pair(_("How I want to start"), start))
        if matters.smaller_step:
            words = _("Sure is below 7. Would a smaller first step be better?")
            self.body.addLayout(_line("lightbulb", "info", words))


class TalkAboutCard(Card):
    """Questions to talk about, each with the answers that raised it. Never a label, never a red flag."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        super().__init__(kind="info")
        head = QHBoxLayout()
        head.addWidget(Icon("hand-heart", side=22, tone="info"))
        head.addWidget(Words(_("Something more to talk about"), size=20, weight=700, tone="info"), 1)
        self.body.addLayout(head)
        for pattern in patterns:
            self.add(Strong(pattern.title))
            self.add(Quiet(_("Why this? You said:"), size=17))
            for reason in pattern.because:
                self.add(Words(reason, size=17))


def _legend() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Icon("circle", side=14, tone="before"))
    row.addWidget(Words(_("now"), size=17, weight=600, tone="before"))
    row.addSpacing(12)
    row.addWidget(Icon("square", side=14, tone="after"))
    row.addWidget(Words(_("what I want"), size=17, weight=600, tone="after"))
    row.addStretch(1)
    return row


def _line(icon: str, kind: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(RoundIcon(icon, kind=kind, side=38))
    row.addWidget(Words(words, weight=500), 1)
    return row


def _pair(label: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(Words(label, size=17, tone="ink2"), 1)
    row.addWidget(Strong(words, size=17), 1)
    return row
