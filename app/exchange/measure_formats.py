"""The kinds of files a measure is read from and written to."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.wording import quote
from app.exchange.data_dictionary import data_dictionary
from app.exchange.fhir_read import read_questionnaire
from app.exchange.fhir_write import questionnaire
from app.exchange.form_faults import unreadable
from app.exchange.form_reading import ReadForm, without_wording
from app.exchange.redcap_read import read_redcap
from app.exchange.redcap_write import redcap
from app.exchange.workbook_guard import LARGEST_FILE
from app.exchange.xlsform_read import read_xlsform
from app.exchange.xlsform_write import xlsform
from app.i18n import _
from app.measures.definition import definition_text
from app.measures.registry import red_flags
from app.measures.worked_examples import checked_measure

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.measures.measure import Measure


class FormKind(StrEnum):
    """A kind of file that says what a measure is; the value is its name on the command line."""

    TOML = "toml"
    XLSFORM = "xlsform"
    REDCAP = "redcap"
    FHIR = "fhir"
    DICTIONARY = "dictionary"

    @property
    def ending(self) -> str:
        """How the names of such files end."""
        return _ENDINGS[self]

    @property
    def words(self) -> str:
        """What it is, for a list to choose from."""
        return {
            FormKind.TOML: _("Trestle’s own file"),
            FormKind.XLSFORM: _("XLSForm workbook, for Excel, ODK and Kobo"),
            FormKind.REDCAP: _("REDCap data dictionary"),
            FormKind.FHIR: _("FHIR R4 Questionnaire"),
            FormKind.DICTIONARY: _("What each column of the data means"),
        }[self]


_ENDINGS: Final = {
    FormKind.TOML: ".toml",
    FormKind.XLSFORM: ".xlsx",
    FormKind.REDCAP: ".csv",
    FormKind.FHIR: ".json",
    FormKind.DICTIONARY: ".csv",
}


def read_form(file: str, content: bytes) -> ReadForm:
    """The measure in a file, which its ending tells the kind of.

    Args:
        file: Its name.
        content: Its bytes.

    Raises:
        FormFaultsError: It cannot be read; every fault that was found is said.
        DefinitionError: It is one of our own files, and cannot be used.
    """
    readers: Mapping[str, Callable[[str, bytes], ReadForm]] = {
        ".toml": _read_toml,
        ".xlsx": read_xlsform,
        ".csv": read_redcap,
        ".json": read_questionnaire,
    }
    ending = file[file.rfind(".") :].casefold() if "." in file else ""
    if ending not in readers:
        raise unreadable(
            file,
            _("its name ends in none of {endings}").format(endings=", ".join(readers)),
            _("Save it as one of them; a spreadsheet as .xlsx."),
        )
    return readers[ending](file, content)


def written_form(measure: Measure, kind: FormKind) -> bytes:
    """The measure as a file; where the licence is one's own to bring, without the holder's words.

    Raises:
        InvalidInputError: It holds something that this kind of file cannot say.
    """
    writers: Mapping[FormKind, Callable[[Measure], bytes]] = {
        FormKind.TOML: _written_toml,
        FormKind.XLSFORM: xlsform,
        FormKind.REDCAP: redcap,
        FormKind.FHIR: questionnaire,
        FormKind.DICTIONARY: data_dictionary,
    }
    return writers[kind](measure)


def _read_toml(file: str, content: bytes) -> ReadForm:
    try:
        text = content.decode("utf-8") if len(content) <= LARGEST_FILE else None
    except UnicodeDecodeError:
        text = None
    if text is None:
        raise unreadable(quote(file), _("it is not a text file"), _("Name a file that defines a measure."))
    return ReadForm(measure=checked_measure(file, text, [flag.code for flag in red_flags()]))


def _written_toml(measure: Measure) -> bytes:
    return definition_text(without_wording(measure)).encode()
