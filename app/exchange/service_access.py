"""What a place has and lacks, from the words of a list: "No steps; loop; no toilet"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from app.domain.directory import Access
from app.domain.names import fold

STEP_FREE: Final = re.compile(
    r"\b(no steps?|without steps|step.?free|level access|ramp|lift|(?<!partial )wheelchair)\b"
)
STEPS: Final = re.compile(
    r"(?<!no )(?<!without )\b(steps|stairs|no wheelchair|no lift|no ramp|not wheelchair)\b"
)
NOT: Final = re.compile(r"\b(no|not|without)\b")
THERE_IS_NOT: Final = re.compile(r"\s*(there is not|there is no|it has not got|it has no) ")
"""As Trestle writes it: of everything else in the sentence."""
MANY: Final = 1024
"""Cells that are remembered: one list says the same again and again."""
SENTENCES: Final = re.compile(r"[.\n]")
ITEMS: Final = re.compile(r"[;,|.\n]")
THINGS: Final = (
    (re.compile(r"\b(accessible|disabled)\b.*\b(toilet|wc|loo)"), Access.TOILET),
    (re.compile(r"\bchanging places\b"), Access.CHANGING_PLACES),
    (re.compile(r"\bloop\b"), Access.HEARING_LOOP),
    (re.compile(r"\bquiet\b"), Access.QUIET_SPACE),
    (re.compile(r"\bparking\b"), Access.PARKING),
    (re.compile(r"\bbus\b"), Access.BUS),
)


@lru_cache(MANY)
def read_access(words: str) -> tuple[tuple[Access, ...], tuple[Access, ...]]:
    """What there is, and what there is not; whatever is not understood is neither."""
    has: dict[Access, None] = {}
    lacks: dict[Access, None] = {}
    for sentence in SENTENCES.split(fold(words)):
        none = THERE_IS_NOT.match(sentence)
        _read(sentence[none.end() :] if none else sentence, lacks if none else has, lacks)
    return tuple(has), tuple(access for access in lacks if access not in has)


def _read(words: str, there: dict[Access, None], lacks: dict[Access, None]) -> None:
    """Put what a sentence speaks of among what there is, or among what there is not."""
    for item in ITEMS.split(words):
        if STEP_FREE.search(item) and not STEPS.search(item):
            there[Access.STEP_FREE] = None
        elif STEPS.search(item):
            lacks[Access.STEP_FREE] = None
        for pattern, access in THINGS:
            if pattern.search(item):
                (lacks if NOT.search(item) else there)[access] = None


@lru_cache(MANY)
def unread_access(words: str) -> str:
    """The first item that says nothing of this; "" where all of them do."""
    items = (item.strip() for item in ITEMS.split(words))
    return next((item for item in items if item and read_access(item) == ((), ())), "")
