"""The pictures of a plan: chosen in a dialog, and photos of somebody's own added with what they show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.domain.plans import Goal
from app.i18n import _
from ui.files import read_photo
from ui.widgets.photo_dialog import PhotoDialog
from ui.widgets.pictures_dialog import PicturesDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.domain.boards import Photo
    from app.domain.plans import Plan, Step
    from app.workspace import Workspace
    from ui.screen import Screen

PHOTOS: Final = "Pictures (*.jpg *.jpeg *.png *.webp)"


class PlanPictures(QObject):
    """A photo without words is not taken: somebody may only hear the page.

    Signals:
        wanted: The work to do on the worker, which gives the changed `Plan`.

    Args:
        plan: The plan on show; None until there is one.
    """

    wanted = Signal(object)

    def __init__(self, page: Screen, plan: Callable[[], Plan | None], workspace: Workspace) -> None:
        super().__init__(page)
        self._page, self._plan = page, plan
        self._parts, self._boards = workspace.plan_parts, workspace.boards

    def ask(self) -> None:
        """Show every goal and step of the plan with its picture."""
        plan = self._plan()
        if plan is not None:
            self._page.run(lambda: self._boards.photos(plan.person_id), self._show)

    def name_photo(self, path: Path) -> None:
        """Ask what a photo shows, keep it, and choose again."""
        plan, boards = self._plan(), self._boards
        if plan is None:
            return
        dialog = PhotoDialog(self._page, button=_("Keep this picture"))
        dialog.named.connect(
            lambda label: self._page.run(
                lambda: boards.add_photo(plan.person_id, label, read_photo(path)), lambda _photo: self.ask()
            )
        )
        self._page.ask(dialog, "photo", str(path))

    def _show(self, photos: tuple[Photo, ...]) -> None:
        plan = self._plan()
        if plan is None:
            return
        dialog = PicturesDialog(self._page, plan, photos)
        dialog.picture_chosen.connect(self._choose)
        dialog.photo_wanted.connect(self._find_photo)
        dialog.open()

    def _choose(self, part: Goal | Step, picture: str) -> None:
        keep = self._parts.picture_goal if isinstance(part, Goal) else self._parts.picture_step
        self.wanted.emit(lambda: keep(part.id, picture))

    def _find_photo(self) -> None:
        path = self._page.context.files.open(self._page, _("A photo of their own"), PHOTOS)
        if path is not None:
            self.name_photo(path)
