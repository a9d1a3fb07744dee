"""Keying a pile: once or twice, settled before it counts, and nobody forgotten whom an answer is about."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.domain.people import PersonForm
from app.domain.roles import DeskRole
from app.domain.safety import Seen
from app.domain.today import ToDoKind
from app.errors import InvalidInputError, NotFoundError
from app.measures.piles import Difference
from tests.services.desk_days import TUESDAY, added
from tests.services.measures_day import given, switch_on, typed
from tests.services.seats import hire, seated

if TYPE_CHECKING:
    from uuid import UUID

    from app.measures.filled import Answers
    from app.workspace import Workspace
    from tests.conftest import Wall

MARCH = date(2026, 3, 3)
PHQ_BLANK = "0,0,0,0,0,0,0,0,-"


@pytest.fixture
def jean(workspace: Workspace, wall: Wall) -> UUID:
    switch_on(workspace, wall, "who-5", "phq-9")
    return added(workspace, "Jean Okafor")


def answers(workspace: Workspace, text: str, measure_id: str = "who-5") -> Answers:
    return typed(workspace.measures.measure(measure_id), text)


def test_a_pile_keyed_twice_counts_only_when_the_differences_are_settled(
    workspace: Workspace, jean: UUID
) -> None:
    piles, amir = workspace.piles, added(workspace, "Amir Khan")
    pile = piles.start("who-5", MARCH, double=True)
    assert [p.id for p in piles.begun()] == [pile.id]
    for person in (jean, amir):
        pile = piles.key(pile.id, person, answers(workspace, "3,3,3,2,2"))
    pile = piles.key(pile.id, None, answers(workspace, "1,1,1,1,1"), "F7")
    assert [s.name for s in pile.sheets] == ["Jean Okafor", "Amir Khan", ""]
    assert (len(pile.once_only), len(pile.nobodys)) == (3, 1)
    with pytest.raises(InvalidInputError, match="whose it is"):
        piles.finish(pile.id)
    pile = piles.whose(pile.sheets[2].id, added(workspace, "Mei Lin"))
    with pytest.raises(InvalidInputError, match="only once"):
        piles.finish(pile.id)
    piles.key(pile.id, jean, answers(workspace, "3,3,3,2,2"))
    piles.key(pile.id, None, answers(workspace, "1,1,1,1,1"), "F7")
    pile = piles.key(pile.id, amir, answers(workspace, "3,3,4,2,-"))
    assert pile.differences == (
        Difference(sheet_id=pile.sheets[1].id, item="3", first=given(3), second=given(4)),
        Difference(sheet_id=pile.sheets[1].id, item="5", first=given(2), second=None),
    )
    with pytest.raises(InvalidInputError, match="already"):
        piles.key(pile.id, jean, answers(workspace, "3,3,3,2,2"))
    with pytest.raises(InvalidInputError, match="differ"):
        piles.finish(pile.id)
    assert workspace.fillings.histories(amir) == ()
    pile = piles.settle(pile.sheets[1].id, "3", given(4))
    pile = piles.settle(pile.sheets[1].id, "5", None)
    filled = piles.finish(pile.id)
    assert [f.filled_on for f in filled] == [MARCH] * 3
    assert filled[1].sheet.not_scored[0].reason == "cannot be scored: 1 answer missing"
    workspace.history.undo()
    assert workspace.fillings.histories(amir) == ()
    assert piles.open(pile.id).differences == ()
    workspace.history.redo()
    assert len(workspace.fillings.histories(amir)) == 1
    with pytest.raises(NotFoundError, match="no longer open"):
        piles.open(pile.id)


def test_an_answer_on_a_form_is_on_today_at_once_and_holds_the_pile_up(
    workspace: Workspace, jean: UUID, wall: Wall
) -> None:
    piles = workspace.piles
    pile = piles.start("phq-9", MARCH)
    pile = piles.key(pile.id, None, answers(workspace, PHQ_BLANK, "phq-9"), "F1")
    form = pile.sheets[0].id
    assert (details(workspace), len(pile.to_contact)) == ([], 1)
    piles.whose(form, jean)
    assert details(workspace) == ["Say who does it."]
    with pytest.raises(InvalidInputError, match="who contacts somebody"):
        piles.finish(pile.id)
    with pytest.raises(InvalidInputError, match="who contacts the person"):
        piles.contact(form, " ")
    piles.contact(form, "Sam")
    assert details(workspace) == ["Sam does it."]
    piles.finish(pile.id)
    assert details(workspace) == ["Sam does it."]
    wall.pass_by(minutes=1)
    workspace.safety.see(jean, "RF1", Seen.NO)
    assert details(workspace) == []


def details(workspace: Workspace) -> list[str]:
    return [line.detail for line in workspace.today.page().to_do if line.kind is ToDoKind.CONTACT]


def test_forms_are_corrected_taken_off_and_put_back(workspace: Workspace, jean: UUID) -> None:
    piles = workspace.piles
    pile = piles.start("who-5", TUESDAY)
    with pytest.raises(InvalidInputError, match="no form"):
        piles.finish(pile.id)
    pile = piles.key(pile.id, jean, answers(workspace, "3,3,3,2,2"), "F1")
    form = pile.sheets[0]
    with pytest.raises(InvalidInputError, match="keyed already"):
        piles.key(pile.id, jean, form.first)
    assert piles.settle(form.id, "1", given(0)).sheets[0].second is None
    assert piles.key_again(form.id, form.first).differences[0].second == given(3)
    for _number in range(2):
        workspace.history.undo()
    assert piles.open(pile.id).sheets == (form,)
    workspace.history.undo()
    assert piles.open(pile.id).sheets == ()
    workspace.history.redo()
    assert piles.remove(form.id).sheets == ()
    with pytest.raises(NotFoundError, match="no longer on the pile"):
        piles.contact(form.id, "Sam")
    workspace.history.undo()
    workspace.history.redo()
    workspace.history.undo()
    piles.drop(pile.id)
    assert piles.begun() == ()
    for again, there in ((workspace.history.undo, 1), (workspace.history.redo, 0)):
        again()
        assert len(piles.begun()) == there
    workspace.history.undo()
    for _number in range(2):
        workspace.history.undo()
    assert piles.begun() == ()
    workspace.history.redo()
    assert [p.id for p in piles.begun()] == [pile.id]


def test_a_pile_is_for_whoever_started_it_and_of_people_it_is_for(workspace: Workspace, jean: UUID) -> None:
    worker = seated(workspace, hire(workspace, DeskRole.WORKER, (), (jean,)))
    pile = worker.piles.start("ons4", TUESDAY)
    worker.piles.key(pile.id, jean, answers(workspace, "1,2,3,4", "ons4"))
    mia = workspace.people.add(PersonForm(name="Mia", born_on=date(2016, 1, 1))).person.id
    with pytest.raises(InvalidInputError, match="cannot be asked"):
        workspace.piles.key(pile.id, mia, answers(workspace, "1,2,3,4", "ons4"))
    workspace.piles.key(pile.id, added(workspace, "Amir Khan"), answers(workspace, "1,2,3,4", "ons4"))
    assert [s.name for s in worker.piles.open(pile.id).sheets] == ["Jean Okafor"]
    own = workspace.piles.start("ons4", TUESDAY)
    with pytest.raises(NotFoundError, match="not one of yours"):
        worker.piles.open(own.id)
    assert [p.id for p in worker.piles.begun()] == [pile.id]
    for gone in (jean, own.id):
        with pytest.raises(NotFoundError):
            workspace.piles.remove(gone)
    with pytest.raises(NotFoundError):
        workspace.piles.open(jean)
