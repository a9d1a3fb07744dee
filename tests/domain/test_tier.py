"""The tier: complete, without overlap, and always with its reasons."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.complexity import DomainLine
from app.domain.safety import Seen, WorryLine
from app.domain.tier import Tier, TierResult, find_tier
from app.domain.tier_decisions import TierDecision, TierMove, standing
from app.measures.registry import complexity_domains, red_flags

DOMAINS, FLAGS = complexity_domains(), red_flags()
ratings = st.lists(st.one_of(st.none(), st.integers(0, 3)), min_size=10, max_size=10)
SEEN = st.lists(st.sampled_from([None, Seen.YES, Seen.NO]), min_size=12, max_size=12)
NOTHING = (None,) * 10
MOMENT = datetime(2026, 11, 17, 14, tzinfo=UTC)


def lines(values: list[int | None]) -> list[DomainLine]:
    padded = [*values, *[0] * (10 - len(values))]
    return [DomainLine(domain=each, rating=rating) for each, rating in zip(DOMAINS, padded, strict=True)]


def signs(*seen: str, asked: bool = True) -> list[WorryLine]:
    other = Seen.NO if asked else None
    return [WorryLine(flag=flag, seen=Seen.YES if flag.code in seen else other) for flag in FLAGS]


def tier(*values: int | None, seen: tuple[str, ...] = (), asked: bool = True) -> TierResult:
    return find_tier(signs(*seen, asked=asked), lines(list(values)))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((), Tier.LINK_WORKER),
        ((2,), Tier.SUPPORTED),
        ((1,) * 7, Tier.SUPPORTED),
        ((1,) * 6, Tier.LINK_WORKER),
        ((3,), Tier.JOINT),
        ((2,) * 4, Tier.JOINT),
        ((2,) * 3 + (1,) * 6, Tier.SUPPORTED),
        ((2,) * 7, Tier.JOINT),
    ],
)
def test_the_worked_examples_of_the_rule(values: tuple[int, ...], expected: Tier) -> None:
    assert tier(*values).tier is expected


def test_a_red_flag_outweighs_that_nothing_else_stands_out() -> None:
    found = tier(seen=("RF3",))
    assert (found.tier, len(found.reasons)) == (Tier.RED_FLAG, 1)
    assert found.reasons[0].startswith("RF3: Abuse")


def test_nothing_asked_is_not_assessed_and_never_no_flags() -> None:
    found = find_tier(signs(asked=False), lines(list(NOTHING)))
    assert (found.tier, found.reasons) == (Tier.NOT_ASSESSED, ("Nothing was asked yet.",))
    assert found.not_known[0] == "C1 Distress of mind"
    assert found.not_known[-1].startswith("12 signs not asked about: RF1, RF2")


@pytest.mark.parametrize("unknown", range(10))
def test_one_domain_that_is_not_known_keeps_the_lowest_tier_away_and_is_listed(unknown: int) -> None:
    values: list[int | None] = [0] * 10
    values[unknown] = None
    found = tier(*values)
    assert (found.tier, len(found.not_known)) == (Tier.NOT_ASSESSED, 1)
    assert found.not_known[0].startswith(DOMAINS[unknown].code)


def test_signs_not_asked_about_keep_the_lowest_tier_away_and_hide_no_higher_one() -> None:
    assert tier(asked=False).tier is Tier.NOT_ASSESSED
    assert tier(3, asked=False).tier is Tier.JOINT
    assert tier(2, None, asked=False).tier is Tier.SUPPORTED


def test_reasons_name_the_domains_and_the_sum() -> None:
    assert tier(2, 0, 3).reasons == ("C3 How steady their health is: 3",)
    assert tier(1, 1, 1, 1, 1, 2).reasons == (
        "C6 Getting about, falls and personal care: 2",
        "The domains together: 7",
    )
    assert tier(1).reasons[0] == "The domains together: 1"


@given(ratings, SEEN)
def test_every_page_has_one_tier_with_a_reason_and_something_to_do(
    values: list[int | None], seen: list[Seen | None]
) -> None:
    flags = [WorryLine(flag=flag, seen=each) for flag, each in zip(FLAGS, seen, strict=True)]
    found = find_tier(flags, lines(values))
    assert found.reasons
    assert found.tier.requires
    assert (found.tier is Tier.RED_FLAG) == (Seen.YES in seen)
    if found.tier is Tier.LINK_WORKER:
        assert not found.not_known
    unknown = values.count(None) + bool(seen.count(None))
    assert len(found.not_known) == unknown


@given(ratings, st.integers(0, 9))
def test_more_in_one_domain_never_gives_less_help(values: list[int | None], place: int) -> None:
    less = find_tier(signs(), lines(values)).tier
    more = list(values)
    more[place] = min(3, (more[place] or 0) + 1)
    assert find_tier(signs(), lines(more)).tier.weight >= less.weight


def decided(tier_: Tier, move: TierMove) -> TierDecision:
    return TierDecision(tier=tier_, move=move, at=MOMENT)


@pytest.mark.parametrize(
    ("decisions", "found", "holds"),
    [
        ([], Tier.SUPPORTED, Tier.SUPPORTED),
        ([(Tier.JOINT, TierMove.FOUND)], Tier.LINK_WORKER, Tier.JOINT),
        ([(Tier.JOINT, TierMove.RAISED)], Tier.SUPPORTED, Tier.JOINT),
        ([(Tier.SUPPORTED, TierMove.FOUND)], Tier.RED_FLAG, Tier.RED_FLAG),
        ([(Tier.JOINT, TierMove.FOUND), (Tier.SUPPORTED, TierMove.LOWERED)], Tier.JOINT, Tier.SUPPORTED),
        ([(Tier.SUPPORTED, TierMove.LOWERED), (Tier.JOINT, TierMove.FOUND)], Tier.JOINT, Tier.JOINT),
    ],
)
def test_a_tier_holds_until_more_is_found_or_two_people_lower_it(
    decisions: list[tuple[Tier, TierMove]], found: Tier, holds: Tier
) -> None:
    assert standing([decided(*each) for each in decisions], found) is holds


def test_what_a_rating_means_is_said_and_no_rating_says_nothing() -> None:
    assert DomainLine(domain=DOMAINS[0], rating=3).words == "Severe: beyond this role"
    assert DomainLine(domain=DOMAINS[0]).words == ""
    assert [each.code for each in DOMAINS] == [f"C{n}" for n in range(1, 11)]
    assert {each.code for each in DOMAINS if each.alone_only} == {"C2", "C9"}
    assert [each.words for each in Tier][-1] == "Not assessed"
