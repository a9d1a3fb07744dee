"""Every box that takes words, for tests that type into all of them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from app.domain.answering import AnsweredBy
from app.domain.barriers import BarrierKind
from app.domain.base_times import BaseTimeForm
from app.domain.consent import Consent, Decision, Purpose
from app.domain.groups import GroupForm
from app.domain.needs import Need, NeedCategory, Needs
from app.domain.onward import OnwardAnswer, OnwardForm, OnwardState
from app.domain.people import PersonForm, Role
from app.domain.photos import PhotoForm
from app.domain.plan_parts import PlanBarrier, Signature, SignedHow
from app.domain.plans import ReviewForm, StepForm, StepStatus
from app.domain.safety import LocalNumber
from app.domain.session_scores import Mode
from app.domain.stories import FeedbackForm, StoryForm, StoryKind
from app.domain.talk import Answer, AnswerState
from app.domain.tier import Tier
from app.errors import AppError
from app.measures.own import OwnForm, OwnItem
from tests.services.desk_days import choir, coming, person

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.workspace import Workspace


PICTURE = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x00\x00\x00\x00\x00,"
    b"\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
"""The smallest picture there is."""


class Desk:
    """One desk with one of everything that words can be written about."""

    def __init__(self, workspace: Workspace) -> None:
        self.work = workspace
        page = choir(workspace, "Jean Okafor", "Amir Khan")
        self.group, self.session = page.group.id, coming(page)
        self.other_session = next(s.id for s in page.sessions if s.id != self.session)
        self.jean, self.amir = person(workspace, "Jean"), person(workspace, "Amir")
        self.talk = workspace.talks.start(self.jean)
        self.plan = workspace.plans.open(self.jean).id
        self.goal = workspace.plans.add_goal(self.plan, "Sing").goals[0].id
        self.step = workspace.plans.add_step(self.goal, StepForm(what="Go")).goals[0].steps[0].id
        self.flag = workspace.safety.page(self.jean).lines[0].flag.code

    def boxes(self) -> list[Callable[[str], object]]:
        """Everything that takes words."""
        return [*self._people(), *self._groups(), *self._plans(), *self._measures(), *self._others()]

    def _people(self) -> list[Callable[[str], object]]:
        form, people = PersonForm(name="Somebody"), self.work.people
        fields = [name for name in PersonForm.__dataclass_fields__ if name != "born_on"]
        consent = Consent(
            purpose=Purpose.RECORD,
            decision=Decision.YES,
            given_by="themself",
            how="spoken",
            wording="1",
            at=datetime(2026, 11, 17, tzinfo=UTC),
        )
        need = Need(NeedCategory.SUPPORT, "")
        return [
            *((lambda text, f=field: people.add(replace(form, **{f: text}))) for field in fields),
            *(
                (lambda text, f=field: people.change(self.amir, replace(form, **{f: text})))
                for field in fields
            ),
            *(
                (lambda text, f=field: people.record_consent(self.jean, replace(consent, **{f: text})))
                for field in ("given_by", "how", "wording")
            ),
            lambda text: people.change_needs(self.jean, Needs(needs=(replace(need, words=text),))),
            lambda text: people.add_note(self.jean, text),
            lambda text: people.link_carer(self.jean, self.amir, text),
            people.list_people,
            people.find,
            people.preview_names,
            people.possible_matches,
        ]

    def _groups(self) -> list[Callable[[str], object]]:
        form, groups, attendance = (
            GroupForm(name="Group", mode=Mode.FACES),
            self.work.groups,
            self.work.attendance,
        )

        def reopen(text: str) -> None:
            with suppress(AppError):
                attendance.close(self.session, {})
            attendance.reopen(self.session, text)

        return [
            *(
                (lambda text, f=field: groups.add(replace(form, **{f: text})))
                for field in ("name", "activity", "venue", "venue_note")
            ),
            lambda text: groups.leave(self.group, self.amir, text),
            lambda text: groups.cancel_session(self.other_session, text),
            lambda text: attendance.walk_in(self.session, text, Role.PARTICIPANT),
            reopen,
        ]

    def _plans(self) -> list[Callable[[str], object]]:
        plans, step = self.work.plans, StepForm(what="Go")
        day = date(2026, 12, 1)
        return [
            lambda text: plans.add_goal(self.plan, text),
            lambda text: plans.change_goal(self.goal, text),
            *(
                (lambda text, f=field: plans.add_step(self.goal, replace(step, **{f: text})))
                for field in (
                    "what",
                    "who",
                    "when",
                    "where",
                    "strategies",
                    "go_with",
                    "supporters",
                    "cost",
                    "stage",
                )
            ),
            lambda text: plans.set_status(self.step, StepStatus.DONE, text),
            lambda text: plans.agree(self.plan, True, text),
            lambda text: plans.agree(self.plan, False, "Jean", text),
            *self._plan_parts(),
            lambda text: self.work.plan_parts.review(self.plan, ReviewForm(on=day, by=text)),
            lambda text: self.work.plan_parts.review(self.plan, ReviewForm(ring_name=text)),
            lambda text: self.work.plan_parts.review(self.plan, ReviewForm(ring_phone=text)),
        ]

    def _plan_parts(self) -> list[Callable[[str], object]]:
        parts, onward, templates = self.work.plan_parts, self.work.onward, self.work.plan_templates
        bus = PlanBarrier(id=self.plan, kind=BarrierKind.PLACE, what="No bus")
        ask = OnwardForm(to="GP", why="Falls", agreed=False, without="Safety")
        asked, today = onward.ask(self.amir, ask), date(2026, 11, 17)
        return [
            lambda text: self.work.plans.add_goal(self.plan, "Sing", area=text),
            lambda text: self.work.plans.agree(
                self.plan, True, "Jean", "", Signature(how=SignedHow.TYPED, name=text)
            ),
            *(
                (lambda text, f=field: parts.add_barrier(self.plan, replace(bus, **{f: text})))
                for field in ("what", "solution", "owner")
            ),
            *(
                (lambda text, f=field: onward.ask(self.jean, replace(ask, **{f: text})))
                for field in ("to", "whom", "reach", "why", "without")
            ),
            lambda text: onward.answered(
                asked.id, OnwardAnswer(state=OnwardState.DID_NOT_START, on=today, why=text)
            ),
            lambda text: templates.keep("", text, ("Area",)),
            lambda text: templates.keep("", "Ours", (text,)),
        ]

    def _measures(self) -> list[Callable[[str], object]]:
        measures, piles, today = self.work.measures, self.work.piles, date(2026, 11, 17)
        form = OwnForm(title="Own", items=(OwnItem("Well?"),))
        pile = piles.key(piles.start("ons4", today).id, self.jean, {}).id
        return [
            lambda text: measures.clear("phq-9", text, today),
            lambda text: measures.clear("swemwbs", "Sam", today, text),
            lambda text: measures.keep_wording(
                "swemwbs", text, {"1": text}, tuple((n, text) for n in range(1, 6))
            ),
            lambda text: measures.make_own(replace(form, title=text)),
            lambda text: measures.make_own(replace(form, lead_in=text)),
            lambda text: measures.make_own(replace(form, items=(OwnItem(text),), ends=(text, "high"))),
            lambda text: measures.add_own(measures.measure("confidence"), text),
            lambda text: piles.key(pile, self.amir, {}, text),
            lambda text: piles.contact(piles.open(pile).sheets[0].id, text),
            lambda text: self.work.fillings.enter(self.jean, "ons4", {}, today, contact=text),
        ]

    def _others(self) -> list[Callable[[str], object]]:
        safety, settings, vault = self.work.safety, self.work.settings, self.work.vault
        number = LocalNumber(key="gp", label="GP", phone="111")
        answers = [
            (lambda text, c=question.code: self.work.talks.answer(self.talk.id, c, _said(text)))
            for question in self.talk.definition.questions
        ]
        return [
            *answers,
            *self._talk_boxes(),
            *self._told(),
            lambda text: safety.record_action(self.jean, self.flag, text),
            lambda text: safety.record_action(self.jean, self.flag, "GP", text),
            *(
                (lambda text, f=field: safety.change_numbers((replace(number, **{f: text}),)))
                for field in ("label", "phone", "hours")
            ),
            lambda text: settings.change_organisation(text, "111"),
            lambda text: settings.change_organisation("Riverside", text),
            self.work.users.rename_myself,
            lambda text: self.work.drafts.save("note", {"words": text}),
            vault.set_setup_progress,
            lambda text: vault.change_passphrase(text, "another long passphrase"),
            lambda text: vault.confirm_rescue_key({0: text, 1: text}),
        ]

    def _talk_boxes(self) -> list[Callable[[str], object]]:
        talks, talk = self.work.talks, self.talk.id
        return [
            lambda text: talks.answer(talk, "S1", Answer(value=(text,))),
            lambda text: talks.answer(talk, "W1", Answer(value={"mon.morning": {"words": text}})),
            lambda text: talks.answer(talk, "B2", Answer(value={"travel": {"help": text}})),
            lambda text: talks.answering(talk, AnsweredBy.PROXY, text),
            lambda text: self.work.tiers.raise_to(self.amir, Tier.JOINT, text),
            lambda text: self.work.tiers.lower_to(self.amir, Tier.SUPPORTED, text),
            lambda text: self.work.routes.change("RF3", (text,)),
            lambda text: self.work.boards.add_photo(self.jean, text, PICTURE),
        ]

    def _told(self) -> list[Callable[[str], object]]:
        """What a group tells, photos and base times."""
        today, work = date(2026, 11, 17), self.work
        quote = StoryForm(kind=StoryKind.QUOTE, words="I sing", heard_on=today)
        said = FeedbackForm(said="Too loud", heard_on=today)
        photo = PhotoForm(shows="Singing", agreed_by="themself", agreed_on=today)
        base = BaseTimeForm(weekday=1, starts=time(10), ends=time(12))
        return [
            *(
                (lambda text, f=field: work.stories.keep_story(self.group, None, replace(quote, **{f: text})))
                for field in ("words", "seen_by")
            ),
            *(
                (
                    lambda text, f=field: work.stories.keep_feedback(
                        self.group, None, replace(said, **{f: text})
                    )
                )
                for field in ("said", "did")
            ),
            *(
                (
                    lambda text, f=field: work.photos.keep(
                        self.jean, None, replace(photo, **{f: text}), PICTURE, alone=True
                    )
                )
                for field in ("shows", "agreed_by")
            ),
            lambda text: work.base_times.keep(replace(base, place=text)),
        ]

    def print_everything(self) -> list[bytes]:
        papers = self.work.documents
        printed = [
            papers.plan(self.plan),
            papers.register(self.session),
            papers.score_sheets(self.session),
            papers.what_matters(self.talk.id, "large print"),
            papers.crisis_card(),
            papers.group_page(self.group),
        ]
        return [paper.pdf for paper in printed]


def _said(text: str) -> Answer:
    return Answer(state=AnswerState.ANSWERED, words=text)
