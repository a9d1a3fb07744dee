"""What the page "What matters" brings together, and what its cards lead to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap

from app.domain.chosen import OWN_PICTURE
from app.domain.plans import StepForm

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from app.domain.help_offers import HelpOffer, OfferLine
    from app.domain.picture_record import PictureRecord
    from app.domain.plans import Plan
    from app.domain.profile import WhatMatters
    from app.domain.talk import Talk
    from app.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class MattersFound:
    """One talk as the page shows it.

    Attributes:
        records: How cards were sorted, the latest first.
        photos: Key of a picture of their own that they love -> its words, and it as a JPEG.
    """

    matters: WhatMatters
    talk: Talk
    offers: tuple[OfferLine, ...]
    records: tuple[PictureRecord, ...] = ()
    photos: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)

    def pictures(self) -> dict[str, tuple[str, QPixmap]]:
        """The photos, to be shown; on the window's thread."""
        return {key: (label, _pixmap(picture)) for key, (label, picture) in self.photos.items()}


def load_matters(workspace: Workspace, talk_id: UUID) -> MattersFound:
    """Everything the page shows of one talk."""
    matters, boards = workspace.talks.what_matters(talk_id), workspace.boards
    person = matters.person_id
    own = {f"{OWN_PICTURE}{photo.id}": photo for photo in boards.photos(person)}
    loved = [own[key] for key in matters.loves if key in own]
    return MattersFound(
        matters=matters,
        talk=workspace.talks.open(talk_id),
        offers=workspace.offers.offers(talk_id),
        records=boards.records(person),
        photos={f"{OWN_PICTURE}{p.id}": (p.label, boards.picture(person, p.id)) for p in loved},
    )


def plan_with_step(workspace: Workspace, talk_id: UUID, offer: HelpOffer) -> Plan:
    """The plan with what somebody said yes to as a step of its first goal; without a goal, as it is.

    A step that is in the plan already is not added again.
    """
    plan = workspace.plans.begin_from(talk_id)
    if not plan.goals or any(step.what == offer.step for step in plan.steps):
        return plan
    return workspace.plans.add_step(plan.goals[0].id, StepForm(what=offer.step, who=plan.called))


def _pixmap(picture: bytes) -> QPixmap:
    pixmap = QPixmap()
    pixmap.loadFromData(picture)
    return pixmap
