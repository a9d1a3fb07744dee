"""How many keys a morning takes: they are pressed one by one, and counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.attendance import Presence
from app.domain.groups import SessionState
from app.domain.people import Role
from app.domain.session_scores import Moment
from tests.ui.at_the_desk import CTRL, Key, Pressed, ask, desk, dialog, next_session, press, show, shown
from tests.ui.conftest import settle
from ui.screens.register_screen import RegisterScreen
from ui.screens.scores_screen import ScoresScreen
from ui.screens.today_screen import TodayScreen
from ui.widgets.unmarked_dialog import UnmarkedDialog
from ui.widgets.walk_in_dialog import WalkInDialog

if TYPE_CHECKING:
    from app.domain.attendance import Register
    from tests.ui.bot import QtBot
    from ui.frame import Frame


def register(frame: Frame) -> Register:
    session_id = next_session(frame)
    return ask(frame, lambda: desk(frame).attendance.open_register(session_id))


def came(frame: Frame, *roles: Role) -> set[str]:
    return {entry.name for entry in register(frame).entries if entry.here and entry.role in roles}


def missing(frame: Frame, *roles: Role) -> set[str]:
    return {entry.name for entry in register(frame).entries if not entry.here and entry.role in roles}


SPACES, MINUS = [Key.Key_Space], [Key.Key_Minus]
HELPERS: list[Pressed] = [Key.Key_Tab, (Key.Key_E, CTRL), "d", Key.Key_Minus]
"""On to the helpers, all of them, but not Dev."""


@pytest.mark.parametrize(
    ("keys", "most"),
    [
        pytest.param([*SPACES * 5, *MINUS, *SPACES * 4, *MINUS, *SPACES * 4], 17, id="one by one"),
        pytest.param([(Key.Key_E, CTRL), "f", *MINUS, "k", *MINUS], 9, id="everyone but two"),
    ],
)
def test_from_today_to_a_finished_register_of_thirteen_of_fifteen_and_their_faces(
    qtbot: QtBot, frame: Frame, keys: list[Pressed], most: int
) -> None:
    show(qtbot, frame, TodayScreen)
    opening = press(qtbot, frame, [Key.Key_Return])
    shown(qtbot, frame, RegisterScreen)
    people = press(qtbot, frame, keys)
    assert len(came(frame, Role.PARTICIPANT)) == 13
    assert missing(frame, Role.PARTICIPANT) == {"Frank Osei", "Ken Tomlin"}
    assert press(qtbot, frame, HELPERS) <= 6
    assert came(frame, Role.CARER, Role.VOLUNTEER) == {
        "Rose Achebe",
        "Sam Byrne",
        "Anya Novak",
        "Colin Reid",
        "Joy Mensah",
    }
    totals = register(frame).totals()
    assert (totals.people, totals.carers, totals.volunteers) == (13, 2, 3)
    done = press(qtbot, frame, [(Key.Key_Return, CTRL)])
    shown(qtbot, frame, ScoresScreen)
    assert opening + people + done <= most
    assert register(frame).state is SessionState.DONE
    assert {entry.presence for entry in register(frame).entries if not entry.here} == {Presence.NO_WORD}
    # Straight on with how they feel: one key for each face.
    session_id, given = next_session(frame), "3242533231421"
    assert press(qtbot, frame, given) == 13
    board = ask(frame, lambda: desk(frame).scores.open_board(session_id))
    assert [line.before.value for line in board.lines if line.before is not None] == [int(k) for k in given]
    assert board.answered(Moment.BEFORE) == 13


def test_those_left_out_are_listed_once_and_a_slash_says_that_somebody_sent_word(
    qtbot: QtBot, frame: Frame
) -> None:
    """Nobody has to say why somebody is not there: then it is one key more."""
    show(qtbot, frame, TodayScreen)
    count = press(qtbot, frame, [Key.Key_Return])
    page = shown(qtbot, frame, RegisterScreen)
    count += press(qtbot, frame, [(Key.Key_E, CTRL), "f", Key.Key_Slash, "k", Key.Key_Space])
    frank = next(row for row in page.page.people.rows if row.name == "Frank Osei")
    assert (frank.here, frank.away, frank.spoken) == (False, "Sent apology", "Frank Osei, sent apology")
    press(qtbot, frame, [Key.Key_Tab, (Key.Key_E, CTRL)])
    count += press(qtbot, frame, [(Key.Key_Return, CTRL)])
    asked = dialog(qtbot, UnmarkedDialog)
    assert [switch.accessibleName() for switch in asked.switches.values()] == ["Ken Tomlin"]
    qtbot.keyClick(asked, Key.Key_Return)
    shown(qtbot, frame, ScoresScreen)
    assert count + 1 <= 9


def test_a_walk_in_takes_at_most_eight_keys_from_today(qtbot: QtBot, frame: Frame) -> None:
    show(qtbot, frame, TodayScreen)
    count = press(qtbot, frame, [Key.Key_Return])
    shown(qtbot, frame, RegisterScreen)
    count += press(qtbot, frame, [Key.Key_F2])
    asked = dialog(qtbot, WalkInDialog)
    for key in "mary":
        qtbot.keyClick(asked.name.line, key)
    qtbot.keyClick(asked.name.line, Key.Key_Return)
    settle(qtbot, frame)
    assert count + 5 <= 8
    assert {name.casefold() for name in came(frame, Role.PARTICIPANT)} == {"mary"}
