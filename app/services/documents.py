"""Every paper: what it says comes from the records, how it looks from the person's own style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.crisis_card import crisis_card_document
from app.documents.easy_read import laid_out
from app.documents.group_page import group_document
from app.documents.help_page import help_document
from app.documents.paperwork import paperwork_document
from app.documents.plan import plan_document
from app.documents.register import register_document
from app.documents.rescue_sheet import rescue_sheet_document
from app.documents.score_sheet import score_sheets_document
from app.documents.styles import STANDARD, style_named
from app.documents.subject_access import subject_access_document
from app.documents.supervision import supervision_document
from app.documents.what_matters import what_matters_document
from app.documents.who_has_seen import who_has_seen_document
from app.domain.chosen import OWN_PICTURE
from app.domain.consent import Decision, Purpose
from app.domain.roles import Act
from app.errors import ConsentNeededError
from app.i18n import _
from app.services.permission import needs
from app.services.plan_pictures import own_pictures
from app.services.printed import PrintedDocument, printed
from app.services.supervision_page import page_of
from app.store.restricted import unused_record
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.documents.blocks import Document
    from app.documents.styles import PrintStyle
    from app.domain.help_pages import HelpPage
    from app.domain.organisation import Organisation
    from app.domain.paperwork import PaperTemplate
    from app.domain.plans import Plan
    from app.domain.rescue import RescueKey
    from app.domain.subject_access import SubjectRecord
    from app.services.desk import Desk
    from app.services.page_images import PageImage
    from app.services.printed_values import PaperSources


class DocumentService:
    """Makes papers and pictures of their pages. A worry about somebody is on none of them."""

    def __init__(self, desk: Desk, sources: PaperSources) -> None:
        self._desk = desk
        self._sources = sources

    @needs(Act.PLAN)
    def plan(
        self,
        plan_id: UUID,
        style: str | None = None,
        large_points: int | None = None,
        tint: str | None = None,
    ) -> PrintedDocument:
        """The person's plan; in their own style unless others are asked for. It always prints.

        Raises:
            NotFoundError: There is no such plan.
            InvalidInputError: There is no such style, size or tint.
            RestrictedRecordError: The record is kept and not used.
        """
        plan = self._sources.plans.load(plan_id)
        self._refuse_unused(plan.person_id)
        look = self._own_style(plan.person_id, style, large_points, tint)
        with self._desk.store.read() as repositories:
            photos = own_pictures(repositories, plan)
        document = plan_document(plan, self._organisation(), look, photos)
        return self._printed(document, look, _("Plan"), _about(plan))

    @needs(Act.PLAN)
    def plan_to_share(self, plan_id: UUID) -> PrintedDocument:
        """The plan for the GP or referrer, in the standard style.

        Raises:
            RestrictedRecordError: The record is kept and not used.
            ConsentNeededError: The person has not said yes to sharing.
            NotFoundError: There is no such plan.
        """
        plan = self._sources.plans.load(plan_id)
        self._refuse_unused(plan.person_id)
        if not self.may_share(plan.person_id):
            raise ConsentNeededError(
                _("Sharing with the GP or referrer was not agreed."),
                _("Ask {name}, and write the answer down. Their own plan can be printed.").format(
                    name=plan.called
                ),
            )
        document = plan_document(plan, self._organisation(), STANDARD)
        return self._printed(document, STANDARD, _("Plan to share"), _about(plan))

    @needs(Act.SEE_PERSON)
    def may_share(self, person_id: UUID) -> bool:
        """Whether the person said yes to sharing with the GP or referrer."""
        with self._desk.store.read() as repositories:
            decided = {c.purpose: c.decision for c in repositories.people.consents(person_id)}
        return decided.get(Purpose.SHARE_REFERRER) is Decision.YES

    @needs(Act.TALK)
    def what_matters(
        self, talk_id: UUID, style: str | None = None, tint: str | None = None
    ) -> PrintedDocument:
        """What a talk showed, for the person to keep; in their own style unless another is asked for.

        Raises:
            NotFoundError: There is no such talk.
            InvalidInputError: There is no such style or paper colour.
        """
        matters = self._sources.talks.what_matters(talk_id)
        definition = self._sources.talks.open(talk_id).definition
        words = {o.key: o.label for question in definition.questions for o in question.options if o.picture}
        with self._desk.store.read() as repositories:
            own = repositories.pictures.photos(matters.person_id)
        words |= {f"{OWN_PICTURE}{photo.id}": photo.label for photo in own}
        self._refuse_unused(matters.person_id)
        look = self._own_style(matters.person_id, style, None, tint)
        document = what_matters_document(matters, self._organisation(), words, definition.statement)
        document = laid_out(document, look)
        return self._printed(document, look, _("What matters"), Subject("talk", talk_id))

    @needs(Act.PRINT)
    def register(
        self, session_id: UUID, style: str | None = None, tint: str | None = None
    ) -> PrintedDocument:
        """The register of a session, with room for those who walk in.

        Raises:
            NotFoundError: There is no such session.
            InvalidInputError: There is no such style or paper colour.
        """
        register = self._sources.attendance.open_register(session_id)
        subject = Subject("group_session", session_id)
        look = style_named(style or STANDARD.key, tint=tint or STANDARD.tint)
        document = laid_out(register_document(register, self._organisation()), look)
        return self._printed(document, look, _("Register"), subject)

    @needs(Act.PRINT)
    def score_sheets(self, session_id: UUID, style: str | None = None) -> PrintedDocument:
        """A sheet for each person of a session to point at or mark, and one without a name.

        Raises:
            NotFoundError: There is no such session.
            InvalidInputError: There is no such style.
        """
        board = self._sources.scores.open_board(session_id)
        document = score_sheets_document(board, self._organisation())
        subject = Subject("group_session", session_id)
        return self._printed(document, style_named(style or STANDARD.key), _("Score sheets"), subject)

    @needs(Act.OWN_DESK)
    def crisis_card(self, style: str | None = None) -> PrintedDocument:
        """Who to ring when someone needs more. It always prints, and says nothing about anybody."""
        with self._desk.store.read() as repositories:
            numbers = repositories.safety.numbers()
        look = style_named(style or STANDARD.key)
        document = laid_out(crisis_card_document(numbers, self._organisation()), look)
        return self._printed(document, look, _("Who to ring"))

    @needs(Act.TRAIL)
    def who_has_seen(
        self, person_id: UUID, style: str | None = None, tint: str | None = None
    ) -> PrintedDocument:
        """Who has had to do with a person's record; in their own style unless another is asked for.

        Raises:
            NotFoundError: There is no such person.
            InvalidInputError: There is no such style.
        """
        record = self._sources.trail.seen(person_id)
        look = self._own_style(person_id, style, None, tint)
        document = laid_out(who_has_seen_document(record, self._organisation()), look)
        return self._printed(document, look, _("Who has seen"), Subject("person", person_id))

    @needs(Act.PRINT)
    def group_page(
        self,
        group_id: UUID,
        style: str | None = None,
        start: date | None = None,
        end: date | None = None,
        *,
        shared: bool = False,
    ) -> PrintedDocument:
        """How a group is going, from `start` to `end`; without a name of anybody.

        Args:
            group_id, style, start, end: Which group, how it is printed, and which days count.
            shared: With small numbers hidden and others rounded, as it may leave the building.

        Raises:
            NotFoundError: There is no such group.
            InvalidInputError: There is no such style.
        """
        page = self._sources.groups.page(group_id, start, end)
        look = style_named(style or STANDARD.key)
        document = laid_out(group_document(page, self._organisation(), start, end, shared=shared), look)
        return self._printed(document, look, _("Group"), Subject("support_group", group_id))

    @needs(Act.OWN_DESK)
    def help_page(self, page: HelpPage, style: str | None = None) -> PrintedDocument:
        """A page of help, such as the one for a new volunteer."""
        document = help_document(page, self._organisation())
        return self._printed(document, style_named(style or STANDARD.key), page.title)

    @needs(Act.RESCUE_KEY)
    def rescue_sheet(self, rescue: RescueKey) -> PrintedDocument:
        """The sheet to keep in a safe place."""
        name = _("Rescue sheet {n}").format(n=rescue.sheet.number)
        return self._printed(rescue_sheet_document(rescue), STANDARD, name)

    @needs(Act.SUBJECT_ACCESS)
    def subject_access(
        self, person_id: UUID, record: SubjectRecord, style: str | None = None, tint: str | None = None
    ) -> PrintedDocument:
        """Everything kept about one person, as it was looked through; in their own style.

        Raises:
            NotFoundError: There is no such person.
            InvalidInputError: There is no such style or paper colour.
        """
        look = self._own_style(person_id, style, None, tint)
        with self._desk.store.read() as repositories:
            measures = self._sources.measures.bare(repositories)
        document = laid_out(subject_access_document(record, self._organisation(), measures), look)
        return self._printed(document, look, _("Record"), Subject("person", person_id))

    @needs(Act.SUPERVISION)
    def supervision(self, worker_id: UUID, *, discussed: bool = True) -> PrintedDocument:
        """The supervision of somebody who works here; private, and never among a person's papers.

        Args:
            discussed: Also what was discussed; without it, only what was agreed and the training.

        Raises:
            NotFoundError: They do not use this laptop.
        """
        with self._desk.store.read() as repositories:
            page = page_of(repositories, worker_id)
            names = {worker.id: worker.name for worker in repositories.settings.workers()}
        document = supervision_document(page, self._organisation(), names, discussed=discussed)
        return self._printed(document, STANDARD, _("Supervision"), Subject("worker", worker_id))

    @needs(Act.RECORDS)
    def paperwork(self, paper: PaperTemplate, style: str | None = None) -> PrintedDocument:
        """A paper about how the service looks after what it knows."""
        document = paperwork_document(paper, self._organisation())
        return self._printed(document, style_named(style or STANDARD.key), paper.title)

    @needs(Act.OWN_DESK)
    def record_printed(self, document: PrintedDocument, how: str) -> None:
        """Put in the audit that a paper was "printed" or "saved"."""
        detail = {"how": how, "pages": document.pages, "document": document.name}
        self._desk.store.record(self._desk.author, "print", document.subject, detail)

    @needs(Act.OWN_DESK)
    def page_images(self, pdf: bytes, width: int) -> tuple[PageImage, ...]:
        """Every page as a picture of that width in pixels, for the preview and the printer."""
        from app.services.page_images import page_images  # noqa: PLC0415 - loaded with the first preview

        return page_images(pdf, width)

    def _refuse_unused(self, person_id: UUID) -> None:
        with self._desk.store.read() as repositories:
            if repositories.rights.restriction(person_id) is not None:
                raise unused_record()

    def _own_style(
        self, person_id: UUID, style: str | None, large_points: int | None, tint: str | None
    ) -> PrintStyle:
        with self._desk.store.read() as repositories:
            own = repositories.people.needs(person_id)
        return style_named(style or own.print_style, large_points or own.large_points, tint or own.tint)

    def _organisation(self) -> Organisation:
        with self._desk.store.read() as repositories:
            return repositories.settings.organisation()

    def _printed(
        self, document: Document, look: PrintStyle, name: str, subject: Subject | None = None
    ) -> PrintedDocument:
        return printed(document, look, name, self._desk.today(), subject)


def _about(plan: Plan) -> Subject:
    """What the audit says the paper is about; a plan that is not written yet has no row of its own."""
    return Subject("plan", plan.id) if plan.written else Subject("person", plan.person_id)
