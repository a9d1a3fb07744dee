"""The answers of a talk as JSON: read strictly, and told with every reason."""

import json
from decimal import Decimal
from typing import Any

import pytest

from app.domain.answering import AnsweredBy, Answering
from app.errors import AppError
from app.measures import registry
from app.measures.complexity import parse_complexity
from app.measures.help_offers import parse_offers
from app.measures.strict import DefinitionError
from app.measures.talk_data import as_data
from app.measures.talk_score import TalkRules, offered, read_sheet

RULES = TalkRules(
    definitions=registry.all_talks(),
    current=registry.current_talk(),
    flags=registry.red_flags(),
    domains=registry.complexity_domains(),
)
NINE = {f"P{n}": value for n, value in enumerate([3, 3, 1, 2, 1, None, 2, 1, 2, 0], 1)}
NONE_RATED: dict[str, int] = {f"C{n}": 0 for n in range(1, 11)}


def told(**top: object) -> dict[str, Any]:
    return as_data(read_sheet("talk.json", json.dumps(top), RULES))


def test_the_worked_example_gives_its_gaps_its_index_and_the_pattern_with_both_areas() -> None:
    areas = {"LA3": {"matter": 3, "amount": -2}, "LA5": {"matter": 2, "amount": -2}}
    found = told(answers={**areas, **NINE})
    assert (found["gaps"]["LA3"], found["gaps"]["LA5"], found["gaps"]["LA1"]) == (6, 4, None)
    assert (found["index"], found["statements"]["P6"]) == (Decimal("41.7"), None)
    first = found["patterns"][0]
    assert first["key"] == "not enough of what matters"
    assert [reason.split(" (")[0] for reason in first["reasons"]] == [
        "Making, music, hobbies and fun",
        "People and belonging",
    ]


def test_with_seven_answers_the_index_is_null_and_says_why() -> None:
    found = told(answers={f"P{n}": 4 for n in range(1, 8)})
    assert (found["index"], found["index_note"]) == (None, "Not shown: fewer than 8 answers.")


def test_nothing_asked_is_nothing_known() -> None:
    found = told()
    assert (found["tier"]["tier"], found["red_flags"]["assessed"]) == ("not assessed", "not assessed")
    assert set(found["gaps"].values()) == {None}
    assert (found["week"], found["smaller_step"], found["patterns"]) == (None, None, [])


def test_signs_that_were_all_asked_and_not_seen_allow_the_lowest_tier() -> None:
    assert told(red_flags=[], complexity=NONE_RATED)["tier"]["tier"] == "1"
    assert told(complexity=NONE_RATED)["tier"]["tier"] == "not assessed"
    assert told(red_flags=["RF3"], complexity=NONE_RATED)["tier"]["tier"] == "R"


def test_danger_makes_a_sign_urgent_now() -> None:
    assert told(red_flags=["RF3"])["red_flags"]["seen"][0]["urgency"] == "today"
    assert told(red_flags=["RF3"], in_danger=["RF3"])["red_flags"]["seen"][0]["urgency"] == "now"


def test_the_week_and_what_gets_in_the_way_are_told_with_what_was_not_said() -> None:
    cells = {
        "mon.morning": {"fills": "LA3", "choice": "own", "place": "out"},
        "tue.morning": {"choice": "had_to"},
    }
    found = told(answers={"W1": cells, "B2": {"cost": {"much": 3, "long": "over12"}}, "R3": 6})
    assert found["week"] == {
        "days_out": 1,
        "days_with_others": 0,
        "empty": 0,
        "not_said": 19,
        "share_chosen": 50.0,
        "share_with_others": None,
        "areas": 1,
    }
    assert found["barriers"]["place"] == [{"key": "cost", "much": 3, "long": "over12", "help": None}]
    assert (found["barriers"]["lasting_outside"], found["smaller_step"]) == (["cost"], True)


def test_not_sure_is_an_answer_without_a_number() -> None:
    assert told(answers={"P1": "not sure", "P2": "did not want to say"})["statements"]["P1"] is None


def test_an_earlier_version_is_read_by_its_own_questions() -> None:
    assert told(version=1, answers={"LA1": {"matter": 1, "amount": 1}})["gaps"]["LA1"] == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("nothing", "cannot be read"),
        ("[]", "Found: list"),
        ('{"answers": {"P1": 1, "P1": 2}}', "stands there twice"),
        ('{"answers": {"P1": NaN}}', "is no number"),
        ("[" * 100_000, "cannot be read"),
        ('{"answer": {}}', "“answer” cannot be used"),
        ('{"answers": {"P11": 1}}', "“P11” cannot be used"),
        ('{"answers": []}', "Allowed: a table"),
        ('{"answers": {"P1": 5}}', "Found: 5. Allowed: a number: 4, 3, 2, 1, 0"),
        ('{"answers": {"P1": true}}', "Found: true"),
        ('{"answers": {"P1": 1.5}}', "Found: 1.5"),
        ('{"answers": {"G3": [1]}}', "Found: [1]"),
        ('{"answers": {"M1": {"dog": [1]}}}', "“M1”"),
        ('{"answers": {"B1": {"pain": {"much": [1]}}}}', "“B1”"),
        ('{"answers": {"LA1": {"matter": "3"}}}', "Allowed: a table: matter: 0, 1, 2, 3; amount"),
        ('{"red_flags": ["RF13"]}', "Found: RF13"),
        ('{"red_flags": "RF1"}', "a list"),
        ('{"red_flags": ["RF1"], "in_danger": ["RF3"]}', "“in_danger”"),
        ('{"in_danger": ["RF3"]}', "no red_flags"),
        ('{"complexity": {"C1": 4}}', "“complexity C1” cannot be used. Found: 4"),
        ('{"complexity": {"C1": true}}', "“complexity C1”"),
        ('{"complexity": {"C11": 0}}', "“C11”"),
        ('{"version": 9}', "There is no talk “everyday-life” of version 9"),
        ('{"talk": 3}', "“talk”"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words_that_name_it(text: str, says: str) -> None:
    with pytest.raises(AppError) as raised:
        read_sheet("talk.json", text, RULES)
    assert says in f"{raised.value.message} {raised.value.advice}"


def test_every_question_says_what_it_takes() -> None:
    said = {question.code: offered(question) for question in RULES.current.questions}
    assert said["R2"] == "a number from 1 to 10"
    assert said["S1"] == "a list of up to 3 lines"
    assert said["W1"].startswith("a table: mon.morning, mon.afternoon, mon.evening and so on")
    assert said["R1"].startswith("a list of any of nothing")


def test_who_answers_is_said_unless_it_is_the_person_alone() -> None:
    assert Answering().words == ""
    assert Answering(AnsweredBy.WITH_SUPPORTER).words == "With a supporter"
    assert Answering(AnsweredBy.PROXY, "Ann").words == "Ann answered for them"


def test_domains_and_offers_are_read_strictly() -> None:
    with pytest.raises(DefinitionError, match="“anchors”"):
        parse_complexity("c.toml", "anchors = [[0, 'None']]")
    offer = "[[offers]]\nkey = 'a'\ntext = 'T'\nwhy = 'W'\nwhen = ['pain']\nnumbers = ['gp']\nstep = 'S'"
    private = offer.replace("step = 'S'", "private = true")
    assert [parse_offers("o.toml", each, ["pain"], ["gp"])[0].step for each in (offer, private)] == ["S", ""]
    assert parse_offers("o.toml", offer, ["pain"], ["gp"])[0].when == ("pain",)
    with pytest.raises(DefinitionError, match="“when”"):
        parse_offers("o.toml", offer, [], ["gp"])


def test_every_sign_and_domain_has_somewhere_to_turn_and_every_offer_a_barrier() -> None:
    routes = {route.code: route for route in registry.first_routes()}
    assert list(routes) == [*(f"RF{n}" for n in range(1, 13)), *(f"C{n}" for n in range(1, 11)), "several"]
    assert all(route.steps and route.title and route.checked_on is None for route in routes.values())
    offers = registry.help_offers()
    assert all(offer.when for offer in offers)
    assert {offer.key for offer in offers if offer.private} == {"continence", "alcohol", "safety"}
