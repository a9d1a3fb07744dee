"""What every blank form has: a place for who and when, and for how the answers were given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Box, Choices, Fields, Paragraph, Together
from app.i18n import _, ngettext
from app.measures.measure import AnsweredBy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.documents.blocks import Block, Cell


def who_and_when() -> tuple[Block, ...]:
    """A line for the name or number of whoever the answers are about, and one for the day."""
    return (Fields((_("Name or number"), _("Date"))),)


def numbered(number: int, text: str, *, alone: bool = False) -> str:
    """A question with its number, unless it is the only one."""
    return text if alone else _("{number}. {question}").format(number=number, question=text)


def boxes_after(label: str, count: int) -> tuple[Cell, ...]:
    """A row of a table: what is asked, and a box for each answer."""
    row: list[Cell] = [label, *(Box() for _number in range(count))]
    return tuple(row)


def about_the_answers(
    answered_by: Iterable[AnsweredBy], attribution: str, look_at: tuple[str, ...] = ()
) -> Together:
    """For whoever takes the form: how it was answered, and what to write where there is no answer.

    Args:
        answered_by: Who may give the answers.
        attribution: What the licence asks to stand on every copy.
        look_at: Numbers of questions to look at before the person leaves.
    """
    words = {
        AnsweredBy.SELF: _("Answered alone"),
        AnsweredBy.WITH_HELP: _("With help"),
        AnsweredBy.PROXY: _("By somebody for the person"),
        AnsweredBy.OBSERVER: _("By somebody who watched"),
        AnsweredBy.RECORDS: _("From records"),
    }
    how = (*(words[each] for each in answered_by), _("Read aloud"), _("A helper saw the answers"))
    blocks: list[Block] = [
        Choices(_("For whoever takes this form: tick how it was answered"), how, across=True),
        Paragraph(_("No answer? Write N: did not want to say, C: could not tell, D: does not apply.")),
    ]
    if look_at:
        questions = ngettext(
            "Look at question {numbers} before the person leaves, also if it is blank.",
            "Look at questions {numbers} before the person leaves, also if they are blank.",
            len(look_at),
        )
        blocks.append(Paragraph(questions.format(numbers=", ".join(look_at))))
    return Together((*blocks, Paragraph(attribution, quiet=True)))
