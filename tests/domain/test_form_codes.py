"""The code on a form names one measure and version, and a slip in it names none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.form_codes import SIGNS, find_form, form_code
from app.errors import InvalidInputError

FORMS = [
    ("who-5", 1),
    ("who-5", 2),
    ("phq-9", 1),
    ("de-jong-gierveld-6", 1),
    ("swemwbs", 1),
    ("everyday-life", 2),
]


def test_a_code_is_short_and_says_what_it_is_of() -> None:
    assert [form_code(*form).partition("-")[0] for form in FORMS] == [
        "WHO5", "WHO5", "PHQ9", "DJG6", "SWEMW", "EL",
    ]  # fmt: skip
    assert len({form_code(*form) for form in FORMS}) == len(FORMS)


@given(st.sampled_from(FORMS), st.integers(1, 31))
def test_every_version_of_a_measure_has_a_code_of_its_own(form: tuple[str, int], version: int) -> None:
    versions = [(form[0], number) for number in range(1, 32)]
    assert find_form(form_code(form[0], version), versions) == (form[0], version)


@pytest.mark.parametrize("form", FORMS)
def test_a_code_is_read_however_it_is_typed(form: tuple[str, int]) -> None:
    code = form_code(*form)
    for typed in (code, code.lower(), f" {code.replace('-', '')} ", code.replace("0", "O").replace("1", "l")):
        assert find_form(typed, FORMS) == form


@given(st.sampled_from(FORMS), st.data())
def test_one_wrong_sign_or_two_that_changed_places_are_noticed(
    form: tuple[str, int], data: st.DataObject
) -> None:
    code = form_code(*form).replace("-", "").translate(str.maketrans("OILSZ", "01152"))
    place = data.draw(st.integers(0, len(code) - 2))
    sign = data.draw(st.sampled_from(SIGNS))
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    for wrong in {code[:place] + sign + code[place + 1 :], swapped} - {code}:
        with pytest.raises(InvalidInputError, match="one sign may be wrong"):
            find_form(wrong, FORMS)


def test_a_right_code_of_a_form_that_is_not_here_says_so() -> None:
    with pytest.raises(InvalidInputError, match="No form here has the code") as raised:
        find_form(form_code("gad-7", 1), FORMS)
    assert raised.value.field == "code"
    with pytest.raises(InvalidInputError, match="one sign may be wrong"):
        find_form("?", FORMS)
