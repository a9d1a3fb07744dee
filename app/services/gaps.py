"""What was looked for and not found is kept as a gap; it names nobody."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from app.i18n import _
from app.ids import new_id
from app.services.desk import Change
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.match_parts import Seeker
    from app.domain.matching import Matches
    from app.services.desk import Desk
    from app.store.repositories import Repositories


def keep_gap(desk: Desk, seeker: Seeker, found: Matches) -> None:
    """Write down that nothing fits; once a day for the same thing is enough."""
    today, gap_id, areas = desk.today(), new_id(), tuple(sorted(seeker.needs))
    with desk.store.read() as repositories:
        known = repositories.directory.gaps()
    if (today, seeker.district, areas) in known:
        return
    reasons = dict(Counter(out.reason for out in found.excluded))
    added: list[UUID] = []

    def redo(repositories: Repositories) -> None:
        if added:
            repositories.directory.take_gap_out(gap_id, void=False)
        else:
            repositories.directory.add_gap(gap_id, today, seeker.district, areas, reasons)
            added.append(gap_id)

    desk.make(
        Change(
            "keep gap",
            Subject("service_gap", gap_id),
            _("Nothing fits, as it was written down"),
            redo,
            lambda r: r.directory.take_gap_out(gap_id, void=True),
        )
    )
