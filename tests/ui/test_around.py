"""What goes on around a group's register, from the group's page and by keys."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from app.domain.handing_over import Ready, Stage
from app.domain.money import TakingKind
from app.domain.people import PersonForm
from tests.ui.at_the_desk import (
    CTRL,
    Key,
    ask,
    desk,
    next_session,
    press,
    show,
    shown,
    silver_voices,
    words_on,
)
from tests.ui.conftest import settle
from tests.ui.lint import lint_at_every_size
from tests.ui.supervising import click
from ui.around.feedback_part import FeedbackPart
from ui.around.handing_over_part import HandingOverPart
from ui.around.money_part import MoneyPart
from ui.around.noticed_part import NoticedPart
from ui.around.part import AroundPart
from ui.around.stories_part import StoriesPart
from ui.around.young_part import YoungPart
from ui.screens.around_screen import AroundScreen
from ui.screens.group_screen import GroupScreen
from ui.screens.scores_screen import ScoresScreen
from ui.widgets.group_view import DETAILS

if TYPE_CHECKING:
    from uuid import UUID

    from tests.ui.bot import QtBot
    from ui.frame import Frame

P = TypeVar("P", bound=AroundPart)
TODAY = date(2026, 11, 17)


def part(qtbot: QtBot, frame: Frame, kind: type[P], name: str) -> P:
    show(qtbot, frame, AroundScreen, (silver_voices(frame), name))
    return shown_part(qtbot, frame, kind)


def shown_part(qtbot: QtBot, frame: Frame, kind: type[P]) -> P:
    for _time in range(2):  # kept, and shown again
        settle(qtbot, frame)
    found = shown(qtbot, frame, AroundScreen).part
    assert isinstance(found, kind)
    return found


def test_the_groups_page_leads_to_what_is_noticed_and_each_key_counts_one(qtbot: QtBot, frame: Frame) -> None:
    group = silver_voices(frame)
    page = show(qtbot, frame, GroupScreen, group)
    page.view.turn_to(DETAILS)
    click(qtbot, frame, page, "Stories, money, handing over")
    noticed = shown_part(qtbot, frame, NoticedPart)
    noticed.buttons[0].setFocus()
    press(qtbot, frame, ["2", "2", "1"])
    settle(qtbot, frame)
    assert [button.text() for button in noticed.buttons[:2]] == ["Looked at someone: 1", "Shared a memory: 2"]
    press(qtbot, frame, [(Key.Key_Z, CTRL)])
    noticed = shown_part(qtbot, frame, NoticedPart)
    assert "Looked at someone: 0 times" in words_on(noticed)
    noticed.lines.set_text("Sang louder\nSmiled")
    click(qtbot, frame, noticed, "Keep this checklist")
    noticed = shown_part(qtbot, frame, NoticedPart)
    assert [button.text() for button in noticed.buttons] == ["Sang louder: 0", "Smiled: 0"]


def test_the_checklist_stands_beside_the_scores(qtbot: QtBot, frame: Frame) -> None:
    page = show(qtbot, frame, ScoresScreen, next_session(frame))
    click(qtbot, frame, page, "What was noticed")
    shown_part(qtbot, frame, NoticedPart)


def test_words_are_kept_shown_without_a_name_and_refused_without_a_yes(qtbot: QtBot, frame: Frame) -> None:
    stories = part(qtbot, frame, StoriesPart, "stories")
    stories.words.set_text("I sing all week now")
    stories.whose.choose(1)
    stories.level.choose(1)
    click(qtbot, frame, stories, "Keep these words")
    settle(qtbot, frame)
    assert "did not say yes" in stories.whose.problem
    stories.level.choose(0)
    click(qtbot, frame, stories, "Keep these words")
    stories = shown_part(qtbot, frame, StoriesPart)
    (row,) = stories._rows
    assert row.text() == "“I sing all week now”"
    assert "Inside this service only" in row.accessibleName()
    row.click()
    assert stories.words.text() == "I sing all week now"
    stories.reader.choose(2)
    stories.reader.chosen.emit(2)
    assert stories._rows == []
    click(qtbot, frame, stories, "Take them out")
    assert shown_part(qtbot, frame, StoriesPart)._rows == []


def test_what_people_said_and_what_was_done_stand_together(qtbot: QtBot, frame: Frame) -> None:
    feedback = part(qtbot, frame, FeedbackPart, "feedback")
    feedback.said.set_text("Start later")
    feedback.did.set_text("We start at 2:00 pm")
    feedback.heard_on.set_text("3 November 2026")
    feedback.new_from.set_text("10 November 2026")
    click(qtbot, frame, feedback, "Keep it")
    feedback = shown_part(qtbot, frame, FeedbackPart)
    assert "Before 10 November:" in words_on(feedback)
    assert "Since then: 1 session" in words_on(feedback)
    click(qtbot, frame, feedback, "You said: Start later")
    feedback.new_from.set_text("gibberish")
    click(qtbot, frame, feedback, "Keep it")
    assert feedback.new_from.problem
    feedback.said.set_text("Start much later")
    feedback.page.tabs.focus()
    press(qtbot, frame, [(Key.Key_Z, CTRL)])
    feedback = shown_part(qtbot, frame, FeedbackPart)
    assert "Nothing is written down yet" in words_on(feedback)
    assert (feedback.said.text(), feedback.new_from.text()) == ("Start much later", "gibberish")


def test_a_group_is_handed_over_and_its_next_sessions_get_a_leader(qtbot: QtBot, frame: Frame) -> None:
    over = part(qtbot, frame, HandingOverPart, "handing_over")
    over.stage.choose(list(Stage).index(Stage.ON_CALL))
    over.from_on.set_text("3 November 2026")
    click(qtbot, frame, over, "Keep this stage")
    over = shown_part(qtbot, frame, HandingOverPart)
    assert not over.unled.isHidden()
    over.leader.set_text("Mo")
    click(qtbot, frame, over, "Keep this leader")
    over = shown_part(qtbot, frame, HandingOverPart)
    assert over.unled.isHidden()
    click(qtbot, frame, over, Ready.VENUE.words)
    group = silver_voices(frame)
    page = ask(frame, lambda: desk(frame).hand_over.page(group))
    assert (page.ready, page.ahead[0].leader) == (frozenset({Ready.VENUE}), "Mo")
    click(qtbot, frame, over, Stage.ON_CALL.words)
    shown_part(qtbot, frame, HandingOverPart)
    assert ask(frame, lambda: desk(frame).hand_over.page(group)).stages == ()


def test_somebody_agrees_for_a_child_and_takes_it_back(qtbot: QtBot, frame: Frame) -> None:
    group = silver_voices(frame)
    amir = PersonForm(name="Amir Khan", born_on=date(2014, 5, 1))
    person = ask(frame, lambda: desk(frame).people.list_people("Amir Khan")[0].id)
    ask(frame, lambda: desk(frame).people.change(person, amir))
    young = part(qtbot, frame, YoungPart, "young")
    assert "before anything is asked" in words_on(young)
    click(qtbot, frame, young, "Amir Khan")
    click(qtbot, frame, young, "Keep it")
    settle(qtbot, frame)
    assert young.form.agreed_by.problem
    young.form.agreed_by.set_text("Sana Khan")
    young.form.until.set_text("1 May 2027")
    click(qtbot, frame, young, "Keep numbers only")
    click(qtbot, frame, young, "Keep it")
    young = shown_part(qtbot, frame, YoungPart)
    (line,) = ask(frame, lambda: desk(frame).young.in_group(group))
    assert line.agreement is not None
    assert (line.agreement.agreed_by, line.agreement.counts_only) == ("Sana Khan", True)
    assert line.agreement.until == date(2027, 5, 1)
    click(qtbot, frame, young, "Amir Khan")
    click(qtbot, frame, young, "They no longer agree")
    shown_part(qtbot, frame, YoungPart)
    assert ask(frame, lambda: desk(frame).young.in_group(group))[0].agreement is None


def test_money_is_hidden_until_the_group_takes_any(qtbot: QtBot, frame: Frame) -> None:
    money = part(qtbot, frame, MoneyPart, "money")
    assert money.form.isHidden()
    click(qtbot, frame, money, "This group takes money")
    money = shown_part(qtbot, frame, MoneyPart)
    money.amount.set_text("lots")
    click(qtbot, frame, money, "Keep it")
    assert money.amount.problem
    money.amount.set_text("£12.50")
    click(qtbot, frame, money, "Keep it")
    money = shown_part(qtbot, frame, MoneyPart)
    assert "Fees: £12.50" in words_on(money)
    group = silver_voices(frame)
    (line,) = ask(frame, lambda: desk(frame).money.takings(group))
    assert (line.kind, line.pence, line.on) == (TakingKind.FEE, 1250, TODAY)


def test_every_part_can_be_read_at_every_size(qtbot: QtBot, frame: Frame) -> None:
    group: UUID = silver_voices(frame)
    ask(frame, lambda: desk(frame).hand_over.begin_stage(group, Stage.SHARED, TODAY))
    ask(frame, lambda: desk(frame).money.say_takes(group, takes=True))
    for name in ("stories", "feedback", "handing_over", "young", "money"):
        show(qtbot, frame, AroundScreen, (group, name))
        assert lint_at_every_size(frame, (1.0, 2.0)) == []
