"""Two people of one name, on the real records: wherever names are listed, no two are alike."""

from datetime import date
from uuid import UUID

from app.domain.attendance import Presence
from app.domain.people import PersonForm, Role
from app.domain.roles import DeskRole
from app.workspace import Workspace
from tests.services.desk_days import added, choir, choir_form, coming
from tests.services.seats import hire, seated

NAME = "Amir Khan"


def twice(workspace: Workspace) -> tuple[UUID, UUID, UUID]:
    """A group with two people of one name, of whom the year of birth is known; gives group and both."""
    group = choir(workspace, "Beth Lowe").group.id
    both = []
    for year in (1948, 1951):
        person = workspace.people.add(PersonForm(name=NAME, born_on=date(year, 2, 1))).person.id
        workspace.groups.join(group, person, Role.PARTICIPANT)
        both.append(person)
    return group, both[0], both[1]


def test_the_list_of_people_and_find_say_what_tells_them_apart(workspace: Workspace) -> None:
    twice(workspace)
    listed = workspace.people.list_people()
    assert [(one.name, one.mark) for one in listed] == [
        (NAME, "born 1948"),
        (NAME, "born 1951"),
        ("Beth Lowe", ""),
    ]
    assert listed[0].about == ("born 1948", "Silver Voices")
    assert [hit.detail for hit in workspace.people.find("amir")] == [
        "born 1948, Silver Voices",
        "born 1951, Silver Voices",
    ]


def test_register_scores_and_the_page_of_the_group_have_no_name_twice(workspace: Workspace) -> None:
    group, *both = twice(workspace)
    page = workspace.groups.page(group)
    named = [f"{NAME} (born 1948)", f"{NAME} (born 1951)"]
    assert [member.name for member in page.members] == [*named, "Beth Lowe"]
    session = coming(page)
    register = workspace.attendance.open_register(session)
    assert [entry.name for entry in register.people] == [*named, "Beth Lowe"]
    for person in both:
        workspace.attendance.mark(session, person, Presence.HERE)
    assert [line.name for line in workspace.scores.open_board(session).lines] == named


def test_a_group_is_said_once_where_it_is_what_tells_them_apart(workspace: Workspace) -> None:
    group = choir(workspace).group.id
    workspace.groups.join(group, added(workspace, NAME), Role.PARTICIPANT)
    added(workspace, NAME)
    first, second = workspace.people.list_people()
    assert {first.mark, second.mark} == {"Silver Voices", "2 of 2"}
    singer = first if first.groups else second
    assert singer.about == ("Silver Voices",)


def test_whoever_knows_one_group_alone_is_not_told_of_others_to_tell_people_apart(
    workspace: Workspace,
) -> None:
    group = choir(workspace).group.id
    other = workspace.groups.add(choir_form("Walking Football")).group.id
    both = [added(workspace, NAME), added(workspace, NAME)]
    for person in both:
        workspace.groups.join(group, person, Role.PARTICIPANT)
    workspace.groups.join(other, both[0], Role.PARTICIPANT)
    assert "Silver Voices, Walking Football" in {one.mark for one in workspace.people.list_people()}
    leader = seated(workspace, hire(workspace, DeskRole.LEADER, (group,)))
    assert [one.mark for one in leader.people.list_people()] == ["1 of 2", "2 of 2"]
