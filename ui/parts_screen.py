"""A page of several parts: a row of tabs, and below it the part that was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.screen import Screen
from ui.widgets.half_typed import put_back, typed_in
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.tab_row import TabRow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ui.screen import Context
    from ui.settings.section import Section


class PartsScreen(Screen):
    """Each part is made anew when it is shown; what is half typed in it outlives a lock."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._made = self.parts()
        self._shown: Section | None = None
        self._at_first: dict[str, Any] = {}
        self.tabs = TabRow(self.title(), [words for words, _make in self._made.values()])
        self.tabs.chosen.connect(self._show)
        self._scroll = ScrollPage()
        self._scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        above = QVBoxLayout()
        above.setContentsMargins(8, 0, 0, 0)  # in line with the cards, which keep room for the focus ring
        above.addWidget(self.tabs)
        column.addLayout(above)
        self.tabs_column = QVBoxLayout()
        self.tabs_column.setContentsMargins(8, 0, 8, 0)
        """Below the tabs: what belongs to every part."""
        column.addLayout(self.tabs_column)
        column.addWidget(self._scroll, 1)

    def parts(self) -> dict[str, tuple[str, Callable[[], Section]]]:
        """Name -> what the tab says, and what makes the part."""
        raise TypeError(f"{type(self).__name__} does not say which parts it has")

    @property
    def part(self) -> Section | None:
        """The part on show."""
        return self._shown

    def show_part(self, name: str) -> None:
        """Go to a part by its name."""
        self.tabs.choose(list(self._made).index(name))
        self._show(self.tabs.place)

    def refreshed(self) -> None:
        """Show the part again."""
        self._show(self.tabs.place)

    def draft(self) -> Mapping[str, Any] | None:
        """What is typed in the part on show, and not kept yet."""
        typed = self._half_typed()
        return {"part": list(self._made)[self.tabs.place], "typed": typed} if typed else None

    def restore(self, content: Mapping[str, Any]) -> None:
        """Show the part again, and type it once it is filled."""
        if content["part"] in self._made:
            self.show_part(content["part"])
            part = self._shown
            if part is not None:
                self.run(lambda: None, lambda _loaded: put_back(part, content["typed"]))

    def filled(self) -> None:
        """Called by a part that has put what is kept into its fields: only what differs is half typed."""
        if self._shown is not None:
            self._at_first = typed_in(self._shown)

    def _half_typed(self) -> dict[str, Any]:
        if self._shown is None:
            return {}
        return {k: v for k, v in typed_in(self._shown).items() if v != self._at_first.get(k)}

    def _show(self, place: int) -> None:
        old = self._shown
        _words, make = list(self._made.values())[place]
        self._shown = make()
        self._scroll.body.insertWidget(0, self._shown)
        if old is not None:
            pressed: QWidget | None = self.focusWidget()  # the stubs forget that nothing may have it
            if pressed is not None and old.isAncestorOf(pressed):
                self.tabs.focus()
            self._scroll.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.filled()
        self._shown.load()
        self.run(lambda: None, lambda _loaded: self.filled())
        self.heading_changed.emit()
