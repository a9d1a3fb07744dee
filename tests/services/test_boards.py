"""The sorting board with pictures of somebody's own, and how the cards lay, kept with the day."""

import io
from contextlib import closing
from uuid import UUID, uuid4

import pypdfium2  # type: ignore[import-untyped]  # it comes without types
import pytest
from PIL import Image

from app.domain.boards import column_of, put
from app.domain.people import PersonForm
from app.domain.picture_record import RecordColumn
from app.domain.talk import Answer
from app.errors import InvalidInputError, NotFoundError, RestrictedRecordError
from app.workspace import Workspace
from tests.conftest import Wall


def photo(width: int = 900, height: int = 600) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(file, "JPEG")
    return file.getvalue()


def text_of(pdf: bytes) -> str:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).split())


def pictures_in(pdf: bytes) -> int:
    image = pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return sum(len(list(page.get_objects(filter=[image], max_depth=3))) for page in document)


@pytest.fixture
def jean(workspace: Workspace) -> UUID:
    return workspace.people.add(PersonForm(name="Jean Moss")).person.id


@pytest.fixture
def talk(workspace: Workspace, jean: UUID) -> UUID:
    return workspace.talks.start(jean).id


def test_a_picture_of_ones_own_is_a_card_that_can_be_sorted(
    workspace: Workspace, jean: UUID, talk: UUID
) -> None:
    own = workspace.boards.add_photo(jean, " My dog Rex ", photo())
    assert workspace.boards.photos(jean) == (own,)
    assert max(Image.open(io.BytesIO(workspace.boards.picture(jean, own.id))).size) == 640
    (board,) = workspace.boards.boards(talk, "M1")
    card = board.cards[0]
    assert (card.label, card.photo) == ("My dog Rex", own.id)
    workspace.talks.answer(talk, *put(board, {}, card.key, 1))
    answers = workspace.talks.open(talk).answers
    assert column_of(board, answers, card.key) == 1
    assert workspace.talks.what_matters(talk).loves == (card.key,)


def test_a_picture_is_removed_brought_back_and_never_somebody_elses(workspace: Workspace, jean: UUID) -> None:
    amir = workspace.people.add(PersonForm(name="Amir Khan")).person.id
    own = workspace.boards.add_photo(jean, "Rex", photo())
    with pytest.raises(NotFoundError):
        workspace.boards.picture(amir, own.id)
    with pytest.raises(NotFoundError):
        workspace.boards.remove_photo(jean, uuid4())
    assert workspace.boards.remove_photo(jean, own.id) == ()
    workspace.history.undo()
    assert workspace.boards.photos(jean) == (own,)
    workspace.history.undo()
    assert workspace.boards.photos(jean) == ()
    workspace.history.redo()
    assert workspace.boards.photos(jean) == (own,)


@pytest.mark.parametrize(("label", "image"), [(" ", photo()), ("Rex", b"no picture")])
def test_a_picture_without_words_or_that_is_none_is_refused(
    workspace: Workspace, jean: UUID, label: str, image: bytes
) -> None:
    with pytest.raises(InvalidInputError):
        workspace.boards.add_photo(jean, label, image)


def test_how_the_cards_lay_is_kept_with_the_day_whatever_is_answered_later(
    workspace: Workspace, jean: UUID, talk: UUID, wall: Wall
) -> None:
    workspace.talks.answer(talk, "LA1", Answer(value={"matter": 2}))
    workspace.talks.answer(talk, "LA7", Answer(value={"matter": 0}))
    kept = workspace.boards.keep_record(talk, "LA1", "area matter")
    workspace.talks.answer(talk, "LA1", Answer(value={"matter": 0}))
    (record,) = workspace.boards.records(jean)
    assert record == kept
    assert (record.title, record.at) == ("How much does it matter to you?", wall.now)
    assert record.columns == (
        RecordColumn("Very much", 5, ("Looking after myself and home",), ("home",)),
        RecordColumn("A little", 3, ()),
        RecordColumn("Not at all", 2, ("Rest, sleep and quiet",), ("sleep",)),
    )
    assert record.columns[0].pictured == (("home", "Looking after myself and home"),)
    assert RecordColumn("Kept before pictures were", 5, ("Rex", "Tea")).pictured == (("", "Rex"), ("", "Tea"))
    workspace.history.undo()
    workspace.history.undo()
    assert workspace.boards.records(jean) == ()
    workspace.history.redo()
    assert [each.columns for each in workspace.boards.records(jean)] == [record.columns]


def test_a_board_there_is_not_cannot_be_kept(workspace: Workspace, talk: UUID) -> None:
    assert workspace.boards.boards(talk, "R2") == ()
    with pytest.raises(NotFoundError):
        workspace.boards.keep_record(talk, "R2", "area matter")


def test_sorted_cards_and_own_pictures_are_on_paper(workspace: Workspace, jean: UUID, talk: UUID) -> None:
    workspace.boards.add_photo(jean, "My dog Rex", photo())
    (board,) = workspace.boards.boards(talk, "M1")
    workspace.talks.answer(talk, *put(board, {}, board.cards[0].key, 1))
    answers = workspace.talks.open(talk).answers
    workspace.talks.answer(talk, *put(board, answers, "singing", 2))
    workspace.talks.answer(talk, "S1", Answer(value=("I keep going",)))
    workspace.talks.answer(talk, "W1", Answer(value={"mon.morning": {"fills": "LA3", "want": "LA5"}}))
    cost: dict[str, str | int] = {"much": 2, "help": "A bus pass"}
    workspace.talks.answer(talk, "B2", Answer(value={"cost": cost, "unsafe": {}}))
    record = workspace.boards.keep_record(talk, "M1", "M1")
    drawn: list[str] = []

    def draw(name: str) -> bytes:
        drawn.append(name)
        return photo(72, 72)

    pdf = workspace.boards.paper(jean, record.id, draw=draw).pdf
    paper = text_of(pdf)
    assert "In a good week" in paper
    assert "My dog Rex" in paper
    assert drawn == ["singing"]
    assert pictures_in(pdf) == 2
    assert pictures_in(workspace.boards.paper(jean, record.id).pdf) == 1
    matters = text_of(workspace.documents.what_matters(talk).pdf)
    for words in ("My dog Rex", "I keep going", "I want: People", "A bus pass", "Not a medical test"):
        assert words in matters
    assert "unsafe" not in matters
    with pytest.raises(NotFoundError):
        workspace.boards.paper(jean, uuid4())
    workspace.rights.restrict(jean, "They asked")
    with pytest.raises(RestrictedRecordError):
        workspace.boards.paper(jean, record.id)
