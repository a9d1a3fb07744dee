"""Somebody is there twice: found, compared, made one, and taken apart again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.people import PersonForm
from tests.ui.at_the_desk import ask, desk, words_on
from tests.ui.coming_back import at, open_window
from tests.ui.conftest import settle
from tests.ui.record_parts import click, part
from ui.records.twice_part import PairsPart, TwicePart
from ui.widgets.check import RadioBox
from ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from tests.ui.bot import QtBot
    from ui.frame import Frame


def test_two_records_are_made_one_and_taken_apart(qtbot: QtBot, frame: Frame) -> None:
    people = desk(frame).people
    jean = ask(frame, lambda: people.list_people("Jean")[0].id)
    form = PersonForm(name="Jeanne Okafur", phone="01530 555 010")
    jeanne = ask(frame, lambda: people.add(form)).person.id
    pairs = at(qtbot, frame, "records", "twice").findChild(PairsPart)
    assert pairs is not None
    settle(qtbot, frame)
    (row,) = pairs.findChildren(ListRow)
    row.click()
    settle(qtbot, frame)
    assert open_window(frame).at == ("same_person", (jean, jeanne))
    page = open_window(frame).screen_shown
    assert "01530 555 010" in words_on(page)
    (right,) = [box for box in page.findChildren(RadioBox) if box.text() == "Jeanne Okafur"]
    right.click()
    page.main_action()
    settle(qtbot, frame)
    assert open_window(frame).at == ("person", jean)
    assert open_window(frame).screen_shown.title() == "Jeanne Okafur"
    twice = part(qtbot, frame, TwicePart, "twice", jean)
    settle(qtbot, frame)
    assert "Jeanne Okafur and Jeanne Okafur" in words_on(twice)
    click(qtbot, frame, twice, "Take apart again")
    settle(qtbot, frame)
    names = ask(frame, lambda: [person.name for person in people.list_people("okaf")])
    assert names == ["Jean Okafor", "Jeanne Okafur"]


def test_the_other_record_is_looked_for_by_name_and_they_are_two_people(qtbot: QtBot, frame: Frame) -> None:
    people = desk(frame).people
    jean = ask(frame, lambda: people.list_people("Jean")[0].id)
    twice = part(qtbot, frame, TwicePart, "twice", jean)
    twice.other.set_text("nobody of this name")
    click(qtbot, frame, twice, "Look for it")
    settle(qtbot, frame)
    assert "Nobody else has that name." in words_on(twice)
    twice.other.set_text("Amir")
    click(qtbot, frame, twice, "Look for it")
    settle(qtbot, frame)
    next(row for row in twice.findChildren(ListRow) if row.text() == "Amir Khan").click()
    settle(qtbot, frame)
    page = open_window(frame).screen_shown
    click(qtbot, frame, page, "Keep the other one")
    settle(qtbot, frame)
    assert words_on(open_window(frame).screen_shown).index("Amir Khan") < words_on(
        open_window(frame).screen_shown
    ).index("Jean Okafor")
    click(qtbot, frame, open_window(frame).screen_shown, "They are two people")
    settle(qtbot, frame)
    assert open_window(frame).screen_shown.title() == "Amir Khan"
