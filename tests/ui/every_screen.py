"""Opens any screen there is in the made-up town, new ones included by themselves."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from app.domain.onward import OnwardAnswer, OnwardForm, OnwardState
from app.domain.session_scores import Moment
from app.measures.filled import Given
from app.measures.own import OwnForm, OwnItem
from app.measures.typed_answers import read_answers
from tests.domain.places import GARDENERS
from tests.ui.at_the_desk import ask, desk
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.workspace import Workspace
    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.window import Window


def _session(workspace: Workspace) -> UUID:
    group = workspace.groups.list_groups()[0]
    page = workspace.groups.page(group.id)
    return next(line.id for line in page.sessions if line.people)


def _person(workspace: Workspace) -> UUID:
    return workspace.people.list_people()[0].id


def _score_person(workspace: Workspace) -> object:
    session = _session(workspace)
    board = workspace.scores.open_board(session)
    return session, board.lines[0].person_id, Moment.BEFORE


def _talk(workspace: Workspace) -> UUID:
    return workspace.talks.start(_person(workspace)).id


def _half(workspace: Workspace) -> UUID:
    half = workspace.asking.begin(_person(workspace), "ucla-3")
    return workspace.asking.answer(half.id, "companionship", Given(Decimal(2))).id


def _filled(workspace: Workspace) -> UUID:
    return workspace.asking.finish(_half(workspace)).id


def _over_time(workspace: Workspace) -> object:
    for answers in ("1,2,2,3", "3,3,2,1"):
        measure = workspace.measures.measure("ucla-3")
        workspace.fillings.enter(
            _person(workspace), "ucla-3", read_answers(measure, answers), date(2026, 11, 3)
        )
    return _person(workspace), "time"


def _pile(workspace: Workspace) -> UUID:
    pile = workspace.piles.start("ucla-3", date(2026, 11, 3), double=True)
    person = _person(workspace)
    for answers in ("1,2,2,3", "1,2,3,3"):
        workspace.piles.key(pile.id, person, read_answers(pile.measure, answers))
    return pile.id


def _planned(workspace: Workspace) -> UUID:
    person = _person(workspace)
    workspace.plans.add_goal(workspace.plans.open(person).id, "I want to sing again.")
    return person


def _place(workspace: Workspace) -> UUID:
    return workspace.directory.add(GARDENERS).id


def _matched(workspace: Workspace) -> UUID:
    _place(workspace)
    return _person(workspace)


def _asked(workspace: Workspace) -> UUID:
    person = _person(workspace)
    form = OnwardForm(to="Occupational therapist", whom="Ms Ade", why="Getting into the bath.")
    asked = workspace.onward.ask(person, form)
    waiting = OnwardAnswer(state=OnwardState.WAITING, on=date(2026, 11, 16), why="About six weeks.")
    workspace.onward.answered(asked.id, waiting)
    return person


AT_HOME = OwnForm(
    title="At home",
    items=(OwnItem("I like my room"), OwnItem("I sleep well")),
    options=((0, "No"), (1, "Yes")),
)
ARGUMENTS: dict[str, Callable[[Workspace], object]] = {
    "group": lambda workspace: workspace.groups.list_groups()[0].id,
    "dates": lambda workspace: workspace.groups.list_groups()[0].id,
    "waiting": lambda workspace: workspace.groups.list_groups()[0].id,
    "session": _session,
    "around": lambda workspace: workspace.groups.list_groups()[0].id,
    "story_papers": lambda workspace: workspace.groups.list_groups()[0].id,
    "agreed": _person,
    **dict.fromkeys(
        ("missing", "joining", "growth", "safety_notes", "sheets"),
        lambda workspace: workspace.groups.list_groups()[0].id,
    ),
    "register_files": lambda workspace: workspace.groups.list_groups()[0].id,
    "register": _session,
    "taking_part": _session,
    "scores": _session,
    "score_person": _score_person,
    "person": _person,
    "same_person": lambda workspace: tuple(person.id for person in workspace.people.list_people()[:2]),
    "facts": lambda workspace: (_person(workspace), "contacts"),
    "talk": _person,
    "matters": _talk,
    "two_talks": _talk,
    "worry": _person,
    "record": _person,
    "plan": _person,
    "earlier_plans": _planned,
    "onward": _asked,
    "whats_on": _matched,
    "weights": _matched,
    "place_form": _place,
    "place_checks": _place,
    "papers": _planned,
    "who_has_seen": _person,
    "measures": _over_time,
    "measure": _half,
    "measure_end": _half,
    "filled": _filled,
    "sheet": lambda workspace: (_person(workspace), "ons4"),
    "pile": _pile,
    "offer": lambda _workspace: "who-5",
    "wording": lambda _workspace: "swemwbs",
    "translation": lambda workspace: workspace.measures.make_own(AT_HOME).id,
}
"""What to open a screen with; a screen that is not here opens with nothing."""


def open_screen(qtbot: QtBot, frame: Frame, name: str) -> Window:
    """Show a screen by its name, and wait until it is filled."""
    window = frame.window_open
    assert window is not None
    find = ARGUMENTS.get(name)
    workspace = desk(frame)
    window.go(name, None if find is None else ask(frame, lambda: find(workspace)))
    settle(qtbot, frame)
    assert window.at[0] == name
    return window
