"""Whatever is typed or pasted is kept, or refused in a sentence at its field with the words still there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.domain.people import PersonForm
from app.domain.safety import Seen
from tests.ui.asking import ask, part, press, settle, shown
from tests.ui.shared_window import SharedWindow, windows_over
from tests.ui.strange_words import CONTROL, ENDLESS, KINDS, STRANGE, as_kept, paste, refused
from ui.screens.person_form_screen import PersonFormScreen
from ui.screens.settings_screen import SettingsScreen
from ui.settings.people_section import PeopleSection
from ui.widgets.button import Button
from ui.widgets.field import LineField, TextField
from ui.widgets.note_dialog import NoteDialog
from ui.widgets.plan_dialogs import GoalDialog
from ui.widgets.question_page import QuestionPage
from ui.widgets.segmented import Segment
from ui.widgets.step_dialog import StepDialog
from ui.widgets.worry_row import WorryRow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from tests.conftest import Template
    from tests.ui.bot import QtBot
    from ui.window import Window

Key = Qt.Key
strange = pytest.mark.parametrize("typed", STRANGE, ids=KINDS)
anything = pytest.mark.parametrize("typed", [*STRANGE, ENDLESS], ids=(*KINDS, "endless"))


@pytest.fixture(scope="module")
def windows(
    town: Path, tmp_path_factory: pytest.TempPathFactory, template: Template
) -> Iterator[SharedWindow]:
    """Lends the same window to one test after the other; each is about somebody of its own."""
    yield from windows_over(town, tmp_path_factory, template, keeps=True)


@pytest.fixture
def window(qtbot: QtBot, windows: SharedWindow, request: pytest.FixtureRequest) -> Iterator[Window]:
    """The open desk, with Today on show."""
    with windows.lent(qtbot, request) as frame:
        assert frame.window_open is not None
        yield frame.window_open


@pytest.fixture
def something_stays(windows: SharedWindow, window: Window) -> Iterator[None]:
    """What is refused stays half typed: the next test begins with a new window."""
    yield
    assert window is not None
    windows.renew()


half_typed_after = pytest.mark.usefixtures("something_stays")


@pytest.fixture
def jean(qtbot: QtBot, window: Window) -> UUID:
    """The page of another Jean for each test is on show."""
    people = window.context.workspace.people
    person = ask(qtbot, window, lambda: people.add(PersonForm(name="Jean Okafor"))).person.id
    window.go("person", person)
    settle(qtbot, window)
    return person


def line(page: PersonFormScreen, name: str) -> LineField:
    return page._fields[name]


@strange
def test_a_person_is_added_whatever_they_are_called(qtbot: QtBot, window: Window, typed: str) -> None:
    window.go("person_form")
    settle(qtbot, window)
    page = window.screen_shown
    assert isinstance(page, PersonFormScreen)
    for name in ("name", "preferred_name", "reach", "worry_contact", "gp_practice"):
        paste(qtbot, line(page, name).line, typed)
    press(qtbot, window, Key.Key_Return)
    settle(qtbot, window)
    name, argument = window.at
    assert name == "person"
    person = ask(qtbot, window, lambda: window.context.workspace.people.page(argument)).person  # type: ignore[arg-type]  # the page's own
    kept = as_kept(typed)
    assert (person.name, person.reach, person.gp_practice) == (kept, kept, kept)
    assert window.screen_shown.title() == kept


@half_typed_after
@pytest.mark.parametrize(
    "name", ["name", "preferred_name", "title", "phone", "reach", "postcode", "worry_contact"]
)
def test_an_endless_field_of_a_person_is_refused_and_stays(qtbot: QtBot, window: Window, name: str) -> None:
    window.go("person_form", "Jo")
    settle(qtbot, window)
    page = window.screen_shown
    assert isinstance(page, PersonFormScreen)
    paste(qtbot, line(page, name).line, ENDLESS)
    press(qtbot, window, Key.Key_Return)
    settle(qtbot, window)
    assert window.screen_shown is page
    assert refused(line(page, name))


@strange
def test_a_note_is_kept_as_it_was_written(qtbot: QtBot, window: Window, jean: UUID, typed: str) -> None:
    press(qtbot, window, Key.Key_N, CONTROL)
    field = part(shown(NoteDialog), TextField)
    paste(qtbot, field.edit, typed)
    qtbot.keyClick(field.edit, Key.Key_Return, CONTROL)
    settle(qtbot, window)
    page = ask(qtbot, window, lambda: window.context.workspace.people.page(jean))
    assert as_kept(typed) in {page.history[0].title, page.history[0].detail}


@half_typed_after
def test_an_endless_note_stays_in_its_dialog_however_one_leaves(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    press(qtbot, window, Key.Key_N, CONTROL)
    dialog = shown(NoteDialog)
    field = part(dialog, TextField)
    paste(qtbot, field.edit, ENDLESS)
    for key, held in ((Key.Key_Return, CONTROL), (Key.Key_Escape, Qt.KeyboardModifier.NoModifier)):
        qtbot.keyClick(field.edit, key, held)
        settle(qtbot, window)
        assert dialog.isVisible()
        assert refused(field)
    assert dialog.focusWidget() is field.edit
    qtbot.keyClick(field.edit, Key.Key_Backspace)
    assert field.problem == ""
    with qtbot.waitSignal(dialog.kept):  # the button is seen to go down first
        qtbot.keyClick(field.edit, Key.Key_Return, CONTROL)
    settle(qtbot, window)
    history = ask(qtbot, window, lambda: window.context.workspace.people.page(jean)).history
    assert len(history[0].title + history[0].detail) >= len(ENDLESS) - 1


@strange
def test_what_somebody_said_in_the_talk_is_kept(qtbot: QtBot, window: Window, jean: UUID, typed: str) -> None:
    press(qtbot, window, Key.Key_F3)
    settle(qtbot, window)
    page = shown(QuestionPage)
    paste(qtbot, page.words.edit, typed)
    press(qtbot, window, Key.Key_Return)
    settle(qtbot, window)
    talk = ask(qtbot, window, lambda: window.context.workspace.talks.start(jean))
    assert talk.answers[page.question.code].words == as_kept(typed)


@half_typed_after
def test_endless_words_in_the_talk_keep_their_page_open(qtbot: QtBot, window: Window, jean: UUID) -> None:
    press(qtbot, window, Key.Key_F3)
    settle(qtbot, window)
    page = shown(QuestionPage)
    paste(qtbot, page.words.edit, ENDLESS)
    for key in (Key.Key_Return, Key.Key_Escape):
        press(qtbot, window, key)
        settle(qtbot, window)
        assert shown(QuestionPage) is page
        assert page.words.text() == ENDLESS
        assert page.words.edit.accessibleDescription().endswith("Use up to 10000 characters.")
    qtbot.keyClick(page.words.edit, Key.Key_Backspace)
    press(qtbot, window, Key.Key_Return)
    settle(qtbot, window)
    talk = ask(qtbot, window, lambda: window.context.workspace.talks.start(jean))
    assert len(talk.answers[page.question.code].words) == len(ENDLESS) - 1


@strange
def test_a_goal_and_a_step_are_kept(qtbot: QtBot, window: Window, jean: UUID, typed: str) -> None:
    window.go("plan", jean)
    settle(qtbot, window)
    press(qtbot, window, Key.Key_Return)
    paste(qtbot, part(shown(GoalDialog), QPlainTextEdit), typed)
    qtbot.keyClick(shown(Button, "Keep this"), Key.Key_Return)
    settle(qtbot, window)
    press(qtbot, window, Key.Key_Return, CONTROL)
    dialog = shown(StepDialog)
    lines = [edit for edit in dialog.findChildren(QLineEdit) if edit.objectName()]  # what, who, when, where
    for edit in lines:
        paste(qtbot, edit, typed)
    qtbot.keyClick(lines[0], Key.Key_Return)
    settle(qtbot, window)
    (goal,) = ask(qtbot, window, lambda: window.context.workspace.plans.open(jean)).goals
    kept = as_kept(typed)
    assert goal.words == kept
    assert (goal.steps[0].what, goal.steps[0].who, goal.steps[0].where) == (kept, kept, kept)


@half_typed_after
@pytest.mark.parametrize("place", range(4), ids=["what", "who", "when", "where"])
def test_an_endless_field_of_a_step_stays_in_its_dialog(
    qtbot: QtBot, window: Window, jean: UUID, place: int
) -> None:
    plans = window.context.workspace.plans
    ask(qtbot, window, lambda: plans.add_goal(plans.open(jean).id, "I want to sing."))
    window.go("plan", jean)
    settle(qtbot, window)
    press(qtbot, window, Key.Key_Return)
    dialog = shown(StepDialog)
    fields = dialog.findChildren(LineField)
    paste(qtbot, fields[0].line, "Get the bus pass")
    paste(qtbot, fields[place].line, ENDLESS)
    for key in (Key.Key_Return, Key.Key_Escape):
        qtbot.keyClick(fields[place].line, key)
        settle(qtbot, window)
        assert dialog.isVisible()
        assert refused(fields[place])
    assert ask(qtbot, window, lambda: plans.open(jean)).steps == ()


@anything
def test_who_was_told_about_a_worry_is_kept_or_stays(
    qtbot: QtBot, window: Window, jean: UUID, typed: str
) -> None:
    window.go("worry", jean)
    settle(qtbot, window)
    row = window.screen_shown.findChildren(WorryRow)[0]
    seen = next(segment for segment in row.findChildren(Segment) if segment.text() == "Seen")
    qtbot.keyClick(seen, Key.Key_Space)
    settle(qtbot, window)
    whom, note = row.findChildren(LineField)
    for field in (whom, note):
        paste(qtbot, field.line, typed)
    qtbot.keyClick(note.line, Key.Key_Return)
    settle(qtbot, window)
    page = ask(qtbot, window, lambda: window.context.workspace.safety.page(jean))
    (found,) = [worry for worry in page.lines if worry.seen is Seen.YES]
    if typed == ENDLESS:
        assert found.actions == ()
        assert refused(whom)
        assert refused(note)
    else:
        assert [(action.told, action.note) for action in found.actions] == [(as_kept(typed), as_kept(typed))]
        assert (whom.text(), note.text()) == ("", "")


@half_typed_after
@anything
def test_settings_are_kept_or_refused_at_their_field(qtbot: QtBot, window: Window, typed: str) -> None:
    window.go("settings", "people")
    settle(qtbot, window)
    page = window.screen_shown
    assert isinstance(page, SettingsScreen)
    section = page.findChildren(PeopleSection)[-1]
    for field in (section.worker, section.organisation):
        paste(qtbot, field.line, typed)
        qtbot.keyClick(field.line, Key.Key_Tab)
        settle(qtbot, window)
    settings = window.context.workspace.settings
    names = ask(qtbot, window, lambda: (settings.workers()[0].name, settings.organisation().name))
    if typed == ENDLESS:
        assert refused(section.worker)
        assert refused(section.organisation)
        assert names == ("Sam", "Riverside Link Work")
    else:
        assert names == (as_kept(typed), as_kept(typed))
    paste(qtbot, section.phone.line, "0" * 61)
    qtbot.keyClick(section.phone.line, Key.Key_Tab)
    settle(qtbot, window)
    assert "Use up to 60 characters." in section.phone.problem
    assert section.phone.text() == "0" * 61


def nothing_pending(page: QWidget) -> bool:
    """Whether no pause in typing is still waited for."""
    return not any(timer.isActive() for timer in page.findChildren(QTimer))


@anything
def test_anything_can_be_looked_for(qtbot: QtBot, window: Window, typed: str) -> None:
    for name in ("people", "find"):
        window.go(name)
        settle(qtbot, window)
        (edit,) = window.screen_shown.findChildren(QLineEdit)
        paste(qtbot, edit, typed)
        settle(qtbot, window)
        qtbot.waitUntil(partial(nothing_pending, window.screen_shown))
        settle(qtbot, window)
        assert window.screen_shown.name == name
