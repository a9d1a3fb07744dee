"""The list of people: found as they are typed, opened and added with the keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QListView

from app.domain.people import PersonForm, PersonSummary
from app.ids import new_id
from tests.ui.asking import ask, part, person_called, place, press, settle, shown, words_on
from ui.models.people_model import Index, PeopleModel
from ui.widgets.button import Button
from ui.widgets.people_list import PeopleList

if TYPE_CHECKING:
    from tests.conftest import Wall
    from tests.ui.bot import QtBot
    from ui.window import Window


@pytest.fixture
def search(qtbot: QtBot, window: Window) -> QLineEdit:
    """The page of people, with the cursor in its search."""
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.at[0] == "people")
    settle(qtbot, window)
    line = window.screen_shown.findChild(QLineEdit, "search")
    assert line is not None
    assert line.hasFocus()
    return line


def names(window: Window) -> list[str]:
    view = window.screen_shown.findChild(QListView, "people")
    assert view is not None
    return [view.model().index(row, 0).data() for row in range(view.model().rowCount())]


def test_everyone_is_there_from_a_to_z(qtbot: QtBot, window: Window, search: QLineEdit) -> None:
    assert len(names(window)) == 21
    assert names(window)[:2] == ["Amir Khan", "Anya Novak"]
    assert window.screen_shown.context_line() == "21 people"
    assert search.text() == ""
    del qtbot


def test_letters_find_a_person_whatever_the_accents_and_the_apostrophe(
    qtbot: QtBot, window: Window, search: QLineEdit
) -> None:
    people = window.context.workspace.people
    ask(qtbot, window, lambda: people.add(PersonForm(name="Siân O'Brien-Łódź")))
    for typed in ("sian", "obrien", "o'brien lodz", "brien-lodz"):
        search.clear()
        qtbot.keyClicks(search, typed)
        qtbot.waitUntil(lambda: names(window) == ["Siân O'Brien-Łódź"])


def test_enter_opens_the_person_who_was_found(qtbot: QtBot, window: Window, search: QLineEdit) -> None:
    qtbot.keyClicks(search, "jean")
    qtbot.waitUntil(lambda: names(window) == ["Jean Okafor"])
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert window.at == ("person", person_called(qtbot, window, "Jean Okafor"))
    settle(qtbot, window)
    assert window.window().windowTitle() == "A person"


def test_the_arrow_goes_into_the_list_and_enter_opens_a_row(
    qtbot: QtBot, window: Window, search: QLineEdit
) -> None:
    qtbot.keyClick(search, Qt.Key.Key_Down)
    view = window.screen_shown.findChild(QListView, "people")
    assert view is not None
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.at == ("person", person_called(qtbot, window, "Anya Novak"))


def test_a_name_nobody_has_offers_names_like_it(qtbot: QtBot, window: Window, search: QLineEdit) -> None:
    qtbot.keyClicks(search, "Okafer")
    qtbot.waitUntil(lambda: "Nobody called “Okafer”" in words_on(window.screen_shown))
    qtbot.keyClick(shown(Button, "Show names like this"), Qt.Key.Key_Return)
    settle(qtbot, window)
    like = shown(Button, "Jean Okafor")
    assert like.hasFocus()
    qtbot.keyClick(like, Qt.Key.Key_Return)
    assert window.at == ("person", person_called(qtbot, window, "Jean Okafor"))


def test_a_name_nobody_has_becomes_a_person_with_enter_alone(
    qtbot: QtBot, window: Window, search: QLineEdit
) -> None:
    qtbot.keyClicks(search, "Wilf Parry")
    qtbot.waitUntil(lambda: "Nobody called" in words_on(window.screen_shown))
    qtbot.keyClick(search, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert place(window) == ("person_form", "Wilf Parry")
    qtbot.keyClick(window.screen_shown.findChild(QLineEdit, "name"), Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.at == ("person", person_called(qtbot, window, "Wilf Parry"))


def test_escape_empties_the_search_before_it_leaves(qtbot: QtBot, window: Window, search: QLineEdit) -> None:
    qtbot.keyClicks(search, "jean")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert (window.at[0], search.text()) == ("people", "")
    settle(qtbot, window)
    qtbot.waitUntil(lambda: len(names(window)) == 21)


def test_somebody_like_a_new_person_is_offered_before_saving(
    qtbot: QtBot, window: Window, search: QLineEdit
) -> None:
    qtbot.keyClick(search, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert place(window) == ("person_form", None)
    settle(qtbot, window)
    name = window.screen_shown.findChild(QLineEdit, "name")
    qtbot.keyClicks(name, "jean okafor")
    qtbot.waitUntil(lambda: "Is this Jean Okafor?" in words_on(window.screen_shown))
    qtbot.keyClick(shown(Button, "Yes, open Jean Okafor"), Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.at == ("person", person_called(qtbot, window, "Jean Okafor"))
    assert len(ask(qtbot, window, window.context.workspace.people.list_people)) == 21


def test_a_form_that_is_left_keeps_what_was_typed(qtbot: QtBot, window: Window, search: QLineEdit) -> None:
    qtbot.keyClick(search, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    qtbot.keyClicks(window.screen_shown.findChild(QLineEdit, "name"), "Wilf")
    qtbot.keyClicks(window.screen_shown.findChild(QLineEdit, "phone"), "01530 123")
    qtbot.keyClick(window.screen_shown, Qt.Key.Key_Escape)
    assert window.at[0] == "people"
    qtbot.keyClick(window.screen_shown, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert part(window.screen_shown, QLineEdit, "phone").text() == "01530 123"
    qtbot.keyClick(window.screen_shown.findChild(QLineEdit, "phone"), Qt.Key.Key_Return)
    settle(qtbot, window)
    person = person_called(qtbot, window, "Wilf")
    assert place(window) == ("person", person)
    page = ask(qtbot, window, lambda: window.context.workspace.people.page(person))
    assert (page.person.name, page.person.phone) == ("Wilf", "01530 123")
    assert ask(qtbot, window, lambda: window.context.workspace.drafts.load("new person")) is None


def test_a_day_that_cannot_be_read_and_a_postcode_nobody_knows_are_said_at_their_fields(
    qtbot: QtBot, window: Window, search: QLineEdit
) -> None:
    qtbot.keyClick(search, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    form = window.screen_shown
    qtbot.keyClicks(form.findChild(QLineEdit, "name"), "Wilf")
    born = part(form, QLineEdit, "born_on")
    qtbot.keyClicks(born, "long ago")
    qtbot.keyClick(born, Qt.Key.Key_Return)
    assert "There is a problem" in words_on(form)
    born.clear()
    qtbot.keyClicks(born, "6/10/41")
    qtbot.keyClicks(part(form, QLineEdit, "postcode"), "BT1 5GS")
    qtbot.waitUntil(lambda: "BT1 5GS is in Northern Ireland" in words_on(form))
    qtbot.keyClick(born, Qt.Key.Key_Return)
    settle(qtbot, window)
    person = person_called(qtbot, window, "Wilf")
    page = ask(qtbot, window, lambda: window.context.workspace.people.page(person))
    assert page.person.born_on is not None
    assert page.person.born_on.isoformat() == "1941-10-06"
    assert page.person.postcode == "BT1 5GS"


class Counting(PeopleModel):
    """Counts how often somebody's line is read."""

    read = 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        self.read += 1
        return super().data(index, role)


def test_of_ten_thousand_people_only_those_in_view_are_read(qtbot: QtBot, wall: Wall) -> None:
    model = Counting(wall().date())
    view = PeopleList("People")
    qtbot.addWidget(view)
    view.setModel(model)
    view.resize(800, 500)
    view.show()
    model.show_people(tuple(PersonSummary(id=new_id(), name=f"Person {n}") for n in range(10_000)))
    qtbot.waitUntil(lambda: view.visualRect(model.index(9_999, 0)).isValid())
    view.grab()
    assert 0 < model.read < 500


def test_the_model_keeps_qts_contract(wall: Wall) -> None:
    model = PeopleModel(wall().date())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_people(
        (PersonSummary(id=new_id(), name="Jean", groups=("Silver Voices",), finish_later=True),)
    )
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Jean, Silver Voices, to be finished"
    del tester


def test_the_day_they_were_born_is_said_back_as_it_was_understood(qtbot: QtBot, window: Window) -> None:
    window.go("person_form")
    settle(qtbot, window)
    born = part(window.screen_shown, QLineEdit, "born_on")
    qtbot.keyClicks(born, "6/10/41")
    assert "Monday 6 October 1941" in words_on(window.screen_shown)
    born.clear()
    assert "1941" not in words_on(window.screen_shown)


def test_a_person_is_added_once_however_often_enter_is_pressed(qtbot: QtBot, window: Window) -> None:
    window.go("person_form", "Wilma Stone")
    settle(qtbot, window)
    form = window.screen_shown
    for _press in range(3):
        form.main_action()
    settle(qtbot, window)
    people = window.context.workspace.people
    assert len(ask(qtbot, window, lambda: people.list_people("Wilma"))) == 1


def test_enter_on_the_number_pad_opens_the_first_one_found_though_the_search_is_still_under_way(
    qtbot: QtBot, window: Window
) -> None:
    window.go("people")
    settle(qtbot, window)
    qtbot.keyClicks(window.window().focusWidget(), "okaf")
    press(qtbot, window, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    settle(qtbot, window)
    assert window.screen_shown.title() == "Jean Okafor"


def test_enter_in_find_waits_for_all_that_was_typed(qtbot: QtBot, window: Window) -> None:
    window.go("find")
    settle(qtbot, window)
    qtbot.keyClicks(window.window().focusWidget(), "a")
    settle(qtbot, window)
    qtbot.keyClicks(window.window().focusWidget(), "\bokaf")
    press(qtbot, window, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.screen_shown.title() == "Jean Okafor"
