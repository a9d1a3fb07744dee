"""The repositories that share one transaction."""

from sqlalchemy.orm import Session

from app.store.agreed_photos import AgreedPhotoRepository
from app.store.arrangements import ArrangementRepository
from app.store.attendance import AttendanceRepository
from app.store.base_times import BaseTimeRepository
from app.store.belonging import BelongingRepository
from app.store.carers import CarerRepository
from app.store.directory import DirectoryRepository
from app.store.drafts import DraftRepository
from app.store.entries import EntryRepository
from app.store.erasing import ErasingRepository
from app.store.filled import FilledRepository
from app.store.groups import GroupRepository
from app.store.half_filled import HalfFilledRepository
from app.store.handing_over import HandOverRepository
from app.store.happenings import HappeningRepository
from app.store.help_desk import HelpDeskRepository
from app.store.joining import JoiningRepository
from app.store.keeping import KeepingRepository
from app.store.laptop import LaptopRepository
from app.store.measure_change import MeasureChangeRepository
from app.store.measures import MeasureRepository
from app.store.merging import MergeRepository
from app.store.money import MoneyRepository
from app.store.onward import OnwardRepository
from app.store.people import PeopleRepository
from app.store.people_list import PeopleListRepository
from app.store.pictures import PictureRepository
from app.store.piles import PileRepository
from app.store.plan_dates import PlanDatesRepository
from app.store.plan_parts import PlanPartsRepository
from app.store.plans import PlanRepository
from app.store.rights import RightsRepository
from app.store.routes import RouteRepository
from app.store.safety import SafetyRepository
from app.store.safety_contacts import SafetyContactRepository
from app.store.saved_copies import SavedCopiesRepository
from app.store.scores import ScoreRepository
from app.store.search import SearchRepository
from app.store.sessions import SessionRepository
from app.store.settings import SettingsRepository
from app.store.staying import StayingRepository
from app.store.stories import StoryRepository
from app.store.subject_access import SubjectAccessRepository
from app.store.supervision import SupervisionRepository
from app.store.taking_part import TakingPartRepository
from app.store.talks import TalkRepository
from app.store.tiers import TierRepository
from app.store.today import TodayRepository
from app.store.trail import TrailRepository
from app.store.waiting import WaitingRepository


class Repositories:
    """One of each, over the same session."""

    def __init__(self, session: Session) -> None:
        self.attendance = AttendanceRepository(session)
        self._open_groups(session)
        self._open_desk(session)
        self.belonging = BelongingRepository(session)
        self.carers = CarerRepository(session)
        self.directory = DirectoryRepository(session)
        self.drafts = DraftRepository(session)
        self.entries = EntryRepository(session)
        self.erasing = ErasingRepository(session)
        self.filled = FilledRepository(session)
        self.groups = GroupRepository(session)
        self.half_filled = HalfFilledRepository(session)
        self.happenings = HappeningRepository(session)
        self.keeping = KeepingRepository(session)
        self.laptop = LaptopRepository(session)
        self.measure_change = MeasureChangeRepository(session)
        self.measures = MeasureRepository(session)
        self.onward = OnwardRepository(session)
        self.merging = MergeRepository(session)
        self.people = PeopleRepository(session)
        self.people_list = PeopleListRepository(session)
        self.pictures = PictureRepository(session)
        self.piles = PileRepository(session)
        self.plan_dates = PlanDatesRepository(session)
        self.plan_parts = PlanPartsRepository(session)
        self.plans = PlanRepository(session)
        self.rights = RightsRepository(session)
        self.routes = RouteRepository(session)
        self.safety = SafetyRepository(session)
        self.safety_contacts = SafetyContactRepository(session)
        self.saved_copies = SavedCopiesRepository(session)
        self.scores = ScoreRepository(session)
        self.search = SearchRepository(session)
        self.sessions = SessionRepository(session)
        self.settings = SettingsRepository(session)
        self.subject_access = SubjectAccessRepository(session)
        self.supervision = SupervisionRepository(session)
        self.talks = TalkRepository(session)
        self.tiers = TierRepository(session)
        self.today = TodayRepository(session)
        self.trail = TrailRepository(session)

    def _open_desk(self, session: Session) -> None:
        """What goes on at the help desk, and around the register."""
        self.agreed_photos = AgreedPhotoRepository(session)
        self.base_times = BaseTimeRepository(session)
        self.hand_over = HandOverRepository(session)
        self.help_desk = HelpDeskRepository(session)
        self.money = MoneyRepository(session)
        self.stories = StoryRepository(session)

    def _open_groups(self, session: Session) -> None:
        """How groups meet, and how people come, take part and stay."""
        self.arrangements = ArrangementRepository(session)
        self.joining = JoiningRepository(session)
        self.staying = StayingRepository(session)
        self.taking_part = TakingPartRepository(session)
        self.waiting = WaitingRepository(session)
