"""What we know about somebody, to fill in or to change; somebody like them is offered first."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from app.domain.people import PersonForm
from app.domain.spoken_dates import day_and_month, whole_day
from app.domain.when import understand
from app.errors import InvalidInputError
from app.i18n import _
from ui.postcode_notes import look_up_postcodes
from ui.screen import Place, Screen
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.columns import Columns
from ui.widgets.field import LineField
from ui.widgets.flow import Flow
from ui.widgets.phone_field import PhoneField
from ui.widgets.postcode_field import PostcodeField
from ui.widgets.problem_summary import ProblemSummary
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from app.domain.people import PossibleMatch
    from app.domain.person_page import PersonPage
    from ui.screen import Context

PAUSE_MS: Final = 300
"""Look for somebody like them when no letter was typed for this long."""


class PersonFormScreen(Screen):
    """Opened with a person's id, with a name for somebody new, or with nothing."""

    name: ClassVar[str] = "person_form"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "person"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._person: PersonPage | None = None
        self._known_id: UUID | None = None
        self._over = self._working = False
        self._fields: dict[str, LineField] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look_for_match)
        self._build()
        self._at_first = self._typed()

    def open(self, argument: object) -> None:
        """Fill the form with what is known and go to the name."""
        people = self.context.workspace.people
        self._fields["name"].line.setFocus()
        if isinstance(argument, UUID):
            self.run(lambda: people.page(argument), self._show_person)
        elif isinstance(argument, str):
            self._fields["name"].set_text(argument)
            self._at_first = self._typed()

    def add_action(self) -> None:
        """This is where somebody is added; another form follows once this one is kept."""
        self._fields["name"].line.setFocus()

    @property
    def over(self) -> bool:
        """A form that was kept is not gone back to."""
        return self._over

    def title(self) -> str:
        """Who it is about."""
        if self._person is None:
            return _("Add a person")
        return _("About {name}").format(name=self._person.person.called)

    def window_title(self) -> str:
        """Never a name."""
        return _("About a person") if self._person else _("Add a person")

    def context_line(self) -> str:
        """What is enough."""
        return _("A first name is enough. The rest can come later.")

    def main_action(self) -> None:
        """Keep what is typed and show the person."""
        if self._working:
            return
        if self._fields["born_on"].text() and self._born() is None:
            problem = _("Write the day they were born like 6 October 1941.")
            self._problems.show_problems([(problem, self._fields["born_on"])])
            return
        people, form = self.context.workspace.people, self._form()
        if self._person is None:
            self._settle(lambda: people.add(form))
        else:
            person_id = self._person.person.id
            self._settle(lambda: people.change(person_id, form))

    def leave(self) -> bool:
        """Esc loses nothing: changes are kept, and a new person's form waits for next time."""
        if self._person is None or self._form() == _form_of(self._person):
            return False
        self.main_action()
        return True

    def draft(self) -> Mapping[str, Any] | None:
        """What is typed otherwise than it was when the page opened."""
        typed = {key: text for key, text in self._typed().items() if text != self._at_first[key]}
        return typed or None

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what was typed."""
        for key, text in content.items():
            self._fields[key].set_text(text)

    def _typed(self) -> dict[str, str]:
        return {key: field.text() for key, field in self._fields.items()}

    def _settle(self, work: Callable[[], PersonPage]) -> None:
        self._working = True
        self.context.background.run(self, work, self._kept, self._refused)

    def _kept(self, page: PersonPage) -> None:
        self._person, self._over = page, True
        self.go.emit("person", page.person.id)

    def _refused(self, problem: BaseException) -> None:
        self._working = False
        if not isinstance(problem, InvalidInputError):
            self.failed.emit(problem)
            return
        field = self._fields.get(problem.field, self._fields["name"])
        self._problems.show_problems([(f"{problem.message} {problem.advice}", field)])

    def _form(self) -> PersonForm:
        typed = {key: field.text() for key, field in self._fields.items() if key != "born_on"}
        return PersonForm(**typed, born_on=self._born())

    def _say_born(self, _typed: str) -> None:
        """Say back the day that was understood; a year of two figures can be read in two ways."""
        day = self._born()
        self._fields["born_on"].set_hint(whole_day(day) if day is not None else "")

    def _born(self) -> date | None:
        today = self.context.clock().astimezone().date()
        day = understand(self._fields["born_on"].text(), today).on
        # A year of two figures is understood as this century; nobody is born in a year to come.
        return day.replace(year=day.year - 100) if day is not None and day > today else day

    def _show_person(self, page: PersonPage) -> None:
        self._person = page
        form = _form_of(page)
        for key, value in asdict(replace(form, born_on=None)).items():
            if key in self._fields:
                self._fields[key].set_text(value or "")
        born = form.born_on
        self._fields["born_on"].set_text(day_and_month(born) if born else "")
        self._at_first = self._typed()
        self._save.setText(_("Keep this"))
        self.heading_changed.emit()

    def _look_for_match(self) -> None:
        name, people = self._fields["name"].text(), self.context.workspace.people
        if self._person is None and name:
            self.run(lambda: people.possible_matches(name), self._show_matches)
        else:
            self._match.hide()

    def _show_matches(self, matches: tuple[PossibleMatch, ...]) -> None:
        self._match.setVisible(bool(matches))
        if not matches:
            return
        first = matches[0]
        came = day_and_month(first.last_came) if first.last_came else ""
        words = _("They last came on {day}.").format(day=came) if came else _("They have not come yet.")
        self._match.tell(_("Is this {name}?").format(name=first.name), words)
        self._known.setText(_("Yes, open {name}").format(name=first.name))
        self._known_id = first.person_id

    def _open_known(self) -> None:
        self._over = True
        self.go.emit("person", self._known_id)

    def _build(self) -> None:
        hints = {
            "name": (_("Name"), _("As they say it")),
            "preferred_name": (_("Likes to be called"), ""),
            "title": (_("Title"), _("Mrs, Mr, Dr, or nothing")),
            "phone": (_("Phone"), ""),
            "reach": (_("Best way to reach them"), _("Ring after 10 am")),
            "worry_contact": (_("If there is a worry, who to ask"), _("Rose, daughter")),
            "gp_practice": (_("GP practice"), ""),
            "postcode": (_("Postcode"), ""),
            "born_on": (_("Born on"), _("6 October 1941")),
        }
        self._problems = ProblemSummary()
        self._match = Banner("", kind="info", icon="user-round-check")
        self._known = self._match.add_button("")
        self._known.clicked.connect(self._open_known)
        self._match.hide()
        grid = Columns(least=380, most=2, gap=16)
        for key, (label, example) in hints.items():
            kind = {"phone": PhoneField, "postcode": PostcodeField}.get(key, LineField)
            self._fields[key] = field = kind(label, example=example)
            if isinstance(field, PostcodeField):
                look_up_postcodes(self, field)
            field.line.setObjectName(key)
            grid.addWidget(field)
        self._fields["name"].edited.connect(lambda _text: self._pause.start())
        self._fields["born_on"].edited.connect(self._say_born)
        self._save = Button(_("Add this person"), kind="primary", keys=_("Enter"))
        self._save.clicked.connect(self.main_action)
        buttons = Flow()
        buttons.addWidget(self._save)
        scroll = ScrollPage()
        scroll.body.addWidget(self._problems)
        scroll.body.addWidget(self._match)
        scroll.body.addLayout(grid)
        scroll.body.addLayout(buttons)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)


def _form_of(page: PersonPage) -> PersonForm:
    person = page.person
    return PersonForm(
        name=person.name,
        preferred_name=person.preferred_name,
        title=person.title,
        phone=person.phone,
        reach=person.reach,
        postcode=person.postcode,
        gp_practice=person.gp_practice,
        worry_contact=person.worry_contact,
        born_on=person.born_on,
    )
