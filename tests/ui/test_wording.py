"""A holder's own words: typed or loaded, in no file that leaves; and a sheet of paper."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.exchange.measure_formats import FormKind
from tests.conftest import PASSPHRASE
from tests.ui.at_the_desk import Key, ask, desk, focused, press, show, shown, words_on
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle, unlock
from tests.ui.every_screen import AT_HOME
from ui.measures.offer_parts import OfferPart, OwnPart
from ui.screens.filled_screen import FilledScreen
from ui.screens.measure_end_screen import MeasureEndScreen
from ui.screens.measure_screen import MeasureScreen
from ui.screens.offer_screen import OfferScreen
from ui.screens.offers_screen import OffersScreen
from ui.screens.pile_screen import PileScreen
from ui.screens.piles_screen import PilesScreen
from ui.screens.sheet_screen import SheetScreen
from ui.screens.translation_screen import TranslationScreen
from ui.screens.wording_screen import WordingScreen
from ui.widgets.button import Button
from ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame

SECRET = "Zebraquartzine"


def worded_file(frame: Frame, folder: Path) -> Path:
    """The file of a measure as it leaves, with words of the holder filled in by hand."""
    file = folder / "mine.csv"
    ask(frame, lambda: desk(frame).forms.write("swemwbs", FormKind.REDCAP, file))
    text = file.read_text("utf-8-sig").replace("Question 1: the words are the holder’s", SECRET)
    file.write_text(text, "utf-8")
    return file


def test_wording_is_loaded_looked_at_and_kept_and_leaves_in_no_file(
    qtbot: QtBot, frame: Frame, files: Chosen, tmp_path: Path
) -> None:
    files.answer = worded_file(frame, tmp_path)
    screen = show(qtbot, frame, WordingScreen, "swemwbs")
    screen.load_file.click()
    settle(qtbot, frame)
    assert screen.draft() is not None
    assert next(iter(screen._texts.values())).text() == SECRET
    frame.lock()
    settle(qtbot, frame)
    unlock(qtbot, frame, PASSPHRASE)
    again = shown(qtbot, frame, WordingScreen)
    assert next(iter(again._texts.values())).text() == SECRET
    again.options.set_text("1 None of the time\nfive Often")
    again.main_action()
    settle(qtbot, frame)
    assert "numbers from 1 to 5" in again.options.problem
    again.options.set_text("")
    again.main_action()
    settle(qtbot, frame)
    shown(qtbot, frame, OfferScreen)
    kept = ask(frame, lambda: desk(frame).measures.wording("swemwbs"))
    assert kept is not None
    assert kept.texts["1"] == SECRET
    for kind in FormKind:
        leaves = tmp_path / f"out{kind.ending}"
        ask(frame, partial(desk(frame).forms.write, "swemwbs", kind, leaves))
        assert SECRET.encode() not in leaves.read_bytes()


def test_a_form_is_loaded_from_a_file_and_the_wording_with_it(
    qtbot: QtBot, frame: Frame, files: Chosen, tmp_path: Path
) -> None:
    files.answer = worded_file(frame, tmp_path)
    found = show(qtbot, frame, OffersScreen, "offer").part
    assert isinstance(found, OfferPart)
    qtbot.keyClicks(found.wanted.line, "well")
    qtbot.keyClick(found.wanted.line, Qt.Key.Key_Return)
    assert isinstance(focused(frame), ListRow)
    found.wanted.line.clear()
    qtbot.keyClicks(found.wanted.line, "swem")
    qtbot.keyClick(found.wanted.line, Qt.Key.Key_Return)
    assert "Not on offer" in words_on(shown(qtbot, frame, OfferScreen))
    screen = show(qtbot, frame, OffersScreen, "own")
    assert isinstance(screen.part, OwnPart)
    mine, files.answer = files.answer, tmp_path / "faulty.csv"
    files.answer.write_text("no,measure\n1,2\n", "utf-8")
    with qtbot.waitSignal(screen.failed, timeout=LONGEST):  # a warning, not a "Saved" with its tick
        screen.part.load_file.click()
    assert "The file was not loaded" in words_on(screen.part)
    files.answer = mine
    screen.part.load_file.click()
    settle(qtbot, frame)
    assert "Warwick" in words_on(shown(qtbot, frame, OfferScreen))
    kept = ask(frame, lambda: desk(frame).measures.wording("swemwbs"))
    assert kept is not None
    assert kept.texts["1"] == SECRET


def test_a_sheet_with_the_last_question_blank_asks_who_contacts_them_today(
    qtbot: QtBot, frame: Frame
) -> None:
    jean = ask(frame, lambda: desk(frame).people.list_people("Jean"))[0].id
    ask(frame, lambda: desk(frame).measures.clear("phq-9", "Dr Mensah", date(2026, 11, 17)))
    screen = show(qtbot, frame, SheetScreen, (jean, "phq-9"))
    for key in ("0", "1", "0", "1", "0", "1", "0", "1"):
        qtbot.keyClicks(focused(frame), key)
    screen.main_action()
    settle(qtbot, frame)
    assert "today" in words_on(screen)
    assert screen.contact.isVisible()
    screen.contact.set_text("Sam rings at noon")
    screen.main_action()
    settle(qtbot, frame)
    shown(qtbot, frame, FilledScreen)
    (kept,) = ask(frame, lambda: desk(frame).fillings.history(jean, "phq-9")).fillings
    assert kept.how.from_paper
    assert len(kept.answers) == 8


def put_into_welsh(qtbot: QtBot, frame: Frame, measure: str) -> None:
    """Type the Welsh words of AT_HOME by keys: refused without a language, and with an answer left blank."""
    screen = show(qtbot, frame, TranslationScreen, measure)
    for words in ("Ystafell", "Cysgu", "Na"):
        press(qtbot, frame, [Key.Key_Tab])
        qtbot.keyClicks(focused(frame), words)
    screen.main_action()
    assert "No language is chosen yet." in words_on(screen)
    for name, first in (
        ("Welsh (Cymraeg)", "Ystafell"),
        ("Irish (Gaeilge)", ""),
        ("Welsh (Cymraeg)", "Ystafell"),
    ):
        screen.language.choose(screen.language.combo.findText(name))
        screen.language.chosen.emit(screen.language.place)
        assert screen._texts["I like my room"].text() == first
    screen.main_action()
    settle(qtbot, frame)
    assert "“Yes” has no words yet." in words_on(screen)
    screen._texts["Yes"].setFocus()
    qtbot.keyClicks(focused(frame), "Ydw")
    screen.main_action()
    settle(qtbot, frame)
    assert "English, Welsh (Cymraeg)" in words_on(shown(qtbot, frame, OfferScreen))


def test_a_measure_is_put_into_welsh_by_keys_asked_in_it_and_its_answers_saved(
    qtbot: QtBot, frame: Frame, files: Chosen, tmp_path: Path
) -> None:
    jean = ask(frame, lambda: desk(frame).people.list_people("Jean"))[0].id
    made = ask(frame, lambda: desk(frame).measures.make_own(AT_HOME))
    put_into_welsh(qtbot, frame, made.id)
    asked = show(qtbot, frame, MeasureScreen, (jean, made.id))
    press(qtbot, frame, [Key.Key_F4])
    assert "Ystafell" in words_on(asked)
    press(qtbot, frame, ["2", "1", Key.Key_Return])
    shown(qtbot, frame, MeasureEndScreen)
    press(qtbot, frame, [Key.Key_Return])
    assert "In Welsh (Cymraeg)." in words_on(shown(qtbot, frame, FilledScreen))
    start = show(qtbot, frame, PilesScreen, made.id)
    assert start.how is not None
    start.how.language.choose(1)
    press(qtbot, frame, [Key.Key_Return])
    shown(qtbot, frame, PileScreen)
    (pile,) = ask(frame, desk(frame).piles.begun)
    assert pile.how.language == "cy"
    files.answer = tmp_path / "answers.csv"
    page = show(qtbot, frame, OfferScreen, made.id)
    next(b for b in page.findChildren(Button) if b.text() == "Save the answers as a file").click()
    settle(qtbot, frame)
    assert ",cy,answer,q1,1," in files.answer.read_text("utf-8-sig")
