"""Where things are kept on this computer, and what the files are called."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from app.domain.wording import quote
from app.errors import InvalidInputError
from app.i18n import _


@dataclass(frozen=True, slots=True)
class DataFolder:
    """One folder with everything of one organisation on this computer."""

    folder: Path

    @property
    def records(self) -> Path:
        """The encrypted records."""
        return self.folder / "records.trestle"

    @property
    def keys(self) -> Path:
        """The locked keys. Without this file nobody can open the records."""
        return self.folder / "records.trestle-keys"

    @property
    def lock(self) -> Path:
        """Held while a window is open."""
        return self.folder / "open.lock"

    @property
    def door_plate(self) -> Path:
        """What may be read before the records are open; see `app/store/door_plate.py`."""
        return self.folder / "door.json"

    @property
    def raise_request(self) -> Path:
        """Touched by a second start, to bring the first window to the front."""
        return self.folder / "raise.request"

    @property
    def settings(self) -> Path:
        """How the screen looks and sounds on this computer."""
        return self.folder / "screen.json"

    @property
    def log(self) -> Path:
        """What went wrong, without names or answers."""
        return self.folder / "trestle.log"

    @property
    def ballast(self) -> Path:
        """Only takes room; see `app/store/ballast.py`."""
        return self.folder / "room to spare"

    @property
    def erased(self) -> Path:
        """Marks of whom the records had erased; see `app/store/erased_marks.py`."""
        return self.folder / "erased.json"

    @property
    def set_aside(self) -> Path:
        """Earlier records, kept when a safe copy was put in their place."""
        return self.folder / "set aside"

    @property
    def is_set_up(self) -> bool:
        """Whether somebody has set Trestle up here, whole or damaged."""
        return self.records.exists() or self.keys.exists()


def data_folder(chosen: Path | None = None) -> DataFolder:
    """The folder that was chosen on the command line, else the user's own; it may not exist yet.

    Raises:
        InvalidInputError: It is a file, or no disk takes its name.
    """
    if chosen is None:
        return DataFolder(user_data_path("Trestle", appauthor=False))
    try:
        folder = chosen.expanduser().resolve()
        stands = folder.exists()
    except (OSError, RuntimeError) as error:  # a name too long, or the home of somebody unknown
        raise InvalidInputError(
            _("{folder} cannot be a folder.").format(folder=quote(str(chosen))),
            _("Choose another folder for --data."),
            "data",
        ) from error
    if stands and not folder.is_dir():
        raise InvalidInputError(
            _("{file} is a file.").format(file=quote(str(chosen))), _("Choose a folder."), "data"
        )
    return DataFolder(folder)
