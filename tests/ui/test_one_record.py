"""The record of one person: kept, asked about, given out, not used, erased."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from app.domain.people import PersonForm
from app.domain.safety import Seen
from tests.ui.at_the_desk import ask, desk, show, shown, words_on
from tests.ui.conftest import settle
from tests.ui.record_parts import NOW_DAY, click, now_on, part
from ui.records.erase_part import ErasePart
from ui.records.hand_over_part import HandOverPart
from ui.records.person_parts import AskedPart, KeepPart, UsePart
from ui.records.service_parts import DuePart, RequestsPart
from ui.screens.people_screen import PeopleScreen
from ui.screens.person_screen import PersonScreen
from ui.screens.record_screen import RecordScreen
from ui.screens.today_screen import TodayScreen
from ui.widgets.button import Button
from ui.widgets.field import Field, LineField, TextField
from ui.widgets.list_row import ListRow
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame


@pytest.fixture
def amir(frame: Frame) -> UUID:
    return ask(frame, lambda: desk(frame).people.list_people("Amir")[0].id)


def test_a_request_is_written_down_and_answered(qtbot: QtBot, frame: Frame, amir: UUID) -> None:
    asked = part(qtbot, frame, AskedPart, "asked", amir)
    asked.asked_by.set_text("")
    click(qtbot, frame, asked, "Keep this request")
    assert "There is no name yet." in asked.asked_by.problem
    asked.asked_on.set_text("nonsense")
    click(qtbot, frame, asked, "Keep this request")
    assert asked.asked_on.problem
    asked.asked_on.set_text("10 November")
    asked.asked_by.set_text("Amir himself")
    asked.proof.set_text("We know him.")
    click(qtbot, frame, asked, "Keep this request")
    asked = now_on(qtbot, frame, AskedPart)
    assert "Answer by Thursday 10 December 2026." in words_on(asked)
    show(qtbot, frame, TodayScreen)
    waiting = part(qtbot, frame, RequestsPart, "requests")
    assert [row.text() for row in waiting.findChildren(ListRow)] == [
        "Amir Khan: see everything kept about them"
    ]
    waiting.findChildren(ListRow)[0].click()
    shown(qtbot, frame, RecordScreen).show_part("asked")
    asked = now_on(qtbot, frame, AskedPart)
    click(qtbot, frame, asked, "Take two months more")
    assert "There is no reason yet." in " ".join(field.text() for field in asked.findChildren(QLabel))
    for words, text, button in (
        ("Why two months more are needed", "Many papers.", "Take two months more"),
        ("What was answered, and how it was sent", "Given by hand.", "It was answered today"),
    ):
        asked = now_on(qtbot, frame, AskedPart)
        fields = {
            f.label.text(): f for f in asked.findChildren(Field) if isinstance(f, LineField | TextField)
        }
        fields[words].set_text(text)
        click(qtbot, frame, asked, button)
    assert "Answered on 17 November 2026." in words_on(now_on(qtbot, frame, AskedPart))
    (request,) = ask(frame, desk(frame).rights.requests)
    assert (request.longer_reason, request.answer, request.sent_on) == (
        "Many papers.",
        "Given by hand.",
        NOW_DAY,
    )
    waiting = part(qtbot, frame, RequestsPart, "requests")
    assert "Nobody waits for an answer." in words_on(waiting)
    assert len(waiting.findChildren(ListRow)) == 1


def test_a_record_is_kept_longer_held_and_of_another_kind(qtbot: QtBot, frame: Frame, amir: UUID) -> None:
    keep = part(qtbot, frame, KeepPart, "keep", amir)
    assert "Friday 10 November 2034" in words_on(keep)
    click(qtbot, frame, keep, "Keep it until then")
    assert keep.until.problem
    keep.until.set_text("1 March 2040")
    click(qtbot, frame, keep, "Keep it until then")
    assert "There is no reason yet." in keep.why.problem
    keep.why.set_text("Still in touch with his family.")
    click(qtbot, frame, keep, "Keep it until then")
    keep = now_on(qtbot, frame, KeepPart)
    assert "Thursday 1 March 2040" in words_on(keep)
    keep.who.set_text("Dana Reyes")
    keep.reason.set_text("A complaint is open")
    keep.hold.setFocus()
    click(qtbot, frame, keep, "Hold this record")
    keep = now_on(qtbot, frame, KeepPart)
    assert "Dana Reyes decided so. Why: A complaint is open" in words_on(keep)
    (scroll,) = shown(qtbot, frame, RecordScreen).findChildren(ScrollPage)
    assert scroll.verticalScrollBar().value() == 0, "what became of it stands at the top"
    due = part(qtbot, frame, DuePart, "due")
    assert [row.text() for row in due.findChildren(ListRow)] == ["Amir Khan"]
    due.findChildren(ListRow)[0].click()
    keep = part(qtbot, frame, KeepPart, "keep", amir)
    click(qtbot, frame, keep, "Let it go")
    keep = now_on(qtbot, frame, KeepPart)
    keep.kind.choose(3)
    click(qtbot, frame, keep, "Keep this sort")
    assert "The day of the death is missing." in keep.died.problem
    keep.died.set_text("1 November")
    click(qtbot, frame, keep, "Keep this sort")
    assert "The record of somebody who died" in words_on(now_on(qtbot, frame, KeepPart))


def test_everything_is_given_out_without_the_names_of_others(
    qtbot: QtBot, frame: Frame, amir: UUID, files: Chosen, tmp_path: Path
) -> None:
    work = desk(frame)
    ask(frame, lambda: work.people.add_note(amir, "Came with Beth Lowe, then Beth Lowe left. Her son paid."))
    code = ask(frame, lambda: work.safety.page(amir)).lines[0].flag.code
    ask(frame, lambda: work.safety.see(amir, code, Seen.YES))
    give = part(qtbot, frame, HandOverPart, "hand over", amir)
    assert [box.text() for box in give.names] == ["Black out “Beth Lowe”"] * 2
    give.names[1].setChecked(False)
    give.extra.set_text("Her son, ")
    files.answer = tmp_path / "record.json"
    click(qtbot, frame, give, "Save for other programs")
    settle(qtbot, frame)
    note = json.loads(files.answer.read_text("utf-8"))["tables"]["note"][0]
    assert note["words"] == "Came with [blacked out], then Beth Lowe left. [blacked out] paid."
    files.answer = tmp_path / "record.pdf"
    click(qtbot, frame, give, "Save as PDF")
    settle(qtbot, frame)
    assert files.answer.read_bytes().startswith(b"%PDF")
    give.withheld["red_flag"].setChecked(True)
    files.answer = tmp_path / "other.json"
    click(qtbot, frame, give, "Save for other programs")
    settle(qtbot, frame)
    assert "There is no reason yet." in give.harm.problem
    assert not files.answer.exists()
    files.answer = None
    click(qtbot, frame, give, "Save for other programs")


def test_a_record_that_is_not_used_says_so_and_is_used_again(qtbot: QtBot, frame: Frame, amir: UUID) -> None:
    use = part(qtbot, frame, UsePart, "use", amir)
    use.reason.set_text("He says the address is wrong.")
    click(qtbot, frame, use, "Stop using it")
    assert "This record is not used" in words_on(now_on(qtbot, frame, UsePart))
    page = show(qtbot, frame, PersonScreen, amir)
    assert "This record is kept and not used" in words_on(page)
    buttons = [b.text() for b in page._actions.findChildren(Button) if b.isVisible()]
    assert buttons == ["Private page", "Who has seen this record", "Keep, give out or erase"]
    page.main_action()
    use = part(qtbot, frame, UsePart, "use", amir)
    use.reason.set_text("It was put right.")
    click(qtbot, frame, use, "Use it again")
    assert "This record is not used" not in words_on(now_on(qtbot, frame, UsePart))


def test_somebody_is_erased_by_typing_their_name(
    qtbot: QtBot, frame: Frame, amir: UUID, tmp_path: Path
) -> None:
    work = desk(frame)
    ask(frame, lambda: work.vault.save_copy(tmp_path / "stick"))
    beth = ask(frame, lambda: work.people.list_people("Beth")[0].id)
    ask(frame, lambda: work.people.add_note(beth, "Came with Amir Khan."))
    erase = part(qtbot, frame, ErasePart, "erase", amir)
    assert "These safe copies still hold the person" in words_on(erase)
    assert "also stands in 1 entry" in words_on(erase)
    assert erase.go.text() == "Take the name off"
    erase.erase.setChecked(True)
    click(qtbot, frame, erase, "Erase this record")
    assert "That is not the name." in erase.typed.problem
    erase.typed.set_text("amir khan")
    click(qtbot, frame, erase, "Erase this record")
    log = now_on(qtbot, frame, DuePart)
    assert "Erased. The time to keep it is up. By Sam." in words_on(log)
    people = show(qtbot, frame, PeopleScreen)
    assert "Amir" not in words_on(people)


def test_a_held_record_cannot_be_erased(qtbot: QtBot, frame: Frame, amir: UUID) -> None:
    ask(frame, lambda: desk(frame).keeping.hold(amir, "Dana Reyes", "A court asked."))
    erase = part(qtbot, frame, ErasePart, "erase", amir)
    assert "Dana Reyes decided so. Why: A court asked." in words_on(erase)
    assert "first let it go" in words_on(erase)
    assert not erase.typed.isVisible()


def test_what_is_half_typed_outlives_the_lock(qtbot: QtBot, frame: Frame, amir: UUID) -> None:
    use = part(qtbot, frame, UsePart, "use", amir)
    use.reason.set_text("He says")
    window = frame.window_open
    assert window is not None
    draft = window.screen_shown.draft()
    assert draft is not None
    use.reason.set_text("")
    window.screen_shown.restore(draft)
    assert now_on(qtbot, frame, UsePart).reason.text() == "He says"
    window.screen_shown.restore({"part": "gone", "typed": {}})


def test_a_new_person_has_nothing_half_typed(qtbot: QtBot, frame: Frame) -> None:
    person = ask(frame, lambda: desk(frame).people.add(PersonForm(name="Zoë New"))).person.id
    for name in ("keep", "asked", "hand over", "use", "erase"):
        page = show(qtbot, frame, RecordScreen, person)
        page.show_part(name)
        settle(qtbot, frame)
        assert page.draft() is None, name
