"""Measures and a talk to print blank: every kind of question once, short and long."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from app.domain.talk import TalkDefinition
from app.measures.measure import AnsweredBy, Item, Measure, Unit
from app.measures.registry import current_measure, current_talk


def line_measure() -> Measure:
    """Lines of numbers in every length, a quantity, and a single question with answers."""
    often = current_measure("ucla-3").item("lonely").options
    items = (
        Item(
            code="a",
            text="How calm?",
            lowest=Decimal(0),
            highest=Decimal(10),
            ends=("not at all", "completely"),
        ),
        Item(code="b", text="How much?", lowest=Decimal(1), highest=Decimal(7)),
        Item(
            code="c",
            text="How near?",
            lowest=Decimal(0),
            highest=Decimal(4),
            ends=("as far away as it was on the worst of all days", "as near as it ever was"),
        ),
        Item(code="d", text="How full?", lowest=Decimal(0), highest=Decimal(100), ends=("empty", "full")),
        Item(code="e", text="How many?", lowest=Decimal(0), highest=Decimal(400)),
        Item(
            code="f",
            text="How heavy?",
            lowest=Decimal(1),
            highest=Decimal(300),
            units=(Unit("kg", Fraction(1)), Unit("lb", Fraction("0.45359237"))),
        ),
        Item(code="g", text="How often?", lowest=Decimal(1), highest=Decimal(5), options=often),
    )
    return replace(current_measure("ons4"), id="made-up-lines", items=items, answered_by=tuple(AnsweredBy))


def made_measure(words: str) -> Measure:
    """A measure whose every word is long."""
    who_5 = current_measure("who-5")
    options = tuple((number, f"{label} {words}") for number, label in who_5.items[0].options[:3])
    items = tuple(replace(item, text=f"{item.text} {words}", options=options) for item in who_5.items[:2])
    line = Item(code="9", text=words, lowest=Decimal(0), highest=Decimal(10), ends=("n" * 24, "m" * 24))
    return replace(who_5, title=words, lead_in=words, attribution=words, items=(*items, line))


def short_talk() -> TalkDefinition:
    """The talk with one question of each kind in each part."""
    talk = current_talk()
    parts = []
    for part in talk.parts:
        first = {question.kind: question for question in reversed(part.questions)}
        parts.append(replace(part, questions=tuple(q for q in part.questions if q in first.values())))
    return replace(talk, parts=tuple(parts))
