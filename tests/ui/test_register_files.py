"""A register from a spreadsheet, brought in with keys alone: what was found, one question, import, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.register_file import RowProblem
from tests.exchange.hall_registers import church_hall, workbook
from tests.ui.at_the_desk import CTRL, Key, ask, desk, dialog, press, show, silver_voices, words_on
from tests.ui.conftest import settle
from ui.models.register_file_model import problem_lines
from ui.screens.register_files_screen import RegisterFilesScreen
from ui.widgets.reason_dialog import ReasonDialog

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame


def names(frame: Frame) -> list[str]:
    return [person.name for person in ask(frame, desk(frame).people.list_people)]


def test_a_register_is_brought_in_and_taken_back_with_keys_alone(
    qtbot: QtBot, frame: Frame, files: Chosen, tmp_path: Path
) -> None:
    file = tmp_path / "hall.xlsx"
    file.write_bytes(church_hall())
    files.answer = file
    screen, before = show(qtbot, frame, RegisterFilesScreen, silver_voices(frame)), names(frame)
    assert "Zoë Łódź" not in before
    press(qtbot, frame, [Key.Key_Return])
    assert "What does “x” mean?" in words_on(screen)
    assert "46317 is Thursday 22 October 2026" in words_on(screen)
    press(qtbot, frame, [Key.Key_Tab, Key.Key_Space])
    while screen.question.isVisible():  # whoever has a name of the town is asked about
        for _tab in screen.question.buttons[1:]:
            press(qtbot, frame, [Key.Key_Tab])
        press(qtbot, frame, [Key.Key_Space])
    assert names(frame) == before
    press(qtbot, frame, [Key.Key_Space])
    assert "Zoë Łódź" in names(frame)
    assert "Brought in: 5 sessions, 9 people" in words_on(screen)
    assert "Remembered for the next file" in words_on(screen)
    press(qtbot, frame, [(Key.Key_Z, CTRL)])
    assert names(frame) == before
    assert "Nothing is written yet" in words_on(screen)
    assert "The columns are read as last time, as “Silver Voices”." in words_on(screen)
    out = files.answer = tmp_path / "out.csv"
    screen.save_registers.setFocus()
    press(qtbot, frame, [Key.Key_Space])
    assert out.read_text("utf-8-sig").startswith("Name as kept here,Role,")
    columns_are_changed_and_forgotten(qtbot, frame, screen)


def columns_are_changed_and_forgotten(qtbot: QtBot, frame: Frame, screen: RegisterFilesScreen) -> None:
    """The rest of the journey: what was understood is changed by keys, renamed and forgotten."""
    screen.columns.lists["B"].combo.setFocus()
    press(qtbot, frame, [Key.Key_End])
    assert "Phone numbers are taken" not in words_on(screen)
    screen.columns.lists["A"].combo.setFocus()
    press(qtbot, frame, [Key.Key_End])
    assert "No column is left for names." in words_on(screen)
    assert screen.columns.lists["A"].place == 0
    screen.columns.again.setFocus()
    press(qtbot, frame, [Key.Key_Space])
    assert "The columns are read by their headings." in words_on(screen)
    screen.kept.rename["Silver Voices"].setFocus()
    press(qtbot, frame, [Key.Key_Space])
    asked = dialog(qtbot, ReasonDialog)
    asked.reason.set_text("Church hall")
    qtbot.keyClick(asked, Key.Key_Return)
    settle(qtbot, frame)
    screen.kept.forget["Church hall"].setFocus()
    press(qtbot, frame, [Key.Key_Space])
    assert not screen.kept.isVisible()


def test_a_file_without_a_register_is_said_on_the_page(
    qtbot: QtBot, frame: Frame, files: Chosen, tmp_path: Path
) -> None:
    file = files.answer = tmp_path / "tea.xlsx"
    file.write_bytes(workbook([["Week", "Tea"], [1, 2]]))
    screen = show(qtbot, frame, RegisterFilesScreen, silver_voices(frame))
    press(qtbot, frame, [Key.Key_Return])
    assert "no register was found in it" in words_on(screen)


def test_many_problems_are_counted() -> None:
    lines = problem_lines([RowProblem(row, "odd") for row in range(40)])
    assert (len(lines), lines[0], lines[-1]) == (31, "Row 0: odd", "And 10 more like these.")
