"""Which page each thing to do on Today opens."""

from __future__ import annotations

from typing import Final

from app.domain.today import ToDoKind

PAGE_FOR: Final = {
    ToDoKind.STEP: "plan",
    ToDoKind.REVIEW: "plan",
    ToDoKind.AFTER_SCORES: "scores",
    ToDoKind.FINISH_DETAILS: "person_form",
    ToDoKind.WORRY: "worry",
    ToDoKind.CONTACT: "worry",
    ToDoKind.REQUEST: "records",
    ToDoKind.BREACH: "records",
    ToDoKind.SUPERVISION: "supervision",
    ToDoKind.AGREED: "supervision",
    ToDoKind.TRAINING: "supervision",
    ToDoKind.OWN_AGREED: "supervision",
    ToDoKind.OWN_TRAINING: "supervision",
    ToDoKind.HALF_FILLED: "measures",
    ToDoKind.ONWARD: "onward",
    ToDoKind.LICENCE_ENDS: "offer",
    ToDoKind.NO_LEADER: "around",
    ToDoKind.STORY: "around",
    ToDoKind.RECORDS_DUE: "records",
}
PART_FOR: Final = {
    ToDoKind.AGREED: "agreed",
    ToDoKind.OWN_AGREED: "agreed",
    ToDoKind.TRAINING: "training",
    ToDoKind.OWN_TRAINING: "training",
    ToDoKind.NO_LEADER: "handing_over",
    ToDoKind.STORY: "stories",
    ToDoKind.RECORDS_DUE: "due",
}
"""Which part of that page, where it has several."""
