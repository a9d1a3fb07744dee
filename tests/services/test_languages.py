"""A measure of one's own in a second language: its words kept, asked, printed and told apart."""

from __future__ import annotations

from csv import DictReader
from typing import TYPE_CHECKING

import pytest

from app.domain.today import ToDoKind
from app.errors import InvalidInputError, NotFoundError, StorageError
from app.measures.measure import NotAnswered, Way
from app.measures.own import OwnForm, OwnItem
from app.measures.own_translation import known_words, phrases
from app.measures.questionnaire import Asked, HowAsked, Occasion, on_paper
from app.measures.translations import further_languages, in_language
from tests.services.desk_days import TUESDAY, added
from tests.services.measures_day import given, typed

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from app.measures.measure import Measure
    from app.workspace import Workspace

HOME = OwnForm(
    title="At home",
    lead_in="How is it at home?",
    items=(OwnItem("I like my room"), OwnItem("I sleep well")),
    options=((0, "No"), (1, "Yes")),
)
WELSH = {
    "How is it at home?": "Sut mae gartref?",
    "I like my room": "Rwy’n hoffi fy ystafell",
    "I sleep well": "Rwy’n cysgu’n dda",
    "No": "Na",
    "Yes": "Ydw",
}
IN_WELSH = HowAsked(language="cy")


@pytest.fixture
def jean(workspace: Workspace) -> UUID:
    return added(workspace, "Jean Okafor")


@pytest.fixture
def home(workspace: Workspace) -> Measure:
    made = workspace.measures.make_own(HOME)
    return workspace.measures.translate(made.id, "cy", WELSH)


def test_a_language_needs_words_for_every_phrase(workspace: Workspace) -> None:
    made = workspace.measures.make_own(HOME)
    assert phrases(made) == tuple(WELSH)
    with pytest.raises(InvalidInputError, match="“I sleep well” has no words") as refused:
        workspace.measures.translate(made.id, "cy", {**WELSH, "I sleep well": " "})
    assert refused.value.field == "I sleep well"
    for language in ("en", "xx"):
        with pytest.raises(InvalidInputError, match="no other language"):
            workspace.measures.translate(made.id, language, WELSH)
    with pytest.raises(NotFoundError):
        workspace.measures.translate("own-nothing", "cy", WELSH)
    assert known_words(made, "cy") == {}


def test_somebody_is_asked_in_the_language_that_is_chosen_and_it_is_kept_with_the_answers(
    workspace: Workspace, home: Measure, jean: UUID
) -> None:
    assert (home.version, further_languages(home)) == (1, ("cy",))
    half = workspace.asking.begin(jean, home.id)
    half = workspace.asking.set_how(half.id, IN_WELSH)
    assert in_language(half.measure, half.how.language).items[0].text == "Rwy’n hoffi fy ystafell"
    for item in home.items:
        workspace.asking.answer(half.id, item.code, given(1))
    filling = workspace.asking.finish(half.id)
    assert filling.how == IN_WELSH
    with pytest.raises(InvalidInputError, match="not asked in this language") as refused:
        workspace.asking.begin(jean, home.id, how=HowAsked(language="pl"))
    assert "Welsh (Cymraeg)" in refused.value.advice
    english = workspace.fillings.enter(jean, home.id, typed(home, "0,1"), TUESDAY)
    line = workspace.fillings.history(jean, home.id).lines[0]
    assert line.change is None, "answers in two languages were compared"
    workspace.fillings.correct(english.id, english.answers, how=IN_WELSH)
    assert workspace.fillings.history(jean, home.id).lines[0].change is not None


def test_a_used_measure_gets_its_language_in_a_new_version_and_loses_it_so(
    workspace: Workspace, jean: UUID
) -> None:
    made = workspace.measures.make_own(HOME)
    workspace.asking.begin(jean, made.id)
    newer = workspace.measures.translate(made.id, "cy", WELSH)
    assert (newer.version, newer.languages) == (2, ("en", "cy"))
    other = workspace.measures.translate(made.id, "cy", {**WELSH, "Yes": "Ie"})
    assert (other.version, known_words(other, "cy")["Yes"]) == (2, "Ie")
    gone = workspace.measures.translate(made.id, "cy", None)
    assert (gone.version, gone.languages, gone.translations) == (2, ("en",), ())


def test_a_changed_measure_keeps_a_language_while_every_phrase_has_its_words(
    workspace: Workspace, home: Measure
) -> None:
    turned = OwnForm(title="At home", items=HOME.items[::-1], options=HOME.options)
    kept = workspace.measures.make_own(turned, home.id)
    assert in_language(kept, "cy").items[0].text == "Rwy’n cysgu’n dda"
    more = OwnForm(title="At home", items=(*HOME.items, OwnItem("I feel safe")), options=HOME.options)
    assert workspace.measures.make_own(more, home.id).languages == ("en",)


def test_a_form_is_printed_in_its_language_and_its_pile_is_keyed_as_such(
    workspace: Workspace, home: Measure, jean: UUID
) -> None:
    assert workspace.forms.blank(home.id, language="cy").pages == 1
    with pytest.raises(InvalidInputError, match="not asked in this language"):
        workspace.forms.blank(home.id, language="pl")
    workspace.measures.translate(home.id, "ur", dict.fromkeys(WELSH, "ہاں") | {"No": "نہیں"})
    with pytest.raises(InvalidInputError, match="cannot be printed here"):
        workspace.forms.blank(home.id, language="ur")
    pile = workspace.piles.start(home.id, TUESDAY, how=HowAsked(language="cy", from_paper=True))
    workspace.piles.key(pile.id, jean, typed(home, "1,1"))
    (filling,) = workspace.piles.finish(pile.id)
    assert filling.how.language == "cy"
    assert all(to_do.kind is not ToDoKind.LICENCE_ENDS for to_do in workspace.today.page().to_do)


def test_the_answers_leave_as_a_table_without_names(
    workspace: Workspace, home: Measure, jean: UUID, tmp_path: Path
) -> None:
    file = tmp_path / "answers.csv"
    with pytest.raises(NotFoundError, match="Nobody has answered"):
        workspace.forms.write_answers(home.id, file)
    other = added(workspace, "Amir Khan")
    asked = Asked(how=HowAsked(language="cy", from_paper=True))
    for person, answers in (
        (jean, {"1": given(1), "2": given(0)}),
        (other, {"1": NotAnswered.COULD_NOT_TELL}),
    ):
        workspace.fillings.enter(person, home.id, answers, TUESDAY, asked)
    workspace.fillings.enter(jean, home.id, typed(home, "1,1"), TUESDAY)
    assert workspace.forms.write_answers(home.id, file) == 3
    assert "q1,I like my room," in (tmp_path / "answers-names.csv").read_text("utf-8-sig")
    text = file.read_text("utf-8-sig")
    assert "Jean" not in text
    rows = list(DictReader(text.splitlines()))
    assert [(r["person"], r["wave"]) for r in rows[::3]] == [("1", "1"), ("2", "1"), ("1", "2")]
    said = [(r["kind"], r["name"], r["value"], r["missing"], r["language"]) for r in rows[:6]]
    assert said[:3] == [
        ("answer", "q1", "1", "", "cy"),
        ("answer", "q2", "0", "", "cy"),
        ("score", "score_total", "1", "", "cy"),
    ]
    assert [each[3] for each in said[3:]] == [
        "could not tell", "blank", "cannot be scored: 2 answers missing",
    ]  # fmt: skip
    with pytest.raises(StorageError):
        workspace.forms.write_answers(home.id, tmp_path / "nowhere" / "answers.csv")


def test_forms_with_faces_or_of_a_helper_who_watched_are_keyed_too(workspace: Workspace, jean: UUID) -> None:
    for measure_id, answers in (("check-in-faces", "4"), ("check-in-observed", "1,2,3,0")):
        measure = workspace.measures.measure(measure_id)
        pile = workspace.piles.start(measure_id, TUESDAY, how=on_paper(measure), occasion=Occasion.REVIEW)
        workspace.piles.key(pile.id, jean, typed(measure, answers))
        (filling,) = workspace.piles.finish(pile.id)
        assert (filling.how, filling.occasion) == (on_paper(measure), Occasion.REVIEW)
    assert on_paper(workspace.measures.measure("check-in-faces")).way is Way.FACES
