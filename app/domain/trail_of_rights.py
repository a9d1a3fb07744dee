"""The sentences about keeping and deleting, people's rights, who may do what, and supervision."""

from __future__ import annotations

from app.domain.trail import TrailKind
from app.domain.trail_telling import Telling
from app.i18n import _


def keeping() -> dict[str, Telling]:
    """How long a record is kept. The person reads the same for each: what kind it is may say too much."""
    changed, own = TrailKind.CHANGED, _("Changed how long your record is kept")
    return {
        "change retention": Telling(TrailKind.SERVICE, _("{who} changed how long records are kept.")),
        "keep longer": Telling(changed, _("{who} decided to keep the record of {person} longer."), own),
        "hold record": Telling(changed, _("{who} held the record of {person} back from deletion."), own),
        "let go of record": Telling(changed, _("{who} no longer holds the record of {person} back."), own),
        "kind of record": Telling(changed, _("{who} changed how long {person} is kept."), own),
        "erase person": Telling(changed, _("{who} took a person out of the records.")),
        "erase again": Telling(
            changed, _("Trestle erased a person again, whom an older copy had brought back.")
        ),
    }


def rights() -> dict[str, Telling]:
    """What somebody asked about their own record, and what was given to them."""
    changed, printed = TrailKind.CHANGED, TrailKind.PRINTED
    return {
        "rights request": Telling(
            changed,
            _("{who} wrote down what {person} asked about their record."),
            _("Wrote down what you asked about your record"),
        ),
        "gather record": Telling(
            printed, _("{who} gathered all of the record of {person}."), _("Gathered all of your record")
        ),
        "hand over record": Telling(
            printed, _("{who} wrote out all of the record of {person}."), _("Wrote out all of your record")
        ),
        "withhold": Telling(
            changed,
            _("{who} prepared the record of {person} to be given out."),
            _("Gathered all of your record"),
        ),
        "restrict record": Telling(
            changed,
            _("{who} kept the record of {person} from being used."),
            _("Kept your record from being used"),
        ),
        "use record again": Telling(
            changed, _("{who} let the record of {person} be used again."), _("Let your record be used again")
        ),
        "breach": Telling(TrailKind.SERVICE, _("{who} wrote in the log of breaches.")),
    }


def permission() -> dict[str, Telling]:
    """Who may use Trestle, and do what."""
    service = TrailKind.SERVICE
    return {
        "refused": Telling(service, _("{who} tried something that their role may not do.")),
        "add worker": Telling(service, _("{who} let {other} use Trestle. Role: {role}.")),
        "change role": Telling(service, _("{who} gave {other} another role: {role}.")),
        "share out": Telling(service, _("{who} changed which people and groups {other} has.")),
        "remove worker": Telling(service, _("{who} took {other} out of those who use Trestle.")),
        "second person": Telling(service, _("{other} confirmed something with {who}.")),
        "change paperwork": Telling(service, _("{who} changed the details for the privacy papers.")),
    }


def supervision() -> dict[str, Telling]:
    """Supervision and training; whoever was visited reads no more than that their record was written in."""
    service = TrailKind.SERVICE
    wrote = _("{who} wrote about the supervision of {other}.")
    return {
        "view supervision": Telling(service, _("{who} opened the supervision of {other}.")),
        "write supervision": Telling(service, wrote, _("Wrote in your record")),
        "keep training": Telling(service, _("{who} wrote down training of {other}.")),
    }
