"""What the parts of Settings are called."""

from __future__ import annotations

from app.i18n import _


def section_names() -> dict[str, tuple[str, str]]:
    """The word and the icon of each part, in order."""
    return {
        "display": (_("Display"), "monitor"),
        "people": (_("Who uses this laptop"), "user-round"),
        "copies": (_("Safe copies"), "hard-drive-download"),
        "trail": (_("What was done"), "history"),
        "records": (_("Records and rights"), "archive"),
        "supervision": (_("Supervision and training"), "handshake"),
        "measures": (_("Measures"), "clipboard-list"),
        "plans": (_("Plans"), "target"),
        "numbers": (_("Local numbers"), "phone"),
        "keyboard": (_("Keyboard"), "keyboard"),
        "about": (_("About"), "info"),
    }
