"""A register from the keyboard alone, and as a screen reader hears it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester

from tests.ui.bot import QtBot
from tests.ui.lint import settle
from ui.theme import Theme
from ui.widgets.register_list import RegisterList
from ui.widgets.register_paint import fitting_words
from ui.widgets.register_rows import RegisterRow, RegisterRows
from ui.widgets.score_list import ScoreCell, ScoreList, ScoreRow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.steady_words import Steady

PEOPLE = (
    "Amir Khan",
    "Beth Lowe",
    "Carol Dunn",
    "Edie Marsh",
    "Frank Osei",
    "Gwen Pritchard",
    "Harold Finch",
)
ROWS = [RegisterRow(key=name, name=name) for name in PEOPLE]


@pytest.fixture
def people(qtbot: QtBot) -> Iterator[RegisterList]:
    names = RegisterList("People", adding="Someone new has come")
    page = ScrollPage()
    page.body.addWidget(names)
    page.body.addStretch()
    qtbot.addWidget(page)
    page.resize(760, 500)
    page.show()
    names.show_rows(ROWS)
    qtbot.waitExposed(page)
    page.activateWindow()
    names.setFocus()
    settle()
    yield names
    page.hide()


def current(names: RegisterList) -> str:
    return str(names.currentIndex().data())


def test_space_marks_the_person_and_moves_down(qtbot: QtBot, people: RegisterList) -> None:
    with qtbot.waitSignal(people.marked) as caught:
        qtbot.keyClick(people, Qt.Key.Key_Space)
    assert caught.args == ["Amir Khan", True]
    assert current(people) == "Beth Lowe"
    assert people.rows[0].here


def test_arrows_move_without_marking_also_from_column_to_column(qtbot: QtBot, people: RegisterList) -> None:
    with qtbot.assertNotEmitted(people.marked):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
            qtbot.keyClick(people, key)
    assert current(people) == "Harold Finch"
    qtbot.keyClick(people, Qt.Key.Key_Left)
    assert current(people) == "Carol Dunn"
    for _ in range(9):
        qtbot.keyClick(people, Qt.Key.Key_Up)
    assert current(people) == "Amir Khan"


def test_letters_jump_to_a_name(qtbot: QtBot, people: RegisterList) -> None:
    qtbot.keyClicks(people, "gw")
    assert current(people) == "Gwen Pritchard"
    people.go_to("Frank Osei")
    assert current(people) == "Frank Osei"


def test_the_whole_row_can_be_clicked(qtbot: QtBot, people: RegisterList) -> None:
    place = people.visualRect(people.model().index(2, 0))
    with qtbot.waitSignal(people.marked) as caught:
        qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert caught.args == ["Carol Dunn", True]


def test_the_last_row_adds_somebody(qtbot: QtBot, people: RegisterList) -> None:
    qtbot.keyClick(people, Qt.Key.Key_End)
    with qtbot.waitSignal(people.adding):
        qtbot.keyClick(people, Qt.Key.Key_Return)


def test_enter_on_a_name_is_left_to_the_page(qtbot: QtBot, people: RegisterList) -> None:
    with qtbot.assertNotEmitted(people.marked):
        qtbot.keyClick(people, Qt.Key.Key_Return)
    assert current(people) == "Amir Khan"


def test_shown_rows_keep_the_current_person(people: RegisterList) -> None:
    people.go_to("Edie Marsh")
    people.show_rows([RegisterRow(key="new", name="Abel Stone"), *ROWS])
    assert current(people) == "Edie Marsh"


def test_every_name_is_in_view_at_every_size(people: RegisterList, theme: Theme) -> None:
    for scale in (1.0, 1.5, 2.0):
        theme.use(scale=scale)
        settle()
        for at in range(len(PEOPLE) + 1):
            place = people.visualRect(people.model().index(at, 0))
            assert people.viewport().rect().contains(place.adjusted(1, 1, -1, -1)), (scale, at)


def test_a_screen_reader_hears_the_name_the_role_and_the_state(people: RegisterList) -> None:
    people.show_rows(
        [RegisterRow(key=1, name="Amir Khan", here=True), RegisterRow(key=2, name="Rose", role="Carer")]
    )
    view = QAccessible.queryAccessibleInterface(people)
    assert view.text(QAccessible.Text.Name) == "People"
    rows = [view.child(at) for at in range(view.childCount())]
    assert rows[0].text(QAccessible.Text.Name) == "Amir Khan, here"
    assert rows[1].text(QAccessible.Text.Name) == "Rose, Carer, not marked"
    assert rows[0].state().checkable
    assert rows[0].state().checked


def test_the_rows_keep_qts_contract(qtmodeltester: ModelTester) -> None:
    rows = RegisterRows()
    rows.show(ROWS, "Someone new has come")
    qtmodeltester.check(rows)  # type: ignore[no-untyped-call]  # pytest-qt gives it no types


def test_arrow_keys_pick_the_next_person_to_score(qtbot: QtBot) -> None:
    scores = ScoreList("Everyone's scores")
    qtbot.addWidget(scores)
    cell = ScoreCell(words="not yet")
    scores.show_rows([ScoreRow(key=name, name=name, before=cell, after=cell) for name in PEOPLE], "Amir Khan")
    end = QWidget()
    end.setMinimumHeight(150)
    scores.end_with(end)
    scores.resize(1000, 500)
    scores.show()
    qtbot.waitExposed(scores)
    scores.activateWindow()
    settle()
    heights = {button.height() for button in scores.buttons}
    assert len(heights) == 1, "a row beside what ends the list is as high as the others"
    scores.buttons[0].setFocus()
    with qtbot.waitSignal(scores.picked) as caught:
        qtbot.keyClick(scores.buttons[0], Qt.Key.Key_Down)
    assert caught.args == ["Beth Lowe"]


def test_a_hidden_score_is_not_spoken_either() -> None:
    row = ScoreRow(
        key=1,
        name="Amir Khan",
        before=ScoreCell(figure="3", face=3, hidden=True),
        after=ScoreCell(words="not yet"),
    )
    assert row.spoken == "Amir Khan. Before: given. After: not yet."


@pytest.mark.parametrize(
    ("room", "said"), [(1000, "Someone new has come"), (150, "Someone new"), (60, "Som")], ids=str
)
def test_the_row_that_adds_somebody_says_as_much_as_fits(
    people: RegisterList, theme: Theme, room: int, said: str
) -> None:
    del people
    words = fitting_words(("Someone new has come", "Someone new"), theme.font(17, 600), room)
    assert words.startswith(said)
    assert len(words) <= len(said) + 4


def test_only_the_rows_that_changed_are_drawn_again(qtbot: QtBot, people: RegisterList) -> None:
    told: list[tuple[int, int]] = []
    model = people.model()
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    rows = [RegisterRow(key=row.key, name=row.name, here=row.key == "Edie Marsh") for row in ROWS]
    with qtbot.assertNotEmitted(model.modelReset):
        people.show_rows(rows)
        people.show_rows(rows)
    assert told == [(3, 3)]
    assert people.rows[3].here


def test_a_figure_that_changes_leaves_the_page_as_it_stands(qtbot: QtBot) -> None:
    figure = Steady(size=28)
    qtbot.addWidget(figure)
    figure.setText("1")
    narrow = figure.size()
    figure.setText("7")
    assert (figure.size(), figure.text()) == (narrow, "7")
    figure.setText("10")
    assert figure.width() > narrow.width()
    saved = Steady(others=("Saving", "Saved"))
    qtbot.addWidget(saved)
    saved.setText("Saved")
    room = saved.size()
    saved.setText("Saving")
    assert saved.size() == room
    font = saved.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    saved.setFont(font)
    assert saved.width() > room.width()
    saved.setText("")
    assert saved.width() < room.width()
