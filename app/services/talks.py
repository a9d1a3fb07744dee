"""The talk: begin, answer, take a break, finish; each answer is kept at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.answering import AnsweredBy, Answering
from app.domain.answers import asked_for, decision_of, tidy_answer
from app.domain.chosen import OWN_PICTURE
from app.domain.consent import Consent
from app.domain.names import LONGEST_NAME
from app.domain.needs import follow_answer
from app.domain.profile import what_matters
from app.domain.roles import Act
from app.domain.side_by_side import side_by_side
from app.domain.wording import tidy_line
from app.i18n import _
from app.services.child_agreed import refuse_unagreed
from app.services.history import Step
from app.services.permission import needs
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from app.domain.profile import WhatMatters
    from app.domain.side_by_side import SideBySide
    from app.domain.talk import Answer, Question, Talk, TalkDefinition
    from app.services.desk import Desk
    from app.store.repositories import Repositories


class TalkService:
    """Talks with people.

    Args:
        current: The definition a new talk is made from.
        definitions: Every version there is, by id and version, so that earlier talks stay readable.
    """

    def __init__(
        self,
        desk: Desk,
        current: TalkDefinition,
        definitions: Mapping[tuple[str, int], TalkDefinition],
    ) -> None:
        self._desk = desk
        self._current = current
        self._definitions = definitions

    @needs(Act.TALK)
    def definition(self) -> TalkDefinition:
        """The talk that is begun with somebody new."""
        return self._current

    @needs(Act.TALK)
    def start(self, person_id: UUID) -> Talk:
        """Begin a talk with somebody, or carry on the one that was begun; a second one follows the first.

        Raises:
            NotFoundError: There is no such person.
            ConsentNeededError: They are under 16, and nobody agrees to it.
        """
        with self._desk.store.read() as repositories:
            refuse_unagreed(repositories, person_id, self._desk.today())
            begun = repositories.talks.open_talk(person_id)
            earlier = repositories.talks.finished(person_id)
        if begun is not None:
            return self.open(begun)
        subject = Subject("person", person_id)
        with self._desk.store.write(self._desk.author, "begin talk", subject) as repositories:
            talk_id = repositories.talks.begin(person_id, self._current, self._desk.now())
            if earlier is not None:
                repositories.talks.follow(talk_id, earlier)
            talk = repositories.talks.load(talk_id, self._definitions)
        self._desk.history.record(
            Step(
                _("Talk with {name} begun").format(name=talk.called),
                redo=lambda: self._take_out(talk_id, void=False),
                undo=lambda: self._take_out(talk_id, void=True),
            )
        )
        return talk

    @needs(Act.TALK)
    def open(self, talk_id: UUID) -> Talk:
        """A talk as it stands; that it was looked at is put in the audit.

        Raises:
            NotFoundError: There is no such talk.
        """
        talk = self._load(talk_id)
        self._desk.store.record(self._desk.author, "view talk", Subject("talk", talk_id))
        return talk

    @needs(Act.TALK)
    def answer(self, talk_id: UUID, question: str, answer: Answer) -> Talk:
        """Keep an answer in the place of an earlier one; an empty one takes it back.

        Consent and needs that follow from it are written down with it.

        Raises:
            InvalidInputError: The words are too long.
            NotFoundError: There is no such talk.
            ConsentNeededError: They are under 16, and nobody agrees to it any more.
        """
        talk = self._load(talk_id)
        asked = talk.definition.question(question)
        earlier = talk.answers.get(question)
        tidied = replace(tidy_answer(asked, answer), answering=talk.answering)
        given = None if tidied.empty else tidied
        if given == earlier or (given and earlier and _same(given, earlier)):
            return talk
        return self._change(talk, asked, given)

    @needs(Act.TALK)
    def still_right(self, talk_id: UUID, question: str) -> Talk:
        """Keep what was answered in the talk before, as it was confirmed in this one.

        Raises:
            NotFoundError: There is no such talk.
        """
        talk = self._load(talk_id)
        old = talk.old(question)
        if old is None:
            return talk
        kept = replace(old, answering=talk.answering, confirmed=True)
        return self._change(talk, talk.definition.question(question), kept)

    @needs(Act.TALK)
    def answering(self, talk_id: UUID, by: AnsweredBy, helper: str = "") -> Talk:
        """Say who answers from now on; it is kept with every answer.

        Raises:
            InvalidInputError: The name is too long.
        """
        before = self._load(talk_id).answering
        name = "" if by is AnsweredBy.THEMSELF else tidy_line(helper, "helper")
        after = Answering(by, name)
        if after != before:
            self._answer_by(talk_id, after)
            self._desk.history.record(
                Step(
                    _("Who answers in the talk"),
                    redo=lambda: self._answer_by(talk_id, after),
                    undo=lambda: self._answer_by(talk_id, before),
                )
            )
        return self._load(talk_id)

    @needs(Act.TALK)
    def side_by_side(self, talk_id: UUID) -> SideBySide | None:
        """This talk beside the one before it; None where it is the first."""
        talk = self.open(talk_id)
        with self._desk.store.read() as repositories:
            own = repositories.pictures.photos(talk.person_id)
        pictures = {f"{OWN_PICTURE}{photo.id}": photo.label for photo in own}
        return None if talk.follows is None else side_by_side(self._load(talk.follows), talk, pictures)

    def _change(self, talk: Talk, asked: Question, given: Answer | None) -> Talk:
        talk_id, earlier = talk.id, talk.answers.get(asked.code)
        with self._desk.store.read() as repositories:
            refuse_unagreed(repositories, talk.person_id, self._desk.today())
        style = self._keep(talk, asked, given)
        self._desk.history.record(
            Step(
                _("Answer to “{question}”").format(question=asked.text),
                redo=lambda: self._keep(self._load(talk_id), asked, given),
                undo=lambda: self._keep(self._load(talk_id), asked, earlier, style),
            )
        )
        return self._load(talk_id)

    @needs(Act.TALK)
    def go(self, talk_id: UUID, question: str) -> Talk:
        """Remember the place, so that a break loses nothing."""
        with self._desk.store.write(self._desk.author, "go to question", Subject("talk", talk_id)) as r:
            r.talks.go(talk_id, question)
        return self._load(talk_id)

    @needs(Act.TALK)
    def finish(self, talk_id: UUID) -> WhatMatters:
        """Close a talk and show what it said. It can be opened again by undo."""
        self._close(talk_id, closed=True)
        self._desk.history.record(
            Step(
                _("Talk finished"),
                redo=lambda: self._close(talk_id, closed=True),
                undo=lambda: self._close(talk_id, closed=False),
            )
        )
        return self.what_matters(talk_id)

    @needs(Act.TALK)
    def what_matters(self, talk_id: UUID) -> WhatMatters:
        """What the talk shows so far."""
        return what_matters(self.open(talk_id))

    def _answer_by(self, talk_id: UUID, answering: Answering) -> None:
        with self._desk.store.write(self._desk.author, "who answers", Subject("talk", talk_id)) as r:
            r.talks.answer_by(talk_id, answering)

    def _load(self, talk_id: UUID) -> Talk:
        with self._desk.store.read() as repositories:
            return repositories.talks.load(talk_id, self._definitions)

    def _take_out(self, talk_id: UUID, *, void: bool) -> None:
        with self._desk.store.write(
            self._desk.author, "begin talk", Subject("talk", talk_id)
        ) as repositories:
            repositories.talks.take_out(talk_id, void=void)

    def _close(self, talk_id: UUID, *, closed: bool) -> None:
        with self._desk.store.write(
            self._desk.author, "finish talk", Subject("talk", talk_id)
        ) as repositories:
            repositories.talks.finish(talk_id, self._desk.now() if closed else None)

    def _keep(self, talk: Talk, question: Question, answer: Answer | None, style: str | None = None) -> str:
        """Write an answer and what follows from it.

        Args:
            style: The print style to go back to; None where it follows the answer.

        Returns:
            The print style the person had until now.
        """
        subject = Subject("talk", talk.id)
        detail = {"question": question.code}
        earlier = talk.answers.get(question.code)
        with self._desk.store.write(self._desk.author, "answer", subject, detail) as repositories:
            repositories.talks.answer(talk.id, question.code, answer)
            self._keep_consent(repositories, talk, question, answer)
            needs = repositories.people.needs(talk.person_id)
            new = follow_answer(needs, asked_for(question, earlier), asked_for(question, answer))
            new = replace(new, print_style=style or new.print_style)
            if new != needs:
                repositories.people.change_needs(talk.person_id, new)
        return needs.print_style

    def _keep_consent(
        self, repositories: Repositories, talk: Talk, question: Question, answer: Answer | None
    ) -> None:
        decided = decision_of(question, answer)
        before = decision_of(question, talk.answers.get(question.code))
        decision = decided or before
        if question.consent is None or decision is None:
            return
        consent = Consent(
            purpose=question.consent,
            decision=decision,
            given_by=(answer.words if answer else "")[:LONGEST_NAME] or _("themself"),
            how=_("spoken"),
            wording=f"{talk.definition.id} {talk.definition.version} {question.code}",
            at=self._desk.now(),
        )
        repositories.people.record_consent(talk.person_id, consent, taken_back=decided is None)


def _same(given: Answer, earlier: Answer) -> bool:
    """Nothing else was said: who said it stays who it was."""
    return replace(given, answering=earlier.answering, confirmed=earlier.confirmed) == earlier
