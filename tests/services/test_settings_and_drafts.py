"""The service's own choices, and work half typed."""

from collections.abc import Callable

import pytest

from app.domain.organisation import NameStyle
from app.errors import InvalidInputError
from app.services.settings import SettingsService
from app.workspace import Workspace
from tests.conftest import Wall
from tests.services.audit_trail import actions


def test_the_organisation_is_renamed_for_every_paper_and_screen(workspace: Workspace) -> None:
    changed = workspace.settings.change_organisation("  Riverside  Link Work CIC ", " 01530  1 ")
    assert (changed.name, changed.phone) == ("Riverside Link Work CIC", "01530 1")
    assert workspace.settings.organisation() == changed


@pytest.mark.parametrize(("name", "phone", "field"), [(" ", "", "organisation"), ("R", "5" * 61, "phone")])
def test_an_organisation_needs_a_name_and_a_short_number(
    workspace: Workspace, name: str, phone: str, field: str
) -> None:
    before = workspace.settings.organisation()
    with pytest.raises(InvalidInputError) as raised:
        workspace.settings.change_organisation(name, phone)
    assert raised.value.field == field
    assert workspace.settings.organisation() == before


def test_the_screen_locks_after_10_minutes_unless_the_service_chooses(workspace: Workspace) -> None:
    assert workspace.settings.idle_minutes() == 10
    assert workspace.settings.set_idle_minutes(5) == 5
    assert workspace.settings.set_idle_minutes(60) == 60
    assert workspace.settings.idle_minutes() == 60


@pytest.mark.parametrize("minutes", [4, 61, 0, -1])
def test_it_always_locks_within_an_hour(workspace: Workspace, minutes: int) -> None:
    with pytest.raises(InvalidInputError, match="cannot be chosen"):
        workspace.settings.set_idle_minutes(minutes)
    assert workspace.settings.idle_minutes() == 10


def test_names_on_today_are_short_unless_the_service_chooses(workspace: Workspace) -> None:
    assert workspace.settings.names_on_today() is NameStyle.FIRST_NAME
    for style in (NameStyle.FULL_NAME, NameStyle.INITIALS):
        workspace.settings.set_names_on_today(style)
        assert workspace.settings.names_on_today() is style


SettingChange = Callable[[SettingsService], object]


@pytest.mark.parametrize(
    ("change", "label"),
    [
        (lambda s: s.change_organisation("Lakeside", "01530 2"), "Name or phone of the service changed"),
        (lambda s: s.set_idle_minutes(5), "Locks after 5 minutes"),
        (lambda s: s.set_names_on_today(NameStyle.INITIALS), "Names on Today changed"),
    ],
    ids=["organisation", "locking", "names"],
)
def test_every_setting_can_be_undone_and_done_again_once(
    workspace: Workspace, change: SettingChange, label: str
) -> None:
    settings = workspace.settings

    def kept() -> tuple[object, ...]:
        return settings.organisation(), settings.workers(), settings.idle_minutes(), settings.names_on_today()

    before = kept()
    change(settings)
    after = kept()
    change(settings)
    assert after != before
    assert workspace.history.undo() == label
    assert kept() == before
    assert workspace.history.undo() is None
    assert workspace.history.redo() == label
    assert kept() == after


def test_a_draft_is_kept_replaced_and_cleared(workspace: Workspace, wall: Wall) -> None:
    drafts = workspace.drafts
    assert drafts.load("plan:1") is None
    drafts.save("plan:1", {"words": "Sing ag", "n": 1})
    wall.pass_by(seconds=1)
    drafts.save("note:2", {"words": "Rang"})
    wall.pass_by(seconds=1)
    drafts.save("plan:1", {"words": "Sing again"})
    assert drafts.load("plan:1") == {"words": "Sing again"}
    assert drafts.all_keys() == ("plan:1", "note:2")
    drafts.clear("plan:1")
    drafts.clear("never there")
    assert drafts.all_keys() == ("note:2",)


def test_a_draft_is_this_laptops_own_and_leaves_no_line_in_the_audit(workspace: Workspace) -> None:
    before = actions(workspace)
    workspace.drafts.save("plan:1", {"words": "Sing ag"})
    workspace.drafts.clear("plan:1")
    assert actions(workspace) == before


def test_a_locked_laptop_can_say_nothing_of_what_was_undone(workspace: Workspace) -> None:
    workspace.settings.set_idle_minutes(5)
    workspace.safety.change_numbers(())
    assert workspace.history.undo_label is not None
    workspace.close()
    assert workspace.history.undo_label is None


def test_a_service_without_a_name_is_advised_in_a_service_s_words(workspace: Workspace) -> None:
    for name in ("", "x" * 1000):
        with pytest.raises(InvalidInputError) as refused:
            workspace.settings.change_organisation(name, "")
        assert "first name" not in refused.value.advice
        assert "Give the name of your service" in refused.value.advice
