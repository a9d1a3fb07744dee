"""Buttons, headings, switches, rows and charts: what they say and how the keyboard reaches them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.bot import QtBot
from tests.ui.lint import lint, settle, spoken
from tests.ui.widgets.conftest import Pages, description
from ui.theme import Look, Theme
from ui.widgets.button import Button
from ui.widgets.change_chart import ChangeChart
from ui.widgets.change_picture import ChangePoint, Range
from ui.widgets.flow import Flow
from ui.widgets.list_row import ListRow
from ui.widgets.on_off import OnOff
from ui.widgets.own_words import OwnWords
from ui.widgets.page_preview import PagePreview, PreviewPage
from ui.widgets.rail_item import RailItem
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.side_by_side import SideBySide
from ui.widgets.status_line import StatusLine
from ui.widgets.tab_row import TabRow
from ui.widgets.words import SectionHeading, Title, Words


def test_enter_and_space_press_a_button(qtbot: QtBot, page_with: Pages) -> None:
    button = Button("Save a copy now", keys="Ctrl+S")
    page = page_with(button)
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append(button.text()))
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert len(pressed) == 2
    assert page.isVisible()


def test_a_button_says_its_words_and_its_key(page_with: Pages) -> None:
    button = Button("Bell & Sons", keys="Ctrl+B")
    page_with(button)
    assert spoken(button) == "Bell & Sons"
    assert button.text() == "Bell & Sons"
    assert description(button) == "Key Ctrl+B"


def test_a_narrow_button_breaks_its_words_and_large_text_leaves_out_the_key(theme: Theme) -> None:
    button = Button("Everyone in this list is here", keys="Ctrl+E")
    assert button.heightForWidth(160) > button.heightForWidth(600)
    with_key = button.sizeHint().width() / theme.scale
    theme.use(scale=2.0)
    assert button.sizeHint().width() / theme.scale < with_key


def test_the_current_place_in_the_rail_says_so(page_with: Pages) -> None:
    place = RailItem("Today", "sun")
    page_with(place)
    place.set_current(True)
    assert spoken(place) == "Today, you are here"
    place.set_current(False)
    assert spoken(place) == "Today"


def test_headings_are_headings_to_screen_readers(page_with: Pages) -> None:
    title, heading, words = Title("Register"), SectionHeading("People"), Words("15 usually come")
    page_with(title, heading, words)
    roles = [QAccessible.queryAccessibleInterface(label).role() for label in (title, heading, words)]
    assert roles == [QAccessible.Role.Heading, QAccessible.Role.Heading, QAccessible.Role.StaticText]
    title.setText("Scores")
    assert spoken(title) == "Scores"


def test_words_wrap_at_seventy_characters_and_at_the_width_they_get() -> None:
    words = Words("word " * 60)
    assert words.sizeHint().width() < 1000
    assert words.heightForWidth(200) > words.heightForWidth(400) > words.heightForWidth(2000)
    assert words.heightForWidth(2000) == words.heightForWidth(words.sizeHint().width())


def test_quoted_words_stand_in_quote_marks_exactly_as_said(qtbot: QtBot) -> None:
    words = OwnWords("i ain't bothered")
    qtbot.addWidget(words)
    assert [label.text() for label in words.findChildren(QLabel)] == ["“i ain't bothered”"]


def test_a_segmented_switch_moves_with_arrow_keys_as_radio_buttons_do(qtbot: QtBot, page_with: Pages) -> None:
    switch = SegmentedSwitch("When", ["Before", "After"])
    page_with(switch)
    focused = switch.findChildren(QWidget)[0]
    focused.setFocus()
    with qtbot.waitSignal(switch.chosen) as caught:
        qtbot.keyClick(focused, Qt.Key.Key_Right)
    assert caught.args == [1]
    assert switch.place == 1


def test_tabs_can_change_their_words_and_tell_which_part_is_wanted(qtbot: QtBot, page_with: Pages) -> None:
    tabs = TabRow("Parts", ["Sessions", "People"])
    page_with(tabs)
    tabs.set_words(1, "People (60)")
    buttons = tabs.findChildren(QWidget)
    buttons[0].setFocus()
    with qtbot.waitSignal(tabs.chosen) as caught:
        qtbot.keyClick(buttons[0], Qt.Key.Key_Right)
    assert caught.args == [1]
    assert spoken(buttons[1]) == "People (60)"


def test_a_switch_is_a_check_box_with_its_hint(qtbot: QtBot, page_with: Pages) -> None:
    switch = OnOff("Sounds", "A soft click when you mark someone here")
    page_with(switch)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.rect().center())
    assert switch.isChecked()
    assert description(switch) == "A soft click when you mark someone here"


def test_the_status_stays_and_offers_undo_only_when_there_is_something_to_undo(
    qtbot: QtBot, page_with: Pages
) -> None:
    status = StatusLine()
    page_with(status)
    status.say("Saved")
    assert (status.text, status.undo_button.isVisible()) == ("Saved", False)
    status.say("Saved", spoken="Amir Khan, here", can_undo=True)
    with qtbot.waitSignal(status.undo):
        status.undo_button.click()
    status.clear()
    assert status.text == ""


def test_a_row_says_both_its_lines_and_whether_it_is_shown(page_with: Pages) -> None:
    row = ListRow("Mill Road gardeners", "Gardening. Thursday", trailing="0.9 miles")
    page_with(row)
    assert spoken(row) == "Mill Road gardeners. Gardening. Thursday. 0.9 miles"
    row.select(True)
    assert spoken(row).endswith(", shown")


@pytest.mark.parametrize(
    ("width", "scale", "both"), [(1200, 1.0, True), (1000, 1.0, False), (1300, 1.5, False)]
)
def test_list_and_detail_stand_side_by_side_where_there_is_room(
    page_with: Pages, theme: Theme, width: int, scale: float, both: bool
) -> None:
    first, detail = Button("List"), Button("Detail")
    pair = SideBySide(first, detail)
    page_with(pair, width=width)
    theme.use(scale=scale)
    settle()
    assert pair.both is both
    assert detail.isVisible() is both
    pair.show_detail()
    assert detail.isVisible()
    assert first.isVisible() is both
    assert pair.back.isVisible() is not both
    pair.back.click()
    assert first.isVisible()


def test_the_chart_and_its_table_hold_the_same_figures(page_with: Pages) -> None:
    chart = ChangeChart("Scores before and after singing")
    page = page_with(chart)
    points = [
        ChangePoint(when="10 November", before=2.5, after=4.0, people=9),
        ChangePoint(when="17 November", before=3.0, after=None),
    ]
    chart.show_points(points, "Up in 1 of 1 weeks.")
    assert spoken(chart.picture) == "Up in 1 of 1 weeks."
    model = chart.table.model()
    shown = [[model.index(row, column).data() for column in range(4)] for row in range(2)]
    assert shown == [["10 November", "2.5", "4.0", "9"], ["17 November", "3.0", "no score", "0"]]
    chart.switch.findChildren(QWidget)[1].click()  # type: ignore[attr-defined]  # a radio button
    assert chart.table.isVisible()
    assert lint(page) == []


def test_the_chart_draws_no_sessions_one_session_and_ten_point_scores(page_with: Pages, theme: Theme) -> None:
    chart = ChangeChart("Scores", small=True)
    page_with(chart)
    for points in ([], [ChangePoint(when="1 May", before=0, after=10)]):
        chart.show_points(points, "A sentence.", Range(0, 10, faces=False))
        settle()
    assert Range(0, 10).marks() == (0, 2, 4, 6, 8, 10)
    after = theme.tokens.after.lower()
    picture = chart.picture.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(40)}
    assert after in colours


def test_the_preview_names_its_pages_and_keeps_their_proportions(page_with: Pages) -> None:
    preview = PagePreview()
    page_with(preview)
    image = QImage(210, 297, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    preview.show_pages([image, image])
    settle()
    pages = [page for page in preview.findChildren(PreviewPage) if page.isVisible()]
    assert [spoken(page) for page in pages] == ["Page 1 of 2", "Page 2 of 2"]
    assert pages[0].height() == pytest.approx(pages[0].width() * 297 / 210, abs=2)


def test_a_row_of_buttons_breaks_instead_of_running_off_the_page(page_with: Pages) -> None:
    holder = QWidget()
    row = Flow(holder)
    buttons = [Button(f"Button number {at}") for at in range(6)]
    for button in buttons:
        row.addWidget(button)
    page_with(holder, width=420)
    assert all(holder.rect().contains(button.geometry()) for button in buttons)
    assert buttons[-1].y() > buttons[0].y()


def test_a_page_scrolls_up_and_down_only(page_with: Pages) -> None:
    page = ScrollPage()
    for at in range(40):
        page.body.addWidget(Words(f"Line {at}. " * 20))
    page_with(page, width=500)
    assert page.page.width() <= page.viewport().width()
    assert page.verticalScrollBar().maximum() > 0


def test_a_change_of_look_repaints_without_a_new_start(page_with: Pages, theme: Theme) -> None:
    button = Button("Open", kind="primary")
    page = page_with(button)
    place = button.geometry().adjusted(4, 4, 0, 0).topLeft()
    for look in (Look.CREAM, Look.NIGHT, Look.HIGH_CONTRAST):
        theme.use(look=look)
        settle()
        colour = page.grab().toImage().pixelColor(place.x(), button.geometry().center().y())
        assert colour.name().upper() == theme.tokens.primary
