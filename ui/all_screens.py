"""Every screen by its name, and the first page of each place of the rail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.screen import Place
from ui.screens.about_screen import AboutScreen
from ui.screens.agreed_screen import AgreedScreen
from ui.screens.around_screen import AroundScreen
from ui.screens.calendar_screen import CalendarScreen
from ui.screens.catch_up_screen import CatchUpScreen
from ui.screens.change_screen import ChangeScreen
from ui.screens.dates_screen import DatesScreen
from ui.screens.earlier_plans_screen import EarlierPlansScreen
from ui.screens.facts_screen import FactsScreen
from ui.screens.filled_screen import FilledScreen
from ui.screens.find_screen import FindScreen
from ui.screens.gaps_screen import GapsScreen
from ui.screens.group_form_screen import GroupFormScreen
from ui.screens.group_screen import GroupScreen
from ui.screens.groups_screen import GroupsScreen
from ui.screens.growth_screen import GrowthScreen
from ui.screens.help_desk_screen import HelpDeskScreen
from ui.screens.help_screen import HelpScreen
from ui.screens.joining_screen import JoiningScreen
from ui.screens.matters_screen import MattersScreen
from ui.screens.measure_end_screen import MeasureEndScreen
from ui.screens.measure_screen import MeasureScreen
from ui.screens.measures_screen import MeasuresScreen
from ui.screens.missing_screen import MissingScreen
from ui.screens.offer_screen import OfferScreen
from ui.screens.offers_screen import OffersScreen
from ui.screens.onward_screen import OnwardScreen
from ui.screens.own_measure_screen import OwnMeasureScreen
from ui.screens.papers_screen import PapersScreen
from ui.screens.people_screen import PeopleScreen
from ui.screens.person_form_screen import PersonFormScreen
from ui.screens.person_screen import PersonScreen
from ui.screens.pile_screen import PileScreen
from ui.screens.piles_screen import PilesScreen
from ui.screens.place_checks_screen import PlaceChecksScreen
from ui.screens.place_files_screen import PlaceFilesScreen
from ui.screens.place_form_screen import PlaceFormScreen
from ui.screens.plan_screen import PlanScreen
from ui.screens.record_screen import RecordScreen
from ui.screens.records_screen import RecordsScreen
from ui.screens.referrals_screen import ReferralsScreen
from ui.screens.register_files_screen import RegisterFilesScreen
from ui.screens.register_screen import RegisterScreen
from ui.screens.reports_screen import ReportsScreen
from ui.screens.safety_notes_screen import SafetyNotesScreen
from ui.screens.same_person_screen import SamePersonScreen
from ui.screens.score_person_screen import ScorePersonScreen
from ui.screens.scores_screen import ScoresScreen
from ui.screens.session_screen import SessionScreen
from ui.screens.settings_screen import SettingsScreen
from ui.screens.sheet_screen import SheetScreen
from ui.screens.sheets_screen import SheetsScreen
from ui.screens.story_papers_screen import StoryPapersScreen
from ui.screens.supervision_screen import SupervisionScreen
from ui.screens.taking_part_screen import TakingPartScreen
from ui.screens.talk_screen import TalkScreen
from ui.screens.today_screen import TodayScreen
from ui.screens.trail_screen import TrailScreen
from ui.screens.translation_screen import TranslationScreen
from ui.screens.two_talks_screen import TwoTalksScreen
from ui.screens.waiting_screen import WaitingScreen
from ui.screens.weights_screen import WeightsScreen
from ui.screens.whats_on_screen import WhatsOnScreen
from ui.screens.who_has_seen_screen import WhoHasSeenScreen
from ui.screens.wording_screen import WordingScreen
from ui.screens.worry_screen import WorryScreen

if TYPE_CHECKING:
    from ui.screen import Screen

SCREENS: Final[dict[str, type[Screen]]] = {
    "today": TodayScreen,
    "help_desk": HelpDeskScreen,
    "settings": SettingsScreen,
    "about": AboutScreen,
    "help": HelpScreen,
    "find": FindScreen,
    "people": PeopleScreen,
    "person": PersonScreen,
    "person_form": PersonFormScreen,
    "facts": FactsScreen,
    "same_person": SamePersonScreen,
    "talk": TalkScreen,
    "matters": MattersScreen,
    "two_talks": TwoTalksScreen,
    "worry": WorryScreen,
    "plan": PlanScreen,
    "earlier_plans": EarlierPlansScreen,
    "onward": OnwardScreen,
    "papers": PapersScreen,
    "register": RegisterScreen,
    "taking_part": TakingPartScreen,
    "scores": ScoresScreen,
    "score_person": ScorePersonScreen,
    "groups": GroupsScreen,
    "group": GroupScreen,
    "group_form": GroupFormScreen,
    "missing": MissingScreen,
    "joining": JoiningScreen,
    "growth": GrowthScreen,
    "safety_notes": SafetyNotesScreen,
    "sheets": SheetsScreen,
    "catch_up": CatchUpScreen,
    "calendar": CalendarScreen,
    "dates": DatesScreen,
    "session": SessionScreen,
    "waiting": WaitingScreen,
    "around": AroundScreen,
    "agreed": AgreedScreen,
    "story_papers": StoryPapersScreen,
    "register_files": RegisterFilesScreen,
    "whats_on": WhatsOnScreen,
    "place_form": PlaceFormScreen,
    "place_checks": PlaceChecksScreen,
    "place_files": PlaceFilesScreen,
    "gaps": GapsScreen,
    "weights": WeightsScreen,
    "reports": ReportsScreen,
    "referrals": ReferralsScreen,
    "records": RecordsScreen,
    "record": RecordScreen,
    "supervision": SupervisionScreen,
    "trail": TrailScreen,
    "who_has_seen": WhoHasSeenScreen,
    "measures": MeasuresScreen,
    "measure": MeasureScreen,
    "measure_end": MeasureEndScreen,
    "filled": FilledScreen,
    "sheet": SheetScreen,
    "piles": PilesScreen,
    "pile": PileScreen,
    "change": ChangeScreen,
    "offers": OffersScreen,
    "offer": OfferScreen,
    "wording": WordingScreen,
    "translation": TranslationScreen,
    "own_measure": OwnMeasureScreen,
}
"""Every screen by the name other screens use in `go`. A new screen adds one row."""

HOME: Final = {
    Place.TODAY: "today",
    Place.GROUPS: "groups",
    Place.PEOPLE: "people",
    Place.WHATS_ON: "whats_on",
    Place.REPORTS: "reports",
    Place.SETTINGS: "settings",
}
