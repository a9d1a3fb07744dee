"""The Silver Singers year on the group's page of the real window, and after one session is edited."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import Door
from app.store.kdf import KdfParameters
from tests.conftest import Wall, opened
from tests.journeys.singing_year import EACH_WEEK, sing
from tests.ui.at_the_desk import CTRL, Key, press, show, words_on
from tests.ui.conftest import shown_frame, unlock
from ui.screens.group_screen import GroupScreen
from ui.screens.scores_screen import ScoresScreen
from ui.widgets.group_view import GOING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Template
    from tests.journeys.singing_year import Year
    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame


@pytest.fixture(scope="module")
def sung(template: Template, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Year]:
    """The year, entered once."""
    folder = tmp_path_factory.mktemp("year") / "vault"
    shutil.copytree(template.folder, folder)
    wall = Wall()
    with opened(folder, template.key, wall) as workspace:
        return folder, sing(workspace, wall)


@pytest.fixture
def year(sung: tuple[Path, Year]) -> Year:
    """What was entered."""
    return sung[1]


@pytest.fixture
def frame(
    qtbot: QtBot, sung: tuple[Path, Year], tmp_path: Path, files: Chosen, wall: Wall
) -> Iterator[Frame]:
    """The window over the year, unlocked, the week after the last session."""
    folder = tmp_path / "vault"
    shutil.copytree(sung[0], folder)
    wall.go_to(2026, 8, 24, 10)
    for shown in shown_frame(qtbot, Door(folder, wall, KdfParameters.cheapest()), files):
        unlock(qtbot, shown)
        yield shown


def test_the_groups_page_says_what_the_year_was(qtbot: QtBot, frame: Frame, year: Year) -> None:
    screen = show(qtbot, frame, GroupScreen, year.group_id)
    assert screen.view.tabs.place == GOING
    assert screen.view.going.figures == ("20", "60", "13.0 + 5.0", "20 of 20")
    qtbot.waitUntil(lambda: "20 of 20 sessions higher after than before." in words_on(screen))
    assert "45 take part and 15 come as carers" in words_on(screen)


def test_editing_one_session_in_the_window_makes_it_19_of_20(qtbot: QtBot, frame: Frame, year: Year) -> None:
    scores = show(qtbot, frame, ScoresScreen, year.sessions[7])
    assert scores.page.card.name == "Everyone has an After score"
    for row in scores.page.names.buttons:
        row.click()
        press(qtbot, frame, "2")
    press(qtbot, frame, [Key.Key_Escape])
    screen = show(qtbot, frame, GroupScreen, year.group_id)
    assert screen.view.going.figures == ("20", "60", "13.0 + 5.0", "19 of 20")
    qtbot.waitUntil(lambda: "19 of 20 sessions higher after than before." in words_on(screen))
    press(qtbot, frame, [(Key.Key_Z, CTRL)] * EACH_WEEK)
    qtbot.waitUntil(lambda: screen.view.going.figures[3] == "20 of 20")
