"""The sentences about the records as a whole: papers, the door, safe copies, the service."""

from __future__ import annotations

from app.domain.trail import TrailKind
from app.domain.trail_telling import Telling
from app.i18n import _


def papers() -> dict[str, Telling]:
    """What leaves on paper, or as a file."""
    printed = TrailKind.PRINTED
    return {
        "print": Telling(
            printed,
            _("{who} printed “{paper}” of {person}."),
            _("Printed “{paper}”"),
            _("{who} printed “{paper}”."),
        ),
        "print saved": Telling(
            printed,
            _("{who} saved “{paper}” of {person} as a PDF."),
            _("Saved “{paper}” as a PDF"),
            _("{who} saved “{paper}” as a PDF."),
        ),
        "export list": Telling(printed, _("{who} saved a list or a register as a file that is not locked.")),
        "list": Telling(printed, _("{who} listed entries with the command line.")),
    }


def undoing() -> dict[str, Telling]:
    """What was taken back, and done again."""
    undone = TrailKind.UNDONE
    return {
        "undo": Telling(
            undone,
            _("{who} took back a change about {person}."),
            _("Took back a change in your record"),
            _("{who} took back a change."),
        ),
        "redo": Telling(
            undone,
            _("{who} made a change about {person} again."),
            _("Made a change in your record again"),
            _("{who} made a change again."),
        ),
    }


def door() -> dict[str, Telling]:
    """Who came in, and who could not."""
    door = TrailKind.DOOR
    tried = _("A wrong passphrase was tried on {moment}.")
    return {
        "set up": Telling(door, _("{who} set Trestle up.")),
        "sign in": Telling(door, _("{who} unlocked Trestle.")),
        "sign in with rescue key": Telling(door, _("{who} unlocked Trestle with the rescue key.")),
        "failed sign-in": Telling(door, tried),
        "failed sign-in of somebody": Telling(
            door, _("A wrong passphrase was tried for {other} on {moment}.")
        ),
        "wrong PIN": Telling(door, _("A wrong PIN was typed while {who} had covered the screen.")),
        "lock": Telling(door, _("{who} locked Trestle.")),
        "new rescue key": Telling(door, _("{who} made a new rescue key.")),
        "confirm rescue key": Telling(door, _("{who} confirmed the rescue key.")),
        "change passphrase": Telling(door, _("{who} changed their passphrase.")),
    }


def copies() -> dict[str, Telling]:
    """Safe copies, and looks whether all is whole."""
    copies = TrailKind.COPIES
    return {
        "save copy": Telling(copies, _("{who} saved a safe copy.")),
        "restore copy": Telling(copies, _("A safe copy was put in place on {moment}.")),
        "remember copy": Telling(copies, _("{who} wrote down a safe copy.")),
        "try restore": Telling(copies, _("{who} tried whether a safe copy can be put in place.")),
        "clear copies away": Telling(copies, _("Old safe copies were cleared away after a new one.")),
        "change copy rule": Telling(copies, _("{who} changed whether old safe copies are cleared away.")),
        "add laptop": Telling(copies, _("{who} opened the records on this laptop for the first time.")),
        "check": Telling(copies, _("{who} checked that everything is whole.")),
        "weekly check": Telling(copies, _("Trestle looked through the records, as it does each week.")),
        "look through trail": Telling(copies, _("Trestle looked through all of the trail, part by part.")),
        "check trail": Telling(copies, _("{who} checked that nothing was taken out of the trail.")),
        "trail problem": Telling(copies, _("Trestle found something wrong with the trail.")),
        "trail problem seen": Telling(copies, _("{who} dealt with what was wrong with the trail.")),
    }


def service() -> dict[str, Telling]:
    """The service itself, and the trail."""
    service = TrailKind.SERVICE
    return {
        "view trail": Telling(service, _("{who} opened the trail.")),
        "view who has seen": Telling(
            service,
            _("{who} looked at who has seen the record of {person}."),
            _("Looked at who has seen your record"),
        ),
        "change organisation": Telling(service, _("{who} changed the name or phone of the service.")),
        "rename worker": Telling(service, _("{who} changed their own name.")),
        "change setting": Telling(service, _("{who} changed a setting.")),
        "close all groups": Telling(service, _("{who} changed the days on which no group meets.")),
        "change numbers": Telling(service, _("{who} changed the numbers to ring.")),
        "change route": Telling(service, _("{who} changed where to turn.")),
        "change template": Telling(service, _("{who} changed a template of plans.")),
        "draft": Telling(service, _("{who} kept something half typed.")),
    }
