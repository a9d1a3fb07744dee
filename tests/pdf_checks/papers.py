"""Every paper the program makes, with ordinary, long and empty content, in every style."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING
from uuid import UUID

from app.documents.change_page import change_document
from app.documents.desk_figures import desk_figures_document
from app.documents.easy_read import laid_out
from app.documents.group_page import group_document
from app.documents.help_page import help_document
from app.documents.measure_form import measure_form_document
from app.documents.measures_page import measures_document
from app.documents.member_card import member_card_document
from app.documents.paperwork import paperwork_document
from app.documents.plan import plan_document
from app.documents.register import register_document
from app.documents.rescue_sheet import rescue_sheet_document
from app.documents.score_sheet import score_sheets_document
from app.documents.sorted_cards import sorted_cards_document
from app.documents.styles import STANDARD, large_print, style_named
from app.documents.subject_access import subject_access_document
from app.documents.supervision import supervision_document
from app.documents.talk_form import talk_form_document
from app.documents.what_matters import what_matters_document
from app.documents.who_has_seen import who_has_seen_document
from app.domain.attendance import Presence, Register, RegisterEntry
from app.domain.groups import SessionState
from app.domain.help_pages import HelpPage, parse
from app.domain.life_areas import AreaView
from app.domain.organisation import Organisation
from app.domain.paperwork import PaperKind
from app.domain.patterns import Pattern
from app.domain.people import Role
from app.domain.plans import Goal, Plan, Step, StepStatus
from app.domain.profile import Quote, WhatMatters
from app.domain.rescue import RescueKey, RescueSheet
from app.domain.session_scores import Mode, ScoreBoard, ScoreLine
from app.measures.registry import current_measure
from tests.pdf_checks.change_papers import session_change, who_5_change
from tests.pdf_checks.desk_papers import card, desk_figures
from tests.pdf_checks.form_papers import line_measure, made_measure, short_talk
from tests.pdf_checks.group_papers import group_page, page_with_parts
from tests.pdf_checks.help_papers import HELP, HELP_PAPERS
from tests.pdf_checks.onward_papers import LONG_WISH, PLAN_PAPERS
from tests.pdf_checks.picture_papers import card_pictures, sorted_record
from tests.pdf_checks.place_papers import PLACE_PAPERS
from tests.pdf_checks.record_papers import paper, subject_record
from tests.pdf_checks.score_papers import score_histories
from tests.pdf_checks.sheet_papers import SHEETS
from tests.pdf_checks.story_papers import STORY_PAPERS
from tests.pdf_checks.supervision_papers import TEAM, supervision_page
from tests.pdf_checks.trail_papers import seen_record

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.documents.blocks import Document
    from app.documents.styles import PrintStyle

SERVICE = Organisation(name="Riverside Link Work", phone="01632 960 123")
BARE_SERVICE = Organisation(name="Riverside Link Work")
DAY = date(2026, 11, 17)
LONG_NAME = "Maximiliana Oluwaseun Barnaby-Featherstonehaugh van der Berg " * 3
STYLES: tuple[PrintStyle, ...] = (
    STANDARD,
    style_named("standard", tint="yellow"),
    large_print(16),
    large_print(20),
    style_named("large print", 28, "cream"),
    style_named("easy read", tint="green"),
    style_named("dyslexia friendly", tint="cream"),
    style_named("high contrast", tint="pink"),
)


def key(number: int) -> UUID:
    """An id for a made-up value."""
    return UUID(int=number)


def plan(words: str = "I want to sing with people again.", steps: int = 3) -> Plan:
    """A plan with one goal."""
    made = tuple(
        Step(
            id=key(10 + n),
            what=f"Go to Silver Voices {n}",
            who="Jean, with Anya",
            when="next Tuesday" if n % 2 else "soon",
            on=date(2026, 11, 24) if n % 2 else None,
            at=time(14) if n % 4 == 1 else None,
            where="St Mark's church hall, step-free side door" if n == 1 else "",
            status=list(StepStatus)[n % 3],
        )
        for n in range(1, steps + 1)
    )
    return Plan(
        id=key(1),
        person_id=key(2),
        person_name="Zoë Łódź-O'Connor",
        called="Zoë",
        made_on=DAY,
        made_with="Sam",
        goals=(Goal(id=key(3), words=words, importance=9, confidence=7, steps=made),),
        review_on=date(2027, 1, 12),
        review_by="Sam",
        ring_name="Sam",
        ring_phone="01632 960 123",
        worry_open=True,
    )


EMPTY_PLAN = Plan(id=key(1), person_id=key(2), person_name="Jo", called="Jo", made_on=DAY)


def register(people: int = 15, name: str = "Person") -> Register:
    """A register with some marks."""
    presences = (Presence.HERE, None, Presence.APOLOGY, Presence.NO_WORD)
    entries = tuple(
        RegisterEntry(
            person_id=key(100 + n),
            name=f"{name} {n}",
            role=list(Role)[n % 4] if people > 20 else Role.PARTICIPANT,
            presence=presences[n % 4],
            note="with Rose" if n % 5 == 0 else "",
        )
        for n in range(people)
    )
    return Register(
        session_id=key(4),
        group_id=key(5),
        group_name="Silver Voices",
        held_on=DAY,
        starts=time(14),
        ends=time(15, 30),
        venue="St Mark's church hall",
        state=SessionState.PLANNED,
        entries=entries,
        visitors=1,
    )


def board(people: int, mode: Mode) -> ScoreBoard:
    """A score board of people who came."""
    lines = tuple(ScoreLine(person_id=key(200 + n), name=f"Ines Duarte {n}") for n in range(people))
    return ScoreBoard(
        session_id=key(4), group_id=key(5), group_name="Silver Voices", held_on=DAY, mode=mode, lines=lines
    )


def matters() -> WhatMatters:
    """What a whole talk showed."""
    areas = tuple(
        AreaView(
            code=f"LA{n}",
            title=f"Part of life {n}",
            matter=n % 4,
            amount=n % 5 - 2,
            choice=n % 3,
            words="Yes.",
            now="As it is",
        )
        for n in range(1, 9)
    )
    return WhatMatters(
        talk_id=key(6),
        person_id=key(2),
        person_name="Jean Okafor",
        called="Jean",
        loves=("singing", "gardening", "unknown picture"),
        quotes=(Quote("What would a good week look like?", "I miss singing since Tom died. 😀 ليلى"),),
        areas=areas,
        helps=("The number 12 bus.",),
        roles_missed=("Friend",),
        patterns=(Pattern("Is there too little of what matters?", ("Part of life 1", "Part of life 5")),),
        change="I want Tuesdays to go faster.",
        importance=9,
        confidence=6,
        readiness=None,
        ladder=2,
    )


EMPTY_MATTERS = WhatMatters(
    talk_id=key(6),
    person_id=key(2),
    person_name="Jo",
    called="Jo",
    loves=(),
    quotes=(),
    areas=(),
    helps=(),
    roles_missed=(),
    patterns=(),
    change="",
    importance=None,
    confidence=None,
    readiness=None,
    ladder=None,
)


RESCUE = RescueKey(
    text="AB12 CD34 EF56 GH78 JK90 MN12 PQ34 RS56 T7",
    organisation=SERVICE.name,
    sheet=RescueSheet(number=2, made_at=datetime.combine(DAY, time(14, 14)).astimezone()),
    ask_for=(2, 5),
)

PAPERS: dict[str, Callable[[PrintStyle], Document]] = {
    "plan": lambda style: plan_document(plan(), SERVICE, style),
    "plan, long": lambda style: plan_document(plan(LONG_WISH, 40), SERVICE, style),
    "plan, empty": lambda style: plan_document(EMPTY_PLAN, BARE_SERVICE, style),
    **PLAN_PAPERS,
    **PLACE_PAPERS,
    **SHEETS,
    **STORY_PAPERS,
    "register": lambda style: laid_out(register_document(register(), SERVICE), style),
    "register, long": lambda style: laid_out(register_document(register(90, LONG_NAME), SERVICE), style),
    "register, empty": lambda style: laid_out(register_document(register(0), SERVICE), style),
    "score sheets, faces": lambda _style: score_sheets_document(board(3, Mode.FACES), SERVICE),
    "score sheets, 0 to 10": lambda _style: score_sheets_document(board(2, Mode.ZERO_TO_TEN), SERVICE),
    "score sheets, nobody": lambda _style: score_sheets_document(board(0, Mode.FACES), SERVICE),
    "what matters": lambda style: laid_out(
        what_matters_document(
            matters(), SERVICE, {"singing": "Singing", "step2": "Join a part, with support"}, "A guide."
        ),
        style,
    ),
    "what matters, empty": lambda style: laid_out(
        what_matters_document(EMPTY_MATTERS, SERVICE, {}, "A guide."), style
    ),
    "sorted cards": lambda _style: sorted_cards_document(
        sorted_record(4), "Jean Okafor", SERVICE, "A guide.", card_pictures()
    ),
    "sorted cards, long": lambda _style: sorted_cards_document(
        sorted_record(30, LONG_NAME), LONG_NAME, SERVICE, "A guide.", card_pictures()
    ),
    "sorted cards, empty": lambda _style: sorted_cards_document(
        sorted_record(0), "Jo", BARE_SERVICE, "A guide.", {}
    ),
    "scores": lambda style: laid_out(measures_document(score_histories(), "Jean", SERVICE), style),
    "scores, none": lambda style: laid_out(measures_document([], "Jo", BARE_SERVICE), style),
    "change": lambda _style: change_document(*who_5_change(12), "Everybody.", SERVICE),
    "change, few": lambda _style: change_document(*session_change(2), f"{LONG_NAME}.", BARE_SERVICE),
    **HELP_PAPERS,
    "help desk": lambda _style: desk_figures_document(desk_figures(6, 9), SERVICE, DAY),
    "help desk, inside": lambda _style: desk_figures_document(
        desk_figures(24, 12345), SERVICE, DAY, shared=False
    ),
    "help desk, nobody": lambda _style: desk_figures_document(desk_figures(1, 0), BARE_SERVICE, DAY),
    "card": lambda _style: member_card_document(card("Zoë Łódź-O'Connor"), SERVICE),
    "card, long": lambda _style: member_card_document(card(LONG_NAME), SERVICE),
    "card, no name": lambda _style: member_card_document(card(""), BARE_SERVICE),
    "help page": lambda _style: help_document(HelpPage("guide", parse(HELP)), SERVICE),
    "form": lambda style: measure_form_document(current_measure("phq-9"), SERVICE, style),
    "form, faces": lambda style: measure_form_document(current_measure("check-in-faces"), SERVICE, style),
    "form, numbers": lambda style: measure_form_document(line_measure(), SERVICE, style),
    "form, long": lambda style: measure_form_document(made_measure(LONG_NAME), SERVICE, style),
    "form, upright": lambda style: measure_form_document(current_measure("check-in-line"), SERVICE, style),
    "form of the talk": lambda style: talk_form_document(short_talk(), BARE_SERVICE, style),
    "rescue sheet": lambda _style: rescue_sheet_document(RESCUE),
    "privacy notice": lambda _style: paperwork_document(paper(PaperKind.PRIVACY), SERVICE),
    "impact assessment": lambda _style: paperwork_document(paper(PaperKind.DPIA), SERVICE),
    "hazard log": lambda _style: paperwork_document(paper(PaperKind.HAZARDS), BARE_SERVICE),
    "record": lambda style: laid_out(subject_access_document(subject_record(3), SERVICE, {}), style),
    "record, long": lambda style: laid_out(
        subject_access_document(subject_record(12, "I sang. " * 300), SERVICE, {}), style
    ),
    "record, empty": lambda style: laid_out(
        subject_access_document(subject_record(0), BARE_SERVICE, {}), style
    ),
    "who has seen": lambda style: laid_out(who_has_seen_document(seen_record(5), SERVICE), style),
    "who has seen, long": lambda style: laid_out(
        who_has_seen_document(seen_record(120, LONG_NAME), SERVICE), style
    ),
    "who has seen, empty": lambda style: laid_out(who_has_seen_document(seen_record(0), BARE_SERVICE), style),
    "supervision": lambda _style: supervision_document(supervision_page(4), SERVICE, TEAM),
    "supervision, agreed": lambda _style: supervision_document(
        supervision_page(30, LONG_NAME), SERVICE, TEAM, discussed=False
    ),
    "supervision, empty": lambda _style: supervision_document(supervision_page(0), BARE_SERVICE, TEAM),
    "group": lambda style: laid_out(group_document(group_page(20), SERVICE), style),
    "group, two ways": lambda style: laid_out(
        group_document(group_page(45, (Mode.FACES, Mode.ZERO_TO_TEN)), SERVICE, date(2026, 1, 1), DAY), style
    ),
    "group, one session": lambda style: laid_out(group_document(group_page(1), SERVICE, end=DAY), style),
    "group, shared": lambda style: laid_out(group_document(page_with_parts(), SERVICE, shared=True), style),
    "group, empty": lambda style: laid_out(group_document(group_page(0), SERVICE, date(2026, 1, 1)), style),
}
