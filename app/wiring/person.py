"""Makes the services about one person's record."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from app.services.duplicates import DuplicateService
from app.services.person_record import PersonRecordService
from app.services.referral_figures import ReferralFigureService

if TYPE_CHECKING:
    from app.services.desk import Desk


class AboutPerson(TypedDict):
    """Each by its name in a workspace."""

    record: PersonRecordService
    duplicates: DuplicateService
    referrals: ReferralFigureService


def about_person(desk: Desk) -> AboutPerson:
    """Each of them, for the desk they work at."""
    return {
        "record": PersonRecordService(desk),
        "duplicates": DuplicateService(desk),
        "referrals": ReferralFigureService(desk),
    }
