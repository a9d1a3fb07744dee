"""News for the whole window, below the row on top: one banner of each kind at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.announce import announce
from ui.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.errors import AppError
    from ui.widgets.wash import Wash

Action = tuple[str, "Callable[[], None]"]


class BannerShelf(QWidget):
    """Shows news until it is dealt with. News under the same key replaces the older."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: dict[str, Banner] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 0, 8, 0)
        self._column.setSpacing(8)
        self.hide()

    def put(self, key: str, banner: Banner, *actions: Action) -> Banner:
        """Show a banner; each action closes it and then does its work."""
        self.take(key)
        for words, work in actions:
            button = banner.add_button(words)
            button.clicked.connect(lambda _on=False, work=work: self._close_and(key, work))
        self._shown[key] = banner
        self._column.addWidget(banner)
        self.show()
        announce(self, f"{banner.heading.text()}. {banner.sentence.text()}")
        return banner

    def tell(
        self, key: str, heading: str, sentence: str, *actions: Action, kind: Wash | str = "info"
    ) -> Banner:
        """Show news in words."""
        return self.put(key, Banner(heading, sentence, kind=kind), *actions)

    def problem(self, error: AppError) -> None:
        """Say what went wrong outside the program, and what to do."""
        self.tell("problem", error.message, error.advice, (_("Close"), lambda: None), kind="bad")

    def take(self, key: str) -> None:
        """Take a banner away, if it is there."""
        banner = self._shown.pop(key, None)
        if banner is not None:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self._shown))

    def shown(self, key: str) -> Banner | None:
        """The banner under a key, if it is there."""
        return self._shown.get(key)

    def _close_and(self, key: str, work: Callable[[], None]) -> None:
        self.take(key)
        work()
