"""Draws one row of a register."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.i18n import _
from ui.theme import current_theme
from ui.theme.paint import dashed, mirrored, rounded, smooth
from ui.theme.tokens import BODY, CONTROL_RADIUS, SMALL, TARGET
from ui.widgets.check import paint_tick_box
from ui.widgets.key_cap import CapColours, cap_font, cap_size, paint_cap
from ui.widgets.register_rows import ROW, Index, RegisterRow

GAP, BOX, PADDING = 4, 26, 12


def row_height() -> int:
    """Height in px of one row, without the gap below it."""
    return current_theme().tall(TARGET)


def row_place(cell: QRect, gap: int, *, right_to_left: bool) -> QRect:
    """The row within its cell, which holds the gaps as well."""
    return QRect(cell.x() + gap * right_to_left, cell.y(), cell.width() - gap, row_height())


class RegisterPainter(QStyledItemDelegate):
    """Unmarked: an empty box. Here: tick, green edge and the word.

    Attributes:
        column_gap: Space between two columns, in px.
        keys: The key shown on the row that adds somebody.
    """

    column_gap = 12
    keys = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One cell; the list decides its width."""
        del option, index
        return QSize(10, row_height() + current_theme().px(GAP))

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Leave ticking to the list: the whole row is the check box."""
        del event, model, option, index
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        painter.save()
        smooth(painter)
        place = QRectF(row_place(option.rect, self.column_gap, right_to_left=_rtl(option)))
        row = index.data(ROW)
        if isinstance(row, RegisterRow):
            _paint_person(painter, place, row, right_to_left=_rtl(option))
        else:
            words = (str(index.data()), _("Someone new"))
            _paint_adding(painter, place, words, self.keys, right_to_left=_rtl(option))
        painter.restore()


def _rtl(option: QStyleOptionViewItem) -> bool:
    return bool(option.direction == Qt.LayoutDirection.RightToLeft)


def _font(size: float, weight: int) -> QFont:
    theme = current_theme()
    font = theme.font(size, weight)
    font.setFamilies(theme.families)
    return font


def _paint_person(painter: QPainter, place: QRectF, row: RegisterRow, *, right_to_left: bool) -> None:
    theme = current_theme()
    tokens = theme.tokens
    edge = (
        (tokens.good, float(theme.edge))
        if row.here
        else (tokens.border, float(theme.edge) if theme.outlined else 1.0)
    )
    rounded(painter, place, CONTROL_RADIUS - 1, tokens.goodsoft if row.here else tokens.surface, edge)
    side = theme.px(BOX)
    box = QRectF(place.x() + theme.px(PADDING), place.center().y() - side / 2, side, side)
    mark = tokens.surface if row.here else tokens.border
    paint_tick_box(
        painter, mirrored(box, place, right_to_left=right_to_left), tokens.good, mark, ticked=row.here
    )
    room = place.adjusted(theme.px(PADDING) + side + theme.px(9), 0, -theme.px(13), 0)
    if row.here:
        room = _from_right(painter, place, room, (_("Here"), tokens.good, 600), right_to_left=right_to_left)
    elif row.away:
        room = _from_right(painter, place, room, (row.away, tokens.ink2, 500), right_to_left=right_to_left)
    if row.role:
        word = (row.role, tokens.tone(row.role_tone), 500)
        room = _from_right(painter, place, room, word, right_to_left=right_to_left)
    _paint_name(painter, place, room, row, right_to_left=right_to_left)


def _from_right(
    painter: QPainter, place: QRectF, room: QRectF, word: tuple[str, str, int], *, right_to_left: bool
) -> QRectF:
    """Draw a word at the right end of the room; what is left of the room comes back."""
    text, colour, weight = word
    font = _font(SMALL, weight)
    width = QFontMetricsF(font).horizontalAdvance(text) + 2
    spot = mirrored(
        QRectF(room.right() - width, room.y(), width, room.height()), place, right_to_left=right_to_left
    )
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(spot, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
    return room.adjusted(0, 0, -width - current_theme().px(9), 0)


def _paint_name(
    painter: QPainter, place: QRectF, room: QRectF, row: RegisterRow, *, right_to_left: bool
) -> None:
    tokens = current_theme().tokens
    font = _font(BODY, 600 if row.here else 500)
    metrics = QFontMetricsF(font)
    name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, room.width())
    width = metrics.horizontalAdvance(name) + 2
    middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    painter.setFont(font)
    painter.setPen(QColor(tokens.ink))
    spot = QRectF(room.x(), room.y(), width, room.height())
    painter.drawText(mirrored(spot, place, right_to_left=right_to_left), middle, name)
    rest = room.adjusted(width + current_theme().px(9), 0, 0, 0)
    if not row.note or rest.width() < current_theme().px(30):
        return
    font = _font(SMALL, 400)
    note = QFontMetricsF(font).elidedText(row.note, Qt.TextElideMode.ElideRight, rest.width())
    rest.setWidth(QFontMetricsF(font).horizontalAdvance(note) + 2)
    painter.setFont(font)
    painter.setPen(QColor(tokens.ink2))
    painter.drawText(mirrored(rest, place, right_to_left=right_to_left), middle, note)


def _paint_adding(
    painter: QPainter, place: QRectF, words: Sequence[str], keys: str, *, right_to_left: bool
) -> None:
    """The row that adds somebody, in the longest words that leave room for its key."""
    theme = current_theme()
    tokens = theme.tokens
    rounded(painter, place, CONTROL_RADIUS - 1, tokens.surface)
    dashed(painter, place, CONTROL_RADIUS - 1, tokens.softink, 2.0)
    side = theme.px(22)
    icon = QRectF(place.x() + theme.px(12), place.center().y() - side / 2, side, side)
    density = painter.device().devicePixelRatioF()
    corner = mirrored(icon, place, right_to_left=right_to_left).topLeft()
    painter.drawPixmap(QPointF(corner), theme.icon("user-round-plus", tokens.softink, 22, density))
    font = _font(BODY, 600)
    room = QRectF(place)
    room.setLeft(icon.right() + theme.px(7))
    room.setRight(place.right() - theme.px(13))
    if keys and not theme.large_text:
        size = cap_size(theme, font, keys)
        cap = QRectF(room.right() - size.width(), 0, size.width(), size.height() + 2)
        cap.moveCenter(QPointF(cap.center().x(), place.center().y()))
        room.setRight(cap.left() - theme.px(6))
        colours = CapColours(tokens.softink, tokens.border, tokens.sunk)
        cap = mirrored(cap, place, right_to_left=right_to_left)
        paint_cap(painter, cap, keys, cap_font(theme, font), colours)
    said = fitting_words(words, font, room.width())
    room.setWidth(QFontMetricsF(font).horizontalAdvance(said) + 2)
    painter.setFont(font)
    painter.setPen(QColor(tokens.softink))
    middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    painter.drawText(mirrored(room, place, right_to_left=right_to_left), middle, said)


def fitting_words(words: Sequence[str], font: QFont, width: float) -> str:
    """The first words that fit into a width in px; else the last, shortened with three dots."""
    metrics = QFontMetricsF(font)
    for said in words:
        if metrics.horizontalAdvance(said) <= width:
            return said
    return metrics.elidedText(words[-1], Qt.TextElideMode.ElideRight, width)
