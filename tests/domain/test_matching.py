"""Which places may be right for somebody, and why."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.adaptations import adaptations
from app.domain.directory import (
    Access,
    Cost,
    Demands,
    GroupSize,
    Meeting,
    Place,
    ServiceStatus,
    WhoMayCome,
)
from app.domain.distance import GridPoint
from app.domain.match_change import Reweighed
from app.domain.match_parts import (
    WEIGHTS,
    Part,
    Seeker,
    part_of_day,
    prepared,
    slot,
    slot_key,
    stems,
)
from app.domain.match_words import Telling, Told, reason_words
from app.domain.matching import Fit, match, score_of
from app.domain.quality import Quality
from tests.domain.places import TODAY, service

HERE = GridPoint(529_090, 179_645)
PLACES = {"SW1A 1AA": HERE}
FIVE_MILES_AWAY = GridPoint(HERE.easting + 8_046, HERE.northing + 108)
"""78 millimetres further than 8,046.72 m."""


def fit_of(seeker: Seeker, **change: object) -> Fit:
    found = match(seeker, [prepared(service(**change), PLACES)], WEIGHTS, TODAY)
    assert not found.excluded
    return found.fits[0]


def part(seeker: Seeker, wanted: Part, **change: object) -> float:
    return fit_of(seeker, **change).parts[list(Part).index(wanted)]


def why_not(seeker: Seeker, **change: object) -> str:
    found = match(seeker, [prepared(service(**change), PLACES)], WEIGHTS, TODAY)
    assert found.nothing_fits
    assert reason_words(found.excluded[0].reason)
    return found.excluded[0].reason


def told(seeker: Seeker, **change: object) -> Told:
    telling = Telling(seeker, WEIGHTS, {"LA5": "People and belonging"}, TODAY)
    return telling.told(fit_of(seeker, **change))


def test_the_score_of_the_example_is_78_6() -> None:
    assert round(score_of((1, 0.67, 1, 0.5, 1, 1, 0), WEIGHTS.values()), 1) == 78.6
    assert sum(WEIGHTS.values()) == 14
    assert all(each.words for each in Part)


@pytest.mark.parametrize(
    ("seeker", "change", "reason"),
    [
        (Seeker(), {"status": ServiceStatus.CLOSED}, "closed"),
        (Seeker(), {"funding_end": date(2026, 11, 16)}, "closed"),
        (Seeker(), {"quality": Quality.RED}, "quality"),
        (Seeker(age=17), {}, "not open"),
        (Seeker(age=30), {"maximum_age": 25}, "not open"),
        (Seeker(district="LE1"), {}, "not open"),
        (Seeker(age=60), {"who": (WhoMayCome(maximum_age=50),)}, "not open"),
        (Seeker(), {"places_left": 0}, "full"),
        (Seeker(point=FIVE_MILES_AWAY, miles=Decimal(5)), {}, "far"),
        (Seeker(supporter=True), {"supporter": False}, "alone"),
        (Seeker(cannot=frozenset({(3, 0)})), {}, "time"),
        (Seeker(most_pence=199), {"costs": (Cost(amount=Decimal(2)), Cost(amount=Decimal(3)))}, "dear"),
    ],
)
def test_hard_filters_leave_out_with_a_reason(seeker: Seeker, change: dict[str, Any], reason: str) -> None:
    assert why_not(seeker, **change) == reason


def test_somebody_is_not_sent_again_where_they_said_no() -> None:
    candidate = prepared(service(), PLACES)
    found = match(Seeker(refused={candidate.service.id: TODAY}), [candidate], WEIGHTS, TODAY)
    assert [out.reason for out in found.excluded] == ["refused"]
    assert reason_words("refused") == "They said no to it before"


def test_what_is_not_known_shuts_nobody_out() -> None:
    open_to_some = (WhoMayCome(districts=("LE1",)), WhoMayCome(maximum_age=50))
    assert fit_of(Seeker(district="LE2"), who=open_to_some)
    assert fit_of(Seeker(point=FIVE_MILES_AWAY, miles=Decimal(5)), places=()).metres_squared is None
    assert fit_of(Seeker(point=FIVE_MILES_AWAY, miles=Decimal("5.1"))).metres_squared == 8046**2 + 108**2
    assert fit_of(Seeker(cannot=frozenset({(3, 0)})), meetings=())
    assert fit_of(Seeker(supporter=True), supporter=None)
    assert set(fit_of(Seeker()).parts) == {0.5}


def test_of_several_places_the_nearest_counts() -> None:
    far = Place(postcode="EC1N 8BA")
    both = prepared(service(places=(far, *service().places)), {**PLACES, "EC1N 8BA": FIVE_MILES_AWAY})
    found = match(Seeker(point=HERE), [both], WEIGHTS, TODAY)
    assert found.fits[0].metres_squared == 0


def test_each_part_says_how_well_it_fits() -> None:
    assert part(Seeker(needs={"LA5": 1.0, "LA2": 0.2}), Part.NEED) == 1
    assert part(Seeker(needs={"LA1": 1.0}), Part.NEED) == 0
    assert part(Seeker(needs={"LA1": 1.0}), Part.NEED, areas=()) == 0.5
    assert part(Seeker(interests=("gardens", "flower growing", "chess")), Part.INTEREST) == pytest.approx(
        2 / 3
    )
    assert part(Seeker(interests=("music", " ")), Part.INTEREST) == 0
    assert part(Seeker(access=frozenset({Access.STEP_FREE})), Part.ACCESS) == 1
    assert part(Seeker(access=frozenset({Access.STEP_FREE, Access.TOILET})), Part.ACCESS) == 0.75
    assert part(Seeker(access=frozenset({Access.HEARING_LOOP})), Part.ACCESS) == 0
    assert part(Seeker(small=True), Part.COMPANY) == 1
    assert part(Seeker(small=True), Part.COMPANY, size=GroupSize.LARGE) == 0
    assert part(Seeker(small=True), Part.COMPANY, size=None) == 0.5
    assert part(Seeker(demands=Demands(physical=2)), Part.DEMAND) == 1
    assert part(Seeker(demands=Demands(physical=0, talking=1)), Part.DEMAND) == pytest.approx(2 / 3)
    assert part(Seeker(demands=Demands(thinking=1)), Part.DEMAND) == 0.5
    assert part(Seeker(roles=True), Part.ROLE) == 1
    assert part(Seeker(roles=True), Part.ROLE, roles=()) == 0
    two_days = (Meeting(days=(1, 3), starts=time(10)),)
    assert part(Seeker(cannot=frozenset({(1, 0)})), Part.TIME, meetings=two_days) == 0.5


def test_the_best_come_first_and_then_the_nearest() -> None:
    near = prepared(service(name="Near"), PLACES)
    unknown = prepared(service(name="Unknown"), {})
    other = prepared(service(name="Anywhere"), {})
    liked = prepared(service(name="Liked", interests=("chess",)), {})
    seeker = Seeker(point=HERE, interests=("chess",))
    found = match(seeker, [unknown, near, other, liked], WEIGHTS, TODAY)
    assert [fit.candidate.service.name for fit in found.fits] == ["Liked", "Near", "Anywhere", "Unknown"]


def test_a_fit_is_told_in_words() -> None:
    seeker = Seeker(
        needs={"LA5": 1.0},
        interests=("gardening",),
        access=frozenset({Access.STEP_FREE}),
        roles=True,
        point=GridPoint(HERE.easting, HERE.northing + 1448),
        barriers=("worry_groups",),
    )
    said = told(seeker)
    assert said.name == "Mill Road gardeners"
    assert (said.miles, said.when) == ("0.9 miles", "Thursdays, 10:00 to 11:30 am")
    assert said.reasons == (
        "It is about People and belonging",
        "It is something they like",
        "They can get in and about there",
    )
    assert said.worries == ("Nobody has checked that it is safe; go and see it first",)
    assert "Meet the leader first." in said.adaptations
    assert told(seeker, quality=Quality.GREEN).worries == ()
    assert told(Seeker(roles=True)).reasons == ("There is a part to play",)
    only_time = {**dict.fromkeys(Part, 0), Part.TIME: 1}
    assert Telling(Seeker(roles=True), only_time, {}, TODAY).reasons(fit_of(Seeker(roles=True))) == ()


def test_worries_are_what_is_lacking_then_what_is_not_checked_then_what_fits_badly() -> None:
    seeker = Seeker(access=frozenset({Access.HEARING_LOOP, Access.TOILET}), interests=("chess",), small=True)
    green: dict[str, object] = {"quality": Quality.GREEN, "size": GroupSize.LARGE}
    assert told(seeker, **green).worries == (
        "It has not got a hearing loop",
        "Ask whether it has an accessible toilet",
        "It is nothing they said they like",
    )
    assert told(Seeker(small=True), **green).worries == ("More people than is good for them",)
    old = told(Seeker(), quality=Quality.AMBER, checked_on=None).worries
    assert old == (
        "Something is being put right; go with them",
        "Ring first; nobody has checked these words for half a year",
    )


def test_a_place_for_one_of_the_things_they_like_is_never_called_nothing_they_like() -> None:
    many = Seeker(interests=("gardening", "chess", "singing", "football"))
    said = told(many, quality=Quality.GREEN)
    assert "It is something they like" in said.reasons
    assert "It is nothing they said they like" not in said.worries
    assert "It is something they like" not in told(Seeker(interests=(" ",)), quality=Quality.GREEN).reasons


def test_what_it_costs_is_asked_first_where_nobody_wrote_it_down() -> None:
    assert told(Seeker(most_pence=500), costs=()).worries[0] == "Ask what it costs"
    assert "Ask what it costs" not in told(Seeker(most_pence=500)).worries


def test_other_weights_say_what_comes_first_and_why() -> None:
    def of(name: str, *reasons: str) -> tuple[str, Told]:
        empty = Told(name="", when="", miles="", score=1, reasons=(), worries=(), adaptations=())
        return name, replace(empty, name=name, reasons=reasons)

    art, chess, choir = of("Art", "near", "liked"), of("Chess", "liked"), of("Choir")
    assert Reweighed(before=(art, chess), after=(art, chess)).changes == ()
    assert Reweighed(before=(art, chess), after=(chess, choir)).changes == (
        "Chess moves up to place 1.",
        "Choir comes in at place 2.",
        "Art is not among the first any more.",
    )
    assert Reweighed(
        before=(art, chess), after=(of("Chess", "small"), of("Art", "liked", "near"))
    ).changes == (
        "Chess moves up to place 1.",
        "Chess, said now: small.",
        "Chess, not said any more: liked.",
        "Art goes down to place 2.",
        "Art, said first now: liked.",
    )


def test_things_to_try_are_said_once_for_each_barrier() -> None:
    assert adaptations(("cost", "cost", "unknown")) == (
        "Ask about a free first time, and help with the fee.",
    )


def test_words_are_compared_without_their_endings() -> None:
    assert stems("Gardening, gardens & gardeners") == {"garden"}
    assert stems("Café singers") == {"cafe", "sing"}
    assert stems("bus") == {"bus"}


def test_times_of_the_week_are_bits() -> None:
    assert [part_of_day(time(hour)) for hour in (9, 12, 16, 17)] == [0, 1, 1, 2]
    assert slot_key(1, 2) == "TU evening"
    whole_day = prepared(service(meetings=(Meeting(days=(0,)),)), {})
    assert whole_day.slots == slot(0, 0) | slot(0, 1) | slot(0, 2)


SHARES = st.floats(0, 1)


@given(
    st.builds(
        Seeker,
        needs=st.dictionaries(st.sampled_from(("LA1", "LA2", "LA5")), SHARES),
        interests=st.lists(st.sampled_from(("gardening", "chess", "tea")), max_size=3).map(tuple),
        access=st.frozensets(st.sampled_from(Access)),
        demands=st.builds(Demands, physical=st.none() | st.integers(0, 3)),
        small=st.booleans(),
        roles=st.booleans(),
        cannot=st.frozensets(st.tuples(st.integers(0, 6), st.integers(0, 2)), max_size=5),
    )
)
def test_a_score_lies_between_0_and_100_and_every_place_is_either_fit_or_left_out(seeker: Seeker) -> None:
    places = [prepared(service(), PLACES), prepared(service(meetings=(), areas=()), PLACES)]
    found = match(seeker, places, WEIGHTS, TODAY)
    assert len(found.fits) + len(found.excluded) == 2
    for fit in found.fits:
        assert 0 <= fit.score <= 100
        assert fit.score == pytest.approx(score_of(fit.parts, WEIGHTS.values()))
