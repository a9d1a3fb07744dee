"""The home screen, on the real records."""

from datetime import date, time
from decimal import Decimal
from uuid import UUID

import pytest

from app.domain.attendance import Presence
from app.domain.needs import Need, NeedCategory, Needs
from app.domain.organisation import NameStyle
from app.domain.people import PersonForm, Role
from app.domain.plans import ReviewForm, StepForm
from app.domain.safety import Seen
from app.domain.session_scores import Mode, Moment, Score
from app.domain.today import ToDoKind
from app.measures.filled import Given
from app.workspace import Workspace
from tests.conftest import Wall
from tests.services.desk_days import TUESDAY, choir, choir_form, coming, person


def jean(workspace: Workspace) -> UUID:
    return workspace.people.add(PersonForm(name="Jean Okafor")).person.id


def test_on_a_first_day_there_is_nothing_to_do(workspace: Workspace) -> None:
    page = workspace.today.page()
    assert (page.next_session, page.later, page.open_talks, page.to_do) == (None, (), (), ())
    assert not page.has_groups
    assert not page.copy.remind
    assert page.now.date() == TUESDAY


def test_the_next_session_says_how_soon_it_is_and_what_to_prepare(workspace: Workspace) -> None:
    page = choir(workspace, "Amir", "Beth", "Ken")
    loop = Need(NeedCategory.SUPPORT, "Uses a hearing loop")
    workspace.people.change_needs(person(workspace, "Amir"), Needs(print_style="large print", needs=(loop,)))
    workspace.people.change_needs(person(workspace, "Beth"), Needs(print_style="large print"))
    card = workspace.today.page().next_session
    assert card is not None
    assert (card.session_id, card.group_name, card.minutes_until) == (coming(page), "Silver Voices", 8)
    assert card.venue == "St Mark's, step-free side door"
    assert card.to_get_ready == (("large print", 2), ("hearing loop", 1))


def test_minutes_are_counted_on_the_clock_on_the_wall_in_summer_too(workspace: Workspace, wall: Wall) -> None:
    wall.go_to(2026, 6, 2, 13, 30)
    workspace.groups.add(choir_form(first_on=date(2026, 6, 2)))
    card = workspace.today.page().next_session
    assert card is not None
    assert card.minutes_until == 30
    wall.pass_by(minutes=45)
    card = workspace.today.page().next_session
    assert card is not None
    assert card.minutes_until == -15


def test_what_comes_later_follows_and_what_is_over_steps_back(workspace: Workspace, wall: Wall) -> None:
    choir(workspace)
    football = workspace.groups.add(choir_form("Walking football")).group.id
    workspace.groups.add_session(football, TUESDAY, time(18, 30), time(19, 30))
    page = workspace.today.page()
    assert page.next_session is not None
    assert [card.starts for card in (page.next_session, *page.later)] == [time(14), time(14), time(18, 30)]

    wall.go_to(2026, 11, 17, 16)
    page = workspace.today.page()
    assert page.next_session is not None
    assert page.next_session.starts == time(18, 30)
    assert not page.next_session.over
    assert page.later == ()
    assert [(card.starts, card.over) for card in page.earlier] == [(time(14), True), (time(14), True)]

    wall.go_to(2026, 11, 17, 21)
    page = workspace.today.page()
    assert page.next_session is not None
    assert (page.next_session.starts, page.next_session.over) == (time(18, 30), True)
    assert len(page.earlier) == 2


def test_a_finished_session_steps_back_and_a_cancelled_one_is_no_longer_shown(workspace: Workspace) -> None:
    session = coming(choir(workspace))
    workspace.attendance.close(session, {})
    page = workspace.today.page()
    assert page.next_session is None
    assert [(card.session_id, card.over) for card in page.earlier] == [(session, True)]
    workspace.history.undo()
    workspace.groups.cancel_session(session, "snow")
    page = workspace.today.page()
    assert (page.next_session, page.earlier) == (None, ())


def test_a_place_without_a_note_stands_alone(workspace: Workspace) -> None:
    form = choir_form()
    group_id = workspace.groups.add(type(form)(name="Desk", venue="Library", mode=Mode.FACES)).group.id
    workspace.groups.add_session(group_id, TUESDAY, time(15), time(16))
    card = workspace.today.page().next_session
    assert card is not None
    assert (card.venue, card.to_get_ready) == ("Library", ())


def test_a_talk_that_was_begun_can_be_carried_on(workspace: Workspace) -> None:
    talk = workspace.talks.start(jean(workspace))
    (begun,) = workspace.today.page().open_talks
    assert (begun.talk_id, begun.person_id, begun.shown_name) == (talk.id, talk.person_id, "Jean")
    assert begun.detail == talk.part.title
    workspace.settings.set_names_on_today(NameStyle.INITIALS)
    assert workspace.today.page().open_talks[0].shown_name == "J. O."
    workspace.talks.finish(talk.id)
    assert workspace.today.page().open_talks == ()


def test_what_is_asked_of_somebody_rests_while_somebody_is_in_a_pause(
    workspace: Workspace, wall: Wall
) -> None:
    okafor = jean(workspace)
    plan = workspace.plans.add_goal(workspace.plans.open(okafor).id, "Sing again")
    workspace.plans.add_step(plan.goals[0].id, StepForm(what="Ring the choir", when="19 November"))
    workspace.plan_parts.review(plan.id, ReviewForm(on=date(2026, 11, 19)))
    workspace.people.change(okafor, PersonForm(name="Jean Okafor"))
    workspace.asking.answer(workspace.asking.begin(okafor, "ucla-3").id, "companionship", Given(Decimal(2)))

    def asked() -> set[ToDoKind]:
        return {line.kind for line in workspace.today.page().to_do}

    assert asked() == {ToDoKind.STEP, ToDoKind.REVIEW, ToDoKind.HALF_FILLED}
    pause = {"day": "2026-11-16", "until": "2026-11-20", "why": "illness"}
    workspace.record.keep(okafor, "pauses", pause)
    assert asked() == set()
    wall.pass_by(days=3)
    assert asked() == {ToDoKind.STEP, ToDoKind.REVIEW, ToDoKind.HALF_FILLED}


def test_steps_and_reviews_are_to_do_from_a_week_ahead(workspace: Workspace, wall: Wall) -> None:
    okafor = jean(workspace)
    plan = workspace.plans.add_goal(workspace.plans.open(okafor).id, "Sing again")
    workspace.plans.add_step(plan.goals[0].id, StepForm(what="Ring the choir", when="24 November"))
    workspace.plans.add_step(plan.goals[0].id, StepForm(what="Much later", when="24 December"))
    workspace.plan_parts.review(plan.id, ReviewForm(on=date(2026, 11, 19)))
    to_do = workspace.today.page().to_do
    assert [(line.kind, line.title, line.detail, line.target) for line in to_do] == [
        (ToDoKind.REVIEW, "Look at the plan with Jean", "Due Thursday.", okafor),
        (ToDoKind.STEP, "Ring the choir", "Jean. Due 24 November.", okafor),
    ]
    wall.pass_by(days=8)
    assert workspace.today.page().to_do[1].detail == "Jean. It was due on 24 November."


def test_missing_scores_are_to_do_for_two_weeks(workspace: Workspace, wall: Wall) -> None:
    session = coming(choir(workspace, "Amir", "Beth"))
    face = Score(mode=Mode.FACES, value=3)
    for name in ("Amir", "Beth"):
        workspace.attendance.mark(session, person(workspace, name), Presence.HERE)
        workspace.scores.score(session, person(workspace, name), Moment.BEFORE, face)
    assert workspace.today.page().to_do == ()

    workspace.attendance.close(session, {})
    (line,) = workspace.today.page().to_do
    assert (line.kind, line.title, line.detail, line.target) == (
        ToDoKind.AFTER_SCORES,
        "2 people have no score after",
        "Silver Voices, 17 November",
        session,
    )
    workspace.scores.score(session, person(workspace, "Amir"), Moment.AFTER, face)
    assert workspace.today.page().to_do[0].title == "1 person has no score after"
    wall.pass_by(days=15)
    assert workspace.today.page().to_do == ()


def test_everybody_scored_leaves_nothing_to_do(workspace: Workspace) -> None:
    workspace.attendance.close(coming(choir(workspace, "Amir")), {})
    assert workspace.today.page().to_do == ()


def test_a_walk_ins_details_are_to_do(workspace: Workspace) -> None:
    workspace.attendance.walk_in(coming(choir(workspace)), "Mary Ward", Role.PARTICIPANT)
    (line,) = workspace.today.page().to_do
    assert (line.kind, line.title, line.detail) == (
        ToDoKind.FINISH_DETAILS,
        "Finish the details of Mary",
        "First came on 17 November",
    )
    workspace.people.change(line.target, PersonForm(name="Mary Ward"))
    assert workspace.today.page().to_do == ()


@pytest.mark.parametrize("style", list(NameStyle))
def test_a_worry_is_neutral_with_initials_whatever_was_chosen(workspace: Workspace, style: NameStyle) -> None:
    okafor = jean(workspace)
    workspace.settings.set_names_on_today(style)
    workspace.safety.see(okafor, workspace.safety.page(okafor).lines[0].flag.code, Seen.YES)
    (line,) = workspace.today.page().to_do
    assert (line.kind, line.title, line.detail, line.target) == (
        ToDoKind.WORRY,
        "Something to follow up",
        "J. O.",
        okafor,
    )


def test_opening_the_home_screen_plans_the_weeks_that_were_missed(workspace: Workspace, wall: Wall) -> None:
    choir(workspace)
    wall.pass_by(weeks=18)
    card = workspace.today.page().next_session
    assert card is not None
    assert card.minutes_until == 8
