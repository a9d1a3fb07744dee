"""Keeps the focus where it was while part of a page is built anew."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def same_focus(page: QWidget) -> Iterator[None]:
    """Build inside it; if the focused control is gone afterwards, the new one of its name gets the focus.

    A control is known by its object name, else by what a screen reader calls it. New controls must be
    shown inside, since a hidden one takes no focus.
    """
    before = _focused(page)
    name = _name(before) if before is not None and page.isAncestorOf(before) else ""
    yield
    if before is None or not name or before.isVisible():
        return
    for control in page.findChildren(QWidget):
        if control.isVisible() and _name(control) == name:
            control.setFocus()
            return


def _focused(page: QWidget) -> QWidget | None:
    return page.window().focusWidget()


def _name(control: QWidget) -> str:
    words = control.text() if isinstance(control, QAbstractButton) else ""
    return control.objectName() or control.accessibleName() or words
