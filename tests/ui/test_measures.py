"""Measures on the screen, walked with real keys: asked, made, keyed from a pile, and kept safe."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.domain.safety import Seen
from app.measures.filled import Given
from app.measures.measure import NotAnswered
from tests.ui.at_the_desk import Key, ask, desk, dialog, focused, press, show, shown, words_on
from tests.ui.conftest import settle
from ui.measures.ask_part import AskPart
from ui.measures.gate_dialog import GateDialog
from ui.screens.filled_screen import FilledScreen
from ui.screens.measure_end_screen import MeasureEndScreen
from ui.screens.measure_screen import MeasureScreen
from ui.screens.measures_screen import MeasuresScreen
from ui.screens.offer_screen import OfferScreen
from ui.screens.own_measure_screen import OwnMeasureScreen
from ui.screens.person_screen import PersonScreen
from ui.screens.pile_screen import PileScreen
from ui.screens.piles_screen import PilesScreen
from ui.screens.worry_screen import WorryScreen
from ui.widgets.item_page import ItemPage

if TYPE_CHECKING:
    from uuid import UUID

    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.widgets.field import TextField


@pytest.fixture
def jean(frame: Frame) -> UUID:
    """Jean Okafor of the town."""
    return ask(frame, lambda: desk(frame).people.list_people("Jean"))[0].id


def write(qtbot: QtBot, frame: Frame, text: str) -> None:
    """Type where the focus is."""
    qtbot.keyClicks(focused(frame), text)
    settle(qtbot, frame)


def open_gate(qtbot: QtBot, frame: Frame, measure: str, who: str) -> None:
    """Confirm on the page of a measure, as a manager does."""
    show(qtbot, frame, OfferScreen, measure)
    press(qtbot, frame, [Key.Key_Space])
    asked = dialog(qtbot, GateDialog)
    qtbot.keyClicks(asked.who.line, who)
    qtbot.keyClick(asked, Key.Key_Return)
    assert "Tick the box to confirm." in words_on(asked)
    assert asked._missing.y() < asked.promise.y(), "it is read before the box, and not cut off below it"
    qtbot.keyClick(asked.promise, Key.Key_Space)
    qtbot.keyClick(asked, Key.Key_Return)
    settle(qtbot, frame)


def begin(qtbot: QtBot, frame: Frame, person: UUID, name: str) -> MeasureScreen:
    """F7 on the page of a person, a word of the measure's name, Enter."""
    show(qtbot, frame, PersonScreen, person)
    press(qtbot, frame, [Key.Key_F7])
    shown(qtbot, frame, MeasuresScreen)
    write(qtbot, frame, name)
    press(qtbot, frame, [Key.Key_Return])
    return shown(qtbot, frame, MeasureScreen)


def test_who_5_is_filled_by_keys_alone(qtbot: QtBot, frame: Frame, jean: UUID) -> None:
    open_gate(qtbot, frame, "who-5", "Sam")
    screen = begin(qtbot, frame, jean, "who")
    assert frame.windowTitle() == "A few questions"
    press(qtbot, frame, ["2", "3", "/"])
    assert "Okafor" not in words_on(frame)
    press(qtbot, frame, [Key.Key_Backspace, "4", Key.Key_Escape])
    assert screen.thanking
    press(qtbot, frame, [Key.Key_Escape])
    press(qtbot, frame, ["5", "5"])
    assert screen.thanking
    press(qtbot, frame, [Key.Key_Return])
    shown(qtbot, frame, MeasureEndScreen)
    press(qtbot, frame, [Key.Key_Return])
    words = words_on(shown(qtbot, frame, FilledScreen))
    # 4 + 3 + 2 + 1 + 1, times 4.
    assert "44" in words
    assert "It can be from 0 to 100. Higher is better." in words
    assert "The answers add up to 11. Converted, that is 44." in words
    assert "Bands: 50 or less" in words
    press(qtbot, frame, [Key.Key_Return])
    assert "One score so far." in words_on(shown(qtbot, frame, MeasuresScreen))


def test_a_break_keeps_the_place_and_each_kind_of_no_answer(qtbot: QtBot, frame: Frame, jean: UUID) -> None:
    begin(qtbot, frame, jean, "loneliness ucla")
    press(qtbot, frame, ["-", "*", Key.Key_Escape, Key.Key_Return])
    shown(qtbot, frame, PersonScreen)
    (half,) = ask(frame, lambda: desk(frame).asking.half_filled(jean))
    assert dict(half.answers) == {
        "companionship": NotAnswered.DID_NOT_WANT_TO_SAY,
        "left_out": NotAnswered.DOES_NOT_APPLY,
    }
    screen = begin(qtbot, frame, jean, "loneliness ucla")
    assert screen.asking.bar.where == "Question 3 of 4"
    press(qtbot, frame, ["+", "3", Key.Key_Return])
    shown(qtbot, frame, MeasureEndScreen)
    press(qtbot, frame, [Key.Key_Return])
    words = words_on(shown(qtbot, frame, FilledScreen))
    assert "Cannot be scored: 3 answers missing." in words


def test_an_answer_about_death_opens_the_private_page_before_the_form_can_close(
    qtbot: QtBot, frame: Frame, jean: UUID
) -> None:
    open_gate(qtbot, frame, "phq-9", "Dr Mensah")
    begin(qtbot, frame, jean, "phq-9")
    press(qtbot, frame, "111111112")
    press(qtbot, frame, [Key.Key_Return])
    why = words_on(shown(qtbot, frame, WorryScreen))
    assert "PHQ-9: “Thoughts that you would be better off dead" in why
    assert "Answer: Several days." in why
    press(qtbot, frame, [Key.Key_Escape])
    end = shown(qtbot, frame, MeasureEndScreen)
    assert "Something to follow up first" in words_on(end)
    end.main_action()
    settle(qtbot, frame)
    shown(qtbot, frame, WorryScreen)
    assert ask(frame, lambda: desk(frame).asking.half_filled(jean)), "it was closed without anybody told"
    safety = desk(frame).safety
    ask(frame, lambda: safety.see(jean, "RF1", Seen.YES))
    ask(frame, lambda: safety.record_action(jean, "RF1", "Dr Mensah", "Rang the GP"))
    press(qtbot, frame, [Key.Key_Escape])
    shown(qtbot, frame, MeasureEndScreen)
    press(qtbot, frame, [Key.Key_Return])
    assert "minimal" in words_on(shown(qtbot, frame, FilledScreen))
    assert "PHQ-9" not in words_on(show(qtbot, frame, WorryScreen, jean))


def write_lines(qtbot: QtBot, field: TextField, *lines: str) -> None:
    """Type several lines into a field."""
    field.setFocus()
    for line in lines:
        qtbot.keyClicks(field.edit, line)
        qtbot.keyClick(field.edit, Key.Key_Return)


def test_a_measure_of_ten_questions_is_made_and_used(qtbot: QtBot, frame: Frame, jean: UUID) -> None:
    screen = show(qtbot, frame, OwnMeasureScreen)
    write(qtbot, frame, "Feeling at home")
    fields = screen.fields
    write_lines(qtbot, fields.questions, *(f"I like room {number}" for number in range(1, 11)))
    write_lines(qtbot, fields.options, "0 Never", "1 Often", "2 Always")
    write_lines(qtbot, fields.bands, "0 to 9 low", "10 to 20 high")
    qtbot.waitUntil(screen.sample.isVisible)
    assert "I like room 1" in words_on(screen.sample)
    screen.main_action()
    settle(qtbot, frame)
    assert "Feeling at home" in shown(qtbot, frame, OfferScreen).title()
    begin(qtbot, frame, jean, "feeling at home")
    press(qtbot, frame, "3333333321")
    press(qtbot, frame, [Key.Key_Return])
    shown(qtbot, frame, MeasureEndScreen)
    press(qtbot, frame, [Key.Key_Return])
    words = words_on(shown(qtbot, frame, FilledScreen))
    assert "17" in words
    assert "It can be from 0 to 20." in words


def test_a_pile_of_three_is_keyed_twice_and_one_difference_is_settled(qtbot: QtBot, frame: Frame) -> None:
    start = show(qtbot, frame, PilesScreen, "ons4")
    start.double.setChecked(True)
    press(qtbot, frame, [Key.Key_Return])
    screen = shown(qtbot, frame, PileScreen)
    for sheets in (("5667", "10222", "8883"), ("5667", "10232", "8883")):
        for name, answers in zip(("Amir", "Beth", "Carol"), sheets, strict=True):
            write(qtbot, frame, name)
            press(qtbot, frame, [Key.Key_Return])
            write_digits(qtbot, frame, answers)
    pile = ask(frame, desk(frame).piles.begun)[0]
    (difference,) = pile.differences
    assert (difference.first, difference.second) == (Given(Decimal(2)), Given(Decimal(3)))
    words = words_on(screen)
    assert "1 difference to settle" in words
    assert "Beth Lowe, question 3" in words
    settle_first(qtbot, frame, screen)
    press(qtbot, frame, [Key.Key_Space])
    shown(qtbot, frame, PilesScreen)
    beth = ask(frame, lambda: desk(frame).people.list_people("Beth"))[0].id
    (kept,) = ask(frame, lambda: desk(frame).fillings.history(beth, "ons4")).fillings
    assert [kept.answers[item.code] for item in kept.measure.items] == [
        Given(Decimal(10)),
        Given(Decimal(2)),
        Given(Decimal(2)),
        Given(Decimal(2)),
    ]


def write_digits(qtbot: QtBot, frame: Frame, digits: str) -> None:
    """Key one digit after the other; the box moves on by itself. The last row keeps the form."""
    for digit in digits:
        qtbot.keyClicks(focused(frame), digit)
    settle(qtbot, frame)


def settle_first(qtbot: QtBot, frame: Frame, screen: PileScreen) -> None:
    """Choose what was keyed first."""
    button = next(
        one for one in screen.findChildren(type(screen.finish_button)) if one.text().startswith("First")
    )
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)
    settle(qtbot, frame)


def test_the_parts_of_the_page_of_measures_are_found_by_typing(
    qtbot: QtBot, frame: Frame, jean: UUID
) -> None:
    screen = show(qtbot, frame, MeasuresScreen, jean)
    write(qtbot, frame, "nothing at all")
    assert isinstance(screen.part, AskPart)
    assert "Nothing has that name." in words_on(screen)


def test_a_goal_may_weigh_more_than_the_others(qtbot: QtBot, frame: Frame, jean: UUID) -> None:
    screen = begin(qtbot, frame, jean, "goal attainment")
    assert isinstance(screen.page, ItemPage)
    assert screen.page.weight is not None
    screen.page.weight._switch.focus_chosen()
    press(qtbot, frame, [Key.Key_Right])
    screen.page.pad.focus_first()
    press(qtbot, frame, ["4"])
    (half,) = ask(frame, lambda: desk(frame).asking.half_filled(jean))
    assert half.answers["goal_1"] == Given(Decimal(1), Decimal(2))


def test_words_to_choose_from_are_asked_for_and_tab_goes_as_it_is_read(qtbot: QtBot, frame: Frame) -> None:
    own = show(qtbot, frame, OwnMeasureScreen)
    write(qtbot, frame, "Warm rooms")
    own.fields.questions.set_text("Was it warm?\nWas it loud?")
    press(qtbot, frame, [Key.Key_Return])
    assert "Write the answers, one on each line." in words_on(own)
    own.fields.options.edit.setFocus()
    press(qtbot, frame, [Key.Key_Tab] * 2)
    assert focused(frame) is own.fields.turned("Was it warm?")
    press(qtbot, frame, [Key.Key_Tab] * 2)
    assert own.fields.method.isAncestorOf(focused(frame))


def test_a_measure_is_sorted_as_cards_with_three_keys(qtbot: QtBot, frame: Frame, jean: UUID) -> None:
    page = begin(qtbot, frame, jean, "capacity")
    press(qtbot, frame, [Key.Key_F6])
    assert "5 cards" in words_on(page)
    press(qtbot, frame, [Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_1])
    half = ask(frame, lambda: desk(frame).asking.half_filled(jean))[0]
    assert half.how.mode == "sorting, self"
    assert [half.answers[str(item)] for item in range(1, 5)] == [Given(Decimal(n)) for n in (1, 2, 3, 1)]
    press(qtbot, frame, [Key.Key_F6])
    assert "Question 1 of 5" in words_on(page)
    press(qtbot, frame, [Key.Key_F6, Key.Key_3, Key.Key_Return])
    assert page.thanking
    half = ask(frame, lambda: desk(frame).asking.half_filled(jean))[0]
    assert (half.answers["5"], half.at_item) == (Given(Decimal(3)), "5")
