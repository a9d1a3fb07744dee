"""Texts for screens and documents alike: gettext, English until a catalogue is installed."""

import gettext as _gettext
from importlib.resources import as_file, files

_catalogue: _gettext.NullTranslations = _gettext.NullTranslations()


def use_language(code: str) -> None:
    """Speak another language from now on; one without a catalogue falls back to English.

    Args:
        code: A BCP 47 language code such as "en-GB" or "cy".
    """
    global _catalogue  # noqa: PLW0603 - one program speaks one language at a time
    with as_file(files("resources") / "locale") as folder:
        _catalogue = _gettext.translation("trestle", folder, [code.replace("-", "_")], fallback=True)


def _(text: str) -> str:
    """The text in the language in use."""
    return _catalogue.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """The form of a text that goes with a number; fill the number in with `format(n=count)`."""
    return _catalogue.ngettext(one, many, count)
