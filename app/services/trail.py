"""The trail: what was done with the records, page by page, and whether all of it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.roles import Act
from app.domain.trail import SeenRecord, TrailFilter, TrailFindings, TrailPage
from app.domain.trail_words import as_lines, as_seen
from app.errors import AppError
from app.services import trail_watch
from app.services.permission import needs
from app.store import integrity
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.trail import TrailPlace
    from app.services.desk import Desk
    from app.store.vault import OpenVault

PAGE: Final = 80
"""Lines that are shown at once."""
MOST_SEEN: Final = 5_000
"""Lines of one person; more would be a book."""
EVERYTHING: Final = TrailFilter()


class TrailService:
    """Reading the trail is itself put in the trail, once each time it is opened."""

    def __init__(self, desk: Desk, vault: OpenVault) -> None:
        self._desk = desk
        self._vault = vault

    @needs(Act.TRAIL)
    def open(self, wanted: TrailFilter = EVERYTHING, most: int = PAGE) -> TrailPage:
        """The latest lines; that they were looked at is put in the trail."""
        subject = Subject("person", wanted.person_id) if wanted.person_id else None
        self._desk.store.record(self._desk.author, "view trail", subject)
        return self.page(wanted, most=most)

    @needs(Act.TRAIL)
    def page(
        self, wanted: TrailFilter = EVERYTHING, after: TrailPlace | None = None, most: int = PAGE
    ) -> TrailPage:
        """The latest lines, or those that come after a place."""
        with self._desk.store.read() as repositories:
            deeds, more = repositories.trail.deeds(wanted, most, after)
        return TrailPage(lines=as_lines(deeds), more=more)

    @needs(Act.TRAIL)
    def workers(self) -> dict[UUID, str]:
        """Whose lines can be asked for: everybody who uses these records or once did, from A to Z."""
        with self._desk.store.read() as repositories:
            return repositories.trail.workers()

    @needs(Act.TRAIL)
    def name_of(self, person_id: UUID) -> str:
        """The name of the person whose lines are asked for.

        Raises:
            NotFoundError: There is no such person.
        """
        with self._desk.store.read() as repositories:
            return repositories.people.get(person_id).name

    @needs(Act.TRAIL)
    def who_has_seen(self, person_id: UUID) -> SeenRecord:
        """Who has had to do with one person's record; asking is put in the trail.

        Raises:
            NotFoundError: There is no such person.
        """
        record = self.seen(person_id)
        self._desk.store.record(self._desk.author, "view who has seen", Subject("person", person_id))
        return record

    @needs(Act.TRAIL)
    def seen(self, person_id: UUID) -> SeenRecord:
        """The same for a paper, which is put in the trail when it is printed.

        Raises:
            NotFoundError: There is no such person.
        """
        with self._desk.store.read() as repositories:
            person = repositories.people.get(person_id)
            deeds = repositories.trail.of_person(person_id, MOST_SEEN)
        return SeenRecord(
            person_id=person_id,
            person_name=person.name,
            called=person.called,
            asked_on=self._desk.today(),
            lines=as_seen(deeds),
        )

    @needs(Act.TRAIL)
    def findings(self) -> TrailFindings:
        """What the latest look at the trail found that nobody has dealt with yet."""
        with self._desk.store.read() as repositories:
            return trail_watch.findings(repositories)

    @needs(Act.TRAIL)
    def verify(self) -> TrailFindings:
        """Look through all of the trail, and at what was kept of it outside; may take a minute.

        What is found is remembered until somebody says that it is dealt with.
        """
        with self._desk.store.read() as repositories:
            place = repositories.laptop.copy_state(self._desk.today()).place
        found = (*integrity.check_trail(self._vault), *trail_watch.outside(self._vault, place))
        self._desk.store.record(self._desk.author, "check trail", detail={"found": len(found)})
        return trail_watch.keep_findings(self._desk.store, self._desk.author, found, self._desk.today())

    @needs(Act.OWN_DESK)
    def look_on(self) -> bool:
        """Look through one more slice of a long trail, as each week; gives whether more is left.

        Raises:
            StorageError, DamagedStoreError: The disk or the file refused; it goes on from here another time.
        """
        desk = self._desk
        return trail_watch.look_on(self._vault, desk.store, desk.author, desk.today())

    @property
    @needs(Act.OWN_DESK)
    def found(self) -> tuple[str, ...]:
        """What is wrong with the trail and nobody has dealt with yet: whoever is here is told."""
        with self._desk.store.read() as repositories:
            return trail_watch.findings(repositories).problems

    @needs(Act.TRAIL)
    def dealt_with(self) -> TrailFindings:
        """Somebody who answers for the records has dealt with what was found."""
        self._desk.store.record(self._desk.author, "trail problem seen")
        with self._desk.store.write(self._desk.author, "trail problem seen") as repositories:
            repositories.laptop.put(trail_watch.NOTE, {"on": self._desk.today().isoformat(), "problems": []})
        trail_watch.keep_head(self._vault, self._desk.now())
        return self.findings()

    @needs(Act.OWN_DESK)
    def lock(self) -> None:
        """Write down that the records are locked, and outside how far the trail has come.

        Nothing may keep anybody from locking: where the disk refuses, that is left out.
        """
        try:
            self._desk.store.record(self._desk.author, "lock")
        except AppError:
            return
        trail_watch.leave(self._vault, self._desk.now())
