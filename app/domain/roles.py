"""Who may see and do what: one table, asked by every use case and shown in Settings.

Roles guard the desk, not the file: one data key opens all of the records to whoever has a passphrase.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping


class DeskRole(StrEnum):
    """What somebody who uses this laptop is here."""

    MANAGER = "manager"
    SUPERVISOR = "supervisor"
    WORKER = "worker"
    LEADER = "group leader"
    VOLUNTEER = "register-only volunteer"

    @property
    def words(self) -> str:
        """The role as it is shown."""
        return _role_words()[self]


class Act(StrEnum):
    """One kind of thing that use cases do. Each use case declares which."""

    OWN_DESK = "own desk"
    SEE_NAMES = "see names"
    SEE_REGISTER = "see register"
    MARK_REGISTER = "mark register"
    SEE_GROUPS = "see groups"
    RUN_GROUPS = "run groups"
    RECORD_SCORES = "record scores"
    HELP_DESK = "help desk"
    AGREED = "agreed"
    ADD_PEOPLE = "add people"
    SEE_PERSON = "see person"
    CHANGE_PEOPLE = "change people"
    TALK = "talk"
    MEASURES = "measures"
    FIGURES = "figures"
    PLAN = "plan"
    SEE_DIRECTORY = "see directory"
    CHANGE_DIRECTORY = "change directory"
    PRIVATE_VIEW = "private view"
    PRINT = "print"
    SUPERVISION = "supervision"
    CONFIRM = "confirm"
    TRAIL = "trail"
    RECORDS = "records"
    SUBJECT_ACCESS = "subject access"
    ERASE = "erase"
    SAFE_COPIES = "safe copies"
    RESCUE_KEY = "rescue key"
    SETTINGS = "settings"
    LAPTOP_PEOPLE = "people who use this laptop"

    @property
    def words(self) -> str:
        """What is done, as it completes “may …”."""
        return _act_words()[self]


class Scope(StrEnum):
    """Whose records a role may do something with."""

    ALL = "all"
    OWN = "own people and groups"
    OWN_CASELOAD = "own caseload"
    OWN_GROUPS = "own groups"
    TODAY = "own groups, today"

    @property
    def words(self) -> str:
        """The scope as it is shown."""
        return _scope_words()[self]


_MANAGER: Final = dict.fromkeys(Act, Scope.ALL)
_NOT_A_SUPERVISORS: Final = frozenset(
    {Act.SUBJECT_ACCESS, Act.ERASE, Act.RESCUE_KEY, Act.SETTINGS, Act.LAPTOP_PEOPLE}
)
_SUPERVISOR: Final = {act: Scope.ALL for act in Act if act not in _NOT_A_SUPERVISORS}
_WORKER: Final = {
    Act.OWN_DESK: Scope.ALL,
    Act.SEE_NAMES: Scope.OWN,
    Act.SEE_REGISTER: Scope.OWN_GROUPS,
    Act.MARK_REGISTER: Scope.OWN_GROUPS,
    Act.SEE_GROUPS: Scope.OWN_GROUPS,
    Act.RUN_GROUPS: Scope.OWN_GROUPS,
    Act.RECORD_SCORES: Scope.OWN_GROUPS,
    Act.HELP_DESK: Scope.ALL,
    Act.AGREED: Scope.OWN,
    Act.ADD_PEOPLE: Scope.OWN,
    Act.SEE_PERSON: Scope.OWN_CASELOAD,
    Act.CHANGE_PEOPLE: Scope.OWN_CASELOAD,
    Act.TALK: Scope.OWN_CASELOAD,
    Act.MEASURES: Scope.OWN_CASELOAD,
    Act.FIGURES: Scope.OWN,
    Act.PLAN: Scope.OWN_CASELOAD,
    Act.SEE_DIRECTORY: Scope.ALL,
    Act.CHANGE_DIRECTORY: Scope.ALL,
    Act.PRIVATE_VIEW: Scope.OWN_CASELOAD,
    Act.PRINT: Scope.OWN,
    Act.SAFE_COPIES: Scope.ALL,
}
_LEADER: Final = {
    Act.OWN_DESK: Scope.ALL,
    Act.SEE_NAMES: Scope.OWN_GROUPS,
    Act.SEE_REGISTER: Scope.OWN_GROUPS,
    Act.MARK_REGISTER: Scope.OWN_GROUPS,
    Act.SEE_GROUPS: Scope.OWN_GROUPS,
    Act.RUN_GROUPS: Scope.OWN_GROUPS,
    Act.RECORD_SCORES: Scope.OWN_GROUPS,
    Act.HELP_DESK: Scope.ALL,
    Act.AGREED: Scope.OWN_GROUPS,
    Act.FIGURES: Scope.OWN_GROUPS,
    Act.ADD_PEOPLE: Scope.OWN_GROUPS,
    Act.SEE_DIRECTORY: Scope.ALL,
    Act.PRINT: Scope.OWN_GROUPS,
    Act.SAFE_COPIES: Scope.ALL,
}
_VOLUNTEER: Final = {
    Act.OWN_DESK: Scope.ALL,
    Act.SEE_NAMES: Scope.TODAY,
    Act.SEE_REGISTER: Scope.TODAY,
    Act.MARK_REGISTER: Scope.TODAY,
}

ALLOWED: Final[Mapping[DeskRole, Mapping[Act, Scope]]] = MappingProxyType(
    {
        DeskRole.MANAGER: MappingProxyType(_MANAGER),
        DeskRole.SUPERVISOR: MappingProxyType(_SUPERVISOR),
        DeskRole.WORKER: MappingProxyType(_WORKER),
        DeskRole.LEADER: MappingProxyType(_LEADER),
        DeskRole.VOLUNTEER: MappingProxyType(_VOLUNTEER),
    }
)
"""The table. What is not in it is refused. A person who works alone is a manager, and may do everything."""


def scope_of(role: DeskRole, act: Act) -> Scope | None:
    """Whose records somebody with this role may do something with; None if they may not do it at all."""
    return ALLOWED[role].get(act)


def who_may(act: Act) -> tuple[DeskRole, ...]:
    """The roles that include an act."""
    return tuple(role for role in DeskRole if act in ALLOWED[role])


def by_groups(role: DeskRole) -> bool:
    """Whether what somebody sees depends on the groups they have."""
    return bool({Scope.OWN, Scope.OWN_GROUPS, Scope.TODAY} & set(ALLOWED[role].values()))


def by_caseload(role: DeskRole) -> bool:
    """Whether what somebody sees depends on the people they work with."""
    return bool({Scope.OWN, Scope.OWN_CASELOAD} & set(ALLOWED[role].values()))


def _role_words() -> dict[DeskRole, str]:
    return {
        DeskRole.MANAGER: _("Manager"),
        DeskRole.SUPERVISOR: _("Supervisor"),
        DeskRole.WORKER: _("Worker"),
        DeskRole.LEADER: _("Group leader"),
        DeskRole.VOLUNTEER: _("Register-only volunteer"),
    }


def _act_words() -> dict[Act, str]:
    return {
        Act.OWN_DESK: _("sign in, see who to ring, and change their own name and passphrase"),
        Act.SEE_NAMES: _("see people's names"),
        Act.SEE_REGISTER: _("see a register: names, roles and what to get ready"),
        Act.MARK_REGISTER: _("mark who came"),
        Act.SEE_GROUPS: _("see how a group is going"),
        Act.RUN_GROUPS: _("set up and change groups and sessions"),
        Act.RECORD_SCORES: _("ask for scores before and after"),
        Act.HELP_DESK: _("keep the help desk"),
        Act.AGREED: _("keep photos of people, and who agrees for a child"),
        Act.ADD_PEOPLE: _("add people"),
        Act.SEE_PERSON: _("open a person's page"),
        Act.CHANGE_PEOPLE: _("change what is known about a person, and write notes"),
        Act.TALK: _("talk with people about what matters"),
        Act.MEASURES: _("ask people the questions of a measure, and see what they answered"),
        Act.FIGURES: _("see how scores changed, as figures without names"),
        Act.PLAN: _("make and change plans"),
        Act.SEE_DIRECTORY: _("see what is on near by"),
        Act.CHANGE_DIRECTORY: _("keep what is on up to date, and check groups"),
        Act.PRIVATE_VIEW: _("open the private page “Something worries me”"),
        Act.PRINT: _("print and save papers"),
        Act.SUPERVISION: _("supervise workers and keep training dates"),
        Act.CONFIRM: _("be the second person where two are needed"),
        Act.TRAIL: _("see who did what, and when"),
        Act.RECORDS: _("decide how long records are kept, and look after requests and breaches"),
        Act.SUBJECT_ACCESS: _("give a person everything that is kept about them"),
        Act.ERASE: _("erase a person"),
        Act.SAFE_COPIES: _("save and try safe copies"),
        Act.RESCUE_KEY: _("make a new rescue key"),
        Act.SETTINGS: _("change the settings of the service"),
        Act.LAPTOP_PEOPLE: _("add and remove people who use this laptop"),
    }


def _scope_words() -> dict[Scope, str]:
    return {
        Scope.ALL: _("Yes"),
        Scope.OWN: _("Own people and groups"),
        Scope.OWN_CASELOAD: _("Own people"),
        Scope.OWN_GROUPS: _("Own groups"),
        Scope.TODAY: _("Own groups, today only"),
    }
