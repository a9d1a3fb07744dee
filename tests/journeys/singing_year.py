"""The Silver Singers year, entered through the use cases: 20 sessions, 60 people, 260 and 100 attendances."""

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from app.domain.attendance import Presence
from app.domain.groups import GroupForm
from app.domain.people import ChosenName, Role
from app.domain.session_scores import Mode, Moment, Score
from app.workspace import Workspace
from tests.conftest import Wall

FIRST = date(2026, 4, 7)
SESSIONS = 20
SINGERS = 45
CARERS = 15
EACH_WEEK = 13


@dataclass(frozen=True)
class Year:
    """A year of singing, written down."""

    group_id: UUID
    sessions: tuple[UUID, ...]


def sing(workspace: Workspace, wall: Wall) -> Year:
    """Twenty Tuesdays: 13 of 60 people and 5 volunteers come each time, everybody gives both scores."""
    wall.go_to(2026, 4, 7, 9)
    group_id = workspace.groups.add(
        GroupForm(
            name="Silver Singers",
            activity="singing",
            venue="Measham village hall",
            first_on=FIRST,
            starts=time(14),
            ends=time(15, 30),
            mode=Mode.FACES,
        )
    ).group.id
    people = [
        *_added(
            workspace, group_id, Role.PARTICIPANT, [f"Singer Number{_letters(n)}" for n in range(SINGERS)]
        ),
        *_added(workspace, group_id, Role.CARER, [f"Carer Number{_letters(n)}" for n in range(CARERS)]),
    ]
    volunteers = _added(
        workspace, group_id, Role.VOLUNTEER, [f"Helper Number{_letters(n)}" for n in range(5)]
    )
    sessions = []
    for week in range(SESSIONS):
        wall.go_to(2026, 4, 7, 14)
        wall.pass_by(days=7 * week)
        session_id = workspace.groups.page(group_id).next_session
        assert session_id is not None
        came = [people[(week * EACH_WEEK + place) % len(people)] for place in range(EACH_WEEK)]
        for person_id in [*came, *volunteers]:
            workspace.attendance.mark(session_id, person_id, Presence.HERE)
        for person_id in came:
            _give(workspace, session_id, person_id, before=3, after=4)
        workspace.attendance.close(session_id, {})
        sessions.append(session_id)
    return Year(group_id, tuple(sessions))


def _added(workspace: Workspace, group_id: UUID, role: Role, names: list[str]) -> list[UUID]:
    preview = workspace.people.preview_names("\n".join(names))
    workspace.people.add_names(tuple(ChosenName(line.parsed) for line in preview), group_id, role)
    members = workspace.groups.page(group_id).members
    return [member.person_id for member in members if member.role is role]


def _give(workspace: Workspace, session_id: UUID, person_id: UUID, *, before: int, after: int) -> None:
    for moment, value in ((Moment.BEFORE, before), (Moment.AFTER, after)):
        workspace.scores.score(session_id, person_id, moment, Score(mode=Mode.FACES, value=value))


def _letters(number: int) -> str:
    return chr(ord("a") + number // 26) + chr(ord("a") + number % 26)
