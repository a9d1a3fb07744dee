"""`trestle --tour FOLDER`: a whole morning through the real window, without a screen, one picture a page."""

from __future__ import annotations

import os
import shutil
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.bootstrap import Door
from app.commands.answer import shown
from app.domain.wording import quote
from app.errors import AppError
from app.i18n import _
from ui.all_screens import SCREENS
from ui.files import FileChooser
from ui.hands import Hands, NotSeenError
from ui.main import application, make_frame
from ui.offscreen import quiet_about_sizes
from ui.streams import say_out, say_wrong
from ui.tour_afternoon import AFTERNOON
from ui.tour_desk import DESK
from ui.tour_looks import LOOKS
from ui.tour_measures import MEASURES
from ui.tour_morning import MORNING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

START: Final = datetime(2026, 11, 17, 13, 52)  # noqa: DTZ001 - the clock on the wall
FAULT: Final = 1


class TourClock:
    """Stands at 1:52 pm on Tuesday 17 November 2026, and moves when the tour says so."""

    def __init__(self) -> None:
        self.now = START.astimezone()

    def __call__(self) -> datetime:
        """The present moment of the tour."""
        return self.now

    def pass_by(self, **units: float) -> None:
        """Let time pass: `pass_by(days=7)`."""
        self.now += timedelta(**units)


class TourFiles(FileChooser):
    """Saves every paper into the folder of the tour, under its own name; the rescue sheet elsewhere.

    Attributes:
        away: On another disk than the records, where this computer has one.
    """

    def __init__(self, papers: Path, stick: Path, away: Path) -> None:
        super().__init__(papers)
        self.papers, self.stick, self.away = papers, stick, away

    def save(
        self, parent: QWidget, title: str, name: str, kind: str, start: Path | None = None
    ) -> Path | None:
        """The name that was suggested."""
        del parent, title, kind, start
        return (self.away if name.startswith(_("Rescue sheet")) else self.papers) / name

    def open(self, parent: QWidget, title: str, kind: str, start: Path | None = None) -> Path | None:
        """The first safe copy on the stick."""
        del parent, title, kind, start
        return next(iter(sorted(self.stick.iterdir())), None)

    def folder(self, parent: QWidget, title: str, start: Path | None = None) -> Path | None:
        """The stick."""
        del parent, title, start
        return self.stick


class Tour:
    """What every step of the tour works with.

    Attributes:
        hands: Press, type and look.
        clock: Moves only when a step says so.
        notes: What one step hands on to another.
        pictured: The names of the screens there is a picture of.
    """

    def __init__(self, folder: Path, hands: Hands, clock: TourClock) -> None:
        self.hands, self.clock, self.notes = hands, clock, dict[str, str]()
        self.pictured = set[str]()
        self._folder, self._count = folder, 0

    def shot(self, name: str) -> None:
        """Draw the page into the next numbered picture."""
        self._count += 1
        path = self._folder / f"{self._count:03}-{name}.png"
        self.hands.picture(path)
        self.pictured.add(self.hands.where())
        say_out(path.name)


def run_tour(folder: Path) -> int:
    """Drive the window through the morning and leave pictures and papers in `folder`.

    Returns:
        0 if every step went as it should, else 1.
    """
    if not _can_be_drawn_into(folder):
        words = _("The tour cannot be drawn into {folder}: choose another folder.")
        say_wrong(words.format(folder=shown(quote(str(folder)))))
        return FAULT
    app = application()
    with (
        quiet_about_sizes(),
        tempfile.TemporaryDirectory(prefix="trestle-tour-") as kept,
        tempfile.TemporaryDirectory(prefix="trestle-tour-", dir=_another_disk(Path(kept))) as away,
    ):
        stick = Path(kept) / "memory stick"
        stick.mkdir()
        clock = TourClock()
        frame = make_frame(app, Door(Path(kept) / "data", clock), TourFiles(folder, stick, Path(away)))
        faults: list[BaseException] = []
        frame.problems.noticed.connect(faults.append)
        frame.problems.install()
        frame.show()
        frame.activateWindow()
        tour = Tour(folder, Hands(frame), clock)
        code = _walk(tour, faults)
        frame.close()
        for sheet in Path(away).glob("*.pdf"):
            shutil.copy(sheet, folder)
    return code


def _can_be_drawn_into(folder: Path) -> bool:
    """Found out by writing a file there; folders that are missing are made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except OSError:
        return False
    return True


def _another_disk(home: Path) -> Path | None:
    """Where a rescue sheet may be saved; without such a place the tour shows how it is refused."""
    places = (Path("/dev/shm"), Path.home(), Path.cwd())  # noqa: S108 - a disk of its own on Linux
    device = home.stat().st_dev
    found = (place for place in places if place.is_dir() and place.stat().st_dev != device)
    return next((place for place in found if os.access(place, os.W_OK)), None)


def _walk(tour: Tour, faults: list[BaseException]) -> int:
    for step in (*MORNING, *AFTERNOON, *MEASURES, *DESK, *LOOKS):
        try:
            step(tour)
        except (NotSeenError, AppError) as error:
            faults.append(error)
        if faults:
            words = _("The tour stopped at “{step}”: {problem}")
            what = (step.__doc__ or step.__name__).splitlines()[0]
            say_wrong(words.format(step=what, problem=repr(faults[0])))
            tour.shot("fault")
            return FAULT
    if missing := pages_without_picture(tour.pictured):
        say_wrong(_("There is no picture of these pages: {names}").format(names=", ".join(missing)))
        return FAULT
    return 0


def pages_without_picture(pictured: set[str]) -> list[str]:
    """The screens the tour passed by; a new one takes a step of its own."""
    return sorted(set(SCREENS) - pictured)
