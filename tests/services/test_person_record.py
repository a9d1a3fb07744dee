"""The sections of a person's record on the real records: written, corrected, taken out, undone, found."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.domain.national_codes import NationalCode
from app.domain.needs import Needs
from app.domain.people import PersonForm
from app.domain.person_page import HappeningKind
from app.domain.record_sections import sections
from app.errors import InvalidInputError, NotFoundError
from tests.services.desk_days import added, names_found

if TYPE_CHECKING:
    from uuid import UUID

    from app.workspace import Workspace

CONTACT = {
    "day": "2026-11-16",
    "method": "phone",
    "who": "Sam",
    "with_whom": "Priya",
    "outcome": "Will try it",
}


def words(workspace: Workspace, person_id: UUID, section: str) -> str:
    return workspace.record.page(person_id).in_short(sections()[section])


def test_a_joint_contact_stands_on_the_page_and_in_what_has_happened(workspace: Workspace) -> None:
    jean = added(workspace, "Jean Okafor")
    page = workspace.record.keep(jean, "contacts", CONTACT)
    (entry,) = page.of(sections()["contacts"])
    assert (entry.by, entry.content["with_whom"]) == ("Sam", "Priya")
    assert words(workspace, jean, "contacts") == "16 November. Phone, Sam, Priya, Will try it"
    (line,) = [h for h in workspace.people.page(jean).history if h.kind is HappeningKind.ENTRY]
    assert (line.title, line.detail) == ("Contact", "Phone, Sam, Priya, Will try it")
    workspace.history.undo()
    assert workspace.people.page(jean).entries == ()
    workspace.history.redo()
    assert len(workspace.people.page(jean).entries) == 1


def test_an_entry_is_corrected_and_undo_says_again_what_it_said(workspace: Workspace) -> None:
    jean = added(workspace, "Jean Okafor")
    (entry,) = workspace.record.keep(jean, "contacts", CONTACT).entries
    workspace.record.keep(jean, "contacts", CONTACT | {"who": "Ada"}, entry.id)
    assert "Ada" in words(workspace, jean, "contacts")
    workspace.history.undo()
    assert "Ada" not in words(workspace, jean, "contacts")
    workspace.history.redo()
    assert "Ada" in words(workspace, jean, "contacts")
    with pytest.raises(NotFoundError, match="meanwhile"):
        workspace.record.take_out(jean, entry.id)


def test_an_entry_is_taken_out_and_put_back(workspace: Workspace) -> None:
    jean = added(workspace, "Jean Okafor")
    (entry,) = workspace.record.keep(jean, "contacts", CONTACT).entries
    assert workspace.record.take_out(jean, entry.id).entries == ()
    workspace.history.undo()
    assert len(workspace.record.page(jean).entries) == 1
    workspace.history.redo()
    assert workspace.record.page(jean).entries == ()


def test_a_section_with_one_entry_is_written_anew(workspace: Workspace) -> None:
    jean = added(workspace, "Jean Okafor")
    workspace.record.keep(jean, "practice", {"gp_name": "Dr Lee"})
    page = workspace.record.keep(jean, "practice", {"gp_name": "Dr Lee", "practice_code": "C82001"})
    assert [dict(entry.content) for entry in page.entries] == [
        {"gp_name": "Dr Lee", "practice_code": "C82001"}
    ]
    assert words(workspace, jean, "practice") == "Dr Lee, C82001"
    assert words(workspace, jean, "health") == ""


def test_another_name_is_found_until_it_is_taken_out(workspace: Workspace) -> None:
    jean = added(workspace, "Jean Okafor")
    (entry,) = workspace.record.keep(jean, "names", {"alias": "Ginny Lamb, Mrs O"}).entries
    assert names_found(workspace, "ginny") == names_found(workspace, "lamb") == ["Jean Okafor"]
    workspace.record.take_out(jean, entry.id)
    assert names_found(workspace, "ginny") == []
    workspace.history.undo()
    assert names_found(workspace, "ginny") == ["Jean Okafor"]
    workspace.people.change(jean, workspace.people.page(jean).person.form)
    assert names_found(workspace, "ginny") == ["Jean Okafor"]


def test_what_is_known_from_elsewhere_stands_beside(workspace: Workspace) -> None:
    form = PersonForm(name="Jean Okafor", gp_practice="Elm Road", phone="01530 555 010")
    jean = workspace.people.add(form).person.id
    page = workspace.record.page(jean)
    assert page.beside(sections()["practice"]) == (("GP practice", "Elm Road"),)
    assert page.beside(sections()["reach"])[0] == ("Phone", "01530 555 010")
    assert page.beside(sections()["tags"]) == ()
    assert page.beside(sections()["six_steps"])[1] == ("Ask again on", "")
    workspace.people.change_needs(jean, Needs(review_on=date(2027, 1, 12)))
    page = workspace.record.page(jean)
    assert page.beside(sections()["six_steps"])[1] == ("Ask again on", "12 January 2027")


def test_the_codes_are_the_services_own_and_an_old_one_stays_readable(workspace: Workspace) -> None:
    jean = added(workspace, "Jean Okafor")
    first = workspace.record.codes()
    (entry,) = workspace.record.keep(jean, "codes", {"day": "2026-11-16", "code": first[0].code}).entries
    workspace.record.set_codes((NationalCode("24700007", "Another"),))
    page = workspace.record.keep(jean, "codes", dict(entry.content) | {"note": "asked"}, entry.id)
    assert set(page.codes) == {first[0].code, "24700007"}
    with pytest.raises(InvalidInputError, match="cannot be chosen"):
        workspace.record.keep(jean, "codes", {"day": "2026-11-16", "code": first[1].code})
    workspace.history.undo()
    workspace.history.undo()
    assert workspace.record.codes() == first
    workspace.history.redo()
    assert workspace.record.codes() == (NationalCode("24700007", "Another"),)


def test_a_section_or_an_entry_that_is_not_there_is_said(workspace: Workspace) -> None:
    jean, amir = added(workspace, "Jean Okafor"), added(workspace, "Amir Khan")
    with pytest.raises(NotFoundError, match="no such section"):
        workspace.record.keep(jean, "shoes", {})
    (entry,) = workspace.record.keep(jean, "contacts", CONTACT).entries
    with pytest.raises(NotFoundError, match="meanwhile"):
        workspace.record.keep(amir, "contacts", CONTACT, entry.id)
