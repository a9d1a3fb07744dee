"""How much room a disk has left, in words."""

from pathlib import Path

from app.domain.room import LITTLE, MB, Room


def test_little_room_is_said_in_whole_megabytes() -> None:
    room = Room(Path("vault"), LITTLE - 1, reserve=True)
    assert room.little
    assert room.words == "The disk with vault has 499 MB left."
    assert not Room(Path("vault"), 500 * MB, reserve=False).little
