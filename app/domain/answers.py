"""What an answer may hold, and what follows from it: needs for the banner, a decision about consent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.answer_values import fits, tidy_value
from app.domain.consent import Decision
from app.domain.needs import AskedFor, Need
from app.domain.talk import Answer, AnswerState
from app.domain.wording import tidy_words

if TYPE_CHECKING:
    from app.domain.talk import Answers, Question, TalkDefinition


def tidy_answer(question: Question, answer: Answer) -> Answer:
    """The answer as it is kept: the words without anything invisible, not corrected otherwise.

    Raises:
        InvalidInputError: The words are too long.
        ValueError: The value is none this question offers; a bug, since screens only offer those.
    """
    words = tidy_words(answer.words, "words")
    if not fits(question, answer.value):
        raise ValueError(f"{question.code} has no answer {answer.value!r}")
    return replace(answer, value=tidy_value(answer.value), words=words)


def still_fitting(definition: TalkDefinition, answers: Answers) -> Answers:
    """The answers of an earlier talk, perhaps of an earlier version, that may be asked again in this one."""
    codes = {question.code: question for question in definition.questions}
    return {
        code: answer
        for code, answer in answers.items()
        if code in codes and not codes[code].fresh and fits(codes[code], answer.value)
    }


def asked_for(question: Question, answer: Answer | None) -> AskedFor:
    """What an answer asks for: a need for each thing ticked and for the words, and a print style."""
    if question.need is None or answer is None or answer.state is not AnswerState.ANSWERED:
        return AskedFor()
    keys = answer.value if isinstance(answer.value, tuple) else ()
    ticked = [option for option in question.options if option.key in keys]
    words = (*(option.label for option in ticked), answer.words)
    needs = tuple(Need(question.need, each) for each in words if each)
    return AskedFor(needs, next((option.print_style for option in ticked if option.print_style), ""))


def decision_of(question: Question, answer: Answer | None) -> Decision | None:
    """The decision about consent that an answer is; None if it decides nothing."""
    if question.consent is None or answer is None or answer.state is not AnswerState.ANSWERED:
        return None
    return {"yes": Decision.YES, "no": Decision.NO}.get(str(answer.value))
