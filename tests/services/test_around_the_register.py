"""Stories without names, what was noticed, you said and we did: kept, refused and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.domain.attendance import Presence
from app.domain.consent import Decision, Purpose
from app.domain.roles import DeskRole
from app.domain.stories import FeedbackForm, StoryForm, StoryKind, StoryLevel
from app.errors import ConsentNeededError, InvalidInputError, NotAllowedError, NotFoundError
from app.ids import new_id
from tests.deciding import decide
from tests.services.desk_days import added, choir, coming, person
from tests.services.seats import hire

if TYPE_CHECKING:
    from uuid import UUID

    from app.workspace import Workspace
    from tests.conftest import Wall

TODAY = date(2026, 11, 17)
QUOTE = StoryForm(kind=StoryKind.QUOTE, words="I sang again", heard_on=TODAY)


@pytest.fixture
def group(workspace: Workspace) -> UUID:
    return choir(workspace, "Jean Okafor", "Ken Tomlin").group.id


def test_things_are_noticed_from_the_groups_own_checklist(workspace: Workspace, group: UUID) -> None:
    stories = workspace.stories
    session = coming(workspace.groups.page(group))
    assert stories.page(group).items[0] == "Looked at someone"
    page = stories.set_checklist(group, (" Sang  to another", "", "Sang to another", "Smiled"))
    assert page.items == ("Sang to another", "Smiled")
    assert page.sessions[0].session_id == session
    assert stories.notice(session, "Smiled", 2).times(session, "Smiled") == 2
    assert stories.notice(session, "Smiled", 3).in_all() == (("Sang to another", 0), ("Smiled", 3))
    workspace.history.undo()
    assert stories.page(group).times(session, "Smiled") == 2
    assert stories.notice(session, "Smiled", 0).noticed == ()
    for _step in range(2):
        workspace.history.undo()
    assert stories.page(group).items[0] == "Sang to another"
    workspace.history.undo()
    assert len(stories.page(group).items) == 4
    with pytest.raises(InvalidInputError, match="up to 9"):
        stories.set_checklist(group, tuple(f"Line {n}" for n in range(10)))
    for what, times in ((" ", 1), ("Smiled", -1), ("Smiled", 1000)):
        with pytest.raises(InvalidInputError, match="not said what"):
            stories.notice(session, what, times)


def test_words_are_kept_with_consent_and_read_without_a_name(workspace: Workspace, group: UUID) -> None:
    jean, stories = person(workspace, "Jean"), workspace.stories
    theirs = replace(QUOTE, person_id=jean, level=StoryLevel.FUNDER, seen_by="The council")
    with pytest.raises(ConsentNeededError, match="did not say yes"):
        stories.keep_story(group, None, theirs)
    stories.keep_story(group, None, replace(theirs, level=StoryLevel.INSIDE))
    decide(workspace, jean, Purpose.QUOTES)
    page = stories.keep_story(group, None, theirs)
    kept = page.stories[0]
    assert kept.form == theirs
    assert [s.form for s in stories.to_read(group, StoryLevel.FUNDER)] == [theirs]
    assert stories.to_read(group, StoryLevel.PUBLIC) == ()
    assert len(stories.to_read(group, StoryLevel.INSIDE)) == 2
    changed = stories.keep_story(group, kept.id, replace(theirs, words="I sang twice"))
    assert changed.stories[0].form.words == "I sang twice"
    workspace.history.undo()
    assert stories.page(group).stories[0].form == theirs
    decide(workspace, jean, Purpose.QUOTES, Decision.WITHDRAWN)
    assert stories.to_read(group, StoryLevel.INSIDE) == ()
    assert all(story.withdrawn for story in stories.page(group).stories)
    assert len(stories.take_out_story(group, kept.id).stories) == 1
    workspace.history.undo()
    assert len(stories.page(group).stories) == 2
    with pytest.raises(NotFoundError):
        stories.take_out_story(group, new_id())


def test_words_first_kept_are_taken_back(workspace: Workspace, group: UUID) -> None:
    workspace.stories.keep_story(group, None, QUOTE)
    workspace.history.undo()
    assert workspace.stories.page(group).stories == ()
    workspace.history.redo()
    assert workspace.stories.page(group).stories[0].form == QUOTE


def test_a_story_needs_a_signed_yes_and_no_name_in_it(workspace: Workspace, group: UUID) -> None:
    jean = person(workspace, "Jean")
    decide(workspace, jean, Purpose.QUOTES)
    case = replace(QUOTE, kind=StoryKind.CASE, person_id=jean)
    keep = workspace.stories.keep_story
    for signed in (None, date(2026, 11, 18)):
        with pytest.raises(InvalidInputError, match="signed yes"):
            keep(group, None, replace(case, signed_on=signed))
    signed_case = replace(case, signed_on=TODAY)
    for words in ("Then Ken rang", "At st mark's we sang", "The worker said so", "JEAN OKAFOR sang"):
        if words.startswith("The worker"):
            hire(workspace, DeskRole.WORKER)
        with pytest.raises(InvalidInputError, match="These names stand in it"):
            keep(group, None, replace(signed_case, words=words))
    assert keep(group, None, signed_case).stories[0].form == signed_case


def test_who_works_alone_looks_at_their_story_again_on_another_day(
    workspace: Workspace, group: UUID, wall: Wall
) -> None:
    """Two people sign it off: where nobody else uses the laptop, the second one read it on paper."""
    jean, look, read_by = person(workspace, "Jean"), workspace.story_looks.look, "Ann of our trustees read it"
    decide(workspace, jean, Purpose.QUOTES)
    case = replace(QUOTE, kind=StoryKind.CASE, person_id=jean, signed_on=TODAY, level=StoryLevel.FUNDER)
    story = workspace.stories.keep_story(group, None, case).stories[0]
    assert story.alone
    with pytest.raises(NotAllowedError, match="today, and nobody else uses this laptop"):
        look(group, story.id, fine=True, note=read_by)
    wall.pass_by(days=1)
    with pytest.raises(InvalidInputError, match="not said who read it besides you") as silent:
        look(group, story.id, fine=True)
    assert silent.value.field == "note"
    own = look(group, story.id, fine=True, note=read_by).stories[0]
    assert own.look is not None
    assert (own.signed_off, own.look.by_writer, own.look.note) == (True, True, read_by)
    assert [s.id for s in workspace.stories.to_read(group, StoryLevel.FUNDER)] == [story.id]


def test_words_that_cannot_be_kept_are_refused(workspace: Workspace, group: UUID) -> None:
    keep = workspace.stories.keep_story
    for wrong, about in (
        (replace(QUOTE, words=" "), "no words"),
        (replace(QUOTE, heard_on=date(2026, 11, 18)), "ahead"),
        (replace(QUOTE, until=date(2026, 11, 16)), "never be used"),
    ):
        with pytest.raises(InvalidInputError, match=about):
            keep(group, None, wrong)
    with pytest.raises(ConsentNeededError, match="not known whose"):
        keep(group, None, replace(QUOTE, level=StoryLevel.PUBLIC))
    with pytest.raises(NotFoundError, match="never in the group"):
        keep(group, None, replace(QUOTE, person_id=added(workspace, "Mo Siddiqui")))
    with pytest.raises(NotFoundError, match="not here any more"):
        keep(group, new_id(), QUOTE)


def test_you_said_we_did_is_looked_at_before_and_after(workspace: Workspace, group: UUID, wall: Wall) -> None:
    stories, said = workspace.stories, FeedbackForm(said="Twice a week would help", heard_on=TODAY)
    first = coming(workspace.groups.page(group))
    workspace.attendance.mark(first, person(workspace, "Jean"), Presence.HERE)
    line = stories.keep_feedback(group, None, said).feedback[0]
    assert (line.form, stories.since(group)) == (said, {})
    did = replace(said, did="We added Mondays", new_from=date(2026, 11, 24))
    assert stories.keep_feedback(group, line.id, did).feedback[0].form == did
    wall.go_to(2026, 11, 24)
    second = coming(workspace.groups.page(group))
    for name in ("Jean", "Ken"):
        workspace.attendance.mark(second, person(workspace, name), Presence.HERE)
    before, after = stories.since(group)[line.id]
    assert (before.average, after.average) == (1.0, 2.0)
    assert stories.take_out_feedback(group, line.id).feedback == ()
    workspace.history.undo()
    assert stories.page(group).feedback[0].form == did
    with pytest.raises(InvalidInputError, match="what people said"):
        stories.keep_feedback(group, None, replace(said, said=" "))
    with pytest.raises(InvalidInputError, match="ahead"):
        stories.keep_feedback(group, None, replace(said, heard_on=date(2027, 1, 1)))
    with pytest.raises(InvalidInputError, match="different before people said so"):
        stories.keep_feedback(group, None, replace(did, new_from=date(2026, 10, 1)))
    with pytest.raises(NotFoundError):
        stories.take_out_feedback(group, new_id())


def test_feedback_is_changed_and_taken_back(workspace: Workspace, group: UUID) -> None:
    said = FeedbackForm(said="Too loud", heard_on=TODAY)
    line = workspace.stories.keep_feedback(group, None, said).feedback[0]
    workspace.stories.keep_feedback(group, line.id, replace(said, did="Turned it down"))
    workspace.history.undo()
    assert workspace.stories.page(group).feedback[0].form == said
    workspace.history.undo()
    assert workspace.stories.page(group).feedback == ()
