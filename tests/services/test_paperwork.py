"""Papers about how the service looks after what it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.documents.paperwork import paperwork_document
from app.documents.text import plain_text
from app.domain.organisation import Organisation
from app.domain.paperwork import BLANK, GovernanceDetails, PaperKind, paper_words
from app.domain.retention import RecordKind
from app.errors import InvalidInputError

if TYPE_CHECKING:
    from app.workspace import Workspace


def words(workspace: Workspace, kind: PaperKind) -> str:
    return plain_text(paperwork_document(workspace.paperwork.paper(kind), Organisation(name="Riverside")))


@pytest.mark.parametrize("kind", PaperKind)
def test_a_paper_is_filled_and_has_lines_for_what_is_not_known(workspace: Workspace, kind: PaperKind) -> None:
    said = words(workspace, kind)
    assert "Riverside Link Work" in said
    assert BLANK in said
    assert "{" not in said
    assert paper_words(kind)
    assert workspace.documents.paperwork(workspace.paperwork.paper(kind)).pages >= 1


def test_what_the_service_says_of_itself_stands_on_the_paper(workspace: Workspace) -> None:
    details = GovernanceDetails(
        contact=" Dana  Reyes ", contact_how="dana@example.org", basis="explicit consent"
    )
    assert workspace.paperwork.change_details(details).contact == "Dana Reyes"
    workspace.keeping.change_rule(RecordKind.ADULT, 6, "Our own.", checked=True)
    said = words(workspace, PaperKind.PRIVACY)
    assert "Dana Reyes answers questions" in said
    assert "because: explicit consent." in said
    assert "for 6 years" in said
    workspace.paperwork.change_details(workspace.paperwork.details())
    assert workspace.history.undo() == "An adult’s record: 6 years"
    assert workspace.history.undo() == "Details for papers about data changed"
    assert workspace.paperwork.details() == GovernanceDetails()
    workspace.history.redo()
    assert workspace.paperwork.details().contact_how == "dana@example.org"


def test_words_that_are_too_long_are_refused(workspace: Workspace) -> None:
    with pytest.raises(InvalidInputError):
        workspace.paperwork.change_details(GovernanceDetails(basis="x" * 401))
