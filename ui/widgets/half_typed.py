"""What stands in the fields of a dialog, by their labels, and how it is put back."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from ui.widgets.check import RadioBox
from ui.widgets.field import Dropdown, LineField, SecretField, TextField
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.stepper import Stepper
from ui.widgets.toggles import PaintedCheck

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Filled: TypeAlias = LineField | TextField | Dropdown | SegmentedSwitch | Stepper | RadioBox | PaintedCheck
"""Everything that can be filled in. A new kind of field is added here, and in `_read` and `_write`."""


def typed_in(root: QWidget) -> dict[str, Any]:
    """Label -> what is filled in, as plain values; fields put out of sight and passphrases are left out."""
    return {name: _read(field) for name, field in _fields(root) if not _put_away(field)}


def put_back(root: QWidget, typed: Mapping[str, Any]) -> None:
    """Fill in what `typed_in` gave; what is not there any more is passed over."""
    for name, field in list(_fields(root)):
        if name in typed:
            _write(field, typed[name])


def _fields(root: QWidget) -> Iterator[tuple[str, Filled]]:
    met: Counter[str] = Counter()
    for widget in root.findChildren(QWidget):
        if isinstance(widget, Filled) and not isinstance(widget, SecretField):
            name = _name(widget)
            met[name] += 1
            yield (f"{name} ({met[name]})" if met[name] > 1 else name), widget


def _name(field: Filled) -> str:
    match field:
        case LineField() | TextField() | Dropdown():
            return field.label.text()
        case Stepper():
            return field.spin.accessibleName()
        case SegmentedSwitch():
            return field.accessibleName()
        case _:
            return field.text()


def _put_away(field: QWidget) -> bool:
    return field.isHidden() and field.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def _read(field: Filled) -> str | int | bool:
    match field:
        case LineField():
            return field.line.text()
        case TextField():
            return field.edit.toPlainText()
        case Dropdown() | SegmentedSwitch():
            return field.place
        case Stepper():
            return field.value
        case _:
            return field.isChecked()


def _write(field: Filled, value: Any) -> None:  # noqa: ANN401 - whatever `_read` gave for this kind
    match field:
        case LineField():
            field.set_text(value)
        case TextField():
            field.set_text(value)
            field.edit.moveCursor(QTextCursor.MoveOperation.End)
        case Dropdown() | SegmentedSwitch():
            field.choose(value)
            field.chosen.emit(value)
        case Stepper():
            field.spin.setValue(value)
        case RadioBox():
            if value:  # another one of its set is what takes it back
                field.setChecked(True)
        case _:
            field.setChecked(value)
