"""Paper: from the finished PDF to a printer or a file, the same way on every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QObject, QRect
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.domain.file_names import with_their_name
from app.errors import StorageError
from app.i18n import _, ngettext
from app.safe_write import write_whole
from ui.files import folder_words
from ui.offscreen import OFFSCREEN
from ui.print_server import ask_this_computer
from ui.widgets.print_dialogs import ChoosePrinter, DidNotPrint

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.services.page_images import PageImage
    from app.services.printed import PrintedDocument
    from ui.screen import Screen

PRINT_WIDTH: Final = 2480
"""Width in px of a page sent to a printer: A4 at 300 dots an inch."""
PREVIEW_WIDTH: Final = 900
"""Width in px of a page shown on screen; sharp at twice the size it is drawn in."""
PDF: Final = "PDF (*.pdf)"


def page_picture(page: PageImage) -> QImage:
    """A rendered page as a picture for the screen or a printer."""
    image = QImage(page.rgb, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888)
    # The copy owns its memory; without it the picture would point into the bytes of `page`.
    return image.copy()


def print_pages(printer: QPrinter, title: str, pages: Sequence[QImage]) -> bool:
    """Print pages on A4 at full size, without margins of the printer's own.

    Returns:
        Whether the printer took every page.
    """
    a4 = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    printer.setPageLayout(a4)
    printer.setFullPage(True)
    printer.setDocName(title)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    taken = True
    for number, page in enumerate(pages):
        taken = taken and (number == 0 or printer.newPage())
        painter.drawImage(QRect(0, 0, sheet.width(), sheet.height()), page)
    return painter.end() and taken


class Printers:
    """The printers of this computer; a test hands in others."""

    def names(self) -> tuple[str, ...]:
        """Their names, the usual one first. Where there is no screen, nobody stands at a printer either."""
        if QGuiApplication.platformName() == OFFSCREEN:
            return ()
        ask_this_computer()
        usual = QPrinterInfo.defaultPrinterName()
        return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name)))

    def printer(self, name: str) -> QPrinter:
        """A printer ready to be painted on."""
        ask_this_computer()
        return QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)


class Paper(QObject):
    """Prints and saves the documents of one screen, and keeps the page when a printer refuses.

    Every document is made on the worker by the function that is handed in, so that what is printed
    or saved are the very bytes a preview was drawn from. Results are said through `screen.status`.
    """

    def __init__(self, screen: Screen, printers: Printers | None = None) -> None:
        super().__init__(screen)
        self.printers = printers or Printers()
        self._screen = screen
        # What is being printed is kept until the printer has it.
        self._pages: tuple[QImage, ...] = ()

    def print(self, make: Callable[[], PrintedDocument]) -> None:
        """Make a document and print it, after asking which printer where there are several."""
        self._screen.run(make, self._choose)

    def save(self, make: Callable[[], PrintedDocument], called: str = "") -> None:
        """Make a document and save its original bytes where the person at the desk says.

        Args:
            called: The name that was chosen to stand in the file name; "" for none.
        """
        self._screen.run(make, lambda document: self._ask_where(document, called))

    def _choose(self, document: PrintedDocument) -> None:
        names = self.printers.names()
        if not names:
            self._not_printed(document, _("No printer is set up on this laptop. The page is safe."))
        elif len(names) == 1:
            self._render(document, names[0])
        else:
            dialog = ChoosePrinter(self._screen, names)
            dialog.chosen.connect(lambda name: self._render(document, name))
            dialog.open()

    def _render(self, document: PrintedDocument, name: str) -> None:
        documents = self._screen.context.workspace.documents
        self._screen.run(
            lambda: tuple(page_picture(page) for page in documents.page_images(document.pdf, PRINT_WIDTH)),
            lambda pages: self._send(document, name, pages),
        )

    def _send(self, document: PrintedDocument, name: str, pages: tuple[QImage, ...]) -> None:
        self._pages = pages
        printer = self.printers.printer(name)
        if not print_pages(printer, document.title, pages):
            problem = _("The printer is off or not plugged in. The page is safe.")
            self._not_printed(document, problem)
            return
        said = ngettext("{n} page sent to {printer}.", "{n} pages sent to {printer}.", len(pages))
        self._record(document, "printed", said.format(n=len(pages), printer=name))

    def _not_printed(self, document: PrintedDocument, problem: str) -> None:
        dialog = DidNotPrint(self._screen, problem)
        dialog.again.connect(lambda: self._choose(document))
        dialog.as_file.connect(lambda: self._ask_where(document))
        dialog.open()

    def _ask_where(self, document: PrintedDocument, called: str = "") -> None:
        name = with_their_name(document.name, called)
        path = self._screen.context.files.save(self._screen, _("Save as PDF"), name, PDF)
        if path is None:
            return
        named = path if path.suffix.casefold() == ".pdf" else path.with_name(path.name + ".pdf")
        said = _("Saved as “{file}” in {folder}.").format(file=named.name, folder=folder_words(named.parent))
        self._screen.run(
            lambda: write_pdf(named, document.pdf), lambda _nothing: self._record(document, "saved", said)
        )

    def _record(self, document: PrintedDocument, how: str, said: str) -> None:
        documents = self._screen.context.workspace.documents
        self._screen.run(
            lambda: documents.record_printed(document, how),
            lambda _nothing: self._screen.status.emit(said),
        )


def write_pdf(path: Path, pdf: bytes) -> None:
    """Write the original bytes of a document; runs on the worker.

    Raises:
        StorageError: The place refused.
    """
    try:
        write_whole(path, pdf)
    except OSError as error:
        raise StorageError(
            _("The page could not be saved there."), _("Choose another place. The page is safe.")
        ) from error
