"""One person's scores over time: a picture, the same as a table, a sentence, and every entry to open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QStackedWidget

from app.domain.spoken_dates import day_and_month, short_day
from app.i18n import _, ngettext
from app.measures.history import Size
from app.measures.score_words import direction_words, number
from ui.measures.time_picture import TimePicture
from ui.settings.section import Section
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.figure_table import FigureTable
from ui.widgets.flow import Flow
from ui.widgets.list_row import ListRow
from ui.widgets.same_focus import same_focus
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from uuid import UUID

    from app.measures.history import MeasureHistory, Point, ScoreHistory
    from app.measures.measure import ChangeRule
    from ui.screen import Screen

ENTRIES: Final = 5
"""So many entries are listed; all of them stand in the table."""


class HistoryPart(Section):
    """A card for each score of each measure that was ever filled in."""

    def __init__(self, screen: Screen, person_id: UUID | None) -> None:
        super().__init__(screen)
        self._screen, self._person_id = screen, person_id
        self._cards: list[Card] = []
        self.print_button = Button(_("Print"), icon="printer", keys=_("Ctrl+P"))
        self.print_button.clicked.connect(screen.print_action)
        row = Flow()
        row.addWidget(self.print_button)
        self.column.addLayout(row)

    def load(self) -> None:
        """Show what there is."""
        fillings, person_id = self.workspace.fillings, self._person_id
        if person_id is not None:
            self.run(lambda: fillings.histories(person_id), self._show)

    def _show(self, histories: tuple[MeasureHistory, ...]) -> None:
        with same_focus(self):
            for card in self._cards:
                card.hide()
                card.deleteLater()
            self._cards = [self._card(history) for history in histories] or [_empty()]
            for card in self._cards:
                self.column.addWidget(card)
                card.show()
        self.print_button.setVisible(bool(histories))

    def _card(self, history: MeasureHistory) -> Card:
        card = Card(history.measure.title)
        for line in history.lines:
            if line.points:
                card.add(LineOfScores(line))
        card.add(Strong(_("Entries")))
        count = len(history.fillings)
        for place, filling in reversed(list(enumerate(history.fillings, start=1))[-ENTRIES:]):
            row = ListRow(
                day_and_month(filling.filled_on), filling.how.words, trailing=filling.occasion.words
            )
            name = _("{measure}, entry {n} of {count}, {day}. {how}")
            row.setAccessibleName(
                name.format(
                    measure=history.measure.title,
                    n=place,
                    count=count,
                    day=day_and_month(filling.filled_on),
                    how=filling.how.words,
                )
            )
            row.clicked.connect(partial(self._screen.go.emit, "filled", filling.id))
            card.add(row)
        return card


class LineOfScores(Card):
    """One score over time, as a picture and as a table."""

    def __init__(self, line: ScoreHistory) -> None:
        super().__init__(line.rule.label)
        self._switch = Button(_("Show as a table"), kind="quiet")
        self._switch.setAccessibleName(_("Show {score} as a table").format(score=line.rule.label))
        self._switch.clicked.connect(self._turn)
        self.put_beside(self._switch)
        self.sentence = Words(history_sentence(line))
        self.add(self.sentence)
        self._shown = QStackedWidget()
        picture = TimePicture()
        picture.show_history(line, history_sentence(line))
        self._shown.addWidget(picture)
        self._shown.addWidget(_table(line))
        self.add(self._shown)
        self.add(Quiet(_how_to_read(line)))
        if not any(point.value is not None for point in line.points):
            self._turn()
            self._switch.hide()

    def _turn(self) -> None:
        table = self._shown.currentIndex() == 0
        self._shown.setCurrentIndex(int(table))
        self._switch.setText(_("Show as a picture") if table else _("Show as a table"))


def history_sentence(line: ScoreHistory) -> str:
    """What may be said of these scores, and no more."""
    if line.change is not None:
        out = line.change.left_out
        other = ngettext(
            "{n} score is left out: it was asked in another way.",
            "{n} scores are left out: they were asked in another way.",
            out,
        ).format(n=out)
        return f"{line.change.words} {other}" if out else line.change.words
    made = sum(point.value is not None for point in line.points)
    if not made:
        return _("It could not be scored yet.")
    if made == 1:
        return _("One score so far. A second one shows what changed.")
    return _("No two scores can be compared: each was asked in another way.")


def _how_to_read(line: ScoreHistory) -> str:
    rule = line.rule
    span = _("It can be from {low} to {high}.").format(low=number(rule.lowest), high=number(rule.highest))
    said = [span, direction_words(rule.direction)]
    if rule.change is not None:
        said.append(_threshold(rule.change))
    if line.change is not None and line.change.size is Size.NOT_KNOWN:
        said.append(_("Nobody has published how large a change has to be."))
    return " ".join(filter(None, said))


def _threshold(rule: ChangeRule) -> str:
    if rule.likely is None:
        return ""
    words = _("A change of {points} or more is likely to be real ({source}).")
    return words.format(points=number(rule.likely), source=rule.source)


def _table(line: ScoreHistory) -> FigureTable:
    table = FigureTable(line.rule.label)
    heads = (_("When"), _("Score"), _("Added up"), _("Band"), _("Occasion"))
    table.show_figures(heads, [_cells(point) for point in line.points])
    return table


def _cells(point: Point) -> tuple[str, ...]:
    score = _("no score") if point.value is None else number(point.value)
    raw = "" if point.raw is None else number(point.raw)
    return short_day(point.on), score, raw, point.band or point.note, point.occasion.words


def _empty() -> Card:
    card = Card()
    card.add(Words(_("Nothing was filled in yet. Ask a measure, or enter one from paper.")))
    return card
