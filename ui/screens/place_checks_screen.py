"""Is it safe to send somebody there? A short list, how each thing stands, and how to help the group."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.domain.quality import QualityLevel, check_list
from app.domain.roles import Act
from app.i18n import _
from ui.models.check_model import check_icon, check_words
from ui.models.place_model import WASHES
from ui.open_to import may
from ui.printing import Paper
from ui.screen import Place, Screen
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check_dialog import CheckDialog
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.list_row import ListRow
from ui.widgets.pill_choice import PillChoice
from ui.widgets.reason_dialog import ReasonDialog
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from app.domain.directory import Service
    from app.domain.quality import Check
    from ui.screen import Context

MORE = (QualityLevel.MORE, QualityLevel.CHILDREN)


class PlaceChecksScreen(Screen):
    """Opened with a place's id.

    Attributes:
        rows: Code of a thing -> its row.
        wrong, cleared: Say that something is wrong there, and that it is cleared up.
    """

    name: ClassVar[str] = "place_checks"
    place: ClassVar[Place] = Place.WHATS_ON
    help_page: ClassVar[str] = "place_checks"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._service: Service | None = None
        self._checks: dict[str, Check] = {}
        self.rows: dict[str, ListRow] = {}
        self._filling = False
        self.paper = Paper(self)
        self._build()

    def open(self, argument: object) -> None:
        """Show how one place stands."""
        self._load(self.id_in(argument))

    def refreshed(self) -> None:
        """Show it again."""
        if self._service is not None:
            self._load(self._service.id)

    def title(self) -> str:
        """The heading of the page."""
        return (
            _("Is it safe? {place}").format(place=self._service.name) if self._service else _("Is it safe?")
        )

    def context_line(self) -> str:
        """What it is for."""
        return _("In proportion: help a group to reach what is missing, before anybody is sent there.")

    def print_action(self) -> None:
        """Print the page that helps the group."""
        if self._service is not None:
            self.paper.print(partial(self.context.workspace.place_papers.to_improve, self._service.id))

    def reopen(self, dialog: str, argument: object) -> None:
        """Ask again what was half answered."""
        if dialog == "check" and argument in self.rows:
            self._ask(str(argument))
        elif dialog == "concern" and self._service is not None:
            self._ask_concern()

    def _load(self, service_id: UUID) -> None:
        directory = self.context.workspace.directory

        def load() -> tuple[Service, tuple[Check, ...]]:
            return directory.service(service_id), directory.checks(service_id)

        self.run(load, lambda loaded: self._show(*loaded))

    def _show(self, service: Service, checks: tuple[Check, ...]) -> None:
        fresh = self._service is None
        self._service, self._checks = service, {check.code: check for check in checks}
        self.heading_changed.emit()
        self._quality.setText(service.quality.words)
        self._quality.set_kind(*WASHES[service.quality])
        self._concern.setVisible(bool(service.concern))
        self._concern.tell(_("Something is wrong there"), service.concern)
        self.wrong.setVisible(not service.concern and self._may)
        self._filling = True
        self._levels.show_chosen([n for n, level in enumerate(MORE) if level in service.levels])
        self._filling = False
        wanted = {QualityLevel.BASIC, *service.levels}
        for item in check_list():
            row = self.rows[item.code]
            check = self._checks.get(item.code)
            row.show_words(item.words, check_words(check, self._today()))
            row.set_icon(check_icon(check, self._today()))
            row.setVisible(item.level in wanted)
        if fresh:
            next(iter(self.rows.values())).setFocus()

    def _ask(self, code: str) -> None:
        service, directory = self._service, self.context.workspace.directory
        if service is None or not self._may:
            return
        item = next(item for item in check_list() if item.code == code)
        dialog = CheckDialog(self, item, self._checks.get(code), self._today())
        dialog.kept.connect(lambda check: self._change(lambda: directory.check(service.id, check)))
        self.ask(dialog, "check", code)

    def _ask_concern(self) -> None:
        service, directory = self._service, self.context.workspace.directory
        if service is None:
            return
        dialog = ReasonDialog(
            self,
            _("Something is wrong there"),
            _("Until it is cleared up nobody is sent there. Write nothing about a person."),
            label=_("What is wrong"),
            button=_("Keep this"),
        )
        dialog.given.connect(lambda words: self._change(lambda: directory.set_concern(service.id, words)))
        self.ask(dialog, "concern")

    def _clear(self) -> None:
        service, directory = self._service, self.context.workspace.directory
        if service is not None:
            self._change(lambda: directory.set_concern(service.id, ""))

    def _choose_levels(self) -> None:
        service, directory = self._service, self.context.workspace.directory
        if service is not None and not self._filling:
            form = replace(service.form, levels=tuple(MORE[n] for n in self._levels.chosen()))
            self._change(lambda: directory.change(service.id, form))

    def _change(self, work: Callable[[], object]) -> None:
        def done(_kept: object) -> None:
            self.status.emit(_("Saved"))
            self.refreshed()

        self.run(work, done)

    def _today(self) -> date:
        return self.context.clock().astimezone().date()

    def _build(self) -> None:
        self._may = may(self.context.workspace, Act.CHANGE_DIRECTORY)
        self._quality, self._concern = Chip(""), Banner("", kind="bad")
        self.cleared = self._concern.add_button(_("It is cleared up"))
        self.cleared.clicked.connect(self._clear)
        self._concern.hide()
        if not self._may:
            self.cleared.hide()
        self._levels = PillChoice(
            _("What it needs beside the usual"), [_("Volunteers or risks"), _("Children come")]
        )
        self._levels.changed.connect(self._choose_levels)
        self._levels.setEnabled(self._may)
        card = Card(_("The list"))
        card.header.addWidget(self._quality)
        card.add(Quiet(_("What has run out for more than 30 days counts no longer.")))
        for item in check_list():
            row = self.rows[item.code] = ListRow(item.words, icon=check_icon(None, self._today()))
            row.clicked.connect(partial(self._ask, item.code))
            card.add(row)
        buttons = Flow()
        printed = Button(_("Print for the group"), kind="primary", icon="printer", keys=_("Ctrl+P"))
        printed.clicked.connect(self.print_action)
        self.wrong = Button(_("Something is wrong there"), icon="triangle-alert")
        self.wrong.clicked.connect(self._ask_concern)
        for button in (printed, self.wrong):
            buttons.addWidget(button)
        scroll = ScrollPage()
        for widget in (self._concern, self._levels, card):
            scroll.body.addWidget(widget)
        scroll.body.addLayout(buttons)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
