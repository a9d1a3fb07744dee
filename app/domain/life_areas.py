"""The eight areas of life as somebody rated them: how much each matters, how much there is, whose choice.

Rules: our own (Everyday Life Conversation, part 3: matter 0 to 3, amount -2 to +2, choice 0 to 2).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.domain.talk import Kind
from app.i18n import _

if TYPE_CHECKING:
    from app.domain.talk import Answer, Answers, Question, TalkDefinition

REST_AREA: Final = "LA7"
PEOPLE_AREA: Final = "LA5"
WIDE_GAP: Final = 4
"""A gap (matter times distance from "about right", 0 to 6) from which an area stands out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaView:
    """One life area as the person rated it.

    Attributes:
        matter: How much it matters, 0 to 3; None if not answered.
        amount: How much of it is in life now, -2 far too little to +2 far too much.
        choice: Whether it is their choice, 0 not at all, 1 partly, 2 yes.
        now: How much of it there is, in words: "Far too little".
        said: The same taps in words, by row: ("matter", "it matters: Very much").
    """

    code: str
    title: str
    picture: str = ""
    matter: int | None = None
    amount: int | None = None
    choice: int | None = None
    words: str = ""
    now: str = ""
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


def area_views(definition: TalkDefinition, answers: Answers) -> tuple[AreaView, ...]:
    """The life areas of a talk with the taps given so far, in the order they are asked."""
    return tuple(_area_view(q, answers.get(q.code)) for q in definition.questions if q.kind is Kind.AREA)


def area_words(area: AreaView, rows: tuple[str, ...]) -> str:
    """An area with what was tapped in some of its rows: "People and belonging (it matters: Very much)"."""
    said = ", ".join(words for row, words in area.said if row in rows)
    return _("{area} ({answers})").format(area=area.title, answers=said)


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
        now=next(
            (
                label
                for row in question.rows
                for number, label in row.options
                if row.key == "amount" and taps.get("amount") == number
            ),
            "",
        ),
        said=tuple(
            (row.key, _("{row}: {answer}").format(row=row.short, answer=label))
            for row in question.rows
            for number, label in row.options
            if taps.get(row.key) == number
        ),
    )
