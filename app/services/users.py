"""The people who use this laptop: who they are, what they may do, and what is theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.names import fold, tidy_name
from app.domain.organisation import LaptopUser, Worker
from app.domain.roles import Act, DeskRole, scope_of, who_may
from app.errors import AppError, InvalidInputError, NotAllowedError, NotFoundError
from app.i18n import _
from app.ids import new_id
from app.services.permission import needs
from app.services.second_person import refuse_alone, sign
from app.services.turning import remember
from app.store import keys
from app.store.file_refusals import in_plain_words
from app.store.passphrase import check_passphrase
from app.store.renewal import remove_holder
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from app.domain.second_person import Second
    from app.services.desk import Desk
    from app.store.repositories import Repositories
    from app.store.vault import OpenVault


class UserService:
    """What a manager does about those who use this laptop, and what two people do together.

    But for one's own name, none of it is undone by a key: it is done again by hand.
    """

    def __init__(self, desk: Desk, vault: OpenVault) -> None:
        self._desk = desk
        self._vault = vault

    @needs(Act.OWN_DESK)
    def everybody(self) -> tuple[LaptopUser, ...]:
        """Everybody who uses this laptop, the first one first."""
        with self._desk.store.read() as repositories:
            return tuple(self._user(repositories, worker) for worker in repositories.settings.workers())

    @needs(Act.LAPTOP_PEOPLE)
    def add(
        self,
        name: str,
        role: DeskRole,
        passphrase: str,
        groups: Iterable[UUID] = (),
        people: Iterable[UUID] = (),
        second: Second | None = None,
    ) -> tuple[LaptopUser, ...]:
        """Somebody uses this laptop from now on, with a passphrase that they typed themselves.

        Args:
            groups: The groups they look after.
            people: The people they work with.
            second: Who signs as well where the new one could sign for others.

        Raises:
            InvalidInputError: There is no name, somebody has it already, or the passphrase is easy to guess.
            SecondPersonError: They could sign for others from now on, and nobody else signed.
            StorageError: The disk refused; nobody was added.
        """
        worker = Worker(id=new_id(), name=self._free_name(name), role=role)
        check_passphrase(passphrase)
        self._refuse_raising_alone(role, second)
        subject = Subject("worker", worker.id)
        with self._desk.store.write(self._desk.author, "add worker", subject, {"role": role}) as repositories:
            repositories.settings.add_worker(worker)
            repositories.belonging.set_groups(worker.id, groups)
            repositories.belonging.set_caseload(worker.id, people)
        try:
            with in_plain_words(self._vault.files.folder):
                keys.add_holder(self._vault.files.keys, self._vault.key, worker.id, passphrase, self._names())
        except AppError:
            self._take_out(worker.id)
            raise
        return self.everybody()

    @needs(Act.LAPTOP_PEOPLE)
    def remove(self, worker_id: UUID, second: Second | None = None) -> tuple[LaptopUser, ...]:
        """Somebody uses this laptop no longer: their passphrase opens nothing, nor does a key they kept.

        What they did keeps their name. Safe copies made before still open with what opened them then.

        Args:
            second: Who signs as well where a manager goes.

        Raises:
            InvalidInputError: It is whoever is signed in.
            SecondPersonError: They are a manager, and nobody else signed.
            NotFoundError: They do not use this laptop.
            StorageError: There is no room, or the disk refused; nobody was removed.
        """
        self._refuse_oneself(worker_id, _("Nobody can remove themselves."))
        self._refuse_alone(self._worker(worker_id), second)
        names = {key: name for key, name in self._names().items() if key != worker_id}
        # The keys come first: should the power go in between, whoever leaves is shut out already.
        remove_holder(self._vault, worker_id, names)
        self._take_out(worker_id)
        return self.everybody()

    @needs(Act.LAPTOP_PEOPLE)
    def change_role(
        self, worker_id: UUID, role: DeskRole, second: Second | None = None
    ) -> tuple[LaptopUser, ...]:
        """Give somebody another role; it counts at once, also where they are signed in.

        Args:
            second: Who signs as well where a manager is to be none any longer, or they could then sign.

        Raises:
            SecondPersonError: They are a manager, or could sign for others, and nobody else signed.
            InvalidInputError: It is whoever is signed in; so a manager always stays.
            NotFoundError: They do not use this laptop.
        """
        self._refuse_oneself(worker_id, _("Nobody can change their own role."))
        worker = self._worker(worker_id)
        if role is not worker.role and worker.role is DeskRole.MANAGER:
            self._refuse_alone(worker, second)
        elif role is not worker.role:
            self._refuse_raising_alone(role, second, about=worker_id)
        detail = {"from": worker.role, "to": role}
        with self._desk.store.write(
            self._desk.author, "change role", Subject("worker", worker_id), detail
        ) as repositories:
            repositories.settings.change_role(worker_id, role)
        self._desk.roles[worker_id] = role
        return self.everybody()

    @needs(Act.LAPTOP_PEOPLE)
    def share_out(
        self, worker_id: UUID, groups: Iterable[UUID], people: Iterable[UUID]
    ) -> tuple[LaptopUser, ...]:
        """Say which groups somebody looks after, and which people they work with; no others from now on.

        Raises:
            NotFoundError: They do not use this laptop.
        """
        self._worker(worker_id)
        subject = Subject("worker", worker_id)
        with self._desk.store.write(self._desk.author, "share out", subject) as repositories:
            repositories.belonging.set_groups(worker_id, groups)
            repositories.belonging.set_caseload(worker_id, people)
        return self.everybody()

    @needs(Act.OWN_DESK)
    def rename_myself(self, name: str) -> Worker:
        """Change how whoever is signed in is called, here and at the door.

        Raises:
            InvalidInputError: There is no name, it is too long, or somebody has it already.
        """
        before = self._worker(self._desk.worker.id)
        tidied = self._free_name(name, besides=before.id)
        with self._desk.store.write(self._desk.author, "rename worker") as repositories:
            repositories.settings.rename_worker(before.id, tidied)
        if tidied != before.name:
            remember(
                self._desk,
                None,
                _("Your name changed"),
                redo=lambda r: r.settings.rename_worker(before.id, tidied),
                undo=lambda r: r.settings.rename_worker(before.id, before.name),
            )
        with in_plain_words(self._vault.files.folder):
            keys.name_holders(self._vault.files.keys, self._vault.key, self._names())
        return self._worker(before.id)

    @needs(Act.OWN_DESK)
    def confirm_with(self, worker_id: UUID, passphrase: str) -> Worker:
        """A second person signs for what one may not do alone, with their own passphrase.

        Raises:
            InvalidInputError: It is whoever is signed in.
            NotAllowedError: Their role does not include it.
            NotFoundError: They do not use this laptop.
            WrongPassphraseError, TooManyTriesError: It is not their passphrase, or it is too soon.
        """
        self._refuse_oneself(worker_id, _("Two different people are needed."))
        second = self._worker(worker_id)
        if scope_of(second.role, Act.CONFIRM) is None:
            raise NotAllowedError(
                _("{name} cannot be the second person.").format(name=second.name),
                _("Ask a supervisor or a manager."),
            )
        sign(self._desk, self._vault, worker_id, passphrase)
        return second

    def _refuse_alone(self, worker: Worker, second: Second | None) -> None:
        """One manager alone does not put another one out."""
        if worker.role is DeskRole.MANAGER:
            refuse_alone(self._desk, self._vault, second, about=worker.id)

    def _refuse_raising_alone(self, role: DeskRole, second: Second | None, about: UUID | None = None) -> None:
        """Nobody makes by themselves the second person who then signs for what they do."""
        if role in who_may(Act.CONFIRM):
            refuse_alone(self._desk, self._vault, second, about)

    def _user(self, repositories: Repositories, worker: Worker) -> LaptopUser:
        return LaptopUser(
            worker=worker,
            groups=repositories.belonging.groups(worker.id),
            people=repositories.belonging.caseload(worker.id),
            here=worker.id == self._desk.worker.id,
        )

    def _names(self) -> dict[UUID, str]:
        with self._desk.store.read() as repositories:
            return {worker.id: worker.name for worker in repositories.settings.workers()}

    def _worker(self, worker_id: UUID) -> Worker:
        with self._desk.store.read() as repositories:
            workers = repositories.settings.workers()
        found = next((worker for worker in workers if worker.id == worker_id), None)
        if found is None:
            raise NotFoundError(_("They do not use this laptop any longer."), _("Look at the list again."))
        return found

    def _free_name(self, name: str, besides: UUID | None = None) -> str:
        tidied = tidy_name(name)
        taken = {fold(other) for key, other in self._names().items() if key != besides}
        if fold(tidied) in taken:
            raise InvalidInputError(
                _("Somebody here is called {name} already.").format(name=tidied),
                _("Add a surname, or an initial."),
                "name",
            )
        return tidied

    def _refuse_oneself(self, worker_id: UUID, what: str) -> None:
        if worker_id == self._desk.worker.id:
            raise InvalidInputError(what, _("Ask somebody else to do it."), "worker")

    def _take_out(self, worker_id: UUID) -> None:
        with self._desk.store.write(
            self._desk.author, "remove worker", Subject("worker", worker_id)
        ) as repositories:
            repositories.settings.take_worker_out(worker_id)
            repositories.belonging.set_groups(worker_id, ())
            repositories.belonging.set_caseload(worker_id, ())
