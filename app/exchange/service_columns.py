"""Which column of a spreadsheet means what, guessed from its heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

COLUMNS: Final = {
    "id": ("id", "ref", "reference", "service id", "import id"),
    "name": ("name", "group", "service", "activity", "title", "group name", "service name", "activity name"),
    "description": ("description", "about", "details", "what", "summary", "what happens"),
    "organisation": ("organisation", "organization", "provider", "run by", "charity"),
    "contact": ("contact", "contact name", "leader", "who to ring"),
    "phone": ("phone", "telephone", "tel", "mobile", "contact phone", "phone number"),
    "email": ("email", "e mail", "email address", "contact email"),
    "url": ("url", "website", "web", "web site", "link"),
    "place": ("venue", "location", "where", "place", "location name", "building"),
    "address": ("address", "street", "location address 1", "venue address", "address 1"),
    "city": ("town", "city", "location city", "town or city"),
    "postcode": ("postcode", "post code", "location postcode", "venue postcode", "postal code"),
    "day": ("day", "days", "weekday", "scheduled weekday", "day of week", "schedules scheduled weekday"),
    "starts": ("start", "starts", "start time", "from", "opens at", "schedules opens at", "time"),
    "ends": ("end", "ends", "end time", "to", "closes at", "schedules closes at", "finish"),
    "when": ("when", "times", "dates and times", "opening times", "schedule"),
    "cost": ("cost", "price", "fee", "fees", "charge", "how much", "cost amount"),
    "cost_option": ("cost option",),
    "cost_type": ("cost type",),
    "free": ("free",),
    "minimum_age": ("min age", "minimum age", "age from", "youngest"),
    "maximum_age": ("max age", "maximum age", "age to", "oldest"),
    "interests": ("interests", "category", "categories", "type", "tags", "service taxonomies", "keywords"),
    "access": ("access", "accessibility", "facilities", "location accessibilities"),
    "has step free": ("step free", "step free access", "no steps", "wheelchair access"),
    "has accessible toilet": ("accessible toilet", "disabled toilet", "accessible toilets"),
    "has changing places": ("changing places", "changing places toilet"),
    "has hearing loop": ("hearing loop", "loop"),
    "has quiet space": ("quiet space", "quiet room"),
    "has parking": ("parking", "car parking", "car park"),
    "has bus": ("bus stop", "on a bus route", "bus stop near"),
    "getting_there": ("getting there", "transport", "bus", "directions"),
    "booking": ("booking", "how to book", "how to join", "referral", "how to start"),
    "places_left": ("places left", "spaces", "places", "spaces left"),
    "status": ("status",),
    "closed": ("temporarily closed", "closed"),
    "physical": ("physical", "physical demand", "physical demands", "moving", "how physical"),
    "thinking": ("thinking", "thinking demand", "thinking demands", "how much thinking"),
    "sensory": ("sensory", "sensory demand", "sensory demands", "noise and light", "noise"),
    "talking": ("talking", "talking demand", "talking with others", "social demand", "social demands"),
    "supporter": ("supporter", "supporter allowed", "supporters welcome", "carers welcome", "bring a carer"),
    "funding_end": ("funding end", "funding ends", "funding end date", "funded until", "money ends on"),
    "checked_on": ("last checked", "checked", "checked on", "date checked", "date last checked"),
    "suitabilities": ("suitabilities", "suitable for"),
}
"""What is read -> the headings it is known by, the surest first."""
WANTED: Final = ("description", "phone", "postcode", "day", "starts", "cost", "access")
"""What one would miss most, to be said where no column has it."""
_OTHER: Final = re.compile(r"[^a-z0-9]+")


def guessed(headings: Iterable[str]) -> dict[str, str]:
    """Heading -> what it was taken for; "" for one that is left aside.

    Each thing is taken from one column.
    """
    free = {heading: _plain(heading) for heading in headings if heading.strip()}
    mapping = dict.fromkeys(free, "")
    for meaning, known in COLUMNS.items():
        heading = next((h for name in known for h, plain in free.items() if plain == name), None)
        if heading is not None:
            mapping[heading] = meaning
            del free[heading]
    return mapping


def _plain(heading: str) -> str:
    return _OTHER.sub(" ", fold(heading)).strip()
