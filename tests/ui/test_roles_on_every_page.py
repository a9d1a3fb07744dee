"""Each role on every page open to it: nothing pressed is refused, and nothing tells what is not theirs."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget

import ui
from app.bootstrap import Door
from app.domain.roles import Act, DeskRole, scope_of
from app.domain.safety_note import SafetyNote
from app.errors import NotAllowedError
from app.store.door_plate import read_plate, write_plate
from app.store.kdf import KdfParameters
from app.workspace import Workspace
from tests.conftest import Wall, opened
from tests.services.audit_trail import actions
from tests.services.private_facts import MARKER, write_private_facts
from tests.services.use_cases import use_cases
from tests.ui.at_the_desk import ask, desk
from tests.ui.bot import QtBot
from tests.ui.conftest import Chosen, settle, shown_frame, unlock
from tests.ui.every_screen import ARGUMENTS
from tests.ui.test_switching import words_on
from ui.all_screens import SCREENS
from ui.open_to import is_open_to
from ui.screens.settings_screen import SECTIONS, SettingsScreen
from ui.settings.section import Section
from ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from tests.conftest import Template
    from ui.frame import Frame
    from ui.window import Window

AMIRS = "otter ladder crisp nine"
ALIKE = frozenset({"talk", "score_person", "measure"})
"""Pages of the person, full of answers to press: none of those asks for another act than the page itself."""
MOST = 10
"""Buttons of one page that are pressed; a page has fewer of its own."""
LISTS = frozenset({"help", "about", "offers"})
"""Pages that are a list above all: each row of it does the same."""
MOST_OF_A_LIST = 5
SHARES = 4
BEFORE_ANYBODY = frozenset({"ui.screens.first_run_screen", "ui.screens.unlock_screen"})
"""Pages in front of the desk: nobody is signed in yet, or whoever sets up may do everything."""
ACTS = {(case.service.__name__, case.name): case.act for case in use_cases()}
SERVICES = {
    name: kind.split("[")[0].strip() for name, kind in Workspace.__annotations__.items() if "Service" in kind
}


@dataclass
class Seat:
    """Amir at the window, in some role; one group and one person of the town are his."""

    qtbot: QtBot
    frame: Frame
    known: dict[str, object]
    role: DeskRole
    said: list[object] = field(default_factory=list)

    @property
    def window(self) -> Window:
        assert self.frame.window_open is not None
        return self.frame.window_open

    def refused(self) -> bool:
        """Whether something was refused for the role since it was last asked; the trail knows of each."""
        told = [error for error in self.said if isinstance(error, NotAllowedError)]
        self.said.clear()
        count = ask(self.frame, lambda: actions(desk(self.frame)).count("refused"))
        before, self.known["refused"] = self.known.get("refused", 0), count
        return bool(told) or count != before

    def tells(self) -> bool:
        """Whether anything that is shown or read aloud now was said in confidence."""
        return MARKER in words_on(self.frame)

    def open(self, name: str, argument: object) -> None:
        self.put_dialogs_away()
        self.window.go(name, argument)
        settle(self.qtbot, self.frame)

    def back_to(self, name: str, argument: object) -> None:
        """The page again after a press; to build it anew takes longest, so only where it was left."""
        self.put_dialogs_away()
        if self.window.at != (name, argument):
            self.open(name, argument)

    def put_dialogs_away(self) -> None:
        for dialog in self.frame.findChildren(Dialog):
            if dialog.isVisible():
                dialog.put_away()


def prepare(work: Workspace, role: DeskRole) -> tuple[dict[str, object], UUID]:
    """What each screen is opened with, all of it Amir's; and who Amir is."""
    known = {name: find(work) for name, find in ARGUMENTS.items()}
    group = work.groups.list_groups()[0].id
    people = [person.id for person in work.people.list_people()[:1]]
    say_in_confidence(work, role, group, people[0])
    everybody = work.users.add("Amir", role, AMIRS, [group], people)
    lines = work.groups.page(group).sessions
    today = next(line.id for line in lines if (line.held_on.month, line.held_on.day) == (11, 17))
    known |= {"register": today, "scores": today}
    return known, next(user.worker.id for user in everybody if user.worker.name == "Amir")


def say_in_confidence(work: Workspace, role: DeskRole, group: UUID, person: UUID) -> None:
    """What neither of the two roles may read; what to know before somebody joins in is for who leads."""
    write_private_facts(work, person, work.talks.start(person).id)
    work.people.add_note(person, f"{MARKER} note")
    work.record.keep(person, "problems", {"problem": f"{MARKER} problem"})
    if role is DeskRole.VOLUNTEER:
        work.staying.keep_safety_note(group, person, SafetyNote(fitness=f"{MARKER} fitness"))


@pytest.fixture(scope="module")
def seat(
    request: pytest.FixtureRequest, qapp: QApplication, template: Template, town: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Seat]:  # fmt: skip
    """One window for all the pages of a role: coming in costs as much as several pages."""
    del qapp  # there must be one
    qtbot, wall, files = QtBot(request), Wall(), Chosen()
    folder = tmp_path_factory.mktemp("seat") / "vault"
    shutil.copytree(town, folder)
    with opened(folder, template.key, wall) as work:
        known, amir = prepare(work, request.param)
    door = Door(folder, wall, KdfParameters.cheapest())
    write_plate(door.files.door_plate, replace(read_plate(door.files.door_plate), last_in=amir))
    for frame in shown_frame(qtbot, door, files):
        unlock(qtbot, frame, AMIRS)
        seat = Seat(qtbot, frame, known, request.param)
        seat.window.refused.connect(seat.said.append)
        yield seat


def buttons_on(seat: Seat) -> list[tuple[QAbstractButton, str]]:
    """What can be pressed, each with its words; figures in them say nothing about what it does."""
    page: QWidget = seat.window.screen_shown
    if isinstance(page, SettingsScreen):  # its list of parts stands beside each of them
        page = page.findChildren(Section)[-1]
    found = page.findChildren(QAbstractButton)
    there = [button for button in found if button.isVisible() and button.isEnabled()]
    return [(button, re.sub(r"\d+", "", button.text() or button.accessibleName())) for button in there]


def press_all(seat: Seat, name: str, argument: object) -> list[str]:
    """Press each button of a page, those of the same words once; then the first row of each list."""
    seat.open(name, argument)
    wrong, pressed = [f"{name} opens with a refusal"] if seat.refused() else [], set[str]()
    wrong += [f"{name} tells what is not theirs"] if seat.tells() else []
    most = 0 if name in ALIKE else MOST_OF_A_LIST if name in LISTS or argument == "about" else MOST
    while len(pressed) < most:
        left = [(button, words) for button, words in buttons_on(seat) if words not in pressed]
        if not left:
            break
        button, words = left[0]
        pressed.add(words)
        button.click()
        settle(seat.qtbot, seat.frame)
        if seat.refused():
            wrong.append(f"{name}: {words}")
        if seat.tells():
            wrong.append(f"{name}: {words} tells what is not theirs")
        seat.back_to(name, argument)
    for rows in seat.window.screen_shown.findChildren(QAbstractItemView):
        rows.activated.emit(rows.model().index(0, 0))
        settle(seat.qtbot, seat.frame)
        wrong += [f"{name}: a row"] if seat.refused() or seat.tells() else []
    return wrong


def places(role: DeskRole) -> list[tuple[str, str]]:
    """Every screen there is that is open to a role; Settings once for each of its parts."""
    found = [(name, "") for name in SCREENS if is_open_to(role, name) and name != "settings"]
    return [*found, *(("settings", part) for part in SECTIONS)]


@pytest.mark.parametrize("seat", [DeskRole.LEADER, DeskRole.VOLUNTEER], indirect=True, ids=str)
@pytest.mark.parametrize("share", range(SHARES))
def test_nothing_that_can_be_pressed_is_refused(seat: Seat, share: int) -> None:
    """The two roles that may do least; a share of the pages at a time."""
    assert seat.role is seat.window.context.workspace.worker.role
    seat.refused()
    some = places(seat.role)[share::SHARES]
    wrong = [words for name, part in some for words in press_all(seat, name, part or seat.known.get(name))]
    assert wrong == []


def roles_at(module: str) -> frozenset[DeskRole]:
    """Whom a module of the window is shown to: of a screen those it is open to, of all else everybody."""
    name = next((n for n, kind in SCREENS.items() if kind.__module__ == module), None)
    return frozenset(role for role in DeskRole if name is None or is_open_to(role, name))


def use_cases_in(source: str) -> Iterator[Act]:
    """The act of each use case that is named in a module, as "vault.save_copy"."""
    for service, method in re.findall(r"\b(\w+)\.(\w+)\b", source):
        act = ACTS.get((SERVICES.get(service, ""), method))
        if act is not None:
            yield act


def modules() -> dict[str, str]:
    """Name -> source of the screens and of the parts of Settings."""
    root = Path(ui.__file__).parent
    return {
        f"ui.{folder}.{file.stem}": file.read_text("utf-8")
        for folder in ("screens", "settings")
        for file in (root / folder).glob("*.py")
    }


def guarded(act: Act, module: str, sources: dict[str, str]) -> bool:
    """Whether a module asks for an act before it offers it, or everything that shows it does."""
    if f"Act.{act.name}" in sources[module]:
        return True
    hosts = [other for other, source in sources.items() if f"from {module} import" in source]
    return bool(hosts) and all(guarded(act, host, sources) for host in hosts)


@pytest.mark.parametrize("role", list(DeskRole), ids=str)
def test_every_screen_asks_before_it_offers_what_a_role_may_not_do(role: DeskRole) -> None:
    sources = modules()
    loose = {
        f"{module} offers “{act.value}”"
        for module, source in sources.items()
        if role in roles_at(module) and module not in BEFORE_ANYBODY
        for act in use_cases_in(source)
        if scope_of(role, act) is None and not guarded(act, module, sources)
    }
    assert loose == set()
