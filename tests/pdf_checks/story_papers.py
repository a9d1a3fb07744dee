"""What a group tells, for the samples: stories with photos, “you said, we did”, the pack for handing over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final
from uuid import UUID

from app.documents.easy_read import laid_out
from app.documents.hand_over import hand_over_document
from app.documents.member_card import member_card_document
from app.documents.needs_more import needs_more_document
from app.documents.stories import said_and_did_document, stories_document, story_document
from app.domain.handing_over import HandOver, LedSession, Period, Ready, Stage, StageDate
from app.domain.stories import Feedback, FeedbackForm, Story, StoryForm, StoryKind, StoryLevel
from tests.pdf_checks.desk_papers import card
from tests.pdf_checks.help_papers import BARE_SERVICE, LONG_NAME, NUMBERS, SERVICE
from tests.pdf_checks.person_papers import photo

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.documents.blocks import Document
    from app.documents.styles import PrintStyle

DAY: Final = date(2026, 11, 17)
YEAR: Final = (date(2025, 11, 17), DAY)
QUOTE: Final = Story(
    id=UUID(int=1), form=StoryForm(kind=StoryKind.QUOTE, words="I sing all week now.", heard_on=DAY)
)
CASE: Final = Story(
    id=UUID(int=2),
    form=StoryForm(
        kind=StoryKind.CASE,
        words="I had not left the house for a year.\n\nNow I sing on Tuesdays, and I brought my neighbour.",
        heard_on=DAY,
        signed_on=DAY,
    ),
)
LONG: Final = replace(CASE, form=replace(CASE.form, words=f"{LONG_NAME}\n" * 60))
PICTURES: Final = {CASE.id: [(photo("#8A5A00"), "Somebody sings"), (photo("#2E5A88"), "A row of chairs")]}
LINES: Final = (
    Feedback(
        id=UUID(int=3),
        form=FeedbackForm(said="Twice a week would help", heard_on=DAY, did="We added Mondays", new_from=DAY),
    ),
    Feedback(id=UUID(int=4), form=FeedbackForm(said="It is loud", heard_on=DAY)),
)
SINCE: Final = {
    LINES[0].id: (
        Period(sessions=4, average=9.5, weekly=0.8, pairs=20, change=1.2),
        Period(sessions=0, average=None, weekly=None, pairs=0, change=None),
    )
}
PAGE: Final = HandOver(
    group_id=UUID(int=5),
    group_name="Silver Voices",
    stages=(
        StageDate(id=UUID(int=6), stage=Stage.STAFF, from_on=date(2026, 1, 6)),
        StageDate(id=UUID(int=7), stage=Stage.SHARED, from_on=DAY, note="Mo led twice"),
    ),
    ready=frozenset({Ready.VENUE, Ready.LEADER}),
    ahead=(
        LedSession(session_id=UUID(int=8), held_on=date(2026, 11, 24), leader="Mo"),
        LedSession(session_id=UUID(int=9), held_on=date(2026, 12, 1)),
    ),
    periods=SINCE[LINES[0].id],
)
BARE_PAGE: Final = HandOver(
    group_id=UUID(int=5), group_name=LONG_NAME, stages=(), ready=frozenset(), ahead=()
)
SHEET: Final = needs_more_document("Silver Voices", NUMBERS, SERVICE)

STORY_PAPERS: Final[dict[str, Callable[[PrintStyle], Document]]] = {
    "story": lambda style: laid_out(story_document(CASE, PICTURES, StoryLevel.FUNDER, SERVICE), style),
    "stories": lambda style: laid_out(
        stories_document("Silver Voices", (QUOTE, CASE), PICTURES, StoryLevel.INSIDE, YEAR, SERVICE), style
    ),
    "stories, none": lambda style: laid_out(
        stories_document("Silver Voices", (), {}, StoryLevel.PUBLIC, YEAR, BARE_SERVICE), style
    ),
    "stories, long": lambda style: laid_out(
        stories_document(LONG_NAME, (LONG,), PICTURES, StoryLevel.FUNDER, YEAR, SERVICE), style
    ),
    "you said, we did": lambda style: laid_out(
        said_and_did_document("Silver Voices", LINES, SINCE, YEAR, SERVICE), style
    ),
    "you said, we did, nothing": lambda style: laid_out(
        said_and_did_document(LONG_NAME, (), {}, YEAR, BARE_SERVICE), style
    ),
    "handing over": lambda style: laid_out(hand_over_document(PAGE, SHEET, SERVICE, DAY), style),
    "handing over, nothing yet": lambda style: laid_out(
        hand_over_document(BARE_PAGE, SHEET, BARE_SERVICE, DAY), style
    ),
    "card with a photo": lambda style: laid_out(
        member_card_document(card("Jean"), SERVICE, photo("#444444")), style
    ),
}
"""What a group tells, and what it hands over."""
