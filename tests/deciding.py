"""What somebody says yes or no to, as it is written down with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.consent import Consent, Decision

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.consent import Purpose
    from app.workspace import Workspace


def decide(
    workspace: Workspace, person_id: UUID, purpose: Purpose, decision: Decision = Decision.YES
) -> None:
    """Write down what they decided themself, spoken, now."""
    consent = Consent(
        purpose=purpose,
        decision=decision,
        given_by="themself",
        how="spoken",
        wording="1",
        at=workspace.people._desk.now(),
    )
    workspace.people.record_consent(person_id, consent)
