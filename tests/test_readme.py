"""What the README points at is there."""

import re
from pathlib import Path

from app.__main__ import ANYWHERE, AT_THE_DOOR, INSIDE

ROOT = Path(__file__).parent.parent


def test_every_picture_and_file_the_readme_names_exists() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    named = [
        *re.findall(r"\]\(([^)#]+)\)", text),
        *re.findall(r"`((?:resources|tests|app|ui)/[\w./]*)`", text),
    ]
    assert "resources/help/today.png" in named
    for place in named:
        assert (ROOT / place).exists(), place


def test_every_command_is_named_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in {**ANYWHERE, **AT_THE_DOOR, **INSIDE} if f"`{name}`" not in text] == []
