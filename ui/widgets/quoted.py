"""What somebody said, in quote marks, within a line of other words."""

from app.i18n import _


def quoted(words: str) -> str:
    """The words in quote marks; nothing stays nothing."""
    return _("“{words}”").format(words=words) if words else ""
