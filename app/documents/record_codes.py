"""What the codes in a record mean, in words for the person it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from app.domain.help_offers import HelpAnswer
from app.domain.languages import OWN_NAMES, language_words
from app.domain.plans import StepStatus
from app.domain.rights import RequestKind
from app.domain.stories import StoryKind, StoryLevel
from app.domain.supervision import MeetingKind
from app.domain.tier import Tier
from app.domain.young import Responsible
from app.i18n import _
from app.measures import registry
from app.measures.questionnaire import Occasion

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_AS_SHOWN: Final[Mapping[str, Callable[[str], Any]]] = {
    "step.status": StepStatus,
    "tier_decision.tier": Tier,
    "supervision_meeting.kind": MeetingKind,
    "help_answer.answer": HelpAnswer,
    "occasion": Occasion,
    "agreed_photo.level": StoryLevel,
    "story.level": StoryLevel,
    "story.kind": StoryKind,
    "young_agreement.responsible": Responsible,
}


def codes() -> Mapping[str, Mapping[str, str]]:
    """ "table.column", or "column" for every table -> the words of each code it may hold."""
    return {**_of_people(), **_of_sessions(), **_of_talks(), **_of_the_record()}


def shown(table: str, column: str, value: str) -> str:
    """The words that screens use for a value, where there are some; else ""."""
    kind = _AS_SHOWN.get(f"{table}.{column}") or _AS_SHOWN.get(column)
    try:
        return str(kind(value).words) if kind else ""
    except ValueError:
        return ""


def _of_people() -> dict[str, Mapping[str, str]]:
    return {
        "role": {
            "participant": _("somebody who takes part"),
            "carer": _("a carer"),
            "volunteer": _("a volunteer"),
            "staff": _("a member of staff"),
        },
        "person.language": {"en-GB": _("English")},
        "language": {code: language_words(code) for code in OWN_NAMES},
        "need.category": {
            "communication support": _("What helps when we talk"),
            "communication professional": _("Who helps us to talk with you"),
            "contact method": _("How to reach you"),
            "information format": _("How to give you something to read"),
        },
        "consent.purpose": {
            "keep a record": _("Keeping a record about you"),
            "share with the GP or referrer": _("Sharing your plan with your GP or whoever sent you"),
            "share with a group": _("Telling a group about you"),
            "count in reports": _("Counting you in reports"),
            "use words or photos": _("Using your words or photos"),
            "contact later": _("Getting in touch with you later"),
        },
        "consent.decision": {
            "yes": _("You said yes."),
            "no": _("You said no."),
            "withdrawn": _("You took your yes back."),
        },
    }


def _of_sessions() -> dict[str, Mapping[str, str]]:
    return {
        "attendance_mark.presence": {
            "here": _("You were here."),
            "sent apology": _("You sent word that you could not come."),
            "no word": _("You were not here, and we had no word."),
        },
        "session_score.mode": {
            "faces": _("five faces"),
            "0 to 10": _("a line from 0 to 10"),
            "upright line": _("an upright line from 0 to 10"),
        },
        "session_score.moment": {"before": _("before"), "after": _("after")},
        "session_score.reason": {
            "did not want to say": _("you did not want to say"),
            "could not tell": _("you could not tell"),
        },
        "session_score.measure": {"session check-in": _("Session check-in")},
    }


def _of_talks() -> dict[str, Mapping[str, str]]:
    domains = {domain.code: domain for domain in registry.complexity_domains()}
    return {
        "talk_course.answered_by": {
            "themself": _("you"),
            "with a supporter": _("you, with somebody who supports you"),
            "somebody for them": _("somebody for you"),
        },
        "answer.state": {
            "answered": "",
            "not sure": _("You were not sure."),
            "did not want to say": _("You did not want to say."),
        },
        "code": {flag.code: flag.sign for flag in registry.red_flags()},
        "red_flag.seen": {
            "yes": _("It was looked for, and seen."),
            "no": _("It was looked for, and not seen."),
        },
        "help_answer.offer": {offer.key: offer.text for offer in registry.help_offers()},
        "complexity_rating.code": {code: domain.title for code, domain in domains.items()},
        "tier_decision.move": {
            "found": _("it follows from what you said"),
            "raised": _("somebody who works with you thought so"),
            "lowered": _("two people who work here decided it together"),
        },
        "answered_by": {
            "self": _("you alone"),
            "with help": _("you, with help"),
            "proxy": _("somebody for you"),
            "observer": _("somebody who watched"),
            "records": _("taken from records"),
        },
        "way": {
            "words": _("in words"),
            "faces": _("with faces"),
            "sorting": _("by sorting cards"),
            "read aloud": _("read aloud"),
        },
    }


def _of_the_record() -> dict[str, Mapping[str, str]]:
    return {
        "keeping.kind": {rule.kind.value: rule.label for rule in registry.first_schedule()},
        "rights_request.kind": {
            RequestKind.SEE: _("To see everything that is kept about you"),
            RequestKind.CORRECT: _("To have something put right"),
            RequestKind.ERASE: _("To have it erased"),
            RequestKind.RESTRICT: _("That it is not used"),
            RequestKind.OBJECT: _("That it is not used in this way"),
            RequestKind.TAKE: _("To take it somewhere else"),
        },
    }
