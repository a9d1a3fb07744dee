"""Keeps half-typed work in the vault, so that a lock, a crash or an empty battery loses nothing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QTimer

from ui.half_typed import HalfTyped, pack, unpack
from ui.keys_and_clicks import keys_and_clicks

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from app.bootstrap import Workspace
    from app.services.drafts import DraftService
    from ui.background import Background

KEY: Final = "open page"
KEPT: Final = "kept page"
"""What was open when the program ended is moved here, to be offered until it is done."""
TYPED: Final = "half typed"
"""Everything that was half typed on pages and in dialogs that are closed."""
PAUSE_MS: Final = 1000
"""Typing has paused when nothing was typed or pressed for this long."""
WORK: Final = frozenset(
    {QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease, QEvent.Type.InputMethod, QEvent.Type.Drop}
)


@dataclass(frozen=True, slots=True)
class OpenDialog:
    """Which dialog was open over a page, and what was half typed in it, by label."""

    name: str
    argument: object
    content: dict[str, Any]


@dataclass(frozen=True, slots=True)
class OpenPage:
    """Which page was open, what was half typed on it (None: nothing), and in a dialog over it."""

    screen: str
    argument: object
    content: dict[str, Any] | None = None
    dialog: OpenDialog | None = None

    @property
    def has_words(self) -> bool:
        """Whether anything is half typed there."""
        return self.content is not None or self.dialog is not None

    def remember(self, typed: HalfTyped) -> None:
        """Put its words where page and dialog find them when they open."""
        if self.content is not None:
            typed.keep((self.screen, self.argument, "", None), self.content)
        if self.dialog is not None and self.dialog.content:
            dialog = self.dialog
            typed.keep((self.screen, self.argument, dialog.name, dialog.argument), dialog.content)

    def bare(self) -> OpenPage:
        """The same page without a word of what was half typed there."""
        dialog = self.dialog
        over = None if dialog is None else OpenDialog(dialog.name, dialog.argument, {})
        return OpenPage(self.screen, self.argument, dialog=over)

    def is_remembered(self, typed: HalfTyped) -> bool:
        """Whether any of its words still wait to be carried on with."""
        dialog = self.dialog
        over = dialog is not None and typed.has((self.screen, self.argument, dialog.name, dialog.argument))
        return over or typed.has((self.screen, self.argument, "", None))


@dataclass(frozen=True, slots=True)
class Found:
    """What was half typed, and the page to offer, if work on it did not come to its end."""

    typed: HalfTyped
    page: OpenPage | None


def to_draft(page: OpenPage) -> dict[str, Any]:
    """An open page as plain values that can be kept."""
    over = page.dialog
    dialog = None if over is None else [over.name, pack(over.argument), over.content]
    return {
        "screen": page.screen,
        "argument": pack(page.argument),
        "content": page.content,
        "dialog": dialog,
    }


def from_draft(kept: dict[str, Any]) -> OpenPage:
    """An open page from what `to_draft` gave."""
    over = kept.get("dialog")
    dialog = None if over is None else OpenDialog(over[0], unpack(over[1]), over[2])
    return OpenPage(kept["screen"], unpack(kept["argument"]), kept["content"], dialog)


def take_up(drafts: DraftService, *, ended: bool) -> Found:
    """Take up what was half typed when it was locked, or when the program ended. Runs on the worker.

    Args:
        ended: The program ended; else it was only locked, and comes back to its page by itself.
    """
    typed, last = HalfTyped(drafts.load(TYPED)), drafts.load(KEY)
    if last is not None:
        from_draft(last).remember(typed)
        drafts.save(TYPED, typed.to_keep())
        if ended:
            drafts.save(KEPT, last)
        drafts.clear(KEY)
    kept = drafts.load(KEPT)
    page = None if kept is None else from_draft(kept)
    if page is not None and not page.is_remembered(typed):
        drafts.clear(KEPT)
        page = None
    return Found(typed, page)


class DraftKeeper(QObject):
    """Looks at the open page whenever typing pauses, and keeps what is half typed there."""

    def __init__(
        self, app: QApplication, background: Background, failed: Callable[[BaseException], None]
    ) -> None:
        super().__init__(background)
        self._background, self._failed, self._keys = background, failed, keys_and_clicks(app)
        self._workspace: Workspace | None = None
        self._page: Callable[[], OpenPage | None] = lambda: None
        self._kept: OpenPage | None = None
        self._typed, self._typed_kept = HalfTyped(), dict[str, Any]()
        self._refused = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self._keys.happened.connect(self._heard)

    def start(self, workspace: Workspace, page: Callable[[], OpenPage | None], typed: HalfTyped) -> None:
        """Look after one open vault; `page` says what is on the screen, `typed` what was left elsewhere."""
        self._workspace, self._page, self._kept = workspace, page, None
        self._typed, self._typed_kept, self._refused = typed, typed.to_keep(), False
        self._keys.begin(self)

    def stop(self, *, keep: bool = True) -> None:
        """Keep what is there now, then look away. Call before the vault is closed."""
        if keep:
            self.keep()
        self._pause.stop()
        self._keys.end(self)
        self._workspace, self._page = None, lambda: None

    def rest(self) -> None:
        """Keep what is there now, and look away until `go_on`: the page is covered."""
        self.keep()
        self._pause.stop()
        self._keys.end(self)

    def go_on(self) -> None:
        """Look at the page again."""
        self._keys.begin(self)

    def keep(self) -> None:
        """Keep what is half typed now, here and where somebody has been; else forget the last one."""
        work = self._to_do()
        if work is not None:
            self._background.run(self, work, lambda _done: None, self._try_again)

    def keep_now(self) -> BaseException | None:
        """As `keep`, and wait for it; what refused, if anything did. It can be tried again."""
        work = self._to_do()
        problem = None if work is None else self._background.last(work)
        self._refused = problem is not None
        return problem

    def _try_again(self, problem: BaseException) -> None:
        self._refused = True
        self._failed(problem)

    def _to_do(self) -> Callable[[], None] | None:
        workspace, page, typed = self._workspace, self._page(), self._typed.to_keep()
        # After a refusal nobody knows what is kept: all of it is given again.
        again, self._refused = self._refused, False
        if workspace is None or (page == self._kept and typed == self._typed_kept and not again):
            return None
        was_typed = self._kept is not None and self._kept.has_words
        before, self._kept, self._typed_kept = {} if again else self._typed_kept, page, typed
        here = to_draft(page) if page is not None and page.has_words else None
        if here is None and not was_typed and typed == before:
            return None
        return partial(_save, workspace.drafts, here, before, typed)

    def _heard(self, kind: QEvent.Type) -> None:
        """Wait for a pause after each key or click."""
        if kind in WORK and self._keys.listens_for(self):
            self._pause.start()


def _save(
    drafts: DraftService, here: dict[str, Any] | None, before: dict[str, Any], typed: dict[str, Any]
) -> None:
    """Words that go from a page to what is remembered, or back, are at no moment in neither."""
    if before | typed != before:
        drafts.save(TYPED, before | typed)
    if here is None:
        drafts.clear(KEY)
    else:
        drafts.save(KEY, here)
    if before.keys() - typed.keys():
        drafts.save(TYPED, typed)
