"""Says what the records need somebody to know: work was cut off, people were erased again, a full disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from app.domain.erasing import erased_again_words
from app.errors import AppError
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from app.domain.room import Room
    from ui.banner_shelf import BannerShelf
    from ui.screen import Context
    from ui.window import Window

KEPT: Final = "kept"
ERASED: Final = "erased again"
ROOM: Final = "room"
EVERY_MS: Final = 10 * 60 * 1000


def tell_cut_off(banners: BannerShelf, context: Context) -> None:
    """After the power went, or the program was ended: nothing that was saved is missing."""
    if not context.workspace.cut_off:
        return
    sentence = _("Trestle was not locked last time. Everything you saved is here.")
    count = len(context.half_typed.to_keep())
    if count:
        kept = ngettext(
            "What you typed on {n} page is there when you open it again.",
            "What you typed on {n} pages is there when you open them again.",
            count,
        )
        sentence = _("{sentence} {kept}").format(sentence=sentence, kept=kept.format(n=count))
    banners.tell(KEPT, _("We kept your work"), sentence, (_("Close"), lambda: None), kind="good")


def tell_erased_again(banners: BannerShelf, context: Context) -> None:
    """After an older copy was put in place that held people who were erased since."""
    count = context.workspace.erased_again
    if not count:
        return
    heading = _("Nobody who was erased has come back")
    banners.tell(ERASED, heading, erased_again_words(count), (_("Close"), lambda: None))


class RoomWatch(QObject):
    """Looks now and then how much room the disk has left. Belongs to one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._told = window, False
        self._again = QTimer(self)
        self._again.setInterval(EVERY_MS)
        self._again.timeout.connect(self.look)
        self._again.start()

    def look(self) -> None:
        """Look once."""
        context = self._window.context
        context.background.run(self, context.workspace.room.look, self._show, self._failed)

    def _show(self, room: Room) -> None:
        if not room.little:
            self._told = False
            self._window.banners.take(ROOM)
        elif not self._told:
            self._told = True
            advice = _("Delete files you no longer need, and save a safe copy on a stick.")
            words = _("{room} {advice}").format(room=room.words, advice=advice)
            close = (_("Close"), lambda: None)
            self._window.banners.tell(ROOM, _("There is little room left"), words, close, kind="warn")

    def _failed(self, error: BaseException) -> None:
        """A disk that does not answer is said by whoever saves something."""
        if not isinstance(error, AppError):
            self._window.refused.emit(error)
