"""One open vault as the screens and commands see it: its services."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.organisation import Organisation, Worker
    from app.services.arrivals import ArrivalService
    from app.services.asking import AskingService
    from app.services.attendance import AttendanceService
    from app.services.base_times import BaseTimeService
    from app.services.boards import BoardService
    from app.services.calendar_import import CalendarImportService
    from app.services.calendars import CalendarService
    from app.services.catching_up import CatchingUpService
    from app.services.change_figures import ChangeService
    from app.services.children import ChildService
    from app.services.cover import CoverService
    from app.services.desk_papers import DeskPaperService
    from app.services.directory import DirectoryService
    from app.services.directory_export import DirectoryExportService
    from app.services.documents import DocumentService
    from app.services.drafts import DraftService
    from app.services.duplicates import DuplicateService
    from app.services.erasing import ErasingService
    from app.services.fillings import FillingService
    from app.services.forms import FormService
    from app.services.group_lists import GroupListService
    from app.services.group_papers import GroupPaperService
    from app.services.groups import GroupService
    from app.services.handing_over import HandOverService
    from app.services.help_desk import HelpDeskService
    from app.services.history import History
    from app.services.joining import JoiningService
    from app.services.keeping import KeepingService
    from app.services.kept_columns import KeptColumnsService
    from app.services.list_export import ListExportService
    from app.services.matching import MatchService
    from app.services.measures import MeasureService
    from app.services.meetings import MeetingService
    from app.services.money import MoneyService
    from app.services.offers import OfferService
    from app.services.onward import OnwardService
    from app.services.onward_papers import OnwardPaperService
    from app.services.paperwork import PaperworkService
    from app.services.people import PeopleService
    from app.services.person_papers import PersonPaperService
    from app.services.person_record import PersonRecordService
    from app.services.photos import PhotoService
    from app.services.piles import PileService
    from app.services.place_papers import PlacePaperService
    from app.services.plan_parts import PlanPartsService
    from app.services.plan_templates import PlanTemplateService
    from app.services.plans import PlanService
    from app.services.referral_figures import ReferralFigureService
    from app.services.register_import import RegisterImportService
    from app.services.rights import RightsService
    from app.services.room import RoomService
    from app.services.routes import RouteService
    from app.services.safe_copies import SafeCopyService
    from app.services.safety import SafetyService
    from app.services.scores import ScoreService
    from app.services.series import SeriesService
    from app.services.service_import import ServiceImportService
    from app.services.settings import SettingsService
    from app.services.slots import SlotService
    from app.services.staying import StayingService
    from app.services.stories import StoryService
    from app.services.story_looks import StoryLookService
    from app.services.story_papers import StoryPaperService
    from app.services.subject_access import SubjectAccessService
    from app.services.supervision import SupervisionService
    from app.services.talk_parts import TalkPartsService
    from app.services.talks import TalkService
    from app.services.tiers import TierService
    from app.services.today import TodayService
    from app.services.trail import TrailService
    from app.services.training import TrainingService
    from app.services.users import UserService
    from app.services.vault import VaultService
    from app.services.waiting import WaitingService
    from app.services.who_must_be_there import DutyService
    from app.services.whole_calendar import WholeCalendarService
    from app.services.young import YoungService
    from app.store.vault import OpenVault


@dataclass(kw_only=True)
class Workspace:
    """The services of one open vault. They live on one thread, the one that owns the records.

    Attributes:
        cut_off: The records were not locked last time: the power went, or the program was ended.
        erased_again: How many people an older copy had brought back, and were erased again by themselves.
        trail_problems: What is wrong with the trail and nobody has dealt with yet, in plain words.
    """

    people: PeopleService
    record: PersonRecordService
    duplicates: DuplicateService
    referrals: ReferralFigureService
    lists: ListExportService
    group_lists: GroupListService
    groups: GroupService
    attendance: AttendanceService
    arrivals: ArrivalService
    catching_up: CatchingUpService
    group_papers: GroupPaperService
    joining: JoiningService
    staying: StayingService
    story_papers: StoryPaperService
    calendar_import: CalendarImportService
    duties: DutyService
    meetings: MeetingService
    whole_calendar: WholeCalendarService
    series: SeriesService
    waiting: WaitingService
    register_files: RegisterImportService
    kept_columns: KeptColumnsService
    calendars: CalendarService
    scores: ScoreService
    help_desk: HelpDeskService
    slots: SlotService
    desk_papers: DeskPaperService
    money: MoneyService
    stories: StoryService
    hand_over: HandOverService
    young: YoungService
    base_times: BaseTimeService
    children: ChildService
    photos: PhotoService
    story_looks: StoryLookService
    talks: TalkService
    talk_parts: TalkPartsService
    boards: BoardService
    offers: OfferService
    safety: SafetyService
    tiers: TierService
    routes: RouteService
    asking: AskingService
    fillings: FillingService
    measures: MeasureService
    forms: FormService
    piles: PileService
    change: ChangeService
    plans: PlanService
    plan_parts: PlanPartsService
    plan_templates: PlanTemplateService
    onward: OnwardService
    onward_papers: OnwardPaperService
    person_papers: PersonPaperService
    documents: DocumentService
    today: TodayService
    vault: VaultService
    copies: SafeCopyService
    room: RoomService
    settings: SettingsService
    cover: CoverService
    directory: DirectoryService
    matches: MatchService
    service_files: ServiceImportService
    place_papers: PlacePaperService
    place_export: DirectoryExportService
    drafts: DraftService
    users: UserService
    keeping: KeepingService
    erasing: ErasingService
    rights: RightsService
    paperwork: PaperworkService
    subject_access: SubjectAccessService
    trail: TrailService
    supervision: SupervisionService
    training: TrainingService
    history: History
    organisation: Organisation
    worker: Worker
    trail_problems: tuple[str, ...] = ()
    cut_off: bool = False
    erased_again: int = 0
    open_vault: OpenVault

    def close(self) -> None:
        """Forget what could be undone, drop the engine and the key, and let go of the folder.

        Closing what is closed already does nothing.
        """
        if self.open_vault.key.is_forgotten:
            return
        self.history.clear()
        try:
            self.trail.lock()
        finally:
            self.open_vault.close()
