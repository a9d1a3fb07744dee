"""Type on any page; lock it, let it crash or go elsewhere: the words are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.at_the_desk import ask, desk, next_session, silver_voices
from tests.ui.bot import LONGEST
from tests.ui.coming_back import at, carry_on, lock_and_unlock, open_window
from tests.ui.conftest import settle
from tests.ui.every_screen import ARGUMENTS
from tests.ui.half_typed import checked_place, jean
from tests.ui.shared_window import SharedWindow, windows_over
from ui.all_screens import SCREENS
from ui.drafts import KEY
from ui.widgets.field import LineField, TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from uuid import UUID

    from tests.conftest import Template
    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.screen import Screen


def filled_in(name: str) -> Callable[[Frame], object]:
    """What a page is opened with in every other test of screens."""
    return lambda frame: ask(frame, lambda: ARGUMENTS[name](desk(frame)))


OTHERS = (
    "facts",
    "same_person",
    "around",
    "dates",
    "waiting",
    "measures",
    "measure",
    "measure_end",
    "filled",
    "pile",
    "offer",
    "register_files",
    "two_talks",
    "translation",
)
PAGES: dict[str, tuple[str, Callable[[Frame], object]]] = {
    **{name: (name, lambda _frame: None) for name in SCREENS},
    **{name: (name, filled_in(name)) for name in OTHERS},
    "person": ("person", jean),
    "a known person": ("person_form", jean),
    "talk": ("talk", jean),
    "matters": ("matters", lambda frame: ask(frame, lambda: desk(frame).talks.start(jean_of(frame))).id),
    "worry": ("worry", jean),
    "record": ("record", jean),
    "who_has_seen": ("who_has_seen", jean),
    "plan": ("plan", jean),
    "earlier_plans": ("earlier_plans", jean),
    "onward": ("onward", jean),
    "place_form": ("place_form", checked_place),
    "place_checks": ("place_checks", checked_place),
    "papers": ("papers", jean),
    "agreed": ("agreed", jean),
    "story_papers": ("story_papers", silver_voices),
    "group": ("group", silver_voices),
    "a known group": ("group_form", silver_voices),
    "register": ("register", next_session),
    "session": ("session", next_session),
    "taking_part": ("taking_part", next_session),
    **{name: (name, silver_voices) for name in ("missing", "joining", "growth", "safety_notes", "sheets")},
    "scores": ("scores", next_session),
    "score_person": ("scores", next_session),
    "wording": ("wording", lambda _frame: "swemwbs"),
    "sheet": ("sheet", lambda frame: (jean(frame), "ucla-3")),
    "who uses it": ("settings", lambda _frame: "people"),
    "plan templates": ("settings", lambda _frame: "plans"),
    "numbers": ("settings", lambda _frame: "numbers"),
}
"""Every page there is; those with more than one kind of argument more than once."""


def jean_of(frame: Frame) -> UUID:
    return desk(frame).people.list_people("Jean")[0].id


@pytest.fixture(scope="module")
def windows(
    town: Path, tmp_path_factory: pytest.TempPathFactory, template: Template
) -> Iterator[SharedWindow]:
    """Lends the same window to one page after the other; each makes what it is about, if it is not there."""
    yield from windows_over(town, tmp_path_factory, template, keeps=True)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_comes_back_after_a_lock_and_after_a_crash(
    qtbot: QtBot,
    windows: SharedWindow,
    request: pytest.FixtureRequest,
    after_crash: Callable[[Frame], Frame],
    name: str,
) -> None:
    with windows.lent(qtbot, request) as frame:
        screen, argument = PAGES[name]
        page = at(qtbot, frame, screen, argument(frame))
        if name in {"numbers", "plan templates"}:  # its fields come from the records, a moment later
            qtbot.waitUntil(lambda: bool(words_in(page)))
        typed = type_words(page)
        if typed or is_kept(qtbot, frame):  # else a start after a crash is like any other
            after = after_crash(frame)
            if typed:
                carry_on(qtbot, after)
                qtbot.waitUntil(lambda: words_in(open_window(after).screen_shown) == typed)
                typed = type_words(page, "typed later")  # what was kept for the crash is not what comes back
        lock_and_unlock(qtbot, frame)
        qtbot.waitUntil(lambda: words_in(open_window(frame).screen_shown) == typed)


def is_kept(qtbot: QtBot, frame: Frame) -> bool:
    """Whether the next start after a crash would find this page."""
    frame.drafts.keep()
    settle(qtbot, frame)
    return ask(frame, lambda: desk(frame).drafts.load(KEY)) is not None


def type_words(page: Screen, words: str = "half typed") -> list[str]:
    """Type into every field on a page, without leaving it."""
    for place, field in enumerate(page.findChildren(LineField) + page.findChildren(TextField)):
        if field.isVisible():
            field.set_text(f"{words} {place}")
    return words_in(page)


def words_in(page: Screen) -> list[str]:
    fields = page.findChildren(LineField) + page.findChildren(TextField)
    return [field.text() for field in fields if field.isVisible()]


def test_a_form_that_is_left_by_the_rail_is_filled_in_when_it_opens_again(qtbot: QtBot, frame: Frame) -> None:
    person = jean(frame)
    form = at(qtbot, frame, "person_form", person)
    form.restore({"reach": "Ring after 10"})
    at(qtbot, frame, "today", None)
    again = at(qtbot, frame, "person_form", person)
    assert again.draft() == {"reach": "Ring after 10"}
    assert open_window(frame).line.text == "We kept what you typed last time."
    again.main_action()
    qtbot.waitUntil(lambda: open_window(frame).at[0] == "person", timeout=LONGEST)
    settle(qtbot, frame)
    assert at(qtbot, frame, "person_form", person).draft() is None


def test_a_search_is_not_filled_in_again_on_the_next_visit(qtbot: QtBot, frame: Frame) -> None:
    at(qtbot, frame, "people", None).restore({"name": "Jean"})
    at(qtbot, frame, "today", None)
    assert at(qtbot, frame, "people", None).draft() is None
