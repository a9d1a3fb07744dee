"""The page of one person: what happened, notes, consents, and who comes with them."""

import pytest

from app.domain.attendance import Presence
from app.domain.consent import Consent, Decision, Purpose
from app.domain.person_page import HappeningKind
from app.domain.plans import StepForm, StepStatus
from app.domain.safety import Assessed, Seen
from app.errors import InvalidInputError
from app.workspace import Workspace
from tests.conftest import NOW, Wall
from tests.services.audit_trail import actions_about
from tests.services.desk_days import TUESDAY, added, choir, coming, person


def consent(decision: Decision, purpose: Purpose = Purpose.RECORD) -> Consent:
    return Consent(purpose=purpose, decision=decision, given_by="themself", how="spoken", wording="1", at=NOW)


def test_the_latest_decision_of_each_purpose_is_in_force(workspace: Workspace) -> None:
    jean = added(workspace, "Jean")
    workspace.people.record_consent(jean, consent(Decision.YES, Purpose.QUOTES))
    workspace.people.record_consent(jean, consent(Decision.YES))
    page = workspace.people.record_consent(jean, consent(Decision.WITHDRAWN))
    assert page.consents == (consent(Decision.WITHDRAWN), consent(Decision.YES, Purpose.QUOTES))


def test_undoing_a_first_decision_makes_it_unasked_again(workspace: Workspace) -> None:
    jean = added(workspace, "Jean")
    workspace.people.record_consent(jean, consent(Decision.YES))
    workspace.people.record_consent(jean, consent(Decision.NO))
    assert workspace.history.undo() == "Decision of Jean recorded"
    assert workspace.people.page(jean).consents == (consent(Decision.YES),)
    workspace.history.undo()
    assert workspace.people.page(jean).consents == ()
    workspace.history.redo()
    assert workspace.people.page(jean).consents == (consent(Decision.YES),)


def test_a_note_is_kept_as_it_was_written_with_its_author(workspace: Workspace) -> None:
    jean = added(workspace, "Jean")
    page = workspace.people.add_note(jean, " Rang about\nthe bus pass. ")
    (line,) = page.history
    assert (line.kind, line.title, line.detail, line.at) == (
        HappeningKind.NOTE,
        "Rang about\nthe bus pass.",
        "Note by Sam",
        NOW,
    )
    assert workspace.history.undo() == "Note about Jean added"
    assert workspace.people.page(jean).history == ()
    workspace.history.redo()
    assert len(workspace.people.page(jean).history) == 1


def test_an_empty_note_is_refused(workspace: Workspace) -> None:
    with pytest.raises(InvalidInputError, match="no note yet"):
        workspace.people.add_note(added(workspace, "Jean"), "  ")


def test_carers_are_linked_and_unlinked(workspace: Workspace) -> None:
    jean, rose = added(workspace, "Jean"), added(workspace, "Rose Achebe")
    assert workspace.people.link_carer(jean, rose, "daughter").carers == ((rose, "Rose Achebe"),)
    assert workspace.people.page(rose).carers == ((jean, "Jean"),)
    assert workspace.people.unlink_carer(jean, rose).carers == ()
    assert workspace.history.undo() == "Rose comes with Jean no longer"
    assert workspace.people.page(jean).carers != ()
    workspace.history.redo()
    label = workspace.history.undo_label
    workspace.people.unlink_carer(jean, rose)
    assert workspace.history.undo_label == label
    workspace.people.link_carer(jean, rose)
    assert workspace.history.undo() == "Rose comes with Jean"
    assert workspace.people.page(jean).carers == ()
    workspace.history.redo()
    assert workspace.people.page(jean).carers != ()


def test_nobody_is_their_own_carer(workspace: Workspace) -> None:
    jean = added(workspace, "Jean")
    with pytest.raises(InvalidInputError, match="own carer"):
        workspace.people.link_carer(jean, jean)


def test_unlinking_strangers_changes_nothing(workspace: Workspace) -> None:
    jean, rose = added(workspace, "Jean"), added(workspace, "Rose")
    assert workspace.people.unlink_carer(jean, rose).carers == ()


def test_what_has_happened_is_told_latest_first(workspace: Workspace, wall: Wall) -> None:
    page = choir(workspace, "Jean")
    jean = person(workspace, "Jean")
    workspace.attendance.mark(coming(page), jean, Presence.HERE)
    wall.pass_by(days=1)
    talk = workspace.talks.start(jean)
    wall.pass_by(days=1)
    begun = workspace.people.page(jean)
    assert begun.open_talk == talk.id
    assert begun.history[0].title == "Began a talk"
    workspace.talks.finish(talk.id)
    wall.pass_by(days=1)
    plan = workspace.plans.add_goal(workspace.plans.open(jean).id, "Sing again")
    wall.pass_by(days=1)
    plan = workspace.plans.add_step(plan.goals[0].id, StepForm(what="Ring the choir"))
    plan = workspace.plans.add_step(plan.goals[0].id, StepForm(what="Get a bus pass"))
    workspace.plans.set_status(plan.steps[0].id, StepStatus.DONE, "They know her")

    page_now = workspace.people.page(jean)
    assert [(h.kind, h.title, h.detail) for h in page_now.history] == [
        (HappeningKind.STEP, "Plan step done: Ring the choir", "They know her"),
        (HappeningKind.PLAN, "Made a plan together", ""),
        (HappeningKind.TALK, "Talked together", ""),
        (HappeningKind.CAME, "Came to Silver Voices", ""),
        (HappeningKind.JOINED, "Joined Silver Voices", ""),
    ]
    assert (page_now.finished_talk, page_now.open_talk) == (talk.id, None)
    assert (page_now.first_came, page_now.groups) == (TUESDAY, ("Silver Voices",))
    assert page_now.plan is not None


def test_a_paper_that_was_printed_is_part_of_what_happened(workspace: Workspace, wall: Wall) -> None:
    jean = added(workspace, "Jean")
    plan = workspace.plans.new_version(jean)
    wall.pass_by(hours=1)
    paper = workspace.documents.plan(plan.id)
    workspace.documents.record_printed(paper, "printed")
    wall.pass_by(hours=1)
    workspace.documents.record_printed(paper, "saved")
    assert [(h.kind, h.title) for h in workspace.people.page(jean).history] == [
        (HappeningKind.PRINT, "Plan saved as a PDF"),
        (HappeningKind.PRINT, "Plan printed"),
        (HappeningKind.PLAN, "Made a plan together"),
    ]


def test_a_worry_shows_only_as_something_to_follow_up(workspace: Workspace) -> None:
    jean = added(workspace, "Jean")
    code = workspace.safety.page(jean).lines[0].flag.code
    workspace.safety.see(jean, code, Seen.YES)
    page = workspace.people.page(jean)
    assert (page.assessed, page.follow_up, page.history) == (Assessed.FLAG_OPEN, True, ())
    workspace.safety.record_action(jean, code, "GP")
    page = workspace.people.page(jean)
    assert (page.assessed, page.follow_up) == (Assessed.FLAG_FOLLOWED_UP, False)


def test_looking_at_a_page_is_put_in_the_audit(workspace: Workspace) -> None:
    jean = added(workspace, "Jean")
    workspace.people.page(jean)
    assert actions_about(workspace, "person", jean) == ["view person"]
