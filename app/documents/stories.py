"""What a group tells, on paper: words with consent and without names, and “you said, we did”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Document, Heading, ListBlock, Paragraph, Photograph, Quote, Span, Together
from app.domain.handing_over_words import period_words
from app.domain.spoken_dates import month_name, whole_day
from app.domain.stories import StoryKind, StoryLevel
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from app.documents.blocks import Block
    from app.domain.handing_over import Period
    from app.domain.organisation import Organisation
    from app.domain.stories import Feedback, Story

    Pictures = Mapping[UUID, Sequence[tuple[bytes, str]]]
    """Story -> its photos: JPEG, and what it shows."""


def story_document(
    story: Story, pictures: Pictures, reader: StoryLevel, organisation: Organisation
) -> Document:
    """One story, or one person's words, for one kind of reader."""
    heading = story.form.kind.words
    blocks: list[Block] = [
        Heading(heading, 1),
        Paragraph(reader_words(reader), quiet=True),
        *_told(story, pictures, inside=reader is StoryLevel.INSIDE),
        Paragraph(_agreed(reader), quiet=True),
    ]
    return Document(title=heading, blocks=tuple(blocks), footer=organisation.name)


def stories_document(
    group: str,
    told: Sequence[Story],
    pictures: Pictures,
    reader: StoryLevel,
    period: tuple[date, date],
    organisation: Organisation,
) -> Document:
    """The words of a group over some time, stories first: only those this reader may see.

    Args:
        told: Already only those.
        period: The first and the last day, both included.
    """
    title = _("Stories: {group}").format(group=group)
    blocks: list[Block] = [
        Heading(title, 1),
        Paragraph(_period(period), quiet=True),
        Paragraph(reader_words(reader), quiet=True),
    ]
    for kind, heading in ((StoryKind.CASE, _("Stories")), (StoryKind.QUOTE, _("In their own words"))):
        ours = [story for story in told if story.form.kind is kind]
        if ours:
            blocks.append(Heading(heading))
        for story in ours:
            blocks += _told(story, pictures, inside=reader is StoryLevel.INSIDE)
    if not told:
        blocks.append(Paragraph(_("There is nothing from this time that may be shown here.")))
    blocks.append(Paragraph(_agreed(reader), quiet=True))
    return Document(title=title, blocks=tuple(blocks), footer=organisation.name)


def said_and_did_document(
    group: str,
    lines: Sequence[Feedback],
    since: Mapping[UUID, tuple[Period, Period]],
    period: tuple[date, date],
    organisation: Organisation,
) -> Document:
    """What people said, what was done, and the sessions before and since; to hang up in the hall."""
    title = _("You said, we did: {group}").format(group=group)
    blocks: list[Block] = [Heading(title, 1), Paragraph(_period(period), quiet=True)]
    for line in lines:
        form = line.form
        did = form.did or _("We are still thinking about it.")
        blocks.append(
            Together(
                (
                    Heading(_("You said")),
                    Quote(form.said),
                    Paragraph((Span(_("We did:"), bold=True), Span(f" {did}"))),
                )
            )
        )
        if line.id in since and form.new_from is not None:
            before, after = since[line.id]
            day = whole_day(form.new_from)
            blocks.append(
                ListBlock(
                    (
                        _("Before {day}: {words}").format(day=day, words=period_words(before)),
                        _("Since then: {words}").format(words=period_words(after)),
                    )
                )
            )
    if not lines:
        blocks.append(Paragraph(_("Nothing was written down in this time.")))
    else:
        blocks.append(Paragraph(_("Compare with care: other things change too."), quiet=True))
    return Document(title=title, blocks=tuple(blocks), footer=organisation.name)


def reader_words(reader: StoryLevel) -> str:
    """For whom a paper is, and what they may do with it."""
    return {
        StoryLevel.INSIDE: _("For this service only. Do not hand it on."),
        StoryLevel.FUNDER: _("For those who pay for this service. Do not publish it."),
        StoryLevel.PUBLIC: _("For everybody."),
    }[reader]


def _told(story: Story, pictures: Pictures, *, inside: bool) -> list[Block]:
    """The words and their photos; when they were said to the month, and to the day for us alone."""
    form = story.form
    if form.kind is StoryKind.QUOTE:
        words: list[Block] = [Quote(form.words)]
    else:
        words = [Paragraph(part.strip()) for part in form.words.split("\n") if part.strip()]
    photos = [Photograph(image, shows) for image, shows in pictures.get(story.id, ())]
    heard = form.heard_on
    month = _("{month} {year}").format(month=month_name(heard), year=heard.year)
    said = (
        _("Said on {day}.").format(day=whole_day(heard))
        if inside
        else _("Said in {month}.").format(month=month)
    )
    return [*words, *photos, Paragraph(said, quiet=True)]


def _agreed(reader: StoryLevel) -> str:
    if reader is StoryLevel.INSIDE:
        return _("Whoever said this let us keep it. What leaves the service needs another yes.")
    return _("Everybody whose words or photos are here agreed to that. Names are left out.")


def _period(period: tuple[date, date]) -> str:
    first, last = period
    return _("From {first} to {last}.").format(first=whole_day(first), last=whole_day(last))
