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
        "change joining rule": Telling(changed, _("{who} changed who may join {place}.")),
        "join by rule": Telling(
            changed,
            _("{who} wrote down that {person} joins {place}."),
            _("Wrote down that you join {place}"),
        ),
        "grow in group": Telling(
            changed,
            _("{who} wrote down what {person} does in {place}."),
            _("Wrote down what you do in {place}"),
        ),
        "view missing": Telling(looked, _("{who} looked at who did not come to {place}.")),
        "follow up": Telling(
            changed,
            _("{who} wrote down what was heard from {person}."),
            _("Wrote down what they heard from you"),
        ),
        "view safety notes": Telling(looked, _("{who} looked at whom to ring for people of {place}.")),
        "keep safety note": Telling(
            changed,
            _("{who} wrote down whom to ring for {person}."),
            _("Wrote down whom to ring for you"),
        ),
        "keep death": Telling(
            changed, _("{who} took {person} out of the lists."), _("Took you out of the lists")
        ),
    }
