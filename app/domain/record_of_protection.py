"""The section about a child who is protected by law: for the worker alone, as risks are."""

from __future__ import annotations

from app.domain import record_choices as choices
from app.domain.record_items import Item, Kind, Section, day, line, words
from app.i18n import _

BOTH = ("Looked after child", "Unborn child protection plan")


def about_protection() -> tuple[Section, ...]:
    """It stays empty for nearly everybody."""
    return (
        Section(
            key="protection",
            title=_("Protection of a child"),
            name="Safeguarding",
            many=True,
            day="started_on",
            private=True,
            hint=_("A worry about somebody's safety belongs on the private page (F8), not here."),
            items=(
                Item(
                    key="what",
                    label=_("What there is"),
                    kind=Kind.CHOICE,
                    choices=choices.protections(),
                    standard=BOTH,
                    needed=True,
                    short=True,
                ),
                day("started_on", _("Since"), *BOTH, needed=True),
                day("ended_on", _("Until"), *BOTH, past=False),
                line("authority", _("Which council"), *BOTH, short=True),
                words("comment", _("What to know for our work")),
            ),
        ),
    )
