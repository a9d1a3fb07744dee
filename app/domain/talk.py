"""The talk: a guided, person-centred conversation made from its definition.

The definition is data (`resources/talks`); this module says what such data may hold, what an answer
is, and where in a talk somebody stands. Content and rules are our own, from occupational science;
a guide for conversation, not a medical test.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.answering import THEMSELF, Answering

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from app.domain.consent import Purpose
    from app.domain.needs import NeedCategory
    from app.domain.talk_rows import AreaRow, Sorting, Tap


class Kind(StrEnum):
    """How a question is asked, and so what its answer holds (see `AnswerValue`)."""

    CHOICE = "choice"
    SEVERAL = "several"
    WORDS = "words"
    ROLES = "roles"
    AREA = "area"
    RULER = "ruler"
    GRID = "grid"
    STATEMENT = "statement"
    BARRIERS = "barriers"
    LINES = "lines"


AnswerValue = (
    str
    | int
    | tuple[str, ...]
    | Mapping[str, int]
    | Mapping[str, str]
    | Mapping[str, Mapping[str, str | int]]
    | None
)
"""CHOICE: option key. SEVERAL: option keys. RULER: 1 to 10. STATEMENT: 0 to 4.
WORDS: keys of pictures pointed at, or key -> column 1 to 3 of a sorting board (the text is `words`).
ROLES: role key -> state key. AREA: row key -> number. LINES: lines in the person's own words.
GRID: "mon.morning" -> {"fills": option key, a tap's key: what was tapped, "want": option key, "words": text}.
BARRIERS: option key -> {"much": 0 to 3, "long": option key, "help": text}; a tick alone has {}.
None where only words were given."""


class AnswerState(StrEnum):
    """What happened with a question. No answer at all means it was not asked."""

    ANSWERED = "answered"
    NOT_SURE = "not sure"
    DID_NOT_WANT_TO_SAY = "did not want to say"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer on offer: words, and a picture or a face beside them.

    Attributes:
        print_style: The print style it asks for, where it asks for one: "large print".
        easy: Offered also where only three answers are shown.
    """

    key: str
    label: str
    picture: str = ""
    face: int = 0
    print_style: str = ""
    easy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One page of the talk.

    Attributes:
        text: What is asked, in words for the person.
        easy_text: The same in easy words, for the easy way of showing it.
        hint: A short line below it: "Think about the last 2 weeks."
        ways_to_ask: Prompts for the helper, safe to be seen by the person.
        states: For ROLES, what each part somebody plays can be.
        low, high: For RULER, the words at its two ends.
        opens_worry: Option keys that open "Something worries me".
        consent: The purpose a yes or no decides about.
        need: The kind of need that what was ticked or written becomes, for the needs banner.
        days, times: For GRID, the cells: each day has each time. `options` may fill one, or be wanted in it.
        taps: For GRID and BARRIERS, what is asked about each cell, or about each thing that is ticked.
        most: For LINES, how many there may be.
        sorting: How the answers are sorted on boards, if they can be.
        tells: For BARRIERS, keys that the worker is told of on the private page.
        fresh: Asked afresh in each talk; an earlier answer is never offered.
    """

    code: str
    kind: Kind
    text: str
    easy_text: str = ""
    hint: str = ""
    picture: str = ""
    ways_to_ask: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    rows: tuple[AreaRow, ...] = ()
    states: tuple[Option, ...] = ()
    low: str = ""
    high: str = ""
    opens_worry: tuple[str, ...] = ()
    consent: Purpose | None = None
    need: NeedCategory | None = None
    days: tuple[Option, ...] = ()
    times: tuple[Option, ...] = ()
    taps: tuple[Tap, ...] = ()
    most: int = 0
    sorting: tuple[Sorting, ...] = ()
    tells: tuple[str, ...] = ()
    fresh: bool = False

    def worries(self, value: AnswerValue) -> bool:
        """Whether an answer is for the worker to look at on the private page."""
        if isinstance(value, Mapping):
            return any(key in value for key in self.tells)
        return value in self.opens_worry


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of the talk. Parts with `with_person` False are the worker's own."""

    code: str
    title: str
    with_person: bool
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkDefinition:
    """A whole talk. A used version never changes: an edit makes a new one."""

    id: str
    version: int
    title: str
    statement: str
    licence: str
    parts: tuple[Part, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question, in the order they are asked."""
        return tuple(q for part in self.parts for q in part.questions)

    def question(self, code: str) -> Question:
        """The question with this code.

        Raises:
            KeyError: There is none; a bug, since codes come from the definition.
        """
        return next((q for q in self.questions if q.code == code), None) or _missing(code)

    def part_of(self, code: str) -> Part:
        """The part a question stands in."""
        return next(part for part in self.parts if any(q.code == code for q in part.questions))


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer: what was chosen, what was said in the person's own words, or why there is none.

    Attributes:
        answering: Who gave it; filled in by the talk.
        confirmed: It was given in an earlier talk, and is still right.
    """

    state: AnswerState = AnswerState.ANSWERED
    value: AnswerValue = None
    words: str = ""
    answering: Answering = THEMSELF
    confirmed: bool = False

    @property
    def empty(self) -> bool:
        """Answered with nothing at all: as if it had not been asked."""
        said = self.value not in (None, ()) and self.value != {}
        return self.state is AnswerState.ANSWERED and not said and not self.words.strip()


Answers = Mapping[str, Answer]
"""Question code -> its current answer. Questions not asked yet are absent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """One talk with one person, as it stands.

    Attributes:
        answering: Who answers at the moment.
        order: Codes of parts in the order chosen for this talk; those not named follow as they are defined.
        skipped: Codes of parts that are left out for now.
        earlier: The answers of the talk before this one, to ask whether they are still right.
    """

    id: UUID
    person_id: UUID
    person_name: str
    called: str
    definition: TalkDefinition
    started_at: datetime
    at_question: str
    answers: Answers
    finished_at: datetime | None = None
    answering: Answering = THEMSELF
    order: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    follows: UUID | None = None
    earlier: Answers = field(default_factory=dict)

    @property
    def question(self) -> Question:
        """The question on screen."""
        return self.definition.question(self.at_question)

    @property
    def part(self) -> Part:
        """The part the question on screen stands in."""
        return self.definition.part_of(self.at_question)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Every part, in the order of this talk."""
        place = {code: number for number, code in enumerate(self.order)}
        return tuple(sorted(self.definition.parts, key=lambda part: place.get(part.code, len(place))))

    @property
    def said_unsafe(self) -> tuple[str, ...]:
        """The questions, as they were asked, whose answer opens the worker's private page."""
        given = ((q, self.answers.get(q.code)) for q in self.definition.questions)
        return tuple(q.text for q, answer in given if answer is not None and q.worries(answer.value))

    def old(self, code: str) -> Answer | None:
        """What was answered in the talk before, where it is not answered anew and may be asked so."""
        if code in self.answers or self.definition.question(code).fresh:
            return None
        return self.earlier.get(code)

    def step(self, by: int) -> str | None:
        """The code of the question so many pages on or back; None past either end.

        One that opens the private page is passed over once it is answered: somebody else may be looking.
        Parts that are skipped are passed over, except the one that is on screen.
        """
        asked = {q.code for q in self.definition.questions if q.opens_worry and q.code in self.answers}
        shown = [part for part in self.parts if part.code not in self.skipped or part == self.part]
        codes = [q.code for part in shown for q in part.questions if q.code not in asked - {self.at_question}]
        place = codes.index(self.at_question) + by
        return codes[place] if 0 <= place < len(codes) else None


def _missing(code: str) -> Question:
    raise KeyError(code)
