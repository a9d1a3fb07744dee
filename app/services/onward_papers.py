"""The slip and the letter to somebody who is asked. What was not chosen for them is not even looked up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.documents.easy_read import laid_out
from app.documents.onward import referral_letter_document, referral_slip_document
from app.documents.styles import STANDARD, style_named
from app.domain.consent import Purpose, refused
from app.domain.onward import OnPaper
from app.domain.onward_paper import OnwardPaper
from app.domain.roles import Act
from app.domain.spoken_dates import whole_day
from app.errors import ConsentNeededError, InvalidInputError
from app.i18n import _
from app.services.permission import needs
from app.services.printed import printed
from app.store.restricted import unused_record
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.onward import Onward
    from app.domain.organisation import Organisation
    from app.domain.plans import Plan
    from app.services.desk import Desk
    from app.services.printed import PrintedDocument
    from app.store.repositories import Repositories


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPaper:
    """A paper to go on writing in.

    Attributes:
        content: The bytes of a .docx file.
        name: A file name to suggest; it never holds a person's name.
        printed: The same paper as it is printed, for the audit.
    """

    content: bytes
    name: str
    printed: PrintedDocument


class OnwardPaperService:
    """It always prints, whatever is open: a paper for somebody who helps must not wait.

    Only where the person took back their yes since, nothing is told that was to be told with it.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.PRIVATE_VIEW)
    def slip(
        self,
        onward_id: UUID,
        style: str | None = None,
        tint: str | None = None,
        large_points: int | None = None,
    ) -> PrintedDocument:
        """The slip to take along; in the person's own style unless another is asked for.

        Raises:
            NotFoundError: The request is no longer there.
            InvalidInputError: The request is private, or there is no such style or paper colour.
            RestrictedRecordError: The record is kept and not used.
            ConsentNeededError: They took back their yes to sharing since.
        """
        with self._desk.store.read() as repositories:
            paper, owner = self._paper(repositories, onward_id)
            if paper.onward.form.private:
                raise InvalidInputError(
                    _("This is private: a slip in their hand would tell of it."),
                    _("Make a letter, and give it to whoever is asked."),
                )
            own = repositories.people.needs(paper.onward.person_id)
        look = style_named(style or own.print_style, large_points or own.large_points, tint or own.tint)
        subject = Subject("person", paper.onward.person_id)
        document = laid_out(referral_slip_document(paper, owner), look)
        return printed(document, look, _("Referral slip"), self._desk.today(), subject)

    @needs(Act.PRIVATE_VIEW)
    def letter(
        self,
        onward_id: UUID,
        style: str | None = None,
        tint: str | None = None,
        large_points: int | None = None,
    ) -> PrintedDocument:
        """The letter; in the standard style unless another is asked for.

        Raises:
            NotFoundError: The request is no longer there.
            InvalidInputError: There is no such style, size or paper colour.
            RestrictedRecordError: The record is kept and not used.
            ConsentNeededError: They took back their yes to sharing since.
        """
        with self._desk.store.read() as repositories:
            paper, owner = self._paper(repositories, onward_id)
            own = repositories.people.needs(paper.onward.person_id)
        points = large_points or own.large_points
        look = style_named(style or STANDARD.key, points, tint or STANDARD.tint)
        subject = Subject("person", paper.onward.person_id)
        document = laid_out(referral_letter_document(paper, owner), look)
        return printed(document, look, _("Letter"), self._desk.today(), subject)

    @needs(Act.PRIVATE_VIEW)
    def letter_to_write_in(self, onward_id: UUID) -> WordPaper:
        """The letter as a .docx file.

        Raises:
            NotFoundError: The request is no longer there.
            RestrictedRecordError: The record is kept and not used.
            ConsentNeededError: They took back their yes to sharing since.
        """
        from app.documents.word_file import word_file  # noqa: PLC0415 - loaded with the first letter

        with self._desk.store.read() as repositories:
            paper, owner = self._paper(repositories, onward_id)
        content = word_file(referral_letter_document(paper, owner))
        name = _("Letter, {day}.docx").format(day=whole_day(self._desk.today()))
        return WordPaper(content=content, name=name, printed=self.letter(onward_id))

    def _paper(self, repositories: Repositories, onward_id: UUID) -> tuple[OnwardPaper, Organisation]:
        onward = repositories.onward.get(onward_id)
        if repositories.rights.restriction(onward.person_id) is not None:
            raise unused_record()
        _refuse_taken_back(repositories, onward)
        person, chosen = repositories.people.get(onward.person_id), onward.form.on_paper
        plan = repositories.plans.latest(person.id) if {OnPaper.GOALS, OnPaper.BARRIERS} & {*chosen} else None
        reach = tuple(line for line in (person.phone, person.reach, person.postcode) if line)
        talk = repositories.people.needs(person.id).needs if OnPaper.NEEDS in chosen else ()
        paper = OnwardPaper(
            onward=onward,
            name=person.name,
            from_name=self._desk.worker.name,
            on=onward.asked_on,
            born_on=person.born_on if OnPaper.BORN in chosen else None,
            reach=reach if OnPaper.CONTACT in chosen else (),
            needs=tuple(need.words for need in talk),
            goals=plan.goals if plan and OnPaper.GOALS in chosen else (),
            barriers=_barriers(plan, onward),
        )
        return paper, repositories.settings.organisation()


def _refuse_taken_back(repositories: Repositories, onward: Onward) -> None:
    """What is private, or asked without a yes for a reason that was written down, does not hang on it."""
    if onward.form.private or not onward.form.agreed:
        return
    consents = repositories.people.consents(onward.person_id)
    if refused(consents, Purpose.SHARE_REFERRER, onward.asked_on):
        raise ConsentNeededError(
            _("They said no to sharing with the GP or the referrer after this was asked."),
            _(
                "Talk with them first, and write down their yes. If somebody has to be told all the same,"
                " change the request and write why."
            ),
        )


def _barriers(plan: Plan | None, onward: Onward) -> tuple[str, ...]:
    if plan is None or OnPaper.BARRIERS not in onward.form.on_paper:
        return ()
    return tuple(barrier.what for barrier in plan.barriers if not barrier.solved)
