"""Words and photos of another group, and of a child: seen by nobody who has no business with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.domain.attendance import Presence
from app.domain.consent import Purpose
from app.domain.people import ChosenName, PersonForm, Role
from app.domain.roles import DeskRole
from app.domain.stories import StoryForm, StoryKind, StoryLevel
from app.domain.young import Responsible, YoungAgreement
from app.errors import ConsentNeededError, NotFoundError
from tests.deciding import decide
from tests.services.desk_days import choir, choir_form, coming, person
from tests.services.every_box import PICTURE
from tests.services.seats import hire, seated
from tests.services.test_photos import CASE, FORM, TODAY, read

if TYPE_CHECKING:
    from uuid import UUID

    from app.workspace import Workspace


def singing(workspace: Workspace) -> tuple[UUID, UUID]:
    """A group, and Jean in it, who said yes to the use of her words."""
    group = choir(workspace, "Jean Okafor", "Ken Tomlin").group.id
    jean = person(workspace, "Jean")
    decide(workspace, jean, Purpose.QUOTES)
    return group, jean


def test_who_leads_one_group_learns_nothing_of_the_others_from_photos(workspace: Workspace) -> None:
    group, jean = singing(workspace)
    other = workspace.groups.add(choir_form("Grief Café")).group.id
    (typed,) = workspace.people.preview_names("Jean Okafor")
    workspace.people.add_names((ChosenName(typed.parsed, same_as=jean),), other, Role.PARTICIPANT)
    quote = StoryForm(kind=StoryKind.QUOTE, words="I miss him", heard_on=TODAY, person_id=jean)
    story = workspace.stories.keep_story(other, None, quote).stories[0]
    session = coming(workspace.groups.page(other))
    workspace.attendance.mark(session, jean, Presence.HERE)
    linked = replace(FORM, story_id=story.id, session_id=session)
    photo = workspace.photos.keep(jean, None, linked, PICTURE, alone=True).photos[0]
    leader = seated(workspace, hire(workspace, DeskRole.LEADER, (group,)))
    page = leader.photos.page(jean)
    assert (page.photos, page.stories, page.sessions) == ((), (), ())
    with pytest.raises(NotFoundError):
        leader.photos.picture(jean, photo.id)
    with pytest.raises(NotFoundError, match="not theirs"):
        leader.photos.keep(jean, None, linked, PICTURE, alone=True)
    own = leader.photos.keep(jean, None, FORM, PICTURE, alone=True).photos
    assert [one.form for one in own] == [FORM]


def test_the_words_of_a_child_are_used_only_while_somebody_agrees(workspace: Workspace) -> None:
    group, jean = singing(workspace)
    stories, papers = workspace.stories, workspace.story_papers
    quote = replace(CASE, kind=StoryKind.QUOTE, words="I sing", person_id=jean, level=StoryLevel.PUBLIC)
    story = stories.keep_story(group, None, quote).stories[0]
    workspace.people.change(jean, PersonForm(name="Jean Okafor", born_on=date(2012, 1, 1)))
    for reader in StoryLevel:
        assert stories.to_read(group, reader) == ()
    with pytest.raises(ConsentNeededError, match="nobody with parental"):
        papers.story(group, story.id, StoryLevel.PUBLIC)
    with pytest.raises(ConsentNeededError, match="under 16"):
        stories.keep_story(group, None, replace(quote, words="I dance"))
    agreed = YoungAgreement(agreed_by="Ada Okafor", responsible=Responsible.PARENT, agreed_on=TODAY)
    workspace.children.agree(jean, agreed)
    assert "I sing" in read(papers.stories(group, StoryLevel.PUBLIC))[0]
    workspace.children.take_back(jean)
    assert "I sing" not in read(papers.stories(group, StoryLevel.PUBLIC, last=date.max))[0]
    assert read(papers.stories(group, StoryLevel.PUBLIC, last=date.min))[1] == 0
