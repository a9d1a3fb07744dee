"""One of the people who use this laptop: their role, what is theirs, and the way out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.roles import DeskRole, by_caseload, by_groups
from app.domain.second_person import SecondPersonError
from app.i18n import _
from ui.settings.add_user_dialog import raised_words
from ui.settings.remove_user_dialog import tell_refused
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.check import CheckBox
from ui.widgets.dialog import Dialog
from ui.widgets.field import Dropdown
from ui.widgets.words import SectionHeading, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from uuid import UUID

    from app.domain.organisation import LaptopUser
    from app.domain.second_person import Second
    from ui.screen import Screen


@dataclass(frozen=True, slots=True)
class ToShareOut:
    """Everything that may be somebody's: id and name."""

    groups: tuple[tuple[UUID, str], ...]
    people: tuple[tuple[UUID, str], ...]


class _Choices(QWidget):
    """A heading over one box for each."""

    def __init__(self, heading: str, known: Iterable[tuple[UUID, str]], ticked: frozenset[UUID]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SectionHeading(heading))
        self.boxes: dict[UUID, CheckBox] = {}
        for key, name in known:
            self.boxes[key] = CheckBox(name)
            self.boxes[key].setChecked(key in ticked)
            column.addWidget(self.boxes[key])
        if not self.boxes:
            column.addWidget(Words(_("There are none yet.")))

    @property
    def ticked(self) -> tuple[UUID, ...]:
        """Those that are ticked."""
        return tuple(key for key, box in self.boxes.items() if box.isChecked())


class UserDialog(Dialog):
    """Signals:
    changed: Carries everybody who uses this laptop now, and a sentence that says what was done.
    remove_wanted: They are to be removed, after a question.
    second_wanted: Somebody has to sign as well. Carries what for, the refusal, the work with who signs, and
        what is said when it is done.
    """

    changed = Signal(object, str)
    second_wanted = Signal(str, object, object, str)
    remove_wanted = Signal()

    def __init__(self, screen: Screen, user: LaptopUser, known: ToShareOut) -> None:
        super().__init__(screen, user.worker.name, width=680)
        self._screen, self._user = screen, user
        self.role = Dropdown(_("Their role"), [role.words for role in DeskRole])
        self.role.choose(list(DeskRole).index(user.worker.role))
        self.role.chosen.connect(self._fit)
        self.groups = _Choices(_("Groups they look after"), known.groups, user.groups)
        self.people = _Choices(_("People they work with"), known.people, user.people)
        self.problem = Banner("", kind="bad")
        self.problem.hide()
        self.keep = Button(_("Keep"), kind="primary", icon="check")
        self.keep.clicked.connect(self._keep)
        self.remove = Button(_("Remove {name}").format(name=user.worker.name), icon="trash-2")
        self.remove.clicked.connect(self.remove_wanted)
        for widget in (self.problem, self.role, self.groups, self.people):
            self.body.addWidget(widget)
        self.buttons.addWidget(self.keep)
        self.buttons.addWidget(self.remove)
        self._fit(self.role.place)

    def _fit(self, place: int) -> None:
        role = list(DeskRole)[place]
        self.groups.setHidden(not by_groups(role))
        self.people.setHidden(not by_caseload(role))

    def _keep(self) -> None:
        users, worker = self._screen.context.workspace.users, self._user.worker
        role = list(DeskRole)[self.role.place]
        groups, people = self.groups.ticked, self.people.ticked

        def work(second: Second | None) -> tuple[LaptopUser, ...]:
            if role is not worker.role:
                users.change_role(worker.id, role, second)
            return users.share_out(worker.id, groups, people)

        self._do(work, _("Kept. It counts from now on."))

    def _do(self, work: Callable[[Second | None], tuple[LaptopUser, ...]], said: str) -> None:
        def refused(error: BaseException) -> None:
            if not isinstance(error, SecondPersonError):
                tell_refused(self, self._screen, self.problem, error)
                return
            self.accept()
            what = raised_words(self._user.worker.name, list(DeskRole)[self.role.place])
            if self._user.worker.role is DeskRole.MANAGER:
                what = _("{name} is a manager, and will be one no longer.").format(
                    name=self._user.worker.name
                )
            self.second_wanted.emit(what, error, work, said)

        self._screen.context.background.run(
            self, lambda: work(None), lambda everybody: self._done(everybody, said), refused
        )

    def _done(self, everybody: tuple[LaptopUser, ...], said: str) -> None:
        self.accept()
        self.changed.emit(everybody, said)
