"""Every screen there is, with the made-up town behind it: the lint finds nothing, in every look and size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.conftest import settle
from tests.ui.every_screen import open_screen
from tests.ui.getting_ready import at, page, prove
from tests.ui.lint import lint_in_every_look
from tests.ui.shared_window import SharedWindow, windows_over
from ui.all_screens import SCREENS
from ui.help_pages import page_names
from ui.screen import Screen
from ui.screens.first_run_screen import STEPS
from ui.setup.group_step import GroupStep
from ui.setup.organisation_step import OrganisationStep
from ui.setup.passphrase_step import PassphraseStep
from ui.setup.rescue_step import RescueStep

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.setup.step import Step
    from ui.window import Window


@pytest.fixture(scope="module")
def town_window(practice_town: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedWindow]:
    """Lends the same window over the made-up town to one test after the other."""

    yield from windows_over(practice_town, tmp_path_factory)


@pytest.fixture
def practice_frame(
    qtbot: QtBot, town_window: SharedWindow, request: pytest.FixtureRequest
) -> Iterator[Frame]:
    """The window over the made-up town, unlocked, with Today on show."""
    with town_window.lent(qtbot, request) as frame:
        yield frame


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_has_no_fault_in_any_look_or_size(qtbot: QtBot, practice_frame: Frame, name: str) -> None:
    open_screen(qtbot, practice_frame, name)
    assert lint_in_every_look(practice_frame) == []


LEADS_ON = frozenset({"scores"})
"""F11 opens the page of one person there, which is a screen of its own."""
TOGETHER = [
    name
    for name, kind in SCREENS.items()
    if kind.together_action is not Screen.together_action and name not in LEADS_ON
]


@pytest.mark.parametrize("name", TOGETHER)
def test_a_screen_turned_to_the_person_has_no_fault(qtbot: QtBot, practice_frame: Frame, name: str) -> None:
    window = open_screen(qtbot, practice_frame, name)
    window.screen_shown.together_action()
    settle(qtbot, practice_frame)
    assert window.screen_shown.together, "nothing was turned"
    assert lint_in_every_look(practice_frame) == []


@pytest.mark.parametrize("name", ["group", "register", "scores", "person", "matters", "worry", "plan"])
def test_a_screen_about_somebody_or_something_opens_with_an_id_alone(window: Window, name: str) -> None:
    screen = SCREENS[name](window.context)
    with pytest.raises(TypeError, match=f"{type(screen).__name__} cannot open 'Jean'"):
        screen.open("Jean")


@pytest.mark.parametrize(
    "part", ["people", "copies", "records", "trail", "measures", "numbers", "keyboard", "about"]
)
def test_every_part_of_settings_has_no_fault(qtbot: QtBot, practice_frame: Frame, part: str) -> None:
    window = practice_frame.window_open
    assert window is not None
    window.go("settings", part)
    settle(qtbot, practice_frame)
    assert lint_in_every_look(practice_frame) == []


def test_the_page_for_the_passphrase_has_no_fault(locked_frame: Frame) -> None:
    assert lint_in_every_look(locked_frame) == []


def test_every_step_of_getting_ready_has_no_fault(qtbot: QtBot, new_frame: Frame) -> None:
    found = []
    for place, kind in enumerate(STEPS):
        step = at(qtbot, new_frame, kind)
        found += [f"step {place + 1}: {fault}" for fault in lint_in_every_look(new_frame)]
        go_on(qtbot, new_frame, step)
        if isinstance(step, RescueStep):
            page(new_frame).main_action()
            found += [f"the check: {fault}" for fault in lint_in_every_look(new_frame)]
            page(new_frame).leave()
            prove(qtbot, new_frame, step)
    assert found == []


def go_on(qtbot: QtBot, frame: Frame, step: Step) -> None:
    """Fill in what a step asks for, and press Next; the last one is left as it is."""
    match step:
        case OrganisationStep():
            step.organisation.set_text("Riverside Link Work")
            step.worker.set_text("Sam")
        case PassphraseStep():
            step.passphrase.field.set_text("marigold lantern river sofa gravel")
        case _:
            pass
    if not isinstance(step, RescueStep | GroupStep):
        step.go_on()
        settle(qtbot, frame)


@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_says_where_it_belongs_and_has_a_page_of_help(name: str) -> None:
    screen = SCREENS[name]
    assert screen.name == name
    assert (screen.help_page or name) in page_names()
