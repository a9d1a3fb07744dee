"""Makes the services about keeping, erasing and giving out what is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from app.measures import registry
from app.services.erasing import ErasingService
from app.services.keeping import KeepingService
from app.services.paperwork import PaperworkService
from app.services.rights import RightsService
from app.services.subject_access import SubjectAccessService

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.store.vault import OpenVault


class AboutRecords(TypedDict):
    """Each by its name in a workspace."""

    keeping: KeepingService
    erasing: ErasingService
    rights: RightsService
    paperwork: PaperworkService
    subject_access: SubjectAccessService


def about_records(desk: Desk, vault: OpenVault) -> AboutRecords:
    """Each of them, for the desk they work at and its open vault."""
    return {
        "keeping": KeepingService(desk, registry.first_schedule()),
        "erasing": ErasingService(desk, vault),
        "rights": RightsService(desk),
        "paperwork": PaperworkService(desk, registry.paper_templates(), registry.first_schedule()),
        "subject_access": SubjectAccessService(desk),
    }
