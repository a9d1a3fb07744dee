"""Everyone's scores, before and after; the current person is picked here and scored above."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from app.i18n import _
from ui.theme import current_theme
from ui.theme.paint import mirrored, rounded, smooth
from ui.theme.tokens import CONTROL_RADIUS, SMALL, TARGET
from ui.widgets.columns import Columns
from ui.widgets.face import paint_face
from ui.widgets.lettering import width_of
from ui.widgets.toggles import PaintedRadio

FACE, BLOCK, ARROW = 32, 100, 44
PADDING, ICON = 13, 20
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreCell:
    """One score on a row.

    Attributes:
        figure: As shown, such as "4"; "" when there is none yet.
        face: 1 to 5 for faces, 0 for a score without faces.
        words: What stands there instead of a figure, such as "not yet" or "not said".
        icon: Before the words, where somebody was asked and there is no figure.
        said: The words as they are read out, where that takes more of them.
        hidden: There is a score, kept from view until scores are shown.
    """

    figure: str = ""
    face: int = 0
    words: str = ""
    icon: str = ""
    said: str = ""
    hidden: bool = False

    @property
    def spoken(self) -> str:
        """The score in words."""
        return _("given") if self.hidden else self.figure or self.said or self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRow:
    """One person.

    Attributes:
        key: Whatever tells the screen who this is.
        name: As shown.
        before: Score before the session.
        after: Score after it.
        notes: Chips after the name, such as "Had help".
    """

    key: object
    name: str
    before: ScoreCell
    after: ScoreCell
    notes: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """Name, both scores and notes in words."""
        text = _("{name}. Before: {before}. After: {after}.").format(
            name=self.name, before=self.before.spoken, after=self.after.spoken
        )
        return " ".join((text, *(f"{note}." for note in self.notes)))


class ScoreRowButton(PaintedRadio):
    """One row; the current person's row is filled and bold."""

    def __init__(self, row: ScoreRow) -> None:
        super().__init__(row.name)
        self.show_row(row)

    def show_row(self, row: ScoreRow) -> None:
        """Show the scores as they are now."""
        self.row = row
        self.setText(row.name)
        self.setAccessibleName(row.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Name, notes and both scores."""
        theme = current_theme()
        notes = sum(self._note_width(note) + theme.px(10) for note in self.row.notes)
        return QSize(self._scores_width() + width_of(self.row.name, self._bold()) + notes, theme.tall(TARGET))

    def minimumSizeHint(self) -> QSize:
        """A long name is shortened before scores are."""
        theme = current_theme()
        return QSize(self._scores_width() + theme.px(90), theme.tall(TARGET))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys pick the row they come to; Qt only does where a row was picked already."""
        super().keyPressEvent(event)
        row = self.window().focusWidget()
        if event.key() in ARROWS and isinstance(row, ScoreRowButton) and not row.isChecked():
            row.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = smooth(QPainter(self))
        chosen = self.isChecked()
        edge = (tokens.primary, float(theme.edge)) if chosen else (tokens.line, 1.0)
        rounded(
            painter, QRectF(self.rect()), CONTROL_RADIUS - 1, tokens.soft if chosen else tokens.surface, edge
        )
        right = float(self.width() - theme.px(PADDING))
        block, arrow = theme.px(BLOCK), theme.px(ARROW)
        self._paint_cell(painter, QRectF(right - block, 0, block, self.height()), self.row.after)
        icon = theme.px(18)
        spot = QRectF(right - block - (arrow + icon) / 2, (self.height() - icon) / 2, icon, icon)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        pixmap = theme.icon("arrow-left" if rtl else "arrow-right", tokens.ink2, 18, self.devicePixelRatioF())
        painter.drawPixmap(self._mirror(spot).topLeft(), pixmap)
        self._paint_cell(painter, QRectF(right - 2 * block - arrow, 0, block, self.height()), self.row.before)
        self._paint_name(painter, right - 2 * block - arrow)

    def _paint_cell(self, painter: QPainter, place: QRectF, cell: ScoreCell) -> None:
        theme = current_theme()
        tokens = theme.tokens
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        if cell.hidden:
            side = theme.px(22)
            spot = self._mirror(QRectF(place.x() + theme.px(5), (self.height() - side) / 2, side, side))
            tick = theme.icon("circle-check", tokens.good, 22, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(spot.topLeft()), tick)
        elif cell.figure:
            side = theme.px(FACE)
            left = place.x()
            if cell.face:
                spot = self._mirror(QRectF(left, (self.height() - side) / 2, side, side))
                paint_face(painter, spot, cell.face, tokens)
                left += side + theme.px(8)
            painter.setFont(self._bold())
            painter.setPen(QColor(tokens.ink))
            figure = self._mirror(QRectF(left, 0, place.right() - left, self.height()))
            painter.drawText(figure, middle, cell.figure)
        else:
            self._paint_words(painter, place, cell)

    def _paint_words(self, painter: QPainter, place: QRectF, cell: ScoreCell) -> None:
        """Why there is no figure: an icon where they were asked, and a word or two."""
        theme = current_theme()
        font = QFont(self.font())
        font.setPointSizeF(theme.font(SMALL).pointSizeF())
        font.setWeight(QFont.Weight.DemiBold if cell.icon else QFont.Weight.Normal)
        align = Qt.AlignmentFlag.AlignCenter
        if cell.icon:
            side = theme.px(ICON)
            spot = self._mirror(QRectF(place.x(), (self.height() - side) / 2, side, side))
            icon = theme.icon(cell.icon, theme.tokens.info, ICON, self.devicePixelRatioF())
            painter.drawPixmap(spot.topLeft(), icon)
            place = place.adjusted(side + theme.px(5), 0, 0, 0)
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.setFont(font)
        painter.setPen(QColor(theme.tokens.info if cell.icon else theme.tokens.ink2))
        words = QFontMetricsF(font).elidedText(cell.words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(self._mirror(place), int(align), words)

    def _paint_name(self, painter: QPainter, end: float) -> None:
        theme = current_theme()
        tokens = theme.tokens
        left = float(theme.px(PADDING))
        font = self._bold() if self.isChecked() else self.font()
        notes = sum(self._note_width(note) + theme.px(10) for note in self.row.notes)
        name = QFontMetricsF(font).elidedText(self.row.name, Qt.TextElideMode.ElideRight, end - left - notes)
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink))
        width = width_of(name, font)
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        painter.drawText(self._mirror(QRectF(left, 0, width, self.height())), middle, name)
        left += width + theme.px(10)
        painter.setFont(self._note_font())
        for note in self.row.notes:
            pill = QRectF(left, (self.height() - theme.px(26)) / 2, self._note_width(note), theme.px(26))
            edge = (tokens.plum, 2.0) if theme.outlined else ("", 0.0)
            rounded(painter, self._mirror(pill), pill.height() / 2, tokens.plumsoft, edge)
            painter.setPen(QColor(tokens.plum))
            painter.drawText(self._mirror(pill), int(Qt.AlignmentFlag.AlignCenter), note)
            left += pill.width() + theme.px(10)

    def _scores_width(self) -> int:
        theme = current_theme()
        return 2 * theme.px(BLOCK) + theme.px(ARROW) + 2 * theme.px(PADDING)

    def _note_width(self, note: str) -> int:
        return width_of(note, self._note_font()) + current_theme().px(22)

    def _note_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(current_theme().font(SMALL).pointSizeF())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold)
        return font

    def _mirror(self, place: QRectF) -> QRectF:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return mirrored(place, QRectF(self.rect()), right_to_left=rtl)


class ScoreList(QWidget):
    """Names flow down columns; arrow keys pick the next person.

    Signals:
        picked: Key of the person who is to be scored now.
    """

    picked = Signal(object)

    def __init__(self, name: str, *, columns: int = 2) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: list[ScoreRowButton] = []
        self._last: QWidget | None = None
        self._layout = Columns(self, least=430, most=columns, gap=12, row_gap=4, down=True)
        self._group.idClicked.connect(self._tell)

    @property
    def buttons(self) -> tuple[ScoreRowButton, ...]:
        """The rows, in order."""
        return tuple(self._buttons)

    def show_rows(self, rows: Sequence[ScoreRow], current: object = None) -> None:
        """Show these people, one of them as the current one."""
        while len(self._buttons) > len(rows):
            button = self._buttons.pop()
            self._group.removeButton(button)
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        for at, row in enumerate(rows):
            if at < len(self._buttons):
                self._buttons[at].show_row(row)
            else:
                self._add(row)
        self._group.setExclusive(False)
        for button in self._buttons:
            button.setChecked(button.row.key == current)
        self._group.setExclusive(True)

    def focus(self, key: object) -> None:
        """Give the keyboard to somebody's row, without making them the current one."""
        row = next((button for button in self._buttons if button.row.key == key), None)
        if row is not None:
            row.setFocus()

    def end_with(self, widget: QWidget) -> None:
        """Keep something in the cell after the last person."""
        self._last = widget
        self._layout.addWidget(widget)

    def _add(self, row: ScoreRow) -> None:
        button = ScoreRowButton(row)
        self._group.addButton(button, len(self._buttons))
        self._buttons.append(button)
        self._layout.addWidget(button)
        # What ends the list may be higher than a row; the row beside it stays as high as the others.
        self._layout.setAlignment(button, Qt.AlignmentFlag.AlignTop)
        if self._last is not None:
            self._layout.removeWidget(self._last)
            self._layout.addWidget(self._last)
            before: QWidget = button
            for last in self._last.findChildren(QPushButton):
                self.setTabOrder(before, last)
                before = last

    def _tell(self, at: int) -> None:
        self.picked.emit(self._buttons[at].row.key)
