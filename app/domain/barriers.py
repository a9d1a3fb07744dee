"""What gets in somebody's way: in themself, in places, in activities; how much, how long, what would help.

Rule: our own (Everyday Life Conversation, part 5): a barrier of place, at least 2 of 3, for more than a year,
is a lasting one outside: what answers it is taking it away, not motivation.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.answer_values import HELP, MUCH
from app.domain.talk import Kind
from app.i18n import _

if TYPE_CHECKING:
    from app.domain.talk import Answer, Answers, Option, Question, TalkDefinition

LONG: Final = "long"
MORE_THAN_A_YEAR: Final = "over12"
MARKED: Final = 2
"""How much, of 0 to 3, from which a barrier stands out."""


class BarrierKind(StrEnum):
    """Where a barrier lies; each is one page of the talk."""

    ME = "me"
    PLACE = "place"
    ACTIVITY = "activity"

    @property
    def words(self) -> str:
        """The heading it stands under."""
        return {
            BarrierKind.ME: _("Me"),
            BarrierKind.PLACE: _("Place"),
            BarrierKind.ACTIVITY: _("Activity"),
        }[self]


PAGES: Final = {"B1": BarrierKind.ME, "B2": BarrierKind.PLACE, "B3": BarrierKind.ACTIVITY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Barrier:
    """One thing that was ticked.

    Attributes:
        much: 0 to 3; None where that was not said.
        long: Key of how long; "" where that was not said.
        much_words, long_words: The same in words.
        help: What would help, in their words.
    """

    kind: BarrierKind
    key: str
    label: str
    picture: str = ""
    much: int | None = None
    long: str = ""
    much_words: str = ""
    long_words: str = ""
    help: str = ""

    @property
    def lasting_outside(self) -> bool:
        """Outside the person, marked, and for more than a year."""
        marked = self.much is not None and self.much >= MARKED
        return self.kind is BarrierKind.PLACE and marked and self.long == MORE_THAN_A_YEAR

    @property
    def because(self) -> str:
        """The barrier with what was said of it, as a reason."""
        said = ", ".join(words for words in (self.much_words, self.long_words) if words)
        return _("{what} ({answers})").format(what=self.label, answers=said) if said else self.label


def barriers(definition: TalkDefinition, answers: Answers) -> tuple[Barrier, ...]:
    """Everything that was ticked, page by page; what was sorted under "not at all" is none."""
    asked = (q for q in definition.questions if q.kind is Kind.BARRIERS)
    found = (barrier for question in asked for barrier in _ticked(question, answers.get(question.code)))
    return tuple(barrier for barrier in found if barrier.much != 0)


def without_private(definition: TalkDefinition, answers: Answers) -> Answers:
    """The answers without what the worker alone is told of: for screens and papers that others may see."""
    told = {question.code: question.tells for question in definition.questions if question.tells}
    return {code: _without(answer, told.get(code, ())) for code, answer in answers.items()}


def _without(answer: Answer, keys: tuple[str, ...]) -> Answer:
    if not keys or not isinstance(answer.value, Mapping):
        return answer
    kept = {key: said for key, said in answer.value.items() if key not in keys}
    return replace(answer, value=kept)  # type: ignore[arg-type]  # what stays keeps its kind


def _ticked(question: Question, answer: Answer | None) -> list[Barrier]:
    value = answer.value if answer is not None else None
    if not isinstance(value, Mapping):
        return []
    return [
        _barrier(question, option, value[option.key]) for option in question.options if option.key in value
    ]


def _barrier(question: Question, option: Option, said: object) -> Barrier:
    told = said if isinstance(said, Mapping) else {}
    much = told.get(MUCH)
    return Barrier(
        kind=PAGES[question.code],
        key=option.key,
        label=option.label,
        picture=option.picture,
        much=much if isinstance(much, int) else None,
        long=str(told.get(LONG, "")),
        much_words=_tapped(question, MUCH, told),
        long_words=_tapped(question, LONG, told),
        help=str(told.get(HELP, "")),
    )


def _tapped(question: Question, key: str, told: Mapping[str, object]) -> str:
    taps = (tap for tap in question.taps if tap.key == key and key in told)
    return next((o.label for tap in taps for o in tap.options if o.key == str(told[key])), "")
