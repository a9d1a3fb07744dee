"""Supervision and training, done at the desk; what was discussed is on the screen only when it is opened."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.supervision import ActionForm, MeetingForm, MeetingKind
from tests.ui.at_the_desk import ask, desk, press, show, words_on
from tests.ui.lint import lint_at_every_size
from tests.ui.supervising import MARKER, amir_there, click, part, shown_part
from ui.screens.settings_screen import SettingsScreen
from ui.screens.supervision_screen import SupervisionScreen
from ui.screens.today_screen import TodayScreen
from ui.supervision.agreed_part import AgreedPart
from ui.supervision.meetings_part import MeetingsPart
from ui.supervision.team_part import TeamPart
from ui.supervision.training_part import TrainingPart
from ui.widgets.button import Button
from ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame


@pytest.fixture
def amir(frame: Frame) -> UUID:
    return amir_there(frame)


def test_settings_lead_to_everybody_and_on_to_one_of_them(qtbot: QtBot, frame: Frame, amir: UUID) -> None:
    page = show(qtbot, frame, SettingsScreen, "supervision")
    click(qtbot, frame, page, "Open supervision and training")
    team = shown_part(qtbot, frame, TeamPart)
    rows = {row.text(): row for row in team.findChildren(ListRow)}
    said = " ".join(row.accessibleName() for row in rows.values())
    assert "Supervision was on 10 November 2026. Next by 22 December 2026. 1 agreed thing to do" in said
    assert MARKER not in said + words_on(frame)
    click(qtbot, frame, team, "The worker")
    shown_part(qtbot, frame, MeetingsPart)
    window = frame.window_open
    assert window is not None
    assert window.at == ("supervision", (amir, "meetings"))
    assert frame.windowTitle() == "Private page"
    assert "About The worker. Only for you." in words_on(frame)
    window.leave()
    shown_part(qtbot, frame, TeamPart)


def test_a_meeting_is_written_down_with_what_was_agreed(qtbot: QtBot, frame: Frame, amir: UUID) -> None:
    meetings = part(qtbot, frame, MeetingsPart, amir)
    form = meetings.form
    form.held_on.set_text("nonsense")
    click(qtbot, frame, meetings, "Keep this meeting")
    assert form.held_on.problem
    form.held_on.set_text("16 November")
    form.by_on.set_text("gibberish")
    click(qtbot, frame, meetings, "Keep this meeting")
    assert form.by_on.problem
    form.by_on.set_text("24 November 2026")
    click(qtbot, frame, meetings, "Keep this meeting")
    assert "It is not said what was agreed." in form.what.problem
    assert form.visited.isHidden()
    form.kind.choose(2)
    form.kind.chosen.emit(2)
    form.visited.choose(1)
    form.with_whom.set_text("Ms Grey")
    form.discussed.set_text("How it went")
    form.what.set_text("Ring the GP")
    click(qtbot, frame, meetings, "Keep this meeting")
    shown_part(qtbot, frame, MeetingsPart)
    visit, _before = ask(frame, lambda: desk(frame).supervision.page(amir)).meetings
    assert (visit.form.kind, visit.person) == (MeetingKind.JOINT_VISIT, "Amir Khan")
    assert (visit.form.with_whom, visit.form.discussed) == ("Ms Grey", "How it went")
    assert visit.actions[0].form == ActionForm(what="Ring the GP", worker_id=amir, by_on=date(2026, 11, 24))


def test_an_earlier_meeting_is_opened_changed_and_taken_out(qtbot: QtBot, frame: Frame, amir: UUID) -> None:
    meetings = part(qtbot, frame, MeetingsPart, amir)
    assert MARKER not in words_on(meetings) + meetings.form.discussed.text()
    click(qtbot, frame, meetings, "Supervision, Tuesday 10 November 2026")
    assert meetings.form.discussed.text() == MARKER
    meetings.form.discussed.set_text("Something else")
    click(qtbot, frame, meetings, "Keep this meeting")
    meetings = shown_part(qtbot, frame, MeetingsPart)
    (meeting,) = ask(frame, lambda: desk(frame).supervision.page(amir)).meetings
    assert meeting.form.discussed == "Something else"
    click(qtbot, frame, meetings, "Supervision, Tuesday 10 November 2026")
    click(qtbot, frame, meetings, "Take this meeting out")
    meetings = shown_part(qtbot, frame, MeetingsPart)
    assert "There is none yet." in words_on(meetings)
    press(qtbot, frame, [(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)])
    meetings = shown_part(qtbot, frame, MeetingsPart)
    assert len(meetings.findChildren(ListRow)) == 1


def test_how_often_is_kept(qtbot: QtBot, frame: Frame, amir: UUID) -> None:
    meetings = part(qtbot, frame, MeetingsPart, amir)
    assert meetings.due.text() == "The next is due by Tuesday 22 December 2026."
    meetings.weeks.spin.setValue(4)
    click(qtbot, frame, meetings, "Keep these weeks")
    meetings = shown_part(qtbot, frame, MeetingsPart)
    assert meetings.due.text() == "The next is due by Tuesday 8 December 2026."


def test_something_agreed_is_changed_ticked_and_taken_out(qtbot: QtBot, frame: Frame, amir: UUID) -> None:
    agreed = part(qtbot, frame, AgreedPart, (amir, "agreed"))
    click(qtbot, frame, agreed, "Change")
    agreed.what.set_text("Read both")
    agreed.by_on.set_text("gibberish")
    click(qtbot, frame, agreed, "Keep this change")
    assert agreed.by_on.problem
    agreed.by_on.set_text("")
    click(qtbot, frame, agreed, "Keep this change")
    agreed = shown_part(qtbot, frame, AgreedPart)
    click(qtbot, frame, agreed, "Read both (The worker. No day was agreed.)")
    agreed = shown_part(qtbot, frame, AgreedPart)
    assert "Nothing is to do." in words_on(agreed)
    (box,) = agreed.boxes.values()
    assert (box.text(), box.isChecked()) == ("Read both (The worker. Done on 17 November 2026.)", True)
    click(qtbot, frame, agreed, "Change")
    click(qtbot, frame, agreed, "Take it out")
    assert shown_part(qtbot, frame, AgreedPart).boxes == {}


def test_today_leads_to_what_was_agreed_without_saying_what(qtbot: QtBot, frame: Frame, amir: UUID) -> None:
    today = show(qtbot, frame, TodayScreen)
    (row,) = [r for r in today.findChildren(ListRow) if "agreed in supervision" in r.text()]
    assert "The worker. It was due on 16 November" in row.accessibleName()
    assert "policy" not in words_on(frame) + row.accessibleName()
    row.click()
    agreed = shown_part(qtbot, frame, AgreedPart)
    assert agreed.worker_id == amir


def test_half_typed_words_come_back_to_the_meeting_they_are_about(
    qtbot: QtBot, frame: Frame, amir: UUID
) -> None:
    meetings = part(qtbot, frame, MeetingsPart, amir)
    window = frame.window_open
    assert window is not None
    click(qtbot, frame, meetings, "Supervision, Tuesday 10 November 2026")
    assert window.screen_shown.draft() is None
    meetings.form.kind.choose(2)
    meetings.form.discussed.set_text("Half a sentence")
    chosen = meetings.chosen
    show(qtbot, frame, TodayScreen)
    meetings = part(qtbot, frame, MeetingsPart, amir)
    assert (meetings.chosen, meetings.form.discussed.text()) == (chosen, "Half a sentence")
    assert not meetings.form.visited.isHidden()
    for words in ("First", "Second"):
        training = part(qtbot, frame, TrainingPart, (amir, "training"))
        assert training.what.text() == ("" if words == "First" else "First")
        training.what.set_text(words)


def test_what_somebody_does_from_the_meeting_of_another_is_on_their_own_page(
    qtbot: QtBot, frame: Frame, amir: UUID
) -> None:
    work = desk(frame)
    me = work.worker.id
    form = MeetingForm(kind=MeetingKind.MENTORING, held_on=date(2026, 11, 16))
    agreed = ActionForm(what="Lend the book", worker_id=me)
    ask(frame, lambda: work.supervision.keep_meeting(amir, None, form, (agreed,)))
    own = part(qtbot, frame, AgreedPart, (me, "agreed"))
    click(qtbot, frame, own, "Lend the book (Sam. No day was agreed.)")
    own = shown_part(qtbot, frame, AgreedPart)
    assert [box.isChecked() for box in own.boxes.values()] == [True]


@pytest.mark.parametrize("name", ["meetings", "agreed", "training"])
def test_every_part_has_no_fault(qtbot: QtBot, frame: Frame, amir: UUID, name: str) -> None:
    kind = {"meetings": MeetingsPart, "agreed": AgreedPart, "training": TrainingPart}[name]
    shown = part(qtbot, frame, kind, (amir, name))
    for control in (*shown.findChildren(ListRow), *shown.findChildren(Button)):
        if isinstance(control, ListRow) or control.text() == "Change":
            control.click()
            break
    assert lint_at_every_size(frame) == []


def test_a_record_and_what_was_agreed_are_saved_as_papers(
    qtbot: QtBot, frame: Frame, amir: UUID, files: Chosen, tmp_path: Path
) -> None:
    page = show(qtbot, frame, SupervisionScreen)
    assert not any(button.isVisible() for button in page.buttons)  # the list of everybody is nobody's record
    sizes = []
    for number, place in enumerate(("meetings", "agreed")):
        page = show(qtbot, frame, SupervisionScreen, (amir, place))
        files.answer = tmp_path / f"{number}.pdf"
        click(qtbot, frame, page, "Save as PDF")
        sizes.append(files.answer.stat().st_size)
    assert sizes[0] > sizes[1] > 1000
    lines = ask(frame, lambda: [line.sentence for line in desk(frame).trail.open().lines])
    assert sum("Supervision" in line and "as a PDF" in line for line in lines) == 2
    assert not any(MARKER in line for line in lines)
