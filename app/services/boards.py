"""The sorting board: pictures of somebody's own as cards, and how the cards lay, kept with the day."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from app.documents.sorted_cards import sorted_cards_document
from app.documents.styles import style_named
from app.domain.boards import Photo, boards_for
from app.domain.chosen import OWN_PICTURE
from app.domain.names import LONGEST_NAME
from app.domain.picture_record import record_of
from app.domain.roles import Act
from app.domain.wording import tidy_line
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _
from app.ids import new_id
from app.services.desk import Change
from app.services.permission import needs
from app.services.printed import printed
from app.store.restricted import unused_record
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.domain.boards import Board
    from app.domain.picture_record import PictureRecord
    from app.domain.talk import TalkDefinition
    from app.services.desk import Desk
    from app.services.printed import PrintedDocument
    from app.store.repositories import Repositories


class BoardService:
    """Cards are laid by answering; only pictures and records of boards are kept here.

    Args:
        definitions: Every version of every talk, by id and version.
    """

    def __init__(self, desk: Desk, definitions: Mapping[tuple[str, int], TalkDefinition]) -> None:
        self._desk = desk
        self._definitions = definitions

    @needs(Act.TALK)
    def boards(self, talk_id: UUID, question: str) -> tuple[Board, ...]:
        """The boards on which a question can be answered, with the person's own pictures; often none.

        Raises:
            NotFoundError: There is no such talk.
        """
        with self._desk.store.read() as repositories:
            talk = repositories.talks.load(talk_id, self._definitions)
            photos = repositories.pictures.photos(talk.person_id)
        return boards_for(talk.definition, question, photos)

    @needs(Act.TALK)
    def photos(self, person_id: UUID) -> tuple[Photo, ...]:
        """The pictures of somebody's own."""
        with self._desk.store.read() as repositories:
            return repositories.pictures.photos(person_id)

    @needs(Act.TALK)
    def picture(self, person_id: UUID, photo_id: UUID) -> bytes:
        """One of them, as a JPEG.

        Raises:
            NotFoundError: This person has no such picture.
        """
        with self._desk.store.read() as repositories:
            return repositories.pictures.image(person_id, photo_id)

    @needs(Act.TALK)
    def add_photo(self, person_id: UUID, label: str, image: bytes) -> Photo:
        """Keep a photo, made small and without anything hidden in it.

        Args:
            image: The file as it is.

        Raises:
            InvalidInputError: It is no picture, or it has no words.
        """
        from app.exchange.photos import clean_photo  # noqa: PLC0415 - loaded with the first photo

        words = tidy_line(label, "label")[:LONGEST_NAME]
        if not words:
            raise InvalidInputError(
                _("The picture has no words yet."), _("Write what it shows in one or two words."), "label"
            )
        clean = clean_photo(image)
        added: list[UUID] = []

        def redo(repositories: Repositories) -> None:
            if added:
                repositories.pictures.take_out(person_id, added[0], void=False)
            else:
                added.append(repositories.pictures.add(person_id, words, clean))

        def undo(repositories: Repositories) -> None:
            repositories.pictures.take_out(person_id, added[0], void=True)

        self._desk.make(Change("add picture", Subject("person", person_id), _("Picture added"), redo, undo))
        return Photo(id=added[0], label=words)

    @needs(Act.TALK)
    def remove_photo(self, person_id: UUID, photo_id: UUID) -> tuple[Photo, ...]:
        """Take a picture out of use.

        Raises:
            NotFoundError: This person has no such picture.
        """
        self._desk.make(
            Change(
                "remove picture",
                Subject("person", person_id),
                _("Picture removed"),
                redo=lambda r: r.pictures.take_out(person_id, photo_id, void=True),
                undo=lambda r: r.pictures.take_out(person_id, photo_id, void=False),
            )
        )
        return self.photos(person_id)

    @needs(Act.TALK)
    def keep_record(self, talk_id: UUID, question: str, board: str) -> PictureRecord:
        """Write down how the cards of a board lie today.

        Args:
            question: A question that is on the board.
            board: The key of the board.

        Raises:
            NotFoundError: There is no such talk, or no such board.
        """
        shown = next((each for each in self.boards(talk_id, question) if each.key == board), None)
        if shown is None:
            raise NotFoundError(_("There is no such board."), _("Open the question again."))
        with self._desk.store.read() as repositories:
            answers = repositories.talks.answers(talk_id)
        record = record_of(shown, answers, new_id(), self._desk.now())
        latest: UUID | None = None

        def turn(repositories: Repositories) -> None:
            nonlocal latest
            if latest is None:
                repositories.pictures.keep_record(talk_id, record)
                latest = record.id
            else:
                latest = repositories.pictures.turn_record(latest)

        self._desk.make(Change("keep board", Subject("talk", talk_id), _("Cards sorted"), turn, turn))
        return record

    @needs(Act.TALK)
    def records(self, person_id: UUID) -> tuple[PictureRecord, ...]:
        """How the cards lay each time, the latest first."""
        with self._desk.store.read() as repositories:
            return repositories.pictures.records(person_id)

    @needs(Act.TALK)
    def paper(
        self,
        person_id: UUID,
        record_id: UUID,
        style: str | None = None,
        draw: Callable[[str], bytes] = lambda _name: b"",
    ) -> PrintedDocument:
        """How the cards lay one day, on paper; in the person's own style unless another is asked for.

        Args:
            draw: Gives a picture of the talk by its name, as a PNG; b"" where there is none.

        Raises:
            NotFoundError: There is no such person, or they have no such record.
            RestrictedRecordError: Their record is kept and not used.
            InvalidInputError: There is no such style.
        """
        with self._desk.store.read() as repositories:
            name, own = repositories.people.get(person_id).name, repositories.people.needs(person_id)
            record = next((r for r in repositories.pictures.records(person_id) if r.id == record_id), None)
            restricted = repositories.rights.restriction(person_id) is not None
            service = repositories.settings.organisation()
            if record is None:
                raise NotFoundError(_("Those cards are no longer there."), _("Open the page again."))
            pictures = _pictures(repositories, person_id, record, draw)
        if restricted:
            raise unused_record()
        look = style_named(style or own.print_style, own.large_points, own.tint)
        statement = self._definitions[max(self._definitions)].statement
        document = sorted_cards_document(record, name, service, statement, pictures)
        return printed(document, look, _("Sorted cards"), self._desk.today(), Subject("person", person_id))


def _pictures(
    repositories: Repositories, person_id: UUID, record: PictureRecord, draw: Callable[[str], bytes]
) -> dict[str, bytes]:
    """The pictures of a record by their keys; their own come from the records, also those out of use."""
    keys = {key for column in record.columns for key in column.pictures if key}
    own = {key: UUID(key.removeprefix(OWN_PICTURE)) for key in keys if key.startswith(OWN_PICTURE)}
    drawn = {key: draw(key) for key in keys - own.keys()}
    return drawn | {key: repositories.pictures.image(person_id, photo) for key, photo in own.items()}
