"""Fills a vault with a made-up town, week by week, through the same use cases a worker uses."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final

from app.domain.attendance import Presence
from app.domain.groups import GroupForm
from app.domain.needs import Need, NeedCategory, Needs
from app.domain.people import ChosenName, Role
from app.domain.plans import StepForm, StepStatus
from app.domain.session_scores import Mode, Moment, NoScore, Score
from app.domain.talk import Answer
from app.i18n import _
from app.practice_places import open_places
from app.stopping import go_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from random import Random
    from uuid import UUID

    from app.bootstrap import Workspace
    from app.clock import Clock
    from app.stopping import Look

FEWER_SESSIONS: Final = {0: 1.0, 1: 0.4, 2: 0.3}
"""How much of the past each group has, beside the first one."""


def town_names(
    described: Mapping[str, Any], count: int, chance: Random, taken: Sequence[str] = ()
) -> list[str]:
    """Different names, those of the pictures first; numbered once all pairs are used."""
    singers = list(described["singers"])[:count]
    given, family = described["given_names"], described["family_names"]
    known = {*singers, *taken}
    pairs = [f"{first} {last}" for first in given for last in family if f"{first} {last}" not in known]
    chance.shuffle(pairs)
    names = [*singers, *pairs][:count]
    return names + [f"{pairs[n % len(pairs)]} {n // len(pairs) + 2}" for n in range(count - len(names))]


class TownClock:
    """The clock of the town: in the past while it is filled, then the present."""

    def __init__(self, present: Clock) -> None:
        self._present = present
        self._past: datetime | None = None

    def __call__(self) -> datetime:
        """The moment the town is in."""
        return self._past or self._present()

    def go_back(self, day: date, at: time) -> None:
        """Be at a time of a past day, on the clock on the wall."""
        self._past = datetime.combine(day, at).astimezone(UTC)

    def return_to_the_present(self) -> None:
        """Be now again."""
        self._past = None


class Town:
    """One town while it is filled.

    Args:
        described: What `resources/practice/town.toml` says.
        chance: Decides who comes and how they feel.
    """

    def __init__(
        self, workspace: Workspace, described: Mapping[str, Any], chance: Random, clock: TownClock
    ) -> None:
        self._workspace, self._described, self._chance, self._clock = workspace, described, chance, clock
        self._ids: dict[str, UUID] = {}
        self._groups: list[tuple[Mapping[str, Any], UUID]] = []
        self._known_helpers: list[str] = []
        self._look: Look = go_on

    def fill(self, people: int, sessions: int, look: Look = go_on) -> None:
        """People, groups, past sessions with scores, needs, a talk and a plan.

        Args:
            people: How many in all.
            sessions: Past ones of the first group.
            look: Called before each session. Raising in it leaves the town half built.
        """
        self._look = look
        today = self._clock().astimezone().date()
        self._known_helpers = self._helpers()[: people // 3]
        names = town_names(self._described, people - len(self._known_helpers), self._chance, self._helpers())
        look(_("People and groups"))
        for number, group in enumerate(self._described["groups"]):
            past = max(1, round(sessions * FEWER_SESSIONS[number]))
            self._start_group(group, today, past, names)
        self._add(names, None, Role.PARTICIPANT)
        self._link_carers()
        for number, (group, group_id) in enumerate(self._groups):
            self._hold_sessions(group, group_id, today, max(1, round(sessions * FEWER_SESSIONS[number])))
        self._clock.return_to_the_present()
        self._note_needs()
        self._talk()
        self._plan()
        open_places(self._workspace, self._ids, today)

    def _helpers(self) -> list[str]:
        """Carers and volunteers, each once."""
        volunteers = (name for group in self._described["groups"] for name in group["volunteers"])
        return list(dict.fromkeys([*(carer["name"] for carer in self._described["carers"]), *volunteers]))

    def _start_group(self, group: Mapping[str, Any], today: date, past: int, names: list[str]) -> None:
        first_on = (
            today - timedelta(days=(today.weekday() - group["weekday"]) % 7 or 7) - timedelta(weeks=past - 1)
        )
        self._clock.go_back(first_on, time(9))
        form = GroupForm(
            name=group["name"],
            activity=group["activity"],
            venue=group["venue"],
            venue_note=group["venue_note"],
            first_on=first_on,
            starts=group["starts"],
            ends=group["ends"],
            mode=Mode(group["mode"]),
        )
        group_id = self._workspace.groups.add(form).group.id
        members = (
            names[:15] if not self._groups else self._chance.sample(names, max(1, round(len(names) * 0.2)))
        )
        self._add(members, group_id, Role.PARTICIPANT)
        self._add(self._known(group["volunteers"]), group_id, Role.VOLUNTEER)
        if not self._groups:
            self._add(self._known(carer["name"] for carer in self._described["carers"]), group_id, Role.CARER)
        self._groups.append((group, group_id))

    def _known(self, names: Iterable[str]) -> list[str]:
        return [name for name in names if name in self._known_helpers]

    def _add(self, names: Iterable[str], group_id: UUID | None, role: Role) -> None:
        """Those who are not known yet become people; the others join, as themselves."""
        wanted = [name for name in names if group_id is not None or name not in self._ids]
        preview = self._workspace.people.preview_names("\n".join(wanted))
        chosen = tuple(ChosenName(line.parsed, self._ids.get(line.parsed.name)) for line in preview)
        if chosen:
            self._workspace.people.add_names(chosen, group_id, role)
            self._ids.update((person.name, person.id) for person in self._workspace.people.list_people())

    def _link_carers(self) -> None:
        for carer in self._described["carers"]:
            if carer["of"] in self._ids and carer["name"] in self._ids:
                person, other = self._ids[carer["of"]], self._ids[carer["name"]]
                self._workspace.people.link_carer(person, other, carer["relationship"])

    def _hold_sessions(self, group: Mapping[str, Any], group_id: UUID, today: date, past: int) -> None:
        planned = self._planned(group_id)
        first = min((day for day in planned if day < today), default=today)
        for week in range(past):
            day = first + timedelta(weeks=week)
            if day >= today:
                break
            self._look(_("{group}: week {n} of {all}").format(group=group["name"], n=week + 1, all=past))
            self._clock.go_back(day, group["starts"])
            if day not in planned:
                planned = self._planned(group_id)
            self._hold_one(planned[day], Mode(group["mode"]))

    def _planned(self, group_id: UUID) -> dict[date, UUID]:
        """The sessions there are now; some weeks later the town plans more."""
        return {line.held_on: line.id for line in self._workspace.groups.page(group_id).sessions}

    def _hold_one(self, session_id: UUID, mode: Mode) -> None:
        """Type in one paper register and its score sheet, as people do at the end of a week."""
        register = self._workspace.attendance.open_register(session_id)
        came = {entry.person_id: self._comes(entry.role) for entry in register.entries}
        self._workspace.attendance.close(session_id, came)
        asked = self._workspace.scores.open_board(session_id).lines
        sheet = {line.person_id: self._scores(mode) for line in asked}
        self._workspace.scores.score_sheet(session_id, sheet)

    def _comes(self, role: Role) -> Presence:
        likely = 0.95 if role is Role.VOLUNTEER else 0.85
        return Presence.HERE if self._chance.random() <= likely else Presence.NO_WORD

    def _scores(self, mode: Mode) -> dict[Moment, Score]:
        middle = (mode.lowest + mode.highest) / 2
        before = self._on_the_line(mode, middle + self._chance.uniform(-1.6, 0.9))
        after = self._on_the_line(mode, before + self._chance.choice((0, 1, 1, 1, 2)))
        if self._chance.random() < 0.04:
            last = Score(mode=mode, reason=NoScore.DID_NOT_WANT_TO_SAY)
        else:
            last = Score(mode=mode, value=after, had_help=self._chance.random() < 0.1)
        return {Moment.BEFORE: Score(mode=mode, value=before), Moment.AFTER: last}

    @staticmethod
    def _on_the_line(mode: Mode, wished: float) -> int:
        return min(mode.highest, max(mode.lowest, round(wished)))

    def _note_needs(self) -> None:
        for entry in self._described["needs"]:
            if entry["name"] in self._ids:
                needs = tuple(Need(NeedCategory.SUPPORT, words) for words in entry["words"])
                self._workspace.people.change_needs(
                    self._ids[entry["name"]], Needs(needs=needs, print_style=entry["print_style"])
                )

    def _talk(self) -> None:
        for key in ("talk", "open_talk"):
            told = self._described[key]
            if told["name"] not in self._ids:
                continue
            talk = self._workspace.talks.start(self._ids[told["name"]])
            week = Answer(value=tuple(told["tags"]), words=told["good_week"])
            self._workspace.talks.answer(talk.id, "M1", week)
            self._workspace.talks.go(talk.id, "M2")
            if "helps" in told:
                self._workspace.talks.answer(talk.id, "M4", Answer(words=told["helps"]))
                for area, taps in told["areas"].items():
                    self._workspace.talks.answer(talk.id, area, Answer(value=taps))
                self._workspace.talks.finish(talk.id)

    def _plan(self) -> None:
        told = self._described["plan"]
        if told["name"] not in self._ids:
            return
        plan = self._workspace.plans.open(self._ids[told["name"]])
        plan = self._workspace.plans.add_goal(plan.id, told["words"], told["importance"], told["confidence"])
        for told_step in told["steps"]:
            form = StepForm(**{part: told_step[part] for part in ("what", "who", "when", "where")})
            plan = self._workspace.plans.add_step(plan.goals[0].id, form)
            if told_step.get("done"):
                self._workspace.plans.set_status(plan.goals[0].steps[-1].id, StepStatus.DONE)
