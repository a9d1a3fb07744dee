"""The files that plans use: templates of areas, and plainer words."""

import pytest

from app.measures import registry
from app.measures.plain_words import parse_plain_words
from app.measures.plan_templates import parse_templates
from app.measures.strict import DefinitionError


def test_the_six_areas_are_among_the_templates() -> None:
    six = registry.plan_templates()[0]
    assert (six.key, len(six.areas), six.own) == ("six", 6, False)


def test_a_wrong_file_is_refused_by_name() -> None:
    with pytest.raises(DefinitionError, match=r"templates\.toml"):
        parse_templates("templates.toml", '[[templates]]\nkey = "x"\nareas = ["A"]\n')
    with pytest.raises(DefinitionError, match=r"words\.toml"):
        parse_plain_words("words.toml", '[[words]]\nhard = "x"\neasy = ["y"]\n')
