"""Passphrases: what is strong enough, and one to suggest. Length is the defence; no rules about symbols."""

import unicodedata
from importlib.resources import files
from typing import Final

from app.errors import InvalidInputError
from app.i18n import _

SHORTEST: Final = 12
WORDS: Final = 5
_COMMON: Final = frozenset({
    "passwordpassword", "password1234", "password12345", "password123456", "passw0rd1234",
    "passphrase123", "passphrasepassphrase", "mypassphrase", "thisismypassphrase", "thisismypassword",
    "letmeinletmein", "letmeinplease", "iloveyouiloveyou", "iloveyou1234", "qwertyqwerty", "qwertyuiop12",
    "qwertyuiopasdf", "qwertyuiopasdfgh", "qwertyuiopasdfghjkl", "1qaz2wsx3edc", "1q2w3e4r5t6y",
    "abcdefghijklm", "abcdefghijklmnop", "abcdefghijklmnopqrstuvwxyz", "abcabcabcabc", "abc123abc123",
    "123456789012", "1234567890123", "12345678901234", "1234567890123456", "123456123456", "012345678901",
    "123123123123", "987654321098", "admin1234567", "administrator", "administrator1", "welcome12345",
    "welcome123456", "socialprescribing", "socialprescribing1", "socialprescriber", "linkworker123",
    "linkworkerlinkworker", "trestletrestle", "trestle12345", "trestlepassword", "thequickbrownfox",
    "correcthorsebatterystaple", "tobeornottobe", "liverpoolfc1", "manchesterunited", "manchesterunited1",
    "newcastleunited", "tottenhamhotspur", "nationalhealthservice", "changeme1234", "sunshine1234",
    "monkeymonkey", "dragondragon", "footballfootball", "football1234", "princess1234", "superman1234",
})  # fmt: skip


def suggest_passphrase() -> str:
    """Five of the fit words, 64 bits, with hyphens between."""
    import secrets  # noqa: PLC0415 - nobody waits for it before the first paint

    words = fit_words()
    return "-".join(secrets.choice(words) for _word in range(WORDS))


def fit_words() -> tuple[str, ...]:
    """The EFF large list without what nobody at a health service wants to read: `left_out.txt` says which."""
    everything = (files("xkcdpass") / "static" / "eff-long").read_text("utf-8").split()
    reviewed = (files("resources") / "passphrases" / "left_out.txt").read_text("utf-8").splitlines()
    left_out = {line for line in reviewed if line and not line.startswith("#")}
    return tuple(word for word in everything if word not in left_out)


def check_passphrase(passphrase: str) -> None:
    """Accept a passphrase that would take years to guess.

    Raises:
        InvalidInputError: It is short, one character over and over, or among the first a thief would try.
    """
    plain = unicodedata.normalize("NFKC", passphrase)
    if len(plain.strip()) < SHORTEST:
        raise _refused(_("The passphrase needs at least {count} characters.").format(count=SHORTEST))
    folded = "".join(letter for letter in plain.casefold() if letter.isalnum())
    if len(set(plain.casefold())) == 1:
        raise _refused(_("The passphrase is one character over and over."))
    if folded in _COMMON:
        raise _refused(_("Many people use this passphrase, so it is easy to guess."))


def _refused(message: str) -> InvalidInputError:
    return InvalidInputError(message, _("Use a few words that do not belong together."), "passphrase")
