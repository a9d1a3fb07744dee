"""One sentence for each code of the audit. A new code adds a row here, or beside it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from app.domain.trail import TrailKind
from app.domain.trail_of_desk import help_desk
from app.domain.trail_of_directory import directory
from app.domain.trail_of_measures import measures
from app.domain.trail_of_record import record
from app.domain.trail_of_rights import keeping, permission, rights, supervision
from app.domain.trail_of_taking_part import taking_part
from app.domain.trail_of_vault import copies, door, papers, service, undoing
from app.domain.trail_telling import Telling
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def tellings() -> Mapping[str, Telling]:
    """Code -> how it is told. A paper that was saved, and a try at a known name, have codes of their own."""
    return {
        **_people(),
        **record(),
        **_talks_and_plans(),
        **_private_page(),
        **measures(),
        **_groups(),
        **_registers(),
        **taking_part(),
        **papers(),
        **undoing(),
        **door(),
        **copies(),
        **service(),
        **keeping(),
        **rights(),
        **permission(),
        **supervision(),
        **directory(),
        **help_desk(),
    }


def _people() -> dict[str, Telling]:
    looked, changed = TrailKind.LOOKED, TrailKind.CHANGED
    return {
        "view person": Telling(looked, _("{who} opened the page of {person}."), _("Opened your page")),
        "add person": Telling(changed, _("{who} added {person}."), _("Added you")),
        "add names": Telling(changed, _("{who} added {person}."), _("Added you"), _("{who} added people.")),
        "change person": Telling(
            changed, _("{who} changed the details of {person}."), _("Changed your details")
        ),
        "change needs": Telling(
            changed, _("{who} changed how to talk with {person}."), _("Changed how to talk with you")
        ),
        "record consent": Telling(
            changed, _("{who} wrote down a decision of {person}."), _("Wrote down a decision of yours")
        ),
        "add note": Telling(changed, _("{who} wrote a note about {person}."), _("Wrote a note about you")),
        "link carer": Telling(
            changed, _("{who} wrote down who comes with {person}."), _("Wrote down who comes with you")
        ),
        "unlink carer": Telling(
            changed,
            _("{who} took out who comes with {person}."),
            _("Took out who comes with you"),
        ),
        "archive person": Telling(
            changed,
            _("{who} changed whether {person} is in the lists."),
            _("Changed whether you are in the lists"),
        ),
    }


def _talks_and_plans() -> dict[str, Telling]:
    looked, changed = TrailKind.LOOKED, TrailKind.CHANGED
    talk = _("{who} wrote in the talk with {person}."), _("Wrote in your talk")
    plan = _("{who} changed the plan of {person}."), _("Changed your plan")
    return {
        "view talk": Telling(looked, _("{who} opened the talk with {person}."), _("Opened your talk")),
        "begin talk": Telling(changed, _("{who} began a talk with {person}."), _("Began a talk with you")),
        "answer": Telling(changed, *talk),
        "go to question": Telling(
            looked, _("{who} went to a question of the talk with {person}."), _("Opened your talk")
        ),
        "who answers": Telling(changed, *talk),
        "arrange talk": Telling(changed, *talk),
        "keep board": Telling(changed, *talk),
        "answer offer": Telling(changed, *talk),
        "add picture": Telling(
            changed, _("{who} added a picture for {person}."), _("Added a picture of yours")
        ),
        "remove picture": Telling(
            changed, _("{who} took out a picture of {person}."), _("Took out a picture of yours")
        ),
        "finish talk": Telling(changed, _("{who} finished the talk with {person}."), _("Finished your talk")),
        "view plan": Telling(looked, _("{who} opened the plan of {person}."), _("Opened your plan")),
        "begin plan": Telling(changed, _("{who} began a plan with {person}."), _("Began a plan with you")),
        "agree plan": Telling(
            changed, _("{who} wrote down that {person} agreed to the plan."), _("Wrote down that you agreed")
        ),
        **{
            code: Telling(changed, *plan)
            for code in (
                "add goal",
                "change goal",
                "remove goal",
                "add step",
                "change step",
                "mark step",
                "remove step",
                "change review",
                "lay out plan",
                "change barrier",
                "choose picture",
            )
        },
    }


def _private_page() -> dict[str, Telling]:
    own = _("Opened your page"), _("Wrote in your record")
    wrote = _("{who} wrote on the private page of {person}.")
    return {
        "view worries": Telling(TrailKind.LOOKED, _("{who} opened the private page of {person}."), own[0]),
        "see worry": Telling(TrailKind.CHANGED, wrote, own[1]),
        "tell about worry": Telling(TrailKind.CHANGED, wrote, own[1]),
        "rate complexity": Telling(TrailKind.CHANGED, wrote, own[1]),
        "ask onward": Telling(TrailKind.CHANGED, wrote, own[1]),
        "answer onward": Telling(TrailKind.CHANGED, wrote, own[1]),
        "raise tier": Telling(TrailKind.CHANGED, wrote, own[1]),
        "lower tier": Telling(TrailKind.CHANGED, wrote, own[1]),
    }


def _groups() -> dict[str, Telling]:
    looked, changed = TrailKind.LOOKED, TrailKind.CHANGED
    return {
        "view group": Telling(
            looked, _("{who} opened the page of {place}."), _("Opened the page of {place}")
        ),
        "add group": Telling(changed, _("{who} added the group {place}.")),
        "change group": Telling(changed, _("{who} changed the group {place}.")),
        "add session": Telling(changed, _("{who} added a session of {place}.")),
        "add earlier sessions": Telling(changed, _("{who} wrote down earlier sessions of {place}.")),
        "plan sessions": Telling(changed, _("The next sessions were planned when {who} opened Today.")),
        "cancel session": Telling(changed, _("{who} cancelled a session of {place}.")),
        "change session": Telling(changed, _("{who} changed a session of {place}.")),
        "change closed days": Telling(changed, _("{who} changed the days on which {place} does not meet.")),
        "keep meeting": Telling(changed, _("{who} wrote down a meeting of {place}.")),
        "import calendar": Telling(changed, _("{who} brought in a calendar of {place} from a file.")),
        "change duties": Telling(changed, _("{who} changed who must be at {place}.")),
        "view waiting list": Telling(looked, _("{who} looked at who waits for {place}.")),
        "add to waiting list": Telling(changed, _("{who} added to the waiting list of {place}.")),
        "offer place": Telling(changed, _("{who} offered a place in {place}.")),
        "answer offer": Telling(changed, _("{who} wrote down an answer about a place in {place}.")),
        "import register": Telling(changed, _("{who} brought in a register of {place} from a file.")),
        "change kept columns": Telling(changed, _("{who} changed how register files are read.")),
        "join group": Telling(
            changed,
            _("{who} wrote down that {person} joins {place}."),
            _("Wrote down that you join {place}"),
            _("{who} added people to {place}."),
        ),
        "leave group": Telling(
            changed,
            _("{who} wrote down that {person} leaves {place}."),
            _("Wrote down that you leave {place}"),
            _("{who} took people out of {place}."),
        ),
    }


def _registers() -> dict[str, Telling]:
    looked, changed = TrailKind.LOOKED, TrailKind.CHANGED
    register = _("Wrote in the register of {place}")
    return {
        "view register": Telling(
            looked, _("{who} opened the register of {place}."), _("Opened the register of {place}")
        ),
        "mark": Telling(
            changed,
            _("{who} marked {person} at {place}."),
            register,
            _("{who} marked {n} people at {place}."),
        ),
        "walk in": Telling(
            changed,
            _("{who} added {person} to the register of {place}."),
            register,
            _("{who} added somebody to the register of {place}."),
        ),
        "count visitors": Telling(changed, _("{who} counted visitors at {place}."), register),
        "finish register": Telling(changed, _("{who} finished the register of {place}."), register),
        "reopen register": Telling(changed, _("{who} opened the register of {place} again."), register),
        "score sheet": Telling(
            changed,
            _("{who} wrote down a sheet of scores of {place}."),
            _("Wrote down your score at {place}"),
        ),
        "view scores": Telling(
            looked, _("{who} opened the scores of {place}."), _("Opened the scores of {place}")
        ),
        "score": Telling(
            changed,
            _("{who} wrote down a score of {person} at {place}."),
            _("Wrote down your score at {place}"),
            _("{who} wrote down scores at {place}."),
        ),
        "way of asking": Telling(
            changed,
            _("{who} chose another way to ask for scores at {place}."),
        ),
        "count hands": Telling(changed, _("{who} counted hands at {place}.")),
    }
