"""Supervision: what was discussed stays with those who supervise; what is due stands on Today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from app.domain.roles import DeskRole
from app.domain.supervision import ActionForm, MeetingForm, MeetingKind
from app.domain.today import ToDoKind
from app.errors import InvalidInputError, NotAllowedError, NotFoundError
from app.ids import new_id
from tests.services.audit_trail import actions_about
from tests.services.desk_days import added
from tests.services.seats import hire, seated

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.domain.supervision import SupervisionPage
    from app.workspace import Workspace
    from tests.conftest import Wall

TODAY = date(2026, 11, 17)
MET = MeetingForm(
    kind=MeetingKind.SUPERVISION, held_on=date(2026, 11, 10), with_whom="Dr Patel", discussed="Zebraquartz"
)


@pytest.fixture
def amir(workspace: Workspace) -> UUID:
    return hire(workspace, DeskRole.WORKER).id


def to_do(workspace: Workspace) -> list[tuple[ToDoKind, str, str]]:
    return [(line.kind, line.title, line.detail) for line in workspace.today.page().to_do]


def meet(workspace: Workspace, amir: UUID, by_on: date | None = date(2026, 11, 20)) -> SupervisionPage:
    agreed = ActionForm(what=" Read the policy. ", worker_id=amir, by_on=by_on)
    return workspace.supervision.keep_meeting(amir, None, MET, (agreed,))


def test_a_meeting_is_kept_with_what_was_agreed_and_is_taken_back_as_one(
    workspace: Workspace, amir: UUID
) -> None:
    page = meet(workspace, amir)
    (meeting,) = page.meetings
    (action,) = meeting.actions
    assert (page.name, page.weeks, page.due_on) == ("The worker", 6, date(2026, 12, 22))
    assert (meeting.form, meeting.person) == (MET, "")
    assert (action.form.what, action.open) == ("Read the policy.", True)
    assert workspace.history.undo() == "A change in supervision"
    assert workspace.supervision.page(amir).meetings == ()
    assert workspace.supervision.team()[1].to_do == 0
    workspace.history.redo()
    assert workspace.supervision.page(amir) == page
    about = actions_about(workspace, "worker", amir)
    assert [action for action in about if action.endswith("supervision")] == [
        "write supervision",
        "view supervision",
        "view supervision",
    ]


def test_a_meeting_is_changed_and_more_is_agreed(workspace: Workspace, amir: UUID) -> None:
    (meeting,) = meet(workspace, amir).meetings
    jean = added(workspace, "Jean Okafor")
    visit = replace(MET, kind=MeetingKind.JOINT_VISIT, person_id=jean)
    more = ActionForm(what="Ring the GP", worker_id=workspace.worker.id)
    (changed,) = workspace.supervision.keep_meeting(amir, meeting.id, visit, (more,)).meetings
    assert (changed.form, changed.person) == (visit, "Jean Okafor")
    assert [action.form.what for action in changed.actions] == ["Read the policy.", "Ring the GP"]
    workspace.history.undo()
    assert workspace.supervision.page(amir).meetings == (meeting,)
    assert workspace.supervision.take_out_meeting(amir, meeting.id).meetings == ()
    workspace.history.undo()
    assert workspace.supervision.page(amir).meetings == (meeting,)


def test_what_was_agreed_is_changed_done_and_taken_out(workspace: Workspace, amir: UUID) -> None:
    service = workspace.supervision
    ((action,),) = (meeting.actions for meeting in meet(workspace, amir).meetings)
    after = replace(action.form, what="Read both policies.", by_on=None)
    service.change_action(amir, action.id, after)
    done = service.mark_action(amir, action.id, done=True)
    assert done.meetings[0].actions == (replace(action, form=after, done_on=TODAY),)
    assert service.mark_action(amir, action.id, done=False).meetings[0].actions[0].open
    assert service.take_out_action(amir, action.id).meetings[0].actions == ()
    for _step in range(4):
        workspace.history.undo()
    assert service.page(amir).meetings[0].actions == (action,)


def test_what_a_meeting_needs_is_asked_for(workspace: Workspace, amir: UUID) -> None:
    service, nobody = workspace.supervision, new_id()
    (meeting,) = meet(workspace, amir).meetings
    (action,) = meeting.actions
    with pytest.raises(InvalidInputError, match="ahead"):
        service.keep_meeting(amir, None, replace(MET, held_on=TODAY + timedelta(days=1)))
    with pytest.raises(InvalidInputError, match="not said what was agreed"):
        service.change_action(amir, action.id, replace(action.form, what=" "))
    for wrong in (0, 53):
        with pytest.raises(InvalidInputError, match="every 1 to 52 weeks"):
            service.set_weeks(amir, wrong)
    gone: tuple[Callable[[], object], ...] = (
        lambda: service.page(nobody),
        lambda: service.set_weeks(nobody, 4),
        lambda: service.keep_meeting(nobody, None, MET),
        lambda: service.keep_meeting(amir, nobody, MET),
        lambda: service.keep_meeting(amir, None, replace(MET, person_id=nobody)),
        lambda: service.take_out_meeting(workspace.worker.id, meeting.id),
        lambda: service.mark_action(workspace.worker.id, action.id, done=True),
    )
    for call in gone:
        with pytest.raises(NotFoundError):
            call()
    assert service.page(amir).meetings == (meeting,)


def test_how_often_is_said_and_taken_back(workspace: Workspace, amir: UUID) -> None:
    service = workspace.supervision
    assert service.page(amir).due_on is None
    assert service.set_weeks(amir, 4).due_on == date(2026, 12, 15)
    assert service.set_weeks(amir, 5).weeks == 5
    workspace.history.undo()
    assert service.page(amir).weeks == 4
    workspace.history.undo()
    assert (service.page(amir).weeks, service.page(amir).due_on) == (6, None)
    workspace.history.redo()
    assert service.page(amir).weeks == 4


def test_a_worker_sees_what_they_agreed_and_nothing_that_was_discussed(
    workspace: Workspace, amir: UUID
) -> None:
    ((action,),) = (meeting.actions for meeting in meet(workspace, amir).meetings)
    worker = seated(workspace, workspace.users.everybody()[1].worker)
    assert worker.supervision.mine().actions == (action,)
    assert "Zebraquartz" not in repr((worker.supervision.mine(), worker.today.page()))
    for refused in (worker.supervision.team, lambda: worker.supervision.page(amir)):
        with pytest.raises(NotAllowedError):
            refused()
    assert worker.supervision.mark_mine(action.id, done=True).actions[0].done_on == TODAY
    worker.history.undo()
    assert worker.supervision.mine().actions == (action,)
    with pytest.raises(NotFoundError):
        workspace.supervision.mark_mine(action.id, done=True)


def test_supervision_stands_on_today_from_a_week_before_until_it_was(
    workspace: Workspace, amir: UUID, wall: Wall
) -> None:
    workspace.supervision.set_weeks(amir, 4)
    assert to_do(workspace) == []
    wall.go_to(2026, 12, 8)
    assert to_do(workspace) == [(ToDoKind.SUPERVISION, "Meet The worker for supervision", "Due 15 December.")]
    assert to_do(seated(workspace, workspace.users.everybody()[1].worker)) == []
    workspace.supervision.keep_meeting(amir, None, replace(MET, held_on=date(2026, 12, 8)))
    assert to_do(workspace) == []


def test_what_was_agreed_stands_on_today_without_its_words(
    workspace: Workspace, amir: UUID, wall: Wall
) -> None:
    ((action,),) = (meeting.actions for meeting in meet(workspace, amir).meetings)
    worker = seated(workspace, workspace.users.everybody()[1].worker)
    wall.go_to(2026, 11, 25)
    words = ("Something agreed in supervision", "The worker. It was due on 20 November.")
    assert to_do(workspace) == [(ToDoKind.AGREED, *words)]
    assert to_do(worker) == [(ToDoKind.OWN_AGREED, *words)]
    worker.supervision.mark_mine(action.id, done=True)
    assert to_do(workspace) == to_do(worker) == []


def test_what_has_no_day_or_a_later_one_does_not_stand_on_today(workspace: Workspace, amir: UUID) -> None:
    meet(workspace, amir, None)
    meet(workspace, amir, date(2026, 11, 25))
    assert to_do(workspace) == []


def test_nothing_is_due_from_somebody_who_left(workspace: Workspace, amir: UUID, wall: Wall) -> None:
    meet(workspace, amir)
    desk = workspace.people._desk
    with desk.store.write(desk.author, "remove worker") as repositories:
        repositories.settings.take_worker_out(amir)
    wall.go_to(2027, 3, 1)
    assert to_do(workspace) == []
    assert [line.worker_id for line in workspace.supervision.team()] == [workspace.worker.id]


def test_a_joint_visit_is_part_of_the_record_of_the_person_and_private_there(
    workspace: Workspace, amir: UUID
) -> None:
    jean = added(workspace, "Jean Okafor")
    agreed = ActionForm(what="Ring her GP", worker_id=amir)
    visit = replace(MET, kind=MeetingKind.JOINT_VISIT, person_id=jean)
    workspace.supervision.keep_meeting(amir, None, visit, (agreed,))
    seen = workspace.trail.who_has_seen(jean)
    assert "Wrote in your record" in [line.what for line in seen.lines]
    assert "supervision" not in repr(seen.lines).lower()
    with workspace.people._desk.store.read() as repositories:
        counts = repositories.erasing.counts(jean)
        parts = {part.table: part.private for part in repositories.subject_access.parts(jean)}
    assert (counts["supervision_meeting"], counts["supervision_action"]) == (1, 1)
    assert parts["supervision_meeting"]
    assert parts["supervision_action"]
