"""Every dialog that can be filled in, and forms about what is there: no fault at any size of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.at_the_desk import silver_voices
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle
from tests.ui.half_typed import WAYS, Way, fill, jean
from tests.ui.lint import lint_at_every_size
from tests.ui.shared_window import SharedWindow, windows_over

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.conftest import Template
    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.widgets.dialog import Dialog


@pytest.fixture(scope="module")
def windows(
    town: Path, tmp_path_factory: pytest.TempPathFactory, template: Template
) -> Iterator[SharedWindow]:
    """Lends the same window to one dialog after the other; each makes what it needs, if it is not there."""
    yield from windows_over(town, tmp_path_factory, template, keeps=True)


@pytest.fixture
def kept_frame(qtbot: QtBot, windows: SharedWindow, request: pytest.FixtureRequest) -> Iterator[Frame]:
    """The window over the town, with Today on show."""
    with windows.lent(qtbot, request) as frame:
        yield frame


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_a_dialog_has_no_fault_empty_or_put_back(
    qtbot: QtBot, windows: SharedWindow, kept_frame: Frame, way: Way
) -> None:
    frame, window = kept_frame, kept_frame.window_open
    if way.ends:
        windows.renew()
    assert window is not None
    window.go(way.screen, way.argument(frame))
    settle(qtbot, frame)
    way.open(window.screen_shown)
    settle(qtbot, frame)

    def there() -> list[Dialog]:
        return [dialog for dialog in frame.findChildren(way.kind) if dialog.isVisible()]

    qtbot.waitUntil(lambda: len(there()) == 1, timeout=LONGEST)
    (dialog,) = there()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=LONGEST)
    assert lint_at_every_size(dialog) == []
    fill(dialog)
    dialog.put_back(dialog.half_typed())
    settle(qtbot, frame)
    assert lint_at_every_size(dialog) == []


@pytest.mark.parametrize(("name", "known"), [("person_form", jean), ("group_form", silver_voices)])
def test_a_form_about_what_is_there_has_no_fault(
    qtbot: QtBot, kept_frame: Frame, name: str, known: Callable[[Frame], object]
) -> None:
    frame, window = kept_frame, kept_frame.window_open
    assert window is not None
    window.go(name, known(frame))
    settle(qtbot, frame)
    assert lint_at_every_size(frame) == []
