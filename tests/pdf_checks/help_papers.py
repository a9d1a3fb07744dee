"""Papers that say whom to ring and where to go, for the samples: the card, the slip, the sheet of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.documents.crisis_card import crisis_card_document
from app.documents.easy_read import laid_out
from app.documents.needs_more import needs_more_document
from app.documents.slip import slip_document
from app.domain.organisation import Organisation
from app.domain.safety import LocalNumber
from tests.pdf_checks.desk_papers import joint_signs

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.documents.blocks import Document
    from app.documents.styles import PrintStyle

SERVICE = Organisation(name="Riverside Link Work", phone="01632 960 123")
BARE_SERVICE = Organisation(name="Riverside Link Work")
LONG_NAME = "Maximiliana Oluwaseun Barnaby-Featherstonehaugh van der Berg " * 3
NUMBERS = (
    LocalNumber(key="999", label="Police, ambulance, fire", phone="999", hours="Any time"),
    LocalNumber(key="samaritans", label="Samaritans", phone="116 123", hours="Any time"),
    LocalNumber(key="council", label="Council safeguarding adults team", phone=""),
)
HELP = """# One page for a new volunteer

Welcome. This page is all you need.

## Before people come

- Open Trestle and type the passphrase.
- Press Enter to open the register.

Then wait for people.
"""

HELP_PAPERS: Final[dict[str, Callable[[PrintStyle], Document]]] = {
    "crisis card": lambda style: laid_out(crisis_card_document(NUMBERS, SERVICE), style),
    "crisis card, empty": lambda style: laid_out(crisis_card_document((), BARE_SERVICE), style),
    "slip": lambda style: laid_out(slip_document(joint_signs(), ("Go to A&E.",), NUMBERS, SERVICE), style),
    "slip, long": lambda style: laid_out(
        slip_document(joint_signs(), (LONG_NAME,) * 4, NUMBERS * 8, BARE_SERVICE), style
    ),
    "needs more": lambda style: laid_out(needs_more_document("Silver Voices", NUMBERS, SERVICE), style),
    "needs more, long": lambda style: laid_out(
        needs_more_document(LONG_NAME, NUMBERS * 8, BARE_SERVICE), style
    ),
    "needs more, no numbers": lambda style: laid_out(
        needs_more_document("Silver Voices", (), BARE_SERVICE), style
    ),
}
