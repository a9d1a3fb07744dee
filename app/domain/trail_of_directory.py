"""The sentences about what's on: entries, checks, and what is looked for."""

from __future__ import annotations

from app.domain.trail import TrailKind
from app.domain.trail_telling import Telling
from app.i18n import _


def directory() -> dict[str, Telling]:
    """What happened to the directory, and with what people wish of it."""
    service, changed, looked = TrailKind.SERVICE, TrailKind.CHANGED, TrailKind.LOOKED
    return {
        "add service": Telling(service, _("{who} added a place to What's on.")),
        "change service": Telling(service, _("{who} changed a place of What's on.")),
        "take out service": Telling(service, _("{who} took a place out of What's on.")),
        "check service": Telling(service, _("{who} checked a place of What's on.")),
        "import services": Telling(service, _("{who} brought places into What's on from a file.")),
        "keep gap": Telling(service, _("{who} looked for a place, and there was none that fits.")),
        "change weights": Telling(service, _("{who} changed what counts in a match.")),
        "match": Telling(
            looked, _("{who} looked for places that fit {person}."), _("Looked for places that fit you")
        ),
        "type distance": Telling(
            changed,
            _("{who} wrote down how far a place is for {person}."),
            _("Wrote down how far a place is for you"),
        ),
        "keep wishes": Telling(
            changed,
            _("{who} wrote down what {person} wishes of a place."),
            _("Wrote down what you wish of a place"),
        ),
    }
