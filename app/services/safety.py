"""The worker's private page "Something worries me": what was seen, who to ring, who was told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.phones import tidy_phone
from app.domain.roles import Act
from app.domain.safety import WorryPage
from app.domain.wording import tidy_line, tidy_words
from app.errors import InvalidInputError
from app.i18n import _
from app.services.history import Step
from app.services.permission import needs
from app.services.tier_desk import Watched
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from uuid import UUID

    from app.domain.safety import LocalNumber, RedFlag, Seen, WorryLine
    from app.domain.talk import TalkDefinition
    from app.services.desk import Desk
    from app.services.tier_desk import TierDesk
    from app.store.repositories import Repositories


class SafetyService:
    """Nothing here is on the person's papers; other pages only show "Something to follow up".

    Args:
        tiers: Sees to it that a sign that was seen raises the tier.
        flags: The signs, most telling first.
        definitions: Every version of every talk, by id and version.
    """

    def __init__(
        self,
        desk: Desk,
        tiers: TierDesk,
        flags: tuple[RedFlag, ...],
        definitions: Mapping[tuple[str, int], TalkDefinition],
    ) -> None:
        self._desk = desk
        self._tiers = tiers
        self._flags = flags
        self._definitions = definitions

    @needs(Act.PRIVATE_VIEW)
    def page(self, person_id: UUID) -> WorryPage:
        """The page as it stands; opening it is put in the audit.

        Raises:
            NotFoundError: There is no such person.
        """
        page = self._page(person_id)
        self._desk.store.record(self._desk.author, "view worries", Subject("person", person_id))
        return page

    @needs(Act.PRIVATE_VIEW)
    def see(self, person_id: UUID, code: str, seen: Seen | None, *, in_danger: bool = False) -> WorryPage:
        """Write down whether a sign was seen; None takes it back to "not asked".

        A sign seen anew, or newly with danger, is open again until somebody is told.
        """
        before = self._line(person_id, code)
        newly = seen is not before.seen or (in_danger and not before.in_danger)
        after = replace(before, seen=seen, in_danger=in_danger, at=self._desk.now() if newly else before.at)
        watched = Watched(
            self._tiers,
            person_id,
            redo=lambda r: self._see(r, person_id, after),
            undo=lambda r: self._see(r, person_id, before),
        )
        self._keep(person_id, code, watched.carry_out)
        self._desk.history.record(
            Step(
                _("A change on your private page"),
                redo=lambda: self._keep(person_id, code, watched.carry_out),
                undo=lambda: self._keep(person_id, code, watched.take_back),
            )
        )
        return self._page(person_id)

    @needs(Act.PRIVATE_VIEW)
    def record_action(self, person_id: UUID, code: str, told: str, note: str = "") -> WorryPage:
        """Write down who was told about a sign, and what was said.

        Raises:
            InvalidInputError: Nobody is named, or the words are too long.
        """
        whom, words = tidy_line(told, "told"), tidy_words(note, "note")
        if not whom:
            raise InvalidInputError(
                _("It is not said who was told."), _("Write who you told, or choose a number."), "told"
            )
        subject = Subject("person", person_id)
        with self._desk.store.write(self._desk.author, "tell about worry", subject, {"code": code}) as r:
            latest = r.safety.record_action(person_id, code, whom, words, self._desk.now())

        def turn() -> None:
            nonlocal latest
            with self._desk.store.write(self._desk.author, "tell about worry", subject, {"code": code}) as r:
                latest = r.safety.turn_action(latest)

        self._desk.history.record(Step(_("A change on your private page"), redo=turn, undo=turn))
        return self._page(person_id)

    @needs(Act.OWN_DESK)
    def numbers(self) -> tuple[LocalNumber, ...]:
        """Who to ring, as this service has checked it."""
        with self._desk.store.read() as repositories:
            return repositories.safety.numbers()

    @needs(Act.SETTINGS)
    def change_numbers(self, numbers: tuple[LocalNumber, ...]) -> tuple[LocalNumber, ...]:
        """Make the numbers these.

        Raises:
            InvalidInputError: A number has no name or cannot be rung, or something is too long.
        """
        before, today = self.numbers(), self._desk.today()
        known = {number.key: number for number in before}
        after = tuple(_tidy(number, known.get(number.key), today) for number in numbers)
        self._keep_numbers(after)
        self._desk.history.record(
            Step(
                _("Numbers to ring changed"),
                redo=lambda: self._keep_numbers(after),
                undo=lambda: self._keep_numbers(before),
            )
        )
        return self.numbers()

    def _page(self, person_id: UUID) -> WorryPage:
        with self._desk.store.read() as repositories:
            person = repositories.people.get(person_id)
            talks = repositories.talks
            latest = talks.open_talk(person_id) or talks.finished(person_id)
            said = talks.load(latest, self._definitions).said_unsafe if latest is not None else ()
            return WorryPage(
                person_id=person_id,
                person_name=person.name,
                called=person.called,
                lines=repositories.safety.lines(person_id, self._flags),
                numbers=repositories.safety.numbers(),
                said=said,
                talk_id=latest,
            )

    def _line(self, person_id: UUID, code: str) -> WorryLine:
        return next(line for line in self._page(person_id).lines if line.flag.code == code)

    def _keep(self, person_id: UUID, code: str, work: Callable[[Repositories], object]) -> None:
        subject, detail = Subject("person", person_id), {"code": code}
        with self._desk.store.write(self._desk.author, "see worry", subject, detail) as repositories:
            work(repositories)

    def _see(self, repositories: Repositories, person_id: UUID, line: WorryLine) -> None:
        at = line.at or self._desk.now()
        repositories.safety.see(person_id, line.flag.code, line.seen, at, in_danger=line.in_danger)

    def _keep_numbers(self, numbers: tuple[LocalNumber, ...]) -> None:
        with self._desk.store.write(self._desk.author, "change numbers") as repositories:
            repositories.safety.keep_numbers(numbers)


def _tidy(number: LocalNumber, before: LocalNumber | None, today: date) -> LocalNumber:
    """The number as it is kept; one that is another than before was looked up today."""
    label = tidy_line(number.label, "label")
    if not label:
        raise InvalidInputError(_("A number has no name."), _("Write whose number it is."), "label")
    phone, hours = tidy_phone(number.phone, "phone"), tidy_line(number.hours, "hours")
    checked = number.checked and bool(phone)
    same = before is not None and before.checked and before.phone == phone
    day = (number.checked_on or today if same else today) if checked else None
    return replace(number, label=label, phone=phone, hours=hours, checked=checked, checked_on=day)
