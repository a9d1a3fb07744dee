"""What the file of a paper is called: never after a person, unless somebody chose that for this one paper."""

from __future__ import annotations

import re
from typing import Final

from app.i18n import _

LONGEST: Final = 60
"""Most characters of a name in a file name."""
_NO_FILE: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')


def with_their_name(file: str, called: str) -> str:
    """The name of a file with somebody's name before it; what no file can be called is left out."""
    plain = " ".join(_NO_FILE.sub(" ", called).split()).strip(". ")[:LONGEST].strip(". ")
    return _("{name}, {file}").format(name=plain, file=file) if plain else file
