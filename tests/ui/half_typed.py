"""Every dialog that can be filled in: which page it stands on, and how it is opened there."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

import ui
from app.domain.attendance import Presence
from app.domain.consent import Purpose
from app.domain.onward import OnwardForm
from app.domain.plans import StepForm
from app.domain.roles import DeskRole
from tests.domain.places import GARDENERS
from tests.ui.at_the_desk import ask, desk, next_session, silver_voices
from ui.measures.gate_dialog import GateDialog
from ui.settings.user_dialog import UserDialog
from ui.widgets.add_people_dialog import AddPeopleDialog
from ui.widgets.add_session_dialog import AddSessionDialog
from ui.widgets.check_dialog import CheckDialog
from ui.widgets.consent_card import ConsentDialog
from ui.widgets.dialog import Dialog
from ui.widgets.far_dialog import FarDialog
from ui.widgets.field import Dropdown, LineField, SecretField, TextField
from ui.widgets.find_dialog import FindDialog
from ui.widgets.growth_dialog import GrowthDialog
from ui.widgets.half_typed import typed_in
from ui.widgets.hands_dialog import HandsDialog
from ui.widgets.heard_dialog import HeardDialog
from ui.widgets.join_dialog import JoinDialog
from ui.widgets.leaving_dialog import LeavingDialog
from ui.widgets.needs_dialog import NeedsDialog
from ui.widgets.note_dialog import NoteDialog
from ui.widgets.onward_dialogs import OnwardAnswerDialog, OnwardDialog
from ui.widgets.part_dialog import PartDialog
from ui.widgets.photo_dialog import PhotoDialog
from ui.widgets.plan_dialogs import AgreeDialog, GoalDialog, ReviewDialog
from ui.widgets.plan_part_dialogs import AreasDialog, BarrierDialog
from ui.widgets.reason_dialog import ReasonDialog
from ui.widgets.safety_dialog import SafetyDialog
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.step_dialog import StepDialog
from ui.widgets.stepper import Stepper
from ui.widgets.tier_dialog import TierDialog
from ui.widgets.toggles import PaintedCheck, PaintedRadio
from ui.widgets.unmarked_dialog import UnmarkedDialog
from ui.widgets.walk_in_dialog import WalkInDialog
from ui.widgets.ways_dialog import WaysDialog
from ui.widgets.who_answers import WhoAnswers
from ui.widgets.wishes_dialog import WishesDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.frame import Frame


@dataclass(frozen=True)
class Way:
    """A dialog, the page it stands on, and what opens it there.

    Attributes:
        ends: To open it, things are done to the records after which other dialogs are not found any more.
    """

    kind: type[Dialog]
    screen: str
    argument: Callable[[Frame], object]
    open: Callable[[Any], object]
    ends: bool = False


def jean(frame: Frame) -> UUID:
    """Jean, who has a plan with one goal and one step."""
    workspace = desk(frame)

    def found() -> UUID:
        person = workspace.people.list_people("Jean")[0].id
        if not workspace.plans.open(person).goals:
            plan = workspace.plans.add_goal(workspace.plans.open(person).id, "I want to sing.")
            workspace.plans.add_step(plan.goals[0].id, StepForm(what="Go to the choir"))
        return person

    return ask(frame, found)


def amir_here(frame: Frame) -> str:
    """The part of Settings with Amir, who uses this laptop as well."""
    users = desk(frame).users

    def added() -> str:
        if len(users.everybody()) == 1:
            users.add("Amir", DeskRole.WORKER, "otter ladder crisp nine")
        return "people"

    return ask(frame, added)


def asked(frame: Frame) -> UUID:
    """Jean, about whom her GP was asked."""
    workspace, person = desk(frame), jean(frame)

    def ask_once() -> UUID:
        if not workspace.onward.of_person(person):
            workspace.onward.ask(person, OnwardForm(to="GP", why="Falls at home."))
        return person

    return ask(frame, ask_once)


def jean_and_a_place(frame: Frame) -> UUID:
    """Jean, and the one place of What's on; her postcode is not known."""
    checked_place(frame)
    return jean(frame)


def checked_place(frame: Frame) -> UUID:
    """The one place of What's on, however often it is opened."""
    directory = desk(frame).directory
    known = ask(frame, directory.find)
    return known[0].id if known else ask(frame, lambda: directory.add(GARDENERS)).id


def held(frame: Frame) -> UUID:
    """The session of 10 November, which is finished."""
    group = silver_voices(frame)
    lines = ask(frame, lambda: desk(frame).groups.page(group)).sessions
    return next(line.id for line in lines if line.held_on.day == 10)


def somebody_here(frame: Frame) -> UUID:
    """Today's session, with one person marked here."""
    session_id, attendance = next_session(frame), desk(frame).attendance
    register = ask(frame, lambda: attendance.open_register(session_id))
    ask(frame, lambda: attendance.mark(session_id, register.people[0].person_id, Presence.HERE))
    return session_id


def missing_two(frame: Frame) -> UUID:
    """The group, once everybody has missed two sessions."""
    group, work = silver_voices(frame), desk(frame)

    def finish() -> None:
        if work.staying.to_ring(group).missing:
            return
        page = work.groups.add_session(group, date(2026, 11, 12), time(14), time(15))
        for line in [
            line for line in page.sessions if line.held_on in {date(2026, 11, 12), date(2026, 11, 17)}
        ]:
            work.attendance.close(line.id, {})

    ask(frame, finish)
    return group


WAYS: dict[str, Way] = {
    "a new goal": Way(GoalDialog, "plan", jean, lambda page: page.add_action()),
    "a goal": Way(GoalDialog, "plan", jean, lambda page: page._changes.ask_goal(page._plan.goals[0])),
    "a new step": Way(StepDialog, "plan", jean, lambda page: page._changes.ask_first_step()),
    "a step": Way(StepDialog, "plan", jean, lambda page: page._column.step_wanted.emit(page._plan.steps[0])),
    "agreed": Way(AgreeDialog, "plan", jean, lambda page: page._changes.ask_agreed()),
    "review": Way(ReviewDialog, "plan", jean, lambda page: page._changes.ask_review()),
    "barrier": Way(BarrierDialog, "plan", jean, lambda page: page._changes.ask_barrier(None)),
    "areas": Way(AreasDialog, "plan", jean, lambda page: page._changes.ask_areas()),
    "onward": Way(OnwardDialog, "onward", jean, lambda page: page.add_action()),
    "answer": Way(OnwardAnswerDialog, "onward", asked, lambda page: page.main_action()),
    "wishes": Way(WishesDialog, "whats_on", jean, lambda page: page._ask_wishes()),
    "how far": Way(FarDialog, "whats_on", jean_and_a_place, lambda page: page.card.far.click()),
    "check": Way(CheckDialog, "place_checks", checked_place, lambda page: page.rows["contact"].click()),
    "concern": Way(ReasonDialog, "place_checks", checked_place, lambda page: page._ask_concern()),
    "note": Way(NoteDialog, "person", jean, lambda page: page.add_action()),
    "needs": Way(NeedsDialog, "person", jean, lambda page: page._change_needs()),
    "consent": Way(ConsentDialog, "person", jean, lambda page: page._ask_consent(Purpose.QUOTES)),
    "carer": Way(FindDialog, "person", jean, lambda page: page._find_carer()),
    "people": Way(AddPeopleDialog, "group", silver_voices, lambda page: page.add_action()),
    "session": Way(AddSessionDialog, "group", silver_voices, lambda page: page._ask_session()),
    "cancel": Way(
        ReasonDialog, "group", silver_voices, lambda page: page._ask_cancel(page._page.sessions[-1])
    ),
    "left": Way(LeavingDialog, "group", silver_voices, lambda page: page._ask_left(page._page.members[0])),
    "walk in": Way(WalkInDialog, "register", next_session, lambda page: page._ask_name()),
    "heard": Way(HeardDialog, "missing", missing_two, lambda page: page.rows[0].click(), ends=True),
    "whom to ring": Way(SafetyDialog, "safety_notes", silver_voices, lambda page: page.rows[0].click()),
    "grown": Way(GrowthDialog, "growth", silver_voices, lambda page: page.rows[0].click()),
    "wants to join": Way(JoinDialog, "joining", silver_voices, lambda page: page._ask_how(UUID(int=7))),
    "ways of joining in": Way(WaysDialog, "taking_part", next_session, lambda page: page._ask_ways()),
    "how they took part": Way(
        PartDialog, "taking_part", somebody_here, lambda page: page._ask_more(page._board.lines[0].person_id)
    ),
    "unmarked": Way(UnmarkedDialog, "register", next_session, lambda page: page.main_action()),
    "open again": Way(ReasonDialog, "register", held, lambda page: page._ask_why()),
    "laptop": Way(
        UserDialog,
        "settings",
        amir_here,
        lambda page: page._shown.everybody.look_up(list(page._shown.everybody.rows)[-1]),
        ends=True,
    ),
    "who answers": Way(WhoAnswers, "talk", jean, lambda page: page._parts.ask_who()),
    "photo": Way(PhotoDialog, "talk", jean, lambda page: page._showing.name_photo(Path("bess.png"))),
    "tier": Way(TierDialog, "worry", jean, lambda page: page._tiers.reopen(lower=False)),
    "gate": Way(GateDialog, "offer", lambda _frame: "phq-9", lambda page: page._open_gate()),
    "hands": Way(HandsDialog, "scores", next_session, lambda page: page._ask_hands()),
}


def every_dialog() -> set[type[Dialog]]:
    """Every kind of dialog in the program that is not only there to be built upon."""
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found, more = set[type[Dialog]](), [Dialog]
    while more:
        kind = more.pop()
        more += kind.__subclasses__()
        if kind.__module__.startswith("ui.") and kind is not Dialog and not kind.__subclasses__():
            found.add(kind)
    return found


def fill(page: QWidget, words: str = "half typed", choice: int = 1) -> dict[str, Any]:
    """Type into every field on show, move every switch and count; gives what stands there then."""
    for place, field in enumerate(page.findChildren(QWidget)):
        if not field.isVisible() or isinstance(field, SecretField):
            continue
        match field:
            case LineField() | TextField():
                field.set_text(f"{words} {place}")
            case Dropdown() | SegmentedSwitch():
                field.choose(choice)
                field.chosen.emit(choice)
            case Stepper():
                field.spin.setValue(2 + choice)
            case PaintedCheck() | PaintedRadio():
                field.setChecked(True)
            case _:
                pass
    return typed_in(page)
