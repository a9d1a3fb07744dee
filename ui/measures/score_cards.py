"""What came out of a filled measure: each score with its band, its range and where they are from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt

from app.i18n import _
from app.measures.score_words import direction_words, number
from ui.widgets.card import Card
from ui.widgets.figure_table import FigureTable
from ui.widgets.icon import Icon
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from decimal import Decimal

    from PySide6.QtWidgets import QWidget

    from app.measures.filled import NotScored, Scored
    from app.measures.measure import Measure, ScoreRule
    from app.measures.questionnaire import Filling

FIGURE = 40


def score_cards(filling: Filling) -> list[QWidget]:
    """A card for each score that could be made, and one for each that could not."""
    measure, sheet = filling.measure, filling.sheet
    made: list[QWidget] = [ScoreCard(measure, scored) for scored in sheet.scores]
    return [*made, *(NoScoreCard(missing) for missing in sheet.not_scored)]


class ScoreCard(Card):
    """One score: the figure in large, and everything needed to read it."""

    def __init__(self, measure: Measure, scored: Scored) -> None:
        super().__init__(scored.label)
        rule = measure.score(scored.code)
        row = TurningRow(gap=16)
        row.addWidget(Strong(number(scored.value), size=FIGURE))
        row.addWidget(Strong(scored.band, size=22, tone="softink"), 1)
        self.body.addLayout(row)
        for sentence in score_sentences(rule, scored):
            self.add(Words(sentence, size=17))
        if rule.bands:
            self.add(BandTable(rule, scored.band))
            self.add(Quiet(_("Bands: {source}").format(source=rule.bands_source)))


class NoScoreCard(Card):
    """A score that cannot be made, with the reason."""

    def __init__(self, missing: NotScored) -> None:
        super().__init__(missing.label)
        row = TurningRow(gap=12)
        row.addWidget(Icon("circle-alert", side=24, tone="warn"), 0, Qt.AlignmentFlag.AlignTop)
        reason = missing.reason[:1].upper() + missing.reason[1:]
        row.addWidget(Strong(_("{reason}.").format(reason=reason), tone="warn"), 1)
        self.body.addLayout(row)
        self.add(Words(_("The answers are kept. No number is made up for what is missing."), size=17))


class BandTable(FigureTable):
    """Every band of a score, with the one it lies in."""

    def __init__(self, rule: ScoreRule, band: str) -> None:
        super().__init__(_("Bands of {score}").format(score=rule.label))
        rows = [
            (
                b.label,
                _span(b.lowest, b.highest),
                _("this score") if b.label == band else "",
            )
            for b in rule.bands
        ]
        self.show_figures((_("Band"), _("From and to"), ""), rows)

    def minimumSizeHint(self) -> QSize:
        """Every band is seen."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())


def _span(low: Decimal, high: Decimal) -> str:
    if low == high:
        return number(low)
    return _("{low} to {high}").format(low=number(low), high=number(high))


def score_sentences(rule: ScoreRule, scored: Scored) -> tuple[str, ...]:
    """What a score can be, which way is better, how it was made, and what was missing."""
    span = _("It can be from {low} to {high}.").format(low=number(rule.lowest), high=number(rule.highest))
    sentences = [f"{span} {direction_words(rule.direction)}"]
    if scored.raw != scored.value:
        made = _("The answers add up to {raw}. Converted, that is {value}.")
        sentences.append(made.format(raw=number(scored.raw), value=number(scored.value)))
    if scored.note:
        sentences.append(_("{note}.").format(note=scored.note[:1].upper() + scored.note[1:]))
    return tuple(sentences)
