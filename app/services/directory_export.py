"""The directory as a file for others: Open Referral JSON, a table or a spreadsheet; no person is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.roles import Act
from app.domain.wording import quote
from app.errors import InvalidInputError
from app.i18n import _
from app.services.directory import EVERYTHING
from app.services.permission import needs
from app.services.saved_files import save_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.domain.directory import Service, ServiceFilter
    from app.services.desk import Desk
    from app.services.directory import DirectoryService


class DirectoryExportService:
    """Writes places as .json, .csv or .xlsx. Nothing in such a file is locked."""

    def __init__(self, desk: Desk, directory: DirectoryService) -> None:
        self._desk, self._directory = desk, directory

    @needs(Act.CHANGE_DIRECTORY)
    def save(self, file: Path, wanted: ServiceFilter = EVERYTHING) -> int:
        """Every place that passes a filter; gives how many.

        Raises:
            InvalidInputError: The name of the file ends in none of .json, .csv and .xlsx.
            StorageError: The folder refused, or there is no room.
        """
        services = self._directory.find(wanted)
        content = _written(file, services)
        save_file(file, content)
        self._desk.store.record(self._desk.author, "export list", None, {"what": "places"})
        return len(services)


def _written(file: Path, services: Sequence[Service]) -> bytes:
    # What writes workbooks is loaded with the first of them.
    from app.exchange.list_files import ENDINGS, written_list  # noqa: PLC0415 - see above
    from app.exchange.service_write import HEADINGS, service_rows, services_as_json  # noqa: PLC0415 - above

    ending = file.suffix.casefold()
    if ending == ".json":
        return services_as_json(services)
    if ending in ENDINGS:
        return written_list(ending, HEADINGS, service_rows(services))
    raise InvalidInputError(
        _("The name {file} does not say what kind of file it shall be.").format(file=quote(file.name)),
        _("Let it end in .json, .csv or .xlsx."),
        "file",
    )
