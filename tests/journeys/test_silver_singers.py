"""The Silver Singers year: a choir's sessions entered through the use cases, and what its page then says."""

import shutil
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.consent import Decision, Purpose
from app.domain.outcome_words import higher_after, outcome_sentence
from app.domain.session_scores import Mode, Moment, Score
from app.workspace import Workspace
from tests.conftest import Template, Wall, opened
from tests.deciding import decide
from tests.journeys.singing_year import CARERS, FIRST, SINGERS, Year, sing


@pytest.fixture(scope="module")
def sung(template: Template, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Year]:
    """The year, entered once into a vault that every test copies."""
    folder = Path(shutil.copytree(template.folder, tmp_path_factory.mktemp("year") / "vault"))
    wall = Wall()
    with opened(folder, template.key, wall) as workspace:
        return folder, sing(workspace, wall)


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
        "20 of 20 sessions higher after than before. Average of the 13 people who gave both scores. "
        "1 is very sad, 5 is very happy."
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
    came = [line.person_id for line in workspace.scores.open_board(year.sessions[-1]).lines]
    decide(workspace, came[0], Purpose.EVALUATION, Decision.NO)
    last = workspace.groups.page(year.group_id, start=last_five).outcome.scored[-1]
    assert last.pairs == 12, "who said no to being counted is in no mean"
