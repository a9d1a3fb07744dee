"""What there is to say of a place, on a screen and on paper: facts, and what to think of first."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.domain.directory import GroupSize, ServiceStatus
from app.domain.plans import StepForm
from app.domain.quality import Quality
from app.domain.spoken_dates import whole_day
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.domain.directory import Access, Cost, Place, Service, WhoMayCome

ENDS_SOON: Final = timedelta(days=92)
"""A quarter: money that ends so soon is said at once."""
PlaceFact = tuple[str, str, str]
"""A code for its picture, its label, and what is so."""


def place_facts(service: Service) -> tuple[PlaceFact, ...]:
    """What there is to know before somebody goes there; what nobody said is left out."""
    facts = (
        ("when", _("When"), service.when_words),
        ("where", _("Where"), _joined(map(_where, service.places), "; ")),
        ("getting there", _("Getting there"), service.getting_there),
        ("cost", _("Cost"), cost_words(service)),
        ("access", _("Access"), access_words(service)),
        ("talking", _("Talking"), ", ".join(service.communication)),
        ("people", _("People"), _people(service)),
        ("who", _("Who may come"), _who(service)),
        ("spaces", _("Places left"), _spaces(service)),
        ("booking", _("How to start"), service.booking),
        ("ring", _("Ring first"), _joined((service.contact, service.phone), ", ")),
        ("mail", _("Write to"), _joined((service.email, service.url), ", ")),
        ("organisation", _("Run by"), service.organisation),
    )
    return tuple(fact for fact in facts if fact[2])


def cost_words(service: Service) -> str:
    """What it costs, on one line."""
    if service.is_free:
        return _joined((_("Free"), service.fees), ". ")
    return _joined((*map(_price, service.costs), service.fees), ". ")


def access_words(service: Service) -> str:
    """What the place has, and what it has not."""
    has = _("There is {things}.").format(things=_things(service.has)) if service.has else ""
    lacks = _("It has not got {things}.").format(things=_things(service.lacks)) if service.lacks else ""
    return _joined((has, lacks), " ")


def checked_words(service: Service, today: date) -> str:
    """When somebody last made sure that an entry is right; an old one says that it may be out of date."""
    if service.checked_on is None:
        return _("May be out of date: nobody has checked it")
    if service.stale(today):
        return _("May be out of date: checked on {day}").format(day=whole_day(service.checked_on))
    weeks = (today - service.checked_on).days // 7
    if not weeks:
        return _("Checked in the last week")
    return ngettext("Checked {n} week ago", "Checked {n} weeks ago", weeks).format(n=weeks)


def place_warnings(service: Service, today: date) -> tuple[str, ...]:
    """What to think of before anybody is sent there, in sentences."""
    found = [] if service.quality is Quality.GREEN else [service.quality.words + "."]
    if service.quality is Quality.GREY:  # an entry may be checked without the place having been
        found = [_("Nobody has checked that it is safe.")]
    if service.concern:
        found.append(_("A concern is open: {words}").format(words=service.concern))
    if service.status is not ServiceStatus.ACTIVE:
        found.append(_("It is not running now."))
    if service.places_left == 0:
        found.append(_("It is full."))
    if service.waiting:
        found.append(_("Waiting: {words}").format(words=service.waiting))
    ends = service.funding_end
    if ends is not None and ends < today:
        found.append(_("Its money ended on {day}: ring before anybody goes.").format(day=whole_day(ends)))
    elif ends is not None and ends - today <= ENDS_SOON:
        found.append(_("Its money ends on {day}.").format(day=whole_day(ends)))
    return tuple(found)


def step_to(service: Service) -> StepForm:
    """Going there, as a step of a plan."""
    where = _joined(map(_where, service.places[:1]), "")
    return StepForm(what=_("Go to {place}").format(place=service.name), when=service.when_words, where=where)


def _where(place: Place) -> str:
    return _joined((place.name, place.address, place.postcode), ", ")


def _price(cost: Cost) -> str:
    amount = "" if cost.amount is None else _("£{amount}").format(amount=f"{cost.amount:.2f}")
    return _joined((amount, cost.option, cost.words), " ")


def _things(things: tuple[Access, ...]) -> str:
    return ", ".join(each.words for each in things)


def _people(service: Service) -> str:
    size = {
        None: "",
        GroupSize.SMALL: _("Small: up to 8"),
        GroupSize.MEDIUM: _("9 to 20"),
        GroupSize.LARGE: _("More than 20"),
    }[service.size]
    supporter = {None: "", True: _("a supporter may come along"), False: _("nobody may come along")}
    said = _joined((size, supporter[service.supporter]), ", ")
    return said[:1].upper() + said[1:]


def _who(service: Service) -> str:
    ages = _ages(service.minimum_age, service.maximum_age)
    return _joined((ages, *map(_condition, service.who)), "; ")


def _condition(who: WhoMayCome) -> str:
    return _joined((_ages(who.minimum_age, who.maximum_age), " ".join(who.districts), who.words), ", ")


def _ages(least: int | None, most: int | None) -> str:
    if least is not None and most is not None:
        return _("from {least} to {most} years").format(least=least, most=most)
    if least is not None:
        return _("from {least} years").format(least=least)
    return "" if most is None else _("up to {most} years").format(most=most)


def _spaces(service: Service) -> str:
    if service.places_left is None:
        return ""
    if not service.places_left:
        return _("None")
    return str(service.places_left)


def _joined(parts: Iterable[str], between: str) -> str:
    return between.join(filter(None, parts))
