"""What's on by keys: found as you type, put into a plan, written down, checked, brought in and saved."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.directory import Demands, ServiceFilter, ServiceForm
from app.domain.match_parts import WEIGHTS, Part
from app.domain.place_columns import SKIPPED, column_words
from app.domain.wishes import Wishes
from tests.domain.places import GARDENERS
from tests.ui.at_the_desk import ask, desk, dialog, press, show, shown, words_on
from tests.ui.conftest import settle
from tests.ui.half_typed import jean
from ui.screens.gaps_screen import GapsScreen
from ui.screens.place_checks_screen import PlaceChecksScreen
from ui.screens.place_files_screen import PlaceFilesScreen
from ui.screens.place_form_screen import PlaceFormScreen
from ui.screens.plan_screen import PlanScreen
from ui.screens.weights_screen import WeightsScreen
from ui.screens.whats_on_screen import WhatsOnScreen
from ui.widgets.check_dialog import CheckDialog
from ui.widgets.far_dialog import FarDialog
from ui.widgets.reason_dialog import ReasonDialog
from ui.widgets.wishes_dialog import WishesDialog

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.ui.bot import QtBot
    from ui.frame import Frame

Key = Qt.Key
OPEN = replace(GARDENERS, who=(), minimum_age=None)


def test_a_place_is_found_by_typing_and_becomes_a_step_of_the_plan(qtbot: QtBot, frame: Frame) -> None:
    person = jean(frame)
    ask(frame, lambda: desk(frame).directory.add(OPEN))
    ask(frame, lambda: desk(frame).directory.add(ServiceForm(name="Chess club")))
    screen = show(qtbot, frame, WhatsOnScreen, person)
    assert "It is not known" not in words_on(screen.card)
    press(qtbot, frame, "garden")
    qtbot.waitUntil(lambda: "1 place fits" in words_on(screen))
    settle(qtbot, frame)
    assert "Thursdays, 10:00 to 11:30 am" in words_on(screen)
    assert "Think of this first" in words_on(screen)
    press(qtbot, frame, [Key.Key_Down, Key.Key_Return, Key.Key_Return])
    plan = shown(qtbot, frame, PlanScreen)
    assert "Go to Mill Road gardeners" in words_on(plan)
    press(qtbot, frame, [Key.Key_F10])
    screen = shown(qtbot, frame, WhatsOnScreen)
    settle(qtbot, frame)
    assert screen.about_person() == person
    screen.wishes.click()
    asked = dialog(qtbot, WishesDialog)
    asked._miles.set_text("far")
    asked.keep_button.click()
    assert "Enter a number of miles" in words_on(asked)
    asked._miles.set_text("2 miles")
    asked._most.set_text("free")
    asked._not[0].pills[3].click()
    asked.keep_button.click()
    settle(qtbot, frame)
    kept = ask(frame, lambda: desk(frame).matches.wishes(person))
    assert (kept.miles, kept.most_pence, kept.cannot) == (Decimal(2), 0, ("TH morning",))
    assert screen._model.rowCount() == 1
    _type_how_far_it_is(qtbot, frame, screen)
    screen.filters.fitting.click()
    settle(qtbot, frame)
    screen.places.setCurrentIndex(screen._model.index(1, 0))
    settle(qtbot, frame)
    assert "It is only at times they cannot come" in words_on(screen.card)


def _type_how_far_it_is(qtbot: QtBot, frame: Frame, screen: WhatsOnScreen) -> None:
    """Nobody knows her postcode, nor that of the chess club."""
    assert "You can type it for each" in words_on(screen)
    screen.filters.nearest.click()
    settle(qtbot, frame)
    assert "Enter a postcode." in words_on(screen)
    screen.card.far.click()
    asked = dialog(qtbot, FarDialog)
    for typed, problem in (("near", "Enter a number"), ("1.55", "at most one number after the point")):
        asked.miles.set_text(typed)
        asked.keep_button.click()
        assert problem in words_on(asked)
    asked.miles.set_text("1.5 miles")
    asked.keep_button.click()
    settle(qtbot, frame)
    assert "about 1.5 miles, typed" in words_on(screen.card)
    assert "Enter a postcode." not in words_on(screen)
    assert screen.card.far.text() == "Change how far it is"
    screen.filters.nearest.click()
    settle(qtbot, frame)


def test_weights_are_tried_on_somebody_kept_and_put_back(qtbot: QtBot, frame: Frame) -> None:
    person = jean(frame)
    ask(frame, lambda: desk(frame).directory.add(OPEN))
    ask(frame, lambda: desk(frame).directory.add(ServiceForm(name="Chess club", interests=("chess",))))
    likes = Wishes(interests=("chess",), demands=Demands(physical=0))
    ask(frame, lambda: desk(frame).matches.keep_wishes(person, likes))
    screen = show(qtbot, frame, WeightsScreen, person)
    assert "1. Chess club: It is something they like" in words_on(screen)
    assert "nothing changes among the first" in words_on(screen)
    for stepper in screen.steppers.values():
        stepper.spin.setValue(0)
    screen.steppers[Part.ROLE].spin.setValue(4)
    screen.steppers[Part.INTEREST].spin.setValue(1)
    screen.main_action()
    settle(qtbot, frame)
    assert ask(frame, desk(frame).matches.weights)[Part.ROLE] == 4
    screen.usual.click()
    qtbot.waitUntil(lambda: "Chess club" in words_on(screen))
    assert screen.steppers[Part.NEED].value == WEIGHTS[Part.NEED]


def test_filters_are_combined_and_say_when_nothing_is_found(qtbot: QtBot, frame: Frame) -> None:
    screen = show(qtbot, frame, WhatsOnScreen)
    assert "No places are written down yet." in words_on(screen)
    ask(frame, lambda: desk(frame).directory.add(OPEN))
    screen = show(qtbot, frame, WhatsOnScreen)
    assert "Checked in the last week" in words_on(screen)
    for name in ("no steps", "free", "bus", "small", "carers", "open", "nearest"):
        screen.filters.pills[name].click()
    settle(qtbot, frame)
    assert "1 place fits" in words_on(screen)
    assert "Enter a postcode." in words_on(screen)
    screen.filters.near.set_text("SW1A 2AA")
    qtbot.waitUntil(lambda: screen._model.place(0).miles == "0.6 miles")
    screen.filters.near.set_text("BT1 5GS")
    qtbot.waitUntil(lambda: "Northern Ireland" in words_on(screen))
    screen.filters.day.choose(1)
    screen.filters.day.chosen.emit(1)
    settle(qtbot, frame)
    assert "Nothing is found" in words_on(screen)
    assert not screen.card.isVisible()


def test_a_place_is_written_down_and_changed(qtbot: QtBot, frame: Frame) -> None:
    show(qtbot, frame, WhatsOnScreen)
    press(qtbot, frame, [(Key.Key_N, Qt.KeyboardModifier.ControlModifier)])
    form = shown(qtbot, frame, PlaceFormScreen)
    press(qtbot, frame, [*"Chess", Key.Key_Return])
    screen = shown(qtbot, frame, WhatsOnScreen)
    kept = ask(frame, lambda: desk(frame).directory.find(ServiceFilter(words="chess")))[0]
    form = show(qtbot, frame, PlaceFormScreen, kept.id)
    form.fields.lines["cost"].set_text("dear")
    form.main_action()
    assert "Enter pounds" in words_on(form)
    form.fields.lines["cost"].set_text("£2.50")
    form.fields.lines["postcode"].set_text("nowhere")
    form.main_action()
    qtbot.waitUntil(form.problems.isVisible)
    settle(qtbot, frame)
    form.fields.postcode.set_text("BT1 5GS")
    qtbot.waitUntil(lambda: "Northern Ireland" in form.fields.postcode.note)
    form.fields.postcode.set_text("SW1A 1AA")
    assert form.fields.postcode.note == ""
    form.fields.days.pills[1].click()
    form.main_action()
    screen = shown(qtbot, frame, WhatsOnScreen)
    qtbot.waitUntil(lambda: "£2.50" in words_on(screen))
    assert "SW1A 1AA" in words_on(screen)


def test_a_form_that_nobody_touched_changes_nothing(qtbot: QtBot, frame: Frame) -> None:
    kept = ask(frame, lambda: desk(frame).directory.add(GARDENERS))
    form = show(qtbot, frame, PlaceFormScreen, kept.id)
    assert form.fields.form() == kept.form
    form.remove.click()
    shown(qtbot, frame, WhatsOnScreen)
    assert ask(frame, desk(frame).directory.find) == ()


def test_a_concern_closes_a_place_until_it_is_cleared_up(qtbot: QtBot, frame: Frame) -> None:
    kept = ask(frame, lambda: desk(frame).directory.add(GARDENERS))
    screen = show(qtbot, frame, PlaceChecksScreen, kept.id)
    assert "Not checked" in words_on(screen)
    screen.wrong.click()
    asked = dialog(qtbot, ReasonDialog)
    asked.reason.set_text("A loose floor")
    asked.main.click()
    qtbot.waitUntil(lambda: "Not safe to send anybody now" in words_on(screen))
    screen.cleared.click()
    settle(qtbot, frame)
    assert "A loose floor" not in words_on(screen)
    screen.rows["insurance"].click()
    dialog(qtbot, CheckDialog).keep_button.click()
    settle(qtbot, frame)
    qtbot.waitUntil(lambda: bool(ask(frame, lambda: desk(frame).directory.checks(kept.id))))


def test_places_are_saved_and_brought_in_again_and_taken_back(
    qtbot: QtBot, frame: Frame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(frame, lambda: desk(frame).directory.add(GARDENERS))
    file = tmp_path / "places.csv"
    file.write_text(
        "Name,Postcode,Day,Colour\nMILL ROAD gardeners,SW1A 1AA,Thursday,red\nChess,,,\n", "utf-8"
    )
    screen = show(qtbot, frame, PlaceFilesScreen)
    monkeypatch.setattr(screen.context.files, "open", lambda *_args, **_more: file)
    screen.choose.click()
    qtbot.waitUntil(screen.bring.isVisible)
    assert "2 new" in words_on(screen)
    assert "may be there already as “Mill Road gardeners”" in words_on(screen)
    settle(qtbot, frame)
    colour, name = screen.columns.lists["Colour"], screen.columns.lists["Name"]
    for place in ([*column_words()].index("name"), [*column_words()].index(SKIPPED)):
        colour.choose(place)
        colour.chosen.emit(place)
        settle(qtbot, frame)
    assert "No column holds the name" in words_on(screen)
    screen.columns.again.click()
    settle(qtbot, frame)
    assert (name.place, screen.bring.isVisible()) == (0, True)
    screen.bring.click()
    qtbot.waitUntil(screen.take_back.isVisible)
    assert len(ask(frame, desk(frame).directory.find)) == 3
    screen.take_back.click()
    qtbot.waitUntil(lambda: len(ask(frame, desk(frame).directory.find)) == 1)
    file.write_text("no services", "utf-8")
    screen.choose.click()
    qtbot.waitUntil(screen.problem.isVisible)


def test_what_was_not_found_is_a_list_without_names(qtbot: QtBot, frame: Frame) -> None:
    assert "Nothing yet" in words_on(show(qtbot, frame, GapsScreen))
    places = show(qtbot, frame, WhatsOnScreen, jean(frame))
    for words in ("No places are written down yet", "That is kept among what was not found"):
        assert words in words_on(places)
    screen = show(qtbot, frame, GapsScreen)
    assert "1 time nothing fitted" in words_on(screen)
    assert "Jean" not in words_on(screen)
