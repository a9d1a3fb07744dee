"""Who uses this computer, for which organisation, and how soon it locks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from app.domain.roles import Act
from app.errors import AppError
from app.i18n import _, ngettext
from ui.open_to import may
from ui.pin_dialog import PinDialog
from ui.settings.laptop_people import ONE, LaptopPeople
from ui.settings.passphrase_dialog import PassphraseDialog
from ui.settings.role_sheet import RoleSheet
from ui.settings.section import Section
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Dropdown, LineField
from ui.widgets.flow import Flow
from ui.widgets.on_off import OnOff
from ui.widgets.phone_field import PhoneField
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.organisation import LaptopUser, Organisation
    from ui.screen import Screen

MINUTES: Final = (5, 10, 15, 20, 30, 45, 60)


class PeopleSection(Section):
    """Fields are kept when one leaves them."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._kept: tuple[str, str, str] = ("", "", "")
        self._may = may(self.workspace, Act.SETTINGS)
        self.worker = LineField(_("Your name"), hint=_("The people you help see it on their plan."))
        self.organisation = LineField(_("Your organisation"))
        self.phone = PhoneField(_("Phone number to ring about a plan"))
        words = [ngettext("{n} minute", "{n} minutes", n).format(n=n) for n in MINUTES]
        self.minutes = Dropdown(_("Lock when nobody has used it for"), words)
        self.minutes.chosen.connect(self._set_minutes)
        self.passphrase = Button(_("Change the passphrase"), icon="key-round")
        self.passphrase.clicked.connect(self._change_passphrase)
        self.covers = OnOff(
            _("Cover an open register instead of locking it"),
            _("Also open scores. Your PIN brings them back. Without a PIN they are locked."),
        )
        self.covers.clicked.connect(self._set_covers)
        self.pin = Button(_("Choose a PIN for covering"), icon="eye-off", keys=_("F9"))
        self.pin.clicked.connect(self._choose_pin)
        self.minutes.combo.setEnabled(self._may)
        self.covers.setEnabled(self._may)
        self.everybody = LaptopPeople(self)
        self.everybody.said.connect(self.say)
        self.roles = RoleSheet(self.workspace.worker.role)
        self._build()
        self.worker.line.editingFinished.connect(self._keep_worker)
        for field in (self.organisation, self.phone):
            field.line.setReadOnly(not self._may)
            field.line.editingFinished.connect(self._keep_organisation)

    def _build(self) -> None:
        who = Card(_("You"))
        who.add(self.worker)
        self.column.addWidget(who)
        self.column.addWidget(self.everybody)
        service = Card(_("On every page you print"))
        service.add(self.organisation)
        service.add(self.phone)
        if not self._may:
            service.add(Quiet(_("A manager changes these.")))
        self.column.addWidget(service)
        safe = Card(_("Locking"))
        safe.add(self.minutes)
        safe.add(self.covers)
        if not self._may:
            safe.add(
                Quiet(_("A manager decides how soon it locks, and whether an open register is covered."))
            )
        row = Flow()
        row.addWidget(self.pin)
        row.addWidget(self.passphrase)
        safe.body.addLayout(row)
        self.column.addWidget(safe)
        self.column.addWidget(self.roles)

    def load(self) -> None:
        """Show what is kept."""
        settings, users = self.workspace.settings, self.workspace.users
        self.run(settings.covers_work, self.covers.setChecked)
        self.run(lambda: (settings.organisation(), users.everybody(), settings.idle_minutes()), self._show)

    def reopen(self, dialog: str, argument: object) -> None:
        """Open the dialog about one of the people again."""
        if dialog != ONE or not isinstance(argument, UUID):
            super().reopen(dialog, argument)
            return
        self.everybody.look_up(argument)

    def typed_fields(self) -> dict[str, tuple[LineField, str]]:
        """The names and the phone number."""
        fields = {"worker": self.worker, "organisation": self.organisation, "phone": self.phone}
        return {name: (field, kept) for (name, field), kept in zip(fields.items(), self._kept, strict=True)}

    def _show(self, found: tuple[Organisation, tuple[LaptopUser, ...], int]) -> None:
        organisation, everybody, minutes = found
        worker = next(user.worker.name for user in everybody if user.here)
        self.everybody.show_people(everybody)
        self._kept = (worker, organisation.name, organisation.phone)
        self.worker.set_text(worker)
        self.organisation.set_text(organisation.name)
        self.phone.set_text(organisation.phone)
        self.minutes.choose(min(range(len(MINUTES)), key=lambda place: abs(MINUTES[place] - minutes)))

    def _keep_worker(self) -> None:
        name = self.worker.text()
        if name == self._kept[0]:
            return
        users = self.workspace.users
        self._try(self.worker, lambda: users.rename_myself(name))

    def _keep_organisation(self) -> None:
        name, phone = self.organisation.text(), self.phone.text()
        if (name, phone) == self._kept[1:] or self.phone.wrong:
            return
        settings = self.workspace.settings
        self._try(self.organisation, lambda: settings.change_organisation(name, phone))

    def _try(self, field: LineField, work: Callable[[], object]) -> None:
        self.owner.context.background.run(
            self, work, lambda _done: self._saved(field), lambda error: self._refused(field, error)
        )

    def _saved(self, field: LineField) -> None:
        field.set_problem("")
        self._kept = (self.worker.text(), self.organisation.text(), self.phone.text())
        self.owner.frame_changed.emit()
        self.say(_("Saved"))

    def _refused(self, field: LineField, error: BaseException) -> None:
        if isinstance(error, AppError):
            field.set_problem(f"{error.message} {error.advice}")
        else:
            self.owner.failed.emit(error)

    def _set_minutes(self, place: int) -> None:
        settings, minutes = self.workspace.settings, MINUTES[place]
        self.run(lambda: settings.set_idle_minutes(minutes), self._minutes_set)

    def _minutes_set(self, minutes: int) -> None:
        self.owner.frame_changed.emit()
        self.say(
            ngettext(
                "Saved. It locks after {n} minute now.", "Saved. It locks after {n} minutes now.", minutes
            ).format(n=minutes)
        )

    def _set_covers(self) -> None:
        settings, covers = self.workspace.settings, self.covers.isChecked()
        self.owner.context.background.run(
            self, lambda: settings.set_covers_work(covers), self._covers_set, self._covers_refused
        )

    def _covers_set(self, covers: bool) -> None:
        self.owner.frame_changed.emit()
        self.say(
            _("Saved. An open register is covered now.") if covers else _("Saved. Every page is locked now.")
        )

    def _covers_refused(self, error: BaseException) -> None:
        self.covers.setChecked(not self.covers.isChecked())
        self.owner.failed.emit(error)

    def _choose_pin(self) -> None:
        dialog = PinDialog(self.owner, self.owner.context)
        dialog.failed.connect(self.owner.failed)
        dialog.chosen.connect(lambda: self.say(_("F9 covers the screen. Your PIN is kept until it locks.")))
        dialog.open()

    def _change_passphrase(self) -> None:
        dialog = PassphraseDialog(self.owner)
        dialog.changed.connect(lambda: self.say(_("Your passphrase is changed.")))
        dialog.open()
