"""The fields of a place: what it is, where and when, what it costs, how to get in, who may come."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.directory import Access, Cost, Demands, GroupSize, Meeting, Place, ServiceForm, ServiceStatus
from app.domain.open_referral import pounds
from app.domain.schedule_words import weekday_words
from app.i18n import _
from ui.widgets.columns import Columns
from ui.widgets.field import Dropdown, Field, LineField, TextField
from ui.widgets.pill_choice import PillChoice
from ui.widgets.postcode_field import PostcodeField
from ui.widgets.typed_when import DayField, TimeField
from ui.widgets.words import SectionHeading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from decimal import Decimal

SIZES: Final = (None, *GroupSize)
MAYBE: Final = (None, True, False)
STATES: Final = tuple(ServiceStatus)
DEMANDS: Final = ("physical", "thinking", "sensory", "talking")
ASKED: Final = (None, 0, 1, 2, 3)
NUMBERS: Final = ("minimum_age", "maximum_age", "places_left")
LINES: Final = ("name", "organisation", "contact", "phone", "email", "url", "fees", "booking", "waiting")


class PlaceFields(QWidget):
    """Only the name must be there. What a form has no field for stays as it was.

    Attributes:
        postcode: Looked up while it is typed.
    """

    def __init__(self, today: date) -> None:
        super().__init__()
        self._before = ServiceForm(name="")
        self.postcode = PostcodeField(_("Postcode"))
        self.lines: dict[str, LineField] = {
            "name": LineField(_("Name"), hint=_("Such as Mill Road gardeners.")),
            "organisation": LineField(_("Run by")),
            "contact": LineField(_("Who to ring")),
            "phone": LineField(_("Phone")),
            "email": LineField(_("Email")),
            "url": LineField(_("Web page")),
            "place": LineField(_("Name of the building")),
            "address": LineField(_("Street and town")),
            "postcode": self.postcode,
            "when": LineField(_("When, in words"), hint=_("Such as Thursdays in term time.")),
            "cost": LineField(_("What it costs"), hint=_("Such as 0 or £2.50; empty if nobody knows.")),
            "fees": LineField(_("More about the cost")),
            "getting_there": LineField(_("Getting there")),
            "booking": LineField(_("How to start")),
            "interests": LineField(_("What one does there"), hint=_("With commas: gardening, tea.")),
            "communication": LineField(_("Help with talking"), hint=_("With commas: Makaton, interpreter.")),
            "minimum_age": LineField(_("From age")),
            "maximum_age": LineField(_("Up to age")),
            "places_left": LineField(_("Places left"), hint=_("0 where it is full.")),
            "waiting": LineField(_("Waiting"), hint=_("Such as 6 weeks.")),
        }
        self.starts = self.lines["starts"] = TimeField(_("Starts at"))
        self.ends = self.lines["ends"] = TimeField(_("Ends at"), begins=self.starts)
        self.funding = self.lines["funding_end"] = DayField(_("Its money ends on"), today)
        self.description = TextField(_("What happens there"), lines=3)
        self.days = PillChoice(_("Days"), weekday_words(range(7)))
        self.has = PillChoice(_("There is"), [each.words for each in Access])
        self.lacks = PillChoice(_("There is not"), [each.words for each in Access])
        sizes = [_("Not known"), _("Small: up to 8"), _("9 to 20"), _("More than 20")]
        states = [_("It runs"), _("It does not run now"), _("It has ended"), _("Closed for a while")]
        self.choices: dict[str, Dropdown] = {
            "size": Dropdown(_("How many people"), sizes),
            "supporter": Dropdown(_("A supporter may come along"), [_("Not known"), _("Yes"), _("No")]),
            "status": Dropdown(_("Is it on?"), states),
        }
        degrees = [_("Not known"), _("Nothing"), _("A little"), _("Some"), _("Much")]
        labels = (_("Moving"), _("Thinking"), _("Noise and light"), _("Talking with others"))
        for key, label in zip(DEMANDS, labels, strict=True):
            self.choices[key] = Dropdown(_("It asks for: {what}").format(what=label), degrees)
        self._build()

    def field(self, name: str) -> Field:
        """The field a problem is about; the name's where it is about none."""
        return self.description if name == "description" else self.lines.get(name, self.lines["name"])

    def problem(self) -> tuple[str, Field] | None:
        """The first thing to be put right, and where."""
        if not self.lines["name"].text():
            return _("Enter a name."), self.lines["name"]
        for key in NUMBERS:
            field = self.lines[key]
            if field.text() and not field.text().isdecimal():
                return _("Enter a number, or leave it empty."), field
        for when in (self.starts, self.ends, self.funding):
            if when.text() and when.missing():
                return when.missing(), when
        cost = self.lines["cost"]
        if cost.text() and pounds(cost.text()) is None:
            return _("Enter pounds, such as 0 or 2.50. Words go below."), cost
        return None

    def form(self) -> ServiceForm:
        """What is typed; only after `problem` found none."""
        said: dict[str, Any] = {key: self.lines[key].text() for key in (*LINES, "getting_there")}
        return replace(
            self._before,
            **said,
            description=self.description.text(),
            status=STATES[self.choices["status"].place],
            minimum_age=self._number("minimum_age"),
            maximum_age=self._number("maximum_age"),
            places_left=self._number("places_left"),
            funding_end=self.funding.day,
            interests=self._listed("interests"),
            communication=self._listed("communication"),
            size=SIZES[self.choices["size"].place],
            supporter=MAYBE[self.choices["supporter"].place],
            demands=Demands(**{key: ASKED[self.choices[key].place] for key in DEMANDS}),
            has=tuple(tuple(Access)[n] for n in self.has.chosen()),
            lacks=tuple(tuple(Access)[n] for n in self.lacks.chosen() if n not in self.has.chosen()),
            places=self._places(),
            meetings=self._meetings(),
            costs=self._costs(),
        )

    def show_form(self, form: ServiceForm) -> None:
        """Fill in what is known."""
        self._before = form
        place = next(iter(form.places), Place())
        meeting = next(iter(form.meetings), Meeting())
        cost = next(iter(form.costs), Cost())
        said: dict[str, str] = {key: getattr(form, key) for key in (*LINES, "getting_there")}
        said |= {"place": place.name, "address": place.address, "postcode": place.postcode}
        said |= {"when": meeting.words, "cost": "" if cost.amount is None else f"{cost.amount:.2f}"}
        said |= {key: "" if getattr(form, key) is None else str(getattr(form, key)) for key in NUMBERS}
        said |= {key: ", ".join(getattr(form, key)) for key in ("interests", "communication")}
        for key, words in said.items():
            self.lines[key].set_text(words)
        self.starts.show_time(meeting.starts)
        self.ends.show_time(meeting.ends)
        self.funding.show_day(form.funding_end)
        self.description.set_text(form.description)
        self.days.show_chosen(meeting.days)
        self.has.show_chosen([n for n, each in enumerate(Access) if each in form.has])
        self.lacks.show_chosen([n for n, each in enumerate(Access) if each in form.lacks])
        self.choices["status"].choose(STATES.index(form.status))
        self.choices["size"].choose(SIZES.index(form.size))
        self.choices["supporter"].choose(MAYBE.index(form.supporter))
        for key in DEMANDS:
            self.choices[key].choose(ASKED.index(getattr(form.demands, key)))

    def texts(self) -> dict[str, Any]:
        """Everything typed and chosen, to be put back later."""
        said: dict[str, Any] = {key: field.text() for key, field in self.lines.items()}
        said |= {key: field.place for key, field in self.choices.items()}
        pills = {"days": self.days, "has": self.has, "lacks": self.lacks}
        said |= {key: list(pill.chosen()) for key, pill in pills.items()}
        return said | {"description": self.description.text()}

    def show_texts(self, content: Mapping[str, Any]) -> None:
        """Put back what `texts` gave."""
        for key, field in self.lines.items():
            field.set_text(content.get(key, ""))
        for key, choice in self.choices.items():
            choice.choose(content.get(key, 0))
        for key, pill in {"days": self.days, "has": self.has, "lacks": self.lacks}.items():
            pill.show_chosen(content.get(key, ()))
        self.description.set_text(content.get("description", ""))

    def _number(self, key: str) -> int | None:
        text = self.lines[key].text()
        return int(text) if text else None

    def _listed(self, key: str) -> tuple[str, ...]:
        return tuple(word.strip() for word in self.lines[key].text().split(",") if word.strip())

    def _places(self) -> tuple[Place, ...]:
        """The first place is typed here; those behind it stay."""
        name, address, postcode = (self.lines[key].text() for key in ("place", "address", "postcode"))
        typed = (Place(name=name, address=address, postcode=postcode),) if name or address or postcode else ()
        return (*typed, *self._before.places[1:])

    def _meetings(self) -> tuple[Meeting, ...]:
        meeting = Meeting(
            days=self.days.chosen(),
            starts=self.starts.at,
            ends=self.ends.at,
            words=self.lines["when"].text() or self._when(),
        )
        return (*((meeting,) if meeting != Meeting() else ()), *self._before.meetings[1:])

    def _when(self) -> str:
        """Days and times in words, where nobody wrote other ones."""
        days = ", ".join(self.days.pills[n].text() for n in self.days.chosen())
        times = " - ".join(field.text() for field in (self.starts, self.ends) if field.text())
        return ", ".join(filter(None, (days, times)))

    def _costs(self) -> tuple[Cost, ...]:
        amount: Decimal | None = pounds(self.lines["cost"].text())
        first = next(iter(self._before.costs), Cost())
        typed = (replace(first, amount=amount),) if amount is not None else ()
        return (*typed, *self._before.costs[1:])

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        line, choice = self.lines, self.choices
        for heading, *rows in (
            ("", (line["name"], line["organisation"]), (self.description,), (line["interests"],)),
            (_("Where"), (line["place"], line["address"], line["postcode"]), (line["getting_there"],)),
            (_("When"), (self.days,), (self.starts, self.ends, line["when"])),
            (_("Cost"), (line["cost"], line["fees"])),
            (_("Getting in"), (self.has,), (self.lacks,), (line["communication"],)),
            (_("Who may come"), (line["minimum_age"], line["maximum_age"], choice["supporter"])),
            (_("What it asks of somebody"), tuple(choice[key] for key in DEMANDS)),
            (
                _("How to start"),
                (line["contact"], line["phone"], line["email"]),
                (line["url"], line["booking"]),
            ),
            (
                _("Is there room?"),
                (choice["status"], choice["size"], line["places_left"]),
                (line["waiting"], self.funding),
            ),
        ):
            if heading:
                column.addWidget(SectionHeading(str(heading)))
            for fields in rows:
                column.addWidget(_row(fields))


def _row(fields: Sequence[QWidget]) -> QWidget:
    holder = QWidget()
    if len(fields) == 1:
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(fields[0])
        return holder
    grid = Columns(holder, least=240, most=3, gap=14)
    for field in fields:
        grid.addWidget(field)
    return holder
