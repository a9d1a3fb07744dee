"""The talk, the signs and the numbers that come with the program."""

import re
import tomllib
from importlib.resources import files

import pytest

from app.domain.consent import Purpose
from app.domain.safety import Urgency
from app.domain.talk import Kind
from app.measures.registry import all_talks, current_talk, first_numbers, red_flags
from app.measures.safety import parse_flags, parse_numbers
from app.measures.strict import DefinitionError
from app.measures.talks import parse_talk

TALK = current_talk()
WITH_PERSON = [q for part in TALK.parts if part.with_person for q in part.questions]
LONGEST_SENTENCE = 12
NOT_FOR_PEOPLE = re.compile(
    r"\b(patient|client|service user|case|intervention|please|sorry|oops)\b|!|\w[’'](t|s|re|ll|ve)\b",
    re.IGNORECASE,
)

SMALL = """
id = "small"
version = 1
title = "Small"
statement = "A guide."
licence = "CC0-1.0"
pictures = [["dog", "Animals"]]
[[area_rows]]
key = "matter"
text = "Does it matter?"
short = "it matters"
options = [[0, "No"], [1, "Yes"]]
[[parts]]
code = "1"
title = "One"
with_person = true
[[parts.questions]]
code = "Q1"
kind = "KIND"
text = "What?"
easy_text = "What?"
picture = "dog"
EXTRA
"""


def small(kind: str, extra: str = "") -> str:
    return SMALL.replace("KIND", kind).replace("EXTRA", extra)


EMPTY = "{ label = 'A', values = [] }"


def sortings(columns: str) -> str:
    return f"[[sortings]]\nkind = 'area'\ntitle = 'T'\n{columns}"


def said_to_the_person() -> list[str]:
    texts = [TALK.statement]
    for question in TALK.questions:
        texts += [question.easy_text, *question.ways_to_ask]
    for question in WITH_PERSON:
        texts += [question.text, question.hint, question.low, question.high]
        texts += [option.label for option in (*question.options, *question.states)]
        texts += [row.text for row in question.rows] + [
            label for row in question.rows for _n, label in row.options
        ]
        texts += [tap.text for tap in question.taps] + [o.label for t in question.taps for o in t.options]
        texts += [sorting.title for sorting in question.sorting]
        texts += [label for sorting in question.sorting for label, _face, _values in sorting.columns]
    return [text for text in texts if text]


def test_the_talk_has_the_parts_and_questions_of_our_assessment() -> None:
    assert [(part.code, [q.code for q in part.questions]) for part in TALK.parts] == [
        ("0", ["G1", "G2", "G3", "G4", "G5", "G6", "G7"]),
        ("1", ["M1", "M2", "M3", "M4", "M5"]),
        ("2", ["W1"]),
        ("3", ["LA1", "LA2", "LA3", "LA4", "LA5", "LA6", "LA7", "LA8"]),
        ("4", [f"P{number}" for number in range(1, 11)]),
        ("5", ["B1", "B2", "B3"]),
        ("6", ["R1", "R2", "R3", "R4", "R5"]),
        ("8", ["S1", "S2"]),
    ]
    assert "".join(part.code for part in TALK.parts if part.with_person) == "123456"
    assert TALK.statement == "A guide for conversation. Not a medical test."
    assert TALK.licence == "CC0-1.0"


def test_every_version_of_every_talk_can_be_found_again() -> None:
    assert all_talks()[TALK.id, TALK.version] == TALK
    first = all_talks()["everyday-life", 1]
    assert [part.code for part in first.parts] == ["0", "1", "3", "6"]


def test_the_week_has_21_cells_and_three_things_to_say_about_each() -> None:
    week = TALK.question("W1")
    assert (len(week.days), len(week.times)) == (7, 3)
    assert [option.key for option in week.options] == [*(f"LA{n}" for n in range(1, 9)), "nothing"]
    assert {tap.key: [option.key for option in tap.options] for tap in week.taps} == {
        "choice": ["own", "had_to"],
        "company": ["alone", "others"],
        "place": ["home", "out"],
    }


def test_the_ten_statements_are_answered_from_very_true_to_not_true_or_with_three_faces() -> None:
    scale = TALK.question("P1").options
    assert [option.key for option in scale] == ["4", "3", "2", "1", "0"]
    assert [option.key for option in scale if option.easy] == ["4", "2", "0"]
    assert all(TALK.question(f"P{n}").options == scale for n in range(1, 11))


def test_what_gets_in_the_way_is_complete_under_its_three_headings() -> None:
    ticks = {code: len(TALK.question(code).options) for code in ("B1", "B2", "B3")}
    assert ticks == {"B1": 14, "B2": 11, "B3": 7}
    assert [tap.key for tap in TALK.question("B1").taps] == ["much", "long"]
    assert TALK.question("B2").tells == ("unsafe",)


def test_every_number_of_a_scale_lies_in_one_column_of_its_board() -> None:
    scales = {row.key: {number for number, _label in row.options} for row in TALK.question("LA1").rows}
    scales |= {"statement": {0, 1, 2, 3, 4}, "barriers": {0, 1, 2, 3}}
    for code in ("LA1", "P1", "B1"):
        for sorting in TALK.question(code).sorting:
            lying = [value for _label, _face, values in sorting.columns for value in values]
            assert sorted(lying) == sorted(scales[sorting.row or TALK.question(code).kind])


def test_who_is_here_and_whether_today_is_safe_are_asked_afresh_each_time() -> None:
    assert [q.code for q in TALK.questions if q.fresh] == ["G6", "G7"]


def test_life_areas_are_tapped_on_the_agreed_scales() -> None:
    for code in (f"LA{n}" for n in range(1, 9)):
        scales = {row.key: [n for n, _label in row.options] for row in TALK.question(code).rows}
        assert scales == {"matter": [0, 1, 2, 3], "amount": [-2, -1, 0, 1, 2], "choice": [0, 1, 2]}


def test_getting_ready_asks_for_consent_purpose_by_purpose_and_opens_the_private_page() -> None:
    assert {q.code: q.consent for q in TALK.questions if q.consent} == {
        "G1": Purpose.RECORD,
        "G2": Purpose.SHARE_REFERRER,
    }
    assert TALK.question("G7").opens_worry == ("yes",)
    assert {q.code for q in TALK.questions if q.need} == {"G3", "G4", "G5"}


def test_yes_comes_before_no_everywhere_so_that_the_same_key_means_yes() -> None:
    asked = [[o.key for o in q.options] for q in TALK.questions if "yes" in {o.key for o in q.options}]
    assert len(asked) == 3
    assert all(keys[:2] == ["yes", "no"] for keys in asked)


def test_the_person_beside_the_helper_is_spoken_to_not_about() -> None:
    for question in TALK.questions:
        said = (question.text, question.easy_text, question.hint, *(o.label for o in question.options))
        for text in said:
            assert not re.search(r"\b(they|them|their|theirs)\b", text, re.IGNORECASE), text


def test_the_ladder_has_seven_steps_to_start_on() -> None:
    assert [option.key for option in TALK.question("R5").options] == [f"step{n}" for n in range(7)]
    assert [TALK.question(code).kind for code in ("R2", "R3", "R4")] == [Kind.RULER] * 3


def test_every_picture_is_one_we_have() -> None:
    known = tomllib.loads((files("resources") / "pictograms" / "index.toml").read_text("utf-8"))
    used = {q.picture for q in TALK.questions}
    used |= {option.picture for q in TALK.questions for option in q.options if option.picture}
    assert used <= set(known)
    assert len([option for option in TALK.question("M1").options if option.picture]) >= 20


def test_what_is_said_to_a_person_is_short_and_plain() -> None:
    said = sorted(set(said_to_the_person()))
    sentences = [sentence for text in said for sentence in re.split(r"(?<=[.?:])\s+", text)]
    assert [sentence for sentence in sentences if len(sentence.split()) > LONGEST_SENTENCE] == []
    assert [text for text in said if NOT_FOR_PEOPLE.search(text)] == []


def test_every_question_has_an_easy_text_a_picture_and_ways_to_ask() -> None:
    without = [q.code for q in TALK.questions if not (q.easy_text and q.picture and q.ways_to_ask)]
    assert without == []


@pytest.mark.parametrize(
    ("kind", "extra", "key"),
    [
        ("song", "", "kind"),
        ("choice", "", "options"),
        ("roles", "options = [{ key = 'a', label = 'A' }]", "states"),
        ("ruler", "low = 'Little'", "high"),
        ("words", "colour = 'red'", "colour"),
        ("choice", "options = [{ key = 'a', label = 'A' }]\nopens_worry = ['b']", "opens_worry"),
        ("choice", "options = [{ key = 'a', label = 'A' }, { key = 'a', label = 'B' }]", "code"),
        ("choice", "options = [{ key = 'a' }]", "label"),
        ("choice", "options = [{ key = 'a', label = 'A', print_style = 'braille' }]", "print_style"),
        ("words", "consent = 'everything'", "consent"),
        (
            "words",
            "[[parts.questions]]\ncode = 'Q1'\nkind = 'words'\ntext = 'T'\neasy_text = 'T'\npicture = 'dog'",
            "code",
        ),
        ("words", "[[parts]]\ncode = '2'\ntitle = 'Two'\nwith_person = true", "questions"),
        ("statement", "", "kind"),
        ("grid", "options = [{ key = 'a', label = 'A' }]", "kind"),
        ("barriers", "", "options"),
        ("lines", "", "most"),
        ("lines", "most = 10", "most"),
        ("words", "sorting = ['One', 'Two']", "sorting"),
        ("barriers", "options = [{ key = 'a', label = 'A' }]\ntells = ['b']", "tells"),
        ("area", sortings("columns = []"), "columns"),
        ("area", sortings(f"columns = [{EMPTY}, {EMPTY}, {EMPTY}]"), "values"),
    ],
)
def test_a_talk_that_does_not_fit_is_refused_with_its_file_and_key(kind: str, extra: str, key: str) -> None:
    with pytest.raises(DefinitionError, match=rf"^small\.toml.*“{key}”"):
        parse_talk("small.toml", small(kind, extra))


def test_pictures_and_rows_are_shared_by_the_questions_that_use_them() -> None:
    words = parse_talk("small.toml", small("words", "pictures = true")).question("Q1")
    assert [(option.key, option.picture) for option in words.options] == [("dog", "dog")]
    assert words.rows == ()
    area = parse_talk("small.toml", small("area")).question("Q1")
    assert [row.key for row in area.rows] == ["matter"]


def test_every_sign_has_the_urgency_the_field_gives_it() -> None:
    urgency = {flag.code: flag.urgency for flag in red_flags()}
    today, this_week = {"RF3", "RF4", "RF7"}, {"RF9"}
    assert list(urgency) == [f"RF{n}" for n in range(1, 13)]
    for code, found in urgency.items():
        expected = Urgency.TODAY if code in today else Urgency.THIS_WEEK if code in this_week else Urgency.NOW
        assert found is expected
    assert {flag.code for flag in red_flags() if flag.in_danger is Urgency.NOW} == {"RF3", "RF4", "RF9"}
    assert {flag.code for flag in red_flags() if flag.alone_only} == {"RF3", "RF4"}
    assert all(flag.route and flag.numbers for flag in red_flags())


def test_national_numbers_are_filled_in_and_local_ones_wait_for_the_service() -> None:
    phones = {number.key: number.phone for number in first_numbers()}
    assert phones["emergency"] == "999"
    assert phones["nhs111"] == "111"
    assert phones["samaritans"] == "116 123"
    assert phones["domestic_abuse"] == "0808 2000 247"
    assert phones["childline"] == "0800 1111"
    assert phones["gas"] == "0800 111 999"
    assert [phones[key] for key in ("gp", "crisis_team", "adult_safeguarding", "children")] == [""] * 4
    assert not any(number.checked for number in first_numbers())


def test_a_sign_may_only_name_numbers_there_are_and_words_for_danger_it_has() -> None:
    flag = "[[flags]]\ncode = 'A'\nsign = 'S'\nurgency = 'now'\nnumbers = ['x']\nroute = []\n"
    with pytest.raises(DefinitionError, match=r"^f\.toml, flags A: “numbers”"):
        parse_flags("f.toml", flag, ())
    assert parse_flags("f.toml", flag, ("x",))[0].danger_words == ""
    with pytest.raises(DefinitionError, match="danger_words"):
        parse_flags("f.toml", flag + "in_danger = 'now'", ("x",))
    with pytest.raises(DefinitionError, match="fax"):
        parse_numbers("n.toml", "[[numbers]]\nkey = 'a'\nlabel = 'A'\nfax = '1'")
