"""The slip to take along, and the letter to a GP or somebody else: what was chosen, and nothing more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import (
    Choices,
    Document,
    Heading,
    KeyFacts,
    ListBlock,
    Paragraph,
    Together,
    WritingLines,
)
from app.documents.plan import step_words
from app.documents.text import words_of
from app.domain.onward import OnwardState, OnwardWay
from app.domain.phones import on_one_line
from app.domain.spoken_dates import whole_day
from app.i18n import _

if TYPE_CHECKING:
    from app.documents.blocks import Block
    from app.domain.onward_paper import OnwardPaper
    from app.domain.organisation import Organisation

ANSWERS = (OnwardState.ACCEPTED, OnwardState.WAITING, OnwardState.STARTED, OnwardState.DID_NOT_START)


def referral_slip_document(paper: OnwardPaper, organisation: Organisation) -> Document:
    """For the person to take along: who is asked for what, and room for the answer."""
    form = paper.onward.form
    to = _("{whom}, {to}").format(whom=form.whom, to=form.to) if form.whom else form.to
    blocks: list[Block] = [
        Heading(_asked(form.way), 1),
        KeyFacts(((_("For"), to), (_("About"), paper.name), (_("Day"), whole_day(paper.on)))),
        Heading(_("What we ask")),
        *_paragraphs(form.why),
        *_chosen(paper),
        Heading(_("From")),
        *_sender(paper, organisation),
        Heading(_("Your answer")),
        Choices(_("Tick what is right."), tuple(state.words for state in ANSWERS)),
        WritingLines(_("If it did not start, why"), 2),
    ]
    return Document(title=_asked(form.way), blocks=tuple(blocks), footer=organisation.name)


def referral_letter_document(paper: OnwardPaper, organisation: Organisation) -> Document:
    """A letter to whoever is asked, with what is wished for and whom to answer."""
    form = paper.onward.form
    blocks: list[Block] = [Heading(_asked(form.way), 1), Paragraph(whole_day(paper.on), quiet=True)]
    to = "\n".join(line for line in (form.whom, form.to, form.reach) if line)
    blocks += [Paragraph(to), Paragraph(_("About: {name}").format(name=paper.name))]
    blocks.append(Paragraph(_("Dear {whom},").format(whom=form.whom or _("colleague"))))
    blocks.append(Paragraph(_opening(form.way)))
    blocks += _paragraphs(form.why)
    if form.agreed:
        blocks.append(Paragraph(_("{name} has agreed to this letter.").format(name=paper.name)))
    blocks += _chosen(paper)
    blocks.append(Paragraph(_("Tell us whether you can take this on, and if not, why.")))
    blocks.append(Together((Paragraph(_("With kind regards,")), *_sender(paper, organisation))))
    return Document(title=_asked(form.way), blocks=tuple(blocks), footer=organisation.name)


def _asked(way: OnwardWay) -> str:
    return {
        OnwardWay.REFERRAL: _("Referral"),
        OnwardWay.JOINT: _("A visit together"),
        OnwardWay.ADVICE: _("Asking for advice"),
    }[way]


def _opening(way: OnwardWay) -> str:
    return {
        OnwardWay.REFERRAL: _("We would like to refer the person named above to you."),
        OnwardWay.JOINT: _("We would like to visit the person named above together with you."),
        OnwardWay.ADVICE: _("We would like your advice about the person named above."),
    }[way]


def _chosen(paper: OnwardPaper) -> list[Block]:
    """What the worker ticked for this paper, each under a heading of its own."""
    blocks: list[Block] = []
    if paper.born_on is not None:
        blocks.append(KeyFacts(((_("Born"), whole_day(paper.born_on)),)))
    for heading, lines in (
        (_("How to reach them"), paper.reach),
        (_("How to talk with them"), paper.needs),
        (_("What gets in the way"), paper.barriers),
    ):
        if lines:
            blocks += [Heading(heading), ListBlock(lines)]
    for goal in paper.goals:
        blocks += [Heading(_("What they want")), Paragraph(f"“{goal.words}”")]
        if goal.steps:
            blocks.append(ListBlock(tuple(words_of(step_words(step)) for step in goal.steps)))
    return blocks


def _sender(paper: OnwardPaper, organisation: Organisation) -> list[Block]:
    lines = [paper.from_name, organisation.name, on_one_line(organisation.phone)]
    return [Paragraph("\n".join(line for line in lines if line))]


def _paragraphs(words: str) -> list[Block]:
    return [Paragraph(line) for line in words.splitlines() if line.strip()]
