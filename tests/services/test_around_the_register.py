"""Stories, cards and money, and handing a group over, as they are kept, refused and taken back."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]  # it comes without types
import pytest

from app.domain.attendance import Presence
from app.domain.consent import Consent, Decision, Purpose
from app.domain.handing_over import Ready, Stage
from app.domain.money import TakingKind
from app.domain.people import PersonForm
from app.domain.roles import DeskRole
from app.domain.session_scores import Mode, Moment, Score
from app.domain.stories import FeedbackForm, StoryForm, StoryKind, StoryLevel
from app.domain.today import ToDoKind
from app.domain.young import Responsible, YoungAgreement
from app.errors import ConsentNeededError, InvalidInputError, NotAllowedError, NotFoundError
from app.ids import new_id
from app.measures.offers import WhyNot
from tests.services.desk_days import added, choir, coming, person
from tests.services.seats import hire, seated

if TYPE_CHECKING:
    from uuid import UUID

    from app.services.printed import PrintedDocument
    from app.workspace import Workspace
    from tests.conftest import Wall

TODAY = date(2026, 11, 17)
QUOTE = StoryForm(kind=StoryKind.QUOTE, words="I sang again", heard_on=TODAY)


@pytest.fixture
def group(workspace: Workspace) -> UUID:
    return choir(workspace, "Jean Okafor", "Ken Tomlin").group.id


def agree(workspace: Workspace, person_id: UUID, decision: Decision = Decision.YES) -> None:
    consent = Consent(
        purpose=Purpose.QUOTES,
        decision=decision,
        given_by="themself",
        how="spoken",
        wording="1",
        at=datetime(2026, 11, 17, tzinfo=UTC),
    )
    workspace.people.record_consent(person_id, consent)


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
    agree(workspace, jean)
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
    agree(workspace, jean, Decision.WITHDRAWN)
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
    agree(workspace, jean)
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


def test_a_card_is_issued_used_by_its_number_lost_and_replaced(workspace: Workspace) -> None:
    money = workspace.money
    jean = added(workspace, "Jean Okafor")
    (first,) = money.issue(250, " Jean ", jean).cards
    assert (first.number, first.name, first.price_pence) == ("H-0001", "Jean", 250)
    page = money.visit("1", " Swimming ", 600)
    assert (page.cash_pence, page.saved_pence) == (250, 350)
    new, lost = money.replace_lost("H-0001").cards
    assert (new.number, new.name, new.replaces, lost.lost_on) == ("H-0002", "Jean", first.id, TODAY)
    with pytest.raises(InvalidInputError, match="no longer good"):
        money.visit("H-0001", "Swimming", 600)
    page = money.visit("2", "Gym", 200)
    assert [v.activity for v in page.line(new)] == ["Gym", "Swimming"]
    assert page.saved_pence == 350  # a visit that would have cost less saves nothing
    workspace.history.undo()
    workspace.history.undo()
    assert [c.good for c in money.cards().cards] == [True]
    workspace.history.redo()
    workspace.history.redo()
    assert money.cards() == page
    assert "H-0002" in words(money.card("2"))
    assert "Any activity: £2.50" in words(money.card("2", "large print"))
    workspace.history.undo()
    workspace.history.undo()
    workspace.history.undo()
    workspace.history.undo()
    assert money.cards().cards == ()


def test_a_card_needs_no_name_and_wrong_ones_are_refused(workspace: Workspace) -> None:
    money = workspace.money
    (card,) = money.issue(300).cards
    assert (card.name, card.person_id) == ("", None)
    with pytest.raises(InvalidInputError, match="below nothing"):
        money.issue(-1)
    with pytest.raises(NotFoundError, match="no card H-0099"):
        money.visit("99", "Swimming", 600)
    with pytest.raises(InvalidInputError, match="what for"):
        money.visit("1", " ", 600)


def test_whoever_does_not_know_a_person_sees_a_card_without_a_name(workspace: Workspace) -> None:
    jean = added(workspace, "Jean Okafor")
    workspace.money.issue(250, "Jean", jean)
    stranger = seated(workspace, hire(workspace, DeskRole.WORKER))
    (card,) = stranger.money.cards().cards
    assert (card.number, card.name, card.person_id) == ("H-0001", "", None)
    assert "Jean" not in words(stranger.money.card("1"))
    with pytest.raises(NotAllowedError):
        stranger.money.issue(250, "", jean)


def test_money_for_a_group_is_written_down_and_taken_out(workspace: Workspace, group: UUID) -> None:
    money = workspace.money
    assert not money.takes(group)
    assert money.say_takes(group, takes=True)
    workspace.history.undo()
    assert not money.takes(group)
    (line,) = money.take(group, TakingKind.DONATION, 1250, TODAY)
    assert (line.kind, line.pence) == (TakingKind.DONATION, 1250)
    assert money.take_out(group, line.id) == ()
    workspace.history.undo()
    assert money.takings(group) == (line,)
    workspace.history.undo()
    assert money.takings(group) == ()
    workspace.history.redo()
    assert money.takings(group) == (line,)
    with pytest.raises(InvalidInputError, match="no money"):
        money.take(group, TakingKind.FEE, 0, TODAY)
    with pytest.raises(InvalidInputError, match="ahead"):
        money.take(group, TakingKind.FEE, 100, date(2026, 11, 18))
    with pytest.raises(NotFoundError):
        money.take_out(group, new_id())


def test_a_group_is_handed_over_in_stages(workspace: Workspace, group: UUID, wall: Wall) -> None:
    hand_over = workspace.hand_over
    page = hand_over.begin_stage(group, Stage.STAFF, date(2026, 10, 1))
    assert (page.on(TODAY), page.periods) == (Stage.STAFF, None)
    page = hand_over.begin_stage(group, Stage.ON_CALL, date(2026, 11, 20), " Mo leads well ")
    assert [s.stage for s in page.stages] == [Stage.STAFF, Stage.ON_CALL]
    assert page.stages[1].note == "Mo leads well"
    with pytest.raises(InvalidInputError, match="begins that day"):
        hand_over.begin_stage(group, Stage.SHARED, date(2026, 11, 20))
    score(workspace, coming(workspace.groups.page(group)))
    wall.go_to(2026, 11, 24)
    page = hand_over.page(group)
    assert page.unled(date(2026, 11, 24))
    assert [(t.kind, t.target) for t in workspace.today.page().to_do] == [(ToDoKind.NO_LEADER, group)]
    stranger = seated(workspace, hire(workspace, DeskRole.LEADER))
    assert stranger.today.page().to_do == ()
    page = hand_over.set_leader(page.ahead[0].session_id, " Mo ")
    assert (page.ahead[0].leader, page.unled(date(2026, 11, 24))) == ("Mo", False)
    assert workspace.today.page().to_do == ()
    assert page.periods is not None
    assert (page.periods[0].sessions, page.periods[0].pairs, page.periods[1].sessions) == (1, 2, 0)
    workspace.history.undo()
    assert hand_over.page(group).ahead[0].leader == ""
    assert hand_over.set_ready(group, Ready.VENUE, there=True).ready == {Ready.VENUE}
    assert hand_over.set_ready(group, Ready.VENUE, there=False).ready == frozenset()
    workspace.history.undo()
    assert hand_over.page(group).ready == {Ready.VENUE}


def score(workspace: Workspace, session: UUID) -> None:
    for name in ("Jean", "Ken"):
        workspace.attendance.mark(session, person(workspace, name), Presence.HERE)
        for moment, value in ((Moment.BEFORE, 2), (Moment.AFTER, 4)):
            workspace.scores.score(
                session, person(workspace, name), moment, Score(mode=Mode.FACES, value=value)
            )


def test_a_stage_is_taken_out_and_put_back(workspace: Workspace, group: UUID) -> None:
    hand_over = workspace.hand_over
    stage = hand_over.begin_stage(group, Stage.SHARED, TODAY).stages[0]
    workspace.history.undo()
    assert hand_over.page(group).stages == ()
    workspace.history.redo()
    stage = hand_over.page(group).stages[0]
    assert hand_over.take_out_stage(group, stage.id).stages == ()
    workspace.history.undo()
    assert hand_over.page(group).on(TODAY) is Stage.SHARED
    with pytest.raises(NotFoundError):
        hand_over.take_out_stage(group, new_id())


def test_the_sheet_for_leaders_has_the_local_numbers(workspace: Workspace, group: UUID) -> None:
    numbers = workspace.safety.numbers()
    workspace.safety.change_numbers((replace(numbers[0], phone="0300 123 456", label="Night team"),))
    sheet = words(workspace.hand_over.sheet(group, "easy read"))
    assert "For those who lead Silver Voices." in sheet
    assert "Night team" in sheet
    assert "Okafor" not in sheet


def words(paper: PrintedDocument) -> str:
    with closing(pypdfium2.PdfDocument(paper.pdf)) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())


def test_a_child_is_asked_what_is_for_their_age_or_only_counted(workspace: Workspace, group: UUID) -> None:
    jean, ken = person(workspace, "Jean"), person(workspace, "Ken")
    workspace.people.change(jean, PersonForm(name="Jean Okafor", born_on=date(2012, 1, 1)))
    workspace.people.change(ken, PersonForm(name="Ken Tomlin", born_on=date(1950, 1, 1)))
    agreed = YoungAgreement(agreed_by=" Ada Okafor ", responsible=Responsible.PARENT, agreed_on=TODAY)
    young = workspace.young

    def asked() -> set[WhyNot | None]:
        offers = {offer.measure.id: offer.why_not for offer in workspace.asking.offered(jean)}
        return {offers["confidence"], offers["ons4"]}

    assert asked() == {None, WhyNot.TOO_YOUNG}
    (line,) = young.agree(group, jean, agreed)
    assert (line.name, line.age, line.agreement) == (
        "Jean Okafor",
        14,
        replace(agreed, agreed_by="Ada Okafor"),
    )
    assert asked() == {None, WhyNot.TOO_YOUNG}  # and only what is for their age
    young.agree(group, jean, replace(agreed, counts_only=True))
    assert asked() == {WhyNot.COUNTS_ONLY, WhyNot.TOO_YOUNG}
    assert young.take_back(group, jean)[0].agreement is None
    workspace.history.undo()
    workspace.history.undo()
    assert young.in_group(group) == (line,)
    workspace.history.undo()
    assert young.in_group(group)[0].agreement is None
    for wrong, about in (
        (replace(agreed, agreed_by=" "), "who agreed"),
        (replace(agreed, agreed_on=date(2026, 11, 18)), "ahead"),
    ):
        with pytest.raises(InvalidInputError, match=about):
            young.agree(group, jean, wrong)
    with pytest.raises(NotFoundError):
        young.agree(group, ken, agreed)


def test_volunteers_hand_nothing_over(workspace: Workspace, group: UUID) -> None:
    volunteer = seated(workspace, hire(workspace, DeskRole.VOLUNTEER, (group,)))
    for call in (volunteer.hand_over.page, volunteer.stories.page, volunteer.money.takings):
        with pytest.raises(NotAllowedError):
            call(group)
