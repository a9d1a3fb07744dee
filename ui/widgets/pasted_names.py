"""Names pasted one a line, with a look at those that may be known already, before anything is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.people import ChosenName
from app.i18n import _
from ui.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.field import Dropdown, TextField

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.people import NamePreview


class PastedNames(QWidget):
    """First a field; after `show_previews`, one question for each name that may be known.

    Signals:
        edited: The text changed, so that questions asked before no longer count.
    """

    edited = Signal()

    def __init__(self, label: str, *, lines: int = 6) -> None:
        super().__init__()
        self.field = TextField(
            label,
            hint=_("One name a line. You can paste a list. A first name is enough."),
            lines=lines,
        )
        self._previews: tuple[NamePreview, ...] = ()
        self._questions: dict[int, tuple[Dropdown, tuple[UUID | None, ...]]] = {}
        self._news = Banner("", kind="warn")
        self._news.hide()
        self._asked = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.field)
        column.addWidget(self._news)
        column.addLayout(self._asked)
        self.setFocusProxy(self.field.control)
        self.field.edited.connect(self._forget)

    def text(self) -> str:
        """What stands in the field."""
        return self.field.text()

    @property
    def checked(self) -> bool:
        """Whether the names in the field have been looked at."""
        return bool(self._previews)

    def show_previews(self, previews: tuple[NamePreview, ...]) -> bool:
        """Ask about every name that may be known; False if there is nothing to ask."""
        self._forget()
        self._previews = previews
        for place, preview in enumerate(previews):
            if preview.needs_a_look:
                self._ask(place, preview)
        if not self._questions:
            return False
        self._news.tell(
            _("Look at these names first"),
            _("They may be people you know already, or stand in the list twice."),
        )
        self._news.show()
        first = next(iter(self._questions.values()))[0]
        first.setFocus()
        announce(self, self._news.heading.text())
        return True

    def chosen(self) -> tuple[ChosenName, ...]:
        """Every name to add, as new or as somebody known; those left out are not among them."""
        found = []
        for place, preview in enumerate(self._previews):
            question = self._questions.get(place)
            if question is None:
                found.append(ChosenName(preview.parsed))
                continue
            dropdown, known = question
            if dropdown.place < len(known):
                found.append(ChosenName(preview.parsed, known[dropdown.place]))
        return tuple(found)

    def _ask(self, place: int, preview: NamePreview) -> None:
        known = tuple(match.person_id for match in preview.matches)
        words = [_("The same person as {name}").format(name=match.name) for match in preview.matches]
        new, out = _("Somebody new"), _("Leave this line out")
        label = _("Line {line}: {name}").format(line=preview.parsed.line, name=preview.parsed.name)
        dropdown = Dropdown(label, [*words, new, out])
        if not known and preview.parsed.repeated:
            dropdown.choose(1)
        self._questions[place] = (dropdown, (*known, None))
        self._asked.addWidget(dropdown)

    def _forget(self) -> None:
        for dropdown, _known in self._questions.values():
            self._asked.removeWidget(dropdown)
            dropdown.hide()
            dropdown.deleteLater()
        self._questions.clear()
        self._previews = ()
        self._news.hide()
        self.edited.emit()
