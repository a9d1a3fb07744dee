"""Photos with consent, a second look at stories, and their papers: shown as far as agreed, and no further."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]  # it comes without types
import pytest

from app.domain.attendance import Presence
from app.domain.consent import Decision, Purpose
from app.domain.handing_over import Stage
from app.domain.people import PersonForm
from app.domain.photos import PhotoForm, agreed_words
from app.domain.roles import DeskRole
from app.domain.stories import FeedbackForm, StoryForm, StoryKind, StoryLevel
from app.domain.talk import Answer
from app.domain.young import Responsible, YoungAgreement
from app.errors import ConsentNeededError, InvalidInputError, NotAllowedError, NotFoundError
from app.ids import new_id
from tests.deciding import decide
from tests.services.desk_days import choir, coming, person
from tests.services.every_box import PICTURE
from tests.services.seats import hire, seated

if TYPE_CHECKING:
    from uuid import UUID

    from app.services.printed import PrintedDocument
    from app.workspace import Workspace
    from tests.conftest import Wall

TODAY = date(2026, 11, 17)
FORM = PhotoForm(shows="Singing", agreed_by="themself", agreed_on=TODAY, level=StoryLevel.FUNDER)
CASE = StoryForm(
    kind=StoryKind.CASE,
    words="I had not left the house.\n\nNow I sing.",
    heard_on=TODAY,
    level=StoryLevel.FUNDER,
    signed_on=TODAY,
)


@pytest.fixture
def group(workspace: Workspace) -> UUID:
    return choir(workspace, "Jean Okafor", "Ken Tomlin").group.id


@pytest.fixture
def jean(workspace: Workspace, group: UUID) -> UUID:
    del group
    jean = person(workspace, "Jean")
    decide(workspace, jean, Purpose.QUOTES, Decision.YES)
    return jean


def read(paper: PrintedDocument) -> tuple[str, int]:
    """The words of a paper, and how many pictures are on it."""
    with closing(pypdfium2.PdfDocument(paper.pdf)) as pdf:
        pages = list(pdf)
        words = " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
        images = sum(1 for page in pages for kind in page.get_objects() if kind.type == 3)
    return words, images


def test_a_photo_is_kept_with_who_agreed_and_hidden_at_once(
    workspace: Workspace, group: UUID, jean: UUID, wall: Wall
) -> None:
    photos, session = workspace.photos, coming(workspace.groups.page(group))
    workspace.attendance.mark(session, jean, Presence.HERE)
    form = replace(FORM, until=date(2026, 12, 1), session_id=session)
    page = photos.keep(jean, None, form, PICTURE, alone=True)
    (photo,) = page.photos
    assert (photo.form, [one.words for one in page.sessions]) == (form, ["Silver Voices, 17 November"])
    assert photos.picture(jean, photo.id).startswith(b"\xff\xd8")
    assert agreed_words(photo, TODAY).startswith(
        "Also for those who pay for it. Agreed on 17 November by themself."
    )
    assert photos.of_group(group).photos == (photo,)
    assert photos.picture_in_group(group, photo.id) == photos.picture(jean, photo.id)
    with pytest.raises(NotFoundError, match="not here any more"):
        photos.picture_in_group(group, new_id())
    assert photos.of_group(group).name(photo) == "Jean Okafor"
    assert [photo.may_be_seen(reader, TODAY) for reader in StoryLevel] == [True, True, False]
    wall.go_to(2026, 12, 2)
    assert agreed_words(photo, date(2026, 12, 2)) == "Hidden: it was agreed until 1 December."
    with pytest.raises(ConsentNeededError, match="hidden"):
        photos.picture(jean, photo.id)
    wall.go_to(2026, 11, 17)
    hidden = photos.withdraw(jean, photo.id).photos[0]
    assert agreed_words(hidden, TODAY) == "Hidden: they took their yes back on 17 November."
    workspace.history.undo()
    decide(workspace, jean, Purpose.QUOTES, Decision.WITHDRAWN)
    refused = photos.page(jean).photos[0]
    assert agreed_words(refused, TODAY) == "Hidden: they said no to the use of their words and photos."
    with pytest.raises(ConsentNeededError, match="said no"):
        photos.keep(jean, None, FORM, PICTURE, alone=True)
    workspace.history.undo()
    changed = photos.keep(jean, photo.id, replace(form, shows="Dancing"), alone=True).photos[0]
    assert (changed.id, changed.form.shows) == (photo.id, "Dancing")
    workspace.history.undo()
    assert photos.page(jean).photos == (photo,)
    assert photos.take_out(jean, photo.id).photos == ()
    workspace.history.undo()
    workspace.history.undo()  # the mark was kept before it
    assert photos.page(jean).photos == ()
    workspace.history.redo()
    assert photos.page(jean).photos == (photo,)


def test_a_photo_that_cannot_be_kept_is_refused(workspace: Workspace, jean: UUID) -> None:
    keep = workspace.photos.keep
    for wrong, image, alone, about in (
        (replace(FORM, shows=" "), PICTURE, True, "no words yet"),
        (replace(FORM, agreed_by=" "), PICTURE, True, "who agreed"),
        (replace(FORM, until=date(2026, 11, 16)), PICTURE, True, "never be shown"),
        (replace(FORM, agreed_on=date(2026, 11, 18)), PICTURE, True, "ahead"),
        (FORM, PICTURE, False, "not asked"),
        (FORM, b"", True, "no photo yet"),
        (FORM, b"not a picture", True, "no picture Trestle can read"),
    ):
        with pytest.raises(InvalidInputError, match=about):
            keep(jean, None, wrong, image, alone=alone)
    with pytest.raises(NotFoundError, match="not theirs"):
        keep(jean, None, replace(FORM, story_id=new_id()), PICTURE, alone=True)
    with pytest.raises(NotFoundError, match="not here any more"):
        keep(jean, new_id(), FORM, alone=True)
    with workspace.photos._desk.store.read() as repositories, pytest.raises(NotFoundError):
        repositories.agreed_photos.keep(new_id(), jean, FORM)


def test_a_story_goes_out_once_somebody_else_has_looked_at_these_very_words(
    workspace: Workspace, group: UUID, jean: UUID
) -> None:
    case = replace(CASE, person_id=jean)
    story = workspace.stories.keep_story(group, None, case).stories[0]
    papers = workspace.story_papers
    assert "I had not left" in read(papers.story(group, story.id, StoryLevel.INSIDE))[0]
    with pytest.raises(ConsentNeededError, match="Nobody has looked"):
        papers.story(group, story.id, StoryLevel.FUNDER)
    other = seated(workspace, hire(workspace, DeskRole.LEADER, (group,)))
    waits = [(todo.title, todo.target) for todo in other.today.page().to_do]
    assert waits == [("A story waits for a second look", group)]
    assert workspace.today.page().to_do == ()
    with pytest.raises(NotAllowedError, match="You wrote this story") as refused:
        workspace.story_looks.look(group, story.id, fine=True)
    assert refused.value.advice == "Ask The group leader to sign in and look at it."
    with pytest.raises(InvalidInputError, match="not said what"):
        other.story_looks.look(group, story.id, fine=False)
    looked = other.story_looks.look(group, story.id, fine=False, note="Leave out the house").stories[0]
    assert looked.look is not None
    assert (looked.look.by, looked.look.note, looked.signed_off) == (
        "The group leader",
        "Leave out the house",
        False,
    )
    assert [todo.title for todo in workspace.today.page().to_do] == ["A story has to be changed"]
    assert other.today.page().to_do == ()
    assert other.story_looks.look(group, story.id, fine=True).stories[0].signed_off
    assert "Now I sing." in read(papers.story(group, story.id, StoryLevel.FUNDER))[0]
    other.history.undo()
    assert not workspace.stories.page(group).stories[0].signed_off
    other.history.redo()
    workspace.stories.keep_story(group, story.id, replace(case, words="Other words"))
    assert not workspace.stories.page(group).stories[0].signed_off
    assert workspace.stories.to_read(group, StoryLevel.FUNDER) == ()
    with pytest.raises(NotFoundError):
        other.story_looks.look(group, new_id(), fine=True)
    quote = replace(case, kind=StoryKind.QUOTE, words="I sing")
    kept = workspace.stories.keep_story(group, None, quote).stories[0]
    with pytest.raises(InvalidInputError, match="no second look"):
        other.story_looks.look(group, kept.id, fine=True)


def test_papers_hold_only_what_their_reader_may_see(
    workspace: Workspace, group: UUID, jean: UUID, wall: Wall
) -> None:
    stories, papers = workspace.stories, workspace.story_papers
    quote = replace(CASE, kind=StoryKind.QUOTE, words="I sing all week", person_id=jean, signed_on=None)
    story = stories.keep_story(group, None, quote).stories[0]
    linked = replace(FORM, story_id=story.id, level=StoryLevel.INSIDE)
    photo = workspace.photos.keep(jean, None, linked, PICTURE, alone=True).photos[0]
    assert agreed_words(photo, TODAY) == "Inside this service only. Agreed on 17 November by themself."
    assert read(papers.stories(group, StoryLevel.INSIDE))[1] == 1
    words, images = read(papers.stories(group, StoryLevel.FUNDER))
    assert ("I sing all week" in words, "Okafor" in words, "Said in November 2026." in words, images) == (
        True,
        False,
        True,
        0,
    )
    assert "nothing from this time" in read(papers.stories(group, StoryLevel.PUBLIC))[0]
    workspace.photos.withdraw(jean, photo.id)
    assert read(papers.story(group, story.id, StoryLevel.INSIDE))[1] == 0
    early = papers.stories(group, StoryLevel.FUNDER, date(2026, 1, 1), date(2026, 6, 30), "easy read")
    assert "nothing from this time" in read(early)[0]
    with pytest.raises(InvalidInputError, match="before the first"):
        papers.stories(group, StoryLevel.FUNDER, TODAY, date(2026, 1, 1))
    with pytest.raises(ConsentNeededError, match="did not agree to that"):
        papers.story(group, story.id, StoryLevel.PUBLIC)
    with pytest.raises(NotFoundError):
        papers.story(group, new_id(), StoryLevel.INSIDE)
    stories.keep_story(group, story.id, replace(quote, until=TODAY))
    wall.go_to(2026, 11, 18)
    with pytest.raises(ConsentNeededError, match="time they agreed to is over"):
        papers.story(group, story.id, StoryLevel.FUNDER)
    decide(workspace, jean, Purpose.QUOTES, Decision.WITHDRAWN)
    with pytest.raises(ConsentNeededError, match="said no"):
        papers.story(group, story.id, StoryLevel.INSIDE)


def test_you_said_we_did_and_the_pack_are_printed(workspace: Workspace, group: UUID) -> None:
    said = FeedbackForm(said="Twice a week", heard_on=TODAY, did="We added Mondays", new_from=TODAY)
    workspace.stories.keep_feedback(group, None, said)
    words, _images = read(workspace.story_papers.said_and_did(group))
    assert "“Twice a week” We did: We added Mondays" in words
    workspace.hand_over.begin_stage(group, Stage.SHARED, TODAY, "Mo led twice")
    words, _images = read(workspace.story_papers.hand_over(group, "high contrast", "white"))
    for part in ("Staff and volunteers lead it together", "Mo led twice", "Who leads next", "Ring 999"):
        assert part in words


def test_a_photo_is_on_the_card_as_long_as_they_agree(workspace: Workspace, jean: UUID) -> None:
    number = workspace.money.issue(250, "Jean", jean).cards[0].number
    bare = workspace.money.issue(250).cards[0].number
    photo = workspace.photos.keep(jean, None, replace(FORM, on_card=True), PICTURE, alone=True).photos[0]
    assert [read(workspace.money.card(one))[1] for one in (number, bare)] == [1, 0]
    workspace.photos.withdraw(jean, photo.id)
    assert read(workspace.money.card(number))[1] == 0


def test_a_child_is_asked_nothing_without_somebody_who_agrees(
    workspace: Workspace, group: UUID, jean: UUID, wall: Wall
) -> None:
    children = workspace.children
    assert children.of_person(jean).age is None
    with pytest.raises(NotFoundError, match="not under 16"):
        children.take_back(jean)
    photo = workspace.photos.keep(jean, None, FORM, PICTURE, alone=True).photos[0]
    talk = workspace.talks.start(jean)
    workspace.people.change(jean, PersonForm(name="Jean Okafor", born_on=date(2012, 1, 1)))
    with pytest.raises(ConsentNeededError, match="nobody with parental responsibility"):
        workspace.talks.start(jean)
    with pytest.raises(ConsentNeededError):
        workspace.talks.answer(talk.id, "S2", Answer(words="Sing"))
    assert workspace.photos.page(jean).needs_parent
    assert workspace.photos.page(jean).photos[0].refused
    with pytest.raises(ConsentNeededError, match="under 16"):
        workspace.photos.keep(jean, photo.id, FORM, alone=True)
    agreed = YoungAgreement(
        agreed_by="Ada Okafor", responsible=Responsible.PARENT, agreed_on=TODAY, until=date(2026, 11, 30)
    )
    with pytest.raises(InvalidInputError, match="never hold"):
        children.agree(jean, replace(agreed, until=date(2026, 11, 16)))
    page = children.agree(jean, agreed)
    assert (page.agreement, page.young, page.not_asked) == (agreed, True, None)
    assert workspace.talks.start(jean).id == talk.id
    half = workspace.asking.begin(jean, "confidence")
    wall.go_to(2026, 12, 1)
    with pytest.raises(ConsentNeededError, match="has ended"):
        workspace.talks.start(jean)
    with pytest.raises(ConsentNeededError, match="has ended"):
        workspace.asking.answer(half.id, half.measure.items[0].code, None)
    offered = {offer.measure.id: offer.why_not for offer in workspace.asking.offered(jean)}
    assert offered["confidence"] is not None
    children.agree(jean, replace(agreed, until=None, counts_only=True))
    with pytest.raises(ConsentNeededError, match="numbers only") as refused:
        workspace.talks.start(jean)
    assert "Mark on the register" in refused.value.advice
    assert children.take_back(jean).agreement is None
    workspace.history.undo()
    assert children.of_person(jean).agreement == replace(agreed, until=None, counts_only=True)
    del group
