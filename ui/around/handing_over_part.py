"""Handing the group to volunteers: the stages, what leaders need, who leads next, before and after."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from app.domain.handing_over import Ready, Stage
from app.domain.handing_over_words import period_words
from app.domain.spoken_dates import day_and_month, whole_day
from app.i18n import _
from ui.around.part import AroundPart
from ui.records.part import button_row
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check import CheckBox
from ui.widgets.field import Dropdown, LineField
from ui.widgets.list_row import ListRow
from ui.widgets.typed_when import DayField
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.domain.handing_over import HandOver
    from app.services.printed import PrintedDocument
    from ui.parts_screen import PartsScreen

STAGES = tuple(Stage)


class HandingOverPart(AroundPart):
    """Pressing a stage takes it out; everything can be undone."""

    offers_paper: ClassVar[bool] = True

    def __init__(self, screen: PartsScreen, group_id: UUID) -> None:
        super().__init__(screen, group_id)
        self._page: HandOver | None = None
        self.unled = Banner(
            _("The next two sessions have no leader"),
            _("Name one below, or staff lead them again."),
            kind="warn",
            icon="triangle-alert",
        )
        self._stages, self._next = Card(_("Who leads it")), Card(_("Who leads next"))
        self._needed, self._figures = Card(_("What leaders need")), Card(_("Before and after"))
        self.stage = Dropdown(_("The next stage"), [stage.words for stage in STAGES])
        self.from_on = DayField(_("From which day"), self.today)
        self.note = LineField(_("How you know it is time"))
        self.session = Dropdown(_("Which session"), [""])
        self.leader = LineField(_("Who leads it"), hint=_("Leave it empty for nobody yet."))
        self._before, self._since = Words(""), Words("")
        self.boxes: dict[Ready, CheckBox] = {}
        self._build()

    def load(self) -> None:
        """Read how far it is."""
        hand_over, group_id = self.workspace.hand_over, self.group_id
        self.run(lambda: hand_over.page(group_id), self._show)

    def paper(self) -> Callable[[], PrintedDocument]:
        """The sheet for those who lead."""
        return partial(self.workspace.hand_over.sheet, self.group_id)

    def _show(self, page: HandOver) -> None:
        self._page = page
        self.unled.setVisible(page.unled(self.today))
        for stage in page.stages:
            since = _("From {day}. {note}").format(day=day_and_month(stage.from_on), note=stage.note)
            row = ListRow(stage.stage.words, since, trailing=_("Take out"), leads=False)
            row.clicked.connect(partial(self._take_out, stage.id))
            self._stages.body.insertWidget(self._stages.body.count() - 4, row)
        at = page.on(self.today)
        self.stage.choose(min(STAGES.index(at) + 1, len(STAGES) - 1) if at else 0)
        self._ahead(page)
        for what, box in self.boxes.items():
            box.setChecked(what in page.ready)
        self._figures.setVisible(page.periods is not None)
        if page.periods is not None:
            day = day_and_month(page.stages[-1].from_on, self.today)
            self._before.setText(
                _("Before {day}: {words}").format(day=day, words=period_words(page.periods[0]))
            )
            self._since.setText(_("Since then: {words}").format(words=period_words(page.periods[1])))
        self.page.filled()

    def _ahead(self, page: HandOver) -> None:
        self._next.setVisible(bool(page.ahead))
        self.session.set_choices(
            [
                _("{day}: {name}").format(day=whole_day(led.held_on), name=led.leader or _("nobody yet"))
                for led in page.ahead
            ]
            or [""]
        )

    def _begin(self) -> None:
        self.from_on.set_problem(self.from_on.missing())
        day = self.from_on.day
        if day is None:
            self.from_on.setFocus()
            return
        hand_over, group_id = self.workspace.hand_over, self.group_id
        stage, note = STAGES[self.stage.place], self.note.text()
        self.change(
            lambda: hand_over.begin_stage(group_id, stage, day, note),
            {"from_on": self.from_on, "note": self.note},
        )

    def _take_out(self, stage_id: UUID) -> None:
        hand_over, group_id = self.workspace.hand_over, self.group_id
        self.change(lambda: hand_over.take_out_stage(group_id, stage_id))

    def _name_leader(self) -> None:
        if self._page is None or not self._page.ahead:
            return
        hand_over, leader = self.workspace.hand_over, self.leader.text()
        session = self._page.ahead[self.session.place].session_id
        self.change(lambda: hand_over.set_leader(session, leader), {"leader": self.leader})

    def _tick(self, what: Ready, *, there: bool) -> None:
        hand_over, group_id = self.workspace.hand_over, self.group_id
        self.keep(
            lambda: hand_over.set_ready(group_id, what, there=there), lambda _page: self.say(_("Saved"))
        )

    def _build(self) -> None:
        self.unled.hide()
        for field in (self.stage, self.from_on, self.note):
            self._stages.add(field)
        begin = Button(_("Keep this stage"), kind="primary")
        begin.clicked.connect(self._begin)
        button_row(self._stages.body, begin)
        self._next.add(self.session)
        self._next.add(self.leader)
        name = Button(_("Keep this leader"))
        name.clicked.connect(self._name_leader)
        button_row(self._next.body, name)
        for what in Ready:
            self.boxes[what] = box = CheckBox(what.words)
            box.clicked.connect(lambda there, one=what: self._tick(one, there=there))
            self._needed.add(box)
        self._figures.add(self._before)
        self._figures.add(self._since)
        self._figures.add(Quiet(_("Helpers are not counted. Compare with care: other things change too.")))
        pack = Button(_("Print the whole pack"), icon="printer")
        pack.clicked.connect(lambda: self.owner.go.emit("story_papers", (self.group_id, "handing_over")))
        for card in (self.unled, self._stages, self._next, self._needed, self._figures):
            self.column.addWidget(card)
        button_row(self.column, pack)
