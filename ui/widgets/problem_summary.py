"""What has to be put right on a page, with a link to each field."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from ui.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.wash import Wash


class ProblemSummary(Banner):
    """Hidden while there is no problem."""

    def __init__(self) -> None:
        super().__init__(_("There is a problem"), _("Nothing is lost. Put this right."), kind=Wash.BAD)
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.addLayout(self._links)
        self._fields: list[Field] = []
        self.hide()

    def show_problems(self, problems: Sequence[tuple[str, Field]]) -> None:
        """Say the same words here and at each field, and move the focus here; none hides the summary."""
        self._clear()
        for text, field in problems:
            field.set_problem(text)
            self._fields.append(field)
            self._add_link(text, field)
        self.setVisible(bool(problems))
        item = self._links.itemAt(0)
        link = item.widget() if item is not None else None
        if link is not None:
            link.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, _("There is a problem. {first}").format(first=problems[0][0]))

    def _add_link(self, text: str, field: Field) -> None:
        link = Button(text, kind="quiet", icon="arrow-right")
        link.lean_left()
        link.clicked.connect(lambda: field.control.setFocus(Qt.FocusReason.OtherFocusReason))
        self._links.addWidget(link)

    def _clear(self) -> None:
        for field in self._fields:
            field.set_problem("")
        self._fields.clear()
        while (item := self._links.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
