"""A desk that is watched while a storm of work goes over it: taken back, done again, and replayed."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, ClassVar

from hypothesis.stateful import RuleBasedStateMachine

from app import wiring
from app.paths import DataFolder
from app.store import changelog, opening
from app.store.door_plate import DoorPlate
from app.store.engine import WRITE
from app.store.recorder import Logged
from tests.conftest import Template, Wall, opener
from tests.store.test_replay import Blank, empty_vault, everything

if TYPE_CHECKING:
    from uuid import UUID

    from app.workspace import Workspace


class WatchedDesk(RuleBasedStateMachine):
    """One vault, one history, and everything a screen shows of it, looked at before and after."""

    template: ClassVar[Template]
    blank: ClassVar[Blank]

    def __init__(self) -> None:
        super().__init__()
        self.wall = Wall()
        self.home = Path(mkdtemp())
        shutil.copytree(self.template.folder, self.home / "vault")
        vault = opening._open(DataFolder(self.home / "vault"), opener(self.template.key), self.wall)
        self.work: Workspace = wiring.enter(vault, self.wall, "open", DoorPlate())
        self.shown_before: tuple[object, ...] | None = None

    def teardown(self) -> None:
        if self.shown_before is not None:
            self.undo_all_and_compare(self.shown_before)
            assert self.work.vault.check().problems == ()
            self.replay_and_compare()
        self.work.close()
        shutil.rmtree(self.home)

    def undo_all_and_compare(self, before: tuple[object, ...]) -> None:
        after = self.shown()
        undone = 0
        while self.work.history.undo() is not None:
            undone += 1
        self.compare(before)
        for _ in range(undone):
            assert self.work.history.redo() is not None
        self.compare(after)

    def replay_and_compare(self) -> None:
        source_engine = self.work.open_vault.engine
        with (
            empty_vault(self.blank) as rebuilt,
            source_engine.connect() as source,
            rebuilt.engine.execution_options(**{WRITE: True}).begin() as target,
        ):
            changelog.replay(changelog.read_changes(source), target, Logged.of_all_tables().facts)
            target.commit()
            assert everything(rebuilt.engine) == everything(source_engine)

    def compare(self, before: tuple[object, ...]) -> None:
        for now, then in zip(self.shown(), before, strict=True):
            assert now == then

    def shown(self) -> tuple[object, ...]:
        """Everything a screen shows of people, groups, registers, scores and plans."""
        people = self.work.people.list_people() + self.work.people.list_people(archived=True)
        groups = [self.work.groups.page(group.id) for group in self.work.groups.list_groups()]
        sessions = [line.id for page in groups for line in page.sessions]
        pages = [self.page(person.id) for person in people]
        return (
            people,
            groups,
            pages,
            [self.work.attendance.open_register(s) for s in sessions],
            [self.work.scores.open_board(s) for s in sessions],
            [self.work.people.find(name) for name in ("jean", "amir", "jo")],
            [self.work.safety.page(person.id).lines for person in people],
            self.work.today.page().to_do,
        )

    def page(self, person_id: UUID) -> object:
        """A person's page, but for what only grows: when and by whom it was last seen, what has happened."""
        page = self.work.people.page(person_id)
        return page.person, page.needs, page.consents, page.plan, page.feelings, page.groups, page.carers

    def person(self, place: int) -> UUID:
        people = self.work.people.list_people()
        return people[place % len(people)].id if people else self.work.open_vault.store_id

    def group(self, place: int) -> UUID:
        groups = self.work.groups.list_groups()
        return groups[place % len(groups)].id if groups else self.work.open_vault.store_id

    def session(self, place: int) -> UUID:
        pages = (self.work.groups.page(group.id) for group in self.work.groups.list_groups())
        sessions = [line.id for page in pages for line in page.sessions]
        return sessions[place % len(sessions)] if sessions else self.work.open_vault.store_id
