"""Everything kept about somebody, as they read it: sentences, and not a word lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.documents.blocks import Document, ListBlock, PictureList
from app.documents.record_entries import Teller
from app.documents.record_values import value_words
from app.documents.subject_access import subject_access_document
from app.documents.text import plain_text
from app.domain.organisation import Organisation
from app.domain.record_words import part_words
from app.domain.subject_access import RecordPart, SubjectRecord
from app.measures import registry

WRITTEN = "2026-11-17T14:00:00+00:00"
TALK = {"id": "t1", "definition": "everyday-life", "definition_version": 2, "started_at": WRITTEN}


def record(**tables: list[dict[str, Any]]) -> SubjectRecord:
    parts = tuple(
        RecordPart(
            table=name.replace("__", " "), heading=part_words(name.replace("__", " ")), rows=tuple(rows)
        )
        for name, rows in tables.items()
    )
    return SubjectRecord(name="Jean Okafor", made_on=date(2026, 11, 17), parts=parts)


def told(table: str, row: dict[str, Any], **others: list[dict[str, Any]]) -> str:
    """The title and the sentences of one row."""
    entry = Teller(record(**{table.replace(" ", "__"): [row]}, **others), registry.all_measures()).entry(
        table, row
    )
    return f"{entry.title} | {' '.join(entry.sentences)} | {entry.written}"


def test_an_answer_of_a_talk_stands_below_its_question() -> None:
    row = {
        "id": "a1",
        "talk_id": "t1",
        "question": "LA1",
        "state": "answered",
        "value": {
            "value": {"matter": 2, "amount": 0, "choice": 2},
            "by": "with a supporter",
            "helper": "Tom",
        },
        "words": "I manage.",
        "made_at": WRITTEN,
    }
    assert told("answer", row, talk=[TALK]) == (
        "Looking after myself and home | You chose: it matters: Quite a lot; in life now: About right;"
        " own choice: Yes. Tom was there to support you. “I manage.”"
        " | Written down on Tuesday 17 November 2026, 2:00 pm."
    )
    not_sure = row | {"state": "not sure", "value": {"value": None, "confirmed": True}, "words": ""}
    assert "You were not sure." in told("answer", not_sure, talk=[TALK])


def test_an_answer_nobody_can_read_any_more_is_still_said() -> None:
    row = {"talk_id": "t1", "question": "ZZ9", "state": "answered", "value": {"value": "blue moon"}}
    assert told("answer", row, talk=[TALK]) == "ZZ9 | You chose: value: blue moon. | "
    row = {"talk_id": "t1", "question": "LA1", "state": "answered", "value": {"value": 7}}
    assert "7" in told("answer", row, talk=[TALK])


@pytest.mark.parametrize(
    ("table", "row", "words"),
    [
        (
            "attendance_mark",
            {
                "role": "carer",
                "at": WRITTEN,
                "presence": "sent apology",
                "held_on": "2026-11-17",
                "made_at": WRITTEN,
            },
            "You sent word that you could not come. On the list you were a carer. | Written down that day",
        ),
        (
            "session_score",
            {"moment": "before", "mode": "faces", "value": 2, "held_on": "2026-11-17", "had_help": True},
            "before | You answered 2, Sad. You were asked with five faces. You had help. | ",
        ),
        (
            "session_score",
            {"moment": "after", "mode": "0 to 10", "value": 7, "held_on": "2026-11-17"},
            "Tuesday 17 November 2026, after | You answered 7. You were asked with a line from 0 to 10. | ",
        ),
        (
            "filled_measure",
            {
                "measure": "phq-9",
                "measure_version": 1,
                "answers": {"phq1": "2", "gone": "3x2"},
                "filled_at": WRITTEN,
                "occasion": "first",
                "way": "words",
                "answered_by": "self",
            },
            "gone: 3x2",
        ),
        ("red_flag", {"code": "RF1", "at": WRITTEN, "seen": "no"}, "It was looked for, and not seen."),
        ("plan_agreement", {"at": WRITTEN, "agreed": False}, "You did not agree to the plan."),
        (
            "restriction",
            {"at": WRITTEN, "restricted": False, "reason": "Done"},
            "From then on it was used again.",
        ),
        ("step", {"what": "Ring", "due_at": "14:30:00", "status": "done"}, "The time is 2:30 pm."),
        ("tier_decision", {"tier": "2", "move": "raised", "at": WRITTEN}, "2: with support"),
        ("tier_decision", {"tier": "Z", "move": "raised", "at": WRITTEN}, "to be needed: Z."),
        ("person", {"name": "Jo", "large_points": 20, "print_style": "standard"}, "Your name is Jo."),
        ("person", {"name": "Jo", "large_points": 24, "print_style": "large print"}, "letters of 24 points"),
        ("a_new_table", {"shoe_size": 7, "at": WRITTEN}, "Tuesday 17 November 2026 | Shoe size: 7."),
        ("half_filled", {"measure": "no-such", "measure_version": 1, "at_item": "x1"}, "x1"),
        ("talk_course", {"talk_id": "t9", "parts": ["4", "5"]}, "The parts came in this order: 4, 5."),
    ],
)
def test_a_row_is_said_in_sentences(table: str, row: dict[str, Any], words: str) -> None:
    assert words in told(table, row)


def test_scores_and_questions_of_a_measure_are_named() -> None:
    measure = registry.current_measure("who-5")
    code = measure.items[0].code
    common = {"measure": measure.id, "measure_version": measure.version, "filled_at": WRITTEN}
    filled = told("filled_measure", common | {"answers": {code: "3"}})
    assert f"{measure.items[0].text}: More than half of the time" in filled
    half = told("half_filled", common | {"at_item": code, "begun_at": WRITTEN})
    assert measure.items[0].text in half
    rule = measure.scores[0]
    score = told("measure_score", common | {"score": rule.code, "value": "60.000000", "raw": "15"})
    assert score.startswith(
        f"{measure.title}, {rule.label}, Tuesday 17 November 2026 | The score is 60, of 0 to 100"
    )


def test_what_stood_before_is_said_in_the_words_of_its_place() -> None:
    rows = [
        {"table": "talk", "id": "t1", "column": "at_question", "was": "M4"},
        {"table": "plan", "id": "p1", "column": "ring_name", "was": ""},
        {"table": "step", "id": "s1", "column": "status", "was": "to do"},
    ]
    words = plain_text(document(record(talk=[TALK], earlier__values=rows)))
    assert "Talks with you, At question: Before, it said: “Who or what helps you most?”" in words
    assert "Your plans, Ring name: Before, it said: “nothing”" in words
    assert "Steps of a plan, Status: Before, it said: “To do”" in words


def test_what_is_true_of_every_entry_is_said_once() -> None:
    days = ("2026-11-03", "2026-11-10", "2026-11-17")
    rows = [{"role": "participant", "presence": "here", "held_on": day, "group": "Choir"} for day in days]
    rows[1]["presence"] = "no word"
    words = plain_text(document(record(attendance_mark=rows)))
    assert words.count("On the list you were somebody who takes part.") == 1
    assert "• Tuesday 10 November 2026, Choir: You were not here, and we had no word." in words
    two = plain_text(document(record(attendance_mark=rows[:2])))
    assert two.count("On the list you were somebody who takes part.") == 2


def test_what_was_changed_later_says_so() -> None:
    rows = [{"id": "n1", "words": "Tall", "at": WRITTEN}, {"id": "n2", "words": "Taller", "at": WRITTEN}]
    rows[1]["supersedes"] = "n1"
    words = plain_text(document(record(note=rows)))
    assert "“Tall”. This was changed later." in words
    assert "“Taller” This" not in words


def test_their_own_pictures_are_on_the_paper() -> None:
    row = {"label": "My dog", "image": b"\xff\xd8 a photo".hex()}
    blocks = document(record(own_picture=[row, {"label": "Odd", "image": b"x".hex()}])).blocks
    (pictures,) = [block for block in blocks if isinstance(block, PictureList)]
    assert pictures.items == ((b"\xff\xd8 a photo", "My dog"),)
    assert not [block for block in blocks if isinstance(block, ListBlock)]


def test_times_of_day_are_said_as_people_say_them() -> None:
    assert value_words("14:00:00") == "2:00 pm"
    assert value_words("25:00:00") == "25:00:00"


def document(made: SubjectRecord) -> Document:
    return subject_access_document(made, Organisation(name="Riverside"), registry.all_measures())
