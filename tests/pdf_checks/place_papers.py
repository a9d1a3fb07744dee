"""Papers about places for the samples: with everything known, with next to nothing, and very many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.documents.easy_read import laid_out
from app.documents.whats_on import desk_list_document, improving_document, whats_on_document
from app.domain.directory import ServiceForm
from app.domain.match_words import Told
from app.domain.organisation import Organisation
from app.domain.quality import check_list
from tests.domain.places import TODAY, service

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.documents.blocks import Document
    from app.documents.styles import PrintStyle

OWNER: Final = Organisation(name="Riverside Link Work", phone="01632 960 123")
TOLD: Final = Told(
    name="",
    when="",
    miles="0.4 miles",
    score=1,
    reasons=("It is something they like", "The times suit them"),
    worries=(),
    adaptations=(),
)
BARE: Final = service(
    **{name: getattr(ServiceForm(name="Bare"), name) for name in ServiceForm.__dataclass_fields__}
)
PLACES: Final = (service(), BARE, service(name="Singing " * 20, description="Sing with us. " * 60))
PLACE_PAPERS: Final[dict[str, Callable[[PrintStyle], Document]]] = {
    "what is on": lambda style: whats_on_document([(each, TOLD) for each in PLACES], OWNER, style, TODAY),
    "what is on, the desk": lambda style: laid_out(desk_list_document(PLACES * 4, OWNER, TODAY), style),
    "helping a group": lambda style: laid_out(
        improving_document(service(), check_list(), {}, OWNER, TODAY), style
    ),
}
