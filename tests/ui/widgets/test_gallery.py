"""Every control together, in four looks and two sizes of text: no faults, and something to look at."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.bot import QtBot
from tests.ui.lint import lint, settle
from tests.ui.widgets.gallery import gallery
from ui.theme import Look, Theme


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("look", Look)
def test_the_gallery_has_no_faults(
    qtbot: QtBot, theme: Theme, tmp_path: Path, look: Look, scale: float
) -> None:
    window = gallery()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    theme.use(look, scale)
    settle()
    window.grab().save(str(tmp_path / f"{look}-{scale:.0%}.png"))
    assert lint(window) == []


def test_a_page_drawn_for_right_to_left_reading_has_no_faults_either(qtbot: QtBot) -> None:
    window = gallery()
    qtbot.addWidget(window)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.show()
    qtbot.waitExposed(window)
    assert lint(window) == []
