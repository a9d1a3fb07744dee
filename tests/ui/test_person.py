"""One person's page: how to talk with them, notes, decisions, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from app.domain.attendance import Presence
from app.domain.consent import Decision, Purpose
from app.domain.needs import Need, NeedCategory
from app.domain.plans import StepForm
from app.domain.safety import Seen
from app.domain.session_scores import Moment
from tests.ui.asking import ask, part, person_called, place, press, settle, shown, words_on
from ui.screens.person_screen import PersonScreen
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.change_picture import ChangePicture
from ui.widgets.check import RadioBox
from ui.widgets.consent_card import ConsentDialog
from ui.widgets.field import Dropdown, TextField
from ui.widgets.find_dialog import FindDialog
from ui.widgets.list_row import ListRow
from ui.widgets.needs_dialog import NeedsDialog
from ui.widgets.note_dialog import NoteDialog

if TYPE_CHECKING:
    from uuid import UUID

    from tests.ui.bot import QtBot
    from ui.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def jean(qtbot: QtBot, window: Window) -> UUID:
    """Jean's page is on show."""
    person = person_called(qtbot, window, "Jean Okafor")
    window.go("person", person)
    settle(qtbot, window)
    return person


def open_again(qtbot: QtBot, window: Window) -> None:
    window.screen_shown.refreshed()
    settle(qtbot, window)


def test_the_page_says_who_it_is_and_the_window_does_not(window: Window, jean: UUID) -> None:
    assert window.screen_shown.title() == "Jean Okafor"
    assert "Okafor" not in window.window().windowTitle()
    assert window.at == ("person", jean)


def test_a_first_talk_is_what_comes_next_and_enter_starts_it(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    assert shown(Button, "Start a first talk").hasFocus()
    qtbot.keyClick(window.screen_shown, Qt.Key.Key_Return)
    assert window.at == ("talk", jean)
    settle(qtbot, window)


def test_who_decided_is_recorded_with_their_capacity(qtbot: QtBot, window: Window, jean: UUID) -> None:
    assert isinstance(window.screen_shown, PersonScreen)
    window.screen_shown._ask_consent(Purpose.SHARE_REFERRER)
    dialog = shown(ConsentDialog)
    shown(RadioBox, "Yes").click()
    dialog._whom.set_text("Rose, daughter")
    shown(Dropdown, "In what capacity").choose(1)
    dialog._keep()
    settle(qtbot, window)
    (consent,) = ask(qtbot, window, lambda: window.context.workspace.people.page(jean)).consents
    assert consent.given_by == "Rose, daughter, power of attorney for health and welfare"


def test_with_a_plan_the_plan_is_what_comes_next(qtbot: QtBot, window: Window, jean: UUID) -> None:
    plans = window.context.workspace.plans

    def make() -> None:
        plan = plans.add_goal(plans.open(jean).id, "I want to sing again.")
        plans.add_step(plan.goals[0].id, StepForm(what="Ring the garden group", when="10/11/2026"))
        plans.add_step(plan.goals[0].id, StepForm(what="Go to Silver Voices", when="24 Nov 2pm"))

    ask(qtbot, window, make)
    open_again(qtbot, window)
    page = words_on(window.screen_shown)
    assert "“I want to sing again.”" in page
    assert "Late\nRing the garden group\nIt was due on 10 November" in page
    assert "Next\nGo to Silver Voices\nTuesday 24 November, 2:00 pm" in page
    qtbot.keyClick(window.screen_shown, Qt.Key.Key_Return)
    assert window.at == ("plan", jean)
    settle(qtbot, window)


def test_a_note_typed_and_kept_stands_in_what_has_happened(qtbot: QtBot, window: Window, jean: UUID) -> None:
    qtbot.keyClick(window.screen_shown, Qt.Key.Key_N, CONTROL)
    dialog = shown(NoteDialog)
    qtbot.keyClicks(dialog.findChild(QPlainTextEdit), "Rang. Will come on Tuesday.")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    page = ask(qtbot, window, lambda: window.context.workspace.people.page(jean))
    assert page.history[0].title == "Rang. Will come on Tuesday."
    assert "Rang. Will come on Tuesday." in words_on(window.screen_shown)
    assert window.line.text == "Saved"


def test_a_note_that_is_closed_half_typed_is_still_there(qtbot: QtBot, window: Window, jean: UUID) -> None:
    press(qtbot, window, Qt.Key.Key_N, CONTROL)
    qtbot.keyClicks(shown(NoteDialog).findChild(QPlainTextEdit), "Rang")
    qtbot.keyClick(shown(NoteDialog), Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert window.line.text == "What you typed is kept. It is there when you open this again."
    press(qtbot, window, Qt.Key.Key_N, CONTROL)
    assert part(shown(NoteDialog), QPlainTextEdit).toPlainText() == "Rang"
    shown(NoteDialog).reject()
    del jean


def test_needs_are_kept_when_the_dialog_is_closed_and_undo_takes_them_back(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    change = [
        b for b in window.screen_shown.findChildren(Button) if b.accessibleName().startswith("Change: How to")
    ]
    qtbot.keyClick(change[0], Qt.Key.Key_Return)
    dialog = shown(NeedsDialog)
    helps = next(f for f in dialog.findChildren(TextField) if f.label.text() == "What helps when we talk?")
    qtbot.keyClicks(helps.edit, "Sit on the left side")
    style = next(f for f in dialog.findChildren(Dropdown) if f.label.text() == "Print style")
    style.choose(1)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle(qtbot, window)
    needs = ask(qtbot, window, lambda: window.context.workspace.people.page(jean)).needs
    assert needs.needs == (Need(NeedCategory.SUPPORT, "Sit on the left side"),)
    assert needs.print_style == "large print"
    assert "Sit on the left side." in words_on(window.screen_shown)
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, window)
    assert ask(qtbot, window, lambda: window.context.workspace.people.page(jean)).needs.needs == ()
    assert "Not known yet." in words_on(window.screen_shown)


def test_one_decision_is_asked_and_kept_for_one_purpose(qtbot: QtBot, window: Window, jean: UUID) -> None:
    buttons = [
        b
        for b in window.screen_shown.findChildren(Button)
        if b.accessibleName() == "Ask: Be counted in reports"
    ]
    qtbot.keyClick(buttons[0], Qt.Key.Key_Return)
    dialog = shown(ConsentDialog)
    qtbot.keyClick(shown(Button, "Keep this"), Qt.Key.Key_Return)
    assert "Choose what they said." in words_on(dialog)
    qtbot.keyClick(shown(RadioBox, "No"), Qt.Key.Key_Space)
    qtbot.keyClick(shown(Button, "Keep this"), Qt.Key.Key_Return)
    settle(qtbot, window)
    consents = ask(qtbot, window, lambda: window.context.workspace.people.page(jean)).consents
    assert [(c.purpose, c.decision) for c in consents] == [(Purpose.EVALUATION, Decision.NO)]
    said = "No, on 17 November, spoken, by themself. Asked with wording 2."
    assert said in words_on(window.screen_shown)


def test_a_worry_shows_as_something_to_follow_up_and_never_what_it_is(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    safety = window.context.workspace.safety
    flag = ask(qtbot, window, lambda: safety.see(jean, "RF3", Seen.YES)).lines[2].flag
    open_again(qtbot, window)
    page = words_on(window.screen_shown)
    assert "Something to follow up" in page
    assert flag.sign not in page
    qtbot.keyClick(shown(Banner).findChild(Button), Qt.Key.Key_Return)
    assert window.at == ("worry", jean)
    settle(qtbot, window)


def test_feelings_are_a_picture_and_a_table_with_the_same_figures(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    assert shown(ChangePicture).accessibleName() == "Higher after in 1 of 1 session."
    qtbot.keyClick(shown(Button, "Show as a table"), Qt.Key.Key_Return)
    qtbot.keyClick(shown(Button, "Show as a picture"), Qt.Key.Key_Return)
    assert shown(ChangePicture).isVisible()
    del window, jean


def test_with_nothing_to_print_the_page_says_so(qtbot: QtBot, window: Window, jean: UUID) -> None:
    qtbot.keyClick(window.screen_shown, Qt.Key.Key_P, CONTROL)
    settle(qtbot, window)
    assert window.line.text == "There is nothing to print yet. A talk or a plan comes first."
    del jean


def test_somebody_who_comes_with_them_is_found_by_name(qtbot: QtBot, window: Window, jean: UUID) -> None:
    qtbot.keyClick(shown(Button, "Add who comes with them"), Qt.Key.Key_Return)
    dialog = shown(FindDialog)
    qtbot.keyClicks(dialog.findChild(QLineEdit, "find"), "rose")
    qtbot.waitUntil(lambda: len(dialog.findChildren(ListRow)) == 1)
    qtbot.keyClick(dialog.findChild(QLineEdit, "find"), Qt.Key.Key_Return)
    settle(qtbot, window)
    page = ask(qtbot, window, lambda: window.context.workspace.people.page(jean))
    assert [name for _id, name in page.carers] == ["Rose Achebe"]
    assert "Comes with\nRose Achebe" in words_on(window.screen_shown)


def test_a_person_taken_out_of_the_list_can_be_put_back(qtbot: QtBot, window: Window, jean: UUID) -> None:
    people = window.context.workspace.people
    qtbot.keyClick(shown(Button, "Take out of the list of people"), Qt.Key.Key_Return)
    settle(qtbot, window)
    assert ask(qtbot, window, lambda: people.list_people("Jean Okafor")) == ()
    qtbot.keyClick(shown(Button, "Put back in the list of people"), Qt.Key.Key_Return)
    settle(qtbot, window)
    assert [found.id for found in ask(qtbot, window, lambda: people.list_people("Jean Okafor"))] == [jean]


def test_on_the_day_of_a_session_they_are_asked_how_they_feel_on_a_page_of_their_own(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    qtbot.keyClick(shown(Button, "Ask how Jean feels"), Qt.Key.Key_Space)
    settle(qtbot, window)
    workspace = window.context.workspace
    session = ask(qtbot, window, workspace.groups.list_groups)[0].next_session
    assert session is not None
    assert place(window) == ("scores", session)
    ask(qtbot, window, lambda: workspace.attendance.mark(session, jean, Presence.HERE))
    window.go("person", jean)
    settle(qtbot, window)
    qtbot.keyClick(shown(Button, "Ask how Jean feels"), Qt.Key.Key_Space)
    settle(qtbot, window)
    assert place(window) == ("score_person", (session, jean, Moment.BEFORE))
    assert window.screen_shown.together


@pytest.mark.parametrize("of_the_carer", [False, True])
def test_somebody_comes_with_them_no_longer_whoevers_page_it_is(
    qtbot: QtBot, window: Window, jean: UUID, *, of_the_carer: bool
) -> None:
    people, rose = window.context.workspace.people, person_called(qtbot, window, "Rose Achebe")
    ask(qtbot, window, lambda: people.link_carer(jean, rose))
    window.go("person", rose if of_the_carer else jean)
    open_again(qtbot, window)
    other = "Jean Okafor" if of_the_carer else "Rose Achebe"
    qtbot.keyClick(shown(Button, f"{other} comes with them no longer"), Qt.Key.Key_Space)
    settle(qtbot, window)
    assert ask(qtbot, window, lambda: people.page(jean)).carers == ()
    assert "Comes with" not in words_on(window.screen_shown).split("\n")
    ask(qtbot, window, window.context.workspace.history.undo)
    assert ask(qtbot, window, lambda: people.page(jean)).carers == ((rose, "Rose Achebe"),)


def test_the_picture_of_how_they_feel_is_seen_without_scrolling(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    plans = window.context.workspace.plans

    def make() -> None:
        plan = plans.add_goal(plans.open(jean).id, "I want to sing again.")
        for what in ("Get the bus pass", "Go to Silver Voices", "Ring the garden group"):
            plans.add_step(plan.goals[0].id, StepForm(what=what, when="24 Nov 2pm"))

    ask(qtbot, window, make)
    window.window().resize(1366, 697)
    open_again(qtbot, window)
    picture = shown(ChangePicture)
    assert picture.visibleRegion().boundingRect() == picture.rect()
