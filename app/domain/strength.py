"""How strong a passphrase is so far, in words that help to finish it."""

from __future__ import annotations

import re
from typing import Final

from app.i18n import _, ngettext

STRONG_WORDS: Final = 5
"""Words of the list that suggestions come from; they give 64 bits: years of guessing."""
STRONG_LENGTH: Final = 20
"""Characters from which a passphrase without five words counts as strong too."""


def words_in(passphrase: str) -> int:
    """How many words there are, whatever stands between them."""
    return len([word for word in re.split(r"[\s\-_.,;:]+", passphrase) if len(word) > 1])


def words_so_far(passphrase: str) -> str:
    """How many words there are, as a sentence."""
    words = words_in(passphrase)
    return ngettext("{n} word so far.", "{n} words so far.", words).format(n=words)


def encouragement(passphrase: str) -> str:
    """What to say below a passphrase that is being typed and may already be used."""
    words = words_in(passphrase)
    if words >= STRONG_WORDS or len(passphrase) >= STRONG_LENGTH:
        return _("This passphrase is strong.")
    missing = STRONG_WORDS - words
    more = ngettext("{n} more word makes it strong.", "{n} more words make it strong.", missing)
    return _("{so_far} {more}").format(so_far=words_so_far(passphrase), more=more.format(n=missing))
