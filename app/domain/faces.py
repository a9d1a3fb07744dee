"""What the five faces are called, wherever they stand."""

from __future__ import annotations

from app.i18n import _


def face_words() -> tuple[str, ...]:
    """From 1 to 5."""
    return _("Very sad"), _("Sad"), _("In the middle"), _("Happy"), _("Very happy")
