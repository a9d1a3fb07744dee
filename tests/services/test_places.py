"""Who may be in a group and who must be: places, waiting lists, roles, events that keep no names."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.domain.arrangement import Arrangement, SessionKind
from app.domain.attendance import Presence
from app.domain.growing import GroupPart
from app.domain.joining import Joining, JoiningRule, Route
from app.domain.people import ChosenName, PersonForm, Role
from app.domain.waiting import WaitingState
from app.errors import InvalidInputError, NotFoundError
from tests.services.desk_days import TUESDAY, added, choir, choir_form, coming, enrol, person

if TYPE_CHECKING:
    from pathlib import Path

    from app.workspace import Workspace
    from tests.conftest import Wall

WEEK, DAY = timedelta(weeks=1), timedelta(days=1)


NEXT = TUESDAY + WEEK


def refused(field: str, match: str, work: object, *args: object, **named: object) -> None:
    with pytest.raises(InvalidInputError, match=match) as problem:
        work(*args, **named)  # type: ignore[operator]  # a use case
    assert problem.value.field == field


def test_a_session_cannot_be_finished_without_those_who_must_be_there(workspace: Workspace) -> None:
    """Bristol, check 2."""
    roles = ("exercise leader", "mental-health trainer")
    football = replace(choir_form("Football"), arrangement=Arrangement(needed=roles))
    page = workspace.groups.add(football)
    group_id, session = page.group.id, coming(page)
    enrol(workspace, group_id, Role.STAFF, "Lena", "Tom")
    lena, tom = person(workspace, "Lena"), person(workspace, "Tom")
    workspace.duties.set(group_id, lena, roles[:1])
    workspace.duties.set(group_id, tom, roles)
    workspace.duties.set(group_id, tom, roles[1:])
    assert workspace.duties.of_group(group_id) == {lena: roles[:1], tom: roles[1:]}
    refused("needed", "no such role", workspace.duties.set, group_id, tom, ("cook",))
    workspace.attendance.mark(session, lena, Presence.HERE)
    refused("roles", "is mental-health trainer", workspace.attendance.close, session, {tom: Presence.NO_WORD})
    assert workspace.attendance.open_register(session).unmarked
    workspace.attendance.close(session, {tom: Presence.NO_WORD}, "Ann stood in")
    assert workspace.groups.page(group_id).sessions[0].exception == "Ann stood in"
    workspace.attendance.reopen(session, "forgot Tom")
    workspace.history.undo()
    assert workspace.groups.page(group_id).sessions[0].exception == "Ann stood in"
    workspace.attendance.reopen(session, "forgot Tom")
    workspace.attendance.mark(session, tom, Presence.HERE)
    workspace.attendance.close(session, {})
    assert workspace.groups.page(group_id).sessions[0].exception == ""


def test_a_full_group_has_a_waiting_list_with_offers(workspace: Workspace) -> None:
    page = workspace.groups.add(replace(choir_form(), arrangement=Arrangement(places=2)))
    group_id, waiting = page.group.id, workspace.waiting
    enrol(workspace, group_id, Role.PARTICIPANT, "Amir")
    enrol(workspace, group_id, Role.VOLUNTEER, "Vi", "Val")
    three = tuple(ChosenName(line.parsed) for line in workspace.people.preview_names("Al\nBo\nCy (carer)"))
    small = replace(choir_form("Trio"), arrangement=Arrangement(places=1))
    refused("names", "Trio has 1 place, 0 taken", workspace.groups.add, small, three)
    assert workspace.groups.add(small, three[1:]).group.name == "Trio"
    beth = added(workspace, "Beth")
    workspace.groups.join(group_id, beth, Role.PARTICIPANT)
    full = "Silver Voices has 2 places, 2 taken"
    carl, dora = added(workspace, "Carl"), added(workspace, "Dora")
    refused("names", full, workspace.groups.join, group_id, carl, Role.PARTICIPANT)
    (line,) = workspace.people.preview_names("Ella")
    refused("names", full, workspace.people.add_names, (ChosenName(line.parsed),), group_id, Role.PARTICIPANT)
    workspace.groups.join(group_id, carl, Role.CARER)
    names = (ChosenName(line.parsed, carl), ChosenName(line.parsed, dora))
    assert [p.name for p in waiting.add(group_id, names).waiting] == ["Carl", "Dora"]
    assert len(waiting.add(group_id, names[:1]).waiting) == 2
    refused("names", "No place is free", waiting.offer, group_id, carl)
    refused("names", "Nothing was offered", waiting.accept, group_id, carl)
    workspace.groups.leave(group_id, beth, "moved")
    refused("answer_by", "past", waiting.offer, group_id, carl, TUESDAY - DAY)
    assert waiting.offer(group_id, carl, NEXT).free == 0
    assert waiting.offer(group_id, carl, NEXT + DAY).waiting[0].answer_by == NEXT + DAY
    assert waiting.decline(group_id, carl, "too far").answered[0].state is WaitingState.DECLINED
    ella = added(workspace, "Ella")
    waiting.add(group_id, (ChosenName(line.parsed, ella),))
    waiting.decline(group_id, ella)
    waiting.offer(group_id, dora)
    found = waiting.accept(group_id, dora)
    assert (found.taken, found.waiting) == (2, ())
    assert workspace.history.undo() == "Dora took the place"
    assert waiting.look(group_id).taken == 1
    workspace.history.redo()
    with pytest.raises(NotFoundError, match="not on this waiting list"):
        waiting.accept(group_id, dora)
    waiting.add(group_id, names[:1])
    assert waiting.decline(group_id, carl).answered[0].state is WaitingState.WITHDRAWN
    assert workspace.history.undo() == "Carl left the waiting list"
    assert workspace.history.undo() == "1 person waits for a place"
    assert waiting.look(group_id).waiting == ()


def test_an_offered_place_is_kept_for_them_until_its_last_day(workspace: Workspace, wall: Wall) -> None:
    page = workspace.groups.add(replace(choir_form(), arrangement=Arrangement(places=2)))
    group_id, waiting = page.group.id, workspace.waiting
    enrol(workspace, group_id, Role.PARTICIPANT, "Amir")
    beth, carl, dora = (added(workspace, name) for name in ("Beth", "Carl", "Dora"))
    (line,) = workspace.people.preview_names("Somebody")
    waiting.add(group_id, tuple(ChosenName(line.parsed, who) for who in (beth, carl)))
    waiting.offer(group_id, beth, TUESDAY + DAY)
    offered = "2 places, 1 taken and 1 offered"
    refused("names", offered, workspace.groups.join, group_id, dora, Role.PARTICIPANT)
    refused("names", offered, enrol, workspace, group_id, Role.PARTICIPANT, "Fay")
    wall.pass_by(days=2)
    assert waiting.look(group_id).free == 1
    waiting.offer(group_id, carl)
    refused("names", offered, waiting.accept, group_id, beth)
    refused("names", "No place is free", waiting.offer, group_id, beth)
    workspace.groups.join(group_id, carl, Role.PARTICIPANT)
    assert [place.name for place in waiting.look(group_id).answered] == ["Carl"]
    workspace.history.undo()
    assert (waiting.look(group_id).taken, waiting.look(group_id).kept) == (1, 1)


def test_whoever_waits_for_a_group_with_a_rule_joins_where_it_is_asked_about(workspace: Workspace) -> None:
    group_id, waiting = choir(workspace).group.id, workspace.waiting
    beth = added(workspace, "Beth")
    (line,) = workspace.people.preview_names("Beth")
    waiting.add(group_id, (ChosenName(line.parsed, beth),))
    waiting.offer(group_id, beth)
    workspace.joining.set_rule(group_id, JoiningRule(routes=(Route.GP,)), TUESDAY)
    refused("names", "This group is for: GP", waiting.accept, group_id, beth)
    workspace.joining.join(group_id, beth, Joining(route=Route.GP))
    assert waiting.look(group_id).waiting == ()
    workspace.groups.join(group_id, beth, Role.VOLUNTEER)
    workspace.groups.join(group_id, beth, Role.VOLUNTEER)
    workspace.history.undo()
    workspace.history.undo()
    assert [place.name for place in waiting.look(group_id).waiting] == ["Beth"]


def test_a_place_for_somebody_who_belongs_already_is_only_an_answer(workspace: Workspace) -> None:
    page = choir(workspace, "Amir")
    group_id, amir = page.group.id, person(workspace, "Amir")
    (line,) = workspace.people.preview_names("Amir")
    workspace.waiting.add(group_id, (ChosenName(line.parsed, amir),))
    workspace.waiting.offer(group_id, amir)
    assert workspace.waiting.accept(group_id, amir).taken == 1


def test_whoever_has_a_place_by_another_door_waits_no_longer(workspace: Workspace, tmp_path: Path) -> None:
    """Through a pasted list, as a walk-in, through a file, as a helper who takes part; each with its undo."""
    page = choir(workspace, "Amir", "Vi (volunteer)", first_on=TUESDAY)
    group_id, vi, waiting = page.group.id, person(workspace, "Vi"), workspace.waiting
    beth, carl, dora = (added(workspace, name) for name in ("Beth", "Carl", "Dora"))
    (line,) = workspace.people.preview_names("Somebody")
    (helper,) = workspace.people.preview_names("Beth (volunteer)")
    waiting.add(group_id, tuple(ChosenName(line.parsed, who) for who in (beth, carl, dora, vi)))

    def wait() -> list[str]:
        return [place.name for place in waiting.look(group_id).waiting]

    workspace.people.add_names((ChosenName(helper.parsed, beth),), group_id, Role.PARTICIPANT)
    assert wait() == ["Beth", "Carl", "Dora", "Vi"]
    workspace.people.add_names((ChosenName(line.parsed, beth),), group_id, Role.PARTICIPANT)
    assert wait() == ["Carl", "Dora", "Vi"]
    workspace.attendance.walk_in(coming(page), "", Role.PARTICIPANT, carl)
    assert wait() == ["Dora", "Vi"]
    file = tmp_path / "register.csv"
    file.write_text(f"Name,{TUESDAY - WEEK:%d/%m/%Y}\nDora,/\n", "utf-8")
    found = workspace.register_files.look(group_id, file, {})
    workspace.register_files.bring_in(group_id, file, {found.questions[0].code: str(dora)})
    assert wait() == ["Vi"]
    workspace.joining.take_part(group_id, vi, GroupPart.LEADER)
    assert wait() == ["Vi"]
    workspace.joining.take_part(group_id, vi, GroupPart.PARTICIPANT)
    assert wait() == []
    for left in (["Vi"], ["Vi"], ["Dora", "Vi"], ["Carl", "Dora", "Vi"], ["Beth", "Carl", "Dora", "Vi"]):
        workspace.history.undo()
        assert wait() == left
    workspace.history.redo()
    assert wait() == ["Carl", "Dora", "Vi"]


def test_a_childrens_event_keeps_counts_and_no_names(workspace: Workspace) -> None:
    """Library Help Desk, check 4."""
    page = workspace.groups.add(
        replace(choir_form("Half-term stories"), arrangement=Arrangement(kind=SessionKind.CHILDREN))
    )
    group_id, session = page.group.id, coming(page)
    known = workspace.people.add(PersonForm(name="Ann")).person.id
    no_names = "keeps counts only"
    (line,) = workspace.people.preview_names("Ben")
    one = (ChosenName(line.parsed),)
    refused("names", no_names, workspace.groups.join, group_id, known, Role.PARTICIPANT)
    refused("names", no_names, workspace.people.add_names, one, group_id, Role.PARTICIPANT)
    refused("names", no_names, workspace.attendance.walk_in, session, "Ben", Role.PARTICIPANT)
    refused("names", no_names, workspace.attendance.mark, session, known, Presence.HERE)
    refused("names", no_names, workspace.waiting.add, group_id, one)
    refused(
        "names",
        no_names,
        workspace.groups.add,
        replace(choir_form(), arrangement=page.group.arrangement),
        one,
    )
    assert workspace.attendance.set_visitors(session, 23).visitors == 23
    people = choir(workspace, "Jean", first_on=TUESDAY + DAY)
    counted = replace(choir_form(first_on=TUESDAY + DAY), arrangement=page.group.arrangement)
    refused("kind", "People belong", workspace.groups.change, people.group.id, counted)
    empty = workspace.groups.add(choir_form("New", TUESDAY + 2 * DAY)).group.id
    counted = replace(counted, first_on=TUESDAY + 2 * DAY)
    assert workspace.groups.change(empty, counted).group.arrangement.kind is SessionKind.CHILDREN
