"""Places for tests of the directory and of matching."""

from dataclasses import fields
from datetime import date, time
from decimal import Decimal
from typing import Any

from app.domain.directory import (
    Access,
    Cost,
    Demands,
    GroupSize,
    Meeting,
    Place,
    Service,
    ServiceForm,
    WhoMayCome,
)
from app.domain.quality import QualityLevel
from app.ids import new_id

TODAY = date(2026, 11, 17)

GARDENERS = ServiceForm(
    name="Mill Road gardeners",
    description="Grow vegetables and flowers together.",
    organisation="Mill Road Trust",
    contact="Bev",
    phone="01632 960456",
    minimum_age=18,
    places=(Place(name="Mill Road allotments", address="Mill Road, Leicester", postcode="SW1A 1AA"),),
    meetings=(Meeting(days=(3,), starts=time(10), ends=time(11, 30), words="Thursdays, 10:00 to 11:30 am"),),
    costs=(Cost(amount=Decimal(0)),),
    areas=("LA2", "LA5"),
    ways=("doing", "belonging"),
    kinds=("outdoor",),
    interests=("gardening", "tea"),
    demands=Demands(physical=2, talking=0),
    size=GroupSize.SMALL,
    drop_in=True,
    beginners=True,
    roles=("helper",),
    has=(Access.STEP_FREE, Access.BUS),
    lacks=(Access.HEARING_LOOP,),
    getting_there="Bus 12 or 14",
    booking="Ring Bev",
    who=(WhoMayCome(minimum_age=18, districts=("SW1A",), words="Lives near"),),
    supporter=True,
    communication=("Makaton",),
    levels=(QualityLevel.MORE,),
    places_left=3,
    waiting="None",
    funding_end=date(2027, 3, 31),
)


def service(**more: object) -> Service:
    said: dict[str, Any] = {
        field.name: getattr(GARDENERS, field.name) for field in fields(ServiceForm)
    } | more
    return Service(**{"id": new_id(), "open_referral_id": "x", "checked_on": TODAY, **said})
