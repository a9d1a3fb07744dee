"""A choir with its people, for the tests of what is done at the desk."""

from datetime import date, time
from uuid import UUID

from app.domain.groups import GroupForm, GroupPage
from app.domain.people import ChosenName, PersonForm, Role
from app.domain.session_scores import Mode
from app.workspace import Workspace

TUESDAY = date(2026, 11, 17)


def choir_form(name: str = "Silver Voices", first_on: date = TUESDAY) -> GroupForm:
    return GroupForm(
        name=name,
        activity="singing",
        venue="St Mark's" if name == "Silver Voices" else f"St Mark's, room of {name}",
        venue_note="step-free side door",
        first_on=first_on,
        starts=time(14),
        ends=time(15, 30),
        mode=Mode.FACES,
    )


def choir(workspace: Workspace, *names: str, first_on: date = TUESDAY) -> GroupPage:
    """A group that meets on Tuesdays, with these participants."""
    group_id = workspace.groups.add(choir_form(first_on=first_on)).group.id
    enrol(workspace, group_id, Role.PARTICIPANT, *names)
    return workspace.groups.page(group_id)


def enrol(workspace: Workspace, group_id: UUID, role: Role, *names: str) -> None:
    preview = workspace.people.preview_names("\n".join(names))
    workspace.people.add_names(tuple(ChosenName(line.parsed) for line in preview), group_id, role)


def coming(page: GroupPage) -> UUID:
    """The next session of a group that has one."""
    assert page.next_session is not None
    return page.next_session


def added(workspace: Workspace, name: str) -> UUID:
    """Somebody new, of whom only the name is known."""
    return workspace.people.add(PersonForm(name=name)).person.id


def names_found(workspace: Workspace, query: str = "") -> list[str]:
    """The names on the list of people, or of those a query finds."""
    return [found.name for found in workspace.people.list_people(query)]


def person(workspace: Workspace, name: str) -> UUID:
    """The one person whose name begins so."""
    (found,) = workspace.people.list_people(name)
    return found.id
