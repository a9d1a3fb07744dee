"""What a talk shows: what matters, where the week is out of balance, what helps.

Patterns are questions to discuss, never labels, and each carries the answers that raised it.
Rules: our own (Everyday Life Conversation, part 3: matter 0 to 3, amount -2 to +2, choice 0 to 2).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.talk import AnswerState, Kind
from app.i18n import _

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.talk import Answer, Answers, Question, Talk, TalkDefinition

REST_AREA = "LA7"
WIDE_GAP = 4
"""A gap (matter times distance from "about right", 0 to 6) from which an area stands out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaView:
    """One life area as the person rated it.

    Attributes:
        matter: How much it matters, 0 to 3; None if not answered.
        amount: How much of it is in life now, -2 far too little to +2 far too much.
        choice: Whether it is their choice, 0 not at all, 1 partly, 2 yes.
        said: The same taps in words, by row: ("matter", "it matters: Very much").
    """

    code: str
    title: str
    picture: str = ""
    matter: int | None = None
    amount: int | None = None
    choice: int | None = None
    words: str = ""
    said: tuple[tuple[str, str], ...] = ()

    @property
    def gap(self) -> int | None:
        """How far this area is from right for them, weighted by how much it matters: 0 to 6."""
        if self.matter is None or self.amount is None:
            return None
        return self.matter * abs(self.amount)

    @property
    def too_much(self) -> bool:
        """More of it than they want."""
        return self.amount is not None and self.amount > 0

    @property
    def low_choice(self) -> bool:
        """It matters to them and others decide about it."""
        return self.choice == 0 and self.matter is not None and self.matter >= 2


@dataclass(frozen=True, slots=True)
class Pattern:
    """Something to talk about, with the answers that raised it."""

    title: str
    because: tuple[str, ...]


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

    @property
    def smaller_step(self) -> bool:
        """Whether to suggest a smaller step (our own rule: confidence below 7)."""
        return self.confidence is not None and self.confidence < 7


def area_views(definition: TalkDefinition, answers: Answers) -> tuple[AreaView, ...]:
    """The life areas of a talk with the taps given so far, in the order they are asked."""
    return tuple(_area_view(q, answers.get(q.code)) for q in definition.questions if q.kind is Kind.AREA)


def patterns(areas: tuple[AreaView, ...]) -> tuple[Pattern, ...]:
    """Patterns that the life areas alone can show; each is a question to discuss."""
    wanting = [a for a in areas if (a.gap or 0) >= WIDE_GAP and (a.amount or 0) < 0]
    decided = [a for a in areas if a.low_choice]
    heavy = [a for a in areas if a.amount == 2 and a.code != REST_AREA]
    found = []
    if len(wanting) >= 2:
        found.append(
            Pattern(_("Is there too little of what matters?"), _because(wanting, ("matter", "amount")))
        )
    if len(decided) >= 2:
        found.append(Pattern(_("Does someone else decide?"), _because(decided, ("matter", "choice"))))
    if heavy:
        found.append(Pattern(_("Is there too much to carry?"), _because(heavy, ("amount",))))
    return tuple(found)


def what_matters(talk: Talk) -> WhatMatters:
    """Everything the summary page of a talk shows."""
    areas = area_views(talk.definition, talk.answers)
    return WhatMatters(
        talk_id=talk.id,
        person_id=talk.person_id,
        person_name=talk.person_name,
        called=talk.called,
        loves=_loves(talk.answers),
        quotes=_quotes(talk),
        areas=areas,
        helps=_helps(talk),
        roles_missed=_roles_missed(talk),
        patterns=patterns(areas),
        change=next(iter(_words(talk.answers, "R1")), ""),
        importance=_ruler(talk.answers, "R2"),
        confidence=_ruler(talk.answers, "R3"),
        readiness=_ruler(talk.answers, "R4"),
        ladder=_ladder(talk.answers),
    )


def _because(areas: list[AreaView], rows: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        _("{area} ({answers})").format(
            area=area.title, answers=", ".join(words for row, words in area.said if row in rows)
        )
        for area in areas
    )


def _area_view(question: Question, answer: Answer | None) -> AreaView:
    taps: dict[str, int] = {}
    if answer is not None and isinstance(answer.value, Mapping):
        taps = {key: tap for key, tap in answer.value.items() if isinstance(tap, int)}
    return AreaView(
        code=question.code,
        title=question.text,
        picture=question.picture,
        matter=taps.get("matter"),
        amount=taps.get("amount"),
        choice=taps.get("choice"),
        words=answer.words if answer else "",
        said=tuple(
            (row.key, _("{row}: {answer}").format(row=row.short, answer=label))
            for row in question.rows
            for number, label in row.options
            if taps.get(row.key) == number
        ),
    )


def _loves(answers: Answers) -> tuple[str, ...]:
    keys: dict[str, None] = {}
    for code in ("M1", "M2", "M3"):
        answer = answers.get(code)
        if answer is not None and isinstance(answer.value, tuple):
            keys.update(dict.fromkeys(answer.value))
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
    pointed = answer.value if answer is not None and isinstance(answer.value, tuple) else ()
    labels = (o.label for o in talk.definition.question("M4").options if o.key in pointed)
    return (*_words(talk.answers, "M4"), *labels)


def _words(answers: Answers, code: str) -> tuple[str, ...]:
    answer = answers.get(code)
    return (answer.words.strip(),) if answer is not None and answer.words.strip() else ()


def _roles_missed(talk: Talk) -> tuple[str, ...]:
    answer = talk.answers.get("M5")
    if answer is None or not isinstance(answer.value, Mapping):
        return ()
    labels = {option.key: option.label for option in talk.definition.question("M5").options}
    return tuple(labels[key] for key, state in answer.value.items() if state == "lost_missed")


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
