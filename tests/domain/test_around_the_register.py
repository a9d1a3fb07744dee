"""Stories without names, money in whole pence, stages of handing over, and who is young."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.handing_over import (
    HandOver,
    HeldSession,
    LedSession,
    Ready,
    Stage,
    StageDate,
    across,
    in_order,
    period,
)
from app.domain.handing_over_words import period_words
from app.domain.money import (
    CardPage,
    CardVisit,
    MemberCard,
    TakingKind,
    money_words,
    next_number,
    pence,
    tidy_number,
)
from app.domain.stories import (
    Noticed,
    Story,
    StoryForm,
    StoryKind,
    StoryLevel,
    StoryLook,
    StoryPage,
    first_checklist,
    names_in,
)
from app.domain.young import Responsible, is_young
from app.errors import InvalidInputError
from app.ids import new_id

DAY = date(2026, 11, 17)


def story(level: StoryLevel = StoryLevel.FUNDER, **more: object) -> Story:
    form = StoryForm(kind=StoryKind.QUOTE, words="I sang again", heard_on=DAY, level=level)
    return Story(id=new_id(), form=replace(form, **more))  # type: ignore[arg-type]  # whatever a test wants


def test_words_go_as_far_as_was_agreed_and_as_long() -> None:
    assert story().may_be_read(StoryLevel.INSIDE, DAY)
    assert story().may_be_read(StoryLevel.FUNDER, DAY)
    assert not story().may_be_read(StoryLevel.PUBLIC, DAY)
    assert story(until=DAY).may_be_read(StoryLevel.FUNDER, DAY)
    assert not story(until=DAY).may_be_read(StoryLevel.FUNDER, DAY + timedelta(days=1))
    assert not story(kind=StoryKind.CASE).may_be_read(StoryLevel.INSIDE, DAY)
    case = story(kind=StoryKind.CASE, signed_on=DAY)
    assert not case.may_be_read(StoryLevel.FUNDER, DAY)
    looked = replace(case, look=StoryLook(id=new_id(), by="Rose", on=DAY, fine=True))
    assert looked.may_be_read(StoryLevel.FUNDER, DAY)
    assert case.may_be_read(StoryLevel.INSIDE, DAY)
    assert not replace(story(), withdrawn=True).may_be_read(StoryLevel.INSIDE, DAY)


def test_names_are_found_as_whole_words_whatever_their_accents() -> None:
    names = ("Jean Okafor", "Jean", "Zoë", "Al", "")
    assert names_in("JEAN OKAFOR came, and zoe", names) == ("Jean Okafor", "Jean", "Zoë")
    assert names_in("We all sang jeans songs", names) == ()


@given(st.sampled_from(["Jean Okafor", "Inês Duarte", "St Mark's church hall"]), st.text(max_size=30))
def test_a_name_between_spaces_is_always_found(name: str, around: str) -> None:
    assert names_in(f"{around} {name} {around}", [name]) == (name,)


def test_what_was_noticed_is_added_up_also_what_is_no_longer_on_the_list() -> None:
    one, two = new_id(), new_id()
    page = StoryPage(
        group_id=new_id(),
        group_name="Choir",
        items=("Sang", "Smiled"),
        noticed=(
            Noticed(session_id=one, what="Sang", times=2),
            Noticed(session_id=two, what="Sang", times=3),
            Noticed(session_id=two, what="Danced", times=1),
        ),
        sessions=(),
        stories=(),
        feedback=(),
        people=(),
    )
    assert page.in_all() == (("Sang", 5), ("Smiled", 0), ("Danced", 1))
    assert (page.times(two, "Sang"), page.times(one, "Smiled")) == (3, 0)
    assert len(first_checklist()) == 4


@pytest.mark.parametrize(
    ("typed", "amount"), [("2.50", 250), ("£2", 200), ("50p", 50), (" £ 3,20 ", 320), ("0", 0)]
)
def test_amounts_are_read_as_people_write_them(typed: str, amount: int) -> None:
    assert pence(typed, "price") == amount


@pytest.mark.parametrize("typed", ["", "two", "2.5", "-1", "1000.01", "£"])
def test_amounts_that_cannot_be_are_refused(typed: str) -> None:
    with pytest.raises(InvalidInputError):
        pence(typed, "price")


@given(st.integers(min_value=0, max_value=100_000))
def test_an_amount_is_read_back_to_the_penny(amount: int) -> None:
    assert pence(money_words(amount).replace(",", ""), "price") == amount


def test_a_lost_card_hands_its_history_on() -> None:
    lost = card("H-0001", lost_on=DAY)
    new = card("H-0002", replaces=lost.id)
    other = card("H-0009", replaces=new_id())
    page = CardPage(cards=(other, new, lost), visits=(visit(new, 600), visit(lost, 450), visit(other, 200)))
    assert [v.number for v in page.line(new)] == ["H-0002", "H-0001"]
    assert [v.number for v in page.line(other)] == ["H-0009"]
    assert (page.cash_pence, page.saved_pence) == (750, 350 + 200 + 0)
    assert (lost.good, new.good) == (False, True)
    assert next_number(page.cards) == "H-0010"
    assert next_number((card("own 7"),)) == "H-0001"
    assert [tidy_number(n) for n in ("42", "h 42", "H-0042", " own 7 ")] == ["H-0042"] * 3 + ["own 7"]


def card(number: str, **more: object) -> MemberCard:
    made = MemberCard(id=new_id(), number=number, price_pence=250, issued_on=DAY)
    return replace(made, **more)  # type: ignore[arg-type]  # whatever a test wants


def visit(one: MemberCard, normal: int) -> CardVisit:
    return CardVisit(
        id=new_id(),
        card_id=one.id,
        number=one.number,
        on=DAY,
        activity="Swimming",
        normal_pence=normal,
        paid_pence=250,
    )


def test_a_group_without_a_leader_is_told_of_once_volunteers_lead() -> None:
    stages = in_order((stage(Stage.ON_CALL, 10), stage(Stage.STAFF, 0)))
    assert [s.stage for s in stages] == [Stage.STAFF, Stage.ON_CALL]
    ahead = tuple(LedSession(session_id=new_id(), held_on=DAY + timedelta(weeks=n)) for n in range(3))
    page = HandOver(group_id=new_id(), group_name="Choir", stages=stages, ready=frozenset(), ahead=ahead)
    later = DAY + timedelta(days=10)
    assert (page.on(DAY - timedelta(days=1)), page.on(DAY), page.on(later)) == (
        None,
        Stage.STAFF,
        Stage.ON_CALL,
    )
    assert not page.unled(DAY)
    assert page.unled(later)
    assert not replace(page, ahead=()).unled(later)
    assert not replace(page, ahead=(replace(ahead[0], leader="Mo"), *ahead[1:])).unled(later)
    assert replace(page, ahead=(*ahead[:2], replace(ahead[2], leader="Mo"))).unled(later)
    assert page.missing == tuple(Ready)
    assert replace(page, ready=frozenset(Ready)).missing == ()


def stage(which: Stage, days: int) -> StageDate:
    return StageDate(id=new_id(), stage=which, from_on=DAY + timedelta(days=days))


def test_sessions_are_looked_at_before_and_after_a_day() -> None:
    ada, bo = new_id(), new_id()
    held = [
        HeldSession(held_on=DAY, who=frozenset({ada, bo}), changes=(1, 2)),
        HeldSession(held_on=DAY + timedelta(weeks=1), who=frozenset({ada}), changes=(0,)),
        HeldSession(held_on=DAY + timedelta(weeks=2), who=frozenset({ada, bo})),
        HeldSession(held_on=DAY + timedelta(weeks=2, days=2), who=frozenset({ada, bo})),
    ]
    before, after = across(reversed(held), DAY + timedelta(weeks=2))
    assert (before.sessions, before.average, before.weekly, before.pairs, before.change) == (
        2,
        1.5,
        0.75,
        3,
        1.0,
    )
    # Twice a week instead of once: each person came twice in the one week.
    assert (after.sessions, after.weekly, after.change) == (2, 2.0, None)
    assert period_words(before) == (
        "2 sessions, 1.5 people on average, each 0.8 times a week. From before to after up 1.0 (3 pairs)."
    )
    assert "Too few scores" in period_words(after)
    assert "down 1.0" in period_words(replace(before, change=-1.0))
    nothing = period(())
    assert period_words(nothing) == "no sessions."
    assert (nothing.sessions, nothing.average, nothing.weekly) == (0, None, None)


def test_people_are_young_until_their_sixteenth_birthday() -> None:
    assert is_young(date(2010, 11, 18), DAY)
    assert not is_young(date(2010, 11, 17), DAY)
    assert not is_young(None, DAY)
    born = date(2012, 2, 29)
    assert [is_young(born, day) for day in (date(2028, 2, 28), date(2028, 2, 29))] == [True, False]


@pytest.mark.parametrize("choices", [StoryKind, StoryLevel, TakingKind, Stage, Ready, Responsible])
def test_every_choice_has_words_of_its_own(choices: type[Stage]) -> None:
    words = [choice.words for choice in choices]
    assert all(words)
    assert len(set(words)) == len(words)
