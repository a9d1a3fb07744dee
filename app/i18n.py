"""Texts for screens and documents alike, through gettext; they are in English."""

import gettext as _gettext

_catalogue = _gettext.NullTranslations()


def _(text: str) -> str:
    """The text in the language in use."""
    return _catalogue.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """The form of a text that goes with a number; fill the number in with `format(n=count)`."""
    return _catalogue.ngettext(one, many, count)
