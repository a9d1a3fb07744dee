"""Changes in quick succession: each is saved at once, and only the last answer in a row is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from ui.one_picture import OnePicture

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.screen import Screen
    from ui.widgets.page_foot import PageFoot

T = TypeVar("T")


class QuickSaves(Generic[T]):
    """Keeps the foot of a page true while keys are pressed faster than the disk answers.

    A page that was painted ahead of the disk is not shown an older state in between, so nothing flickers.
    Where the disk takes longer than a moment, "Saving" is said, and the page drawn without its answer.
    """

    def __init__(
        self, screen: Screen, foot: PageFoot, *, show: Callable[[T], None], read_again: Callable[[], None]
    ) -> None:
        self._screen, self._foot = screen, foot
        self._show, self._read_again = show, read_again
        self._waiting = 0
        self._picture = OnePicture(screen)
        self._picture.late.connect(self._foot.wait)

    def save(self, work: Callable[[], T]) -> None:
        """Do it on the worker; `show` is given what it answers, unless another change follows."""
        self._waiting += 1
        self._picture.wait()
        self._screen.context.background.run(self._screen, work, self._answered, self._refused)

    def _answered(self, value: T) -> None:
        self._waiting -= 1
        if not self._waiting:
            self._show(value)
            self._picture.show()

    def _refused(self, problem: BaseException) -> None:
        """Say why, and show what is really kept."""
        self._waiting -= 1
        self._foot.say("")
        self._picture.show()
        self._screen.failed.emit(problem)
        self._read_again()
