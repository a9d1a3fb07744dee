"""Everything about one person: no column is forgotten, and others are blacked out for good."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # it publishes no stubs
import pytest

from app.documents.record_values import value_words
from app.documents.subject_access import subject_access_document
from app.documents.text import plain_text
from app.domain.organisation import Organisation
from app.domain.people import PersonForm
from app.domain.rights import RequestForm, RequestKind
from app.domain.safety import Seen
from app.domain.subject_access import RecordPart, SubjectRecord, blacked_out, mentions
from app.errors import InvalidInputError, NotFoundError
from app.measures import registry
from app.services.subject_access import Choices
from tests.services.audit_trail import lines
from tests.services.marked_person import CODES
from tests.services.marked_person import marker as marker_in
from tests.services.marked_town import Town

if TYPE_CHECKING:
    from app.workspace import Workspace


@pytest.fixture
def town(workspace: Workspace) -> Town:
    return Town(workspace)


def words_on(pdf: bytes) -> str:
    pages = pypdfium2.PdfDocument(BytesIO(pdf))
    try:
        return " ".join(page.get_textpage().get_text_range() for page in pages)
    finally:
        pages.close()


def record(*texts: str, name: str = "Jean Okafor") -> SubjectRecord:
    part = RecordPart(table="note", heading="Notes", rows=tuple({"words": text} for text in texts))
    return SubjectRecord(name=name, made_on=date(2026, 11, 17), parts=(part,))


def test_every_column_that_takes_words_is_on_paper_and_in_the_file(town: Town) -> None:
    town.fill()
    made = town.work.subject_access.prepare(town.jean, Choices())
    printed = plain_text(
        subject_access_document(made, Organisation(name="Riverside"), registry.all_measures())
    )
    body = json.loads(town.work.subject_access.as_json(made))
    in_file = json.dumps(body["tables"], ensure_ascii=False)
    worker_only = marker_in("rights_request", "withheld")
    assert len(town.markers) > 60
    for marker in town.markers:
        if marker.startswith(worker_only):
            assert marker not in printed
            assert marker not in in_file
            continue
        assert marker in in_file
        assert marker in printed or marker in CODES.values()  # a code is said in words
    assert body["name"] == marker_in("person", "name") + "Again"
    assert body["tables"]["half typed"]
    assert body["tables"]["typed_distance"][0]["place"] == "Chess club"
    assert "It is about 1.0 miles away" in printed


def test_sessions_and_groups_are_called_by_their_names(town: Town) -> None:
    made = town.work.subject_access.prepare(town.jean, Choices())
    rows = {part.table: part.rows[0] for part in made.parts}
    assert (rows["attendance_mark"]["group"], rows["attendance_mark"]["held_on"]) == (
        "Silver Voices",
        "2026-11-17",
    )
    assert rows["membership"]["group"] == "Silver Voices"
    assert "group" not in rows["person"]


def test_nothing_about_others_is_in_it(town: Town) -> None:
    town.work.people.add_note(town.amir, "Amir alone.")
    made = town.work.subject_access.prepare(town.jean, Choices())
    assert b"Amir alone" not in town.work.subject_access.as_json(made)


def test_names_of_others_are_found_one_by_one_with_what_stands_around(town: Town) -> None:
    town.work.people.add_note(town.jean, "Came with Amir Khan’s sister. Amir laughed, and Jean too.")
    found = town.work.subject_access.gather(town.jean).mentions
    assert [(m.number, m.words, m.heading) for m in found] == [
        (0, "Amir Khan’s", "Notes"),
        (1, "Amir", "Notes"),
    ]
    assert found[0].before == "Came with "
    assert found[1].after == " laughed, and Jean too."
    assert lines(town.work)[-1][0] == "gather record"


def test_what_is_blacked_out_is_not_in_the_file(town: Town) -> None:
    town.work.people.add_note(town.jean, "Came with Amir Khan. His wife sent 5 cakes.")
    town.work.talks.start(town.jean)
    choices = Choices(extra=("His wife", " "))
    made = town.work.subject_access.prepare(town.jean, choices)
    pdf = town.work.documents.subject_access(town.jean, made)
    assert (pdf.name, pdf.title) == ("Record, Tuesday 17 November 2026.pdf", "Everything we keep about you")
    assert "sent 5 cakes" in words_on(pdf.pdf)
    with pikepdf.open(BytesIO(pdf.pdf)) as opened:
        inside = b"".join(o.read_bytes() for o in opened.objects if isinstance(o, pikepdf.Stream))
        assert opened.Root.MarkInfo.Marked
    for gone in ("Amir", "Khan", "His wife"):
        assert gone not in words_on(pdf.pdf)
        assert gone.encode() not in inside
        assert gone.encode("utf-16-be") not in inside + pdf.pdf
        assert gone not in town.work.subject_access.as_json(made).decode()


def test_a_name_that_may_stay_stays(town: Town) -> None:
    town.work.people.add_note(town.jean, "Amir came, then Amir left.")
    made = town.work.subject_access.prepare(town.jean, Choices(keep=frozenset({1})))
    assert "[blacked out] came, then Amir left." in town.work.subject_access.as_json(made).decode()


def test_a_name_is_only_looked_for_where_it_can_be_one() -> None:
    others = {"Rose Marsh", "May Li", "Jean Marsh", "Zoë O’Brien-Hart"}
    made = record(
        "A rose in May. Jean rang.", "Jean Marsh, Li, Zoë O’Brien-Hart; Rose", "He may rise. Mayor."
    )
    assert [m.words for m in mentions(made, others)] == ["May", "Jean Marsh", "Zoë O’Brien-Hart", "Rose"]
    assert blacked_out(made, (), frozenset()).parts == made.parts


def test_words_inside_answers_are_found_too() -> None:
    part = RecordPart(
        table="answer", heading="Answers", rows=({"value": {"a": ["Amir", 3, None], "b": "Amir"}},)
    )
    made = SubjectRecord(name="Jean", made_on=date(2026, 11, 17), parts=(part,))
    assert len(mentions(made, {"Amir Khan"})) == 2
    (row,) = blacked_out(made, {"Amir Khan"}, frozenset({1})).parts[0].rows
    assert row == {"value": {"a": ["[blacked out]", 3, None], "b": "Amir"}}


def test_serious_harm_withholds_private_parts_with_a_reason_that_only_workers_see(town: Town) -> None:
    work = town.work
    code = work.safety.page(town.jean).lines[0].flag.code
    work.safety.see(town.jean, code, Seen.YES)
    assert work.subject_access.gather(town.jean).private == {
        "red_flag": "Signs that were looked for",
        "tier_decision": "Which help was thought right",
    }
    choices = Choices(withheld=frozenset({"red_flag", "note"}), harm="Her brother opens her post.")
    with pytest.raises(InvalidInputError, match="Nobody asked"):
        work.subject_access.prepare(town.jean, choices)
    form = RequestForm(kind=RequestKind.SEE, asked_on=date(2026, 11, 10), asked_by="Jean")
    work.rights.ask(town.jean, replace(form, kind=RequestKind.CORRECT))
    asked = work.rights.ask(town.jean, form)
    with pytest.raises(InvalidInputError, match="no reason"):
        work.subject_access.prepare(town.jean, Choices(withheld=frozenset({"red_flag"})))
    work.people.add_note(town.jean, "Rang.")
    made = work.subject_access.prepare(town.jean, choices)
    tables = {part.table for part in made.parts}
    assert "red_flag" not in tables
    assert "note" in tables  # only what is private can be withheld
    assert made.withheld == 1
    kept = next(request for request in work.rights.requests() if request.id == asked.id)
    assert kept.withheld == "Left out: Notes, Signs that were looked for. Her brother opens her post."


def test_the_reason_for_withholding_is_not_in_what_is_handed_over(town: Town) -> None:
    work = town.work
    work.rights.ask(
        town.jean, RequestForm(kind=RequestKind.SEE, asked_on=date(2026, 11, 10), asked_by="Jean")
    )
    code = work.safety.page(town.jean).lines[0].flag.code
    work.safety.see(town.jean, code, Seen.YES)
    choices = Choices(withheld=frozenset({"red_flag"}), harm="Her brother opens her post.")
    for _time in range(2):
        made = work.subject_access.prepare(town.jean, choices)
        assert "brother" not in work.subject_access.as_json(made).decode()


def test_handing_it_over_is_put_in_the_audit(town: Town) -> None:
    town.work.subject_access.record_saved(town.jean, "json")
    assert lines(town.work)[-1] == ("hand over record", {"how": "json"})


def test_somebody_who_is_not_there_has_no_record(town: Town) -> None:
    with pytest.raises(NotFoundError):
        town.work.subject_access.gather(town.session)


def test_values_are_said_as_people_read_them() -> None:
    assert value_words("2026-11-17") == "Tuesday 17 November 2026"
    assert value_words("2026-07-01T11:00:00+00:00") == "Wednesday 1 July 2026, 12:00 pm"
    assert value_words("2026-11-XX") == "2026-11-XX"
    assert value_words("2026, said she, was hard") == "2026, said she, was hard"
    assert value_words({"a": [1, None, "b"], "c": False, "d": True}) == "a: 1, b; d: yes"


def test_an_earlier_value_is_in_it_once_for_each_change(town: Town) -> None:
    town.work.people.change(town.amir, PersonForm(name="Amir Khan", phone="111"))
    town.work.people.change(town.amir, PersonForm(name="Amir Khan", phone="222"))
    made = town.work.subject_access.prepare(town.amir, Choices())
    (earlier,) = [part for part in made.parts if part.table == "earlier values"]
    phones = [row["was"] for row in earlier.rows if row["column"] == "phone"]
    assert phones == ["", "111"]
