"""The sentences about measures; none says which one, for some of their names say too much."""

from __future__ import annotations

from app.domain.trail import TrailKind
from app.domain.trail_telling import Telling
from app.i18n import _


def measures() -> dict[str, Telling]:
    """Asking, entering from paper, looking, and what a service says of its measures."""
    looked, changed, service = TrailKind.LOOKED, TrailKind.CHANGED, TrailKind.SERVICE
    opened = _("Opened your answers to questions")
    asked = Telling(
        changed,
        _("{who} asked {person} the questions of a measure."),
        _("Asked you the questions of a measure"),
    )
    return {
        "begin questionnaire": asked,
        "answer questionnaire": asked,
        "finish questionnaire": Telling(
            changed,
            _("{who} finished the questions of a measure with {person}."),
            _("Finished the questions of a measure with you"),
        ),
        "drop questionnaire": Telling(
            changed,
            _("{who} dropped half answered questions of {person}."),
            _("Dropped questions you had half answered"),
        ),
        "view questionnaire": Telling(looked, _("{who} opened half answered questions of {person}."), opened),
        "view measures": Telling(looked, _("{who} opened what {person} answered to measures."), opened),
        "enter questionnaire": Telling(
            changed,
            _("{who} entered answers of {person} from paper."),
            _("Entered answers of yours from paper"),
        ),
        "correct questionnaire": Telling(
            changed, _("{who} corrected answers of {person} to a measure."), _("Corrected answers of yours")
        ),
        "take back questionnaire": Telling(
            changed, _("{who} took back answers of {person} to a measure."), _("Took back answers of yours")
        ),
        "key pile": Telling(changed, _("{who} typed in a pile of paper forms.")),
        "finish pile": Telling(changed, _("{who} kept the answers of {n} paper forms.")),
        "export answers": Telling(
            TrailKind.PRINTED,
            _("{who} saved answers to a measure, without names, as a file that is not locked."),
        ),
        "switch measure": Telling(service, _("{who} changed whether a measure is asked.")),
        "measure wording": Telling(service, _("{who} typed in the words of a measure.")),
        "own measure": Telling(service, _("{who} changed a measure of the service’s own.")),
    }
