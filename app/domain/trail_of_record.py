"""The sentences for what is written in the sections of a record, and for records that were made one."""

from __future__ import annotations

from app.domain.trail import TrailKind
from app.domain.trail_telling import Telling
from app.i18n import _


def record() -> dict[str, Telling]:
    """Code -> how it is told."""
    changed = TrailKind.CHANGED
    return {
        "keep entry": Telling(
            changed, _("{who} wrote in the record of {person}."), _("Wrote in your record")
        ),
        "take entry out": Telling(
            changed,
            _("{who} took an entry out of the record of {person}."),
            _("Took an entry out of your record"),
        ),
        "change codes": Telling(TrailKind.SERVICE, _("{who} changed the national codes.")),
        "export codes": Telling(
            TrailKind.PRINTED, _("{who} saved the national codes of people as a file that is not locked.")
        ),
        "merge people": Telling(
            changed, _("{who} made two records of {person} one."), _("Made two records about you one")
        ),
        "take merge back": Telling(
            changed,
            _("{who} took two records apart again, one of {person}."),
            _("Took two records apart again"),
        ),
        "tell people apart": Telling(
            changed,
            _("{who} wrote down that {person} and somebody of a like name are two people."),
            _("Wrote down that somebody else has a name like yours"),
        ),
    }
