"""Does what a screen reader does: turns a control by its own action, without a key or the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleActionInterface

from tests.ui.lint import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QWidget

TOGGLE = QAccessibleActionInterface.toggleAction


def interface_of(widget: QWidget) -> QAccessibleInterface:
    """How a control shows itself to a screen reader."""
    found: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, f"{widget} is not seen by a screen reader"
    return found


def toggle(widget: QWidget, row: int | None = None) -> None:
    """Turn a control, or one row of a list, as a screen reader does."""
    found = interface_of(widget)
    if row is not None:
        found = found.child(row)
    found.actionInterface().doAction(TOGGLE())
    settle()


def checkable(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Everything in a widget that a screen reader shows as something to turn: itself, or rows of a list."""
    found = interface_of(widget)
    if found.state().checkable:
        yield found
    for at in range(found.childCount()):
        child: QAccessibleInterface | None = found.child(at)
        if child is not None and child.object() is None and child.state().checkable:
            yield child
