"""Every table, declared once. Rows never leave `app.store`; repositories turn them into domain values.

No business key is unique: two laptops offline may both make one, and a person decides later.
"""

from app.store.mixins import Base
from app.store.tables.directory import MatchWishRow, ServiceCheckRow, ServiceGapRow, ServiceRow
from app.store.tables.following_up import (
    CheckedRow,
    ComplexityRow,
    HelpAnswerRow,
    LocalRouteRow,
    TierRow,
)
from app.store.tables.governance import (
    BreachRow,
    DestructionRow,
    KeepingRow,
    RestrictionRow,
    RetentionRow,
    RightsRequestRow,
    SavedCopyRow,
)
from app.store.tables.group import (
    GroupRow,
    HandCountRow,
    HeadCountRow,
    LeadRow,
    MarkRow,
    MembershipRow,
    ScoreRow,
    SessionRow,
)
from app.store.tables.laptop import DraftRow, LaptopNoteRow
from app.store.tables.measures import (
    ClearanceRow,
    FilledRow,
    HalfFilledRow,
    MeasureScoreRow,
    OwnMeasureRow,
    PileRow,
    PileSheetRow,
    SafetyContactRow,
    WordingRow,
)
from app.store.tables.people import (
    CarerLinkRow,
    CaseloadRow,
    ConsentRow,
    NeedRow,
    NoteRow,
    PersonRow,
    PersonTokenRow,
)
from app.store.tables.pictures import OwnPictureRow, PictureRecordRow
from app.store.tables.service import DeviceRow, LocalNumberRow, OrganisationRow, PreferenceRow, WorkerRow
from app.store.tables.supervision import AgreedActionRow, MeetingRow, RhythmRow, TrainingRow
from app.store.tables.talk import (
    AgreementRow,
    AnswerRow,
    GoalRow,
    PlanRow,
    RedFlagRow,
    StepRow,
    TalkCourseRow,
    TalkRow,
    WorryActionRow,
)

__all__ = [
    "AgreedActionRow",
    "AgreementRow",
    "AnswerRow",
    "Base",
    "BreachRow",
    "CarerLinkRow",
    "CaseloadRow",
    "CheckedRow",
    "ClearanceRow",
    "ComplexityRow",
    "ConsentRow",
    "DestructionRow",
    "DeviceRow",
    "DraftRow",
    "FilledRow",
    "GoalRow",
    "GroupRow",
    "HalfFilledRow",
    "HandCountRow",
    "HeadCountRow",
    "HelpAnswerRow",
    "KeepingRow",
    "LaptopNoteRow",
    "LeadRow",
    "LocalNumberRow",
    "LocalRouteRow",
    "MarkRow",
    "MatchWishRow",
    "MeasureScoreRow",
    "MeetingRow",
    "MembershipRow",
    "NeedRow",
    "NoteRow",
    "OrganisationRow",
    "OwnMeasureRow",
    "OwnPictureRow",
    "PersonRow",
    "PersonTokenRow",
    "PictureRecordRow",
    "PileRow",
    "PileSheetRow",
    "PlanRow",
    "PreferenceRow",
    "RedFlagRow",
    "RestrictionRow",
    "RetentionRow",
    "RhythmRow",
    "RightsRequestRow",
    "SafetyContactRow",
    "SavedCopyRow",
    "ScoreRow",
    "ServiceCheckRow",
    "ServiceGapRow",
    "ServiceRow",
    "SessionRow",
    "StepRow",
    "TalkCourseRow",
    "TalkRow",
    "TierRow",
    "TrainingRow",
    "WordingRow",
    "WorkerRow",
    "WorryActionRow",
]
