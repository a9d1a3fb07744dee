"""The name of a service."""

import pytest

from app.domain.organisation import tidy_organisation
from app.errors import InvalidInputError


def test_the_name_of_a_service_is_kept_without_needless_spaces() -> None:
    assert tidy_organisation(" Riverside  Link\u200b Work ") == "Riverside Link Work"


@pytest.mark.parametrize(
    ("typed", "said"),
    [(" ", "The organisation has no name yet."), ("x" * 201, "That name has 201 characters.")],
)
def test_a_service_without_a_usable_name_is_told_what_to_give(typed: str, said: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        tidy_organisation(typed)
    assert (refused.value.message, refused.value.field) == (said, "organisation")
    assert refused.value.advice == "Give the name of your service in 1 to 200 characters."
