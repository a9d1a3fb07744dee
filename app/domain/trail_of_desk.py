"""The sentences about the help desk: who asked, what was held, and which times are booked."""

from __future__ import annotations

from app.domain.trail import TrailKind
from app.domain.trail_telling import Telling
from app.i18n import _


def help_desk() -> dict[str, Telling]:
    """What happened at the help desk."""
    changed, service = TrailKind.CHANGED, TrailKind.SERVICE
    booked = _("Changed a time booked for you")
    return {
        "note contact": Telling(service, _("{who} wrote down that somebody asked at the help desk.")),
        "keep event": Telling(service, _("{who} wrote down a workshop or an event.")),
        "open times": Telling(service, _("{who} opened times at the help desk.")),
        "close time": Telling(service, _("{who} closed a time at the help desk.")),
        "book time": Telling(
            changed,
            _("{who} booked a time at the help desk for {person}."),
            _("Booked a time for you"),
            _("{who} booked a time at the help desk."),
        ),
        "issue card": Telling(
            changed,
            _("{who} issued a card to {person}."),
            _("Issued a card to you"),
            _("{who} issued a card."),
        ),
        "agree for child": Telling(
            changed,
            _("{who} wrote down who agrees for {person}."),
            _("Wrote down who agrees for you"),
        ),
        "use card": Telling(service, _("{who} wrote down that a card was used.")),
        "take money": Telling(changed, _("{who} wrote down money taken for {place}.")),
        "change checklist": Telling(changed, _("{who} changed what {place} looks out for.")),
        "notice": Telling(changed, _("{who} wrote down what was noticed at {place}.")),
        "keep story": Telling(changed, _("{who} wrote in the stories of {place}.")),
        "keep feedback": Telling(changed, _("{who} wrote down what people said about {place}.")),
        "hand over": Telling(changed, _("{who} changed how {place} is handed over.")),
        "name leader": Telling(changed, _("{who} named who leads {place}.")),
        "change time": Telling(
            changed,
            _("{who} changed a time of {person} at the help desk."),
            booked,
            _("{who} changed a time at the help desk."),
        ),
        **_photos(),
    }


def _photos() -> dict[str, Telling]:
    changed, service = TrailKind.CHANGED, TrailKind.SERVICE
    return {
        "keep photo": Telling(
            changed,
            _("{who} kept or changed a photo of {person}."),
            _("Kept a photo of you, or changed what was agreed about it"),
        ),
        "withdraw photo": Telling(
            changed,
            _("{who} hid a photo of {person}, who took their yes back."),
            _("Hid a photo of you, as you wished"),
        ),
        "look at story": Telling(changed, _("{who} looked at a story of {place} as the second person.")),
        "keep base time": Telling(service, _("{who} changed the base times of the help desk.")),
    }
