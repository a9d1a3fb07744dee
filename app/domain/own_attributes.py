"""What is kept of a service beside what Open Referral has a place for, as it is written down."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from app.domain.directory import Access, Demands, GroupSize, ServiceForm, WhoMayCome
from app.domain.quality import QualityLevel

if TYPE_CHECKING:
    from collections.abc import Mapping

PLAIN: Final = ("getting_there", "booking", "waiting", "drop_in", "beginners", "supporter", "places_left")
LISTS: Final = ("areas", "ways", "kinds", "interests", "roles", "communication")


def own_of(form: ServiceForm) -> dict[str, Any]:
    """The attributes that are our own, without those nobody said anything of."""
    own: dict[str, Any] = {key: getattr(form, key) for key in PLAIN}
    own |= {key: list(getattr(form, key)) for key in LISTS}
    own |= {
        "has": [each.value for each in form.has],
        "lacks": [each.value for each in form.lacks],
        "levels": [each.value for each in form.levels],
        "size": form.size.value if form.size else None,
        "demands": {key: value for key, value in asdict(form.demands).items() if value is not None},
        "who": [asdict(each) | {"districts": list(each.districts)} for each in form.who],
        "funding_end": form.funding_end.isoformat() if form.funding_end else None,
    }
    return {key: value for key, value in own.items() if value not in (None, "", [], {})}


def form_with_own(own: Mapping[str, Any]) -> ServiceForm:
    """A form without a name, with the attributes that were written down."""
    said: dict[str, Any] = {key: own[key] for key in PLAIN if key in own}
    said |= {key: tuple(own[key]) for key in LISTS if key in own}
    return ServiceForm(
        name="",
        has=tuple(map(Access, own.get("has", ()))),
        lacks=tuple(map(Access, own.get("lacks", ()))),
        levels=tuple(map(QualityLevel, own.get("levels", ()))),
        size=GroupSize(own["size"]) if "size" in own else None,
        demands=Demands(**own.get("demands", {})),
        who=tuple(
            WhoMayCome(**each | {"districts": tuple(each["districts"])}) for each in own.get("who", ())
        ),
        funding_end=date.fromisoformat(own["funding_end"]) if "funding_end" in own else None,
        **said,
    )
