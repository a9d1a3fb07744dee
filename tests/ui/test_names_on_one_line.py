"""Pasted lines that are not the name of one person are asked about before anybody is added."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tests.ui.at_the_desk import ask, desk, dialog, show, silver_voices, words_on
from tests.ui.conftest import settle
from ui.screens.group_screen import GroupScreen
from ui.widgets.add_people_dialog import AddPeopleDialog

if TYPE_CHECKING:
    from tests.ui.bot import QtBot
    from ui.frame import Frame


def test_two_people_on_one_line_and_a_line_without_letters_are_asked_about(
    qtbot: QtBot, frame: Frame
) -> None:
    show(qtbot, frame, GroupScreen, silver_voices(frame)).add_action()
    group = silver_voices(frame)
    adding = dialog(qtbot, AddPeopleDialog)
    adding.names.field.set_text("Ada Lowe, Ben Frost\n12345")
    adding.add_button.click()
    settle(qtbot, frame)
    assert "Some lines may not be the name of one person. Say what each one is." in words_on(adding)
    assert [dropdown.label.text() for dropdown, _known in adding.names._questions.values()] == [
        "Line 1: Ada Lowe. Several people seem to stand on this line.",
        "Line 1: Ben Frost. Several people seem to stand on this line.",
        "Line 2: 12345. There is no letter in it.",
    ]
    adding.add_button.click()
    settle(qtbot, frame)
    members = {m.name for m in ask(frame, partial(desk(frame).groups.page, group)).members}
    assert {"Ada Lowe", "Ben Frost"} <= members
    assert "12345" not in members
