"""On what basis we keep and share: consent per purpose, never one tick for everything."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Purpose(StrEnum):
    """What somebody may say yes or no to, one by one."""

    RECORD = "keep a record"
    SHARE_REFERRER = "share with the GP or referrer"
    SHARE_GROUP = "share with a group"
    EVALUATION = "count in reports"
    QUOTES = "use words or photos"
    CONTACT_LATER = "contact later"


class Decision(StrEnum):
    """What was decided. No row at all means it was not asked."""

    YES = "yes"
    NO = "no"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One decision as it was given.

    Attributes:
        given_by: Who decided, and in what capacity: "themself", "daughter, power of attorney" …
        how: "spoken", "signed", "shown" …
        wording: Version of the words that were used.
    """

    purpose: Purpose
    decision: Decision
    given_by: str
    how: str
    wording: str
    at: datetime
