"""Sorts the cards of a talk: which boards a question has, where cards lie, own photos, a dated picture."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from app.domain.boards import WHOLE_PART, boards_for, column_of, put
from app.domain.spoken_dates import whole_day
from app.domain.talk import Answer, Kind
from app.i18n import _
from ui.files import read_photo
from ui.widgets.board_page import BoardPage
from ui.widgets.photo_dialog import PhotoDialog
from ui.widgets.question_ways import ways_for

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from uuid import UUID

    from app.domain.boards import Board, Photo
    from app.domain.picture_record import PictureRecord
    from app.domain.talk import Talk
    from ui.screen import Screen
    from ui.talk.keeping import AnswerKeeper

PHOTO: Final = "photo"
"""What `reopen` calls the dialog about a photo."""
PICTURES: Final = "Pictures (*.jpg *.jpeg *.png *.webp)"


class Sorting(QObject):
    """Belongs to the page of a talk.

    Signals:
        changed: Another photo is there; the board is to be shown again.
        recorded: How the cards lie is kept; what to say of it.
    """

    changed = Signal()
    recorded = Signal(str)

    def __init__(self, screen: Screen, keeper: AnswerKeeper) -> None:
        super().__init__(screen)
        self._screen, self._keeper = screen, keeper
        self._photos: tuple[Photo, ...] | None = None
        self._pictures: dict[UUID, QPixmap] = {}
        self._place = 0
        self.page: BoardPage | None = None

    @property
    def boards(self) -> tuple[Board, ...]:
        """The boards of the question on show; none where it is not sorted."""
        talk = self._keeper.talk
        return () if talk is None else boards_for(talk.definition, talk.at_question, self._photos or ())

    @property
    def covered(self) -> tuple[str, ...]:
        """Codes of the questions that the boards on show answer, the first to the last."""
        talk = self._keeper.talk
        if talk is None:
            return ()
        if talk.question.kind not in WHOLE_PART:
            return (talk.at_question,)
        return tuple(q.code for q in talk.part.questions if q.kind is talk.question.kind)

    def with_photos(self, ready: Callable[[], None]) -> None:
        """Call `ready` once their own photos are loaded; at once where they are."""
        talk = self._keeper.talk
        if talk is None or talk.question.kind is not Kind.WORDS or self._photos is not None:
            ready()
            return
        boards, person = self._screen.context.workspace.boards, talk.person_id

        def load() -> list[tuple[Photo, bytes]]:
            return [(photo, boards.picture(person, photo.id)) for photo in boards.photos(person)]

        self._screen.run(load, partial(self._loaded, ready))

    def step(self, by: int) -> bool:
        """Go to the next or the last board of the same question; False where there is none."""
        if self.page is None or not 0 <= self._place + by < len(self.boards):
            self._place = 0
            return False
        self._place += by
        return True

    def make_page(self) -> BoardPage | None:
        """The board on show as a page; None where the question is not sorted."""
        boards, talk = self.boards, self._keeper.talk
        self.page = None
        if talk is None or not boards:
            return None
        board = boards[min(self._place, len(boards) - 1)]
        page = BoardPage(board, self._photos_of(board), ways_for(talk.question))
        page.show_places(self._places(board, talk))
        page.put.connect(partial(self._put, board))
        page.photo_wanted.connect(self._ask_photo)
        page.photo_button.setVisible(talk.question.kind is Kind.WORDS)
        page.record_wanted.connect(partial(self._record, board))
        page.undo_wanted.connect(self._screen.undo_wanted)
        self.page = page
        return page

    def _loaded(self, ready: Callable[[], None], found: list[tuple[Photo, bytes]]) -> None:
        self._photos = tuple(photo for photo, _picture in found)
        for photo, picture in found:
            pixmap = QPixmap()
            pixmap.loadFromData(picture)
            self._pictures[photo.id] = pixmap
        ready()

    def _photos_of(self, board: Board) -> Mapping[str, QPixmap]:
        return {
            card.key: self._pictures[card.photo]
            for card in board.cards
            if card.photo is not None and card.photo in self._pictures
        }

    def _places(self, board: Board, talk: Talk) -> dict[str, int]:
        found = {card.key: column_of(board, talk.answers, card.key) for card in board.cards}
        return {key: column for key, column in found.items() if column is not None}

    def _put(self, board: Board, card: str, column: int) -> None:
        talk = self._keeper.talk
        if talk is None:
            return
        code = board.question or card
        old = talk.old(code)
        # The cards are laid anew; their own words of the talk before stand until they are changed.
        said = {} if old is None else {code: Answer(words=old.words)}
        self._keeper.write(*put(board, {**talk.answers, **said}, card, column))

    def _record(self, board: Board) -> None:
        talk = self._keeper.talk
        if talk is not None:
            boards, code = self._screen.context.workspace.boards, talk.at_question
            self._screen.run(lambda: boards.keep_record(talk.id, code, board.key), self._recorded)

    def _recorded(self, record: PictureRecord) -> None:
        day = whole_day(record.at.astimezone().date())
        self.recorded.emit(_("Kept as a picture: {day}").format(day=day))

    def _ask_photo(self) -> None:
        path = self._screen.context.files.open(self._screen, _("A photo of their own"), PICTURES)
        if path is not None:
            self.name_photo(path)

    def name_photo(self, path: Path) -> None:
        """Ask what a photo shows, and make it a card."""
        talk = self._keeper.talk
        if talk is None:
            return
        boards, person = self._screen.context.workspace.boards, talk.person_id
        dialog = PhotoDialog(self._screen)
        dialog.named.connect(
            lambda label: self._screen.run(
                lambda: boards.add_photo(person, label, read_photo(path)), lambda _photo: self._again()
            )
        )
        self._screen.ask(dialog, PHOTO, str(path))

    def _again(self) -> None:
        self._photos = None
        self.changed.emit()
