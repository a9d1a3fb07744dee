"""The Silver Singers year: a choir's sessions entered through the use cases, and what its page then says."""

import shutil
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.attendance import Presence
from app.domain.groups import GroupForm
from app.domain.outcome_words import higher_after, outcome_sentence
from app.domain.people import ChosenName, Role
from app.domain.session_scores import Mode, Moment, Score
from app.workspace import Workspace
from tests.conftest import Template, Wall, opened

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


@pytest.fixture(scope="module")
def sung(template: Template, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Year]:
    """The year, entered once into a vault that every test copies."""
    folder = Path(shutil.copytree(template.folder, tmp_path_factory.mktemp("year") / "vault"))
    wall = Wall()
    with opened(folder, template.key, wall) as workspace:
        return folder, _sing(workspace, wall)


@pytest.fixture
def vault_folder(sung: tuple[Path, Year], tmp_path: Path) -> Path:
    return Path(shutil.copytree(sung[0], tmp_path / "vault"))


@pytest.fixture
def year(sung: tuple[Path, Year]) -> Year:
    return sung[1]


def test_the_page_of_the_group_says_what_the_year_was(workspace: Workspace, year: Year) -> None:
    outcome = workspace.groups.page(year.group_id).outcome

    assert (outcome.sessions, outcome.people) == (20, 60)
    assert (outcome.participants, outcome.carers) == (SINGERS, CARERS)
    assert outcome.average_people == Decimal("13.0")
    assert outcome.average_volunteers == Decimal("5.0")
    assert higher_after(outcome) == "20 of 20 sessions higher after than before"
    assert outcome_sentence(outcome) == (
        "Up in 20 of 20 weeks. Average of the 13 people who gave both scores. 1 is very sad, 5 is very happy."
    )
    assert outcome.left_out == ()


def test_editing_one_session_makes_it_19_of_20_and_undo_makes_it_20_again(
    workspace: Workspace, year: Year
) -> None:
    edited = year.sessions[7]
    lines = workspace.scores.open_board(edited).lines
    for line in lines:
        workspace.scores.score(edited, line.person_id, Moment.AFTER, Score(mode=Mode.FACES, value=2))
    outcome = workspace.groups.page(year.group_id).outcome
    assert higher_after(outcome) == "19 of 20 sessions higher after than before"

    for _line in lines:
        workspace.history.undo()
    outcome = workspace.groups.page(year.group_id).outcome
    assert higher_after(outcome) == "20 of 20 sessions higher after than before"


def test_a_span_counts_only_the_sessions_in_it(workspace: Workspace, year: Year) -> None:
    last_five = FIRST + timedelta(weeks=15)
    outcome = workspace.groups.page(year.group_id, start=last_five).outcome

    assert outcome.sessions == 5
    assert len(outcome.scored) == 5
    assert outcome.average_people == Decimal("13.0")


def _sing(workspace: Workspace, wall: Wall) -> Year:
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
