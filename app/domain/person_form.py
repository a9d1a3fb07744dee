"""What is typed about a person, made fit to be kept."""

from __future__ import annotations

from typing import Final

from app.domain.names import LONGEST_NAME, readable, tidy_name
from app.domain.people import PersonForm
from app.errors import InvalidInputError
from app.i18n import _

LONGEST_TEXT: Final = 10_000
"""Characters of a text or a note: some four pages."""


def tidy_form(form: PersonForm) -> PersonForm:
    """The form with nothing invisible and no needless spaces.

    Raises:
        InvalidInputError: There is no name, or something is too long; names the field.
    """
    return PersonForm(
        name=tidy_name(form.name),
        preferred_name=tidy_line(form.preferred_name, LONGEST_NAME, "preferred_name"),
        title=tidy_line(form.title, 40, "title"),
        phone=tidy_line(form.phone, 60, "phone"),
        reach=tidy_text(form.reach, "reach"),
        postcode=tidy_line(form.postcode, 12, "postcode"),
        gp_practice=tidy_line(form.gp_practice, LONGEST_NAME, "gp_practice"),
        worry_contact=tidy_text(form.worry_contact, "worry_contact"),
        born_on=form.born_on,
    )


def tidy_line(text: str, most: int, field: str) -> str:
    """One line with single spaces and at most so many characters.

    Raises:
        InvalidInputError: It is longer.
    """
    return _no_longer(" ".join(readable(text).split()), most, field)


def tidy_text(text: str, field: str, most: int = LONGEST_TEXT) -> str:
    """A text of several lines, without anything invisible.

    Raises:
        InvalidInputError: It is too long.
    """
    return _no_longer(readable(text.replace("\r\n", "\n")).strip(), most, field)


def _no_longer(text: str, most: int, field: str) -> str:
    if len(text) > most:
        raise InvalidInputError(
            _("That text has {n} characters.").format(n=len(text)),
            _("Use up to {most} characters.").format(most=most),
            field,
        )
    return text
