"""Plans with everything in them, and requests to somebody else, for the samples of papers."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PIL import Image

from app.documents.easy_read import laid_out
from app.documents.onward import referral_letter_document, referral_slip_document
from app.documents.plan import plan_document
from app.domain.barriers import BarrierKind
from app.domain.onward import Onward, OnwardForm, OnwardWay
from app.domain.onward_paper import OnwardPaper
from app.domain.organisation import Organisation
from app.domain.plan_parts import NO_PICTURE, PlanBarrier, Signature, SignedHow
from app.domain.plans import Agreement, Goal, Plan, Step
from tests.pdf_checks.person_papers import PERSON_PAPERS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.documents.blocks import Document
    from app.documents.styles import PrintStyle

DAY = date(2026, 11, 17)
NOBODY = UUID(int=0)
OWN = f"own-{NOBODY}"
STEP = Step(
    id=NOBODY,
    what="Go to Silver Voices",
    who="Jean, with Anya",
    when="next Tuesday at 2pm",
    on=date(2026, 11, 24),
    strategies="Ring Sam, and go another day",
    cost=250,
    go_with="Anya",
    supporters=("Jo", "Beth"),
    picture=OWN,
)
GOALS = (
    Goal(
        id=UUID(int=1), words="I want to sing with people again.", area="Groups", steps=(STEP,), picture=OWN
    ),
    Goal(
        id=UUID(int=2),
        words="I want to cook for myself.",
        area="Food",
        steps=(Step(id=NOBODY, what="Try one recipe", cost=0, picture=NO_PICTURE),),
        picture="music",
    ),
)
LONG_WISH: Final = "I want to sing with people again. " * 60
ONWARD = Onward(
    id=NOBODY,
    person_id=NOBODY,
    form=OnwardForm(
        to="Occupational therapist",
        whom="Ms Adeyemi",
        reach="Falls service\n1 High Street",
        why="Getting into the bath.\nShe has fallen twice.",
    ),
    asked_on=DAY,
)
NOTHING_MORE: Final = OnwardPaper(onward=ONWARD, name="Zoë Łódź-O'Connor", from_name="Sam", on=DAY)
EVERYTHING: Final = OnwardPaper(
    onward=ONWARD,
    name="Zoë Łódź-O'Connor",
    from_name="Sam",
    on=DAY,
    born_on=date(1948, 5, 1),
    reach=("01632 960 123", "Ring after 10"),
    needs=("Uses a hearing loop", "Needs more time"),
    goals=GOALS,
    barriers=("No bus in the evening", "Tired after lunch"),
)
LONG_REQUEST: Final = OnwardPaper(
    onward=Onward(
        id=NOBODY,
        person_id=NOBODY,
        form=OnwardForm(
            to="Everybody " * 15, why="She has fallen twice in one week. " * 90, way=OnwardWay.JOINT
        ),
        asked_on=DAY,
    ),
    name="Maximiliana Oluwaseun Barnaby-Featherstonehaugh van der Berg " * 2,
    from_name="Sam",
    on=DAY,
    barriers=("No bus " * 60,) * 4,
)


def full_plan(how: SignedHow = SignedHow.DRAWN) -> Plan:
    """A plan in areas, agreed and signed, with everything a step can say."""
    line = tuple((100 + n * 20, 500 + (n % 5) * 60) for n in range(30))
    return Plan(
        id=NOBODY,
        person_id=NOBODY,
        person_name="Zoë Łódź-O'Connor",
        called="Zoë",
        made_on=DAY,
        made_with="Sam",
        goals=GOALS,
        areas=("Food", "Groups"),
        template="Two areas",
        review_on=date(2026, 12, 15),
        review_by="Sam and Zoë",
        barriers=(
            PlanBarrier(id=NOBODY, kind=BarrierKind.PLACE, what="No bus", solution="A lift", owner="Sam"),
            PlanBarrier(id=NOBODY, kind=BarrierKind.ME, what="Tired", solved=True),
        ),
        agreement=Agreement(agreed=True, with_whom="Zoë", at=datetime(2026, 11, 17, 12, tzinfo=UTC)),
        signature=Signature(
            how=how, name="Zoë Łódź", strokes=(line, ((500, 500),)) if how is SignedHow.DRAWN else (), on=DAY
        ),
    )


def own_photos() -> Mapping[str, tuple[bytes, str]]:
    """One picture of somebody's own."""
    file = BytesIO()
    Image.new("RGB", (40, 30), "#8A5A00").save(file, "JPEG")
    return {OWN: (file.getvalue(), "My dog Bess")}


SERVICE: Final = Organisation(name="Riverside Link Work", phone="01632 960 123")
PLAN_PAPERS: Final[dict[str, Callable[[PrintStyle], Document]]] = {
    "plan, signed": lambda style: plan_document(full_plan(), SERVICE, style, own_photos()),
    "referral slip": lambda style: laid_out(referral_slip_document(EVERYTHING, SERVICE), style),
    "referral slip, long": lambda style: laid_out(referral_slip_document(LONG_REQUEST, SERVICE), style),
    "referral letter": lambda style: laid_out(referral_letter_document(EVERYTHING, SERVICE), style),
    "referral letter, bare": lambda style: laid_out(referral_letter_document(NOTHING_MORE, SERVICE), style),
    **PERSON_PAPERS,
}
