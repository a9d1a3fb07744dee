"""What a talk shows: what matters, where the week is out of balance, what helps.

There is no total: nothing here is a score of wellbeing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.barriers import barriers, without_private
from app.domain.chosen import chosen
from app.domain.feelings import NOTHING_FELT, feelings
from app.domain.life_areas import area_views
from app.domain.patterns import patterns, roles_missed
from app.domain.talk import AnswerState
from app.domain.week import week_of

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.answering import Answering
    from app.domain.barriers import Barrier
    from app.domain.feelings import Feelings
    from app.domain.life_areas import AreaView
    from app.domain.patterns import Pattern
    from app.domain.talk import Answers, Talk
    from app.domain.week import Week


@dataclass(frozen=True, slots=True)
class Quote:
    """The person's exact words, and what they were asked."""

    question: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatMatters:
    """The page "What matters to …": what the talk showed, to check together.

    Attributes:
        loves: Picture keys of the things they said matter.
        strengths, priorities: Up to three of each, in their own words; the first priority comes first.
        week: What fills it now and what is wanted; None where it was not asked.
        answered_by: Who else answered, where it was not the person alone.
        helps: What or who helps: their words, then what they pointed at.
        change: The change they chose, in their words; empty if none yet.
        importance, confidence, readiness: 1 to 10, None if not asked.
        ladder: The step they would like to start on, 0 to 6.
        smaller_step: Confidence is below 7, so a smaller step is suggested (a prompt only).
    """

    talk_id: UUID
    person_id: UUID
    person_name: str
    called: str
    loves: tuple[str, ...]
    quotes: tuple[Quote, ...]
    areas: tuple[AreaView, ...]
    helps: tuple[str, ...]
    roles_missed: tuple[str, ...]
    patterns: tuple[Pattern, ...]
    change: str
    importance: int | None
    confidence: int | None
    readiness: int | None
    ladder: int | None
    strengths: tuple[str, ...] = ()
    priorities: tuple[str, ...] = ()
    week: Week | None = None
    feelings: Feelings = NOTHING_FELT
    barriers: tuple[Barrier, ...] = ()
    answered_by: tuple[Answering, ...] = ()

    @property
    def smaller_step(self) -> bool:
        """Whether to suggest a smaller step (our own rule: confidence below 7)."""
        return self.confidence is not None and self.confidence < 7


def what_matters(talk: Talk) -> WhatMatters:
    """Everything the summary page of a talk shows; others may look at it."""
    shown = without_private(talk.definition, talk.answers)
    return WhatMatters(
        talk_id=talk.id,
        person_id=talk.person_id,
        person_name=talk.person_name,
        called=talk.called,
        loves=_loves(talk.answers),
        quotes=_quotes(talk),
        areas=area_views(talk.definition, talk.answers),
        helps=_helps(talk),
        roles_missed=roles_missed(talk.definition, talk.answers),
        patterns=patterns(talk.definition, shown),
        strengths=_lines(talk.answers, "S1"),
        priorities=_lines(talk.answers, "S2"),
        week=week_of(talk.definition, talk.answers),
        feelings=feelings(talk.definition, talk.answers),
        barriers=barriers(talk.definition, shown),
        answered_by=_answered_by(talk.answers),
        change=next(iter(_words(talk.answers, "R1")), ""),
        importance=_ruler(talk.answers, "R2"),
        confidence=_ruler(talk.answers, "R3"),
        readiness=_ruler(talk.answers, "R4"),
        ladder=_ladder(talk.answers),
    )


def _loves(answers: Answers) -> tuple[str, ...]:
    keys: dict[str, None] = {}
    for code in ("M1", "M2", "M3"):
        answer = answers.get(code)
        keys.update(dict.fromkeys(chosen(answer.value) if answer else ()))
    return tuple(keys)


def _quotes(talk: Talk) -> tuple[Quote, ...]:
    return tuple(
        Quote(q.text, talk.answers[q.code].words.strip())
        for part in talk.definition.parts
        if part.with_person
        for q in part.questions
        if q.code in talk.answers and talk.answers[q.code].words.strip()
    )


def _helps(talk: Talk) -> tuple[str, ...]:
    answer = talk.answers.get("M4")
    pointed = chosen(answer.value) if answer else ()
    labels = (o.label for o in talk.definition.question("M4").options if o.key in pointed)
    return (*_words(talk.answers, "M4"), *labels)


def _words(answers: Answers, code: str) -> tuple[str, ...]:
    answer = answers.get(code)
    return (answer.words.strip(),) if answer is not None and answer.words.strip() else ()


def _lines(answers: Answers, code: str) -> tuple[str, ...]:
    answer = answers.get(code)
    return answer.value if answer is not None and isinstance(answer.value, tuple) else ()


def _answered_by(answers: Answers) -> tuple[Answering, ...]:
    found = dict.fromkeys(answer.answering for answer in answers.values())
    return tuple(answering for answering in found if answering.words)


def _ruler(answers: Answers, code: str) -> int | None:
    answer = answers.get(code)
    if answer is None or answer.state is not AnswerState.ANSWERED or not isinstance(answer.value, int):
        return None
    return answer.value


def _ladder(answers: Answers) -> int | None:
    answer = answers.get("R5")
    if answer is None or not isinstance(answer.value, str):
        return None
    return int(answer.value.removeprefix("step"))
