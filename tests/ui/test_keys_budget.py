"""How many keys a morning takes: they are pressed one by one, and counted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from app.domain.people import Role
from app.domain.session_scores import Moment
from tests.ui.at_the_desk import CTRL, Key, Pressed, ask, desk, next_session, press, show
from ui.screens.register_screen import RegisterScreen
from ui.screens.scores_screen import ScoresScreen

if TYPE_CHECKING:
    from app.domain.attendance import Register
    from tests.ui.bot import QtBot
    from ui.frame import Frame

AWAY = {"Frank Osei", "Ken Tomlin", "Dev Patel"}


def register(frame: Frame) -> Register:
    session_id = next_session(frame)
    return ask(frame, lambda: desk(frame).attendance.open_register(session_id))


def came(frame: Frame, *roles: Role) -> set[str]:
    return {entry.name for entry in register(frame).entries if entry.here and entry.role in roles}


def missing(frame: Frame, *roles: Role) -> set[str]:
    return {entry.name for entry in register(frame).entries if not entry.here and entry.role in roles}


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(
            [Key.Key_Space] * 5 + [Key.Key_Down] + [Key.Key_Space] * 4 + [Key.Key_Down] + [Key.Key_Space] * 4,
            id="one by one",
        ),
        pytest.param([(Key.Key_E, CTRL), "f", Key.Key_Space, "k", Key.Key_Space], id="everyone but two"),
    ],
)
def test_thirteen_of_fifteen_people_take_seventeen_keys_and_the_helpers_six_more(
    qtbot: QtBot, frame: Frame, keys: list[Pressed]
) -> None:
    show(qtbot, frame, RegisterScreen, next_session(frame))
    assert press(qtbot, frame, keys) <= 17
    assert len(came(frame, Role.PARTICIPANT)) == 13
    assert missing(frame, Role.PARTICIPANT) == {"Frank Osei", "Ken Tomlin"}

    more: list[Pressed] = [Key.Key_Tab, (Key.Key_E, CTRL), "d", Key.Key_Space]
    assert press(qtbot, frame, more) <= 6
    assert came(frame, Role.CARER, Role.VOLUNTEER) == {
        "Rose Achebe",
        "Sam Byrne",
        "Anya Novak",
        "Colin Reid",
        "Joy Mensah",
    }
    totals = register(frame).totals()
    assert (totals.people, totals.carers, totals.volunteers) == (13, 2, 3)


def test_thirteen_face_scores_take_thirteen_keys(qtbot: QtBot, frame: Frame) -> None:
    session_id = next_session(frame)
    marked = ask(frame, lambda: desk(frame).attendance.mark_all(session_id, frozenset({Role.PARTICIPANT})))
    for entry in marked.people:
        if entry.name in AWAY:
            ask(frame, partial(desk(frame).attendance.mark, session_id, entry.person_id, None))
    show(qtbot, frame, ScoresScreen, session_id)
    given = "3242533231421"
    assert press(qtbot, frame, given) == 13
    board = ask(frame, lambda: desk(frame).scores.open_board(session_id))
    assert [line.before.value for line in board.lines if line.before is not None] == [int(k) for k in given]
    assert board.answered(Moment.BEFORE) == 13
