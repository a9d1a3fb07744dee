"""People join a group by its own rule, and grow in it: taking part, helping, leading."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from app.domain.growing import GroupPart, PartSince, PersonsPart, history
from app.domain.joining import JoiningPage, apart, refuse_joining, rule_on, tidy_rule
from app.domain.people import Role
from app.domain.roles import Act
from app.domain.wording import tidy_words
from app.errors import InvalidInputError, NotFoundError
from app.exchange.postcode_table import postcode_table
from app.i18n import _
from app.services.desk import Change
from app.services.permission import needs
from app.services.places import answer_waiting, join_group, refuse_full
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal
    from uuid import UUID

    from app.domain.joining import Joining, JoiningRule
    from app.services.desk import Desk
    from app.services.places import Answered
    from app.store.repositories import Repositories


class JoiningService:
    """Who may join a group, and what becomes of people there. One method, one transaction, one undo."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.SEE_GROUPS)
    def page(self, group_id: UUID) -> JoiningPage:
        """The rule of a group, the rules before, and by which routes people came.

        Raises:
            NotFoundError: There is no such group.
        """
        with self._desk.store.read() as repositories:
            rules = repositories.joining.rules(group_id)
            return JoiningPage(
                group_id=group_id,
                group_name=repositories.groups.get(group_id).name,
                rule=rule_on(rules, self._desk.today()),
                rules=rules,
                routes=repositories.joining.routes(group_id),
            )

    @needs(Act.RUN_GROUPS)
    def set_rule(self, group_id: UUID, rule: JoiningRule, from_on: date) -> JoiningPage:
        """Another rule from a day on; whoever belongs to the group already stays.

        Raises:
            NotFoundError: There is no such group.
            InvalidInputError: The distance or the postcode cannot be used.
        """
        tidied = tidy_rule(rule)
        with self._desk.store.read() as repositories:
            name, before = repositories.groups.get(group_id).name, repositories.joining.rules(group_id)
        was = rule_on(before, from_on)
        if was != tidied:
            self._desk.make(
                Change(
                    action="change joining rule",
                    subject=Subject("support_group", group_id),
                    label=_("Who may join {group}").format(group=name),
                    redo=lambda r: r.joining.set_rule(group_id, tidied, from_on),
                    undo=lambda r: r.joining.set_rule(group_id, was, from_on),
                )
            )
        return self.page(group_id)

    @needs(Act.RUN_GROUPS)
    def join(self, group_id: UUID, person_id: UUID, joining: Joining) -> JoiningPage:
        """Somebody joins from today on, if they fit the rule of the group or it is said why not.

        The distance comes from their postcode and that of the rule, where it was not typed.

        Raises:
            NotFoundError: There is no such group or person.
            InvalidInputError: They do not fit the rule, belong to the group already, or no place is free.
        """
        words = tidy_words(joining.exception, "exception")
        asked, today = replace(joining, exception=words), self._desk.today()
        with self._desk.store.write(self._desk.author, "join by rule", _group(group_id)) as repositories:
            group, name = repositories.groups.get(group_id), repositories.people.name(person_id)
            rule = rule_on(repositories.joining.rules(group_id), today)
            found = replace(asked, metres=_metres(repositories, rule, person_id, asked))
            follows = _cared_for_belongs(repositories, group_id, person_id)
            refuse_joining(rule, found, cared_for_belongs=follows)
            role = Role.CARER if follows and found.route is None else Role.PARTICIPANT
            refuse_full(repositories, group, {person_id: role}, today)
            joined = join_group(repositories, group, person_id, role, today)
            if joined.membership is None:
                raise InvalidInputError(
                    _("{name} belongs to this group already.").format(name=name),
                    _("You find them under People of the group."),
                    "person",
                )
            repositories.joining.keep(group_id, person_id, found, today)
        self._desk.remember(
            Change(
                action="join by rule",
                subject=_group(group_id),
                label=_("{name} joined {group}").format(name=name, group=group.name),
                redo=partial(joined.turn, back=False),
                undo=partial(joined.turn, back=True),
            )
        )
        return self.page(group_id)

    @needs(Act.SEE_GROUPS)
    def everybody(self, group_id: UUID) -> tuple[PersonsPart, ...]:
        """Everybody who belongs to a group now, A to Z, and what they have been; it is put in the audit.

        Raises:
            NotFoundError: There is no such group.
        """
        with self._desk.store.read() as repositories:
            repositories.groups.get(group_id)
            memberships = repositories.groups.memberships(group_id)
            parts = repositories.joining.parts(group_id)
        self._desk.store.record(self._desk.author, "view group", _group(group_id))
        present = {m.person_id: m.name for m in memberships if m.left_on is None}
        return tuple(
            PersonsPart(
                person_id=person_id,
                name=name,
                history=history(
                    [m for m in memberships if m.person_id == person_id], parts.get(person_id, [])
                ),
            )
            for person_id, name in present.items()
        )

    @needs(Act.SEE_GROUPS)
    def history(self, group_id: UUID, person_id: UUID) -> tuple[PartSince, ...]:
        """What somebody has been in a group, the first first; one history, however they grew."""
        with self._desk.store.read() as repositories:
            return _history(repositories, group_id, person_id)

    @needs(Act.RUN_GROUPS)
    def take_part(
        self, group_id: UUID, person_id: UUID, part: GroupPart, *, still_takes_part: bool = False
    ) -> tuple[PartSince, ...]:
        """From today on somebody takes part, helps or leads. Nothing of what they were goes.

        Args:
            group_id: The group.
            person_id: Somebody who belongs to it.
            part: What they are from today on.
            still_takes_part: Who helps or leads comes as a participant as well, and is counted as such.

        Raises:
            NotFoundError: They do not belong to the group.
        """
        today, keeps = self._desk.today(), part is GroupPart.PARTICIPANT or still_takes_part
        with self._desk.store.write(self._desk.author, "grow in group", _group(group_id)) as repositories:
            group = repositories.groups.get(group_id)
            name, roles = _roles(repositories, group_id, person_id)
            joined = repositories.groups.join(group_id, person_id, part.role, group.joining_day(today))
            over = () if keeps else tuple(key for key, role in roles.items() if role is Role.PARTICIPANT)
            repositories.groups.leave(over, today, "")
            repositories.joining.set_part(group_id, person_id, part, today, withdrawn=False)
            place_for = (person_id,) if keeps and Role.PARTICIPANT in {part.role, *roles.values()} else ()
            answered = answer_waiting(repositories, group_id, place_for, today)
        growth = _Growth(
            group_id=group_id,
            person_id=person_id,
            part=part,
            on=today,
            new=() if joined is None else (joined,),
            over=over,
            answered=answered,
        )
        self._desk.remember(
            Change(
                action="grow in group",
                subject=_group(group_id),
                label=_("{name}: {part}").format(name=name, part=part.words),
                redo=partial(growth.turn, back=False),
                undo=partial(growth.turn, back=True),
            )
        )
        return self.history(group_id, person_id)


def refuse_past_rule(repositories: Repositories, group_id: UUID, today: date, newcomers: int) -> None:
    """Accept new participants only where everybody may join.

    Raises:
        InvalidInputError: The group has a rule; they join where it is asked about.
    """
    rule = rule_on(repositories.joining.rules(group_id), today)
    if newcomers and not rule.is_open:
        raise InvalidInputError(
            rule.sentence,
            _("Add them with “Who may join”, on the group’s Details."),
            "names",
        )


def joins_by_coming(repositories: Repositories, group_id: UUID, role: Role, today: date) -> bool:
    """Whether somebody who comes for the first time belongs from then on; where a rule asks, they visit."""
    return role is not Role.PARTICIPANT or rule_on(repositories.joining.rules(group_id), today).is_open


@dataclass(frozen=True, slots=True, kw_only=True)
class _Growth:
    """A step in a group: the membership it began, and those it ended."""

    group_id: UUID
    person_id: UUID
    part: GroupPart
    on: date
    new: tuple[UUID, ...]
    over: tuple[UUID, ...]
    answered: Answered

    def turn(self, repositories: Repositories, *, back: bool) -> None:
        self.answered.turn(repositories, back=back)
        repositories.groups.take_out_memberships(self.new, void=back)
        repositories.groups.leave(self.over, None if back else self.on, "")
        repositories.joining.set_part(self.group_id, self.person_id, self.part, self.on, withdrawn=back)


def _metres(
    repositories: Repositories, rule: JoiningRule, person_id: UUID, joining: Joining
) -> Decimal | None:
    postcode = repositories.people.get(person_id).postcode
    if joining.metres is not None or rule.miles is None or not rule.from_postcode or not postcode:
        return joining.metres
    try:
        table = postcode_table()
        return apart(table.find(rule.from_postcode), table.find(postcode))
    except (NotFoundError, InvalidInputError):
        return None


def _cared_for_belongs(repositories: Repositories, group_id: UUID, person_id: UUID) -> bool:
    """Whether they are linked as the carer of somebody of the group."""
    here = {m.person_id for m in repositories.groups.memberships(group_id) if m.left_on is None}
    return bool(repositories.carers.cared_for(person_id) & here)


def _roles(repositories: Repositories, group_id: UUID, person_id: UUID) -> tuple[str, dict[UUID, Role]]:
    present = [
        m for m in repositories.groups.memberships(group_id) if m.person_id == person_id and m.left_on is None
    ]
    if not present:
        raise NotFoundError(_("They do not belong to this group."), _("Add them to the group first."))
    return present[0].name, {m.id: m.role for m in present}


def _history(repositories: Repositories, group_id: UUID, person_id: UUID) -> tuple[PartSince, ...]:
    own = [m for m in repositories.groups.memberships(group_id) if m.person_id == person_id]
    return history(own, repositories.joining.parts(group_id).get(person_id, []))


def _group(group_id: UUID) -> Subject:
    return Subject("support_group", group_id)
