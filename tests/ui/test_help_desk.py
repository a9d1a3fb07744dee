"""The help desk by keys alone: somebody asks, a time is booked, an event is counted, the figures are read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.domain.help_desk import AgeBand, Contact, Given, SignAsked, Topic
from app.domain.slots import SlotState
from tests.ui.at_the_desk import CTRL, Key, Pressed, ask, desk, focused, press, show, shown, words_on
from tests.ui.coming_back import lock_and_unlock
from tests.ui.conftest import settle
from tests.ui.lint import lint_at_every_size
from ui.help_desk.cards_part import CardsPart
from ui.help_desk.contact_part import ContactPart
from ui.help_desk.events_part import EventsPart
from ui.help_desk.figures_part import FiguresPart
from ui.help_desk.slots_part import SlotsPart
from ui.screens.help_desk_screen import HelpDeskScreen
from ui.screens.today_screen import TodayScreen
from ui.widgets.button import Button

if TYPE_CHECKING:
    from tests.ui.bot import QtBot
    from ui.frame import Frame

TODAY = date(2026, 11, 17)


def contacts(frame: Frame) -> list[Contact]:
    def read() -> list[Contact]:
        with desk(frame).help_desk._desk.store.read() as repositories:
            return [contact for _day, contact in repositories.help_desk.contacts(TODAY, TODAY)]

    return ask(frame, read)


def test_an_anonymous_contact_takes_at_most_twelve_keys_from_today(qtbot: QtBot, frame: Frame) -> None:
    show(qtbot, frame, TodayScreen)
    count = press(qtbot, frame, [Key.Key_F2])
    shown(qtbot, frame, HelpDeskScreen)
    count += press(qtbot, frame, ["5", "4", "2", "3", Key.Key_Return])
    assert count <= 12
    assert contacts(frame) == [
        Contact(topic=Topic.MONEY, age=AgeBand.MIDDLE, given=(Given.LEAFLET, Given.PLACE))
    ]
    # The page is ready for the next, who has a sore back and a sign of danger.
    count = press(qtbot, frame, ["1", "2"])
    screen = shown(qtbot, frame, HelpDeskScreen)
    assert "Go to A&E" in words_on(screen)
    assert "legs weak" in words_on(screen)
    print_slip = focused(frame)
    assert isinstance(print_slip, Button)
    assert print_slip.text() == "Print the slip for them"
    part = screen.part
    assert isinstance(part, ContactPart)
    while not part.ages.isAncestorOf(focused(frame)):
        count += press(qtbot, frame, [Key.Key_Tab])
        assert count <= 12
    count += press(qtbot, frame, ["5", Key.Key_Return])
    assert count <= 12
    assert contacts(frame)[1] == Contact(
        topic=Topic.JOINTS, age=AgeBand.OLDER, given=(Given.DOCTOR,), signs=SignAsked.SEEN
    )
    press(qtbot, frame, [(Key.Key_Z, CTRL)])
    assert len(contacts(frame)) == 1


def test_every_part_can_be_read_at_every_size(qtbot: QtBot, frame: Frame) -> None:
    for part in ("slots", "cards", "events", "figures"):
        show(qtbot, frame, HelpDeskScreen, part)
        assert lint_at_every_size(frame, (1.0, 2.0)) == []


def test_times_are_opened_booked_moved_and_cancelled(qtbot: QtBot, frame: Frame) -> None:
    screen = show(qtbot, frame, HelpDeskScreen, "slots")
    part = screen.part
    assert isinstance(part, SlotsPart)
    part.starts.setFocus()
    press(qtbot, frame, [*"3-4pm", Key.Key_Return])
    settle(qtbot, frame)
    assert [slot.starts.hour for slot in ask(frame, lambda: desk(frame).slots.day(TODAY))] == [15, 15, 15]
    part.focus_first()
    keys: list[Pressed] = [Key.Key_Space, *"Ada"]
    press(qtbot, frame, keys)
    part._buttons["book"].click()
    settle(qtbot, frame)
    assert "Ada" in part._rows[0].text()
    part._rows[0].click()
    part._buttons["move"].click()
    settle(qtbot, frame)
    assert "Ada" in part._rows[1].text()
    part._rows[1].click()
    part._buttons["came"].click()
    settle(qtbot, frame)
    assert ask(frame, lambda: desk(frame).slots.day(TODAY))[1].booking.state is SlotState.CAME
    part._rows[1].click()
    part._buttons["back"].click()
    settle(qtbot, frame)
    assert "Free" in part._rows[1].text()


def test_a_card_is_used_by_its_number_and_replaced_when_lost(qtbot: QtBot, frame: Frame) -> None:
    ask(frame, lambda: desk(frame).money.issue(250))
    show(qtbot, frame, HelpDeskScreen, "cards")
    tab: Pressed = Key.Key_Tab
    press(qtbot, frame, ["1", tab, *"Gym", tab, *"six", Key.Key_Return])
    part = shown(qtbot, frame, HelpDeskScreen).part
    assert isinstance(part, CardsPart)
    assert part.normal.problem
    part.normal.set_text("")
    press(qtbot, frame, [*"6.00", Key.Key_Return])
    settle(qtbot, frame)
    assert "Cash with cards: £2.50. Saved for people: £3.50." in words_on(part)
    part._rows[0].click()
    assert part.paper() is not None
    part._lost.click()
    settle(qtbot, frame)
    assert [row.text() for row in part._rows] == ["H-0002", "H-0001 (lost)"]
    part._rows[1].click()
    assert part.paper() is None
    part.name.setFocus()
    press(qtbot, frame, [*"Bert", Key.Key_Return])
    assert part._rows[0].text() == "H-0003, Bert"
    button = focused(frame)
    assert isinstance(button, Button)
    assert button.text() == "Print this card"
    assert not part.normal.problem


def test_what_is_half_answered_waits_while_another_part_is_looked_at(qtbot: QtBot, frame: Frame) -> None:
    screen = show(qtbot, frame, HelpDeskScreen)
    press(qtbot, frame, ["1", "2"])
    screen._scroll.verticalScrollBar().setValue(50)
    screen.tabs._group.button(1).click()
    settle(qtbot, frame)
    assert screen._scroll.verticalScrollBar().value() == 0
    times = screen.part
    assert isinstance(times, SlotsPart)
    times.starts.set_text("3-4pm")
    screen.tabs._group.button(0).click()
    settle(qtbot, frame)
    lock_and_unlock(qtbot, frame)
    settle(qtbot, frame)
    screen = shown(qtbot, frame, HelpDeskScreen)
    part = screen.part
    assert isinstance(part, ContactPart)
    assert (part.topics.place, part.signs.place, part.given.places) == (0, 1, (5,))
    assert "Go to A&E" in words_on(screen)
    screen.tabs._group.button(1).click()
    settle(qtbot, frame)
    assert isinstance(screen.part, SlotsPart)
    assert screen.part.starts.text() == "3-4pm"
    screen.tabs._group.button(0).click()
    settle(qtbot, frame)
    assert isinstance(screen.part, ContactPart)
    screen.part.main()
    settle(qtbot, frame)
    assert contacts(frame) == [Contact(topic=Topic.JOINTS, given=(Given.DOCTOR,), signs=SignAsked.SEEN)]


def test_an_event_is_counted_and_stands_in_the_figures(qtbot: QtBot, frame: Frame) -> None:
    screen = show(qtbot, frame, HelpDeskScreen, "events")
    part = screen.part
    assert isinstance(part, EventsPart)
    part.main()
    settle(qtbot, frame)
    assert part.what.problem
    part.what.set_text("Half-term puppets")
    part.kind.choose(1)
    part.young.show_value(30)
    part.main()
    settle(qtbot, frame)
    kept = screen.part
    assert isinstance(kept, EventsPart)
    kept.choose(next(iter(kept._known)))
    kept.what.set_text("Half-term puppets and music")
    lock_and_unlock(qtbot, frame)
    again = shown(qtbot, frame, HelpDeskScreen).part
    assert isinstance(again, EventsPart)
    assert again.what.text() == "Half-term puppets and music"
    again.main()
    settle(qtbot, frame)
    changed = shown(qtbot, frame, HelpDeskScreen).part
    assert isinstance(changed, EventsPart)
    assert [event.title for event in changed._known.values()] == ["Half-term puppets and music"]
    for _contact in range(9):
        ask(frame, lambda: desk(frame).help_desk.note(Contact(topic=Topic.JOINTS)))
    screen = show(qtbot, frame, HelpDeskScreen, "figures")
    figures = screen.part
    assert isinstance(figures, FiguresPart)
    assert "1 event for children, 30 children, 0 grown-ups." in words_on(screen)
    model = figures.table.model()
    last = model.columnCount() - 1
    assert model.index(1, last).data() == "10"
    figures.switch.choose(1)
    figures.switch.chosen.emit(1)
    assert model.index(1, last).data() == "9"
