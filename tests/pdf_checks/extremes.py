"""Papers from records nobody expects: rows taller than a page, words wider than one, rare characters."""

from __future__ import annotations

from datetime import date, time
from types import MappingProxyType
from typing import TYPE_CHECKING
from uuid import UUID

from app.documents.blocks import Document, Heading, Paragraph
from app.documents.crisis_card import crisis_card_document
from app.documents.easy_read import laid_out
from app.documents.group_page import group_document
from app.documents.plan import plan_document
from app.documents.register import register_document
from app.documents.score_sheet import score_sheets_document
from app.documents.what_matters import what_matters_document
from app.domain.attendance import Presence, Register, RegisterEntry
from app.domain.groups import Group, GroupPage, SessionState
from app.domain.life_areas import AreaView
from app.domain.organisation import Organisation
from app.domain.patterns import Pattern
from app.domain.people import Role
from app.domain.plans import Goal, Plan, Step
from app.domain.profile import Quote, WhatMatters
from app.domain.safety import LocalNumber
from app.domain.session_scores import GroupOutcome, Mode, ScoreBoard, ScoreLine, one_place
from tests.pdf_checks.group_papers import change

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.documents.styles import PrintStyle

DAY = date(2026, 11, 17)
NOBODY = UUID(int=0)
LONG = "I want to sing with people & see <friends>; Tuesdays are the longest day since Tom died. " * 14
ONE_WORD = "Featherstonehaugh" * 30
NAMES = (
    "Siân O’Connor",
    "Łukasz Żółć",
    "Nguyễn Thị Ánh",
    "Δημήτρης",
    "Ольга",
    "ليلى حسن",
    "李小龙",
    "মিতা",
    "ਗੁਰਪ੍ਰੀਤ",
    "Rose 😀",
    "Zoe\N{ZERO WIDTH SPACE}Ann\tB",
    "Ö",
    "a\N{COMBINING ACUTE ACCENT}",
    ONE_WORD,
)
SERVICE = Organisation(name="The Very Long Name of a Service for the Whole of the North " * 3, phone="0" * 60)


def plan() -> Plan:
    """A plan in which nothing is short."""
    step = Step(id=NOBODY, what=LONG, who=ONE_WORD, when=LONG, where=LONG)
    goal = Goal(id=NOBODY, words=LONG, steps=(step,) * 5)
    return Plan(
        id=NOBODY,
        person_id=NOBODY,
        person_name=ONE_WORD,
        called="Jean",
        made_on=DAY,
        made_with=ONE_WORD,
        goals=(goal, goal),
        review_on=DAY,
        ring_name=LONG,
        ring_phone="0" * 60,
    )


def register() -> Register:
    """A register of people from everywhere, in a group with a name like a story."""
    entries = tuple(
        RegisterEntry(
            person_id=UUID(int=n), name=name, role=list(Role)[n % 4], presence=Presence.HERE, note=LONG
        )
        for n, name in enumerate(NAMES)
    )
    return Register(
        session_id=NOBODY,
        group_id=NOBODY,
        group_name=LONG[:300],
        held_on=DAY,
        starts=time(14),
        ends=time(15, 30),
        venue=LONG,
        state=SessionState.UNDER_WAY,
        entries=entries,
    )


def board() -> ScoreBoard:
    """A board of the same people."""
    lines = tuple(ScoreLine(person_id=UUID(int=n), name=name) for n, name in enumerate(NAMES))
    return ScoreBoard(
        session_id=NOBODY, group_id=NOBODY, group_name=LONG, held_on=DAY, mode=Mode.UPRIGHT, lines=lines
    )


def matters() -> WhatMatters:
    """A talk with somebody who has much to say."""
    areas = tuple(
        AreaView(code=f"LA{n}", title=LONG[:80], matter=3, amount=n % 5 - 2, choice=1, words=LONG)
        for n in range(8)
    )
    return WhatMatters(
        talk_id=NOBODY,
        person_id=NOBODY,
        person_name=ONE_WORD,
        called="Jean",
        loves=("singing", ONE_WORD),
        quotes=(Quote(LONG, LONG),) * 4,
        areas=areas,
        helps=(LONG, "ليلى"),
        roles_missed=("Friend", "Singer"),
        patterns=(Pattern("Is there too much to carry?", (LONG, LONG)),),
        change=LONG,
        importance=9,
        confidence=6,
        readiness=7,
        ladder=6,
    )


def group() -> GroupPage:
    """A group that met more than a hundred times."""
    outcome = GroupOutcome(
        sessions=120,
        people=1234,
        participants=1000,
        carers=234,
        average_people=one_place(change(1, Mode.FACES).before or 0),  # type: ignore[arg-type]  # any number
        average_volunteers=None,
        scored=tuple(change(n, Mode.FACES) for n in range(120)),
        left_out=(),
    )
    return GroupPage(
        group=Group(id=NOBODY, name=LONG[:150], mode=Mode.FACES), outcome=outcome, sessions=(), members=()
    )


def every_character() -> Document:
    """A line of each plane people type from: letters, marks, signs, controls, unassigned."""
    starts = (
        0x00A0,
        0x0300,
        0x0600,
        0x0980,
        0x0A00,
        0x2000,
        0x2700,
        0x4E00,
        0xE000,
        0xFFF0,
        0x1F600,
        0x10FFF0,
    )
    lines = ("".join(map(chr, range(start, start + 16))) for start in starts)
    return Document(
        title="Characters", blocks=(Heading("Characters", 1), *(Paragraph(f"Next: {line}") for line in lines))
    )


EXTREMES: Mapping[str, Callable[[PrintStyle], Document]] = MappingProxyType(
    {
        "plan, extreme": lambda style: plan_document(plan(), SERVICE, style),
        "register, extreme": lambda style: laid_out(register_document(register(), SERVICE), style),
        "score sheets, extreme": lambda _style: score_sheets_document(board(), SERVICE),
        "crisis card, extreme": lambda _style: crisis_card_document(
            [
                LocalNumber(key="a", label=LONG, phone="0" * 60, hours=LONG),
                LocalNumber(key="b", label=LONG, phone=""),
            ]
            * 3,
            SERVICE,
        ),
        "what matters, extreme": lambda _style: what_matters_document(matters(), SERVICE, {}, LONG),
        "group, extreme": lambda style: laid_out(group_document(group(), SERVICE), style),
        "characters": lambda _style: every_character(),
    }
)
