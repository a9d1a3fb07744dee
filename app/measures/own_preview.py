"""What is said of a measure while somebody makes it: what it asks, what comes out, what does not fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.i18n import _, ngettext
from app.measures.filled import Given
from app.measures.measure import Direction, Way
from app.measures.own import PLACES
from app.measures.scoring import score
from app.measures.sorted_cards import COLUMNS

if TYPE_CHECKING:
    from app.measures.measure import Measure, ScoreRule
    from app.measures.own import OwnForm


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPreview:
    """A measure being made.

    Attributes:
        measure: None while something does not fit.
        problems: What does not, in sentences; the fields they are about in `fields`.
        lines: What it does, to be checked by whoever makes it.
    """

    measure: Measure | None = None
    problems: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


def form_problems(form: OwnForm) -> tuple[tuple[str, str], ...]:
    """Field and sentence of everything that keeps a form from being a measure."""
    numbers = [number for number, _label in form.options]
    labels = [label.strip().casefold() for _number, label in form.options]
    checks = (
        (bool(form.title.strip()), "title", _("It has no name.")),
        (bool(form.items), "items", _("It asks nothing yet.")),
        (all(item.text.strip() for item in form.items), "items", _("A question has no words.")),
        (bool(form.answered_by), "answered_by", _("It is not said who may answer.")),
        (bool(form.ways), "ways", _("It is not said how it may be asked.")),
        (
            Way.SORTING not in form.ways or len(form.options) == COLUMNS,
            "options",
            _("Cards are sorted under three answers."),
        ),
        (len(form.options) != 1, "options", _("There is only one answer to choose from.")),
        (all(labels), "options", _("An answer has no words.")),
        (len(set(numbers)) == len(numbers), "options", _("Two answers have the same number.")),
        (len(set(labels)) == len(labels), "options", _("Two answers have the same words.")),
        (bool(form.options) or form.line[0] < form.line[1], "line", _("The line of numbers does not rise.")),
        (form.method in PLACES, "method", _("The score is a sum or a mean.")),
        (form.youngest >= 0, "youngest", _("The youngest age is below 0.")),
        (
            not form.oldest or form.youngest <= form.oldest,
            "oldest",
            _("The oldest age is below the youngest."),
        ),
        (
            0 <= form.most_missing < max(len(form.items), 1),
            "most_missing",
            _("So many answers cannot be missing."),
        ),
    )
    return tuple((field, sentence) for holds, field, sentence in checks if not holds)


def preview_lines(measure: Measure) -> tuple[str, ...]:
    """What a measure does, in sentences to be checked."""
    count = len(measure.items)
    said = [ngettext("{n} question.", "{n} questions.", count).format(n=count)]
    for rule in measure.scores:
        said += [_range(rule), _missing(rule)]
        said += [
            _("From {low} to {high}: {label}.").format(low=band.lowest, high=band.highest, label=band.label)
            for band in rule.bands
        ]
    return (*said, *_extremes(measure))


def _range(rule: ScoreRule) -> str:
    words = {
        Direction.HIGHER: _("The score “{label}” goes from {low} to {high}; higher is better."),
        Direction.LOWER: _("The score “{label}” goes from {low} to {high}; lower is better."),
        Direction.NEITHER: _("The score “{label}” goes from {low} to {high}; neither way is better."),
    }[rule.direction]
    return words.format(label=rule.label, low=rule.lowest, high=rule.highest)


def _missing(rule: ScoreRule) -> str:
    if not rule.most_missing:
        return _("Every answer is needed; without one there is no score.")
    return ngettext(
        "{n} answer may be missing, and is estimated from the others; with more there is no score.",
        "{n} answers may be missing, and are estimated from the others; with more there is no score.",
        rule.most_missing,
    ).format(n=rule.most_missing)


def _extremes(measure: Measure) -> tuple[str, ...]:
    """What comes out of every first answer, and of every last one: a reversed question shows here."""
    said = []
    for words, place in (
        (_("Every answer at its lowest: {value}."), 0),
        (_("Every answer at its highest: {value}."), 1),
    ):
        answers = {item.code: Given((item.lowest, item.highest)[place]) for item in measure.items}
        said += [
            words.format(value=f"{found.value} ({found.band})" if found.band else found.value)
            for found in score(measure, answers).scores
        ]
    return tuple(said)
