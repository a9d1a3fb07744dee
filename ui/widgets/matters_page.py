"""Which cards "What matters to …" is made of, each with the question that Change goes back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.talk import Kind
from app.i18n import _
from ui.widgets.matters_cards import ChangeCard, HelpsCard, LifeCard, LovesCard
from ui.widgets.matters_lists import BarriersCard, FeelingsCard, LinesCard, WeekCard

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPixmap

    from app.domain.profile import WhatMatters
    from app.domain.talk import Talk
    from ui.widgets.matters_cards import ChangeableCard

LOVES, HELPS, CHANGE, START = "M1", "M4", "R1", "R5"
WEEK, FEELINGS, BARRIERS, STRENGTHS, PRIORITIES = "W1", "P1", "B1", "S1", "S2"
MOST_QUOTES = 3


def left_cards(
    matters: WhatMatters, talk: Talk, photos: Mapping[str, tuple[str, QPixmap]]
) -> dict[str, ChangeableCard]:
    """By the code of their question: what somebody loves, their life now, how their days feel.

    Args:
        photos: Key of a picture of their own -> its words, and the picture.
    """
    options = {o.key: o for q in talk.definition.questions for o in q.options if q.kind is Kind.WORDS}
    known: dict[str, tuple[str | QPixmap, str]] = {k: (o.picture or k, o.label) for k, o in options.items()}
    known |= {key: (picture, label) for key, (label, picture) in photos.items()}
    loves = [known[key] for key in matters.loves if key in known]
    helps = talk.definition.question(HELPS).text
    quotes = [q for q in matters.quotes if q.words != matters.change and q.question != helps]
    areas = [q.code for q in talk.definition.questions if q.kind is Kind.AREA]
    cards: dict[str, ChangeableCard] = {
        LOVES: LovesCard(loves, quotes[:MOST_QUOTES]),
        areas[0]: LifeCard(matters.areas),
        FEELINGS: FeelingsCard(matters.feelings),
    }
    return _asked(cards, talk)


def right_cards(matters: WhatMatters, talk: Talk) -> dict[str, ChangeableCard]:
    """By the code of their question: strengths, what comes first, what helps, what is in the way, change."""
    steps = talk.definition.question(START).options
    start = next((o.label for o in steps if o.key == f"step{matters.ladder}"), "")
    cards: dict[str, ChangeableCard] = {
        STRENGTHS: LinesCard(_("My strengths"), matters.strengths),
        PRIORITIES: LinesCard(_("What comes first"), matters.priorities),
        HELPS: HelpsCard(matters.helps, matters.roles_missed),
        BARRIERS: BarriersCard(matters.barriers),
        CHANGE: ChangeCard(matters, start),
    }
    return _asked(cards, talk)


def week_cards(matters: WhatMatters, talk: Talk) -> dict[str, ChangeableCard]:
    """The week, as wide as the page; nothing where it was not asked."""
    if matters.week is None:
        return {}
    pictures = {o.key: o.picture for o in talk.definition.question(WEEK).options}
    return {WEEK: WeekCard(matters.week, pictures)}


def _asked(cards: dict[str, ChangeableCard], talk: Talk) -> dict[str, ChangeableCard]:
    """Those whose question this version of the talk has."""
    codes = {question.code for question in talk.definition.questions}
    return {code: card for code, card in cards.items() if code in codes}
