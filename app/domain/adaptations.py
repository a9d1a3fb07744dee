"""What can make a place easier to go to, for each thing that gets in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable


def adaptations(barriers: Iterable[str]) -> tuple[str, ...]:
    """Things to try for these barriers, by their keys in the talk; the first ones first, each once.

    Rules: our own library, from graded participation in occupational therapy.
    """
    library = {**_about_them(), **_about_places(), **_about_activities()}
    return tuple(dict.fromkeys(words for barrier in barriers for words in library.get(barrier, ())))


def _about_them() -> dict[str, tuple[str, ...]]:
    return {
        "pain": (_("Choose a seat that suits, and move about when they want."),),
        "tiredness": (_("Come for a part of it, at their best time of day."),),
        "breathing": (_("Plan places to rest on the way, and a seat near the door."),),
        "mood": (_("Agree on a small first step, and a call on the day."),),
        "worry_groups": (
            _("Meet the leader first."),
            _("Arrive early, and take the seat by the door."),
            _("Have a card that says: I may leave at any time."),
        ),
        "memory": (_("A reminder on the day, and the same place each week."),),
        "seeing": (_("Be met at the door, and sit where the light is good."),),
        "hearing": (_("Sit close to whoever speaks, away from noise; ask for the loop."),),
        "speaking": (_("Let the leader know how they talk; nobody has to speak."),),
        "reading": (_("Nothing has to be read or filled in; somebody reads it aloud."),),
        "continence": (_("Look for the toilet first, and sit near the way out."),),
        "balance": (_("A firm chair, a rail or an arm, and a way without steps."),),
        "sleep": (_("Look for something later in the day."),),
        "alcohol_drugs": (_("Choose a place and a time without drink."),),
    }


def _about_places() -> dict[str, tuple[str, ...]]:
    return {
        "travel": (_("Try the way together once; ask about lifts and community transport."),),
        "cost": (_("Ask about a free first time, and help with the fee."),),
        "caring": (_("Ask whether both can come, or who can sit in."),),
        "nobody_to_go_with": (_("Go along the first time, or find a buddy."),),
        "stairs_toilets": (_("Look at the way in and the toilet before the first time."),),
        "noise": (_("Ask for the quietest hour and a place to step out to."),),
        "unsafe": (_("Go by daylight, with somebody they trust."),),
        "opening_times": (_("Ask whether coming late or leaving early is fine."),),
        "internet": (_("Book by phone; use the library’s computer with help."),),
        "weather": (_("Agree what happens when it rains."),),
        "paperwork": (_("Fill in the forms together beforehand."),),
    }


def _about_activities() -> dict[str, tuple[str, ...]]:
    return {
        "too_hard": (_("Begin with the easy part, with help close by."),),
        "too_easy": (_("Ask for a harder part, or to help run it."),),
        "too_fast": (_("Ask for more time, and do it at their own pace."),),
        "too_many_people": (_("Come when it is quiet, or watch from the side first."),),
        "kit": (_("Ask what can be lent."),),
        "know_nobody": (_("Be introduced to one person before the first time."),),
        "put_off": (_("Talk about what went wrong, and what would be different this time."),),
    }
