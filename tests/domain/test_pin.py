"""A PIN is six digits that are not the first anybody would try."""

import pytest

from app.domain.pin import check_pin
from app.errors import InvalidInputError


@pytest.mark.parametrize("pin", ["274951", "100027", "019283"])
def test_six_digits_may_be_chosen(pin: str) -> None:
    check_pin(pin)


@pytest.mark.parametrize("pin", ["", "12345", "1234567", "12 456", "12345a", "²²²333"])
def test_anything_but_six_digits_is_refused(pin: str) -> None:
    with pytest.raises(InvalidInputError, match="6 digits") as refused:
        check_pin(pin)
    assert refused.value.field == "pin"


@pytest.mark.parametrize("pin", ["000000", "121212", "123456", "567890", "987654", "098765"])
def test_what_others_would_try_first_is_refused(pin: str) -> None:
    with pytest.raises(InvalidInputError, match="easy to guess"):
        check_pin(pin)
