"""Measures as files of other programs, and blank forms on paper with a code that tells them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.measure_form import measure_form_document
from app.documents.styles import STANDARD, style_named
from app.documents.talk_form import talk_form_document
from app.domain.form_codes import find_form
from app.domain.languages import UNPRINTED, language_words
from app.domain.roles import Act
from app.domain.wording import quote
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _
from app.measures.registry import current_talk
from app.services.filling_in import refuse_language
from app.services.measure_shelf import refuse_unless_offered
from app.services.permission import needs
from app.services.printed import printed
from app.services.saved_files import save_file

if TYPE_CHECKING:
    from pathlib import Path

    from app.exchange.form_reading import ReadForm
    from app.exchange.measure_formats import FormKind
    from app.measures.measure import Measure
    from app.services.desk import Desk
    from app.services.measure_shelf import MeasureShelf
    from app.services.printed import PrintedDocument


class FormService:
    """Reads and writes files that define a measure, and prints blank forms."""

    def __init__(self, desk: Desk, shelf: MeasureShelf) -> None:
        self._desk, self._shelf = desk, shelf

    @needs(Act.SETTINGS)
    def read(self, file: Path) -> ReadForm:
        """The measure in a file; nothing is kept yet.

        Raises:
            NotFoundError: The file is not there or cannot be read.
            FormFaultsError: It defines no measure; every fault is said with its place.
            DefinitionError: It is one of our own files, and cannot be used.
        """
        # What reads workbooks is loaded with the first of them.
        from app.exchange.measure_formats import read_form  # noqa: PLC0415 - see above

        try:
            content = file.read_bytes()
        except OSError as error:
            raise NotFoundError(
                _("{file} cannot be read.").format(file=quote(file.name)), _("Choose a file that is there.")
            ) from error
        return read_form(file.name, content)

    @needs(Act.OWN_DESK)
    def kinds(self) -> tuple[tuple[FormKind, str, str], ...]:
        """The kinds of files a measure can be written as: each with its words and how its name ends."""
        from app.exchange.measure_formats import FormKind  # noqa: PLC0415 - as above

        return tuple((kind, kind.words, kind.ending) for kind in FormKind)

    @needs(Act.PRINT)
    def write(self, measure_id: str, kind: FormKind, file: Path, version: int | None = None) -> None:
        """A measure as a file; the words that only this service may use are never in it.

        Raises:
            NotFoundError: There is no such measure.
            InvalidInputError: It holds something that this kind of file cannot say.
            StorageError: The folder refused, or there is no room.
        """
        from app.exchange.measure_formats import written_form  # noqa: PLC0415 - as above

        with self._desk.store.read() as repositories:
            measure = self._shelf.bare_one(repositories, measure_id, version)
        content = written_form(measure, kind)
        save_file(file, content)

    @needs(Act.SETTINGS)
    def write_answers(self, measure_id: str, file: Path) -> int:
        """Everything that was answered to a measure as a table without names; gives how many questionnaires.

        What each name in it means is written beside it, in a file with “-names” after its own name.

        Raises:
            NotFoundError: There is no such measure, or nobody has answered it.
            StorageError: The folder refused, or there is no room.
        """
        from app.exchange.answers_table import answers_table  # noqa: PLC0415 - as above
        from app.exchange.data_dictionary import data_dictionary  # noqa: PLC0415 - as above

        with self._desk.store.read() as repositories:
            measure = self._shelf.bare_one(repositories, measure_id)
            filled = tuple(repositories.filled.of_measure(measure_id, self._shelf.bare(repositories)))
        if not filled:
            raise NotFoundError(_("Nobody has answered this yet."), _("Ask it first, then save the answers."))
        save_file(file, answers_table(filled))
        save_file(file.with_stem(f"{file.stem}-names"), data_dictionary(measure))
        self._desk.store.record(self._desk.author, "export answers")
        return len(filled)

    @needs(Act.PRINT)
    def blank(
        self, measure_id: str, style: str | None = None, tint: str | None = None, language: str = ""
    ) -> PrintedDocument:
        """A blank form of a measure that may be asked here.

        Args:
            language: Code of one of its languages; "" is its own.

        Raises:
            NotFoundError: There is no such measure.
            InvalidInputError: It may not be asked here, its words are not here, or not in this language, or
                there is no such style.
        """
        look = style_named(style or STANDARD.key, tint=tint or STANDARD.tint)
        with self._desk.store.read() as repositories:
            offer = self._shelf.offer(repositories, measure_id, self._desk.today())
            organisation = repositories.settings.organisation()
        refuse_unless_offered(offer)
        if not offer.has_words:
            raise InvalidInputError(
                _("The words of {title} are not here, so there is nothing to print.").format(
                    title=offer.measure.title
                ),
                _("Use the form of its holder, or type its words in Settings, Measures."),
                "measure",
            )
        refuse_language(offer.measure, language)
        _refuse_unprinted(language)
        document = measure_form_document(offer.measure, organisation, look, language)
        return printed(document, look, _("Form"), self._desk.today())

    @needs(Act.PRINT)
    def blank_talk(self, style: str | None = None, tint: str | None = None) -> PrintedDocument:
        """A blank form of the talk.

        Raises:
            InvalidInputError: There is no such style or paper colour.
        """
        look = style_named(style or STANDARD.key, tint=tint or STANDARD.tint)
        with self._desk.store.read() as repositories:
            organisation = repositories.settings.organisation()
        document = talk_form_document(current_talk(), organisation, look)
        return printed(document, look, _("Form"), self._desk.today())

    @needs(Act.MEASURES)
    def form_of(self, code: str) -> Measure:
        """The measure, in its version, whose blank form has this code; as somebody typed it.

        Raises:
            InvalidInputError: There is a slip in the code, or no form has it.
        """
        with self._desk.store.read() as repositories:
            measures = self._shelf.all(repositories)
        return measures[find_form(code, measures)]


def _refuse_unprinted(language: str) -> None:
    if language in UNPRINTED:
        raise InvalidInputError(
            _("A form in {language} cannot be printed here.").format(language=language_words(language)),
            _("Its letters would be wrong on paper. Ask it on the screen."),
            "language",
        )
