"""What the README points at is there."""

import re
from pathlib import Path

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
