"""The whole talk: who answers, parts left out and put in another order, a second talk from the first."""

from uuid import UUID

import pytest

from app.domain.answering import AnsweredBy, Answering
from app.domain.consent import Decision
from app.domain.people import PersonForm
from app.domain.talk import Answer, AnswerState
from app.errors import InvalidInputError
from app.workspace import Workspace
from tests.services.audit_trail import actions_about


@pytest.fixture
def jean(workspace: Workspace) -> UUID:
    return workspace.people.add(PersonForm(name="Jean Moss")).person.id


@pytest.fixture
def talk(workspace: Workspace, jean: UUID) -> UUID:
    return workspace.talks.start(jean).id


def test_who_answers_is_kept_with_every_answer_and_changes_only_later_ones(
    workspace: Workspace, talk: UUID
) -> None:
    workspace.talks.answer(talk, "M1", Answer(words="Tea"))
    workspace.talks.answering(talk, AnsweredBy.PROXY, " Ann ")
    workspace.talks.answer(talk, "M2", Answer(words="The choir"))
    found = workspace.talks.open(talk)
    assert found.answering == Answering(AnsweredBy.PROXY, "Ann")
    assert (found.answers["M1"].answering.words, found.answers["M2"].answering.words) == (
        "",
        "Ann answered for them",
    )
    assert "who answers" in actions_about(workspace, "talk", talk)


def test_the_same_words_again_stay_the_words_of_whoever_said_them(workspace: Workspace, talk: UUID) -> None:
    workspace.talks.answer(talk, "M1", Answer(words="Tea"))
    workspace.talks.answering(talk, AnsweredBy.WITH_SUPPORTER, "Ann")
    assert workspace.talks.answer(talk, "M1", Answer(words="Tea")).answers["M1"].answering.words == ""
    assert (
        workspace.talks.answer(talk, "M1", Answer(words="Cake")).answers["M1"].answering.words == "With Ann"
    )


def test_who_answers_is_undone_and_a_name_is_kept_only_for_somebody_else(
    workspace: Workspace, talk: UUID
) -> None:
    workspace.talks.answering(talk, AnsweredBy.WITH_SUPPORTER, "Ann")
    assert workspace.talks.answering(talk, AnsweredBy.THEMSELF, "Ann").answering == Answering()
    workspace.history.undo()
    assert workspace.talks.open(talk).answering.helper == "Ann"
    workspace.history.redo()
    workspace.talks.answering(talk, AnsweredBy.THEMSELF)
    assert workspace.talks.open(talk).answering == Answering()


def test_every_new_kind_of_answer_comes_back_as_it_was_given(workspace: Workspace, talk: UUID) -> None:
    given = {
        "W1": {"mon.morning": {"fills": "LA3", "choice": "own", "want": "LA5", "words": "Choir"}},
        "P3": 0,
        "B2": {"travel": {"much": 2, "long": "over12", "help": "A lift"}, "cost": {}},
        "S1": ("I sing",),
        "M1": {"dog": 1, "football": 3},
    }
    for code, value in given.items():
        workspace.talks.answer(talk, code, Answer(value=value))  # type: ignore[arg-type]  # every kind
    answers = workspace.talks.open(talk).answers
    assert {code: answers[code].value for code in given} == given


def test_parts_are_counted_left_out_and_taken_in_again(workspace: Workspace, talk: UUID) -> None:
    workspace.talks.answer(talk, "W1", Answer(state=AnswerState.DID_NOT_WANT_TO_SAY))
    parts = {state.part.code: state for state in workspace.talk_parts.skip(talk, "4")}
    assert (parts["2"].done, parts["2"].answered, parts["1"].total, parts["0"].here) == (True, 1, 5, True)
    assert parts["4"].skipped
    workspace.talks.go(talk, "LA8")
    assert workspace.talks.open(talk).step(1) == "B1"
    workspace.history.undo()
    workspace.history.redo()
    assert workspace.talk_parts.go_to(talk, "4").at_question == "P1"
    assert workspace.talks.open(talk).skipped == ()
    workspace.talks.answer(talk, "P1", Answer(value=3))
    assert workspace.talk_parts.go_to(talk, "4").at_question == "P2"
    assert workspace.talk_parts.go_to(talk, "2").at_question == "W1"


def test_parts_come_in_the_order_that_was_chosen_and_undo_puts_it_back(
    workspace: Workspace, talk: UUID
) -> None:
    parts = workspace.talk_parts.order(talk, ("0", "3"))
    assert "".join(state.part.code for state in parts) == "03124568"
    workspace.talks.go(talk, "LA8")
    assert workspace.talks.open(talk).step(1) == "M1"
    assert workspace.talks.open(talk).part.code == "3"
    workspace.history.undo()
    assert "".join(state.part.code for state in workspace.talk_parts.overview(talk)) == "01234568"


@pytest.mark.parametrize("parts", [("9",), ("1", "1")])
def test_an_order_of_parts_there_are_not_is_refused(
    workspace: Workspace, talk: UUID, parts: tuple[str, ...]
) -> None:
    with pytest.raises(InvalidInputError, match="no such order"):
        workspace.talk_parts.order(talk, parts)


def test_a_second_talk_offers_the_answers_of_the_first(workspace: Workspace, jean: UUID, talk: UUID) -> None:
    workspace.talks.answer(talk, "G2", Answer(value="yes"))
    workspace.talks.answer(talk, "G7", Answer(value="yes"))
    workspace.talks.answer(talk, "M1", Answer(words="Tea"))
    workspace.talks.answer(talk, "P1", Answer(value=1))
    workspace.talks.finish(talk)
    assert workspace.talks.side_by_side(talk) is None
    second = workspace.talks.start(jean)
    assert second.follows == talk
    assert (second.old("M1"), second.old("G7"), second.old("M2")) == (Answer(words="Tea"), None, None)
    kept = workspace.talks.still_right(second.id, "M1")
    assert kept.answers["M1"] == Answer(words="Tea", confirmed=True)
    assert kept.old("M1") is None
    assert workspace.talks.still_right(second.id, "M2").answers == kept.answers
    workspace.history.undo()
    assert workspace.talks.open(second.id).old("M1") == Answer(words="Tea")


def test_a_consent_that_is_still_right_is_given_anew(workspace: Workspace, jean: UUID, talk: UUID) -> None:
    workspace.talks.answer(talk, "G2", Answer(value="yes"))
    workspace.talks.finish(talk)
    second = workspace.talks.start(jean)
    workspace.talks.still_right(second.id, "G2")
    consents = workspace.people.page(jean).consents
    assert [consent.decision for consent in consents] == [Decision.YES]


def test_two_talks_lie_side_by_side(workspace: Workspace, jean: UUID, talk: UUID) -> None:
    workspace.talks.answer(talk, "M1", Answer(words="Tea"))
    workspace.talks.answer(talk, "P1", Answer(value=1))
    workspace.talks.answer(talk, "W1", Answer(value={"mon.morning": {"fills": "LA7"}}))
    workspace.talks.finish(talk)
    second = workspace.talks.start(jean).id
    workspace.talks.still_right(second, "M1")
    workspace.talks.answer(second, "P1", Answer(value=3))
    found = workspace.talks.side_by_side(second)
    assert found is not None
    assert [(c.code, c.before, c.now) for c in found.changes] == [("P1", "A little true", "Mostly true")]
    assert found.same == 1
    assert (found.weeks[0] is None, found.weeks[1]) == (False, None)
