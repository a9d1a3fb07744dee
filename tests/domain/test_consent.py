"""Decisions, as they were given."""

from datetime import UTC, datetime

import pytest

from app.domain.consent import Consent, Decision, Purpose, tidy_consent
from app.errors import InvalidInputError

GIVEN = Consent(
    purpose=Purpose.RECORD,
    decision=Decision.YES,
    given_by="themself",
    how="spoken",
    wording="1",
    at=datetime(2026, 11, 17, 14, tzinfo=UTC),
)


def test_a_decision_is_kept_without_needless_spaces() -> None:
    spaced = Consent(
        purpose=Purpose.RECORD,
        decision=Decision.YES,
        given_by=" themself ",
        how="spoken\n",
        wording="1",
        at=GIVEN.at,
    )
    assert tidy_consent(spaced) == GIVEN


def test_a_decision_nobody_gave_is_refused() -> None:
    nobody = Consent(
        purpose=Purpose.RECORD, decision=Decision.YES, given_by=" ", how="spoken", wording="1", at=GIVEN.at
    )
    with pytest.raises(InvalidInputError) as refused:
        tidy_consent(nobody)
    assert refused.value.field == "given_by"
