"""Asked before every use case: may whoever is signed in do this, and with this record?

Every public method of a service declares its act; what it is about is known by the names of its
arguments. So the rules hold however a use case is reached: from a screen, a key or the command line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial, wraps
from inspect import signature
from typing import TYPE_CHECKING, Concatenate, Final, ParamSpec, Protocol, TypeVar, cast
from uuid import UUID

from app.domain.people import ChosenName
from app.domain.roles import Act, Scope, by_caseload, by_groups, scope_of, who_may
from app.errors import NotAllowedError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.services.desk import Desk
    from app.store.repositories import Repositories

ACT: Final = "__act__"
"""The attribute under which a use case keeps its act."""

GROUPS: Final = {"session_id": "group_session", "group_id": "support_group"}
"""Arguments that say which group a use case is about. They come first: a register is of its group."""
PEOPLE: Final = {
    "person_id": "person",
    "talk_id": "talk",
    "plan_id": "plan",
    "goal_id": "goal",
    "step_id": "step",
    "half_id": "half_filled",
    "filled_id": "filled_measure",
    "sheet_id": "pile_sheet",
    "barrier_id": "plan_barrier",
    "onward_id": "onward_referral",
}
"""Arguments that say which person a use case is about."""

DRAWN_IN: Final = ("same_as", "carer_id", "names", "absent", "sheet")
"""Arguments that name further people. Whoever asks must know them; so must they, of a group, each person."""

BY_GROUPS: Final = frozenset({Scope.OWN, Scope.OWN_GROUPS, Scope.TODAY})
BY_CASELOAD: Final = frozenset({Scope.OWN, Scope.OWN_CASELOAD})

P = ParamSpec("P")
R = TypeVar("R")


class AtADesk(Protocol):
    """A service: it knows who is signed in."""

    _desk: Desk


S = TypeVar("S", bound=AtADesk)


def needs(act: Act) -> Callable[[Callable[Concatenate[S, P], R]], Callable[Concatenate[S, P], R]]:
    """Declare what a use case does; it is refused to everybody whose role does not include it.

    Raises:
        NotAllowedError: Raised by the use case, before anything is read or written, and put in the audit.
    """

    def declared(use_case: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
        names = tuple(signature(use_case).parameters)
        about = [(name, names.index(name) - 1) for name in (*GROUPS, *PEOPLE) if name in names]
        of_a_group = about[1:] if about and about[0][0] in GROUPS else []
        drawn = [*of_a_group, *((name, names.index(name) - 1) for name in DRAWN_IN if name in names)]

        @wraps(use_case)
        def checked(self: S, *args: P.args, **kwargs: P.kwargs) -> R:
            scope = _scope(self._desk, act)
            if scope is not Scope.ALL:
                given = partial(_given, args, kwargs)
                record = next(((n, v) for n, place in about if isinstance(v := given(n, place), UUID)), None)
                people = {person for n, place in drawn for person in _people_in(given(n, place))}
                _check_reach(self._desk, act, record, people)
            return use_case(self, *args, **kwargs)

        setattr(checked, ACT, act)
        return cast("Callable[Concatenate[S, P], R]", checked)

    return declared


@dataclass(frozen=True, slots=True)
class Within:
    """With whose records whoever is signed in may do something; None stands for all.

    Attributes:
        only_groups: They know people from their groups alone, and nothing of theirs from elsewhere.
    """

    people: frozenset[UUID] | None
    groups: frozenset[UUID] | None
    only_groups: bool = False

    def has_person(self, person_id: UUID) -> bool:
        """Whether this person is one of them."""
        return self.people is None or person_id in self.people

    def has_group(self, group_id: UUID) -> bool:
        """Whether this group is one of them."""
        return self.groups is None or group_id in self.groups


def within(desk: Desk, repositories: Repositories, act: Act) -> Within:
    """The records with which whoever is signed in may do this."""
    scope, belonging, me = scope_of(desk.role, act), repositories.belonging, desk.worker.id
    if scope is Scope.ALL:
        return Within(None, None)
    groups = belonging.groups(me) if scope in BY_GROUPS else frozenset()
    if scope is Scope.TODAY:
        groups = belonging.held_on(groups, desk.today())
    people = belonging.caseload(me) if scope in BY_CASELOAD else frozenset()
    return Within(people | belonging.members(groups), groups, only_groups=scope not in BY_CASELOAD)


def in_reach(desk: Desk, repositories: Repositories, act: Act, name: str, row_id: UUID) -> bool:
    """Whether whoever is signed in may do this with one record.

    One that is not there is in reach: the use case says that it is gone.

    Args:
        name: What an argument of a use case with this id is called.
    """
    scope = scope_of(desk.role, act)
    if scope in {None, Scope.ALL}:
        return scope is not None
    reach = within(desk, repositories, act)
    if name in PEOPLE:
        person = repositories.belonging.person_of(PEOPLE[name], row_id)
        return person is None or reach.has_person(person)
    held = repositories.belonging.group_of(GROUPS[name], row_id)
    if held is None:
        return True
    another_day = scope is Scope.TODAY and held.on not in {None, desk.today()}
    return reach.has_group(held.group_id) and not another_day


def keep_as_own(
    desk: Desk, repositories: Repositories, people: Iterable[UUID] = (), groups: Iterable[UUID] = ()
) -> None:
    """What somebody adds is theirs, where their role reaches only what is."""
    me, role, belonging = desk.worker.id, desk.role, repositories.belonging
    new_people, new_groups = frozenset(people), frozenset(groups)
    if new_people and by_caseload(role):
        belonging.set_caseload(me, belonging.caseload(me) | new_people)
    if new_groups and by_groups(role):
        belonging.set_groups(me, belonging.groups(me) | new_groups)


def _scope(desk: Desk, act: Act) -> Scope:
    scope = scope_of(desk.role, act)
    if scope is None:
        raise _refused(
            desk,
            act,
            _("As {role} you may not do this: {act}.").format(role=_said(desk.role.words), act=act.words),
        )
    return scope


def _given(args: tuple[object, ...], kwargs: Mapping[str, object], name: str, place: int) -> object:
    return args[place] if place < len(args) else kwargs.get(name)


def _people_in(given: object) -> Iterator[UUID]:
    """The people that one argument names: an id, answers by person, or names that were chosen."""
    if isinstance(given, UUID):
        yield given
    elif isinstance(given, Mapping):
        yield from given
    elif isinstance(given, tuple):
        chosen = (one.same_as for one in given if isinstance(one, ChosenName))
        yield from (known for known in chosen if known is not None)


def _check_reach(desk: Desk, act: Act, record: tuple[str, UUID] | None, people: Collection[UUID]) -> None:
    if record is None and not people:
        return
    with desk.store.read() as repositories:
        mine = record is None or in_reach(desk, repositories, act, *record)
        all_known = not people or _knows(desk, repositories, people)
    if mine and all_known:
        return
    of_group = not mine and record is not None and record[0] in GROUPS
    about = _("This group is not one of yours.") if of_group else _("This person is not one of yours.")
    raise _refused(desk, act, about)


def _knows(desk: Desk, repositories: Repositories, people: Collection[UUID]) -> bool:
    """Whether whoever is signed in knows each of them, if only as one who once came to a group of theirs."""
    reach = within(desk, repositories, Act.SEE_NAMES)
    strangers = {person for person in people if not reach.has_person(person)}
    there = {p for p in strangers if repositories.belonging.person_of("person", p) is not None}
    return there <= repositories.belonging.once_came(reach.groups or (), there)


def _refused(desk: Desk, act: Act, what: str) -> NotAllowedError:
    desk.store.record(desk.author, "refused", detail={"act": act.value})
    with desk.store.read() as repositories:
        workers = repositories.settings.workers()
    able = [w.name for w in workers if w.role in who_may(act) and w.id != desk.worker.id]
    if not able:
        return NotAllowedError(what, _("Ask whoever looks after Trestle in your service."))
    return NotAllowedError(what, _("Ask {names}.").format(names=_(" or ").join(able)))


def _said(role: str) -> str:
    return role[:1].lower() + role[1:]
