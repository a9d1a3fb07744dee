"""Where the passphrase comes from: a file, or a prompt; never an argument or the environment."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING

from app.errors import InvalidInputError, NotFoundError
from app.i18n import _

if TYPE_CHECKING:
    from pathlib import Path


def read_passphrase(file: Path | None, *, new: bool = False) -> str:
    """The passphrase from the first line of `file`, or typed twice where it is new, or typed once.

    Raises:
        NotFoundError: The file cannot be read.
        InvalidInputError: Two different passphrases were typed, nobody is there to type, or the file
            has another encoding than UTF-8.
    """
    if file is not None:
        return _first_line(file)
    if not sys.stdin.isatty():
        raise InvalidInputError(
            _("There is no passphrase."), _("Use --passphrase-file FILE, or run this where you can type.")
        )
    try:
        typed = getpass.getpass(_("Passphrase: "))
        again = getpass.getpass(_("Again: ")) if new else typed
    except EOFError as error:
        raise InvalidInputError(_("There is no passphrase."), _("Type it, then press Enter.")) from error
    if again != typed:
        raise InvalidInputError(_("The two passphrases differ."), _("Type the same words twice."))
    return typed


def _first_line(file: Path) -> str:
    try:
        # Some editors begin a file with a mark that nobody sees and nobody typed.
        return file.read_text("utf-8-sig").splitlines()[0]
    except UnicodeDecodeError as error:
        raise InvalidInputError(
            _("The passphrase file is not written in UTF-8."),
            _("Save it anew with the encoding UTF-8."),
        ) from error
    except (OSError, IndexError) as error:
        raise NotFoundError(
            _("The passphrase file cannot be read."),
            _("Check the name of the file, and that it has one line."),
        ) from error
