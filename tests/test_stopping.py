"""Long work stops where it is safe when somebody asks, and leaves everything as it was."""

from pathlib import Path

import pytest

from app.errors import StoppedError
from app.practice import FOLDER_NAME, TownShape, open_practice
from app.stopping import Stop
from tests.conftest import Wall


class StopAt(Stop):
    """Asks for itself at the look of that number, counted from 1, and remembers what it was told."""

    def __init__(self, number: int) -> None:
        self.said: list[str] = []
        super().__init__(self.said.append)
        self.left = number

    def look(self, words: str) -> None:
        self.left -= 1
        if self.left <= 0:
            self.ask()
        super().look(words)


def test_it_goes_on_and_says_what_comes_next_until_somebody_asks() -> None:
    said: list[str] = []
    stop = Stop(said.append)
    stop.look("Copying")
    stop.look("")
    assert not stop.asked
    stop.ask()
    with pytest.raises(StoppedError, match="Stopped"):
        stop.look("Comparing")
    assert said == ["Copying"]


@pytest.mark.parametrize("number", [1, 2, 3, 5])
def test_a_stopped_town_is_wiped_and_can_be_built_again(tmp_path: Path, wall: Wall, number: int) -> None:
    folder = tmp_path / FOLDER_NAME
    shape = TownShape(people=3, sessions=2)
    with pytest.raises(StoppedError):
        open_practice(folder, wall, shape, StopAt(number).look)
    assert not folder.exists()
    unhurried = StopAt(1000)
    open_practice(folder, wall, shape, unhurried.look).close()
    assert unhurried.said[:3] == [
        "A safe place for the town",
        "People and groups",
        "Silver Voices: week 1 of 2",
    ]
