"""Fields with a label that is always seen, a hint, and the problem in words where it happened."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.domain.wording import LONGEST_WORDS
from app.i18n import _
from ui.theme import current_theme
from ui.theme.in_view import bring_into_view
from ui.theme.tokens import BODY
from ui.widgets.button import Button
from ui.widgets.drop_list import DropList
from ui.widgets.icon import Icon
from ui.widgets.too_long import too_long_words
from ui.widgets.typing_box import Box, TypingArea, TypingLine, be_bare
from ui.widgets.words import Quiet, Words, label_for


class TopColumn(QVBoxLayout):
    """Stands at the top of its room, so that fields in one row begin together, whatever one of them says."""

    def setGeometry(self, room: QRect) -> None:
        """Take what is needed at this width, and leave the rest empty."""
        wraps = self.hasHeightForWidth()
        needed = self.heightForWidth(room.width()) if wraps else self.sizeHint().height()
        super().setGeometry(QRect(room.x(), room.y(), room.width(), min(room.height(), needed)))


class Field(QWidget):
    """What all fields share.

    Attributes:
        control: The real Qt control, for focus and tab order.
        label: Its visible name.
        too_long: More is typed than can be kept; the field says so, and keeps it on the screen.
    """

    def __init__(self, label: str, control: QWidget, *, hint: str = "") -> None:
        super().__init__()
        self.control = control
        self.too_long = False
        self.label = label_for(label, control)
        self._hint = Quiet(hint)
        if not hint:  # showing a widget without a parent would open a window of its own
            self._hint.hide()
        self._icon = Icon("circle-alert", side=20, tone="bad")
        self._problem = Words(tone="bad", weight=600)
        self.column = TopColumn(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._problem, 1)
        self.column.addWidget(self.label)
        self.column.addWidget(self._hint)
        self.column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setFocusProxy(control)
        self.set_problem("")

    def set_hint(self, text: str) -> None:
        """Change the sentence under the label; "" hides it."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        self.control.setAccessibleDescription(text)

    def set_problem(self, text: str) -> None:
        """Say at the field what to do, such as "Enter a name"; "" when it is put right."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self._icon.setVisible(bool(text))
        self.control.setAccessibleDescription(text or self._hint.text())
        box = self._box()
        if box is not None:
            box.problem = bool(text)
            box.update()
        if text:
            QTimer.singleShot(0, self, self._show_whole)

    @property
    def problem(self) -> str:
        """What is said at the field now."""
        return self._problem.text()

    def _check_length(self, text: str, most: int) -> None:
        """After each change: what was said of the words before is over, unless there are too many."""
        problem = too_long_words(text, most)
        if problem != self.problem:
            self.set_problem(problem)
        self.too_long = bool(problem)

    def _show_whole(self) -> None:
        """Scroll so that the sentence is seen together with what is typed in."""
        if self.control.hasFocus():
            bring_into_view(self, self.rect())

    def _box(self) -> Box | None:
        return self.findChild(Box)


class LineField(Field):
    """One line of text.

    Signals:
        edited: The new text, on every change by hand or by `set_text`.
    """

    edited = Signal(str)

    def __init__(
        self, label: str, *, hint: str = "", icon: str = "", example: str = "", most: int = LONGEST_WORDS
    ) -> None:
        self.line = TypingLine()
        super().__init__(label, self.line, hint=hint)
        self.line.setFrame(False)
        self.line.setPlaceholderText(example)
        palette = self.line.palette()
        palette.setBrush(QPalette.ColorRole.Base, Qt.BrushStyle.NoBrush)
        self.line.setPalette(palette)
        self.box = Box()
        if icon:
            self.box.row.addWidget(Icon(icon, side=22, tone="ink2"))
        self.box.row.addWidget(self.line, 1)
        self.column.insertWidget(2, self.box)
        self.line.textChanged.connect(lambda text: self._check_length(text, most))
        self.line.textChanged.connect(self.edited)

    def text(self) -> str:
        """What stands in the field, without spaces at its ends."""
        return self.line.text().strip()

    def set_text(self, text: str) -> None:
        """Put text into the field."""
        self.line.setText(text)


class SecretField(LineField):
    """A passphrase: dots until Show is pressed. Pasting is allowed."""

    def __init__(self, label: str, *, hint: str = "", icon: str = "") -> None:
        super().__init__(label, hint=hint, icon=icon)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.show_button = Button(_("Show"), kind="quiet", icon="eye")
        self.show_button.clicked.connect(self._turn)
        self.box.row.addWidget(self.show_button)
        self._say_turn(_("Show"))

    def text(self) -> str:
        """Exactly what was typed, spaces included."""
        return self.line.text()

    def _turn(self) -> None:
        hidden = self.line.echoMode() == QLineEdit.EchoMode.Password
        mode = QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        self._say_turn(_("Hide") if hidden else _("Show"))
        self.show_button.set_icon("eye-off" if hidden else "eye")

    def _say_turn(self, words: str) -> None:
        """Two passphrases may stand on one page: a screen reader hears which one would be shown."""
        self.show_button.setText(words)
        name = _("{what}: {field}").format(what=words, field=self.label.text())
        self.show_button.setAccessibleName(name)


class TextField(Field):
    """Several lines of text. Tab leaves it.

    Signals:
        edited: The new text, on every change.
        left: The focus has gone elsewhere, a good moment to keep what was typed.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(self, label: str, *, hint: str = "", lines: int = 4, example: str = "") -> None:
        self.edit = TypingArea()
        super().__init__(label, self.edit, hint=hint)
        self._lines = lines
        self.edit.setPlaceholderText(example)
        be_bare(self.edit)
        self.box = Box()
        self.box.row.setContentsMargins(9, 5, 5, 5)
        self.box.row.addWidget(self.edit, 1)
        self.column.insertWidget(2, self.box)
        self.edit.textChanged.connect(lambda: self._check_length(self.text(), LONGEST_WORDS))
        self.edit.textChanged.connect(lambda: self.edited.emit(self.text()))
        self.edit.left.connect(self.left)
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def text(self) -> str:
        """What stands in the field, without space at its ends."""
        return self.edit.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Put text into the field."""
        self.edit.setPlainText(text)

    def _restyle(self) -> None:
        theme = current_theme()
        self.edit.setFont(theme.font(BODY))
        self.edit.setFixedHeight(round(self.edit.fontMetrics().lineSpacing() * self._lines) + 18)


class Dropdown(Field):
    """Choose one from a list.

    Signals:
        chosen: The place, counted from 0, chosen by hand.
    """

    chosen = Signal(int)

    def __init__(self, label: str, choices: Sequence[str] = (), *, hint: str = "", icon: str = "") -> None:
        self.combo = DropList(icon)
        super().__init__(label, self.combo, hint=hint)
        self.column.insertWidget(2, self.combo)
        self.set_choices(choices)
        self.combo.activated.connect(lambda _place: self.set_problem(""))
        self.combo.activated.connect(self.chosen)

    def set_choices(self, choices: Sequence[str]) -> None:
        """Offer other choices; the first one is chosen."""
        self.combo.clear()
        self.combo.addItems(list(choices))

    @property
    def place(self) -> int:
        """The choice made, counted from 0; -1 when there is none."""
        return self.combo.currentIndex()

    def choose(self, place: int) -> None:
        """Choose without telling anybody."""
        self.combo.setCurrentIndex(place)

    def set_problem(self, text: str) -> None:
        """Say at the field what to do; "" when it is put right."""
        super().set_problem(text)
        self.combo.show_problem(bool(text))

    def changeEvent(self, event: QEvent) -> None:
        """Keep the list as wide as its words when the font changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.combo.updateGeometry()
