"""Somebody's own pictures, and how cards lay on their boards."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.boards import Photo
from app.domain.picture_record import PictureRecord, RecordColumn
from app.errors import NotFoundError
from app.i18n import _
from app.store.facts import current
from app.store.tables import OwnPictureRow, PictureRecordRow, TalkRow


class PictureRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def photos(self, person_id: UUID) -> tuple[Photo, ...]:
        """The pictures of somebody's own that are in use, in the order they were added."""
        wanted = select(OwnPictureRow.id, OwnPictureRow.label).where(
            OwnPictureRow.person_id == person_id, OwnPictureRow.void.is_(False)
        )
        return tuple(
            Photo(id=key, label=label)
            for key, label in self._session.execute(wanted.order_by(OwnPictureRow.id))
        )

    def image(self, person_id: UUID, photo_id: UUID) -> bytes:
        """A picture, as a JPEG; also one that is out of use, since a board may show it.

        Raises:
            NotFoundError: This person has no such picture.
        """
        return self._row(person_id, photo_id).image

    def add(self, person_id: UUID, label: str, image: bytes) -> UUID:
        """Keep a picture."""
        row = OwnPictureRow(person_id=person_id, label=label, image=image)
        self._session.add(row)
        return row.id

    def take_out(self, person_id: UUID, photo_id: UUID, *, void: bool) -> None:
        """Take a picture out of use, or back in.

        Raises:
            NotFoundError: This person has no such picture.
        """
        self._row(person_id, photo_id).void = void

    def records(self, person_id: UUID) -> tuple[PictureRecord, ...]:
        """How cards lay, each time a board was finished; the latest first."""
        rows = self._session.scalars(
            current(PictureRecordRow)
            .join(TalkRow, TalkRow.id == PictureRecordRow.talk_id)
            .where(TalkRow.person_id == person_id)
        )
        kept = sorted((row for row in rows if not row.withdrawn), key=lambda row: (row.at, row.id))
        return tuple(_record(row) for row in reversed(kept))

    def keep_record(self, talk_id: UUID, record: PictureRecord) -> None:
        """Write down how the cards lie."""
        columns = [
            {"label": c.label, "face": c.face, "cards": list(c.cards), "pictures": list(c.pictures)}
            for c in record.columns
        ]
        self._session.add(
            PictureRecordRow(
                id=record.id,
                talk_id=talk_id,
                board=record.board,
                at=record.at,
                title=record.title,
                cards={"columns": columns},
            )
        )

    def turn_record(self, record_id: UUID) -> UUID:
        """Take a record back, or put it back, by a fact that supersedes it; gives the id of that fact."""
        was = self._session.get_one(PictureRecordRow, record_id)
        row = PictureRecordRow(
            talk_id=was.talk_id,
            board=was.board,
            at=was.at,
            title=was.title,
            cards=was.cards,
            withdrawn=not was.withdrawn,
            supersedes=was.id,
        )
        self._session.add(row)
        return row.id

    def _row(self, person_id: UUID, photo_id: UUID) -> OwnPictureRow:
        row = self._session.get(OwnPictureRow, photo_id)
        if row is None or row.person_id != person_id:
            raise NotFoundError(_("That picture is no longer there."), _("Open the board again."))
        return row


def _record(row: PictureRecordRow) -> PictureRecord:
    columns: list[dict[str, object]] = row.cards.get("columns", [])
    return PictureRecord(
        id=row.id,
        board=row.board,
        title=row.title,
        at=row.at,
        columns=tuple(_column(column) for column in columns),
    )


def _column(column: dict[str, object]) -> RecordColumn:
    face = column.get("face")
    return RecordColumn(
        label=str(column.get("label", "")),
        face=face if isinstance(face, int) else 0,
        cards=_words(column.get("cards")),
        pictures=_words(column.get("pictures")),
    )


def _words(kept: object) -> tuple[str, ...]:
    return tuple(map(str, kept)) if isinstance(kept, list) else ()
