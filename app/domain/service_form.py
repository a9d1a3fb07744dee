"""A service as it was typed, tidied; or a reason why it cannot be kept."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, Final

from app.domain.directory import MOST_DEMAND
from app.domain.distance import tidy_postcode
from app.domain.names import tidy_name
from app.domain.wording import tidy_line, tidy_words
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from app.domain.directory import Demands, Place, ServiceForm

LINES: Final = ("organisation", "contact", "phone", "email", "url")
WORDS: Final = ("description", "fees", "getting_there", "booking", "waiting")
LONGEST_LINE: Final = 400


def tidy_service(form: ServiceForm) -> ServiceForm:
    """The form with nothing invisible in it and whole postcodes.

    Raises:
        InvalidInputError: There is no name, a postcode is none, ages or demands cannot be, something is
            too long.
    """
    _check_ages(form.minimum_age, form.maximum_age)
    for who in form.who:
        _check_ages(who.minimum_age, who.maximum_age)
    _check_demands(form.demands)
    if form.places_left is not None and form.places_left < 0:
        raise InvalidInputError(
            _("There cannot be fewer than no places left."), _("Enter 0 or more."), "places_left"
        )
    said: dict[str, Any] = {key: tidy_line(getattr(form, key), key, LONGEST_LINE) for key in LINES}
    said |= {key: tidy_words(getattr(form, key), key) for key in WORDS}
    interests = tuple(filter(None, (tidy_line(word, "interests") for word in form.interests)))
    return replace(
        form,
        name=tidy_name(form.name),
        places=tuple(map(_tidy_place, form.places)),
        interests=interests,
        **said,
    )


def _tidy_place(place: Place) -> Place:
    return replace(
        place,
        name=tidy_line(place.name, "place"),
        address=tidy_line(place.address, "address", LONGEST_LINE),
        postcode=tidy_postcode(place.postcode) if place.postcode.strip() else "",
    )


def _check_ages(least: int | None, most: int | None) -> None:
    if least is not None and most is not None and least > most:
        raise InvalidInputError(
            _("From {least} to {most} is nobody's age.").format(least=least, most=most),
            _("Enter the younger age first."),
            "minimum_age",
        )


def _check_demands(demands: Demands) -> None:
    for asked in asdict(demands).values():
        if asked is not None and not 0 <= asked <= MOST_DEMAND:
            raise InvalidInputError(
                _("How much it asks of somebody cannot be {n}.").format(n=asked),
                _("Choose from 0 to {most}.").format(most=MOST_DEMAND),
                "demands",
            )
