"""The same activity twice is noticed by its name, postcode and day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.directory import Meeting, Place, ServiceForm
from app.domain.same_place import same_places
from tests.domain.places import GARDENERS

OTHER_DAY = (Meeting(days=(0,)),)
OTHER_PLACE = (Place(postcode="LE1 1AA"),)


@pytest.mark.parametrize(
    ("new", "same"),
    [
        (replace(GARDENERS, name="MILL-ROAD  Gardeners"), True),
        (replace(GARDENERS, meetings=OTHER_DAY), False),
        (replace(GARDENERS, places=OTHER_PLACE), False),
        (ServiceForm(name="Mill Road gardeners"), True),
        (replace(GARDENERS, name="Other gardeners"), False),
    ],
)
def test_name_postcode_and_day_say_whether_it_is_the_same(new: ServiceForm, same: bool) -> None:
    assert same_places([new], [GARDENERS]) == (((new, GARDENERS),) if same else ())


def test_the_same_twice_in_one_file_is_noticed() -> None:
    again = replace(GARDENERS, phone="1")
    assert same_places([GARDENERS, again], []) == ((again, GARDENERS),)
