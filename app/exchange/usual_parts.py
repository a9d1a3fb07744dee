"""What holds for a measure of one's own where a file of another program says nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.i18n import _
from app.measures.measure import AnsweredBy, Direction, Fill, Gate, LicenceKind, Method, Way

if TYPE_CHECKING:
    from app.exchange.form_reading import Content, Draft


def measure_id(text: str) -> str:
    """A name as a measure's id: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:60].strip("-") or "measure"


def each_alone(draft: Draft) -> None:
    """Each answer is a score of its own, where a file says nothing about scores."""
    for place, item in draft.items:
        quantity = "units" in item
        rule: Content = {
            "code": item["code"],
            "label": item["text"][:80] or item["code"],
            "method": (Method.QUANTITY if quantity else Method.ITEM).value,
            "items": [item["code"]],
            "direction": Direction.NEITHER.value,
            "decimals": int(quantity),
            "most_missing": 0,
            "fill": Fill.NOTHING.value,
        }
        draft.scores.append((place, rule))
    draft.notes.append(_("Nothing says how scores are made, so each answer stands alone."))


def usual_content(title: str) -> Content:
    """What holds for a measure of one's own unless its file says otherwise."""
    return {
        "version": 1,
        "title": title,
        "holder": _("This service"),
        "licence": LicenceKind.OWN.value,
        "licence_name": _("This service’s own"),
        "attribution": _("Made by this service. Not a medical test."),
        "gate": Gate.NOTHING.value,
        "recall": _("now"),
        "lead_in": "",
        "youngest": 0,
        "oldest": 0,
        "answered_by": [AnsweredBy.SELF.value, AnsweredBy.WITH_HELP.value],
        "ways": [Way.WORDS.value, Way.READ_ALOUD.value],
        "languages": ["en"],
        "group_from": 8,
        "to_check": [],
        "answer_sets": [],
        "alerts": [],
        "examples": [],
    }
