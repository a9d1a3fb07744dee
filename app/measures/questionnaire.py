"""A questionnaire of one person: half filled, or filled with the scores that came out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.languages import language_words
from app.i18n import _
from app.measures.filled import Given
from app.measures.measure import AnsweredBy, Way

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from app.measures.filled import Answers, ScoreSheet
    from app.measures.measure import Alert, Measure


class Occasion(StrEnum):
    """At which point of somebody's way it was asked."""

    FIRST = "first"
    REVIEW = "review"
    LAST = "last"
    FREE = "another time"
    BEFORE = "before a session"
    AFTER = "after a session"

    @property
    def words(self) -> str:
        """As it is shown."""
        return {
            Occasion.FIRST: _("First time"),
            Occasion.REVIEW: _("Review"),
            Occasion.LAST: _("Last time"),
            Occasion.FREE: _("Another time"),
            Occasion.BEFORE: _("Before a session"),
            Occasion.AFTER: _("After a session"),
        }[self]


OF_A_SESSION = (Occasion.BEFORE, Occasion.AFTER)
"""What a session did on the day; never mixed with what happened from the first time to the latest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HowAsked:
    """How it was asked, and who gave the answers.

    Attributes:
        seen_by_helper: Somebody who helps the person could see what they answered.
        from_paper: It was filled in on paper, and typed in later.
        language: Code of the language it was asked in; "" is the measure's own.
    """

    way: Way = Way.WORDS
    answered_by: AnsweredBy = AnsweredBy.SELF
    seen_by_helper: bool = False
    from_paper: bool = False
    language: str = ""

    @property
    def mode(self) -> str:
        """What two scores have to share to be compared; paper or screen makes no difference."""
        seen = ", seen by helper" if self.seen_by_helper else ""
        spoken = f", in {self.language}" if self.language else ""
        return f"{self.way.value}, {self.answered_by.value}{seen}{spoken}"

    @property
    def words(self) -> str:
        """How, in one line: "Answered alone. Asked in words. Filled in on paper."."""
        said = [_by_words()[self.answered_by], _way_words()[self.way]]
        if self.language:
            said.append(_("In {language}.").format(language=language_words(self.language)))
        if self.seen_by_helper:
            said.append(_("A helper saw the answers."))
        if self.from_paper:
            said.append(_("Filled in on paper."))
        return " ".join(said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """When and how something was asked; `session_id` where it was before or after a session."""

    occasion: Occasion = Occasion.FREE
    how: HowAsked = HowAsked()
    session_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfFilled:
    """A questionnaire that was begun; every answer is kept as it is made.

    Attributes:
        called: What to call the person.
        at_item: The code of the item it stands at.
        alert_at: When an answer was given, or left out, that has to be followed up; None without one.
    """

    id: UUID
    person_id: UUID
    person_name: str
    called: str
    measure: Measure
    begun_at: datetime
    occasion: Occasion
    how: HowAsked
    session_id: UUID | None
    answers: Answers
    at_item: str
    alert_at: datetime | None = None

    @property
    def asked(self) -> Asked:
        """When and how it is asked."""
        return Asked(occasion=self.occasion, how=self.how, session_id=self.session_id)

    @property
    def left(self) -> tuple[str, ...]:
        """The items that nothing was said to yet; one that is optional may stay so."""
        return tuple(item.code for item in self.measure.items if item.code not in self.answers)

    @property
    def alerts(self) -> tuple[Alert, ...]:
        """The answers so far that open the safety page; an item not reached yet is no answer."""
        return tuple(a for a in self.measure.alerts if a.item in self.answers and raised(a, self.answers))


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """A filled questionnaire.

    Attributes:
        measure: In the version that was asked; it made the scores and names their bands.
        filled_on: The day it was filled in.
        filled_at: The moment; for one from paper, the middle of that day.
        sheet: The scores as they were kept.
        entered_by: Who typed it in, or asked.
    """

    id: UUID
    person_id: UUID
    measure: Measure
    filled_on: date
    filled_at: datetime
    occasion: Occasion
    how: HowAsked
    session_id: UUID | None
    answers: Answers
    sheet: ScoreSheet
    entered_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledIn:
    """What is kept of a filled questionnaire, whoever filled it in."""

    measure: Measure
    filled_at: datetime
    asked: Asked
    answers: Answers
    sheet: ScoreSheet


def on_paper(measure: Measure) -> HowAsked:
    """How a form of this measure is answered on paper, as long as nobody says otherwise."""
    return HowAsked(way=measure.ways[0], answered_by=measure.answered_by[0], from_paper=True)


def raised(alert: Alert, answers: Answers) -> bool:
    """Whether these answers open the safety page."""
    answer = answers.get(alert.item)
    return answer.value > alert.above if isinstance(answer, Given) else alert.when_blank


def _by_words() -> dict[AnsweredBy, str]:
    return {
        AnsweredBy.SELF: _("Answered alone."),
        AnsweredBy.WITH_HELP: _("Answered with help."),
        AnsweredBy.PROXY: _("Answered by somebody for the person."),
        AnsweredBy.OBSERVER: _("Answered by somebody who watched."),
        AnsweredBy.RECORDS: _("Taken from records."),
    }


def _way_words() -> dict[Way, str]:
    return {
        Way.WORDS: _("Asked in words."),
        Way.FACES: _("Asked with faces."),
        Way.SORTING: _("Asked by sorting cards."),
        Way.READ_ALOUD: _("Read aloud."),
    }
