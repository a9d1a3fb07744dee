"""What is typed about a person, made fit to be kept."""

from __future__ import annotations

from app.domain.distance import tidy_postcode
from app.domain.names import tidy_name
from app.domain.people import PersonForm
from app.domain.phones import tidy_phone
from app.domain.wording import tidy_line, tidy_words
from app.errors import InvalidInputError


def tidy_form(form: PersonForm) -> PersonForm:
    """The form with nothing invisible and no needless spaces.

    Raises:
        InvalidInputError: No name, a phone that cannot be rung, or something too long; names the field.
    """
    return PersonForm(
        name=tidy_name(form.name),
        preferred_name=tidy_line(form.preferred_name, "preferred_name"),
        title=tidy_line(form.title, "title", 40),
        phone=tidy_phone(form.phone, "phone"),
        reach=tidy_words(form.reach, "reach"),
        postcode=_postcode(tidy_line(form.postcode, "postcode", 12)),
        gp_practice=tidy_line(form.gp_practice, "gp_practice"),
        worry_contact=tidy_words(form.worry_contact, "worry_contact"),
        born_on=form.born_on,
    )


def _postcode(typed: str) -> str:
    """A whole one as it is written on a letter; half of one, or what else is known, as it was typed."""
    try:
        return tidy_postcode(typed)
    except InvalidInputError:
        return typed
