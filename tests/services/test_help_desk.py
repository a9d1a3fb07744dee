"""The help desk: contacts without a name, events by head count, times that are booked and moved."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]  # it comes without types
import pytest

from app.domain.base_times import BaseTimeForm, log_words
from app.domain.help_desk import Contact, CountedForm, CountedKind, Given, SignAsked, Topic
from app.domain.people import Role
from app.domain.roles import DeskRole
from app.domain.slots import SlotsForm, SlotState
from app.errors import AppError, InvalidInputError, NotAllowedError, NotFoundError
from app.ids import new_id
from tests.services.desk_days import choir_form, enrol, person
from tests.services.seats import hire, seated

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.services.printed import PrintedDocument
    from app.workspace import Workspace
    from tests.conftest import Wall

TODAY = date(2026, 11, 17)
BACK = Contact(topic=Topic.JOINTS, given=(Given.LEAFLET, Given.DOCTOR), signs=SignAsked.SEEN)
WORKSHOP = CountedForm(
    kind=CountedKind.WORKSHOP, held_on=TODAY, title="Sore backs", topics=(Topic.JOINTS,), people=9
)
MORNING = SlotsForm(held_on=TODAY, starts=time(10), ends=time(11), minutes=20, place="Desk")


def test_somebody_asks_and_is_counted_and_taken_back(workspace: Workspace, wall: Wall) -> None:
    desk = workspace.help_desk
    assert desk.note(BACK) == 1
    assert desk.note(Contact(topic=Topic.MONEY)) == 2
    wall.go_to(2026, 12, 1)
    assert desk.today() == 0
    found = desk.figures(2)
    assert (found.of(Topic.JOINTS, (2026, 11)), found.in_month((2026, 11)), found.signs) == (1, 2, 1)
    assert workspace.history.undo() == "Somebody asked at the help desk"
    assert desk.figures(2).in_month((2026, 11)) == 1
    workspace.history.redo()
    assert desk.figures().in_month((2026, 11)) == 2
    for months in (0, 25):
        with pytest.raises(InvalidInputError, match="1 to 24 months"):
            desk.figures(months)


def test_an_event_is_counted_changed_and_taken_out(workspace: Workspace) -> None:
    desk = workspace.help_desk
    (line,) = desk.keep_event(None, replace(WORKSHOP, title="  Sore   backs "))
    assert line.form == WORKSHOP
    (changed,) = desk.keep_event(line.id, replace(WORKSHOP, people=11))
    assert changed.form.people == 11
    assert desk.take_out_event(line.id) == ()
    for left in ((changed,), (line,), ()):
        workspace.history.undo()
        assert desk.events() == left
    workspace.history.redo()
    assert desk.figures().heads(CountedKind.WORKSHOP) == (1, 9, 0)
    with pytest.raises(NotFoundError):
        desk.take_out_event(new_id())


@pytest.mark.parametrize(
    ("wrong", "about"),
    [
        (replace(WORKSHOP, title=" "), "not said what"),
        (replace(WORKSHOP, held_on=date(2026, 11, 18)), "ahead"),
        (replace(WORKSHOP, people=0), "how many came"),
        (replace(WORKSHOP, people=5001), "how many came"),
        (replace(WORKSHOP, kind=CountedKind.CHILDREN), "how many children"),
    ],
)
def test_what_an_event_needs_is_asked_for(workspace: Workspace, wrong: CountedForm, about: str) -> None:
    with pytest.raises(InvalidInputError, match=about):
        workspace.help_desk.keep_event(None, wrong)
    assert workspace.help_desk.events() == ()


def test_times_are_opened_booked_moved_and_given_back(workspace: Workspace) -> None:
    slots = workspace.slots
    first, second, third = (slot.id for slot in slots.open_times(MORNING))
    booked = slots.book(first, " Ada ")
    assert [(s.booking.state, s.booking.called) for s in booked][:2] == [
        (SlotState.BOOKED, "Ada"),
        (SlotState.FREE, ""),
    ]
    moved = slots.move(first, second)
    assert [s.booking.called for s in moved] == ["", "Ada", ""]
    assert workspace.history.undo() == "Moved to 10:20 am"
    assert [s.booking.called for s in slots.day(TODAY)] == ["Ada", "", ""]
    workspace.history.redo()
    assert slots.mark(second, came=True)[1].booking.state is SlotState.CAME
    assert slots.mark(second, came=False)[1].booking.state is SlotState.MISSED
    assert all(slot.free for slot in slots.give_back(second))
    assert [slot.id for slot in slots.close(third)] == [first, second]
    workspace.history.undo()
    assert len(slots.day(TODAY)) == 3
    while workspace.history.undo():
        pass
    assert slots.day(TODAY) == ()
    workspace.history.redo()
    assert len(slots.day(TODAY)) == 3
    ahead, *_rest = slots.open_times(replace(MORNING, held_on=date(2026, 11, 18)))
    slots.book(ahead.id, "Bo")
    with pytest.raises(InvalidInputError, match="Wednesday 18 November 2026 is still to come"):
        slots.mark(ahead.id, came=True)


def test_a_time_is_for_one_at_a_time(workspace: Workspace) -> None:
    slots = workspace.slots
    first, second, _third = (slot.id for slot in slots.open_times(MORNING))
    slots.book(first, "")
    slots.book(second, "Bo")
    refused: tuple[Callable[[], object], ...] = (
        lambda: slots.book(first, "Cy"),
        lambda: slots.move(first, second),
        lambda: slots.close(first),
        lambda: slots.give_back(_third),
        lambda: slots.mark(_third, came=True),
        lambda: slots.move(_third, first),
        lambda: slots.book(new_id(), ""),
    )
    before = slots.day(TODAY)
    for call in refused:
        with pytest.raises(AppError):
            call()
    assert slots.day(TODAY) == before


@pytest.mark.parametrize(
    ("wrong", "about"),
    [
        (replace(MORNING, held_on=date(2026, 11, 16)), "day is over"),
        (replace(MORNING, ends=time(10)), "end before they start"),
        (replace(MORNING, minutes=4), "5 to 240 minutes"),
        (replace(MORNING, minutes=90), "room for 1 to 40"),
        (replace(MORNING, starts=time(9, 50), ends=time(10, 10)), "a time at 10:00 am"),
    ],
)
def test_times_that_cannot_be_are_refused(workspace: Workspace, wrong: SlotsForm, about: str) -> None:
    workspace.slots.open_times(MORNING)
    with pytest.raises(InvalidInputError, match=about):
        workspace.slots.open_times(wrong)


def test_whoever_does_not_know_a_person_sees_only_that_a_time_is_taken(workspace: Workspace) -> None:
    jean = added(workspace, "Jean Okafor")
    slots = workspace.slots
    first = slots.open_times(MORNING)[0].id
    assert slots.book_for(first, jean)[0].booking.called == "Jean Okafor"
    stranger = seated(workspace, hire(workspace, DeskRole.WORKER))
    seen = stranger.slots.day(TODAY)[0].booking
    assert (seen.state, seen.called) == (SlotState.BOOKED, "")
    with pytest.raises(NotAllowedError):
        stranger.slots.book_for(stranger.slots.day(TODAY)[1].id, jean)
    with pytest.raises(NotAllowedError):
        seated(workspace, hire(workspace, DeskRole.VOLUNTEER)).slots.day(TODAY)


def test_the_slip_says_where_to_go_and_the_figures_hide_small_numbers(workspace: Workspace) -> None:
    papers = workspace.desk_papers
    assert "legs weak" in papers.signs()
    workspace.routes.change("RF10", ("Go to Ward 4 at once.",))
    assert papers.steps() == ("Go to Ward 4 at once.",)
    slip = words(papers.slip("large print"))
    assert "Go to Ward 4 at once." in slip
    assert "111" in slip
    for _contact in range(3):
        workspace.help_desk.note(BACK)
    shared, inside = words(papers.figures()), words(papers.figures(1, shared=False))
    assert "Back and joints 0 0 0 0 0 *" in shared
    assert "because of a sign of danger: *." in shared
    assert "Back and joints 3" in inside
    assert "because of a sign of danger: 3." in inside


def words(paper: PrintedDocument) -> str:
    with closing(pypdfium2.PdfDocument(paper.pdf)) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())


def added(workspace: Workspace, name: str) -> UUID:
    enrol(workspace, workspace.groups.add(choir_form("Choir")).group.id, Role.PARTICIPANT, name)
    return person(workspace, name)


def test_who_asks_at_a_base_time_is_in_its_log(workspace: Workspace, wall: Wall) -> None:
    bases, desk = workspace.base_times, workspace.help_desk
    tuesday = BaseTimeForm(weekday=1, starts=time(13), ends=time(15), place=" Foyer ")
    friday = BaseTimeForm(weekday=4, starts=time(10), ends=time(12))
    bases.keep(friday)
    times = bases.keep(tuesday)
    assert [one.words for one in times] == [
        "Tuesday, 1:00 to 3:00 pm, Foyer",
        "Friday, 10:00 am to 12:00 pm",
    ]
    assert bases.now() == (times[:1], times[0])  # it is 1:52 pm
    contact = Contact(topic=Topic.ACTIVE)
    assert desk.note(contact, times[0].id) == 1
    desk.note(contact)
    workspace.history.undo()
    wall.go_to(2026, 11, 24, 15, 20)
    assert bases.now()[1] == times[0]  # somebody who stayed on
    desk.note(contact, times[0].id)
    desk.note(contact, times[0].id)
    workspace.history.undo()
    workspace.history.redo()
    first, second = bases.log()
    assert first.days == ((date(2026, 11, 24), 2), (date(2026, 11, 17), 1))
    assert log_words(first, date(2026, 11, 24)) == "3 people asked, on 2 days. Last on 24 November."
    assert log_words(first, date(2026, 11, 24), shared=True) == "* people asked."
    assert log_words(second, date(2026, 11, 24)) == "Nobody has asked yet."
    paper = workspace.desk_papers.figures(shared=False)
    with closing(pypdfium2.PdfDocument(paper.pdf)) as pdf:
        said = " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())
    assert "Foyer: 3 people asked, on 2 days." in said
    for gone in times:
        bases.take_out(gone.id)
    assert [line.base.id for line in bases.log()] == [times[0].id]
    workspace.history.undo()
    assert len(bases.times()) == 1
    wall.go_to(2026, 11, 27, 18)
    assert bases.now() == ((times[1],), None)


def test_a_base_time_that_cannot_be_is_refused(workspace: Workspace) -> None:
    bases = workspace.base_times
    friday = BaseTimeForm(weekday=4, starts=time(10), ends=time(12))
    (kept,) = bases.keep(friday)
    for wrong, about in (
        (replace(friday, weekday=7), "day of the week"),
        (replace(friday, ends=time(10)), "ends before"),
        (friday, "here already"),
    ):
        with pytest.raises(InvalidInputError, match=about):
            bases.keep(wrong)
    for months in (0, 25):
        with pytest.raises(InvalidInputError, match="1 to 24"):
            bases.log(months)
    bases.take_out(kept.id)
    with pytest.raises(NotFoundError):
        bases.take_out(kept.id)
    with pytest.raises(NotFoundError):
        workspace.help_desk.note(Contact(topic=Topic.ACTIVE), kept.id)
