"""What somebody takes along, for the samples of papers: the passport and the card, usual, bare and long."""

from __future__ import annotations

from datetime import date, time
from io import BytesIO
from typing import TYPE_CHECKING, Final

from PIL import Image

from app.documents.appointment_card import appointment_card_document
from app.documents.easy_read import laid_out
from app.documents.passport import passport_document
from app.domain.appointments import MOST, Appointment
from app.domain.organisation import Organisation
from app.domain.passport import MOST_PICTURES, OwnPicture, Passport

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.documents.blocks import Document
    from app.documents.styles import PrintStyle

SERVICE: Final = Organisation(name="Riverside Link Work", phone="01632 960 123")
DAY: Final = date(2026, 11, 17)


def photo(colour: str) -> bytes:
    """A small picture of somebody's own."""
    file = BytesIO()
    Image.new("RGB", (40, 30), colour).save(file, "JPEG")
    return file.getvalue()


PASSPORT: Final = Passport(
    called="Zoë",
    needs=("Uses a hearing loop", "Say her name first"),
    about={
        "communicate": "I use signs and pictures.\nGive me time to answer.",
        "please": "Do look at me.\nDo not finish my words.",
        "important": "Singing, and my dog Bess.",
        "people": "Tom, my brother. Anya at the choir.",
        "support": "Stay with me when it is loud.",
        "worth_knowing": "I know every song of the Beatles.",
        "supported_by": "Anya",
    },
    pictures=tuple(
        OwnPicture(photo(colour), label)
        for colour, label in (("#8A5A00", "My dog Bess"), ("#2E5A88", "My brother Tom"), ("#444444", "Home"))
    ),
    made_on=DAY,
)
LONG_PASSPORT: Final = Passport(
    called="Maximiliana Oluwaseun Barnaby-Featherstonehaugh",
    needs=("Donaudampfschifffahrtsgesellschaftskapitän" * 3,) * 4,
    about=dict.fromkeys(
        ("communicate", "please", "important", "people", "wellness", "support", "worth_knowing"),
        "Give me time to answer, and look at me. " * 25,
    ),
    pictures=(OwnPicture(photo("#777777"), "What I like " * 20),) * MOST_PICTURES,
    made_on=DAY,
)
BARE_PASSPORT: Final = Passport(called="Jo", about={}, made_on=DAY)
AHEAD: Final = (
    Appointment(on=DAY, starts=time(10, 20), what="Help desk", where="Library"),
    Appointment(on=date(2026, 11, 24), starts=time(14), what="Silver Voices", where="St Mark's church hall."),
    Appointment(on=date(2027, 1, 4), what="We look at your plan again."),
)
LONG_AHEAD: Final = (
    Appointment(on=DAY, starts=time(14), what="Silver Voices " * 12, where="St Mark's church hall " * 12),
) * MOST

PERSON_PAPERS: Final[dict[str, Callable[[PrintStyle], Document]]] = {
    "passport": lambda style: laid_out(passport_document(PASSPORT, SERVICE), style),
    "passport, bare": lambda style: laid_out(passport_document(BARE_PASSPORT, SERVICE), style),
    "passport, long": lambda style: laid_out(passport_document(LONG_PASSPORT, SERVICE), style),
    "appointment card": lambda style: laid_out(appointment_card_document("Zoë", AHEAD, SERVICE), style),
    "appointment card, nothing ahead": lambda style: laid_out(
        appointment_card_document("Jo", (), Organisation(name="Riverside Link Work")), style
    ),
    "appointment card, long": lambda style: laid_out(
        appointment_card_document("Zoë", LONG_AHEAD, SERVICE), style
    ),
}
