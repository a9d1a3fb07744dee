"""Faces, numbers and answers from the keyboard alone."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.bot import QtBot
from tests.ui.lint import settle
from ui.theme.tokens import CREAM, HIGH_CONTRAST
from ui.widgets.answer_card import Answer, Shape
from ui.widgets.answer_pad import AnswerPad, FacePad
from ui.widgets.face import Face, paint_face
from ui.widgets.number_pad import NumberPad


def show(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    widget.activateWindow()
    settle()


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def drawn(value: int, side: int = 100) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_face(painter, QRectF(0, 0, side, side), value, CREAM)
    painter.end()
    return image


def test_the_five_faces_share_everything_but_the_mouth() -> None:
    faces = {value: drawn(value) for value in range(1, 6)}
    for value in (1, 2, 3, 4):
        for y in range(55):
            assert all(faces[value].pixel(x, y) == faces[5].pixel(x, y) for x in range(100))
    mouths = {bytes(face.copy(0, 55, 100, 45).constBits()) for face in faces.values()}
    assert len(mouths) == 5


def test_a_face_has_the_outline_the_design_gives_it() -> None:
    image = drawn(3, side=400)
    assert image.pixelColor(200, 9).name().upper() == CREAM.faceink
    assert image.pixelColor(200, 25).name().upper() == CREAM.face
    assert HIGH_CONTRAST.face == "#FFFFFF"


def test_a_face_is_an_image_with_words_to_screen_readers(qtbot: QtBot) -> None:
    face = Face(4)
    show(qtbot, face)
    interface = QAccessible.queryAccessibleInterface(face)
    assert interface.role() == QAccessible.Role.Graphic
    assert interface.text(QAccessible.Text.Name) == "Happy"
    face.set_value(1)
    assert QAccessible.queryAccessibleInterface(face).text(QAccessible.Text.Name) == "Very sad"


def test_number_keys_score_while_the_pad_has_the_focus(qtbot: QtBot) -> None:
    pad = FacePad("How do you feel?", moves_on=True)
    show(qtbot, pad)
    scored: list[int] = []
    pad.scored.connect(scored.append)
    pad.focus()
    press(qtbot, Qt.Key.Key_4, Qt.Key.Key_1, Qt.Key.Key_6)
    assert scored == [4, 1]
    assert pad.value == 1


def test_in_a_pad_that_moves_on_arrows_only_move_and_enter_chooses(qtbot: QtBot) -> None:
    pad = FacePad("How do you feel?", moves_on=True)
    show(qtbot, pad)
    scored: list[int] = []
    pad.scored.connect(scored.append)
    pad.focus()
    press(qtbot, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert scored == []
    press(qtbot, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Space)
    assert scored == [4, 3]


def test_the_same_score_can_be_given_to_the_next_person(qtbot: QtBot) -> None:
    pad = FacePad("How do you feel?", moves_on=True)
    show(qtbot, pad)
    scored: list[int] = []
    pad.scored.connect(scored.append)
    pad.focus()
    press(qtbot, Qt.Key.Key_5, Qt.Key.Key_5)
    assert scored == [5, 5]


def test_without_moving_on_arrow_keys_choose_as_radio_buttons_do(qtbot: QtBot) -> None:
    pad = AnswerPad("Do you see people?", [Answer("Yes", key="1"), Answer("No", key="2")], shape=Shape.WIDE)
    show(qtbot, pad)
    pad.focus()
    press(qtbot, Qt.Key.Key_Right)
    assert pad.place == 0
    press(qtbot, Qt.Key.Key_Right)
    assert pad.place == 1
    press(qtbot, Qt.Key.Key_Right)
    assert pad.place == 0
    pad.choose(None)
    assert pad.place is None


def scored(pad: FacePad | NumberPad) -> int | None:
    return pad.value


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down])
def test_no_answer_is_suggested_and_the_first_arrow_goes_to_the_middle(qtbot: QtBot, key: Qt.Key) -> None:
    for pad in (FacePad("Feel?", moves_on=True), NumberPad("Well?", "Not well", "Very well", moves_on=True)):
        show(qtbot, pad)
        pad.focus()
        assert pad.hasFocus()
        press(qtbot, Qt.Key.Key_Return)
        assert scored(pad) is None, "Enter on the question chooses nothing"
        press(qtbot, key)
        middle = pad.cards[len(pad.cards) // 2]
        assert middle.hasFocus()
        press(qtbot, Qt.Key.Key_Return)
        assert scored(pad) == (3 if isinstance(pad, FacePad) else 5)
        assert pad.focusPolicy() is Qt.FocusPolicy.NoFocus
        pad.show_value(None)
        assert pad.hasFocus(), "the next person starts on the question as well"


def test_showing_a_score_tells_nobody(qtbot: QtBot) -> None:
    pad, numbers = FacePad("Feel?"), NumberPad("Well?", "Not well", "Very well")
    for widget in (pad, numbers):
        qtbot.addWidget(widget)
        with qtbot.assertNotEmitted(widget.scored):
            widget.show_value(3)
        assert widget.value == 3
        widget.show_value(None)
        assert widget.value is None


def typed(numbers: NumberPad, digits: str) -> list[int]:
    """What is scored when digits are typed one after the other, an "E" being Enter."""
    scored: list[int] = []
    numbers.scored.connect(scored.append)
    for digit in digits:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(
            focused, Qt.Key.Key_Return if digit == "E" else Qt.Key(Qt.Key.Key_0.value + int(digit))
        )
    numbers.scored.disconnect(scored.append)
    return scored


@pytest.mark.parametrize(
    ("digits", "scored"),
    [
        ("7", [7]),
        ("0", [0]),
        ("10", [10]),
        ("1E", [1]),
        ("1", []),
        ("15", [5]),
        ("11E", [1]),
        ("10E", [10, 10]),
    ],
)
def test_one_then_nought_is_ten_and_nothing_is_timed(qtbot: QtBot, digits: str, scored: list[int]) -> None:
    numbers = NumberPad("How well?", "Not well at all", "Very well", moves_on=True)
    show(qtbot, numbers)
    numbers.focus()
    assert typed(numbers, digits) == scored
