"""On what basis we keep and share: consent per purpose, never one tick for everything."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.wording import tidy_line
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime


class Purpose(StrEnum):
    """What somebody may say yes or no to, one by one."""

    RECORD = "keep a record"
    SHARE_REFERRER = "share with the GP or referrer"
    SHARE_GROUP = "share with a group"
    EVALUATION = "count in reports"
    QUOTES = "use words or photos"
    CONTACT_LATER = "contact later"

    @property
    def words(self) -> str:
        """What a decision is about, in a few words for the helper."""
        return {
            Purpose.RECORD: _("Keep a record"),
            Purpose.SHARE_REFERRER: _("Share with the GP or the referrer"),
            Purpose.SHARE_GROUP: _("Share with a group"),
            Purpose.EVALUATION: _("Be counted in reports"),
            Purpose.QUOTES: _("Use words or photos"),
            Purpose.CONTACT_LATER: _("Get in touch later"),
        }[self]


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


def tidy_consent(consent: Consent) -> Consent:
    """The decision with nothing invisible in its words.

    Raises:
        InvalidInputError: It is not said who decided, or something is too long.
    """
    given_by = tidy_line(consent.given_by, "given_by")
    if not given_by:
        raise InvalidInputError(
            _("It is not said who decided."), _("Write who said yes or no, such as “themself”."), "given_by"
        )
    return replace(
        consent,
        given_by=given_by,
        how=tidy_line(consent.how, "how"),
        wording=tidy_line(consent.wording, "wording", 40),
    )


def refused(consents: Iterable[Consent], purpose: Purpose, since: date | None = None) -> bool:
    """Whether the decision in force about a purpose is a no or a withdrawal, made on that day or later."""
    about = sorted((c for c in consents if c.purpose is purpose), key=lambda c: c.at)
    if not about or about[-1].decision is Decision.YES:
        return False
    return since is None or about[-1].at.astimezone().date() >= since


def agreed(consents: Iterable[Consent], purpose: Purpose) -> bool:
    """Whether the decision in force about a purpose is yes; a withdrawal counts at once."""
    about = sorted((c for c in consents if c.purpose is purpose), key=lambda c: c.at)
    return bool(about) and about[-1].decision is Decision.YES
