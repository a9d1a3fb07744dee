"""Every widget test starts in cream at 100 % and leaves it so."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import Look, Theme, current_theme


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The theme of the application."""
    assert qapp is not None
    theme = current_theme()
    theme.use(Look.CREAM, 1.0)
    yield theme
    theme.use(Look.CREAM, 1.0)
