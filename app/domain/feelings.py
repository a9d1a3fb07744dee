"""How somebody's days feel: ten statements, each shown alone, and an index of them; no total of wellbeing.

Rule: our own (Everyday Life Conversation, part 4): the mean of what was answered times 25, from eight on.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

from app.domain.talk import AnswerState, Kind
from app.i18n import _

if TYPE_CHECKING:
    from app.domain.talk import Answer, Answers, Question, TalkDefinition

FEWEST: Final = 8
"""Answers from which the index is shown."""
PLACES: Final = Decimal("0.1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeling:
    """One statement and how true it is for the person.

    Attributes:
        value: 0 not true to 4 very true; None where it was not answered.
        said: The answer in words.
    """

    code: str
    text: str
    value: int | None = None
    said: str = ""

    @property
    def because(self) -> str:
        """The statement with its answer, as a reason."""
        return _("“{statement}”: {answer}").format(statement=self.text.rstrip("."), answer=self.said)


@dataclass(frozen=True, slots=True)
class Feelings:
    """All statements of one talk."""

    each: tuple[Feeling, ...]

    @property
    def answered(self) -> tuple[int, ...]:
        """The answers there are."""
        return tuple(feeling.value for feeling in self.each if feeling.value is not None)

    @property
    def index(self) -> Decimal | None:
        """0 to 100, to one place; None below eight answers. A missing answer is never a 0."""
        values = self.answered
        if len(values) < FEWEST:
            return None
        return (Decimal(sum(values)) * 25 / len(values)).quantize(PLACES, ROUND_HALF_UP)

    @property
    def index_words(self) -> str:
        """The index, or why it is not shown."""
        index = self.index
        if index is None:
            return _("Not shown: fewer than {n} answers.").format(n=FEWEST)
        return _("{index} of 100, from {n} answers").format(index=index, n=len(self.answered))

    def low(self, code: str) -> Feeling | None:
        """The statement, where its answer is at most 1; None where it is more, or was not answered."""
        return next((f for f in self.each if f.code == code and f.value is not None and f.value <= 1), None)


NOTHING_FELT: Final = Feelings(())


def feelings(definition: TalkDefinition, answers: Answers) -> Feelings:
    """The statements of a talk with the answers given so far."""
    asked = (q for q in definition.questions if q.kind is Kind.STATEMENT)
    return Feelings(tuple(_feeling(question, answers.get(question.code)) for question in asked))


def _feeling(question: Question, answer: Answer | None) -> Feeling:
    said = answer.value if answer is not None and answer.state is AnswerState.ANSWERED else None
    value = said if isinstance(said, int) else None
    words = next((option.label for option in question.options if option.key == str(value)), "")
    return Feeling(code=question.code, text=question.text, value=value, said=words)
