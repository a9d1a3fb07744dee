"""Which screens are open to whom. Use cases refuse by themselves; this spares people a page of refusals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.roles import Act, scope_of
from app.errors import NotAllowedError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.roles import DeskRole
    from app.workspace import Workspace
    from ui.screen import Screen

NEEDED: Final[Mapping[str, Act]] = {
    "find": Act.SEE_NAMES,
    "help_desk": Act.HELP_DESK,
    "around": Act.RUN_GROUPS,
    "agreed": Act.AGREED,
    "story_papers": Act.PRINT,
    "people": Act.SEE_NAMES,
    "person": Act.SEE_PERSON,
    "person_form": Act.CHANGE_PEOPLE,
    "facts": Act.SEE_PERSON,
    "papers": Act.SEE_PERSON,
    "same_person": Act.RECORDS,
    "talk": Act.TALK,
    "matters": Act.TALK,
    "two_talks": Act.TALK,
    "worry": Act.PRIVATE_VIEW,
    "plan": Act.PLAN,
    "earlier_plans": Act.PLAN,
    "onward": Act.PRIVATE_VIEW,
    "register": Act.SEE_REGISTER,
    "taking_part": Act.RUN_GROUPS,
    "scores": Act.RECORD_SCORES,
    "score_person": Act.RECORD_SCORES,
    "groups": Act.SEE_GROUPS,
    "group": Act.SEE_GROUPS,
    "group_form": Act.RUN_GROUPS,
    "missing": Act.RUN_GROUPS,
    "joining": Act.RUN_GROUPS,
    "growth": Act.RUN_GROUPS,
    "safety_notes": Act.RUN_GROUPS,
    "sheets": Act.PRINT,
    "catch_up": Act.SEE_GROUPS,
    "calendar": Act.SEE_GROUPS,
    "dates": Act.RUN_GROUPS,
    "session": Act.RUN_GROUPS,
    "waiting": Act.RUN_GROUPS,
    "register_files": Act.RUN_GROUPS,
    "reports": Act.SEE_GROUPS,
    "referrals": Act.FIGURES,
    "whats_on": Act.SEE_DIRECTORY,
    "place_form": Act.CHANGE_DIRECTORY,
    "place_checks": Act.SEE_DIRECTORY,
    "place_files": Act.CHANGE_DIRECTORY,
    "gaps": Act.SEE_DIRECTORY,
    "weights": Act.SEE_DIRECTORY,
    "records": Act.RECORDS,
    "record": Act.RECORDS,
    "supervision": Act.OWN_DESK,
    "trail": Act.TRAIL,
    "who_has_seen": Act.TRAIL,
    "measures": Act.MEASURES,
    "measure": Act.MEASURES,
    "measure_end": Act.MEASURES,
    "filled": Act.MEASURES,
    "sheet": Act.MEASURES,
    "piles": Act.MEASURES,
    "pile": Act.MEASURES,
    "change": Act.FIGURES,
    "offers": Act.OWN_DESK,
    "offer": Act.OWN_DESK,
    "wording": Act.SETTINGS,
    "translation": Act.SETTINGS,
    "own_measure": Act.SETTINGS,
}
"""Screen -> what somebody does there. One that is not here is open to everybody."""


def is_open_to(role: DeskRole, screen: str) -> bool:
    """Whether somebody with this role may go to a screen."""
    act = NEEDED.get(screen)
    return act is None or scope_of(role, act) is not None


def may(workspace: Workspace, act: Act) -> bool:
    """Whether the role of whoever is signed in includes an act: a control for another is not offered."""
    return scope_of(workspace.worker.role, act) is not None


def add_somebody(screen: Screen, name: str | None = None) -> None:
    """Open the form for somebody new; whoever adds people in another way is told which.

    Args:
        name: What was typed already.
    """
    workspace = screen.context.workspace
    if may(workspace, Act.CHANGE_PEOPLE):
        screen.go.emit("person_form", name)
    elif may(workspace, Act.ADD_PEOPLE):
        screen.status.emit(_("You add people on the page of one of your groups."))
    else:
        screen.status.emit(_("Somebody new goes on the register, with F2."))


def by_name_only(name: str) -> str:
    """Why a row about somebody leads nowhere."""
    return _("You know {name} by name. Their page is for those who work with them.").format(name=name)


def closed_to(role: DeskRole) -> NotAllowedError:
    """The page belongs to the work of others."""
    return NotAllowedError(
        _("This page is not part of your work here. Your role: {role}.").format(role=role.words),
        _("Settings shows what each role may do. A manager can change yours."),
    )
