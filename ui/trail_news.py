"""Says after unlocking that something is wrong with the trail. It holds nobody up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from app.domain.roles import Act, scope_of
from app.errors import AppError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.workspace import Workspace
    from ui.banner_shelf import BannerShelf
    from ui.window import Window

SLICE_MS: Final = 1500
"""How long the worker is left alone between two slices."""


class TrailLook(QObject):
    """Goes on with the weekly look through a long trail, a slice now and then. Belongs to one window."""

    def __init__(self, window: Window, every_ms: int = SLICE_MS) -> None:
        super().__init__(window)
        self._window = window
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(every_ms)
        self._next.timeout.connect(self._look)
        self._next.start()

    def _look(self) -> None:
        trail = self._window.context.workspace.trail

        def look() -> tuple[bool, tuple[str, ...]]:
            return trail.look_on(), trail.found

        self._window.context.background.run(self, look, lambda found: self._looked(*found), self._failed)

    def _looked(self, more: bool, problems: tuple[str, ...]) -> None:
        workspace = self._window.context.workspace
        if not set(problems) <= set(workspace.trail_problems):
            workspace.trail_problems = problems
            tell_trail(self._window.banners, workspace, partial(self._window.go, "trail"))
        if more:
            self._next.start()

    def _failed(self, error: BaseException) -> None:
        """A disk that refuses is said by whoever saves something; the look goes on at the next start."""
        if not isinstance(error, AppError):
            self._window.refused.emit(error)


def tell_trail(banners: BannerShelf, workspace: Workspace, show: Callable[[], None]) -> None:
    """Show what was found; those who may look at the trail are led there.

    Args:
        banners: Where news is shown.
        workspace: What was just unlocked.
        show: Opens the trail.
    """
    if not workspace.trail_problems:
        return
    heading = _("Something may have been changed outside Trestle")
    may_look = scope_of(workspace.worker.role, Act.TRAIL) is not None
    advice = _("You can go on working.") if may_look else _("Tell your manager. You can go on working.")
    look = ((_("Look at what was done"), show),) if may_look else ()
    banners.tell(
        "trail",
        heading,
        " ".join((*workspace.trail_problems, advice)),
        *look,
        (_("Close"), lambda: None),
        kind="warn",
    )
