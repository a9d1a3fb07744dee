"""What one may not do alone: putting a manager out, and erasing somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.erasing import ErasureReason, Way
from app.domain.people import PersonForm
from app.domain.roles import DeskRole
from app.domain.second_person import Second, SecondPersonError
from app.errors import InvalidInputError, TooManyTriesError, WrongPassphraseError
from app.ids import new_id
from tests.services.audit_trail import actions

if TYPE_CHECKING:
    from uuid import UUID

    from app.workspace import Workspace

AMIRS, ROSES = "otter ladder crisp nine", "velvet anchor pepper moon"


def add(workspace: Workspace, name: str, role: DeskRole, passphrase: str) -> UUID:
    try:
        everybody = workspace.users.add(name, role, passphrase)
    except SecondPersonError as refused:
        first = refused.able[0]
        signed = Second(first.id, {"Amir": AMIRS, "Rose": ROSES}[first.name])
        everybody = workspace.users.add(name, role, passphrase, second=signed)
    return next(user.worker.id for user in everybody if user.worker.name == name)


@pytest.fixture
def amir(workspace: Workspace) -> UUID:
    return add(workspace, "Amir", DeskRole.MANAGER, AMIRS)


@pytest.fixture
def rose(workspace: Workspace) -> UUID:
    return add(workspace, "Rose", DeskRole.SUPERVISOR, ROSES)


def names(workspace: Workspace) -> list[str]:
    return [user.worker.name for user in workspace.users.everybody()]


def test_a_manager_is_removed_by_two(workspace: Workspace, amir: UUID, rose: UUID) -> None:
    with pytest.raises(SecondPersonError, match="Two people are needed") as refused:
        workspace.users.remove(amir)
    assert refused.value.advice == "Ask Rose to sign as well."
    assert [worker.name for worker in refused.value.able] == ["Rose"]
    assert set(names(workspace)) == {"Sam", "Amir", "Rose"}
    workspace.users.remove(amir, Second(rose, ROSES))
    assert names(workspace) == ["Sam", "Rose"]
    done = actions(workspace)
    assert done.index("second person") < done.index("remove worker")


@pytest.mark.usefixtures("rose")
def test_nobody_signs_for_themselves_or_for_their_own_removal(workspace: Workspace, amir: UUID) -> None:
    for who in (amir, workspace.worker.id, new_id()):
        with pytest.raises(SecondPersonError):
            workspace.users.remove(amir, Second(who, AMIRS))
    assert len(names(workspace)) == 3


def test_a_wrong_passphrase_signs_nothing_and_is_counted(
    workspace: Workspace, amir: UUID, rose: UUID
) -> None:
    for _time in range(5):
        with pytest.raises(WrongPassphraseError):
            workspace.users.remove(amir, Second(rose, AMIRS))
    with pytest.raises(TooManyTriesError):
        workspace.users.remove(amir, Second(rose, ROSES))
    assert len(names(workspace)) == 3


def test_a_manager_is_not_made_something_else_by_one_and_removed_then(
    workspace: Workspace, amir: UUID, rose: UUID
) -> None:
    with pytest.raises(SecondPersonError):
        workspace.users.change_role(amir, DeskRole.WORKER)
    workspace.users.change_role(amir, DeskRole.MANAGER)
    workspace.users.change_role(amir, DeskRole.WORKER, Second(rose, ROSES))
    workspace.users.remove(amir)
    assert names(workspace) == ["Sam", "Rose"]


def test_nobody_makes_a_second_person_alone(workspace: Workspace, rose: UUID) -> None:
    """Whoever could make one by themselves would never need another."""
    for role in (DeskRole.MANAGER, DeskRole.SUPERVISOR):
        with pytest.raises(SecondPersonError):
            workspace.users.add("Ken", role, "a passphrase of their own")
    assert names(workspace) == ["Sam", "Rose"]
    ken = add(workspace, "Ken", DeskRole.LEADER, "a passphrase of their own")
    for role in (DeskRole.MANAGER, DeskRole.SUPERVISOR):
        with pytest.raises(SecondPersonError):
            workspace.users.change_role(ken, role)
    workspace.users.change_role(ken, DeskRole.WORKER)
    workspace.users.change_role(ken, DeskRole.MANAGER, Second(rose, ROSES))
    with pytest.raises(SecondPersonError, match="Two people"):
        workspace.users.change_role(rose, DeskRole.MANAGER, Second(rose, ROSES))


def test_anybody_else_is_removed_by_one(workspace: Workspace, rose: UUID) -> None:
    add(workspace, "Amir", DeskRole.MANAGER, AMIRS)
    workspace.users.remove(rose)
    assert names(workspace) == ["Sam", "Amir"]


def test_where_nobody_else_could_sign_one_manager_shuts_out_the_other(
    workspace: Workspace, amir: UUID
) -> None:
    workspace.users.remove(amir)
    assert names(workspace) == ["Sam"]


def test_somebody_is_erased_by_two(workspace: Workspace, rose: UUID) -> None:
    jean = workspace.people.add(PersonForm(name="Jean Okafor")).person.id

    def erase(typed: str = "Jean Okafor", second: Second | None = None) -> None:
        workspace.erasing.erase(jean, Way.ERASE, ErasureReason.ASKED, typed, second)

    with pytest.raises(InvalidInputError, match="not the name"):
        erase("Ken", Second(rose, ROSES))
    with pytest.raises(SecondPersonError):
        erase()
    with pytest.raises(WrongPassphraseError):
        erase(second=Second(rose, AMIRS))
    assert workspace.people.page(jean).person.name == "Jean Okafor"
    erase(second=Second(rose, ROSES))
    assert workspace.people.list_people() == ()


def test_a_passphrase_is_not_shown_with_who_signs(rose: UUID) -> None:
    assert ROSES not in repr(Second(rose, ROSES))
