"""Keeps half-typed work in the vault, so that a lock, a crash or an empty battery loses nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from app.bootstrap import Workspace
    from app.services.drafts import DraftService
    from ui.background import Background

KEY: Final = "open page"
KEPT: Final = "kept page"
"""What was found at the start is moved here, so that new work does not replace it unseen."""
PAUSE_MS: Final = 1000
"""Typing has paused when nothing was typed or pressed for this long."""
WORK: Final = frozenset(
    {QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease, QEvent.Type.InputMethod, QEvent.Type.Drop}
)


@dataclass(frozen=True, slots=True)
class OpenPage:
    """Which page was open, and what was half typed on it (None: nothing)."""

    screen: str
    argument: object
    content: dict[str, Any] | None = None


def to_draft(page: OpenPage) -> dict[str, Any]:
    """An open page as plain values that can be kept."""
    return {"screen": page.screen, "argument": _pack(page.argument), "content": page.content}


def from_draft(kept: dict[str, Any]) -> OpenPage:
    """An open page from what `to_draft` gave."""
    return OpenPage(kept["screen"], _unpack(kept["argument"]), kept["content"])


def after_lock(drafts: DraftService) -> dict[str, Any] | None:
    """What was half typed when it was locked. Runs on the worker."""
    return drafts.load(KEY)


def after_start(drafts: DraftService) -> dict[str, Any] | None:
    """What was half typed when the program ended last time, if anything. Runs on the worker."""
    found = drafts.load(KEY)
    if found is not None:
        drafts.save(KEPT, found)
        drafts.clear(KEY)
    return drafts.load(KEPT)


def _pack(value: object) -> object:
    match value:
        case UUID():
            return {"id": value.hex}
        case StrEnum():
            return {"moment": value.value}
        case tuple():
            return [_pack(part) for part in value]
        case _:
            return value


def _unpack(value: object) -> object:
    match value:
        case {"id": str(text)}:
            return UUID(text)
        case {"moment": str(text)}:
            from app.domain.session_scores import Moment  # noqa: PLC0415 - not needed before the first paint

            return Moment(text)
        case list():
            return tuple(_unpack(part) for part in value)
        case _:
            return value


class DraftKeeper(QObject):
    """Looks at the open page whenever typing pauses, and keeps what is half typed there."""

    def __init__(
        self, app: QApplication, background: Background, failed: Callable[[BaseException], None]
    ) -> None:
        super().__init__(background)
        self._app, self._background, self._failed = app, background, failed
        self._workspace: Workspace | None = None
        self._page: Callable[[], OpenPage | None] = lambda: None
        self._kept: OpenPage | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)

    def start(self, workspace: Workspace, page: Callable[[], OpenPage | None]) -> None:
        """Look after one open vault; `page` says what is on the screen."""
        self._workspace, self._page, self._kept = workspace, page, None
        self._app.installEventFilter(self)

    def stop(self, *, keep: bool = True) -> None:
        """Keep what is there now, then look away. Call before the vault is closed."""
        if keep:
            self.keep()
        self._pause.stop()
        self._app.removeEventFilter(self)
        self._workspace, self._page = None, lambda: None

    def keep(self) -> None:
        """Keep the open page now, if something is half typed on it; else forget the last one."""
        workspace, page = self._workspace, self._page()
        if workspace is None or page == self._kept:
            return
        was_typed = self._kept is not None and self._kept.content is not None
        self._kept = page
        if page is None or page.content is None:
            if not was_typed:
                return
            self._background.run(self, lambda: workspace.drafts.clear(KEY), lambda _done: None, self._failed)
            return
        kept = to_draft(page)
        self._background.run(self, lambda: workspace.drafts.save(KEY, kept), lambda _done: None, self._failed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for a pause after each key or click."""
        if event.type() in WORK:
            self._pause.start()
        return super().eventFilter(watched, event)
