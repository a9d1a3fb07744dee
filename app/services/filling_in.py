"""What every way of filling in a measure has to keep to: who may answer, when, and with what."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from app.domain.languages import language_words
from app.errors import InvalidInputError
from app.i18n import _
from app.measures.filled import Given
from app.measures.questionnaire import OF_A_SESSION, FilledIn
from app.measures.scoring import score
from app.measures.translations import further_languages

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from decimal import Decimal
    from uuid import UUID

    from app.measures.filled import Answers
    from app.measures.measure import Measure, NotAnswered
    from app.measures.questionnaire import Asked
    from app.services.desk import Desk
    from app.store.repositories import Repositories

MOST_PLACES: Final = 6
"""Digits after the point of an answer or a weight: more would not be kept exactly."""
NOON: Final = time(12)


def refuse_how(measure: Measure, asked: Asked) -> None:
    """Accept only ways and people the measure is for, and a session where it is about one.

    Raises:
        InvalidInputError: Which of them does not fit.
    """
    if asked.how.way not in measure.ways:
        raise InvalidInputError(
            _("{title} is not asked in this way.").format(title=measure.title),
            _("Choose one of: {ways}.").format(ways=", ".join(measure.ways)),
            "way",
        )
    if asked.how.answered_by not in measure.answered_by:
        raise InvalidInputError(
            _("{title} is not answered so.").format(title=measure.title),
            _("Choose one of: {who}.").format(who=", ".join(measure.answered_by)),
            "answered_by",
        )
    refuse_language(measure, asked.how.language)
    if asked.occasion in OF_A_SESSION and asked.session_id is None:
        raise InvalidInputError(
            _("It is not said before or after which session."), _("Choose the session."), "session"
        )


def refuse_language(measure: Measure, language: str) -> None:
    """Accept only "", which is the measure's own, or another language that it has words in.

    Raises:
        InvalidInputError: It has none in this one.
    """
    if language and language not in further_languages(measure):
        raise InvalidInputError(
            _("{title} is not asked in this language.").format(title=measure.title),
            _("Choose one of: {languages}.").format(
                languages=", ".join(map(language_words, measure.languages))
            ),
            "language",
        )


def refuse_strange_session(repositories: Repositories, person_id: UUID, session_id: UUID | None) -> None:
    """Accept only a session of a group that the person comes to, or came to.

    Raises:
        InvalidInputError: They do not.
    """
    if session_id is None:
        return
    belonging = repositories.belonging
    held = belonging.group_of("group_session", session_id)
    if held is None or not belonging.once_came((held.group_id,), (person_id,)):
        raise InvalidInputError(
            _("This person does not come to that session."), _("Choose a session they come to."), "session"
        )


def refuse_answers(answers: Iterable[Given | NotAnswered]) -> None:
    """Accept only numbers that can be kept exactly.

    Raises:
        InvalidInputError: One has too many digits after the point.
    """
    numbers = (n for answer in answers if isinstance(answer, Given) for n in (answer.value, answer.weight))
    for number in numbers:
        if number.is_finite() and _places(number) > MOST_PLACES:
            raise InvalidInputError(
                _("{found} has too many digits after the point.").format(found=number),
                _("Use up to {n}.").format(n=MOST_PLACES),
                "answers",
            )


def filled_in(measure: Measure, answers: Answers, at: datetime, asked: Asked) -> FilledIn:
    """What is kept of these answers, scored.

    Raises:
        InvalidInputError: An answer is none of the measure's, or how it was asked does not fit.
    """
    refuse_how(measure, asked)
    refuse_answers(answers.values())
    sheet = score(measure, answers)
    return FilledIn(measure=measure, filled_at=at, asked=asked, answers=answers, sheet=sheet)


def moment_on(desk: Desk, on: date) -> datetime:
    """The moment that stands for a day: now on today, else the middle of the day.

    Raises:
        InvalidInputError: The day is still to come.
    """
    if on > desk.today():
        raise InvalidInputError(_("That day is still to come."), _("Enter the day it was filled in."), "on")
    return desk.now() if on == desk.today() else datetime.combine(on, NOON).astimezone()


def ask_who_contacts(
    repositories: Repositories, desk: Desk, person_id: UUID, filled: FilledIn, who: str = ""
) -> None:
    """Have somebody contacted today where an answer asks for it; on Today until the sign is looked at."""
    for flag in dict.fromkeys(alert.flag for alert in filled.sheet.alerts):
        repositories.safety_contacts.ask(person_id, flag, desk.now(), who)


def _places(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0
