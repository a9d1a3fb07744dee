"""F11: the plan and what matters, turned to the person; thanks first, before anything else comes back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.attendance import Presence
from app.domain.plans import StepForm
from app.domain.safety import Seen
from tests.ui.asking import ask, person_called, press, settle, shown, words_on
from tests.ui.conftest import SINGERS
from tests.ui.lint import lint_at_every_size
from tests.ui.shared_window import SharedWindow, windows_over
from ui.screens.plan_screen import PlanScreen
from ui.theme import current_theme
from ui.theme.fonts import PERSON
from ui.widgets.button import Button
from ui.widgets.thank_you import ThankYou
from ui.widgets.together_bar import TogetherBar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from tests.conftest import Template
    from tests.ui.bot import QtBot
    from ui.window import Window

Key = Qt.Key


@pytest.fixture(scope="module")
def windows(
    town: Path, tmp_path_factory: pytest.TempPathFactory, template: Template
) -> Iterator[SharedWindow]:
    """Lends the same window to one test after the other; what Jean has is made by the first."""
    yield from windows_over(town, tmp_path_factory, template, keeps=True)


@pytest.fixture
def window(qtbot: QtBot, windows: SharedWindow, request: pytest.FixtureRequest) -> Iterator[Window]:
    """The open desk, with Today on show."""
    with windows.lent(qtbot, request) as frame:
        assert frame.window_open is not None
        yield frame.window_open


@pytest.fixture
def jean(qtbot: QtBot, window: Window) -> UUID:
    """Jean has a talk, a plan with a step, and a worry that is open."""
    workspace, person = window.context.workspace, person_called(qtbot, window, "Jean Okafor")

    def make() -> None:
        if workspace.people.page(person).finished_talk is not None:
            return
        workspace.talks.finish(workspace.talks.start(person).id)
        plan = workspace.plans.add_goal(workspace.plans.open(person).id, "I want to sing again.")
        workspace.plans.add_step(plan.goals[0].id, StepForm(what="Get the bus pass"))
        workspace.safety.see(person, "RF1", Seen.YES)

    ask(qtbot, window, make)
    return person


@pytest.fixture(params=["plan", "matters"])
def page(request: pytest.FixtureRequest, qtbot: QtBot, window: Window, jean: UUID) -> str:
    """One of the two pages is on show, reached from the list of people."""
    window.go("people")
    if request.param == "plan":
        window.go("plan", jean)
    else:
        person = ask(qtbot, window, lambda: window.context.workspace.people.page(jean))
        window.go("matters", person.finished_talk)
    settle(qtbot, window)
    return str(request.param)


def shared(window: Window) -> bool:
    """Whether the page on the screen is for the two to look at, asked anew each time."""
    return window.screen_shown.together


def wholly_seen(control: QWidget) -> bool:
    return control.visibleRegion().boundingRect() == control.rect()


def names_in(window: Window) -> list[str]:
    return [name for name in SINGERS if name != "Jean Okafor" and name in words_on(window)]


def test_f11_hides_the_rail_and_all_that_is_only_for_the_helper(
    qtbot: QtBot, window: Window, page: str
) -> None:
    title = window.window().windowTitle()
    assert "Jean" not in title
    press(qtbot, window, Key.Key_F11)
    settle(qtbot, window)
    assert window.screen_shown.together
    assert not window.rail.isVisible()
    assert not window.top.isVisible()
    assert window.window().windowTitle() == title
    words = words_on(window)
    assert names_in(window) == []
    assert "Something to follow up" not in words
    assert "Find" not in words.split("\n")
    assert shown(TogetherBar).isVisible()
    assert shown(TogetherBar).font().families()[0] == PERSON
    assert window.focusWidget() is not None
    del page


@pytest.mark.parametrize("key", [Key.Key_F11, Key.Key_Escape])
def test_leaving_says_thank_you_and_enter_brings_the_helpers_page_back(
    qtbot: QtBot, window: Window, page: str, key: Key
) -> None:
    press(qtbot, window, Key.Key_F11)
    press(qtbot, window, key)
    assert "Thank you, Jean" in words_on(shown(ThankYou))
    assert names_in(window) == []
    assert not window.rail.isVisible()
    press(qtbot, window, Key.Key_Return)
    settle(qtbot, window)
    assert window.at[0] == page
    assert not window.screen_shown.together
    assert window.rail.isVisible()
    assert "Something to follow up" in words_on(window) or page == "matters"
    assert names_in(window) == []


def test_they_can_look_again_after_the_thanks(qtbot: QtBot, window: Window, page: str) -> None:
    press(qtbot, window, Key.Key_F11)
    press(qtbot, window, Key.Key_Escape)
    press(qtbot, window, Key.Key_Escape)
    assert window.screen_shown.together
    assert not any(thanks.isVisible() for thanks in window.findChildren(ThankYou))
    del page


@pytest.mark.parametrize(
    ("held", "key"),
    [
        (Qt.KeyboardModifier.ControlModifier, Key.Key_F),
        *((Qt.KeyboardModifier.AltModifier, Key(ord(number))) for number in "123456"),
        (Qt.KeyboardModifier.AltModifier, Key.Key_M),
    ],
)
def test_no_key_brings_other_names_before_the_person_is_thanked(
    qtbot: QtBot, window: Window, page: str, held: Qt.KeyboardModifier, key: Qt.Key
) -> None:
    press(qtbot, window, Key.Key_F11)
    press(qtbot, window, key, held)
    settle(qtbot, window)
    assert "Thank you, Jean" in words_on(shown(ThankYou))
    assert window.at[0] == page
    assert names_in(window) == []
    press(qtbot, window, key, held)
    settle(qtbot, window)
    assert key == Key.Key_M or window.at[0] != page


def test_the_same_is_a_button_to_press(qtbot: QtBot, window: Window, page: str) -> None:
    qtbot.keyClick(shown(Button, "Show it to Jean"), Key.Key_Space)
    assert shared(window)
    qtbot.keyClick(shown(Button, "Back to your own pages"), Key.Key_Space)
    qtbot.keyClick(shown(ThankYou).leave_button, Key.Key_Space)
    assert not shared(window)
    assert shown(Button, "Show it to Jean").isVisible()
    del page


def test_undo_names_nobody_while_the_person_looks(
    qtbot: QtBot, windows: SharedWindow, window: Window, page: str
) -> None:
    windows.renew()
    workspace = window.context.workspace

    def mark_amir() -> None:
        session = workspace.groups.list_groups()[0].next_session
        amir = workspace.people.list_people("Amir")[0].id
        assert session is not None
        workspace.attendance.mark(session, amir, Presence.HERE)

    ask(qtbot, window, mark_amir)
    press(qtbot, window, Key.Key_F11)
    press(qtbot, window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.line.text == "Undone")
    assert names_in(window) == []
    del page


def test_the_page_for_the_person_has_no_fault_at_any_size(qtbot: QtBot, window: Window, page: str) -> None:
    press(qtbot, window, Key.Key_F11)
    settle(qtbot, window)
    assert lint_at_every_size(window.window()) == []
    press(qtbot, window, Key.Key_F11)
    assert lint_at_every_size(window.window()) == []
    del page


@pytest.mark.parametrize(
    "room", [(1366, 697, 1.0), (1024, 640, 1.0), (1024, 640, 2.0)], ids=["laptop", "low", "low and large"]
)
def test_every_choice_about_the_paper_can_be_reached_in_a_low_window(
    qtbot: QtBot, windows: SharedWindow, window: Window, jean: UUID, room: tuple[int, int, float]
) -> None:
    windows.renew()
    width, height, scale = room
    people = window.context.workspace.people

    def large_print() -> None:
        needs = people.page(jean).needs
        people.change_needs(jean, type(needs)(needs=needs.needs, print_style="large print"))

    ask(qtbot, window, large_print)
    window.strip.show()
    current_theme().use(scale=scale)
    window.window().resize(width, height)
    window.go("plan", jean)
    settle(qtbot, window)
    page = window.screen_shown
    assert isinstance(page, PlanScreen)
    choice = page._choice
    for control in (choice._size.combo, *choice._tints.values(), choice.print_button):
        control.setFocus()
        settle(qtbot, window)
        qtbot.waitUntil(partial(wholly_seen, control))
        assert control.height() >= 44
    current_theme().use(scale=1.0)
