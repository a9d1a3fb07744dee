"""Talks and their answers: each answer a fact, a change of mind a new one."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.domain.answering import THEMSELF, AnsweredBy, Answering
from app.domain.answers import still_fitting
from app.domain.people import called
from app.domain.talk import Answer, Answers, AnswerValue, Talk, TalkDefinition
from app.errors import NotFoundError
from app.i18n import _
from app.store.facts import current
from app.store.tables import AnswerRow, PersonRow, TalkCourseRow, TalkRow

Definitions = Mapping[tuple[str, int], TalkDefinition]
"""Every version of every talk there is, by its id and version."""


class TalkRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def begin(self, person_id: UUID, definition: TalkDefinition, at: datetime) -> UUID:
        """A new talk, at its first question."""
        row = TalkRow(
            person_id=person_id,
            definition=definition.id,
            definition_version=definition.version,
            started_at=at,
            at_question=definition.questions[0].code,
        )
        self._session.add(row)
        return row.id

    def load(self, talk_id: UUID, definitions: Definitions) -> Talk:
        """A talk as it stands.

        Raises:
            NotFoundError: There is no such talk.
        """
        row = self._row(talk_id)
        person = self._session.get_one(PersonRow, row.person_id)
        definition, course = definitions[row.definition, row.definition_version], self._course(talk_id)
        follows = course.follows_id if course else None
        return Talk(
            id=row.id,
            person_id=row.person_id,
            person_name=person.name,
            called=called(person.name, person.preferred_name),
            definition=definition,
            started_at=row.started_at,
            at_question=row.at_question,
            answers=self.answers(talk_id),
            finished_at=row.finished_at,
            answering=Answering(course.answered_by, course.helper) if course else THEMSELF,
            order=tuple(course.parts) if course else (),
            skipped=tuple(course.skipped) if course else (),
            follows=follows,
            earlier=still_fitting(definition, self.answers(follows)) if follows else {},
        )

    def answers(self, talk_id: UUID) -> Answers:
        """The answers in force; a question without one is absent."""
        return {
            row.question: _answer(row)
            for row in self._session.scalars(current(AnswerRow).where(AnswerRow.talk_id == talk_id))
            if not row.withdrawn
        }

    def answer(self, talk_id: UUID, question: str, answer: Answer | None) -> None:
        """Write an answer over what was said before; None takes it back to "not asked"."""
        earlier = self._session.scalars(
            current(AnswerRow).where(AnswerRow.talk_id == talk_id, AnswerRow.question == question)
        ).all()
        given = answer or Answer()
        last = earlier[-1] if earlier else None
        self._session.add(
            AnswerRow(
                talk_id=talk_id,
                question=question,
                state=given.state,
                value=_document(given),
                words=given.words,
                withdrawn=answer is None,
                supersedes=last.id if last else None,
            )
        )

    def follow(self, talk_id: UUID, earlier: UUID) -> None:
        """Remember which talk this one starts from."""
        self._course_for(talk_id).follows_id = earlier

    def answer_by(self, talk_id: UUID, answering: Answering) -> None:
        """Remember who answers from now on."""
        course = self._course_for(talk_id)
        course.answered_by, course.helper = answering.by, answering.helper

    def arrange(self, talk_id: UUID, parts: tuple[str, ...], skipped: tuple[str, ...]) -> None:
        """Remember the order of the parts, and those that are left out for now."""
        course = self._course_for(talk_id)
        course.parts, course.skipped = list(parts), list(skipped)

    def go(self, talk_id: UUID, question: str) -> None:
        """Remember the place."""
        self._row(talk_id).at_question = question

    def finish(self, talk_id: UUID, at: datetime | None) -> None:
        """Close a talk, or open it again with None."""
        self._row(talk_id).finished_at = at

    def open_talk(self, person_id: UUID) -> UUID | None:
        """The talk that was begun with somebody and not finished; None if there is none."""
        begun = self._of(person_id).where(TalkRow.finished_at.is_(None))
        return self._session.scalars(begun.order_by(TalkRow.started_at.desc()).limit(1)).first()

    def finished(self, person_id: UUID) -> UUID | None:
        """The latest finished talk with somebody; None if there is none."""
        done = self._of(person_id).where(TalkRow.finished_at.is_not(None))
        return self._session.scalars(done.order_by(TalkRow.finished_at.desc()).limit(1)).first()

    def take_out(self, talk_id: UUID, *, void: bool) -> None:
        """Take a talk out of use, or back in."""
        self._row(talk_id).void = void

    def _of(self, person_id: UUID) -> Select[UUID]:
        return select(TalkRow.id).where(TalkRow.person_id == person_id, TalkRow.void.is_(False))

    def _course(self, talk_id: UUID) -> TalkCourseRow | None:
        courses = select(TalkCourseRow).where(TalkCourseRow.talk_id == talk_id, TalkCourseRow.void.is_(False))
        return self._session.scalars(courses.order_by(TalkCourseRow.id).limit(1)).first()

    def _course_for(self, talk_id: UUID) -> TalkCourseRow:
        course = self._course(talk_id)
        if course is None:
            course = TalkCourseRow(talk_id=talk_id)
            self._session.add(course)
        return course

    def _row(self, talk_id: UUID) -> TalkRow:
        row = self._session.get(TalkRow, talk_id)
        if row is None:
            raise NotFoundError(_("That talk is no longer there."), _("Open the person’s page again."))
        return row


def _answer(row: AnswerRow) -> Answer:
    document = row.value
    return Answer(
        state=row.state,
        value=_value(document.get("value")),
        words=row.words,
        answering=Answering(AnsweredBy(document.get("by", AnsweredBy.THEMSELF)), document.get("helper", "")),
        confirmed=bool(document.get("confirmed")),
    )


def _document(answer: Answer) -> dict[str, Any]:
    """The value, and beside it what is not plain: that somebody else answered, that it was confirmed."""
    document: dict[str, Any] = {"value": _stored(answer.value)}
    if answer.answering != THEMSELF:
        document |= {"by": answer.answering.by.value, "helper": answer.answering.helper}
    return document | ({"confirmed": True} if answer.confirmed else {})


def _stored(value: AnswerValue) -> Any:  # noqa: ANN401 - what JSON holds
    if isinstance(value, Mapping):
        return {key: dict(said) if isinstance(said, Mapping) else said for key, said in value.items()}
    return list(value) if isinstance(value, tuple) else value


def _value(stored: Any) -> AnswerValue:  # noqa: ANN401 - what JSON holds
    found: AnswerValue = tuple(stored) if isinstance(stored, list) else stored
    return found
