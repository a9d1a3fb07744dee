"""Agreeing on a plan: what has to be done first, and writing it down with whoever signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import FollowUpFirstError
from app.i18n import _

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from app.domain.plan_parts import Signature
    from app.domain.plans import Agreement, Plan
    from app.store.repositories import Repositories


def refuse_unready(plan: Plan) -> None:
    """Refuse to call a plan agreed too early; what is on the screen may be seen by others.

    Raises:
        FollowUpFirstError: There is something to follow up, or a professional has to be named first.
    """
    if plan.worry_open:
        raise FollowUpFirstError(_("There is something to follow up first."), _("Open the private page."))
    if plan.advice_first:
        raise FollowUpFirstError(
            _("Somebody else is to be asked first."),
            _("Name them under “Ask somebody else”. The plan can be printed all the same."),
        )


def write_agreement(
    repositories: Repositories,
    plan_id: UUID,
    agreement: Agreement | None,
    signature: Signature | None,
    at: datetime,
) -> None:
    """Write down whether a plan was agreed, and who signed; None takes either back."""
    repositories.plans.agree(plan_id, agreement, at)
    repositories.plan_parts.sign(plan_id, signature, at)
