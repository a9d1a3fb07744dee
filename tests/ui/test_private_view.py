"""What is for the worker alone, in the window: opened with one key, and never with the person looking."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from app.bootstrap import Door
from app.domain.people import Role
from app.domain.session_scores import Moment
from app.measures import registry
from app.store.kdf import KdfParameters
from tests.conftest import Wall, opened
from tests.services.audit_trail import actions_about
from tests.services.desk_days import TUESDAY
from tests.services.private_facts import MARKER, write_private_facts
from tests.ui.asking import part
from tests.ui.asking import words_on as seen_on
from tests.ui.at_the_desk import CTRL, ask, desk, press
from tests.ui.conftest import Chosen, settle, shown_frame
from tests.ui.every_screen import ARGUMENTS
from tests.ui.test_switching import words_on
from ui.all_screens import SCREENS
from ui.page_finder import WITH_PERSON, find_pages
from ui.screens.talk_screen import TalkScreen
from ui.talk.keeping import AnswerKeeper
from ui.widgets.thank_you import ThankYou

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from app.workspace import Workspace
    from tests.conftest import Template
    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.window import Window

Key = Qt.Key
Arguments: TypeAlias = dict[str, object]
SIGNS = tuple(flag.sign for flag in registry.red_flags())
HINTS = ("worr", "private", "follow up", "supervis", "safeguard")
"""What stands nowhere while the person looks, whatever the sentence."""


def said(work: Workspace, place: int = 0) -> UUID:
    """The person screens are opened with, or another; there is something private in every place there is."""
    found = work.people.list_people()[place].id
    talk = work.talks.start(found)
    write_private_facts(work, found, talk.id)
    plan = work.plans.add_goal(work.plans.open(found).id, "I want to sing.")
    assert plan.goals
    return found


@dataclass(frozen=True)
class Told:
    """A closed vault in which everything was said; about whom, and what each screen is opened with."""

    folder: Path
    person: UUID
    arguments: Arguments


@pytest.fixture(scope="module")
def told(town: Path, template: Template, tmp_path_factory: pytest.TempPathFactory) -> Told:
    """It is said once, and each test looks at a copy."""
    folder = Path(shutil.copytree(town, tmp_path_factory.mktemp("told") / "vault"))
    with opened(folder, template.key, Wall()) as work:
        person, group = said(work), work.groups.list_groups()[0].id
        session = next(s.id for s in work.groups.page(group).sessions if s.held_on == TUESDAY)
        work.attendance.mark_all(session, frozenset(Role))
        by_name = {name: find(work) for name, find in ARGUMENTS.items()}
    seen = {**by_name, "score_person": (session, person, Moment.BEFORE), "scores": session}
    return Told(folder, person, seen)


@pytest.fixture
def frame(
    qtbot: QtBot, told: Told, tmp_path: Path, files: Chosen, wall: Wall, template: Template
) -> Iterator[Frame]:
    """The window over a copy of it, unlocked, with Today on show."""
    folder = shutil.copytree(told.folder, tmp_path / "vault")
    yield from shown_frame(qtbot, Door(folder, wall, KdfParameters.cheapest()), files, template.key)


@pytest.fixture
def person(told: Told) -> UUID:
    """The person that everything is about."""
    return told.person


@pytest.fixture
def arguments(told: Told) -> Arguments:
    """What each screen is opened with, all about that person."""
    return told.arguments


def shown(qtbot: QtBot, frame: Frame, name: str, argument: object) -> Window:
    """A screen, filled."""
    window = frame.window_open
    assert window is not None
    window.go(name, argument)
    settle(qtbot, frame)
    assert window.at[0] == name
    return window


def hints_on(frame: Frame) -> list[str]:
    """What would tell the person of something private: a word of it anywhere, a hint in what is on show."""
    there, seen = words_on(frame), f"{seen_on(frame)}\n{frame.windowTitle()}"
    return [hint for hint in (MARKER, *SIGNS) if hint in there] + [h for h in HINTS if h in seen.lower()]


def test_no_page_has_a_private_word_before_it_is_opened(
    qtbot: QtBot, frame: Frame, arguments: Arguments
) -> None:
    telling, titles = set(), []
    for name in SCREENS:
        shown(qtbot, frame, name, arguments.get(name))
        titles.append(frame.windowTitle())
        if MARKER in words_on(frame):
            telling.add(name)
    assert telling == {"worry", "onward"}, "each keeps who opened it"
    assert not [title for title in titles if any(hint in title.lower() for hint in ("worr", "supervis"))]
    assert MARKER not in " ".join(titles)


def test_nothing_private_is_on_any_page_that_the_person_sees(
    qtbot: QtBot, frame: Frame, arguments: Arguments
) -> None:
    together = {}
    for name in SCREENS:
        window = shown(qtbot, frame, name, arguments.get(name))
        if not window.screen_shown.together:
            window.screen_shown.together_action()
            settle(qtbot, frame)
        if window.screen_shown.together:
            together[window.screen_shown.name] = hints_on(frame)
            press(qtbot, frame, [Key.Key_F8])
            assert window.screen_shown.together
            window.leave()
            settle(qtbot, frame)
            thanks = [page for page in frame.findChildren(ThankYou) if page.isVisible()]
            together[f"{window.screen_shown.name}, thanks"] = hints_on(frame) if thanks else []
    alone = together.pop("talk")  # it begins with getting ready, which the helper does alone
    assert set(together) >= {"plan", "matters", "score_person", "plan, thanks", "talk, thanks"}
    assert {name: hints for name, hints in together.items() if hints} == {}
    assert MARKER not in alone


def test_no_question_of_the_talk_shows_what_was_asked_alone(qtbot: QtBot, frame: Frame, person: UUID) -> None:
    window = shown(qtbot, frame, "talk", person)
    work = desk(frame)
    questions = ask(frame, lambda: work.talks.start(person)).definition.questions
    told: list[str] = []
    met: list[str] = []
    for by in (*[1] * 8, *[-1] * 8, *[1] * (len(questions) - 1)):
        screen = window.screen_shown
        assert isinstance(screen, TalkScreen)
        assert screen.together
        talk = part(screen, AnswerKeeper).talk
        assert talk is not None
        met.append(talk.at_question)
        words = words_on(screen)
        told += [f"{met[-1]}: {hint}" for hint in (MARKER, *SIGNS) if hint in words]
        screen._step(by)
        settle(qtbot, frame)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert set(met) == {question.code for question in questions} - {"G7"}
    assert told == []


@pytest.mark.parametrize("name", ["person", "plan", "matters"])
def test_one_key_opens_the_private_page_and_that_is_recorded(
    qtbot: QtBot, frame: Frame, arguments: Arguments, person: UUID, name: str
) -> None:
    window = shown(qtbot, frame, name, arguments[name])
    before = ask(frame, lambda: actions_about(desk(frame), "person", person)).count("view worries")
    press(qtbot, frame, [Key.Key_F8])
    assert window.at == ("worry", person)
    after = ask(frame, lambda: actions_about(desk(frame), "person", person)).count("view worries")
    assert after == before + 1
    assert frame.windowTitle() == "Private page"
    press(qtbot, frame, [Key.Key_Escape])
    assert window.at[0] == name
    assert MARKER not in words_on(frame)


def test_the_key_does_nothing_where_the_page_is_about_nobody(qtbot: QtBot, frame: Frame) -> None:
    window = shown(qtbot, frame, "today", None)
    press(qtbot, frame, [Key.Key_F8])
    assert window.at[0] == "today"


def test_what_was_taken_back_is_not_named_while_the_person_looks(qtbot: QtBot, frame: Frame) -> None:
    window = shown(qtbot, frame, "plan", ask(frame, lambda: said(desk(frame), 1)))
    window.screen_shown.together_action()
    settle(qtbot, frame)
    for _step in range(8):
        press(qtbot, frame, [(Key.Key_Z, CTRL)])
        assert hints_on(frame) == []
    press(qtbot, frame, [(Key.Key_Y, CTRL)])
    assert hints_on(frame) == []


def test_find_from_a_page_the_person_sees_knows_no_private_page(qtbot: QtBot, frame: Frame) -> None:
    for typed in ("worry", "supervision", "training"):
        assert find_pages(typed)
        assert find_pages(typed, with_person=True) == ()
    window = shown(qtbot, frame, "find", WITH_PERSON)
    window.screen_shown.restore({"name": "supervision"})
    settle(qtbot, frame)
    assert "Supervision and training" not in words_on(window.screen_shown)


@pytest.mark.parametrize("cover", ["lock", "cover"])
def test_lock_and_cover_leave_no_private_word_on_the_screen(
    qtbot: QtBot, frame: Frame, person: UUID, cover: str
) -> None:
    shown(qtbot, frame, "worry", person)
    assert MARKER in words_on(frame)
    getattr(frame, cover)()
    settle(qtbot, frame)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert MARKER not in seen_on(frame)
    assert "private" not in f"{seen_on(frame)} {frame.windowTitle()}".lower()
    if cover == "lock":
        assert MARKER not in words_on(frame)


def test_words_kept_half_typed_are_not_repeated_elsewhere(qtbot: QtBot, frame: Frame, person: UUID) -> None:
    me = desk(frame).worker.id
    page = shown(qtbot, frame, "supervision", (me, "meetings")).screen_shown
    page.restore({"part": "meetings", "typed": {"What was discussed": f"{MARKER} half"}, "chosen": ""})
    settle(qtbot, frame)
    assert MARKER in words_on(frame)
    for name in ("today", "people", "settings", "find"):
        shown(qtbot, frame, name, None)
        assert MARKER not in words_on(frame)
    shown(qtbot, frame, "supervision", (me, "meetings"))
    assert f"{MARKER} half" in words_on(frame)
    del person
