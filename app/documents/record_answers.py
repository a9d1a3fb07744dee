"""Answers in a record, said with their questions: those of talks, and those of measures."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from app.domain.answer_words import answer_words
from app.domain.answering import AnsweredBy
from app.domain.talk import Answer, AnswerState
from app.i18n import _
from app.measures import registry
from app.measures.score_words import number

if TYPE_CHECKING:
    from app.domain.talk import TalkDefinition
    from app.measures.measure import Item, Measure, ScoreRule

Row = Mapping[str, Any]


class Questions:
    """Knows what was asked in each talk and each measure of a record.

    Args:
        talks: The rows of talks, by id.
        measures: Every version of every measure, by id and version.
    """

    def __init__(self, talks: Mapping[str, Row], measures: Mapping[tuple[str, int], Measure]) -> None:
        self._talks = talks
        self._measures = measures
        self._definitions = registry.all_talks()

    def definition(self, row: Row) -> TalkDefinition | None:
        """The talk a row belongs to, as it was asked."""
        talk = self._talks.get(str(row.get("talk_id")), row)
        return self._definitions.get((str(talk.get("definition")), talk.get("definition_version", 0)))

    def question(self, row: Row, code: str) -> str:
        """What was asked in a talk; the code itself where nobody knows it any more."""
        known = self.definition(row)
        found = next((q.text for q in known.questions if q.code == code), "") if known else ""
        return found or code

    def part(self, row: Row, code: str) -> str:
        """What a part of a talk is called."""
        known = self.definition(row)
        found = next((part.title for part in known.parts if part.code == code), "") if known else ""
        return found or code

    def answer(self, row: Row) -> str:
        """What was answered in a talk and who gave it; "" where it cannot be read."""
        definition, code, value = self.definition(row), str(row.get("question")), row.get("value")
        if (
            definition is None
            or not isinstance(value, Mapping)
            or code not in {question.code for question in definition.questions}
        ):
            return ""
        given = Answer(state=AnswerState(row["state"]), value=_chosen(value.get("value")))
        try:
            said = answer_words(definition, code, given)
        except (KeyError, TypeError, ValueError):
            return ""
        confirmed = _("It was still right.") if value.get("confirmed") else ""
        sentence = _("You chose: {words}.").format(words=said) if said else ""
        return " ".join(part for part in (sentence, _by(value), confirmed) if part)

    def measure(self, row: Row) -> Measure | None:
        """The version of a measure that a row is about."""
        return self._measures.get((str(row.get("measure")), row.get("measure_version", 0)))

    def items(self, row: Row, answers: Mapping[str, str]) -> str:
        """Each question of a measure with its answer."""
        measure = self.measure(row)
        known = {item.code: (place, item) for place, item in enumerate(measure.items, 1)} if measure else {}
        pairs = (
            (_asked(*known[code]), _answered(known[code][1], text)) if code in known else (code, text)
            for code, text in answers.items()
        )
        return "; ".join(_("{label}: {words}").format(label=label, words=words) for label, words in pairs)

    def item(self, row: Row, code: str) -> str:
        """What an item of a measure asks."""
        measure = self.measure(row)
        places = enumerate(measure.items, 1) if measure else ()
        return next((_asked(place, item) for place, item in places if item.code == code), code)

    def score(self, row: Row) -> ScoreRule | None:
        """The rule that made a score."""
        measure = self.measure(row)
        rules = measure.scores if measure else ()
        return next((rule for rule in rules if rule.code == row.get("score")), None)

    def score_value(self, row: Row) -> str:
        """A score with its range and its band."""
        rule, value = self.score(row), Decimal(str(row["value"]))
        if rule is None:
            return number(value)
        band = rule.band(value)
        words = _("{value}, of {low} to {high}").format(
            value=number(value), low=number(rule.lowest), high=number(rule.highest)
        )
        return _("{score} ({band})").format(score=words, band=band.label) if band else words


def _chosen(value: Any) -> Any:  # noqa: ANN401 - what JSON holds
    return tuple(value) if isinstance(value, list) else value


def _by(value: Row) -> str:
    somebody = value.get("helper") or _("Somebody")
    return {
        AnsweredBy.WITH_SUPPORTER: _("{name} was there to support you.").format(name=somebody),
        AnsweredBy.PROXY: _("{name} answered for you.").format(name=somebody),
    }.get(value.get("by", ""), "")


def _asked(place: int, item: Item) -> str:
    return item.text or _("Question {n}").format(n=place)


def _answered(item: Item, text: str) -> str:
    value, _times, weight = text.partition("x")
    try:
        given = Decimal(value)
    except InvalidOperation:
        return text
    label = next((label for option, label in item.options if option == given), number(given))
    return _("{answer}, weight {weight}").format(answer=label, weight=weight) if weight else label
