"""A holder's own words: typed or loaded, in no file that leaves; and a sheet of paper."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from app.exchange.measure_formats import FormKind
from tests.conftest import PASSPHRASE
from tests.ui.at_the_desk import ask, desk, focused, show, shown, words_on
from tests.ui.conftest import settle, unlock
from ui.measures.offer_parts import OwnPart
from ui.screens.filled_screen import FilledScreen
from ui.screens.offer_screen import OfferScreen
from ui.screens.offers_screen import OffersScreen
from ui.screens.sheet_screen import SheetScreen
from ui.screens.wording_screen import WordingScreen

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
    screen = show(qtbot, frame, OffersScreen, "own")
    assert isinstance(screen.part, OwnPart)
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
