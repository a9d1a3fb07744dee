"""What matters to somebody: checked together, changed where it is not right, the start of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.help_offers import HelpAnswer
from app.domain.safety import Seen
from app.domain.talk import Answer
from tests.ui.asking import ask, part, person_called, place, press, settle, shown, words_on
from tests.ui.lint import lint_at_every_size
from ui.talk.matters import plan_with_step
from ui.widgets.button import Button
from ui.widgets.figure_table import FigureTable
from ui.widgets.matters_cards import PictureTile
from ui.widgets.offers_card import OfferRow
from ui.widgets.question_page import QuestionPage
from ui.widgets.segmented import Segment

if TYPE_CHECKING:
    from uuid import UUID

    from tests.ui.bot import QtBot
    from ui.window import Window


COST: dict[str, str | int] = {"much": 2, "long": "over12", "help": "A bus pass"}
ANSWERS = {
    "W1": Answer(value={"mon.morning": {"fills": "LA3", "place": "out"}, "tue.evening": {"want": "LA5"}}),
    "P1": Answer(value=3),
    "B2": Answer(value={"cost": COST}),
    "S1": Answer(value=("I know every song",)),
    "S2": Answer(value=("Singing again",)),
    "M1": Answer(value=("singing", "dog"), words="I miss singing with people."),
    "M4": Answer(words="My daughter Rose"),
    "M5": Answer(value={"friend": "lost_missed", "family": "kept"}),
    "LA3": Answer(value={"matter": 3, "amount": -2, "choice": 2}),
    "LA5": Answer(value={"matter": 2, "amount": -2, "choice": 1}),
    "LA6": Answer(value={"matter": 1, "amount": 1, "choice": 1}),
    "LA7": Answer(value={"matter": 2, "amount": 0, "choice": 2}),
    "R1": Answer(words="I want to sing again."),
    "R2": Answer(value=9),
    "R3": Answer(value=5),
    "R5": Answer(value="step1"),
}


@pytest.fixture
def talk(qtbot: QtBot, window: Window) -> UUID:
    """A finished talk with Jean, on show."""
    talks = window.context.workspace.talks
    person = person_called(qtbot, window, "Jean Okafor")

    def hold() -> UUID:
        begun = talks.start(person)
        for code, answer in ANSWERS.items():
            talks.answer(begun.id, code, answer)
        talks.finish(begun.id)
        return begun.id

    talk_id = ask(qtbot, window, hold)
    window.go("person", person)
    window.go("matters", talk_id)
    settle(qtbot, window)
    return talk_id


def test_the_page_says_what_the_talk_said(window: Window, talk: UUID) -> None:
    words = words_on(window.screen_shown)
    assert window.screen_shown.title() == "What matters to Jean"
    assert window.window().windowTitle() == "What matters"
    assert len(window.screen_shown.findChildren(PictureTile)) == 2
    for said in (
        "“I miss singing with people.”",
        "My daughter Rose",
        "I miss being\nFriend",
        "“I want to sing again.”",
        "9 of 10",
        "Visit or watch with someone",
        "Sure is below 7. Would a smaller first step be better?",
    ):
        assert said in words
    del talk


def test_strengths_what_comes_first_the_week_and_what_is_in_the_way_are_on_it(
    window: Window, talk: UUID
) -> None:
    page = window.screen_shown
    words = words_on(page)
    for said in (
        "My strengths\nChange\n“I know every song”",
        "What comes first\nChange\n“Singing again”",
        "Place: Cost\nQuite a lot, More than a year\nWhat would help: “A bus pass”",
        "I decide most of what I do.\nMostly true",
        "1 day out of the house. 0 days with others. 20 times not said.",
        "I want: People",
    ):
        assert said in words
    table = part(page, FigureTable)
    assert not table.isVisible()
    shown(Segment, "Table").click()
    assert table.isVisible()
    cells = [table.model().index(1, column).data() for column in range(3)]
    assert cells == ["Tuesday evening", "not said", "People"]
    assert "of 100" not in words
    assert lint_at_every_size(window.window(), (1.0, 2.0)) == []
    del talk


def test_help_is_offered_openly_and_not_now_is_kept(qtbot: QtBot, window: Window, talk: UUID) -> None:
    workspace = window.context.workspace
    value: dict[str, dict[str, str | int]] = {"balance": {"much": 2}}
    ask(qtbot, window, lambda: workspace.talks.answer(talk, "B1", Answer(value=value)))
    window.screen_shown.refreshed()
    settle(qtbot, window)
    rows = [row for row in window.screen_shown.findChildren(OfferRow) if row.isVisible()]
    (row,) = [row for row in rows if "physiotherapist" in words_on(row)]
    assert "A group alone cannot make balance or pain better." not in words_on(row)
    not_now = part(row, Button, "not now physio")
    (why,) = [button for button in row.findChildren(Button) if button.text() == "Why this?"]
    qtbot.keyClick(why, Qt.Key.Key_Space)
    assert "You said: Balance (Quite a lot)" in words_on(row)
    not_now.setFocus()
    qtbot.keyClick(not_now, Qt.Key.Key_Space)
    settle(qtbot, window)
    lines = ask(qtbot, window, lambda: workspace.offers.offers(talk))
    assert {line.offer.key: line.answer for line in lines}["physio"] is HelpAnswer.NOT_NOW
    focused = window.window().focusWidget()
    assert focused.objectName() == "not now physio"
    part(window.screen_shown, Button, "yes physio").click()
    settle(qtbot, window)
    shown(Button, "Put it in the plan").click()
    settle(qtbot, window)
    assert window.at[0] == "plan"
    plan = ask(qtbot, window, lambda: workspace.plans.begin_from(talk))
    assert [step.what for step in plan.steps] == ["See a physiotherapist"]
    offer = lines[0].offer
    assert ask(qtbot, window, lambda: plan_with_step(workspace, talk, offer)) == plan


def test_each_part_of_life_stands_against_what_is_wanted(window: Window, talk: UUID) -> None:
    words = words_on(window.screen_shown).split("\n")
    for area, wanted in (
        ("Making, music, hobbies and fun", "a lot more"),
        ("Giving: work, volunteering, caring", "less"),
        ("Rest, sleep and quiet", "just right"),
    ):
        assert wanted in words[words.index(area) : words.index(area) + 4]
    del talk


def test_a_pattern_is_a_question_with_the_answers_that_raised_it(window: Window, talk: UUID) -> None:
    words = words_on(window.screen_shown)
    assert "Is there too little of what matters?" in words
    assert "Making, music, hobbies and fun" in words.split("Why this? You said:")[1]
    del talk


def test_a_worry_is_never_on_this_page(qtbot: QtBot, window: Window, talk: UUID) -> None:
    before = words_on(window.screen_shown)
    person = person_called(qtbot, window, "Jean Okafor")
    ask(qtbot, window, lambda: window.context.workspace.safety.see(person, "RF1", Seen.YES))
    window.screen_shown.refreshed()
    settle(qtbot, window)
    assert words_on(window.screen_shown) == before
    del talk


def test_change_goes_to_the_question_and_enter_comes_back_with_the_new_answer(
    qtbot: QtBot, window: Window, talk: UUID
) -> None:
    change = [
        button
        for button in window.screen_shown.findChildren(Button)
        if button.accessibleName() == "Change: What I want to change"
    ]
    qtbot.keyClick(change[0], Qt.Key.Key_Return)
    settle(qtbot, window)
    assert place(window) == ("talk", (talk, "R1"))
    page = shown(QuestionPage)
    page.words.edit.selectAll()
    qtbot.keyClicks(page.words.edit, "I want to dance.")
    press(qtbot, window, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.at == ("matters", talk)
    assert "“I want to dance.”" in words_on(window.screen_shown)
    person = person_called(qtbot, window, "Jean Okafor")
    assert ask(qtbot, window, lambda: window.context.workspace.people.page(person)).open_talk is None


def test_enter_makes_a_plan_that_begins_with_the_change(qtbot: QtBot, window: Window, talk: UUID) -> None:
    assert shown(Button, "Make a plan with Jean").hasFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    settle(qtbot, window)
    person = person_called(qtbot, window, "Jean Okafor")
    assert window.at == ("plan", person)
    plan = ask(qtbot, window, lambda: window.context.workspace.plans.open(person))
    assert [(g.words, g.importance, g.confidence) for g in plan.goals] == [("I want to sing again.", 9, 5)]
    press(qtbot, window, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert window.at == ("matters", talk)
    press(qtbot, window, Qt.Key.Key_Return)
    settle(qtbot, window)
    again = ask(qtbot, window, lambda: window.context.workspace.plans.open(person))
    assert len(again.goals) == 1
