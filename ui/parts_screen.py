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
    """Each part is made anew when it is shown; what is half typed in any of them outlives a lock."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._made = self.parts()
        self._shown: Section | None = None
        self._place = 0
        self._left: dict[str, Mapping[str, Any]] = {}
        self._at_first: dict[str, Any] = {}
        self.tabs = TabRow(self.title(), [words for words, _make in self._made.values()])
        self.tabs.chosen.connect(self._turn_to)
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
        """What is typed in the part on show, and in those that were left for it, and not kept yet."""
        typed = self._half_typed()
        if not typed and not self._left:
            return None
        return {"part": list(self._made)[self._place], "typed": typed, "left": dict(self._left)}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Show the part again, and type it once it is filled."""
        self._left.update(content.get("left", {}))
        if content["part"] in self._made:
            self.show_part(content["part"])
            part = self._shown
            if part is not None:
                part.run(lambda: None, lambda _loaded: self.type_again(part, content["typed"]))

    def type_again(self, part: Section, typed: Mapping[str, Any]) -> None:
        """Fill in what was half typed in a part."""
        put_back(part, typed)
        part.put_back(typed)

    def filled(self) -> None:
        """Called by a part that has put what is kept into its fields: only what differs is half typed."""
        if self._shown is not None:
            self._at_first = typed_in(self._shown)

    def _half_typed(self) -> dict[str, Any]:
        if self._shown is None:
            return {}
        fields = {k: v for k, v in typed_in(self._shown).items() if v != self._at_first.get(k)}
        return {**fields, **self._shown.half_typed()}

    def _turn_to(self, place: int) -> None:
        """Show another part, from its top; what is half typed in the one before waits there."""
        names = list(self._made)
        typed = self.draft()
        if typed is not None and len(typed.keys() - {"part", "typed", "chosen", "left"}) + len(
            typed["typed"]
        ):
            self._left[names[self._place]] = {key: typed[key] for key in typed if key != "left"}
        waiting = self._left.pop(names[place], None)
        if waiting is None:
            self._show(place)
        else:
            self.restore(waiting)
        self._scroll.verticalScrollBar().setValue(0)

    def _show(self, place: int) -> None:
        old, self._place = self._shown, place
        _words, make = list(self._made.values())[place]
        self._shown = make()
        self._scroll.body.insertWidget(0, self._shown)
        if old is not None:
            pressed: QWidget | None = self.focusWidget()  # the stubs forget that nothing may have it
            if pressed is not None and old.isAncestorOf(pressed):
                self.tabs.focus()
                self._scroll.verticalScrollBar().setValue(0)  # what it led to stands at the top
            self._scroll.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.filled()
        self._shown.load()
        self.run(lambda: None, lambda _loaded: self.filled())
        self.heading_changed.emit()
