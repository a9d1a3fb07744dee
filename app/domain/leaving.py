"""Why somebody leaves a group. A death is among the reasons, and is kept quietly."""

from __future__ import annotations

from enum import StrEnum

from app.i18n import _


class Leaving(StrEnum):
    """Why somebody comes no longer, as far as it is known."""

    NOT_SAID = "not said"
    MOVED_ON = "moved on"
    ENDED_WELL = "ended well"
    MOVED_AWAY = "moved away"
    ILL = "ill"
    NOT_FOR_THEM = "not for them"
    DIED = "died"

    @property
    def words(self) -> str:
        """The reason as it is shown."""
        return {
            Leaving.NOT_SAID: _("Not known"),
            Leaving.MOVED_ON: _("Moved on to something else"),
            Leaving.ENDED_WELL: _("Ended well"),
            Leaving.MOVED_AWAY: _("Moved away"),
            Leaving.ILL: _("Is ill"),
            Leaving.NOT_FOR_THEM: _("It is not for them"),
            Leaving.DIED: _("They died"),
        }[self]


def reason_words(why: Leaving, words: str) -> str:
    """The reason as it is kept with the membership."""
    if why is Leaving.NOT_SAID or not words:
        return words or ("" if why is Leaving.NOT_SAID else why.words)
    return _("{why}: {words}").format(why=why.words, words=words)
