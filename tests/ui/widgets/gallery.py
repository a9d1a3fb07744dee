"""One page with every kind of control, for the tests that look at all of them at once."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Look
from ui.widgets.answer_card import Answer, Shape
from ui.widgets.answer_pad import AnswerPad, FacePad
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.change_chart import ChangeChart
from ui.widgets.change_picture import ChangePoint
from ui.widgets.check import CheckBox, RadioBox
from ui.widgets.chip import Chip
from ui.widgets.columns import Columns
from ui.widgets.face import Face
from ui.widgets.field import Dropdown, LineField, SecretField, TextField
from ui.widgets.figure_tile import FigureTile
from ui.widgets.filter_pill import FilterPill
from ui.widgets.flow import Flow
from ui.widgets.icon import RoundIcon
from ui.widgets.key_cap import KeyCap
from ui.widgets.list_row import ListRow
from ui.widgets.needs_banner import NeedsBanner
from ui.widgets.number_pad import NumberPad
from ui.widgets.on_off import OnOff
from ui.widgets.own_words import OwnWords
from ui.widgets.rail_item import RailItem
from ui.widgets.register_list import RegisterList
from ui.widgets.register_rows import RegisterRow
from ui.widgets.score_list import ScoreCell, ScoreList, ScoreRow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.spoken_words import SpokenWords
from ui.widgets.status_line import StatusLine
from ui.widgets.stepper import Stepper
from ui.widgets.tab_row import TabRow
from ui.widgets.tile import LookTile, SwatchRadio, Tile
from ui.widgets.words import Lead, Quiet, SectionHeading, Strong, Title, Words

PEOPLE = (
    "Amir Khan",
    "Beth Lowe",
    "Carol Dunn",
    "Dennis Achebe",
    "Edie Marsh",
    "Frank Osei",
    "Gwen Pritchard",
)


def gallery() -> QWidget:
    """A window of 1366 by 697 px that scrolls."""
    window = QWidget()
    window.setWindowTitle("Gallery")
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    page = ScrollPage(margin=28)
    column.addWidget(page)
    for part in (_words(), _buttons(), _choices(), _fields(), _register(), _scores(), _pads(), _figures()):
        page.body.addWidget(part)
    page.body.addStretch()
    window.resize(1366, 697)
    return window


def _row(*widgets: QWidget, columns: int = 0) -> QWidget:
    holder = QWidget()
    layout = Columns(holder, least=columns) if columns else Flow(holder)
    for widget in widgets:
        layout.addWidget(widget)
    return holder


def _words() -> QWidget:
    card = Card("Words", main=True)
    card.add(Title("Register: Silver Voices"))
    card.add(Lead("Press one key for each person."))
    card.add(SectionHeading("To do this week"))
    card.add(
        Words("Your last copy is 8 days old. It takes about 1 minute. You need your blue memory stick. " * 2)
    )
    card.add(Strong("Ring Amir about the bus pass"))
    card.add(Quiet("Due today. From his plan, step 2"))
    kinds = {
        "good": "check",
        "warn": "triangle-alert",
        "bad": "circle-alert",
        "info": "clock",
        "plum": "ear",
        "soft": "clock",
    }
    card.add(_row(*(Chip(f"{kind.title()} news", kind=kind, icon=icon) for kind, icon in kinds.items())))
    card.add(_row(KeyCap("Space"), RoundIcon("lock"), RoundIcon("printer", kind="bad"), Face(4)))
    needs = NeedsBanner()
    needs.show_needs("How to talk with Jean", "Easy read with pictures. Sit on her left side. Give her time.")
    card.add(needs)
    card.add(OwnWords("I want to sing with people again."))
    for kind in ("info", "warn", "bad", "good"):
        banner = Banner(f"A {kind} banner", "It stays until it is dealt with.", kind=kind)
        banner.add_button(f"Deal with {kind}")
        banner.add_button(f"{kind.title()} tomorrow", kind="quiet")
        card.add(banner)
    return card


def _buttons() -> QWidget:
    card = Card("Buttons")
    card.add(
        _row(
            Button("Open the register", kind="primary", icon="clipboard-list", keys="Enter"),
            Button("Print score sheets", icon="printer"),
            Button("Start a first talk", kind="soft", icon="message-square-quote", keys="F3"),
            Button("Remind me later", kind="quiet"),
            Button("I am not sure", size="person", keys="4"),
        )
    )
    rail = QWidget()
    rail.setAutoFillBackground(True)
    column = QVBoxLayout(rail)
    place = RailItem("Today", "sun")
    place.set_current(True)
    column.addWidget(place)
    card.add(rail)
    status = StatusLine()
    status.say("Saved", can_undo=True)
    card.add(status)
    card.add(ListRow("Review Pat's plan", "Due Thursday. 6 weeks since you made it", icon="calendar-check"))
    row = ListRow(
        "Mill Road gardeners", "Gardening. Thursday", trailing="0.9 miles", leads=False, divided=False
    )
    row.select(True)
    card.add(row)
    return card


def _choices() -> QWidget:
    card = Card("Choices")
    card.add(TabRow("Parts", ["How it is going", "Sessions", "People (60)", "Details"]))
    card.add(
        _row(
            SegmentedSwitch("When", ["Before", "After"]),
            SegmentedSwitch("How", [("Faces", "smile"), ("Sort", "layout-list")]),
        )
    )
    person = RadioBox("Person")
    person.setChecked(True)
    card.add(_row(person, RadioBox("Carer"), RadioBox("Volunteer")))
    ticked, filtered, switched = (
        CheckBox("Who came, and how often"),
        FilterPill("No steps"),
        OnOff("Sounds", "A soft click"),
    )
    for box in (ticked, filtered, switched):
        box.setChecked(True)
    card.add(ticked)
    card.add(CheckBox("Age and area, in groups of 5 or more"))
    card.add(_row(filtered, FilterPill("Free")))
    card.add(switched)
    card.add(OnOff("Read aloud button", "Shows Listen on pages for the person"))
    card.add(_row(Stepper("Visitors with no name", value=1)))
    large = Tile("Large", sample=20)
    large.setChecked(True)
    card.add(_row(Tile("Normal", sample=18), large, Tile("Giant", sample=24), columns=130))
    card.add(_row(*(LookTile(look.value.replace("-", " ").title(), look) for look in Look), columns=130))
    card.add(_row(SwatchRadio("White", "#FFFFFF"), SwatchRadio("Yellow", "#FDF6B2")))
    return card


def _fields() -> QWidget:
    card = Card("Fields")
    card.add(LineField("Name", hint="First name is enough.", icon="search"))
    wrong = LineField("Postcode")
    wrong.set_problem("Enter a postcode, such as TF1 1AA")
    card.add(wrong)
    card.add(SecretField("Your passphrase", icon="key-round"))
    card.add(TextField("Note", lines=2))
    card.add(Dropdown("Language", ["English", "Cymraeg"], icon="languages"))
    words = SpokenWords("In Jean's own words")
    words.set_text("I miss singing with people since Tom died.")
    card.add(words)
    return card


def _register() -> QWidget:
    card = Card("People")
    names = RegisterList("People", adding="Someone new has come", keys="F2")
    rows = [
        RegisterRow(key=name, name=name, here=at != 2, note="with Rose" if at == 3 else "")
        for at, name in enumerate(PEOPLE)
    ]
    names.show_rows([*rows, RegisterRow(key=0, name="Sam Byrne", here=True, role="Carer")])
    card.add(names)
    return card


def _scores() -> QWidget:
    card = Card("Scores")
    scores = ScoreList("Everyone's scores")
    after = (ScoreCell(figure="4", face=4), ScoreCell(hidden=True), ScoreCell(words="not yet"))
    before = ScoreCell(figure="3", face=3)
    notes = ("Had help",)
    scores.show_rows(
        [
            ScoreRow(key=at, name=name, before=before, after=after[at % 3], notes=notes if at == 2 else ())
            for at, name in enumerate(PEOPLE)
        ],
        current=1,
    )
    card.add(scores)
    return card


def _pads() -> QWidget:
    card = Card("Answers")
    card.add(FacePad("How do you feel right now?"))
    tall = FacePad("And now?", shape=Shape.TALL)
    tall.show_value(4)
    card.add(tall)
    answers = [
        Answer("Yes, enough", face=4, key="1"),
        Answer("Sometimes", face=3, key="2"),
        Answer("Music", picture="music", key="3"),
    ]
    card.add(AnswerPad("Do you see other people?", answers, shape=Shape.WIDE))
    card.add(NumberPad("How well do you feel?", "Not well at all", "Very well"))
    card.add(
        NumberPad("How well, upright?", "Not well at all", "Very well", middle="In the middle", upright=True)
    )
    return card


def _figures() -> QWidget:
    card = Card("Figures")
    card.add(
        _row(
            FigureTile("20", "sessions since April"),
            FigureTile("13 + 5", "people and volunteers"),
            columns=180,
        )
    )
    chart = ChangeChart("Scores before and after singing")
    points = [
        ChangePoint(when=f"{day} November", before=2.5 + day / 20, after=3.5 + day / 20, people=9)
        for day in range(3, 18, 7)
    ]
    chart.show_points(points, "Up in 3 of 3 weeks.")
    card.add(chart)
    return card
