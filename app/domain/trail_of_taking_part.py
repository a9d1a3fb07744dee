"""The sentences about people in groups: how they came, who may join, how they grew, who was asked after."""

from __future__ import annotations

from app.domain.trail import TrailKind
from app.domain.trail_telling import Telling
from app.i18n import _


def taking_part() -> dict[str, Telling]:
    """What happened around registers."""
    looked, changed = TrailKind.LOOKED, TrailKind.CHANGED
    return {
        "view taking part": Telling(
            looked, _("{who} looked at how people took part in {place}."), _("Looked at how you took part")
        ),
        "keep taking part": Telling(
            changed, _("{who} wrote down how people took part in {place}."), _("Wrote down how you took part")
        ),
        "change ways": Telling(changed, _("{who} changed the ways of joining in at {place}.")),
        "count children": Telling(changed, _("{who} counted the children at {place}.")),
    }
