"""People found: however a name is written, beside groups, and before anybody is added twice."""

from datetime import date
from string import ascii_lowercase

import pytest
from sqlalchemy import event

from app.domain.attendance import Presence
from app.domain.people import FindHit, PersonForm, PossibleMatch, Role
from app.services.finding import MOST_HITS
from app.workspace import Workspace
from tests.conftest import NOW, Wall
from tests.services.desk_days import TUESDAY, added, choir, coming, enrol, names_found, person


@pytest.mark.parametrize(
    "name", ["😀 Ken", "محمد علي", "নুরুল ইসলাম", "x" * 200, "Ken\x00 Tomlin", "O’Neill-Śmith"]
)
def test_a_name_is_stored_and_found_however_it_is_written(workspace: Workspace, name: str) -> None:
    added(workspace, name)
    assert len(names_found(workspace, name)) == 1


@pytest.mark.parametrize(
    "query",
    [
        "tom",
        "obr",
        "o'b",
        "O’BRIEN",
        "o brien",
        "brien tom",
        "obrien-jones",
        "jones",
        "zoe  t",
        "  TOM  O'Brien-Jo",
        "Zoë",
    ],
)
def test_apostrophes_hyphens_accents_and_spaces_do_not_matter(workspace: Workspace, query: str) -> None:
    added(workspace, "Tom Zoë O'Brien-Jones")
    added(workspace, "Ken Finch")
    assert names_found(workspace, query) == ["Tom Zoë O'Brien-Jones"]


def test_people_are_listed_from_a_to_z_with_groups_and_when_they_came(workspace: Workspace) -> None:
    page = choir(workspace, "zoe lee", "Älva Berg", "Ken")
    workspace.attendance.mark(coming(page), person(workspace, "Alva"), Presence.HERE)
    listed = workspace.people.list_people()
    assert [(p.name, p.groups, p.last_came) for p in listed] == [
        ("Älva Berg", ("Silver Voices",), TUESDAY),
        ("Ken", ("Silver Voices",), None),
        ("zoe lee", ("Silver Voices",), None),
    ]


def test_people_and_groups_are_found_together(workspace: Workspace) -> None:
    page = choir(workspace, "Silvia Lee")
    added(workspace, "Silvan Moor")
    workspace.attendance.walk_in(coming(page), "", Role.PARTICIPANT, same_as=person(workspace, "Silvan"))
    workspace.groups.leave(page.group.id, person(workspace, "Silvan"), "")
    hits = workspace.people.find("silv")
    assert [(hit.kind, hit.title, hit.detail, hit.close) for hit in hits] == [
        ("person", "Silvan Moor", "Came on 17 November 2026", False),
        ("person", "Silvia Lee", "Silver Voices", False),
        ("group", "Silver Voices", "Tuesdays, 2:00 to 3:30 pm", False),
    ]
    assert workspace.people.find("  ") == ()


def test_close_names_are_offered_where_nothing_is_found(workspace: Workspace) -> None:
    jean = added(workspace, "Jean Okafor")
    assert workspace.people.find("Jeen Okafer") == (FindHit("person", jean, "Jean Okafor", "", close=True),)
    assert workspace.people.find("Xyzzy") == ()


def test_a_pasted_list_is_shown_beside_the_people_it_may_be(workspace: Workspace, wall: Wall) -> None:
    page = choir(workspace, "Mary Ward")
    mary = person(workspace, "Mary")
    workspace.attendance.mark(coming(page), mary, Presence.HERE)
    preview = workspace.people.preview_names("WARD Mary\nMary\n\nKen Tomlin\nKen  TOMLIN")
    assert [line.parsed.name for line in preview] == ["Mary Ward", "Mary", "Ken Tomlin", "Ken Tomlin"]
    assert preview[0].matches == (PossibleMatch(mary, "Mary Ward", last_came=TUESDAY),)
    assert preview[1].matches == (PossibleMatch(mary, "Mary Ward", last_came=TUESDAY),)
    assert [line.needs_a_look for line in preview] == [True, True, False, True]
    assert workspace.people.possible_matches("mary ward") == preview[0].matches
    assert workspace.people.possible_matches("") == ()
    assert wall() == NOW
    # Two of one name and one birthday can be told from each other wherever they are offered.
    for _twin in range(2):
        workspace.people.add(PersonForm(name="John Smith", born_on=date(1950, 2, 1)))
    offered = workspace.people.possible_matches("john smith")
    assert {match.name for match in offered} == {"John Smith"}
    assert {match.shown for match in offered} == {"John Smith (1 of 2)", "John Smith (2 of 2)"}


def test_many_names_are_compared_in_parts(workspace: Workspace) -> None:
    added(workspace, "Person Zz")
    preview = workspace.people.preview_names(
        "\n".join(f"Name{chr(97 + n // 26)}{chr(97 + n % 26)} Other" for n in range(600)) + "\nPerson Zz"
    )
    assert [bool(line.matches) for line in preview].count(True) == 1


def test_a_list_takes_as_many_queries_for_many_people_as_for_few(workspace: Workspace) -> None:
    asked: list[str] = []
    event.listen(
        workspace.open_vault.engine, "before_cursor_execute", lambda *told: asked.append(str(told[2]))
    )

    def queries() -> int:
        asked.clear()
        workspace.people.list_people()
        workspace.people.find("name")
        workspace.people.preview_names("Name Xa\nName Xb")
        return sum(statement.startswith("SELECT") for statement in asked)

    enrol(workspace, choir(workspace).group.id, Role.PARTICIPANT, "Name Aa")
    few = queries()
    more = [f"Name {chr(97 + n // 26)}{chr(97 + n % 26)}x" for n in range(60)]
    enrol(workspace, workspace.groups.list_groups()[0].id, Role.PARTICIPANT, *more)
    assert 0 < queries() == few
    assert len(workspace.people.list_people()) == 61


def test_groups_somebody_left_are_no_longer_named(workspace: Workspace, wall: Wall) -> None:
    group_id = choir(workspace, "Ken").group.id
    enrol(workspace, group_id, Role.VOLUNTEER, "Rose")
    wall.pass_by(days=7)
    workspace.groups.leave(group_id, person(workspace, "Ken"), "")
    assert workspace.people.page(person(workspace, "Ken")).groups == ()


def test_somebody_out_of_the_lists_is_found_behind_everybody_else(workspace: Workspace) -> None:
    workspace.people.archive(added(workspace, "Jean Okafor"))
    added(workspace, "Jean Brown")
    assert [(hit.title, hit.detail) for hit in workspace.people.find("jean")] == [
        ("Jean Brown", ""),
        ("Jean Okafor", "Out of the list of people"),
    ]
    assert [hit.title for hit in workspace.people.find("okaf")] == ["Jean Okafor"]


def test_a_name_is_found_by_its_sound(workspace: Workspace) -> None:
    added(workspace, "Philippa Smith")
    (hit,) = workspace.people.find("filipa smyth")
    assert (hit.title, hit.close) == ("Philippa Smith", True)


def test_people_are_found_by_their_tags_by_those_who_may_open_their_page(workspace: Workspace) -> None:
    jean, amir = added(workspace, "Jean Moss"), added(workspace, "Amir Khan")
    workspace.record.keep(jean, "tags", {"tags": "needs a lift, Walks"})
    workspace.record.keep(amir, "tags", {"tags": "walks"})
    assert [p.name for p in workspace.people.list_people("#walk")] == ["Amir Khan", "Jean Moss"]
    assert [p.name for p in workspace.people.list_people("moss #WALKS #lift need")] == ["Jean Moss"]
    assert workspace.people.list_people("#walk lift") == ()
    assert [hit.title for hit in workspace.people.find("#lift")] == ["Jean Moss"]
    assert len(workspace.people.list_people("#")) == 2
    for alone in ("-", "’", "- '", "# -"):
        assert workspace.people.list_people(alone) == (), "a hyphen alone is the beginning of no name"
    assert workspace.record.tags() == ("needs a lift", "walks")


def test_the_first_of_very_many_are_found_in_order_and_told_apart(workspace: Workspace) -> None:
    letters = [f"{one}{two}" for one in "abcd" for two in ascii_lowercase]
    many = [f"{first} {part}ley" for part in letters for first in ("Sam", "Sally")]
    enrol(workspace, choir(workspace).group.id, Role.PARTICIPANT, *many, "Sadie Aal")
    workspace.people.add(PersonForm(name="Sadie Aal"))
    workspace.people.archive(person(workspace, "Sally dzley"))
    hits = workspace.people.find("s")
    names = [hit.title for hit in hits if hit.kind == "person"]
    assert names[:4] == ["Sadie Aal", "Sadie Aal", "Sally aaley", "Sally abley"]
    assert len(names) == MOST_HITS + 1
    assert (names[-1], hits[-1].detail) == ("Sally dzley", "Out of the list of people")
    assert hits[0].detail != hits[1].detail
    assert [hit.title for hit in workspace.people.find("sam dz")] == ["Sam dzley"]
